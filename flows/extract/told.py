"""Employers that no list has and the article at hand tells to be some (see subject/told_employers.py), wherever it names them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from .lexicon import Mention

_NAMES: ContextVar[frozenset[str]] = ContextVar("names", default=frozenset())


@contextmanager
def employers(names: frozenset[str]) -> Iterator[None]:
    """While it lasts, names count as those of employers: for one article."""
    before = _NAMES.set(names)
    try:
        yield
    finally:
        _NAMES.reset(before)


def is_told(word: str) -> bool:
    """Whether a word in lower case is the name of such an employer."""
    names = _NAMES.get()
    return bool(names) and any(word == name.lower() for name in names)


def with_told(words: str, listed: list[Mention]) -> list[Mention]:
    """The mentions of employers in some words, in order, with those of told ones.

    Args:
        listed: the mentions of those in the vocabulary.
    """
    names = _NAMES.get()
    if not names:
        return listed
    found = [Mention(*match.span(), "company", match.group()) for match in _any_of(names).finditer(words)]
    apart = [m for m in found if not any(m.start < other.end and other.start < m.end for other in listed)]
    return sorted([*listed, *apart]) if apart else listed


@lru_cache(maxsize=16)
def _any_of(names: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
