"""The period of a pay that names none: that of its kin in the same article, that of the same pay in another currency, else
a year."""

from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from .choice import NOTHING, Choice
from .lexicon import table

KIN = 4.0
"""A figure without a period is taken for one of those with a period whose size differs by at most this factor:
a monthly and a yearly pay of one currency differ by twelve, an hourly one by thousands."""
NEIGHBOURS = 50
"""Claims with a period on either side among which one without looks for its kin."""
LATER = 2000
"""Characters by which a claim behind counts as farther than one before."""
NEAR = 250
"""Characters within which a sum is taken for the same pay as one in another currency, if they are worth about the same."""
SAME = 3.0
"""Factor by which two such sums may differ, for rates are known by their order of magnitude only."""
PLAUSIBLE = (250, 500_000)
"""US dollars a full-time year between which nearly all pay lies. Narrower than what validation allows: it only chooses
between periods that an article's words leave open."""
LEAST_NAMED = 50
"""The same for a sum in whose own sentence the period stands."""
MOST_FOR_SHORT_WORK = 1_500_000
"""The same for a sum said for an hour or a day, whose work is seldom full-time."""
LEAST_FOR_A_YEAR = 1_500
"""The same for a sum said for a year: where it is less, it is rather a month's."""


def plausible(amount: float, currency: str | None, period: str, named: bool = False) -> bool:
    """Whether a sum can be an ordinary pay for a period.

    Args:
        named: whether the sentence of the sum names the period, which then may be of very low pay.
    """
    scales = table("scales")
    rate = scales["units_per_dollar"].get(currency or "", 1)
    least = LEAST_NAMED if named else LEAST_FOR_A_YEAR if period == "year" else PLAUSIBLE[0]
    most = MOST_FOR_SHORT_WORK if period in ("hour", "day") else PLAUSIBLE[1]
    return least <= amount * scales["periods_a_year"][period] / rate <= most


def settled(claims: list) -> list:
    """The claims with the period of every pay.

    Args:
        claims: in the order of their places; pay whose words name no period has None.

    Returns:
        the same claims. A pay without a period takes the one that the nearest pay of like size and the same currency
        is said for, the earlier one first; where there is none, that of the same sum in another currency beside it; else
        it is a year's. What is far too little for a year's pay is left without.
    """
    if all(claim.period is not None or claim.measure != "pay" for claim in claims):
        return claims
    named: dict[str | None, list[_Named]] = defaultdict(list)
    for claim in claims:
        if claim.measure == "pay" and claim.period is not None:
            named[claim.currency].append(_Named(claim.char_start, claim.char_end, _size(claim), claim.period))
    found: list = []
    for i, claim in enumerate(claims):
        if claim.measure == "pay" and claim.period is None:
            kin = _of_kin(claim, named[claim.currency]) or _of_conversion(
                claim, [*found[-6:], *claims[i + 1 : i + 7]]
            )
            if kin is None and not _is_little(claim):
                kin = Choice(["year"], because="default: annual where none is given")
            claim = claim.settled("period", kin or NOTHING)
        found.append(claim)
    return found


def _is_little(claim) -> bool:
    """Whether a sum is far too little for a year's pay."""
    rate = table("scales")["units_per_dollar"].get(claim.currency)
    return rate is not None and claim.top / rate < PLAUSIBLE[0]


def _of_conversion(claim, near: list) -> Choice | None:
    """The period of the same sum in another currency, None where there is none near."""
    rates = table("scales")["units_per_dollar"]
    worth = _size(claim) / rates.get(claim.currency, 1)
    for other in near:
        if other.measure != "pay" or other.period is None or other.currency == claim.currency:
            continue
        if {claim.currency, other.currency} - set(rates) or abs(other.char_start - claim.char_start) > NEAR:
            continue
        converted = _size(other) / rates[other.currency]
        if max(worth, converted) <= SAME * min(worth, converted):
            words = ((None, other.char_start, other.char_end),)
            return Choice([other.period], words, "the same pay in another currency")
    return None


class _Named(NamedTuple):
    """A pay whose period is named."""

    char_start: int
    char_end: int
    size: float
    period: str


def _of_kin(claim, named: list[_Named]) -> Choice | None:
    place = bisect_left(named, (claim.char_start,))
    near = named[max(0, place - NEIGHBOURS) : place + NEIGHBOURS]
    size = _size(claim)
    alike = [other for other in near if other.size <= KIN * size and size <= KIN * other.size]
    periods = {other.period for other in alike}
    possible = {period for period in periods if plausible(claim.top, claim.currency, period)}
    kin = [other for other in alike if other.period in possible]
    if not kin:
        return None
    nearest = min(kin, key=lambda other: _distance(claim, other))
    return Choice([nearest.period], ((None, nearest.char_start, nearest.char_end),), "kin figures nearby")


def _distance(claim, other) -> int:
    """Characters between two claims; those behind count as farther."""
    away = other.char_start - claim.char_start
    return away + LATER if away > 0 else -away


def _size(claim) -> float:
    bounds = [bound for bound in (claim.low, claim.high) if bound is not None]
    return sum(bounds) / len(bounds)
