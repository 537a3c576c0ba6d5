"""Figures in a passage, read as intervals.

One scan finds every figure with what clings to it (sign, unit, percent, years). Neighbours with a joiner between
them are one range, words before and after say whether a bound is open, and a unit or sign said once serves both.
Patterns and their examples: vocabulary/quantities.toml.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from types import SimpleNamespace
from typing import NamedTuple

from . import lexicon
from .patterns import Pattern, alternation, fold

LOOK_BACK = 64
"""Characters before a figure in which a word for its bound is looked for."""


@dataclass(slots=True)
class Quantity:
    """A figure or a range as it stands in a passage; places count in the passage's text.

    `sign` is the currency as written, None where nothing is written; `shape` is point, range, floor or ceiling.
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


class _Atom:
    """One figure with what clings to it."""

    __slots__ = ("start", "end", "kind", "value", "sign", "unit", "plus", "less", "digits")

    def __init__(self, start, end, kind, value, sign, unit, plus, less, digits):
        self.start, self.end, self.kind, self.value = start, end, kind, value
        self.sign, self.unit, self.plus, self.less, self.digits = sign, unit, plus, less, digits


@cache
def rules() -> dict[str, Pattern]:
    """The patterns of quantities.toml by name, compiled."""
    data = lexicon.table("quantities")
    currencies = lexicon.currencies()
    parts = {name: fold(part) for name, part in data["parts"].items()}
    parts["signs_before"] = alternation(set(currencies.before))
    parts["signs_after"] = _bounded(currencies.after)
    parts["units"] = alternation(set(currencies.units))
    parts["period"] = _bounded(lexicon.periods())

    def filled(pattern: str) -> str:
        while True:
            bare = re.sub(r"\{([a-z_]+)\}", lambda part: parts[part[1]], pattern)
            if bare == pattern:
                return bare
            pattern = bare

    compiled = {}
    for name, rule in data["rules"].items():
        pattern = filled(fold(rule["pattern"]))
        compiled[name] = Pattern(pattern, rule.get("ignore_case", True))
        parts[name] = f"(?:{pattern})"
    return compiled


def _bounded(words) -> str:
    """The words as a group; those that end in a letter must end where a word ends."""
    letters = [word for word in words if word[-1].isalpha()]
    others = [word for word in words if not word[-1].isalpha()]
    return "(?:" + alternation(set(letters)) + r"\b" + ("|" + alternation(set(others)) if others else "") + ")"


@cache
def _compiled() -> SimpleNamespace:
    return SimpleNamespace(**rules())


_NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}


def number(text: str) -> float:
    """The value of digits or number words as articles write them.

    Args:
        text: "1,200,000", "12,00,000", "60.000", "60 000", "95'000", "1.5", "12,5" or "two hundred thousand". A point
            or comma before exactly three digits sets thousands apart; before one or two it is a decimal point.
    """
    if text[0].isalpha():
        total = part = 0
        for word in re.split(r"[ -]+", text.lower()):
            if word == "hundred":
                part = (part or 1) * 100
            elif word == "thousand":
                total, part = total + (part or 1) * 1000, 0
            elif word != "and":
                part += _NUMBER_WORDS[word]
        return float(total + part)
    text = text.replace(" ", "").replace("'", "")
    point = max(text.rfind("."), text.rfind(","))
    if point < 0:
        return float(text)
    if len(text) - point - 1 == 3 and not text.startswith("0"):
        return float(text.replace(".", "").replace(",", ""))
    return float(text[:point].replace(".", "").replace(",", "") + "." + text[point + 1 :])


def _atoms(data: bytes, text: str) -> list[_Atom]:
    currencies = lexicon.currencies()
    found = []
    for match in _compiled().atom.finditer(data):
        before, digits, unit, plus, after, percent, years = match.groups()
        start, end = match.span()
        first = match.start(2)
        words = digits.decode("latin-1")
        sign = before.decode("latin-1").strip(" ") if before else None
        if sign and sign[0].isalpha() and start and text[start - 1].isalnum():
            # The letters of the sign belong to a longer word ("YEAR 500").
            sign, start = None, first
        if not sign and _inside_word(text, first):
            continue
        unit = unit.decode("latin-1").strip(" ") if unit else None
        if end < len(text) and text[end].isalnum() and text[end - 1].isdigit():
            continue
        spaced = " " in words and words[0].isdigit() and not (sign or after)
        if spaced and (unit or percent or years):
            continue
        behind = currencies.after[after.decode("latin-1").strip(" ")] if after else None
        sign = currencies.before[sign] if sign else None
        if behind and sign in (None, "$"):
            sign = behind
        kind = "percent" if percent else "years" if years else "money" if sign else "plain"
        if unit in LETTER_UNITS and not sign:
            unit, end = None, first + len(words)
        value = number(words)
        if unit:
            value *= currencies.local_units.get(sign, {}).get(unit) or currencies.units[unit]
            if sign is None and currencies.implied(unit):
                sign, kind = currencies.implied(unit), "money"
        elif kind == "plain" and (words[0].isalpha() or spaced):
            # Numbers side by side are one number ("7 000") only where a currency joins them to the next.
            kind = "word"
        counted = years.lower() if years else b""
        if plus and plus[:1] == b" " and _ADDED.match(text[end:]):
            # "£30,000 + tips" adds something else; it does not leave the figure open.
            plus, end = None, end - len(plus)
        more = plus is not None or b"+" in counted or b"more" in counted or b"plus" in counted
        found.append(_Atom(start, end, kind, value, sign, unit, more, b"less" in counted or b"fewer" in counted, words))
    return found


_ADDED = re.compile(r" [A-Za-z]")
LETTER_UNITS = {"m", "M", "b", "B", "l", "mil", "cr"}
"""Short units that are too many other things to count without a currency ("5 m", "100 B")."""


def _inside_word(text: str, first: int) -> bool:
    """Whether a number is the tail of something else ("S3", "1.2.3", "COVID-19")."""
    if not first:
        return False
    previous = text[first - 1]
    if previous.isalnum() or previous in "_#":
        return True
    return previous in ".,:/" and first > 1 and text[first - 2].isdigit() or previous == "-" and text[max(0, first - 4) : first - 1].isalpha() and text[first - 4 : first - 1].isupper()


def _share(low: _Atom, high: _Atom) -> tuple[float, float] | None:
    """The bounds of a range whose unit or thousands may be said once; None where the two make no range."""
    a, b = low.value, high.value
    units = lexicon.currencies().units
    if not low.unit and high.unit and a < 1000 and a * units[high.unit] <= b:
        a *= units[high.unit]
    elif low.unit and not high.unit and b < 1000 and b * units[low.unit] >= a:
        b *= units[low.unit]
    elif not low.unit and a < 1000 <= b and a * 1000 <= b and len(high.digits) > 4 and len(low.digits) <= 3:
        a *= 1000
    return (a, b) if a <= b else None


class _Joiner(NamedTuple):
    """What the text between two figures says where it makes them one range."""

    conjunction: bool
    over: bool
    about: bool
    period: str | None


def _joined(low: _Atom, high: _Atom, data: bytes) -> _Joiner | None:
    """How two figures are joined to one range; None where they are two quantities."""
    if high.start - low.end > 40 or (low.plus and low.kind == "money"):
        return None
    kinds = {low.kind, high.kind} - {"plain", "word"}
    if len(kinds) > 1 or (low.sign and high.sign and low.sign != high.sign and "$" not in (low.sign, high.sign)):
        return None
    if low.kind in ("years", "percent") and high.kind != low.kind:
        return None
    if low.kind == "word" and high.digits[0].isdigit() and high.kind == "money" and " " not in low.digits:
        return None
    return _read_joiner(data[low.end : high.start])


@lru_cache(maxsize=8192)
def _read_joiner(gap: bytes) -> _Joiner | None:
    compiled = _compiled()
    if not compiled.joiner.fullmatch(gap):
        return None
    words = gap.decode("latin-1").lower()
    about = compiled.approximate.search(gap) is not None
    return _Joiner(" and " in f" {words} ", compiled.over.search(gap) is not None, about, lexicon.period_within(words))


def find(data: bytes, text: str) -> list[Quantity]:
    """All quantities of a passage, in order.

    Args:
        data, text: the folded passage, as bytes of Latin-1 and as text.

    Returns:
        money, percent and years as intervals; numbers without a sign as kind "plain", which a reader of the context
        may take for money (a column headed "Salary (GBP)").
    """
    atoms = _atoms(data, text)
    found = []
    i = 0
    while i < len(atoms):
        atom = atoms[i]
        quantity = None
        if i + 1 < len(atoms):
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
    match = _compiled().before.search(data[max(0, start - LOOK_BACK) : start])
    return _read_before(match.group(0)) if match else _NOTHING_BEFORE


_NOTHING_BEFORE = _Before(0, None, False, False)


@lru_cache(maxsize=8192)
def _read_before(words: bytes) -> _Before:
    """The bound that a run of words sets: a ceiling wins over a floor ("as high as over"), the longer phrase over the
    shorter in it ("no less than"). Words that only fill are cut off in front."""
    compiled = _compiled()
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


def _after(data: bytes, end: int) -> _After:
    match = _compiled().after.match(data[end : end + LOOK_BACK])
    return _read_after(match.group(0)) if match else _NOTHING_AFTER


_NOTHING_AFTER = _After(0, False, False, None)


@lru_cache(maxsize=8192)
def _read_after(words: bytes) -> _After:
    compiled = _compiled()
    period = compiled.for_period.search(words)
    named = lexicon.periods()[period.group(1).decode("latin-1").lower()] if period else None
    return _After(len(words), compiled.more.search(words) is not None, compiled.less.search(words) is not None, named)


def _range(low: _Atom, high: _Atom, bounds: tuple[float, float], joiner: _Joiner, data: bytes) -> Quantity:
    before, after = _before(data, low.start), _after(data, high.end)
    kinds = [kind for kind in (high.kind, low.kind) if kind not in ("plain", "word")]
    return Quantity(
        kind=kinds[0] if kinds else "word" if "word" in (low.kind, high.kind) else "plain",
        start=low.start - before.length,
        end=high.end + after.length,
        first=low.start,
        last=high.end,
        low=bounds[0],
        high=bounds[1],
        shape="range",
        sign=high.sign if low.sign in (None, "$") and high.sign else low.sign,
        period=after.period or joiner.period or _implied_period(high),
        open_ended=high.plus or after.more or joiner.over,
        approximate=before.about or joiner.about,
        grouped=len(high.digits) > 4,
        unit=high.unit or low.unit,
    )


def _single(atom: _Atom, data: bytes) -> Quantity:
    before, after = _before(data, atom.start), _after(data, atom.end)
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
        period=after.period or _implied_period(atom),
        approximate=before.about,
        grouped=len(atom.digits) > 4,
        unit=atom.unit,
    )


def _implied_period(atom: _Atom) -> str | None:
    """A unit may say the period by itself: LPA is lakhs per annum."""
    return "year" if atom.unit and atom.unit.upper().replace(".", "") == "LPA" else None
