"""Who pays: the employer. Names: vocabulary/companies.toml; the words around them: vocabulary/employers.toml."""

import re

from ..choice import NOTHING, Choice, by_group
from ..lexicon import Mention, table
from ..line_shapes import in_title_case
from ..passage import Passage
from ..quantities import Quantity
from ..scope import groups, mentions, single_group
from .employer_before import meant, of_own_story, of_paragraph
from .employer_of_article import of_article
from .firms import (
    NEAR,
    before_job,
    ends_phrase,
    labels_only,
    listed_in,
    is_of_country,
    is_sort,
    is_technology,
    opens_clause,
    rules_of_names,
    stands_as_name,
    stands_at,
    unlisted,
)
from .labels import all_of, naming, of_firm, without_brackets
from .scopes import Scopes
from .sentence import CLAUSE_SIZE, Sentence

BY_WHOM = 24
"""Characters between a sum and the name of who offers it ("41 lakhs per annum by …")."""


def company(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The employers of a quantity."""
    choice = _company(sentence, scopes, quantity)
    return choice if choice is NOTHING else _in_full(choice)


def _in_full(choice: Choice) -> Choice:
    """The name of a firm with the words behind it that belong to it ("Wipro Technologies")."""
    if len(choice.values) != 1 or len(choice.words) != 1:
        return choice
    passage, start, end = choice.words[0]
    more = rules_of_names().part_of_name.match(passage.words, end)
    if more is None:
        return choice
    return Choice([passage.raw[start : more.end()]], ((passage, start, more.end()),))


def _company(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    unit = sentence.unit
    found = [m for m in sentence.here("company") if _pays(sentence, m, quantity)]
    found = sorted(found + unlisted(sentence, quantity, found))
    here = sentence.own(quantity, groups(unit.text, found))
    if here:
        return by_group(unit.text, here)
    if sentence.said.get("company", NOTHING) is not NOTHING and not sentence.here("location"):
        said = sentence.said_before(quantity, "company")
        if said is not NOTHING:
            return said
    near = scopes.near()
    for scope in unit.labels:
        if unit.kind == "prose" and sentence.start and len(scope.words) > CLAUSE_SIZE:
            continue
        group = single_group(scope, "company", stands_as_name)
        if group and group[2]:
            return by_group(scope, group)
    firm = of_firm(unit) if unit.list_labels else None
    if firm is not None:
        return Choice([firm.raw.strip(" *_")], (all_of(firm),))
    if unit.labels:
        told = naming("company", scopes)
        label = told or unit.row_label
        organisation = _is_organisation(label, unit.kind)
        sure = told is not None and any(unit.label_heads)
        if (told or organisation) and _is_name(label, with_place=organisation, sure=sure):
            return Choice(listed_in(without_brackets(label.raw)), (all_of(label),))
    for scope in near[len(unit.labels) :]:
        group = single_group(scope, "company", stands_as_name)
        if group and len(group[2]) == 1 and len(scope.words) < 80:
            return by_group(scope, group)
    if unit.headings:
        heading = unit.headings[0]
        group = single_group(heading, "company", stands_as_name)
        not_its_own = rules_of_names().not_its_own
        if (
            group
            and len(group[2]) == 1
            and not not_its_own.search(sentence.words, sentence.start, sentence.end)
        ):
            return by_group(heading, group)
    before = meant(sentence, scopes, quantity)
    if before is NOTHING:
        before = of_paragraph(sentence, scopes)
    if before is NOTHING and scopes.setting < sentence.start:
        before = of_own_story(sentence, scopes, quantity)
    return before if before is not NOTHING else of_article(sentence, scopes, quantity)


# Names in labels and headings.


def _is_name(label: Passage, with_place: bool, sure: bool) -> bool:
    """Whether a label can be a firm's name: short, capitalised, and nothing that another dimension takes.

    Args:
        with_place: whether a place may be part of it ("Texas Highway Patrol").
        sure: whether the head of its column says that it is one, so that it may end as a job does ("Hill Masons").
    """
    words = without_brackets(label.raw)
    if not 1 < len(words) <= 40 or not (words[0].isupper() or words[0].isdigit()) or len(words.split()) > 5:
        return False
    found = mentions(label)
    if is_sort(words) or is_of_country(label) or is_technology(words) or not in_title_case(words):
        return False
    if found.get("location") and (not with_place or found.get("industry")):
        return False
    if any(m.value == "pay" for m in found.get("cue", ())):
        return False
    # The last word of an organisation's name tells what it is: "State" and "Teacher's" may stand before it.
    end = len(words) if with_place else 0
    return not any(
        mention.end >= end and mention.value != "team"
        for dimension in _TAKEN_BY_OTHERS
        if not (sure and dimension == "role" and " " in words)
        for mention in found.get(dimension, ())
    )


_TAKEN_BY_OTHERS = ("level", "role", "statistic", "publisher", "period", "names")
"""What a label that is no name of a firm may speak of."""


def _is_organisation(label: Passage, kind: str) -> bool:
    """Whether a label by itself is the name of an organisation ("Envoy Air"), by its last word."""
    words = without_brackets(label.words)
    rules = rules_of_names()
    named = rules.organisation.search(words) is not None and rules.sort.fullmatch(words) is None
    return kind in ("item", "cell") and " " in words and named


# Names in sentences.


def _pays(sentence: Sentence, mention: Mention, quantity: Quantity) -> bool:
    """Whether a firm named in a sentence is the employer that pays, not an example or where the figure is from."""
    unit, words, rules = sentence.unit, sentence.words, rules_of_names()
    more = rules.part_of_name.match(words, mention.end)
    end = more.end() if more else mention.end
    shown, behind = words[mention.start : mention.end], words[end : end + NEAR]
    before = words[max(sentence.start, mention.start - NEAR) : mention.start]
    if not shown[0].isupper() or shown.isupper() and len(mention.value) > 6:
        return False
    if _offers(words, mention, quantity):
        return True
    if rules.learned.search(before):
        return False
    if rules.examples.search(before) or _is_one_of_many(words, mention, quantity):
        return False
    if mention.value in table("employers")["worked_with"] and before_job(
        words, mention, sentence.here("role")
    ):
        return False
    if _is_of_job(sentence, mention):
        return True
    if rules.product.match(behind):
        return False
    in_label = bool(unit.labels) and mention.end <= len(unit.labels[0].words) + 1 and unit.kind != "front"
    opening = words[sentence.start : mention.start].strip(" *\"'(").lower() in table("employers")["opening"]
    at = opening or rules.at.search(before) is not None and not rules.not_at.search(before)
    if in_label and " " not in shown and ends_phrase(unit.text, mention):
        return False
    if in_label or mention.value in labels_only():
        return in_label or at and before.lower().rstrip().endswith(" at")
    if at or rules.pays.match(behind) or rules.has.match(behind) or before.endswith("("):
        return True
    if any(stands_at(words, mention.end, other) for other in sentence.every):
        return True
    if opens_clause(words, sentence.start, mention.start) and rules.employs.search(
        words, mention.end, quantity.first
    ):
        return True
    return bool(_JOINED.search(before) or _JOINS.match(behind)) and _AT_OR_START.search(before) is not None


def _offers(words: str, mention: Mention, quantity: Quantity) -> bool:
    """Whether a name stands behind a sum that is offered, and "by" or "from" ("the highest offer was A a year by …")."""
    between = words[quantity.last : mention.start]
    if not between or len(between) > BY_WHOM or not rules_of_names().by_whom.search(between):
        return False
    return rules_of_names().offered.search(words, max(0, quantity.first - NEAR), quantity.first) is not None


def _is_of_job(sentence: Sentence, mention: Mention) -> bool:
    """Whether a job or level stands right behind the name ("UPS captains"), or the name behind "captains of"."""
    jobs = sentence.here("role") + sentence.here("level")
    if before_job(sentence.words, mention, jobs):
        return True
    rules, words = rules_of_names(), sentence.words
    if rules.headed.match(words, mention.end) or rules.heads.search(words[: mention.start][-NEAR:]):
        return True
    joined = _JOINED_JOB.search(words, max(0, mention.start - 6), mention.start)
    if joined is None or rules.held.match(words, mention.end):
        return False
    return any(job.end == joined.start() for job in jobs)


def _is_one_of_many(words: str, mention: Mention, quantity: Quantity) -> bool:
    """Whether a firm stands in brackets with others, as an example of what stands before them ("start-ups (A, B)")."""
    opened = words.rfind("(", max(0, mention.start - 80), mention.start)
    closed = words.find(")", mention.end, mention.end + 80)
    if (
        opened < 0
        or closed < 0
        or words.find(")", opened, mention.start) >= 0
        or opened <= quantity.first < closed
    ):
        return False
    return any(mark in words[opened:closed] for mark in (",", " and ", "/", " & "))


_JOINED_JOB = re.compile(r" (?:of|with|for) $")
"""What stands between a job and the firm that it is done for ("a steward with Jetstar")."""
_JOINED = re.compile(r"(?:[A-Za-z.]|\))(?:,|,? and|,? or| &|/|;)[ *\"']*$")
"""What stands before a firm that is not the first of several."""
_JOINS = re.compile(r"(?:,|,? and|,? or| &|/)[ *]*(?=[A-Z])")
_AT_OR_START = re.compile(
    r"^[ *\"'(]*(?:[A-Z][\w&.']* ?(?:,|and |& |/ ?)? ?){0,8}$|\b(?:at|for|joining) (?:[A-Z][\w&.']* ?(?:,|and |or |& |/ ?)? ?){1,8}$"
)
"""Firms joined to one another stand at the head of a sentence or behind "at"."""
