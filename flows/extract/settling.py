"""What only the whole article tells of its claims: the currency, country and period of pay whose own words name none."""

from collections import Counter

from . import periods, subject
from .choice import Choice
from .claims import Claim, Unread


def settled(claims: list[Claim], unread: list[Unread]) -> list[Claim]:
    """The claims with what the whole article tells of them, without the pay that even so has no currency or period.

    Args:
        claims: those of one article, in the order of their places.
        unread: takes the places of pay that is left out, with the reason.
    """
    claims = _with_country(_with_currency(claims, unread))
    return _with_period(periods.settled(claims), unread)


def _with_currency(claims: list[Claim], unread: list[Unread]) -> list[Claim]:
    """Pay without a currency takes that of the article, if all its pay is in one; else it is left unread."""
    known: dict[str, Claim] = {}
    for claim in claims:
        if claim.measure == "pay" and claim.currency:
            known.setdefault(claim.currency, claim)
    kept = []
    for claim in claims:
        if claim.measure == "pay" and claim.currency is None:
            if len(known) != 1:
                unread.append(Unread(claim.char_start, claim.char_end, "no currency named"))
                continue
            ((code, first),) = known.items()
            words = ((None, first.char_start, first.char_end),)
            currency = Choice([code], words, "the article's only currency")
            claim = claim.settled("currency", currency)
        kept.append(claim)
    return kept


def _with_country(claims: list[Claim]) -> list[Claim]:
    """Pay whose place nothing names is pay in the country of its money, if the article says so: its other places are all
    in it, or some of that money is paid there, or most pay is in it.

    Otherwise foreign money may be a mistake, which is not to be explained away.
    """
    pay = [claim for claim in claims if claim.measure == "pay"]
    named = {claim.location.partition("/")[0] for claim in claims if claim.location}
    paid_in = {(claim.currency, claim.location.partition("/")[0]) for claim in pay if claim.location}
    money = Counter(claim.currency for claim in pay)

    def placed(claim: Claim) -> Claim:
        country = subject.of_money(Choice([claim.currency], ((None, claim.char_start, claim.char_end),)))
        told = (
            named <= {country.value}
            or (claim.currency, country.value) in paid_in
            or 2 * money[claim.currency] > len(pay)
        )
        return claim.settled("location", country) if country.value and told else claim

    return [placed(claim) if claim.measure == "pay" and not claim.location else claim for claim in claims]


def _with_period(claims: list[Claim], unread: list[Unread]) -> list[Claim]:
    """Pay that nothing gives a period, and that is too little for a year, is left unread."""
    without = [claim for claim in claims if claim.measure == "pay" and claim.period is None]
    if not without:
        return claims
    unread += {
        Unread(claim.char_start, claim.char_end, "no time named that it is paid for") for claim in without
    }
    return [claim for claim in claims if claim.measure != "pay" or claim.period is not None]
