"""The period of a pay that names none: that of its kin in the same article, else a year."""

from collections import defaultdict

from .lexicon import table
from .quantities import Quantity

KIN = 4.0
"""A figure without a period is taken for one of those with a period whose size differs by at most this factor:
a monthly and a yearly pay of one currency differ by twelve, an hourly one by thousands."""
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
        claim
        if claim.measure != "pay" or claim.period is not None
        else claim._replace(period=_of_kin(claim, named[claim.currency]))
        for claim in claims
    ]


def _of_kin(claim, named: list) -> str:
    size = _size(claim)
    kin = [
        other
        for other in named
        if max(size, _size(other)) <= KIN * min(size, _size(other))
        and plausible(claim, claim.currency, other.period)
    ]
    if not kin:
        return "year"
    return min(
        kin,
        key=lambda other: (
            abs(other.char_start - claim.char_start) + (2000 if other.char_start > claim.char_start else 0)
        ),
    ).period


def _size(claim) -> float:
    bounds = [bound for bound in (claim.low, claim.high) if bound is not None]
    return sum(bounds) / len(bounds)
