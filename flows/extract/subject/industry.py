"""The industry that a pay is said for."""

import re
from functools import cache
from types import SimpleNamespace

from ..choice import NOTHING, Choice, by_group, by_mention
from ..lexicon import Mention, table
from ..passage import Passage
from ..patterns import alternation
from ..quantities import Quantity
from ..role_words import is_title
from ..scope import groups, mentions
from .labels import all_of, naming, without_brackets
from .scopes import Scopes
from .sentence import Sentence

BEFORE = 12
"""Characters before an industry in which the word stands that makes it where somebody works."""


def industry(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The industry of a quantity."""
    unit = sentence.unit
    label = naming("industry", scopes)
    if label is not None:
        found = mentions(label)
        named = [m for m in found.get("industry", ()) if m.value]
        if named and _tells_nothing(label, named[0], sentence, scopes):
            return NOTHING
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
    found = [
        m
        for m in sentence.here("industry")
        if m.value and _is_industry(sentence.words, m) and not _is_own_trade(m, sentence, scopes)
    ]
    here = sentence.own(quantity, groups(unit.text, found), forward=False)
    if here:
        return by_group(unit.text, (here[0], here[1], here[2][:1]))
    for label in unit.labels:
        named = [m for m in mentions(label).get("industry", ()) if m.value]
        if _are_whole(label, named) and not _flag(named[0], "also_studied"):
            return by_mention(label, named[0])
    for scope in [*unit.labels, *unit.headings[:1]]:
        named = [m for m in mentions(scope).get("industry", ()) if m.value and _stands_beside_job(scope, m)]
        if len(named) == 1:
            return by_mention(scope, named[0])
    if unit.headings:
        found = [
            m
            for m in mentions(unit.headings[0]).get("industry", ())
            if m.value and _is_industry(unit.headings[0].words, m) and not _is_own_trade(m, sentence, scopes)
        ]
        if len({m.value for m in found}) == 1:
            return by_mention(unit.headings[0], found[0])
    for scope in [*unit.lead_ins, *unit.headings[:1]] if unit.kind in ("item", "cell") or unit.labels else ():
        named = [m for m in mentions(scope).get("industry", ()) if m.value]
        if _are_whole(scope, named):
            return by_mention(scope, named[0])
    return _of_jobs(sentence, scopes)


def _is_own_trade(mention: Mention, sentence: Sentence, scopes: Scopes) -> bool:
    """Whether an industry tells nothing that the job does not ("teachers in education", "lawyers at law firms"), or is rather
    the kind of employer."""
    if _flag(mention, "told_by_employer"):
        return True
    jobs = [job.value for job in sentence.here("role") if is_title(job)] or [scopes.article.role or ""]
    own = frozenset(table("industries")[mention.value].get("own_jobs", ()))
    return any(not own.isdisjoint(job.split("_")) for job in jobs)


def _stands_beside_job(scope: Passage, mention: Mention) -> bool:
    """Whether a part of a label is nothing but an industry, and another a job ("Team lead, automotive")."""
    if _flag(mention, "also_trade") or not mentions(scope)["role"]:
        return False
    before, behind = scope.words[: mention.start].rstrip(), scope.words[mention.end :].lstrip()
    return before.endswith((",", "(", "-", "/", "|")) and behind[:1] in ("", ",", ")", "(", ":", "|", "*")


def _of_jobs(sentence: Sentence, scopes: Scopes) -> Choice:
    """The industry whose jobs the heading is about ("Hospitality salaries"), where nothing names one of them."""
    if scopes.article.role or sentence.here("role") or not scopes.unit.headings:
        return NOTHING
    heading = scopes.unit.headings[0]
    found = mentions(heading)
    named = [m for m in found.get("industry", ()) if m.value]
    if len(named) != 1 or found["role"] or _flag(named[0], "told_by_employer"):
        return NOTHING
    shown = heading.words[named[0].start : named[0].end]
    return (
        by_mention(heading, named[0])
        if shown != "it" and _around().jobs.match(heading.words, named[0].end)
        else NOTHING
    )


def _tells_nothing(label: Passage, mention: Mention, sentence: Sentence, scopes: Scopes) -> bool:
    """Whether a label of a list of sectors is a kind of place to work in ("Government hospitals"), or the job's own trade,
    which a table's column for it tells all the same."""
    words = label.words.lower().partition("(")[0].split()
    if not words or words[-1] not in _around().premises:
        if _flag(mention, "told_by_employer") or any(sentence.unit.label_heads):
            return False
    return _is_own_trade(mention, sentence, scopes)


def _flag(mention: Mention, name: str) -> bool:
    """Whether the vocabulary says something of the industry that a word names."""
    return table("industries")[mention.value].get(name, False)


def _are_whole(scope: Passage, named: list[Mention]) -> bool:
    """Whether a scope says nothing but the name of one industry, or several names of it ("Tech / SaaS")."""
    if len({m.value for m in named}) != 1:
        return False
    said = _JOINED.split(_NUMBERING.sub("", scope.words))
    return sum(m.end - m.start for m in named) >= len("".join(said)) - 1


_JOINED = re.compile(r"[ *_:#/&,]+(?:and )?")
_NUMBERING = re.compile(r"^\W*(?:\d{1,2}|[a-z])[.)] ", re.I)


@cache
def _around() -> SimpleNamespace:
    """The patterns for the words around the name of an industry."""
    words = table("around_industries")
    return SimpleNamespace(
        behind=re.compile(rf" {alternation(words['behind'])}\b", re.IGNORECASE),
        before=re.compile(rf"\b{alternation(words['before'])} (?:the )?$", re.IGNORECASE),
        not_behind=re.compile(rf" +{alternation(words['not_behind'])}", re.IGNORECASE),
        jobs=re.compile(rf" {alternation(words['jobs'])}\b", re.IGNORECASE),
        premises=frozenset(
            word for lists in table("industries").values() for word in lists.get("premises", ())
        ),
    )


def _is_industry(words: str, mention: Mention) -> bool:
    """Whether a word in a sentence is an industry that somebody works in."""
    shown, around = words[mention.start : mention.end], _around()
    if shown.lower() == "it" and shown != "IT":
        return False
    if around.behind.match(words, mention.end):
        return True
    return (
        len(shown) > 4
        and shown.lower() not in around.premises
        and around.before.search(words[max(0, mention.start - BEFORE) : mention.start]) is not None
        and not around.not_behind.match(words, mention.end)
    )
