"""One article's text to its claims."""

import re
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from . import meaning, money, periods, subject, unsigned
from .about import about
from .choice import NOTHING, Choice
from .layout import Layout
from .line_shapes import DIGIT, NUMBER_WORD, is_full_of_figures
from .meaning import Judged, Reading
from .passage import Passage
from .quantities import Quantity, find
from .subject import Article, Scopes, Sentence
from .trace import Trace
from .units import Unit

MEASURES = {"years": "experience", "percent": "percent", "money": "pay"}


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
    rule: str
    trace: Trace | None = None

    def settled(self, dimension: str, choice: Choice) -> "Claim":
        """The same with the value of a dimension that only the whole article tells."""
        trace = self.trace and self.trace.settled(dimension, choice)
        return self._replace(**{dimension: choice.value, "trace": trace})


class Unread(NamedTuple):
    """A figure that looks like money and was not read: its places and why."""

    char_start: int
    char_end: int
    reason: str


_SENTENCE_END = re.compile(r"[.!?]['\")\]]{0,2}\s+(?=[A-Z0-9\"'(\[$\x80-\x9f*-])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|approx|avg|no|mr|mrs|ms|dr|st|inc|ltd|co|etc|jr|sr|u\.s|u\.k|p\.a|d\.c|rs|max|min|fig|est|ca|incl|excl|dept|gov|prof|sq|yrs?|[nsd]?kr|[ktu]?shs?|s?fr|dhs?|n?rs|re|tk|bs)|(?:^|[\s.])[A-Za-z])\.['\")\]]{0,2}\s+$",
    re.I,
)
YEAR = re.compile(r"\b(20[0-4][0-9])\b")


def sentences(words: str) -> list[tuple[int, int]]:
    """The places of the sentences of a passage."""
    cuts = [0]
    for match in _SENTENCE_END.finditer(words):
        if not _ABBREVIATED.search(words, max(0, match.start() - 12), match.end()):
            cuts.append(match.end())
    cuts.append(len(words))
    return list(zip(cuts, cuts[1:], strict=False))


def read_article(
    text: str, title: str | None, as_of_year: int | None, traced: bool = False
) -> tuple[list[Claim], list[Unread]]:
    """All claims of an article, in the order of their places, and the money in it that could not be read.

    Args:
        text: the article.
        title: its title, if known; need not stand in the text.
        as_of_year: the year that its figures are for, if known.
        traced: whether the claims keep why they have their values.
    """
    article = about(text, title)
    article.traced = traced
    claims: list[Claim] = []
    unread: list[Unread] = []
    dollars = money.Dollars(text)
    for unit in Layout(text).units():
        _read_unit(unit, article, dollars, as_of_year, claims, unread)
    claims.sort(key=lambda claim: claim.char_start)
    claims = periods.settled(_with_country(_with_currency(claims, unread)))
    claims = _with_period(claims, unread)
    return claims, sorted(unread)


def _with_period(claims: list[Claim], unread: list[Unread]) -> list[Claim]:
    """Pay that nothing gives a period, and that is too little for a year, is left unread."""
    without = [claim for claim in claims if claim.measure == "pay" and claim.period is None]
    if not without:
        return claims
    unread += {
        Unread(claim.char_start, claim.char_end, "no time named that it is paid for") for claim in without
    }
    return [claim for claim in claims if claim.measure != "pay" or claim.period is not None]


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
    """Pay whose place nothing names is pay in the country of its money, if the article's places are all in it.

    Where other countries are named, foreign money may be a mistake, which is not to be explained away.
    """
    named = {claim.location.partition("/")[0] for claim in claims if claim.location}
    return [
        _in_country(claim, named) if claim.measure == "pay" and not claim.location else claim
        for claim in claims
    ]


def _in_country(claim: Claim, named: set[str]) -> Claim:
    words = ((None, claim.char_start, claim.char_end),)
    country = subject.of_money(Choice([claim.currency], words))
    return claim.settled("location", country) if country.value and named <= {country.value} else claim


def _read_unit(
    unit: Unit, article: Article, dollars, as_of_year: int | None, claims: list, unread: list
) -> None:
    text = unit.text
    if is_full_of_figures(text.words):
        unread.append(Unread(*text.places(0, len(text.words)), "figures without words"))
        return
    said = 0
    for start, end in sentences(text.words) if unit.kind != "cell" else [(0, len(text.words))]:
        if not (DIGIT.search(text.words, start, end) or NUMBER_WORD.search(text.lower, start, end)):
            continue
        scopes = Scopes(unit, article, start, said)
        said = end
        every = find(text.data, text.words, start, end)
        if unit.kind == "cell" or unit.labels:
            every = [unsigned.in_column(quantity, unit, scopes) for quantity in every]
        every = [unsigned.without_sign(quantity, unit, start) for quantity in every]
        if unit.partner is not None:
            every = _with_partner(every, unit, scopes)
        kept: list[tuple[Quantity, Reading]] = []
        bands: list[Quantity] = []
        judged: dict[str, Judged] = {}
        for quantity in every:
            if quantity.kind == "money":
                reading = meaning.of_money(quantity, unit, start, end, scopes.all(), judged.get("money"))
                judged["money"] = quantity, reading
                quantity, reading = unsigned.checked(quantity, reading, unit, scopes)
                if reading.measure:
                    kept.append((quantity, reading))
                elif not reading.sure:
                    unread.append(Unread(*text.places(quantity.start, quantity.end), reading.reason))
            elif quantity.kind == "vague":
                unread.append(Unread(*text.places(quantity.start, quantity.end), "only roughly said"))
            elif quantity.kind == "percent":
                reading = meaning.of_percent(quantity, unit, start, end, scopes.all(), judged.get("percent"))
                judged["percent"] = quantity, reading
                if reading.measure:
                    kept.append((quantity, reading))
            elif quantity.kind == "years":
                reading = meaning.of_years(quantity, unit, start, end)
                if reading.measure:
                    bands.append(quantity)
                    kept.append((quantity, reading))
        if kept:
            sentence = Sentence(unit, start, end, [quantity for quantity, _ in kept], every)
            for quantity, reading in kept:
                claims += _claims(quantity, reading, sentence, scopes, bands, dollars, as_of_year)


def _with_partner(every: list[Quantity], unit: Unit, scopes: Scopes) -> list[Quantity]:
    """A point in a column of lower bounds with the point in the column of upper bounds beside it: one range."""
    others = [
        unsigned.in_column(q, replace_text(unit), scopes) for q in find(unit.partner.data, unit.partner.words)
    ]
    if len(every) == 1 and len(others) == 1 and every[0].kind == others[0].kind == "money":
        low, high = every[0], others[0]
        if (
            low.shape in ("point", "floor")
            and low.low is not None
            and high.low is not None
            and low.low <= high.low
        ):
            return [replace(low, shape="range", high=high.low, open_ended=high.high is None)]
    return every


def replace_text(unit: Unit) -> Unit:
    """The unit of a row's other cell."""
    return replace(unit, text=unit.partner, partner=None)


def _claims(
    quantity: Quantity, reading: Reading, sentence: Sentence, scopes: Scopes, bands, dollars, as_of_year
) -> list[Claim]:
    """One claim for each subject that a quantity is said of."""
    unit, measure = sentence.unit, reading.measure
    level = subject.level(sentence, scopes, quantity)
    if measure == "experience" and level.value is None:
        return []
    role = subject.role(sentence, scopes, quantity)
    location = subject.location(sentence, scopes, quantity)
    company = subject.company(sentence, scopes, quantity)
    industry = subject.industry(sentence, scopes, quantity)
    years = currency = period = basis = statistic = NOTHING
    if measure == "pay":
        years = subject.years(sentence, scopes, quantity, bands, spans_of_experience)
        currency = money.currency(quantity, sentence, scopes, location, dollars)
        period = subject.period(sentence, scopes, quantity)
        if (
            period.value
            and not quantity.period
            and not periods.plausible(quantity, currency.value, period.value)
        ):
            period = NOTHING
        basis = subject.pay_basis(sentence, scopes, quantity)
        statistic = subject.statistic(sentence, scopes, quantity)
    years_low, years_high = years.value or (None, None)
    start, end = unit.text.places(quantity.start, quantity.end)
    if unit.partner is not None and quantity.shape == "range":
        end = max(end, unit.partner.end)
    hedged = quantity.low is not None and quantity.high is None and _hedged(sentence, quantity)
    qualifier = subject.qualifier(sentence, scopes, quantity)
    year = _year(sentence, unit, quantity)
    if year.value is None and as_of_year:
        year = Choice([as_of_year], because="the year of the article")
    trace = None
    if scopes.article.traced:
        choices = {
            "measure": Choice([measure], reading.words, reading.reason or None), "role": role, "level": level,
            "location": location, "company": company, "industry": industry, "qualifier": qualifier,
            "amount": _amount(quantity, unit), "as_of_year": year,
        }  # fmt: skip
        if measure == "pay":
            choices |= {
                "years": years, "statistic": statistic, "currency": currency, "period": period, "pay_basis": basis
            }  # fmt: skip
        trace = Trace(quantity, sentence, scopes.article, choices)
    subjects = product(role.values, level.values, location.values, company.values, industry.values)
    return [
        Claim(
            measure, of_role, of_level, years_low, years_high, place, employer, sector, qualifier.value, statistic.value,
            quantity.low, quantity.high, quantity.open_ended, currency.value, period.value, basis.value, start, end,
            quantity.approximate, hedged, year.value, f"{measure}_{quantity.shape}", trace,
        )
        for of_role, of_level, place, employer, sector in subjects
    ]  # fmt: skip


def _amount(quantity: Quantity, unit: Unit) -> Choice:
    """The bounds of a quantity: its figure, the cell of the upper bound, the head that gives its unit."""
    words = [(unit.text, quantity.start, quantity.end)]
    if unit.partner is not None and quantity.shape == "range":
        words.append((unit.partner, 0, len(unit.partner.words)))
    if quantity.scaled_by is not None:
        words.append((quantity.scaled_by, 0, len(quantity.scaled_by.words)))
    return Choice([(quantity.low, quantity.high)], tuple(words))


def spans_of_experience(scope: Passage) -> list[Quantity]:
    """The spans of years in a label, header, lead-in or heading."""
    kept = scope.__dict__.get("spans")
    if kept is None:
        kinds = ("years", "plain") if scope.holds_years else ("years",)
        named = scope.holds_years or any(noun in scope.lower for noun in YEAR_NOUNS)
        every = find(scope.data, scope.words) if named else []
        kept = [q for q in every if q.kind in kinds and (q.low or 0) <= 45]
        scope.__dict__["spans"] = kept
    return kept


YEAR_NOUNS = ("year", "yr", "yoe")
"""What a span of years must hold: most labels and headings hold none of these and need no look for figures."""


def _hedged(sentence: Sentence, quantity: Quantity) -> bool:
    return any(
        mention.end <= quantity.last and quantity.first - mention.end <= 60
        for mention in sentence.here("hedge")
    )


def _year(sentence: Sentence, unit: Unit, quantity: Quantity) -> Choice:
    """The year that a sentence or its header gives for a figure: the nearest before it where there are several."""
    found = list(YEAR.finditer(sentence.words, sentence.start, sentence.end))
    if len({match.group(1) for match in found}) > 1:
        before = [match for match in found if match.start() < quantity.first]
        return _stated(unit.text, before[-1]) if before else NOTHING
    if found:
        return _stated(unit.text, found[0])
    headed = list(YEAR.finditer(unit.header.words)) if unit.header else []
    return _stated(unit.header, headed[0]) if len({match.group(1) for match in headed}) == 1 else NOTHING


def _stated(passage: Passage, match: re.Match) -> Choice:
    return Choice([int(match.group(1))], ((passage, *match.span(1)),))
