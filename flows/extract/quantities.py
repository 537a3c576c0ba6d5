"""Figures in a passage, read as intervals.

One scan finds every figure with what clings to it (sign, unit, percent, years). Neighbours with a joiner between
them are one range, words before and after say whether a bound is open, and a unit or sign said once serves both.
Patterns and their examples: vocabulary/quantities.toml.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from . import lexicon, rules
from .atoms import Atom, find_atoms
from .choice import Words
from .passage import Passage

LOOK_BACK = 64
"""Characters before a figure in which a word for its bound is looked for."""


@dataclass(slots=True)
class Quantity:
    """A figure or a range as it stands in a passage; places count in the passage's text.

    `sign` is the currency as written, None where nothing is written; `shape` is point, range, floor or ceiling;
    `period_at` is where its period is said, `sign_at` where its currency is if not in the figure itself, `scaled_by` the
    head that gives its unit.
    """

    kind: str
    start: int
    end: int
    first: int
    last: int
    low: float | None
    high: float | None
    shape: str
    sign: str | None = None
    period: str | None = None
    open_ended: bool = False
    approximate: bool = False
    grouped: bool = False
    unit: str | None = None
    period_at: tuple[int, int] | None = None
    sign_at: Words | None = None
    scaled_by: Passage | None = None


def _share(low: Atom, high: Atom) -> tuple[float, float] | None:
    """The bounds of a range whose unit or thousands may be said once; None where the two make no range."""
    a, b = low.value, high.value
    units = lexicon.currencies().units
    if not low.unit and high.unit and a < 1000 and a * units[high.unit] <= b:
        a *= units[high.unit]
    elif low.unit and not high.unit and b < 1000 and b * units[low.unit] >= a:
        b *= units[low.unit]
    elif not low.unit and a < 1000 <= b and a * 1000 <= b and len(high.digits) > 4 and len(low.digits) <= 3:
        a *= 1000
    elif low.digits[0].isalpha() and high.digits.lower().endswith("thousand") and a < 1000:
        a *= 1000
    return (a, b) if a <= b else None


class _Joiner(NamedTuple):
    """What the text between two figures says where it makes them one range."""

    conjunction: bool
    over: bool
    about: bool
    period: str | None


def _joined(low: Atom, high: Atom, data: bytes) -> _Joiner | None:
    """How two figures are joined to one range; None where they are two quantities."""
    if high.start - low.end > 40 or (low.plus and low.kind == "money"):
        return None
    kinds = {low.kind, high.kind} - {"plain", "word", "spaced"}
    if (
        len(kinds) > 1
        or low.sign
        and high.sign
        and low.sign != high.sign
        and not _may_be_one(low.sign, high.sign)
    ):
        return None
    if low.kind == "plain" and high.kind == "money" and _is_year(low):
        return None
    if low.kind in ("years", "percent") and high.kind != low.kind:
        return None
    if low.kind == "word" and high.digits[0].isdigit() and high.kind == "money" and " " not in low.digits:
        return None
    return _read_joiner(data[low.end : high.start])


def _may_be_one(left: str, right: str) -> bool:
    """Whether two signs can be of one currency: one of them is a sign that several share ("Rs 3 lakh")."""
    shared = lexicon.currencies().shared
    return left in shared or right in shared


def _is_year(atom: Atom) -> bool:
    return len(atom.digits) == 4 and 1950 <= atom.value < 2050 and atom.unit is None


@lru_cache(maxsize=8192)
def _read_joiner(gap: bytes) -> _Joiner | None:
    compiled = rules.compiled()
    if not compiled.joiner.fullmatch(gap):
        return None
    words = gap.decode("latin-1").lower()
    about = compiled.approximate.search(gap) is not None
    return _Joiner(
        " and " in f" {words} ", compiled.over.search(gap) is not None, about, lexicon.period_within(words)
    )


def find(data: bytes, text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """All quantities of a passage or of a sentence in it, in order.

    Args:
        data, text: the folded passage, as bytes of Latin-1 and as text.
        start, end: the places of the sentence; without them the whole passage.

    Returns:
        money, percent and years as intervals; numbers without a sign as kind "plain", which a reader of the context
        may take for money (a column headed "Salary (GBP)").
    """
    atoms = find_atoms(data, text, start, len(text) if end is None else end)
    found = []
    i = 0
    while i < len(atoms):
        atom = atoms[i]
        quantity = None
        if i + 1 < len(atoms) and atom.kind != "vague" != atoms[i + 1].kind:
            following = atoms[i + 1]
            joiner = _joined(atom, following, data)
            bounds = _share(atom, following) if joiner else None
            if bounds and not (joiner.conjunction and not _before(data, atom.start).announced):
                quantity = _range(atom, following, bounds, joiner, data)
                i += 1
        found.append(quantity or _single(atom, data))
        i += 1
    return [quantity for quantity in found if quantity.kind != "word"]


class _Before(NamedTuple):
    """What the words before a figure say."""

    length: int
    bound: str | None
    announced: bool
    about: bool


def _before(data: bytes, start: int) -> _Before:
    window = data[max(0, start - LOOK_BACK) : start]
    match = rules.compiled().before.search(window)
    if match is None:
        return _NOTHING_BEFORE
    before = _read_before(match.group(0))
    if before.bound == "floor" and _MOVED.search(window[: len(window) - before.length]):
        # "Up from $90,000": what it was before, not the least.
        return _NOTHING_BEFORE
    return before


_MOVED = re.compile(
    rb"(?i)\b(?:up|down|went|gone|goes|go|moved|rose|risen|fell|fallen|increased?|increasing|dropped|grew|jumped|climbed|rising|different|away|far) $"
)
_NOTHING_BEFORE = _Before(0, None, False, False)


@lru_cache(maxsize=8192)
def _read_before(words: bytes) -> _Before:
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
            taken.append((start, name))
            reach = -end
    names = {name for _, name in taken}
    announced = "ranging" in names or words[:4].lower() == b"from" or b" from" in words.lower()
    bound = "ceiling" if "ceiling" in names else "floor" if "floor" in names else None
    begin = taken[0][0] if taken else len(words)
    return _Before(len(words) - begin, bound, announced, "approximate" in names)


class _After(NamedTuple):
    """What the words after a figure say."""

    length: int
    more: bool
    less: bool
    period: str | None
    period_at: tuple[int, int] | None = None


def _after(data: bytes, end: int) -> _After:
    window = data[end : end + LOOK_BACK]
    if _ADDED.match(window):
        return _NOTHING_AFTER
    match = rules.compiled().after.match(window)
    return _read_after(match.group(0)) if match else _NOTHING_AFTER


_ADDED = re.compile(rb"(?i) \+ ?[a-z]|\+(?!per\b)[a-z]")
_NOTHING_AFTER = _After(0, False, False, None)


@lru_cache(maxsize=8192)
def _read_after(words: bytes) -> _After:
    compiled = rules.compiled()
    period = compiled.for_period.search(words)
    named = lexicon.periods()[period.group(1).decode("latin-1").lower()] if period else None
    return _After(
        len(words),
        compiled.more.search(words) is not None,
        compiled.less.search(words) is not None,
        named,
        period and period.span(1),
    )


def _range(low: Atom, high: Atom, bounds: tuple[float, float], joiner: _Joiner, data: bytes) -> Quantity:
    before, after = _before(data, low.start), _after(data, high.end)
    period, period_at = _period(high, after, joiner, low)
    kinds = [kind for kind in (high.kind, low.kind) if kind not in ("plain", "word", "spaced")]
    return Quantity(
        kind=kinds[0] if kinds else _kind_of_plain(low.kind, high.kind),
        start=low.start - before.length,
        end=high.end + after.length,
        first=low.start,
        last=high.end,
        low=bounds[0],
        high=bounds[1],
        shape="range",
        sign=high.sign if low.sign in (None, "$") and high.sign else low.sign,
        period=period,
        period_at=period_at,
        open_ended=high.plus or after.more or joiner.over,
        approximate=before.about or joiner.about,
        grouped=_is_grouped(high),
        unit=high.unit or low.unit,
    )


def _is_grouped(atom: Atom) -> bool:
    """Whether a number's thousands are set apart, as sums are written and codes are not."""
    return len(atom.digits) > 4 and not atom.digits.isdigit() and not atom.digits[0].isalpha()


def _kind_of_plain(low: str, high: str) -> str:
    """The kind of a range whose bounds have no sign: as sure as the less sure of the two."""
    return next((kind for kind in ("word", "spaced") if kind in (low, high)), "plain")


def _single(atom: Atom, data: bytes) -> Quantity:
    before, after = _before(data, atom.start), _after(data, atom.end)
    period, period_at = _period(atom, after)
    low: float | None = atom.value
    high: float | None = atom.value
    shape = "point"
    if atom.plus or after.more:
        shape, high = "floor", None
    elif atom.less or after.less or before.bound == "ceiling":
        shape, low = "ceiling", None
    elif before.bound == "floor":
        shape, high = "floor", None
    return Quantity(
        kind=atom.kind,
        start=atom.start - before.length,
        end=atom.end + after.length,
        first=atom.start,
        last=atom.end,
        low=low,
        high=high,
        shape=shape,
        sign=atom.sign,
        period=period,
        period_at=period_at,
        approximate=before.about,
        grouped=_is_grouped(atom),
        unit=atom.unit,
    )


def _period(
    atom: Atom, after: _After, joiner: _Joiner | None = None, low: Atom | None = None
) -> tuple[str | None, tuple[int, int] | None]:
    """The period of a figure or a range, and where it is said. LPA, lakhs per annum, says it by itself."""
    if after.period:
        return after.period, (atom.end + after.period_at[0], atom.end + after.period_at[1])
    if joiner is not None and joiner.period:
        return joiner.period, (low.end, atom.start)
    if atom.unit and atom.unit.upper().replace(".", "") == "LPA":
        return "year", (atom.start, atom.end)
    return None, None
