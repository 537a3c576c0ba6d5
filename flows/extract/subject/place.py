"""Where a pay is said for."""

import re

from .. import places
from ..choice import NOTHING, Choice, Words, several, whole
from ..gazetteer import country_of_money
from ..lexicon import table
from ..passage import Passage
from ..quantities import Quantity
from ..scope import groups, mentions
from .sentence import Scopes, Sentence


def location(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The places of a quantity as "CC" or "CC/Place"."""
    if not _speaks_of_places(sentence, scopes):
        return _of_statistics(sentence)
    around = _countries_around(scopes)
    found = sentence.here("location")
    grouped = groups(sentence.unit.text, found)
    here = sentence.own(quantity, grouped)
    # A small town in no known country resolves to nothing, and says nothing.
    resolved = places.resolve(here[2], around) if here else []
    if resolved:
        words = (sentence.unit.text, here[0], here[1])
        inner = _inner(scopes, resolved[0], words) if len(resolved) == 1 and "/" not in resolved[0] else None
        return inner or Choice(resolved, (words,))
    for scope in scopes.near():
        values = _scope_places(scope, around)
        if values:
            return _named_in(scope, values) if len(values) <= 4 else several(_all_named(scope))
    if scopes.unit.caption is not None:
        values = scope_countries(scopes.unit.caption, around)
        if len(values) == 1:
            return _named_in(scopes.unit.caption, values)
    group = scopes.last_before("location")
    resolved = places.resolve(group[2][-1:], around) if group else []
    if resolved and "/" not in resolved[0]:
        return Choice(resolved, ((scopes.unit.text, group[0], group[1]),))
    for heading in scopes.unit.headings:
        values = _scope_places(heading, around)
        if values:
            return _named_in(heading, values) if len(values) == 1 else several(_all_named(heading))
    told = _article_place(scopes)
    return told if told is not NOTHING else _of_statistics(sentence)


def _of_statistics(sentence: Sentence) -> Choice:
    """The country whose statistics a sentence tells, where it names the office that keeps them."""
    offices = table("companies")["offices"]
    named = [m for m in sentence.here("publisher") if m.value in offices]
    if not named:
        return NOTHING
    words = (sentence.unit.text, named[0].start, named[0].end)
    return Choice([offices[named[0].value]], (words,), "an office that counts one country")


def of_money(currency: Choice) -> Choice:
    """The country whose money a pay is in, for pay whose place nothing names; none for money that is paid in everywhere."""
    country = country_of_money(currency.value) if currency.value else None
    return Choice([country], currency.words, "the country of its money") if country else NOTHING


def _article_place(scopes: Scopes) -> Choice:
    """The one place, or at least the one country, that the title names."""
    article = scopes.article
    if len(article.locations) == 1:
        return Choice([*article.locations], (article.location_words,))
    if len(set(article.countries)) == 1:
        return Choice([article.countries[0]], (article.location_words,), "the only country of the title")
    return NOTHING


def _inner(scopes: Scopes, country: str, words: Words) -> Choice | None:
    """A label's cities within the country that the sentence names."""
    for label in scopes.unit.labels:
        values = _scope_places(label, [country])
        if values and all(v.startswith(country + "/") for v in values):
            return _named_in(label, values, words)
    return None


def _named_in(scope: Passage, values: list[str], *more: Words) -> Choice:
    return Choice(values, (_all_named(scope), *more))


def _all_named(scope: Passage) -> Words:
    return whole(scope, mentions(scope)["location"])


def _scope_places(scope: Passage, around: list[str]) -> list[str]:
    found = mentions(scope).get("location", ())
    if not found:
        return []
    if _OUTSIDE.search(scope.words):
        return []
    open_air = [m for m in found if scope.words.count("(", 0, m.start) <= scope.words.count(")", 0, m.start)]
    return places.resolve([m.value for m in open_air or found], around)


_OUTSIDE = re.compile(r"\b(?:outside|beyond|vs\.?|versus|compared|other than|except|excluding)\b", re.I)


def _speaks_of_places(sentence: Sentence, scopes: Scopes) -> bool:
    """Whether anything around names a place: mostly nothing does, and then there is nothing to weigh."""
    if scopes.article.locations or sentence.found.get("location"):
        return True
    around = [*scopes.near(), *scopes.unit.headings]
    if scopes.unit.caption is not None:
        around.append(scopes.unit.caption)
    return any(mentions(scope).get("location") for scope in around)


def scope_countries(scope: Passage, around: list[str]) -> list[str]:
    """The countries that a scope names, without the towns."""
    return [place for place in _scope_places(scope, around) if "/" not in place]


def _countries_around(scopes: Scopes) -> list[str]:
    countries = []
    for scope in [*scopes.near(), *scopes.unit.headings]:
        for mention in mentions(scope).get("location", ()):
            code = places.country_of(mention.value)
            if code and "/" not in code:
                countries.append(code)
    return countries + scopes.article.countries
