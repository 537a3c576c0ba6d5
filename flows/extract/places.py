"""Where a passage names a place, and which place is meant by the names in it."""

import re
from functools import cache
from types import SimpleNamespace

from .gazetteer import Place, ambiguous, ends_name, exact, gazetteer, states
from .lexicon import Mention, table
from .passage import Passage
from .patterns import alternation, fold

AROUND_BEFORE, AROUND_BEHIND = 20, 12
"""Characters before and behind a name that tell whether it is a place."""
BEHIND_BASED = 1
"""Characters between "-based" and the job of those who are."""
MOST_CAPITALS = 4
"""Letters of a name in capitals that may be a place's; a longer one in capitals is a firm's or a certificate's."""
LARGE_CITY = 400_000
"""Inhabitants from which "in" before it makes a place of an ambiguous name."""
LIST_SIZE = 40
"""Characters between a firm and the name of a people in one list."""
_LISTED = re.compile(r"(?:, [A-Z]\w{1,15}){0,3},?(?: and| or| &)? ")


@cache
def _rules() -> SimpleNamespace:
    """The patterns for the words around a name, filled with the lists of places.toml. All repetitions are bounded."""
    around = table("places")["around"]

    def any_of(name: str) -> str:
        return alternation(around[name])

    return SimpleNamespace(
        within=re.compile(rf"\bin (?:{any_of('parts')} )?$"),
        locative=re.compile(rf"(?:\b{any_of('before')}|[,/(:|&;]|[.!?]['\")]?|^)[ *]{{0,3}}$", re.IGNORECASE),
        outside=re.compile(
            rf"\b(?:{any_of('outside')}(?: of)?(?: the)?|{any_of('named_after')} [Oo]f(?: the)?) $",
            re.IGNORECASE,
        ),
        behind=re.compile(
            rf"[ -]?(?:{any_of('area')}|'s)\b| {any_of('verbs')}\b|[ ]*[:,/)|&;]|[ ]*$", re.IGNORECASE
        ),
        organisation=re.compile(rf" {any_of('organisations')}\b"),
        learning=re.compile(rf" {any_of('learning')}\b"),
        state=re.compile(
            rf",? ?\(?([A-Z]{{2,3}})\b|, ({alternation([*table('places')['states_shortened']])})|,? ?D\.C\."
        ),
        people=re.compile(rf" (?:{any_of('people')}s?\b|[A-Z]{{2,5}}s\b)"),
        based=re.compile(r"[ -]based\b|\.?-based"),
        sort_of=re.compile(rf"\b{any_of('sorts')} of $", re.IGNORECASE),
    )


def find(passage: Passage, words_found: dict[str, list[Mention]]) -> list[Mention]:
    """The places in a passage, in order; the value is the folded name, for `resolve`.

    In a label, a heading or a cell a name may stand by itself; in prose its neighbours must say that it is a place.

    Args:
        words_found: the mentions of `gazetteer.entries` in the passage, by dimension.
    """
    if passage.holds_places and passage.words in states():
        return [
            Mention(0, len(passage.words), "location", f"{states()[passage.words].lower()}|{passage.words}")
        ]
    found: list[Mention] = []
    if passage.place_code is not None:
        code, name = passage.place_code
        start = passage.words.index(code)
        found.append(Mention(start, start + len(code), "location", name))
    firms = words_found.get("company", ())
    rules, shortened = _rules(), table("places")["states_shortened"]
    for mention in words_found.get("name of place", ()):
        if found and mention.start < found[-1].end:
            continue
        if _is_other_word(passage, mention) or _is_part_of_name(passage, mention, words_found):
            continue
        if any(_is_inside_of(mention, firm) or _is_listed_with(passage, mention, firm) for firm in firms):
            continue
        start, end, name = mention.start, mention.end, mention.value
        state = rules.state.match(passage.words[end : end + AROUND_BEHIND])
        code = state and (state.group(1) or shortened[state.group(2) or "D.C."])
        within = code and _within(name, code)
        if within:
            found.append(Mention(start, end + state.end(), "location", f"{name}|{within}"))
        elif (
            _is_said_as_place(passage, mention)
            or _is_before_job(passage, mention, words_found)
            or _is_among_states(passage, mention, words_found)
        ):
            found.append(Mention(start, end, "location", name))
    return _merged(found, passage)


def _within(name: str, code: str) -> str | None:
    """The state of the US, or the country of the province, whose code stands behind a town, None where it is in neither."""
    countries = {place.country for place in gazetteer()[name]}
    if code in states() and "US" in countries:
        return code
    codes = table("places")["codes"]
    return next((own for own in codes["within"] if own in countries and code in codes[own]), None)


def _is_inside_of(mention: Mention, other: Mention) -> bool:
    """Whether a word is part of a longer one ("American" of "American Express")."""
    return (
        other.start <= mention.start
        and mention.end <= other.end
        and other.end - other.start > mention.end - mention.start
    )


def _is_listed_with(passage: Passage, mention: Mention, firm: Mention) -> bool:
    """Whether the name of a people stands in a list of firms ("Delta, United and American")."""
    if not is_people(mention.value) or not 0 < mention.start - firm.end <= LIST_SIZE:
        return False
    return _LISTED.fullmatch(passage.words, firm.end, mention.start) is not None


def _is_other_word(passage: Passage, mention: Mention) -> bool:
    """Whether a word is written as no place of its name is: small, or in capitals where the place is not."""
    words, start, end = passage.words, mention.start, mention.end
    if not words[start + 4 * words.startswith("the ", start)].isupper():
        return True
    shown, likeliest = words[start:end], gazetteer()[mention.value][0]
    if likeliest.kind == "town" and not _is_town(passage, start, end):
        return True
    if mention.value in exact() and shown.replace(".", "") != exact()[mention.value]:
        return True
    in_capitals = shown.isupper() and len(shown) > MOST_CAPITALS and not words.isupper()
    return in_capitals and likeliest.name is not None


def _is_town(passage: Passage, start: int, end: int) -> bool:
    """Whether the name of a small town is meant as one: a label by itself, or behind "in"."""
    words = passage.words
    if words[start:end].lower() in ambiguous():
        return False
    alone = not words[:start].strip(" *") and not words[end:].strip(" *:")
    before = words[max(0, start - AROUND_BEFORE) : start]
    return not passage.prose and alone or before.endswith(" in ") or bool(_rules().sort_of.search(before))


def _is_part_of_name(passage: Passage, mention: Mention, words_found: dict[str, list[Mention]]) -> bool:
    """Whether a name is part of another: of a currency's, a firm's, a product's; or a place that is left out."""
    words, start, end = passage.words, mention.start, mention.end
    if words[max(0, start - 2) : start].strip().isdigit() and is_people(mention.value):
        return True
    if words[end : end + 1] == "$" or words[start - 1 : start] == "$" or _is_of_money(passage, end):
        return True
    if words[start - 1 : start] == "'" and words[start - 2 : start - 1].isalpha():
        return True
    rules = _rules()
    if passage.prose and (words[start - 1 : start] == "-" or rules.organisation.match(words, end)):
        return True
    if rules.learning.match(words, end):
        return True
    based = rules.based.match(words, end)
    if based:
        # "Leeds-based cooks" are paid there; a Leeds-based firm pays anywhere.
        return not (
            any(0 <= job.start - based.end() <= BEHIND_BASED for job in words_found.get("role", ()))
            or rules.people.match(words, based.end())
        )
    return bool(rules.outside.search(words[max(0, start - AROUND_BEFORE) : start])) or ends_name(words, start)


def _is_of_money(passage: Passage, end: int) -> bool:
    """Whether a country's name belongs to that of its money ("UAE dirhams", "Hong Kong dollars")."""
    following = passage.lower[end + 1 : end + 16].split(" ", 1)[0].strip(".,;:()/")
    return following in _money_words()


@cache
def _money_words() -> frozenset[str]:
    """The names of currencies as words ("rupees"), from their signs behind a figure."""
    words = {fold(word).lower() for word in table("currencies")["after"]}
    return frozenset(word for word in words if len(word) > 3 and word.isalpha())


def _is_said_as_place(passage: Passage, mention: Mention) -> bool:
    """Whether the words around a name say that it is a place."""
    words, start, end = passage.words, mention.start, mention.end
    before, behind = words[max(0, start - AROUND_BEFORE) : start], words[end : end + AROUND_BEHIND]
    likeliest = gazetteer()[mention.value][0]
    if _rules().sort_of.search(before):
        return True
    if mention.value in ambiguous() and not (likeliest.size > LARGE_CITY and _rules().within.search(before)):
        apart = start == 0 or words[start - 1] in "(/,:& "
        bracketed = start == 0 and behind.startswith(" (")
        return not passage.prose and apart and (bracketed or _rules().behind.match(behind) is not None)
    if not passage.prose or likeliest.name is None:
        return True
    return bool(_rules().locative.search(before) or _rules().behind.match(behind))


def _is_before_job(passage: Passage, mention: Mention, words_found: dict[str, list[Mention]]) -> bool:
    """Whether the name of a city stands right before a job, as that of an employer does ("and Leeds cooks earn B")."""
    if mention.value in ambiguous() or not passage.prose:
        return False
    return any(job.start == mention.end + 1 for job in words_found.get("role", ()))


def _is_among_states(passage: Passage, mention: Mention, words_found: dict[str, list[Mention]]) -> bool:
    """Whether a state whose name is a city's or a person's too is meant, since the passage names another state."""
    if not _is_state(mention.value) or not passage.prose:
        return False
    words, before = passage.words, passage.words[: mention.start].rstrip(" (*")
    if (
        words[mention.end : mention.end + 2].strip()[:1].isupper()
        or before[before.rfind(" ") + 1 :][:1].isupper()
    ):
        return False
    others = {other.value for other in words_found["name of place"]} - ambiguous()
    return any(_is_state(name) for name in others)


def _is_state(name: str) -> bool:
    likeliest = gazetteer()[name][0]
    return likeliest.country == "US" and likeliest.name in states().values()


def _merged(found: list[Mention], passage: Passage) -> list[Mention]:
    """A city followed by its state or country is one mention ("Austin, Texas")."""
    merged: list[Mention] = []
    for mention in found:
        country = merged and _country_of_both(merged[-1], mention, passage)
        if country:
            last = merged[-1]
            merged[-1] = Mention(last.start, mention.end, "location", f"{last.value}|{country}")
        else:
            merged.append(mention)
    return merged


def _country_of_both(inner: Mention, outer: Mention, passage: Passage) -> str | None:
    """The country of a city with its state or country behind it, None where they are two places."""
    if "|" in inner.value or passage.words[inner.end : outer.start] not in (", ", " ("):
        return None
    around = gazetteer().get(outer.value.partition("|")[0], [None])[0]
    within = gazetteer().get(inner.value, [])
    if around is None or not _may_stand_behind(around):
        return None
    if not any(p.kind in ("city", "named") and p.country == around.country for p in within):
        return None
    return around.country if (within[0].name or "") != (around.name or "-") else None


def _may_stand_behind(place: Place) -> bool:
    return place.kind in ("country", "state", "region")


def resolve(names: list[str], countries: list[str]) -> list[str]:
    """Places as the warehouse writes them.

    Args:
        names: mentions' values, of one scope.
        countries: country codes that the scopes around speak of, nearest first; they decide between towns of one name.

    Returns:
        the most specific ones: "CC/Place" for those that are places in a country, the countries only if nothing is.
    """
    known = [(value, place) for value in names if (place := _meant(value, countries)) and place.country]
    own = [place.country for _, place in known if place.name is None]
    narrowed = [
        place if "|" in value else _chosen([o for o in gazetteer()[value] if o.name], own + countries)
        for value, place in known
        if place.name is not None
    ]
    if not narrowed:
        return list(dict.fromkeys(own))
    cities = [place for place in narrowed if place.kind not in ("state", "region")]
    all_meant = not cities or len(cities) == len(narrowed) or len(narrowed) > 2
    kept = narrowed if all_meant else cities
    return list(dict.fromkeys(f"{place.country}/{place.name}" for place in kept))


def is_wider(names: list[str]) -> bool:
    """Whether mentions' values are parts of the world, which are no one country."""
    return all((found := gazetteer().get(name)) and found[0].kind == "wider" for name in names)


def is_country(name: str) -> bool:
    """Whether a mention's value is the name of a whole country."""
    found = gazetteer().get(name)
    return found is not None and found[0].kind == "country"


def is_people(name: str) -> bool:
    """Whether a mention's value is what the people of a country are called."""
    found = gazetteer().get(name)
    return found is not None and found[0].kind == "people"


def is_people_together(name: str) -> bool:
    """Whether a mention's value is what all the people of a country are called ("Canadians")."""
    return is_people(name) and name.endswith("s") and is_people(name[:-1])


def _meant(value: str, countries: list[str]) -> Place | None:
    """The place that a mention's value means; None for a small town in no known country."""
    name, _, within = value.partition("|")
    options = gazetteer().get(name, [])
    if within:
        in_us = within in states() and any(option.country == "US" for option in options)
        country = "US" if in_us else within
        options = [option for option in options if option.country == country] or options
        options = [option for option in options if _is_inside(option, options)] or options
    elif options and options[0].kind == "town":
        options = [option for option in options if option.country in countries]
    return _chosen(options, countries) if options else None


def _is_inside(option: Place, options: list[Place]) -> bool:
    """Whether a place can be what stands before a state or a country: no country, and no state where there is a city."""
    return option.name is not None and not (option.kind == "state" and len(options) > 1)


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
        return "US" if within in states() and len(within) == 2 and within not in gazetteer() else within
    options = gazetteer().get(name)
    return options[0].country if options and options[0].kind != "town" else None
