"""The currency of a sum."""

from collections.abc import Callable

from babel import Locale

from . import lexicon
from .choice import NOTHING, Choice, Words
from .passage import Passage
from .patterns import Pattern, alternation, fold
from .quantities import Quantity, is_again
from .subject import Scopes, Sentence

Named = tuple[str, tuple[int, int]]
"""A currency's code, or a sign that several share, and where a passage names it."""


class Dollars:
    """Which dollar a bare `$` is: looked for in the sentence, the list and the section, then in the whole article."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._declared: Named | None = None
        self._looked = False
        self._most: dict[str, str | None] = {}
        self._only: dict[str, bool] = {}

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

    def is_only_one(self, code: str) -> bool:
        """Whether the article names this dollar by its code, and nowhere that of the United States."""
        if code not in self._only:
            named = code != "USD" and code in self.text
            self._only[code] = named and "USD" not in self.text and "US$" not in self.text
        return self._only[code]

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
        dollar = lexicon.currencies().shared["$"]
        names = {name.lower(): code for name, code in dollar["names"].items()}
        words = {name for name in names if name[-1].isalpha()}
        others = set(names) - words
        behind = rf"\$ ?[0-9][0-9., ]{{0,14}}[km]? ({alternation(set(dollar['behind']))})\b"
        named = rf"\b({alternation(words)}\b|{alternation(others)})"
        names |= {name.lower(): code for name, code in dollar["behind"].items()}
        _names_pattern.append((Pattern(f"{named}|{behind}"), names))
    pattern, names = _names_pattern[0]
    found: dict[str, tuple[int, int]] = {}
    for match in pattern.finditer(passage.data):
        group = 1 if match.group(1) else 2
        found.setdefault(names[match.group(group).decode("latin-1").lower()], match.span(group))
    return next(iter(found.items())) if len(found) == 1 else None


def currency(
    quantity: Quantity, sentence: Sentence, scopes: Scopes, location: Choice, dollars: Dollars
) -> Choice:
    """The ISO 4217 code of a sum; nothing where only the rest of the article may tell.

    A code or a sign of one currency stands for itself. A sign that several share is decided by the currency named in
    its sentence, list or headings, then by the country it is said for; a bare `$` is the US dollar where none names
    another dollar. A sum without a sign takes the currency that the scopes around name.
    """
    text = sentence.unit.text
    sign, at = quantity.sign, quantity.sign_at or (text, quantity.first, quantity.last)
    if sign is None:
        named = _first_named(sign_in, sentence, scopes)
        if named is None:
            return _declared(dollars) or _country_currency(location, scopes)
        sign, at = named
    shared = lexicon.currencies().shared.get(sign)
    if shared is None:
        return Choice([sign], (at,))
    if sign == "$":
        named = _first_named(named_dollar, sentence, scopes)
        if named is not None and _is_converted_to(named[0], quantity, sentence):
            return Choice([shared["default"]], (at,), "default: a bare $ is USD")
        abroad = named is not None and named[0] != "USD" and location.value in _USES_THE_USD
        if named is not None and not abroad:
            return Choice([named[0]], (named[1],))
        if home := _home_dollar(text, location, scopes, dollars):
            return home
        return _declared(dollars) or Choice([shared["default"]], (at,), "default: a bare $ is USD")
    for country, words in _countries(location, scopes):
        if country in shared.get("countries", {}):
            return Choice([shared["countries"][country]], (at, *words), "the country's currency of that sign")
    most = dollars.most_spoken_of(sign)
    if most:
        return Choice([most], (at,), "of the currencies with that sign, the one that the article names most")
    return Choice([shared["default"]], (at,), "default: the sign's commonest currency")


def _is_converted_to(code: str, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a sum is said again in a currency that shares its sign: it is in another then ("$64,000 (MXN 1.2M)")."""
    data = sentence.unit.text.data
    again = (q for q in sentence.every if q.sign == code and q.first > quantity.last)
    return any(is_again(quantity, other, data) for other in again)


def _first_named(
    names: Callable[[Passage], Named | None], sentence: Sentence, scopes: Scopes
) -> tuple[str, Words] | None:
    """The currency that the nearest scope names, and where."""
    around = [
        sentence.passage,
        *scopes.near(),
        *([scopes.unit.caption] if scopes.unit.caption is not None else []),
        *scopes.unit.headings[:2],
    ]
    for scope in around:
        found = names(scope)
        if found is not None:
            return found[0], (scope, *found[1])
    return None


_USES_THE_USD = ("US", "PR")
"""Countries whose bare `$` is the US dollar even in a sentence that names another."""


def _home_dollar(paragraph: Passage, location: Choice, scopes: Scopes, dollars: Dollars) -> Choice | None:
    """The dollar of the country that the sum is said for, where the paragraph names it elsewhere, or the article does and
    does not name the US dollar."""
    named = named_dollar(paragraph)
    for country, words in _countries(location, scopes)[:1]:
        tenders = _tenders(country)
        if named is not None and named[0] in tenders:
            return Choice(
                [named[0]], ((paragraph, *named[1]), *words), "the country's dollar, named beside it"
            )
        shared = lexicon.currencies().shared["$"]["names"].values()
        if tenders and tenders[-1] in shared and dollars.is_only_one(tenders[-1]):
            return Choice([tenders[-1]], words, "the country's dollar, the only one that the article names")
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
    for country, words in _countries(location, scopes):
        if found := _tenders(country):
            return Choice([found[-1]], words, "no sign: the currency of the country")
    return NOTHING


def _tenders(country: str) -> list[str]:
    """The codes of the currencies that a country has today, the one most used last."""
    from babel.numbers import get_territory_currencies

    return get_territory_currencies(country)
