"""Where a pay is said for."""

import re
from collections import Counter
from functools import cache

from .. import places
from ..choice import NOTHING, Choice, Group, Words, several, whole
from ..gazetteer import country_of_money, speaks_of
from ..lexicon import Mention, currencies, table
from ..passage import Passage
from ..patterns import alternation
from ..quantities import Quantity
from ..scope import groups, mentions
from .labels import of_firm, of_teams
from .offices import is_of_firms, is_seat, is_told, of_institutions
from .peoples import by_name, is_whom, of_people
from .scopes import Scopes
from .sentence import CLAUSE_SIZE, Sentence, is_compared

OTHERS, FEWEST_PLACES = 8, 3
"""Labels of a list, at most and at least, that tell which country its towns are in."""
WHOLE_BEHIND = 32
"""Characters behind a figure in which it is said to be of the whole country."""


def location(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The places of a quantity as "CC" or "CC/Place"."""
    choice = _location(sentence, scopes, quantity)
    within = any("/" in place for place in choice.values if place)
    if not within or not _is_nationwide(sentence, quantity, choice):
        return choice
    return choice._replace(values=list(dict.fromkeys(place.partition("/")[0] for place in choice.values)))


def _is_nationwide(sentence: Sentence, quantity: Quantity, choice: Choice) -> bool:
    """Whether a figure is said of the whole country, or of what lies outside the place named before, with no place named
    since ("The national average is A", "B elsewhere")."""
    text, start, _ = choice.words[0]
    if text is sentence.unit.text and start >= quantity.last:
        return False
    behind = _nationwide().search(
        sentence.words, quantity.end, min(sentence.end, quantity.end + WHOLE_BEHIND)
    )
    if behind and not _CLAUSE.search(sentence.words, quantity.end, behind.start()):
        return True
    said = list(_nationwide().finditer(sentence.words, sentence.start, quantity.first))
    return bool(said) and not any(
        said[-1].end() <= place.start < quantity.first for place in sentence.here("location")
    )


@cache
def _nationwide() -> re.Pattern[str]:
    around = table("places")["around"]
    held_against = "".join(
        rf"(?<!\b{word} )(?<!\b{word} the )(?<!\b{word} their )" for word in around["held_against"]
    )
    said = alternation(around["nationwide"] + around["elsewhere"])
    return re.compile(rf"{held_against}\b{said}\b", re.IGNORECASE)


_CLAUSE = re.compile(
    r"[,;:(\d]| (?:and|but|while|whereas|than|against|versus|of|from|above|below|over|under) ", re.I
)
"""What ends what is said right behind a figure."""


def _location(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    if not _speaks_of_places(sentence, scopes):
        return of_institutions(sentence)
    paid_in = _country_of_sign(quantity)
    around = [*([paid_in] if paid_in else []), *_countries_around(scopes)]
    text = sentence.unit.text
    said = sentence.here("location")
    firm = of_firm(sentence.unit) if said and sentence.unit.list_labels else None
    if firm is not None:
        said = [mention for mention in said if text.start + mention.start >= firm.end]
    named, people = by_name(text, said)
    grouped = groups(text, named)
    pointed = _meant().search(sentence.words, sentence.start, quantity.first) is not None
    here = sentence.own(quantity, grouped)
    if pointed and here is None:
        here = next((group for group in reversed(grouped) if group[1] <= quantity.first), None)
    # A small town in no known country resolves to nothing, and says nothing.
    exemplified = here is not None and len(here[2]) > 2 and _heads_examples(text, here)
    resolved = places.resolve(here[2], around) if here and not exemplified else []
    if resolved:
        words = (text, here[0], here[1])
        if len(resolved) > FEWEST_PLACES and text.words[: here[0]].endswith(" across "):
            # "Data of 500 firms across A, B, C and D": not each of them is meant.
            return Choice(list(dict.fromkeys(place.partition("/")[0] for place in resolved)), (words,))
        if is_seat(text, here):
            return Choice(list(dict.fromkeys(place.partition("/")[0] for place in resolved)), (words,))
        inner = _inner(scopes, resolved[0], words) if len(resolved) == 1 and "/" not in resolved[0] else None
        return inner or Choice(resolved, (words,))
    if exemplified or here and places.is_wider(here[2]):
        return NOTHING
    counted = of_institutions(sentence)
    apart = any(not places.is_people_together(mention.value) for mention in people)
    in_paragraph = not apart and not is_told(sentence)
    told = _around(scopes, around, in_paragraph=in_paragraph, pointed=pointed)
    if told is None:
        told = _article_place(scopes)
    if paid_in and _is_abroad(told, paid_in, sentence, quantity) and speaks_of(scopes.article.text, paid_in):
        return NOTHING
    if told is NOTHING and people:
        told = of_people(sentence, quantity, people)
    return told if told is not NOTHING else counted


def _heads_examples(text: Passage, here: Group) -> bool:
    """Whether a part of the world stands before its countries in brackets ("Eastern Europe (Poland, Romania)")."""
    opened = text.words.find("(", *here[:2])
    return opened > 0 and places.is_wider(here[2][:1]) and "(" not in text.words[opened + 1 : here[1]]


def _country_of_sign(quantity: Quantity) -> str | None:
    """The country whose money a sum is in, where its sign is that of one country's money alone."""
    if quantity.kind != "money" or not quantity.sign:
        return None
    money, shared = currencies(), quantity.sign in currencies().shared
    code = quantity.sign if quantity.sign in money.codes else money.before.get(quantity.sign)
    return country_of_money(code) if code and not shared else None


def _is_abroad(told: Choice, paid_in: str, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sum in one country's money stands under a heading or title on another, and converts no sum before it."""
    unit = sentence.unit
    far = all(
        passage is not None and passage not in unit.labels + unit.lead_ins + [unit.text, unit.header]
        for passage, *_ in told.words
    )
    if told.value is None or not far or any(place.startswith(paid_in) for place in told.values):
        return False
    if any(quantity.sign in label.words for label in unit.labels):
        # "In INR", a label says: what the others are in other money.
        return False
    return not any(other.kind == "money" and other is not quantity for other in sentence.every)


@cache
def _meant() -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(table('places')['around']['meant'])}\b", re.IGNORECASE)


def _around(scopes: Scopes, around: list[str], in_paragraph: bool, pointed: bool) -> Choice | None:
    """The places that the label, the lead-ins, the paragraph so far or the headings name; None where none does.

    Args:
        in_paragraph: whether the paragraph so far counts.
        pointed: whether the sentence points back to a place ("there").
    """
    before = _before(scopes, around, pointed) if in_paragraph else None
    if before is not None and pointed:
        return before
    office: Choice | None = None
    teams = [*of_teams(scopes), of_firm(scopes.unit)] if scopes.unit.labels else []
    for scope in scopes.near():
        if scope in teams:
            continue
        if scopes.unit.kind == "prose" and scope in scopes.unit.labels and len(scope.words) > CLAUSE_SIZE:
            continue
        values = [] if _speaks_of_world(scope) else _scope_places(scope, around)
        if values and all(_is_of_firm(scope, mention) for mention in mentions(scope)["location"]):
            # "Google India", under a heading that names the city.
            office = office or _named_in(scope, values)
        elif values:
            told = _named_in(scope, values) if len(values) <= 4 else several(_all_named(scope))
            return _within(office, told)
        elif _speaks_of_world(scope):
            return NOTHING
    unit = scopes.unit
    if unit.caption is not None:
        values = scope_countries(unit.caption, around)
        if len(values) == 1:
            return _within(office, _named_in(unit.caption, values))
    if before is not None and not (is_of_firms(before) and _is_elsewhere(before, unit.headings, around)):
        return _within(office, before)
    for heading in unit.headings:
        values = _scope_places(heading, around)
        if values:
            told = _named_in(heading, values) if len(values) == 1 else several(_all_named(heading))
            return _within(office, told)
        if _speaks_of_world(heading):
            return office or NOTHING
    return office


def _is_elsewhere(named: Choice, headings: list[Passage], around: list[str]) -> bool:
    """Whether the heading right above names places, all of them in another country."""
    told = _scope_places(headings[0], around) if headings else []
    return bool(told) and all(place[:2] != named.value[:2] for place in told)


def _before(scopes: Scopes, around: list[str], pointed: bool) -> Choice | None:
    """The place that the paragraph names last: a country, or the only place so far, or the one that is pointed to."""
    group = scopes.last_before("location")
    if group is None:
        return None
    text = scopes.unit.text
    last = Mention(group[0], group[1], "location", group[2][-1])
    resolved = [] if is_whom(text, last) else places.resolve([last.value], around)
    if not resolved or len(group[2]) > 1:
        return None
    words = ((text, group[0], group[1]),)
    if "/" not in resolved[0] or pointed or scopes.only_before("location"):
        return Choice(resolved, words)
    return None


def _within(office: Choice | None, told: Choice) -> Choice:
    """The place that is told for the whole list, if it is in the country whose office of a firm a label names."""
    if office is None or told.value and all(place.startswith(f"{office.value}/") for place in told.values):
        return told
    return office


def _is_of_firm(scope: Passage, mention: Mention) -> bool:
    """Whether a country stands right behind a firm's name and tells its office there."""
    return any(firm.end == mention.start - 1 for firm in mentions(scope).get("company", ()))


def _speaks_of_world(scope: Passage) -> bool:
    """Whether a scope names only parts of the world, or one with countries in brackets as examples."""
    found = mentions(scope).get("location", ())
    named = _outside_brackets(scope, found) if len(found) > 2 else found
    return bool(named) and places.is_wider([mention.value for mention in named])


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
    found = [m for m in found if not is_compared(scope.words, m.start)]
    return places.resolve([m.value for m in _outside_brackets(scope, found) or found], around)


def _outside_brackets(scope: Passage, found: list[Mention]) -> list[Mention]:
    words = scope.words
    return [m for m in found if words.count("(", 0, m.start) <= words.count(")", 0, m.start)]


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


def _country_of_list(labels: list[Passage]) -> list[str]:
    """The country that most labels of a list are in, which tells where a town of many countries is; as a list of none or one."""
    if len(labels) < FEWEST_PLACES:
        return []
    named = [mentions(label).get("location", ())[:1] for label in labels]
    counted = Counter(code for found in named for m in found if (code := places.country_of(m.value)))
    return [code for code, count in counted.most_common(1) if 2 * count > len(labels)]


def _countries_around(scopes: Scopes) -> list[str]:
    countries = _country_of_list(scopes.unit.list_labels[:OTHERS])
    for scope in [*scopes.near(), *scopes.unit.headings]:
        countries += _countries_named(scope)
    return countries + scopes.article.countries


def _countries_named(scope: Passage) -> list[str]:
    """The countries that a passage names or that its places are in, remembered with it."""
    if "countries" not in scope.__dict__:
        codes = [places.country_of(mention.value) for mention in mentions(scope).get("location", ())]
        scope.__dict__["countries"] = [code for code in codes if code and "/" not in code]
    return scope.__dict__["countries"]
