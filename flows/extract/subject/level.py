"""Level: the nearest scope that names one."""

import re
from functools import cache
from itertools import pairwise

from ..choice import NOTHING, Choice, Group, by_group, several
from ..levels import is_of_pay
from ..lexicon import Mention, table
from ..line_shapes import FIGURE
from ..passage import Passage
from ..patterns import alternation
from ..quantities import Quantity
from ..role_words import is_title
from ..scope import groups, mentions, single_group
from .experience import band_here, is_of_others
from .scopes import Scopes
from .sentence import Sentence

_STARTING = re.compile(r"(?:start(?:s|ed|ing)?|beg[ai]n(?:s|ning)?)\b", re.I)
"""Pay that starts at a sum is starting pay."""
_STARTS_ON = re.compile(
    r"\b(?:start(?:s|ed|ing)?|beg[ai]n(?:s|ning)?) (?:off |out |work )?"
    r"(?:(?:on|below|above|under|over|near|around|between|from|with) (?:[a-z]+ ){0,4})?$",
    re.I,
)
_TO_START = re.compile(r"[*_)]{0,3} to (?:start|begin with|start with)\b", re.I)
STARTS_WITHIN = 40
"""Characters before a sum in which it is said that somebody starts on it."""


def level(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The levels of a quantity."""
    headed = heads_titles(sentence, quantity)
    if headed is not None:
        return headed
    if sentence.is_conversion(quantity) and "level" in sentence.said:
        return sentence.said["level"]
    grouped = groups(sentence.unit.text, sentence.here("level"))
    here = sentence.own(quantity, grouped, shared=False)
    if here and _spans_all(sentence, here, grouped):
        return NOTHING
    if here and (_grown(sentence, here, quantity) or _has_years_instead(sentence, here, quantity)):
        return NOTHING
    if here and not _of_another(sentence, here, quantity):
        return by_group(sentence.unit.text, here)
    before = sentence.said_before(quantity, "level")
    if before is not NOTHING and not here:
        return before
    around = _level_around(sentence, scopes, quantity)
    return NOTHING if _is_outgrown(around, sentence, quantity) else around


def _is_outgrown(around: Choice, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the years that a sentence says of a figure are too many for the beginners that the words around it are
    about ("Fresher chefs: A. 3-5 years of experience: B")."""
    if not set(around.values) <= _levels_marked("without_years"):
        return False
    band = quantity if quantity.kind == "years" else band_here(sentence, quantity)
    return band is not None and (band.low or 0) >= YEARS_GROWN


def _level_around(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The level that the passages around a sentence name, or its starting pay."""
    unit = sentence.unit
    if (level := _first_level(sentence.heads)) is not None:
        return level
    further = _level_further(sentence, scopes, quantity)
    if further is not NOTHING and unit.head_row is not None and mentions(unit.head_row).get("level"):
        # The heads tell the columns of levels apart: one without a level is of all of them.
        return NOTHING
    return further


def _level_further(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The level that what stands above a list or table names, or starting pay."""
    unit = sentence.unit
    if (level := _first_level(unit.lead_ins)) is not None:
        return level
    begin = max(sentence.start, quantity.start - STARTS_WITHIN)
    words = sentence.words
    starting = _STARTING.match(words, quantity.start, quantity.first) or _STARTS_ON.search(
        words, begin, quantity.start
    )
    starting = starting or _TO_START.match(words, quantity.end)
    if starting:
        words = (sentence.unit.text, *starting.span())
        return Choice(["entry"], (words,), "starting pay is entry-level pay")
    title = scopes.article.title
    headings = [h for h in unit.headings if title is None or h.words.strip() != title.words.strip()]
    if headings:
        group = single_group(headings[0], "level")
        if group and group[2]:
            return by_group(headings[0], group)
    jobs = [job for job in sentence.here("role") if is_title(job) and job.end <= quantity.first]
    if unit.kind == "prose" and not unit.lead_ins and not jobs and _refers(sentence, quantity):
        group = scopes.last_before("level", setting=True)
        if group and not is_of_pay(unit.text, Mention(group[0], group[1], "level", group[2][-1])):
            return by_group(unit.text, group)
    for heading in headings[1:]:
        group = single_group(heading, "level")
        if group and group[2]:
            return by_group(heading, group)
    if title is not None and unit.kind != "front":
        listed = unit.kind in ("item", "cell")
        group = single_group(title, "level", _of_lists if listed else _of_whole_article)
        if group and len(group[2]) == 1:
            return by_group(title, group)
    return scopes.article.level


def _first_level(scopes: list[Passage]) -> Choice | None:
    """What the first of some passages that names a level says of it, None where none does."""
    for scope in scopes:
        group = single_group(scope, "level")
        if group is not None:
            return by_group(scope, group) if group[2] else several((scope, group[0], group[1]))
    return None


def _refers(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sentence is about those that the one before it names ("they earn A", "Count on A")."""
    words, start = sentence.words, sentence.start
    if _words_that_name_nobody().match(words, start, quantity.first):
        return True
    if _words_that_refer("contrasts").search(words, start, quantity.first):
        return False
    return _words_that_refer("refers").search(words, start, quantity.first) is not None


@cache
def _words_that_refer(how: str) -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(table('sentences')[how])}\b", re.IGNORECASE)


@cache
def _words_that_name_nobody() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,6}}{alternation(table('sentences')['names_nobody'])}\b", re.IGNORECASE)


YEARS_GROWN = 2
"""Years of experience from which nobody has just begun."""


def heads_titles(sentence: Sentence, quantity: Quantity) -> Choice | None:
    """The level of an item's label where only job titles stand between it and the figure ("Mid-level: Engineer II /
    Senior Engineer - A"): they are examples of it."""
    unit = sentence.unit
    if unit.kind != "item" or not unit.labels:
        return None
    label = unit.labels[0]
    group = single_group(label, "level")
    between = sentence.words[len(label.words) : quantity.start].strip()
    if not group or not group[2] or len(between) < 2 or between[-1] not in "-:(" or FIGURE.search(between):
        return None
    if any(len(label.words) <= m.start < quantity.start for m in sentence.here("cue")):
        return None
    return by_group(label, group)


_GROWS = re.compile(
    r"\b(?:ris|increas|grow|climb|progress|mov|go)(?:e|es|s|ing|ses)? (?:up )?to\b|\breach(?:es|ing)?\b", re.I
)
"""What pay does that is no longer that of its first level."""


@cache
def _levels_marked(mark: str) -> frozenset[str]:
    """The levels that their vocabulary marks."""
    return frozenset(level for level, lists in table("levels").items() if lists.get(mark))


_TO = re.compile(
    r"(?:[ -]level)?(?: (?:positions|roles|jobs))? (?:to|through|up to|all the way to) (?:the )?", re.I
)


def _spans_all(sentence: Sentence, group: Group, grouped: list[Group]) -> bool:
    """Whether a word is one end of a span from beginners to those high up ("junior to senior levels"): all levels."""
    return any(
        group in (low, high)
        and set(low[2]) <= _levels_marked("outgrown")
        and set(high[2]).isdisjoint(_levels_marked("outgrown") | {"mid"})
        and _TO.fullmatch(sentence.words, low[1], high[0]) is not None
        for low, high in pairwise(grouped)
    )


def _earlier(sentence: Sentence, group: Group, quantity: Quantity) -> list[Quantity]:
    """The figures between a word and the one that it is tried for."""
    return [
        q for q in sentence.every if q.kind == "money" and group[1] <= q.first and q.last <= quantity.first
    ]


def _grown(sentence: Sentence, group: Group, quantity: Quantity) -> bool:
    """Whether a figure is what the level's pay grows to ("a starting salary of A, rising to B")."""
    earlier = _earlier(sentence, group, quantity) if set(group[2]) <= _levels_marked("outgrown") else []
    return bool(earlier) and _GROWS.search(sentence.words, earlier[-1].end, quantity.first) is not None


def _has_years_instead(sentence: Sentence, group: Group, quantity: Quantity) -> bool:
    """Whether a figure is said of years, and the level of the one before ("freshers earn A, those with 8 years B")."""
    earlier = [q for q in sentence.quantities if q.kind == "money" and q.last <= quantity.first]
    if not earlier or group[0] >= quantity.first:
        return False
    if quantity.kind == "years":
        return is_of_others(sentence.words, group[1], quantity)
    band = band_here(sentence, quantity)
    of_earlier = group[1] <= earlier[-1].first or sentence.is_behind(earlier[-1], group)
    return band is not None and band.start >= earlier[-1].last and of_earlier


def _of_another(sentence: Sentence, group: Group, quantity: Quantity) -> bool:
    """Whether a job without a level stands between the figure that a level is said of and the next ("trainees earn A,
    branch managers B"), or right behind that one as the level behind the first ("A for trainees to B for head cooks")."""
    jobs, earlier = sentence.here("role"), _earlier(sentence, group, quantity)
    if earlier and any(earlier[-1].end <= job.start and job.end <= quantity.first for job in jobs):
        return True
    before = [q for q in sentence.every if q.kind == "money" and q.last <= group[0]]
    behind = [job for job in jobs if job.start >= quantity.last]
    if group[1] > quantity.first or not (before and behind) or not sentence.is_behind(before[-1], group):
        return False
    return sentence.is_behind(quantity, (behind[0].start, behind[0].end, [behind[0].value]))


def _of_whole_article(scope: Passage, mention: Mention) -> bool:
    """Whether a title's level is that of all its pay: right before a job title, or told by the placement of students."""
    word, lists = scope.lower[mention.start : mention.end], table("levels")[mention.value]
    if word in lists.get("in_titles", ()):
        return True
    if word in lists.get("not_in_titles", ()):
        return False
    return any(title.start == mention.end + 1 for title in mentions(scope)["role"])


def _of_lists(scope: Passage, mention: Mention) -> bool:
    """Whether a title's level is that of its lists and tables: also before a word for pay ("Graduate salaries 2024")."""
    return _of_whole_article(scope, mention) or is_of_pay(scope, mention)
