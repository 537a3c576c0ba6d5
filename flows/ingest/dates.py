"""The day on which an article says that it appeared."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from flows.ingest.words import words

HEAD_LINES = 15
TAIL_LINES = 5
# A date stands near the start of its line; longer lines are the article's own sentences.
LINE_LENGTH = 200
# Languages whose month names are read, as Babel spells them.
LANGUAGES = ("en", "en_GB", "en_AU", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da")
YEARS = range(1950, 2100)

_WORD = r"[^\W\d_]{3,12}"
_DATE = re.compile(
    rf"(?<!\d)(?:(?P<y1>\d{{4}})(?P<s1>[-/.])(?P<m1>\d\d?)(?P=s1)(?P<d1>\d\d?)(?!\d)"
    rf"|(?P<y2>\d{{4}})\s?年\s?(?P<m2>\d\d?)\s?月\s?(?P<d2>\d\d?)\s?日"
    rf"|(?P<a>\d\d?)(?P<s3>[-/.])(?P<b>\d\d?)(?P=s3)(?P<y3>\d{{4}})(?!\d)"
    rf"|(?P<d4>\d\d?)(?:st|nd|rd|th|er|[ºª.])?[\s,-]{{1,3}}(?:(?:of|de|del)\s)?(?P<m4>{_WORD})[\s,.-]{{1,3}}"
    rf"(?:(?:de|del)\s)?(?P<y4>\d{{4}})(?!\d)"
    rf"|\b(?P<m5>{_WORD})\.?[\s-]{{1,2}}(?P<d5>\d\d?)(?:st|nd|rd|th)?[\s,-]{{1,3}}(?P<y5>\d{{4}})(?!\d))",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:T|\bat\b|@)?\s*\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?)?\s*"
    r"(?:Z\b|\(?\b[A-Z]{2,5}\b\)?)?\s*(?:[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s[|•·—–-]\s|\t|\s{3,}")
_FOUR_DIGITS = re.compile(r"\d{4}")
# "This article was last updated on" is the longest label that leads to a date.
_LABEL_WORDS = 7


def parse_date(value: str) -> date | None:
    """Return the first full date in a short text such as `Sept. 8, 2025`, or None.

    A date without its year is none, and so is one whose day and month could be swapped (03/04/2025).
    """
    for match in _DATE.finditer(value[:LINE_LENGTH]):
        if (day := _as_date(match)) is not None:
            return day
    return None


def parts(line: str) -> list[str]:
    """Return what stands between the bars, dots and dashes of a line such as `By Jo Roe | 8 May 2025`."""
    return _BETWEEN.split(line)


def is_date_line(line: str) -> bool:
    """Whether a line is nothing but a date, with or without weekday, time and a word such as "Published"."""
    return len(line) <= LINE_LENGTH and _rank(line) is not None


def find_date(text: str) -> date | None:
    """Return the date that stands alone or after a label in the first or last lines of an article, or None.

    The day of publication is preferred to one that stands alone, and that to the day of the last change.
    """
    head = [line for line in text[:20_000].split("\n", 4 * HEAD_LINES) if line.strip()][:HEAD_LINES]
    tail = [line for line in text[-20_000:].rsplit("\n", 4 * TAIL_LINES) if line.strip()][-TAIL_LINES:]
    return _best(head) or _best(tail)


def _best(lines: Iterable[str]) -> date | None:
    dated = [
        (rank, place, day)
        for place, line in enumerate(lines)
        if len(line) <= LINE_LENGTH and _FOUR_DIGITS.search(line)
        for part in parts(line)
        if (rank := _rank(part)) is not None and (day := parse_date(part)) is not None
    ]
    return min(dated)[2] if dated else None


def _rank(part: str) -> int | None:
    """0 after a word for publication, 1 alone, 2 after a word for a change, None for other dates."""
    match = _DATE.search(part)
    if not match:
        return None
    label = _plain(part[: match.start()])
    rest = _plain(_CLOCK.sub(" ", part[match.end() :]))
    for rank, name in ((0, "published"), (2, "updated")):
        if label in words("date_labels", name):
            return rank
        ends = tuple(f" {word}" for word in words("date_labels", name))
        if not rest and label.endswith(ends) and len(label.split()) <= _LABEL_WORDS:
            return rank
    return None if label or rest else 1


def _plain(text: str) -> str:
    kept = " ".join(re.sub(r"[\W_]+", " ", text).lower().split())
    first, _, last = kept.rpartition(" ")
    return first if last in _weekdays() else kept


def _as_date(match: re.Match) -> date | None:
    part = match.groupdict()
    for n in "12":
        if part[f"y{n}"]:
            return _date(part[f"y{n}"], int(part[f"m{n}"]), part[f"d{n}"])
    if part["y3"]:
        a, b = int(part["a"]), int(part["b"])
        if a != b and max(a, b) <= 12:
            return None
        return _date(part["y3"], min(a, b), max(a, b))
    for n in "45":
        if part[f"y{n}"]:
            return _date(part[f"y{n}"], _months().get(part[f"m{n}"].lower(), 0), part[f"d{n}"])
    return None


def _date(year: str, month: int, day: str | int) -> date | None:
    try:
        return date(int(year), month, int(day)) if int(year) in YEARS else None
    except ValueError:
        return None


@lru_cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names

    months: dict[str, int] = {}
    clashing = set()
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=language).items():
                name = name.lower().rstrip(".")
                if months.setdefault(name, number) != number:
                    clashing.add(name)
    return {name: number for name, number in months.items() if name not in clashing}


@lru_cache
def _weekdays() -> frozenset[str]:
    from babel.dates import get_day_names

    names = set()
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            names.update(name.lower().rstrip(".") for name in get_day_names(width, locale=language).values())
    return frozenset(names)
