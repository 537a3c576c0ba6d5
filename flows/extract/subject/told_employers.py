"""Employers in no list, that an article tells to be some: it names one at its beginning, goes on about it, and says what
only an employer does or has of it ("Contoso's drivers", "work for Contoso")."""

import re
from functools import cache, lru_cache
from types import SimpleNamespace

from ..gazetteer import is_place
from ..lexicon import currencies, table
from ..passage import Passage
from ..patterns import alternation, fold
from ..role_words import stops
from ..scope import mentions
from .firms import is_sort, is_technology, rules_of_names

BEGINNING = 1200
"""Characters at the beginning of an article in which its employer is named."""
TIMES = 3
"""Times that an article names the employer that it is about, at least; and what its evidence must count for."""
READ = 40
"""Times that a name is looked at."""
BEHIND, BEFORE = 70, 40
"""Characters behind and before a name that tell what it is."""
_NAME = re.compile(r"(?<![\w.&'/@#-])[A-Z][A-Za-z&]{1,24}[A-Za-z0-9](?![\w/@])")
_OTHERS = (
    "company", "level", "role", "location", "publisher", "names", "period", "statistic", "industry", "institution", "cue", "pay_basis"
)  # fmt: skip
"""What a word is if it is no firm's name."""


@cache
def _rules() -> SimpleNamespace:
    """The patterns for what an article says of an employer. All repetitions are bounded."""
    data = table("employers")
    words = {
        name: alternation(data[name]) for name in ("heads", "of_heads", "auxiliary", "employs", "engaged")
    }
    words["own"] = alternation(data["own_people"] + data["own_things"])
    return SimpleNamespace(
        does=re.compile(
            rf"(?:'s)? (?:{words['of_heads']} )?{words['heads']}\b|(?: {words['auxiliary']}){{0,3}} {words['employs']}\b"
        ),
        has=re.compile(rf"(?:'s)? (?:[a-z-]{{2,15}} ){{0,4}}{words['own']}\b", re.IGNORECASE),
        engaged=re.compile(rf"\b{words['engaged']} (?:the )?$", re.IGNORECASE),
    )


def told_employers(text: str, title: str | None) -> frozenset[str]:
    """The names of the employers in no list that an article is about, mostly none.

    Args:
        text: the article.
        title: its title, if known.
    """
    beginning = fold(f"{title or ''}\n{text[:BEGINNING]}")
    names = {name for name in _NAME.findall(beginning) if text.count(name) >= TIMES and not _is_other(name)}
    return frozenset(name for name in names if not _is_word(name, text) and _is_told(name, text))


def _is_word(name: str, text: str) -> bool:
    """Whether an article writes a name in small letters too, or behind another name as the rest of it ("Ada Contoso")."""
    if not name.isupper() and re.search(rf"\b{re.escape(name.lower())}\b", text) is not None:
        return True
    others = re.findall(rf"\b([A-Z][\w.']{{1,20}})[ -]{re.escape(name)}\b", text)
    return any(other.lower() not in stops() or is_place(f"{other} {name}".lower()) for other in others)


@lru_cache(maxsize=4096)
def _is_other(name: str) -> bool:
    if len(name) < 3 or name in currencies().codes or name.lower() in stops():
        return True
    if is_sort(name) or is_technology(name) or name in table("employers")["no_names"]:
        return True
    found = mentions(Passage(name, 0, len(name)))
    return any(found.get(dimension) for dimension in _OTHERS)


def _is_told(name: str, text: str) -> bool:
    """Whether what an article says of a name counts for an employer: once what only that does, and often enough whom it has."""
    rules, counted, does = _rules(), 0, False
    for number, place in enumerate(re.finditer(rf"\b{re.escape(name)}\b", text)):
        if number >= READ:
            break
        behind = fold(text[place.end() : place.end() + BEHIND]).replace("*", "")
        before = fold(text[max(0, place.start() - BEFORE) : place.start()]).replace("*", "")
        does_it = rules.does.match(behind)
        if does_it and not rules_of_names().is_paid.search(does_it.group()) or rules.engaged.search(before):
            counted, does = counted + 2, True
        elif rules.has.match(behind):
            counted += 1
    return does and counted >= TIMES
