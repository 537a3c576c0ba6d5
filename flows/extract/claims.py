"""The claims that one quantity makes: one for each subject that it is said of."""

import re
from itertools import product
from typing import NamedTuple

from . import money, periods, subject
from .choice import NOTHING, Choice
from .meaning import Reading
from .money import Dollars
from .passage import Passage
from .quantities import Quantity
from .subject import Scopes, Sentence
from .trace import Trace
from .units import Unit

OF_PAY = ("years", "statistic", "currency", "period", "pay_basis")
"""Dimensions that only pay has."""
HEDGED_WITHIN = 60
"""Characters between a word such as "can" and a lower bound that it takes the certainty from."""
_BESIDE_YEARS = re.compile(r"[^0-9.;:)]{0,100}")
"""What may stand between a level and the years that it takes."""
_YEAR = re.compile(r"\b(20[0-4][0-9])\b")


class Claim(NamedTuple):
    """One quantity about one subject; the columns of the claims table but those that need the whole frame, and why it
    has its values, where that was asked for."""

    measure: str
    role: str | None
    level: str | None
    years_low: float | None
    years_high: float | None
    location: str | None
    company: str | None
    industry: str | None
    qualifier: str | None
    statistic: str | None
    low: float | None
    high: float | None
    open_ended: bool
    currency: str | None
    period: str | None
    pay_basis: str | None
    char_start: int
    char_end: int
    approximate: bool
    hedged: bool
    as_of_year: int | None
    listed_in: str | None
    listed_as: str | None
    rule: str
    trace: Trace | None = None

    @property
    def top(self) -> float:
        """The upper bound, or the lower one of a claim that is open above."""
        return self.high if self.high is not None else self.low

    def settled(self, dimension: str, choice: Choice) -> "Claim":
        """The same with the value of a dimension that only the whole article tells."""
        trace = self.trace and self.trace.settled(dimension, choice)
        return self._replace(**{dimension: choice.value, "trace": trace})


class Left(NamedTuple):
    """Money that makes no claim: its places and why."""

    char_start: int
    char_end: int
    reason: str


def claims_of(
    quantity: Quantity,
    reading: Reading,
    sentence: Sentence,
    scopes: Scopes,
    dollars: Dollars,
    as_of_year: int | None,
) -> list[Claim]:
    """One claim for each subject that a quantity is said of; none for years of experience that no level takes.

    Args:
        reading: what the quantity measures.
        dollars: which dollar a bare `$` is in the article.
        as_of_year: the year that the article's figures are for, if known.
    """
    measure = reading.measure
    level = subject.level(sentence, scopes, quantity)
    if measure == "experience" and (level.value is None or not _stands_by(level, quantity, sentence)):
        return []
    role = subject.role(sentence, scopes, quantity)
    location = subject.location(sentence, scopes, quantity)
    company = subject.company(sentence, scopes, quantity)
    industry = subject.industry(sentence, scopes, quantity)
    qualifier = subject.qualifier(sentence, scopes, quantity, company, industry)
    year = _year(sentence, quantity, as_of_year)
    of_pay = _of_pay(quantity, sentence, scopes, location, dollars) if measure == "pay" else {}
    years, statistic, currency, period, basis = (of_pay.get(dimension, NOTHING) for dimension in OF_PAY)
    sentence.said = {"level": level, "company": company, "statistic": statistic} if measure == "pay" else {}
    years_low, years_high = years.value or (None, None)
    start, end = _place(quantity, sentence.unit)
    listed_in, listed_as = subject.listing(sentence.unit)
    trace = None
    if scopes.article.traced:
        choices = {
            "measure": Choice([measure], reading.words, reading.reason or None), "role": role, "level": level,
            "location": location, "company": company, "industry": industry, "qualifier": qualifier,
            "amount": _amount(quantity, sentence.unit), "as_of_year": year,
        }  # fmt: skip
        trace = Trace(quantity, sentence, scopes.article, choices | of_pay)
    subjects = product(role.values, level.values, location.values, company.values, industry.values)
    return [
        Claim(
            measure, of_role, of_level, years_low, years_high, place, employer, sector, qualifier.value, statistic.value,
            quantity.low, quantity.high, quantity.open_ended, currency.value, period.value, basis.value, start, end,
            quantity.approximate, _is_hedged(sentence, quantity), year.value, listed_in, listed_as,
            f"{measure}_{quantity.shape}", trace,
        )
        for of_role, of_level, place, employer, sector in subjects
    ]  # fmt: skip


def _stands_by(level: Choice, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a level that running text names in the same passage stands right by the years that it takes: otherwise they
    are somebody else's ("Agents with two years or less earned A, and new agents B")."""
    unit, text = sentence.unit, sentence.unit.text
    places = [(start, end) for passage, start, end in level.words if passage is text]
    if unit.kind != "prose" or unit.labels or not places:
        return True
    before = [text.words[end : quantity.first] for _, end in places if end <= quantity.first]
    behind = [text.words[quantity.last : start] for start, _ in places if start >= quantity.last]
    within = len(before) + len(behind) < len(places)
    return within or any(_BESIDE_YEARS.fullmatch(gap) for gap in [*before, *behind])


def _of_pay(
    quantity: Quantity, sentence: Sentence, scopes: Scopes, location: Choice, dollars: Dollars
) -> dict[str, Choice]:
    """The choices for the dimensions that only pay has, in the order of OF_PAY."""
    currency = money.currency(quantity, sentence, scopes, location, dollars)
    return {
        "years": subject.years(sentence, scopes, quantity),
        "statistic": subject.statistic(sentence, scopes, quantity),
        "currency": currency,
        "period": _period(quantity, sentence, scopes, currency),
        "pay_basis": subject.pay_basis(sentence, scopes, quantity),
    }


def _period(quantity: Quantity, sentence: Sentence, scopes: Scopes, currency: Choice) -> Choice:
    """The period that the words name; where they stand apart from the figure, only one that it can be pay for."""
    period = subject.period(sentence, scopes, quantity)
    at_figure = quantity.period is not None
    if not period.value or at_figure:
        return period
    named = any(passage is sentence.unit.text for passage, *_ in period.words)
    if not periods.plausible(quantity.top, currency.value, period.value, named):
        return NOTHING
    return period


def _place(quantity: Quantity, unit: Unit) -> tuple[int, int]:
    """Where a quantity stands in the article, with the cell of its upper bound."""
    start, end = unit.text.places(quantity.start, quantity.end)
    if unit.partner is not None and quantity.shape == "range":
        end = max(end, unit.partner.end)
    return start, end


def _amount(quantity: Quantity, unit: Unit) -> Choice:
    """The bounds of a quantity: its figure, the cell of the upper bound, the head that gives its unit."""
    words = [(unit.text, quantity.start, quantity.end)]
    if unit.partner is not None and quantity.shape == "range":
        words.append((unit.partner, 0, len(unit.partner.words)))
    if quantity.scaled_by is not None:
        words.append((quantity.scaled_by, 0, len(quantity.scaled_by.words)))
    return Choice([(quantity.low, quantity.high)], tuple(words))


def _is_hedged(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a bound from below is said to be only possible."""
    if quantity.low is None or quantity.high is not None:
        return False
    return any(
        mention.end <= quantity.last and quantity.first - mention.end <= HEDGED_WITHIN
        for mention in sentence.here("hedge")
    )


def _year(sentence: Sentence, quantity: Quantity, as_of_year: int | None) -> Choice:
    """The year that a figure is for: the one said for it, else the article's."""
    said = _year_said(sentence, quantity)
    if said.value is None and as_of_year:
        return Choice([as_of_year], because="the year of the article")
    return said


def _year_said(sentence: Sentence, quantity: Quantity) -> Choice:
    """The year that a sentence or its header gives for a figure: the nearest before it where there are several."""
    unit = sentence.unit
    found = list(_YEAR.finditer(sentence.words, sentence.start, sentence.end))
    if len({match.group(1) for match in found}) > 1:
        before = [match for match in found if match.start() < quantity.first]
        return _stated(unit.text, before[-1]) if before else NOTHING
    if found:
        return _stated(unit.text, found[0])
    headed = list(_YEAR.finditer(unit.header.words)) if unit.header else []
    return _stated(unit.header, headed[0]) if len({match.group(1) for match in headed}) == 1 else NOTHING


def _stated(passage: Passage, match: re.Match) -> Choice:
    return Choice([int(match.group(1))], ((passage, *match.span(1)),))
