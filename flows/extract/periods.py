"""The period of a pay that names none: that of its kin in the same article, else a year."""

from bisect import bisect_left
from collections import defaultdict

from .choice import Choice
from .lexicon import table
from .quantities import Quantity

KIN = 4.0
"""A figure without a period is taken for one of those with a period whose size differs by at most this factor:
a monthly and a yearly pay of one currency differ by twelve, an hourly one by thousands."""
NEIGHBOURS = 50
"""Claims with a period on either side among which one without looks for its kin."""
LATER = 2000
"""Characters by which a claim behind counts as farther than one before."""
PLAUSIBLE = (1_500, 500_000)
"""US dollars a full-time year between which nearly all pay lies. Narrower than what validation allows: it only chooses
between periods that an article's words leave open."""


def plausible(quantity: Quantity, currency: str | None, period: str) -> bool:
    """Whether a sum can be an ordinary pay for a period."""
    scales = table("scales")
    rate = scales["units_per_dollar"].get(currency or "", 1)
    value = quantity.high if quantity.high is not None else quantity.low
    return PLAUSIBLE[0] <= value * scales["periods_a_year"][period] / rate <= PLAUSIBLE[1]


def settled(claims: list) -> list:
    """The claims with the period of every pay.

    Args:
        claims: in the order of their places; pay whose words name no period has None.

    Returns:
        the same claims. A pay without a period takes the one that the nearest pay of like size and the same currency
        is said for, the earlier one first; where there is none, it is a year's.
    """
    if all(claim.period is not None or claim.measure != "pay" for claim in claims):
        return claims
    named: dict[str | None, list] = defaultdict(list)
    for claim in claims:
        if claim.measure == "pay" and claim.period is not None:
            named[claim.currency].append(claim)
    return [
        claim.settled("period", _of_kin(claim, named[claim.currency]))
        if claim.measure == "pay" and claim.period is None
        else claim
        for claim in claims
    ]


def _of_kin(claim, named: list) -> Choice:
    place = bisect_left(named, claim.char_start, key=lambda other: other.char_start)
    near = named[max(0, place - NEIGHBOURS) : place + NEIGHBOURS]
    size = _size(claim)
    kin = [
        other
        for other in near
        if max(size, _size(other)) <= KIN * min(size, _size(other))
        and plausible(claim, claim.currency, other.period)
    ]
    if not kin:
        return Choice(["year"], because="default: annual where none is given")
    nearest = min(kin, key=lambda other: _distance(claim, other))
    return Choice([nearest.period], ((None, nearest.char_start, nearest.char_end),), "kin figures nearby")


def _distance(claim, other) -> int:
    """Characters between two claims; those behind count as farther."""
    away = other.char_start - claim.char_start
    return away + LATER if away > 0 else -away


def _size(claim) -> float:
    bounds = [bound for bound in (claim.low, claim.high) if bound is not None]
    return sum(bounds) / len(bounds)
