"""The currency of a sum, and numbers without a sign that are sums all the same."""

import re
from collections.abc import Callable
from dataclasses import replace

from babel import Locale

from . import lexicon
from .choice import NOTHING, Choice, Words
from .meaning import Reading
from .meaning.reading import cues_in
from .meaning.rules import compiled
from .passage import Passage
from .patterns import Pattern, alternation, fold
from .quantities import Quantity
from .scope import mentions
from .units import Unit

YEARLY_FLOOR = 1000
"""A yearly pay below this many units of any currency is a figure of something else, or one whose unit was not read."""
CEILING = 1e11
"""A pay above this many units of any currency is nobody's."""

Named = tuple[str, tuple[int, int]]
"""A currency's code, or a sign that several share, and where a passage names it."""

_COUNT_HEADER = re.compile(
    r"\b(?:jobs?|openings|employees|employment|number of|count|%|percent|percentage|growth|rank|ranking|hours|score|index|sample|responses|years?|experience|population|credits|reviews|points)\b",
    re.I,
)
_FACTORS = (
    (re.compile(r"\b(?:lpa|lakhs?|lacs?)\b", re.I), 1e5), (re.compile(r"\b(?:crores?|cr)\b", re.I), 1e7),
    (re.compile(r"\b(?:million|mn|millions)\b", re.I), 1e6), (re.compile(r"\b(?:thousands?|000s?|k)\b|'000|\(000", re.I), 1e3),
)  # fmt: skip
_PERCENTILE = re.compile(r"^(?:st|nd|rd|th)\b")


def in_column(quantity: Quantity, unit: Unit, scopes) -> Quantity:
    """A plain number under a header, or behind a label, that says it is money: with the header's sign and unit."""
    if quantity.kind not in ("plain", "money", "spaced") or unit.kind not in ("cell", "item", "prose"):
        return quantity
    header = unit.header or (unit.labels[0] if unit.kind == "cell" and unit.labels else None)
    if (
        header is None
        and unit.labels
        and unit.lead_ins
        and quantity.kind != "money"
        and sign_in(unit.lead_ins[0])
    ):
        # "Salary (GBP):" above lines of "Junior nurse: 28,000".
        header = unit.lead_ins[0]
    if header is None:
        return quantity
    said, factor, pay = _header(header)
    sign = said and said[0]
    value = quantity.high if quantity.high is not None else quantity.low
    if quantity.kind == "money":
        if factor and not quantity.unit and value * factor < 1e9 and value < 1000:
            return replace(_scaled(quantity, factor), scaled_by=header)
        return quantity
    if (
        not (sign or pay)
        and unit.kind == "cell"
        and (quantity.grouped or quantity.unit in ("k", "K"))
        and _paid(unit, scopes)
    ):
        pay = True
    if not (sign or pay) or _COUNT_HEADER.search(header.words) and not sign:
        return quantity
    if not quantity.grouped and not quantity.unit and not factor and value < 100 and not sign:
        return quantity
    if _PERCENTILE.match(unit.text.words[quantity.last :]) or (
        1990 <= value <= 2040 and not quantity.grouped and not factor
    ):
        return quantity
    if factor and value < 1000 and not quantity.unit:
        quantity = replace(_scaled(quantity, factor), scaled_by=header)
    if sign:
        return replace(quantity, kind="money", sign=sign, sign_at=(header, *said[1]))
    return replace(quantity, kind="money")


def _paid(unit: Unit, scopes) -> bool:
    """Whether the nearest of the lead-in, the headings and the title that speaks of money speaks of pay."""
    for scope in [
        *unit.lead_ins,
        *([unit.caption] if unit.caption else []),
        *unit.headings,
        *([scopes.article.title] if scopes.article.title else []),
    ]:
        named = [m.value for m in cues_in(scope)]
        if named:
            return "pay" in named
    return False


def _scaled(quantity: Quantity, factor: float) -> Quantity:
    low = quantity.low * factor if quantity.low is not None else None
    high = quantity.high * factor if quantity.high is not None else None
    return replace(quantity, low=low, high=high)


def _header(header: Passage) -> tuple[Named | None, float | None, bool]:
    """What a header says about the numbers under it: the sign, what they are to be multiplied by, whether it is pay."""
    kept = header.__dict__.get("money")
    if kept is None:
        unit, factor = next(
            ((match.span(), value) for pattern, value in _FACTORS if (match := pattern.search(header.words))),
            (None, None),
        )
        sign = sign_in(header)
        if factor in (1e5, 1e7) and sign is None:
            sign = ("INR", unit)
        pay = any(m.value == "pay" for m in mentions(header).get("cue", ()))
        kept = header.__dict__["money"] = (sign, factor, pay)
    return kept


def without_sign(quantity: Quantity, unit: Unit, start: int) -> Quantity:
    """A number without a sign that its words make a sum: thousands or a period behind a word for pay."""
    if quantity.kind != "plain" or unit.kind == "front":
        return quantity
    value = quantity.high if quantity.high is not None else quantity.low
    if (
        not (quantity.unit in ("k", "K", "thousand", "grand") or quantity.grouped or quantity.period)
        or value < 5
    ):
        return quantity
    text = unit.text
    if _PERCENTILE.match(text.words[quantity.last :]):
        return quantity
    cues = [m for m in mentions(text).get("cue", ()) if start <= m.start and m.end <= quantity.first + 1]
    if not cues or cues[-1].value != "pay" or quantity.first - cues[-1].end > 40:
        return quantity
    if (
        quantity.unit
        or quantity.period
        and value >= 100
        or value >= 10_000
        and not compiled().counted.match(text.data[quantity.end : quantity.end + 60])
    ):
        return replace(quantity, kind="money")
    return quantity


def checked(quantity: Quantity, reading: Reading, unit: Unit, scopes) -> tuple[Quantity, Reading]:
    """A sum that no pay can be is not read as one."""
    if reading.measure is None:
        return quantity, reading
    value = quantity.high if quantity.high is not None else quantity.low
    if value > CEILING or quantity.unit in ("billion", "bn", "B", "b", "trillion", "Billion"):
        return quantity, Reading(None, "far more than any pay")
    if value == 0:
        return quantity, Reading(None, "nothing paid")
    return quantity, reading


class Dollars:
    """Which dollar a bare `$` is: looked for in the sentence, the list and the section, then in the whole article."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._declared: Named | None = None
        self._looked = False
        self._most: dict[str, str | None] = {}

    def declared(self) -> Named | None:
        """The dollar that the article says all of its figures are in; the places are the article's."""
        if not self._looked:
            self._looked = True
            match = (
                _declaration().search(fold(self.text[:200_000]).encode("latin-1", "replace"))
                if self.text
                else None
            )
            if match:
                words = match.group(1).decode("latin-1").lower()
                names = {
                    name.lower(): code for name, code in lexicon.currencies().shared["$"]["names"].items()
                }
                self._declared = (names[words], match.span()) if words in names else None
        return self._declared

    def most_spoken_of(self, sign: str) -> str | None:
        """Of the currencies that share a sign, the one whose code or country the article names most."""
        if sign not in self._most:
            counts = {
                code: self.text.count(code) + self.text.count(Locale("en").territories[country])
                for country, code in lexicon.currencies().shared[sign].get("countries", {}).items()
            }
            best = max(counts.values(), default=0)
            named = [code for code, count in counts.items() if count == best and count]
            self._most[sign] = named[0] if len(named) == 1 else None
        return self._most[sign]


_declaration_pattern: list[Pattern] = []


def _declaration() -> Pattern:
    if not _declaration_pattern:
        names = alternation(set(lexicon.currencies().shared["$"]["names"]))
        _declaration_pattern.append(
            Pattern(
                r"(?:\ball\b|figures?|amounts?|salar(?:y|ies)|numbers?|prices|pay|dollars?)[^.\n]{0,50}? (?:are|is|in|shown in|quoted in|given in|stated in|listed in|expressed in) ("
                + names
                + r")\b"
            )
        )
    return _declaration_pattern[0]


def sign_in(passage: Passage) -> Named | None:
    """The currency that a passage names first: a sign, a code or a name."""
    kept = passage.__dict__.get("sign", "")
    if kept == "":
        match = _signs().search(passage.data)
        kept = None
        if match:
            word = match.group(1).decode("latin-1")
            currencies = lexicon.currencies()
            sign = currencies.before.get(word) or currencies.after.get(word)
            kept = sign and (sign, match.span(1))
            if sign == "$":
                kept = named_dollar(passage) or kept
        passage.__dict__["sign"] = kept
    return kept


_signs_pattern: list[Pattern] = []


def _signs() -> Pattern:
    """Any sign, code or name of a currency, longest first, as a word of its own."""
    if not _signs_pattern:
        currencies = lexicon.currencies()
        words = {
            w
            for w in {**currencies.before, **currencies.after}
            if len(w) > 2 or not w.isalpha() or w in ("Rs", "RM", "kr", "zl")
        }
        letters = {w for w in words if w[0].isalpha() and w[-1].isalpha()}
        opened = {w for w in words - letters if w[0].isalpha()}
        others = words - letters - opened
        _signs_pattern.append(
            Pattern(
                rf"(\b{alternation(letters)}\b|\b{alternation(opened)}|{alternation(others)})",
                ignore_case=False,
            )
        )
    return _signs_pattern[0]


_names_pattern: list[tuple[Pattern, dict[str, str]]] = []


def named_dollar(passage: Passage) -> Named | None:
    """The dollar that a passage names ("CAD", "Australian dollars", "A$"), None where none or several."""
    if not _names_pattern:
        names = {name.lower(): code for name, code in lexicon.currencies().shared["$"]["names"].items()}
        words = {name for name in names if name[-1].isalpha()}
        others = set(names) - words
        _names_pattern.append(
            (Pattern(r"\b(" + alternation(words) + r"\b|" + alternation(others) + ")"), names)
        )
    pattern, names = _names_pattern[0]
    found: dict[str, tuple[int, int]] = {}
    for match in pattern.finditer(passage.data):
        found.setdefault(names[match.group(1).decode("latin-1").lower()], match.span(1))
    return next(iter(found.items())) if len(found) == 1 else None


def currency(quantity: Quantity, sentence, scopes, location: Choice, dollars: Dollars) -> Choice:
    """The ISO 4217 code of a sum; nothing where only the rest of the article may tell.

    A code or a sign of one currency stands for itself. A sign that several share is decided by the currency named in
    its sentence, list or headings, then by the country it is said for; a bare `$` is the US dollar where none names
    another dollar. A sum without a sign takes the currency that the scopes around name.
    """
    text = sentence.unit.text
    sign, at = quantity.sign, quantity.sign_at or (text, quantity.first, quantity.last)
    around = [
        Passage.of(text, sentence.start, sentence.end),
        *scopes.near(),
        *([scopes.unit.caption] if scopes.unit.caption is not None else []),
        *scopes.unit.headings[:2],
    ]
    if sign is None:
        named = _first_named(sign_in, around)
        if named is None:
            return _declared(dollars) or _country_currency(location, scopes)
        sign, at = named
    shared = lexicon.currencies().shared.get(sign)
    if shared is None:
        return Choice([sign], (at,))
    if sign == "$":
        named = _first_named(named_dollar, around)
        if named is not None:
            return Choice([named[0]], (named[1],))
        return _declared(dollars) or Choice([shared["default"]], (at,), "default: a bare $ is USD")
    for country, words in _countries(location, scopes):
        if country in shared.get("countries", {}):
            return Choice([shared["countries"][country]], (at, *words), "the country's currency of that sign")
    most = dollars.most_spoken_of(sign)
    if most:
        return Choice([most], (at,), "of the currencies with that sign, the one that the article names most")
    return Choice([shared["default"]], (at,), "default: the sign's commonest currency")


def _first_named(names: Callable[[Passage], Named | None], around: list[Passage]) -> tuple[str, Words] | None:
    """The currency that the nearest scope names, and where."""
    for scope in around:
        found = names(scope)
        if found is not None:
            return found[0], (scope, *found[1])
    return None


def _declared(dollars: Dollars) -> Choice | None:
    named = dollars.declared()
    return named and Choice([named[0]], ((None, *named[1]),), "said of all figures of the article")


def _countries(location: Choice, scopes) -> list[tuple[str, tuple[Words, ...]]]:
    """The countries that a sum is said for, or that the title names, with the words that name them."""
    article = scopes.article
    told = () if article.location_words is None else (article.location_words,)
    said = [(place.partition("/")[0], location.words) for place in location.values if place]
    return said + [(country, told) for country in article.countries]


def _country_currency(location: Choice, scopes) -> Choice:
    """The tender of the country that a sum without a sign is said for."""
    from babel.numbers import get_territory_currencies

    for country, words in _countries(location, scopes):
        found = get_territory_currencies(country)
        if found:
            return Choice([found[-1]], words, "no sign: the currency of the country")
    return NOTHING
