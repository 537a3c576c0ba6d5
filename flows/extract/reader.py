"""One article's text to its claims."""

import re
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from . import meaning, money, periods, places, subject
from .choice import NOTHING, Choice, whole
from .layout import Layout
from .line_shapes import FIGURE, NUMBERED
from .passage import Passage
from .quantities import Quantity, find
from .roles import GENERIC
from .scope import mentions
from .subject import Article, Scopes, Sentence
from .units import Unit

MEASURES = {"years": "experience", "percent": "percent", "money": "pay"}


class Claim(NamedTuple):
    """One quantity about one subject; the columns of the claims table but those that need the whole frame."""

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


class Unread(NamedTuple):
    """A figure that looks like money and was not read: its places and why."""

    char_start: int
    char_end: int
    reason: str


_SENTENCE_END = re.compile(r"[.!?]['\")\]]{0,2}\s+(?=[A-Z0-9\"'(\[$\x80-\x9f*-])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|approx|avg|no|mr|mrs|ms|dr|st|inc|ltd|co|etc|jr|sr|u\.s|u\.k|p\.a|d\.c|rs|max|min|fig|est|ca|incl|excl|dept|gov|prof|sq|yrs?|kr)|(?:^|\s)[A-Za-z])\.['\")\]]{0,2}\s+$",
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


def read_article(text: str, title: str | None, as_of_year: int | None) -> tuple[list[Claim], list[Unread]]:
    """All claims of an article, in the order of their places, and the money in it that could not be read.

    Args:
        text: the article.
        title: its title, if known; need not stand in the text.
        as_of_year: the year that its figures are for, if known.
    """
    article = _article(text, title)
    claims: list[Claim] = []
    unread: list[Unread] = []
    dollars = money.Dollars(text)
    for unit in Layout(text).units():
        _read_unit(unit, article, dollars, as_of_year, claims, unread)
    claims.sort(key=lambda claim: claim.char_start)
    return periods.settled(_with_currency(claims, unread)), sorted(unread)


def _with_currency(claims: list[Claim], unread: list[Unread]) -> list[Claim]:
    """Pay without a currency takes that of the article, if all its pay is in one; else it is left unread."""
    known = {claim.currency for claim in claims if claim.measure == "pay" and claim.currency}
    kept = []
    for claim in claims:
        if claim.measure == "pay" and claim.currency is None:
            if len(known) != 1:
                unread.append(Unread(claim.char_start, claim.char_end, "no currency named"))
                continue
            currency = next(iter(known))
            location = claim.location or places.country_of_money(currency)
            claim = claim._replace(currency=currency, location=location)
        kept.append(claim)
    return kept


def _article(text: str, title: str | None) -> Article:
    """What the title, or the first heading where the title names no job, says about the whole article."""
    article = Article()
    for place, words in enumerate((title, *_first_lines(text))):
        if not words:
            continue
        passage = Passage(words, 0, len(words))
        if article.title is None:
            article.title = passage
        found = mentions(passage)
        if article.role is None and place < 3 and not words.startswith("By "):
            named = [m.value for m in found["role"] if m.value != GENERIC]
            longest = max(named, key=len, default=None)
            if len(set(named)) == 1 or longest and all(longest.endswith(value) for value in named):
                article.role = longest
                article.role_words = whole(passage, [m for m in found["role"] if m.value == longest][:1])
        if not article.countries and found["location"]:
            article.locations = places.resolve([m.value for m in found["location"]], [])
            article.countries = [place.partition("/")[0] for place in article.locations]
            article.location_words = whole(passage, found["location"])
    return article


def _first_lines(text: str) -> list[str]:
    """What stands above the first paragraph: the title again, a subtitle, a dateline."""
    found = []
    for line in text[:3000].split("\n"):
        stripped = line.strip().strip("#*_ ").strip()
        if len(stripped) > 160 or len(found) >= 4 or found and NUMBERED.match(line):
            break
        if (
            len(stripped) > 12
            and not stripped.startswith(
                ("---", "!", "<", "- ", "tags", "categories", "layout", "author", "date")
            )
            and ":" not in stripped[:12]
        ):
            found.append(stripped)
    return found


def _read_unit(
    unit: Unit, article: Article, dollars, as_of_year: int | None, claims: list, unread: list
) -> None:
    text = unit.text
    said = 0
    for start, end in sentences(text.words) if unit.kind != "cell" else [(0, len(text.words))]:
        if not FIGURE.search(text.words, start, end):
            continue
        scopes = Scopes(unit, article, start, said)
        said = end
        every = find(text.data, text.words, start, end)
        if unit.kind == "cell" or unit.labels:
            every = [money.in_column(quantity, unit, scopes) for quantity in every]
        every = [money.without_sign(quantity, unit, start) for quantity in every]
        if unit.partner is not None:
            every = _with_partner(every, unit, scopes)
        kept: list[tuple[Quantity, str]] = []
        bands: list[Quantity] = []
        for quantity in every:
            if quantity.kind == "money":
                reading = meaning.of_money(quantity, unit, start, end, scopes.all())
                quantity, reading = money.checked(quantity, reading, unit, scopes)
                if reading.measure:
                    kept.append((quantity, "pay"))
                elif not reading.sure:
                    unread.append(Unread(*text.places(quantity.start, quantity.end), reading.reason))
            elif quantity.kind == "vague":
                unread.append(Unread(*text.places(quantity.start, quantity.end), "only roughly said"))
            elif quantity.kind == "percent":
                reading = meaning.of_percent(quantity, unit, start, end, scopes.all())
                if reading.measure:
                    kept.append((quantity, reading.measure))
            elif quantity.kind == "years":
                if meaning.of_years(quantity, unit, start, end).measure:
                    bands.append(quantity)
                    kept.append((quantity, "experience"))
        if kept:
            sentence = Sentence(unit, start, end, [quantity for quantity, _ in kept], every)
            for quantity, measure in kept:
                claims += _claims(quantity, measure, sentence, scopes, bands, dollars, as_of_year)


def _with_partner(every: list[Quantity], unit: Unit, scopes: Scopes) -> list[Quantity]:
    """A point in a column of lower bounds with the point in the column of upper bounds beside it: one range."""
    others = [
        money.in_column(q, replace_text(unit), scopes) for q in find(unit.partner.data, unit.partner.words)
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
    quantity: Quantity, measure: str, sentence: Sentence, scopes: Scopes, bands, dollars, as_of_year
) -> list[Claim]:
    """One claim for each subject that a quantity is said of."""
    unit = sentence.unit
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
        if location.value is None:
            location = subject.of_money(currency)
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
    stated = _year(sentence, unit, quantity)
    subjects = product(role.values, level.values, location.values, company.values, industry.values)
    return [
        Claim(
            measure, of_role, of_level, years_low, years_high, place, employer, sector, qualifier.value, statistic.value,
            quantity.low, quantity.high, quantity.open_ended, currency.value, period.value, basis.value, start, end,
            quantity.approximate, hedged, stated.value or as_of_year, f"{measure}_{quantity.shape}",
        )
        for of_role, of_level, place, employer, sector in subjects
    ]  # fmt: skip


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
