"""What only the whole article tells of its claims: the currency, country and period of pay whose own words name none."""

from collections import Counter

from . import periods, subject
from .choice import Choice
from .claims import Claim, Left
from .declared import declared
from .gazetteer import country_of_money, speaks_of
from .role_words import broad_heads

CONVERSION_WITHIN = 24
"""Characters between a sum and the same one in other money ("25,000 pesos a month (about $440)")."""


def settled(claims: list[Claim], unread: list[Left], text: str) -> list[Claim]:
    """The claims with what the whole article tells of them, without the pay that even so has no currency or period.

    Args:
        claims: those of one article, in the order of their places.
        unread: takes the places of pay that is left out, with the reason.
        text: the article.
    """
    claims = _with_whole_titles(claims)
    claims = _with_country(_with_currency(claims, unread), text)
    return _with_period(periods.settled(_as_declared(claims, text)), unread)


def _as_declared(claims: list[Claim], text: str) -> list[Claim]:
    """Pay whose own words name no time, or neither base nor total pay, is what the article says that all of its pay is."""
    first = next((claim.char_start for claim in claims if claim.measure == "pay"), None)
    if first is None:
        return claims
    said = declared(text, first)
    period, basis = said["period"], said["pay_basis"]

    def told(claim: Claim) -> Claim:
        if claim.measure != "pay":
            return claim
        if period.value and not claim.period and periods.plausible(claim.top, claim.currency, period.value):
            claim = claim.settled("period", period)
        return claim.settled("pay_basis", basis) if basis.value and not claim.pay_basis else claim

    return [told(claim) for claim in claims]


def _with_whole_titles(claims: list[Claim]) -> list[Claim]:
    """A head noun that says little ("guards") is the one fuller job of its kind that the article gives pays for."""
    fuller: dict[str, dict[str, list[Claim]]] = {}
    for claim in claims:
        before, _, head = (claim.role or "").rpartition("_")
        if before and head in broad_heads():
            fuller.setdefault(head, {}).setdefault(claim.role, []).append(claim)

    def named(claim: Claim) -> Claim:
        jobs = fuller.get(claim.role, {})
        if len(jobs) != 1:
            return claim
        ((role, paid),) = jobs.items()
        if len(paid) < 2:
            return claim
        words = ((None, paid[0].char_start, paid[0].char_end),)
        return claim.settled("role", Choice([role], words, "the article's only job of that kind"))

    return [named(claim) for claim in claims]


def _with_currency(claims: list[Claim], unread: list[Left]) -> list[Claim]:
    """Pay without a currency takes that of the article, if all its pay is in one; else it is left unread."""
    known: dict[str, Claim] = {}
    for claim in claims:
        if claim.measure == "pay" and claim.currency:
            known.setdefault(claim.currency, claim)
    kept = []
    for claim in claims:
        if claim.measure == "pay" and claim.currency is None:
            if len(known) != 1:
                unread.append(Left(claim.char_start, claim.char_end, "no currency named"))
                continue
            ((code, first),) = known.items()
            words = ((None, first.char_start, first.char_end),)
            currency = Choice([code], words, "the article's only currency")
            claim = claim.settled("currency", currency)
        kept.append(claim)
    return kept


def _with_country(claims: list[Claim], text: str) -> list[Claim]:
    """Pay whose place nothing names is pay in the country of its money, if the article speaks of that country and says
    so: its other places are all in it, or some of that money is paid there, or most pay is in it. What is paid in one
    money is paid there in another.

    Otherwise foreign money may be a mistake, which is not to be explained away.
    """
    pay = [claim for claim in claims if claim.measure == "pay"]
    named = {claim.location.partition("/")[0] for claim in claims if claim.location}
    paid_in = {(claim.currency, claim.location.partition("/")[0]) for claim in pay if claim.location}
    money = Counter(claim.currency for claim in pay)

    def placed(claim: Claim, before: Claim | None) -> Claim:
        if before is not None and _converts(before, claim, text):
            words = ((None, before.char_start, before.char_end),)
            return claim.settled("location", Choice([before.location], words, "the same sum in other money"))
        country = subject.of_money(Choice([claim.currency], ((None, claim.char_start, claim.char_end),)))
        told = (
            named <= {country.value}
            or (claim.currency, country.value) in paid_in
            or 2 * money[claim.currency] > len(pay)
        )
        known = country.value and told and (country.value in named or speaks_of(text, country.value))
        return claim.settled("location", country) if known else claim

    found: list[Claim] = []
    for claim in claims:
        without = claim.measure == "pay" and not claim.location
        found.append(placed(claim, found[-1] if found else None) if without else claim)
    return _with_country_of_pay(found)


def _with_country_of_pay(claims: list[Claim]) -> list[Claim]:
    """Years, bonuses and growth whose place nothing names are of the country in whose own money most of the article's pay
    is paid there."""
    paid = [claim for claim in claims if claim.measure == "pay"]
    countries = Counter(claim.location and claim.location.partition("/")[0] for claim in paid)
    country, count = countries.most_common(1)[0] if paid else (None, 0)
    own = country and country in {country_of_money(claim.currency) for claim in paid if claim.currency}
    if not own or 2 * count <= len(paid):
        return claims
    words = ((None, paid[0].char_start, paid[0].char_end),)
    choice = Choice([country], words, "the country of most pay in the article")
    return [
        claim if claim.location or claim.measure == "pay" else claim.settled("location", choice)
        for claim in claims
    ]


def _converts(before: Claim, claim: Claim, text: str) -> bool:
    """Whether a sum is the one before it on its line in other money."""
    apart = claim.char_start - before.char_end
    return (
        before.measure == "pay"
        and before.location is not None
        and before.currency != claim.currency
        and 0 < apart <= CONVERSION_WITHIN
        and "\n" not in text[before.char_end : claim.char_start]
    )


def _with_period(claims: list[Claim], unread: list[Left]) -> list[Claim]:
    """Pay that nothing gives a period, and that is too little for a year, is left unread."""
    without = [claim for claim in claims if claim.measure == "pay" and claim.period is None]
    if not without:
        return claims
    unread += {
        Left(claim.char_start, claim.char_end, "no time named that it is paid for") for claim in without
    }
    return [claim for claim in claims if claim.measure != "pay" or claim.period is not None]
