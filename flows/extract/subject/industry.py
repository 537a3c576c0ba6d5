"""The industry that a pay is said for."""

import re

from ..choice import NOTHING, Choice, by_group, by_mention
from ..lexicon import Mention
from ..passage import Passage
from ..quantities import Quantity
from ..scope import groups, mentions
from .labels import all_of, naming, without_brackets
from .scopes import Scopes
from .sentence import Sentence


def industry(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The industry of a quantity."""
    unit = sentence.unit
    label = naming("industry", scopes)
    if label is not None:
        found = mentions(label)
        named = [m for m in found.get("industry", ()) if m.value]
        if named:
            return by_mention(label, named[0])
        if found.get("industry"):
            return NOTHING
        name = re.sub(r"[^a-z0-9]+", "_", without_brackets(label.raw).lower()).strip("_")
        if (
            name
            and not any(found.get(d) for d in ("level", "role", "location", "company"))
            and len(name) < 40
        ):
            return Choice([name], (all_of(label),))
    found = [m for m in sentence.here("industry") if m.value and _is_industry(sentence.words, m)]
    here = sentence.own(quantity, groups(unit.text, found), forward=False)
    if here:
        return by_group(unit.text, (here[0], here[1], here[2][:1]))
    for label in unit.labels:
        named = [m for m in mentions(label).get("industry", ()) if m.value]
        if len(named) == 1 and _is_whole(label, named[0]) and named[0].value not in _ALSO_STUDIED:
            return by_mention(label, named[0])
    if unit.headings:
        found = [
            m
            for m in mentions(unit.headings[0]).get("industry", ())
            if m.value and _is_industry(unit.headings[0].words, m)
        ]
        if len({m.value for m in found}) == 1:
            return by_mention(unit.headings[0], found[0])
    for scope in [*unit.lead_ins, *unit.headings[:1]] if unit.kind in ("item", "cell") else ():
        named = [m for m in mentions(scope).get("industry", ()) if m.value]
        if len(named) == 1 and _is_whole(scope, named[0]):
            return by_mention(scope, named[0])
    return _of_jobs(sentence, scopes)


def _of_jobs(sentence: Sentence, scopes: Scopes) -> Choice:
    """The industry whose jobs the heading is about ("Hospitality salaries"), where nothing names one of them."""
    if scopes.article.role or sentence.here("role") or not scopes.unit.headings:
        return NOTHING
    heading = scopes.unit.headings[0]
    found = mentions(heading)
    named = [m for m in found.get("industry", ()) if m.value]
    if len(named) != 1 or found["role"] or named[0].value in _TOLD_BY_EMPLOYER:
        return NOTHING
    shown = heading.words[named[0].start : named[0].end]
    return (
        by_mention(heading, named[0])
        if shown != "it" and _JOBS.match(heading.words, named[0].end)
        else NOTHING
    )


_JOBS = re.compile(r" (?:jobs|careers?|roles|salar(?:y|ies)|pay|wages)\b", re.I)
"""What behind the name of an industry says that a section is about all who work in it."""

_TOLD_BY_EMPLOYER = ("government", "education", "startups", "defense")
"""Their jobs are told by who employs rather than by an industry."""


def _is_whole(scope: Passage, mention: Mention) -> bool:
    """Whether a scope says nothing but the name of an industry."""
    return mention.end - mention.start >= len(_NUMBERING.sub("", scope.words).strip(" *_:#")) - 1


_ALSO_STUDIED = ("education",)
"""Labels that speak of the worker rather than of who pays ("Education: bachelor's degree")."""

_NUMBERING = re.compile(r"^\W*(?:\d{1,2}|[a-z])[.)] ", re.I)
_INDUSTRY_BEHIND = re.compile(
    r" (?:industry|industries|sector|sectors|firms|companies|employers|organi[sz]ations)\b", re.I
)

_INDUSTRY_BEFORE = re.compile(r"\b(?:in|within) (?:the )?$", re.I)


def _is_industry(words: str, mention: Mention) -> bool:
    shown = words[mention.start : mention.end]
    if shown.lower() == "it" and shown != "IT":
        return False
    if _INDUSTRY_BEHIND.match(words, mention.end):
        return True
    return (
        len(shown) > 4
        and bool(_INDUSTRY_BEFORE.search(words[max(0, mention.start - 12) : mention.start]))
        and not words[mention.end : mention.end + 12]
        .lstrip()
        .lower()
        .startswith(("role", "job", "career", "engineer", "degree", "skill"))
    )
