"""What the words before and after a figure say of it: that it bounds from below or above, that it is about, for what time."""

import re
from functools import lru_cache
from typing import NamedTuple

from . import lexicon, rules

LOOK_BACK, LOOK_AHEAD = 80, 64
"""Characters before and after a figure in which words that bound it are looked for."""


class Before(NamedTuple):
    """What the words before a figure say.

    Attributes:
        length: characters of the words that belong to the figure.
        bound: "floor", "ceiling" or None.
        announced: whether they announce a range ("between").
        about: whether the figure is an approximation.
        by_from: whether the floor is no more than "from".
        changed: whether they tell of a change from the figure to another ("rose from").
    """

    length: int
    bound: str | None
    announced: bool
    about: bool
    by_from: bool = False
    changed: bool = False


def before(data: bytes, start: int) -> Before:
    """What the words before the figure at `start` say."""
    return _before(data[max(0, start - LOOK_BACK) : start])


@lru_cache(maxsize=1024)
def _before(window: bytes) -> Before:
    """The same, remembered: of the two figures of a range it is asked several times."""
    match = rules.compiled().before.search(window)
    if match is None:
        return _NOTHING_BEFORE
    read = _read_before(match.group(0))
    if read.by_from:
        led_by = window[: len(window) - read.length]
        if rules.compiled().changed.search(led_by):
            return _CHANGED
        if rules.compiled().moved.search(led_by):
            return _NOTHING_BEFORE
    if read.bound == "ceiling":
        begin = len(window) - read.length
        words, led_by = window[begin:].lower().lstrip(), window[:begin]
        if words.startswith(b"up to") and rules.compiled().went.search(led_by):
            return _NOTHING_BEFORE
        if b"high of" in words and rules.compiled().record.search(led_by):
            return _NOTHING_BEFORE
        if b"reaching" in words and rules.compiled().central.search(led_by):
            return _NOTHING_BEFORE
    return read


_NOTHING_BEFORE = Before(0, None, False, False)
_CHANGED = Before(0, None, False, False, changed=True)


@lru_cache(maxsize=8192)
def _read_before(words: bytes) -> Before:
    """The bound that a run of words sets: a ceiling wins over a floor ("as high as over"), the longer phrase over the
    shorter in it ("no less than"). Words that only fill are cut off in front."""
    compiled = rules.compiled()
    found = []
    for name in ("floor", "ceiling", "ranging", "approximate"):
        found += [(match.start(), -match.end(), name) for match in getattr(compiled, name).finditer(words)]
    found.sort()
    taken, reach = [], -1
    for start, end, name in found:
        if start >= reach:
            taken.append((start, name, words[start:-end].strip().lower()))
            reach = -end
    names = {name for _, name, _ in taken}
    announced = "ranging" in names or words[:4].lower() == b"from" or b" from" in words.lower()
    bound = "ceiling" if "ceiling" in names else "floor" if "floor" in names else None
    begin = taken[0][0] if taken else len(words)
    by_from = [phrase for _, name, phrase in taken if name == "floor"] == [b"from"]
    return Before(len(words) - begin, bound, announced, "approximate" in names, by_from)


class After(NamedTuple):
    """What the words after a figure say."""

    length: int
    more: bool
    less: bool
    period: str | None
    period_at: tuple[int, int] | None = None


def after(data: bytes, end: int) -> After:
    """What the words after the figure that ends at `end` say."""
    window = data[end : end + LOOK_AHEAD]
    if _ADDED.match(window):
        return _NOTHING_AFTER
    match = rules.compiled().after.match(window)
    if match is None:
        return _NOTHING_AFTER
    words = match.group(0)
    if _THAN.match(window, match.end()) and (compared := _OR_MORE.search(words)):
        # "£300 a week or less than £15,000 a year": the bound of the next figure.
        words = words[: compared.start()]
    if _NUMBERED.match(window, match.end()) and (named := _PERIOD_LAST.search(words)):
        # "1,050 € (year 1)": a year of several, not the time that it is paid for.
        words = words[: named.start()]
    if words.endswith(b" +") and _NAMED.match(window, match.end()):
        # "€50,000 a year + equity" adds something else; it does not leave the figure open.
        words = words[:-1].rstrip()
    return _read_after(words)


_THAN = re.compile(rb"(?i) than\b")
_OR_MORE = re.compile(rb"(?i),? (?:or|and) [a-z]+$")
_NUMBERED = re.compile(rb"(?i) ?(?:[0-9]|one|two|three|four|five)\b")
_PERIOD_LAST = re.compile(rb"(?i)[ (/]{0,3}\b(?:year|month|week|day|hour)$")
_ADDED = re.compile(rb"(?i) \+ ?[0-9a-z$\xa3\x80-\x98]|\+(?!per\b)[a-z]")
_NAMED = re.compile(
    rb"(?i) (?!per\b|a\b|an\b|for\b|in\b|at\b|on\b|with\b|and\b|or\b|to\b|as\b|is\b|annually|yearly|monthly)[a-z]"
)
_NOTHING_AFTER = After(0, False, False, None)


@lru_cache(maxsize=8192)
def _read_after(words: bytes) -> After:
    compiled = rules.compiled()
    period = compiled.for_period.search(words)
    named = lexicon.periods()[period.group(1).decode("latin-1").lower()] if period else None
    return After(
        len(words),
        compiled.more.search(words) is not None,
        compiled.less.search(words) is not None,
        named,
        period and period.span(1),
    )
