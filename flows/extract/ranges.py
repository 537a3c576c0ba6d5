"""Which neighbouring figures are the two bounds of one range."""

import re
from functools import lru_cache
from typing import NamedTuple

from . import lexicon, rules
from .atoms import Atom
from .numbers import counted

GRADES = 8
"""How many times a number, in thousands, a figure without a sign may be for the two to make a range: of "2 - 46,100" the
first is rather a grade."""
GRADE = 40
FULL = 10_000
"""A number below the one, without a sign, before a sign and a sum in full from the other on is a grade."""
WIDEST = 60
"""Characters that may stand between the two bounds of a range."""


def share(low: Atom, high: Atom) -> tuple[float, float] | None:
    """The bounds of a range whose unit or thousands may be said once; None where the two make no range."""
    a, b = low.value, high.value
    if (
        not low.unit
        and high.unit
        and counted(low.digits, high.factor) <= b
        and (a < 1000 or "." in low.digits)
    ):
        a = counted(low.digits, high.factor)
    elif low.unit and not high.unit and b < 1000 and b * low.factor >= a:
        b *= low.factor
    elif (
        low.kind == high.kind == "plain" and not low.unit and a < 100 and b >= max(10_000, GRADES * a * 1000)
    ):
        return None
    elif not low.unit and a < 1000 <= b and a * 1000 <= b and len(high.digits) > 4 and len(low.digits) <= 3:
        a *= 1000
    elif low.digits[0].isalpha() and high.digits.lower().endswith("thousand") and a < 1000:
        a *= 1000
    return (a, b) if a <= b else None


def _is_grade(low: Atom, high: Atom, data: bytes) -> bool:
    """Whether a small number before a sign and a sum in full is a grade of a scale ("SG 11 - ₱31,705")."""
    signed = not data[high.start : high.start + 1].isdigit()
    return signed and low.value < GRADE and high.value >= FULL and not high.unit


def is_rise(bound: tuple[float, float], high: Atom, data: bytes) -> bool:
    """Whether a percentage in brackets is what the second of two sums is more than the first: it rose from one to the
    other ("$120K to $158K (32%)")."""
    behind = _BY.match(data, high.end) if high.kind == "money" else None
    return (
        behind is not None and abs(bound[1] - bound[0] * (1 + float(behind[1]) / 100)) <= bound[0] * ROUNDED
    )


_BY = re.compile(rb" ?\((?:up |a |an? increase of |\+)?([0-9]{1,3}(?:\.[0-9]{1,2})?) ?%")
ROUNDED = 0.01
"""Share by which a rise in whole percent may miss the figures that it is reckoned from."""


_DIGITS = b"0123456789"


class Joiner(NamedTuple):
    """What the text between two figures says where it makes them one range.

    Attributes:
        conjunction: whether it is an "and", which joins only where a word before announces a range.
        over: whether the range is left open above.
        about: whether the upper bound is an approximation.
        period: the time that the first figure is paid for.
        dash: whether it is no more than a dash.
    """

    conjunction: bool
    over: bool
    about: bool
    period: str | None
    dash: bool = False


def joined(low: Atom, high: Atom, data: bytes, hemmed: bool = False) -> Joiner | None:
    """How two figures are joined to one range; None where they are two quantities.

    Args:
        hemmed: whether to look for words that bound the second from above, rather than for those that join any two.
    """
    if high.start - low.end > WIDEST or (low.plus and low.kind == "money"):
        return None
    kinds = {low.kind, high.kind} - {"plain", "word", "spaced"}
    if (
        len(kinds) > 1
        or low.sign
        and high.sign
        and not (_may_be_one(low.sign, high.sign) or _by_unit(high, data))
    ):
        return None
    if low.kind == "plain" and high.kind == "money" and _is_year(low):
        return None
    if low.kind in ("years", "percent") and high.kind != low.kind:
        return None
    if low.kind == "plain" and not low.unit and high.sign and _is_grade(low, high, data):
        return None
    if low.kind == "word" and high.digits[0].isdigit() and high.kind == "money" and " " not in low.digits:
        return None
    gap = data[low.end : high.start]
    return _read_hemmed(gap) if hemmed else _read_joiner(gap)


def _may_be_one(left: str, right: str) -> bool:
    """Whether two signs can be of one currency: one of them is a sign that several share ("Rs 3 lakh")."""
    shared = lexicon.currencies().shared
    return left == right or left in shared or right in shared


def _by_unit(atom: Atom, data: bytes) -> bool:
    """Whether a figure has its currency from its unit alone, which other countries count in too ("PKR 40-80 lakhs")."""
    return (
        bool(atom.unit)
        and atom.sign == lexicon.currencies().implied(atom.unit)
        and data[atom.start] in _DIGITS
    )


def _is_year(atom: Atom) -> bool:
    return len(atom.digits) == 4 and 1950 <= atom.value < 2050 and atom.unit is None


@lru_cache(maxsize=8192)
def _read_joiner(gap: bytes) -> Joiner | None:
    compiled = rules.compiled()
    if not compiled.joiner.fullmatch(gap):
        return None
    words = gap.decode("latin-1").lower()
    return Joiner(
        " and " in f" {words} ",
        compiled.over.search(gap) is not None,
        compiled.approximate.search(gap) is not None,
        lexicon.period_within(words),
        words.strip(" *") in ("-", "--"),
    )


@lru_cache(maxsize=8192)
def _read_hemmed(gap: bytes) -> Joiner | None:
    compiled = rules.compiled()
    if not compiled.hemmed.fullmatch(gap):
        return None
    period = lexicon.period_within(gap.decode("latin-1").lower())
    return Joiner(False, False, compiled.approximate.search(gap) is not None, period)


def in_brackets(outer: Atom, inner: Atom, data: bytes) -> bool:
    """Whether a figure is said again in brackets, in another currency or for another time ("₱15,000 ($270)")."""
    gap = data[outer.end : inner.start]
    return len(gap) <= WIDEST and b"(" in gap and rules.compiled().opening.fullmatch(gap) is not None


def joined_past_brackets(low: Atom, inner: Atom, high: Atom, data: bytes) -> Joiner | None:
    """How two figures are joined where the first is said again in brackets ("₱15,000 ($270) to ₱20,000")."""
    gap = data[inner.end : high.start]
    if len(gap) > WIDEST or b")" not in gap or low.plus or not _may_be_one(low.sign, high.sign):
        return None
    closing = rules.compiled().closing.match(gap)
    return _read_joiner(gap[closing.end() :]) if closing else None
