"""The year that an article's figures are for."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from flows.ingest.words import words

# A plain text's heading is a short line that is no sentence.
HEADING_LENGTH = 100
# How far from its year the rest of a sentence is looked at.
REACH = 400
# No article names as many years; a log file does.
MENTIONS = 10_000

# What may not stand before it is looked at last: `re` finds digits ten times as fast as it looks about at every place.
_YEAR = re.compile(r"(?:19[6-9]|20\d)\d(?<![\w$£€₹,./-]\d{4})(?!\w|[,./-]\d)")
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)?\d\d)\b")
_AS_OF = re.compile(r"\bas of (?:the )?(?:[a-z]{3,9}\.?,? (?:\d{1,2},? )?(?:of )?)?$", re.IGNORECASE)
_IN = re.compile(r"\bin (?:[a-z]{3,9} )?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][)\"”’]*\s|\n")
_FIGURES = re.compile(r"[$£€₹¥%|]|:\s|\d,\d")


def find_year(text: str, title: str | None) -> int | None:
    """Return the year that an article's figures are for, or None where it does not say.

    Asked in turn, each answering only if it names a single year: sentences about pay with "as of 2025", the
    title, the first heading with a year, sentences about pay with "in 2025".
    """
    mentions = list(islice(_YEAR.finditer(text), MENTIONS))
    headings = (_only(_years(line)) for line in _headings(text, mentions))
    return (
        _only(_about_pay(_AS_OF, text, mentions))
        or _only(_years(title or ""))
        or next((year for year in headings if year), None)
        or _only(_about_pay(_IN, text, mentions))
    )


def _only(years: Iterable[int]) -> int | None:
    found = set(years)
    return found.pop() if len(found) == 1 else None


def _years(line: str) -> list[int]:
    # 2024-2025 and 2024/25 are two years: the line names no single one
    if _PERIOD.search(line):
        return []
    return [
        int(match[0])
        for match in _YEAR.finditer(line)
        if not _limit().search(line[: match.start()]) and not _counted().match(line[match.end() :])
    ]


def _about_pay(before: re.Pattern, text: str, mentions: list[re.Match]) -> Iterator[int]:
    """The years that stand right after `before` in a sentence about pay."""
    for match in mentions:
        if not before.search(text[max(0, match.start() - 40) : match.start()]):
            continue
        left = _SENTENCE_END.split(text[max(0, match.start() - REACH) : match.start()])[-1]
        right = _SENTENCE_END.split(text[match.end() : match.end() + REACH], maxsplit=1)[0]
        if _pay().search(f"{left} {right}") and not _counted().match(right):
            yield int(match[0])


def _headings(text: str, mentions: list[re.Match]) -> Iterator[str]:
    """The headings among the lines that hold a year."""
    for match in mentions:
        start = text.rfind("\n", max(0, match.start() - HEADING_LENGTH - 1), match.start()) + 1
        if start == 0 and match.start() > HEADING_LENGTH:
            continue
        end = text.find("\n", match.end(), start + HEADING_LENGTH + 1)
        if end < 0 and len(text) > start + HEADING_LENGTH:
            continue
        line = text[start : end if end >= 0 else len(text)].strip()
        if line.startswith("#") or _is_plain_heading(line):
            yield line


def _is_plain_heading(line: str) -> bool:
    starts_well = line[:1].isalnum() and line[-1] not in ".,;!"
    return starts_well and _pay().search(line) is not None and not _FIGURES.search(line)


@lru_cache
def _limit() -> re.Pattern:
    return re.compile(rf"\b(?:{_any('not_as_of')})\s$", re.IGNORECASE)


@lru_cache
def _counted() -> re.Pattern:
    return re.compile(rf"\s?(?:[$£€₹%]|(?:{_any('counted')})\b)", re.IGNORECASE)


@lru_cache
def _pay() -> re.Pattern:
    return re.compile(rf"[$£€₹¥]|\b(?:{_any('pay')})\b", re.IGNORECASE)


def _any(name: str) -> str:
    return "|".join(map(re.escape, words("years", name)))
