"""Level and job: the nearest scope that names one."""

import re

from ..lexicon import Mention
from ..passage import Passage
from ..quantities import Quantity
from ..roles import GENERIC
from ..scope import groups, mentions, single_group
from .sentence import Scopes, Sentence


_STARTING = re.compile(r"(?:starts?|starting|begins?|beginning)\b", re.I)
"""Pay that starts at a sum is starting pay."""


def level(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> list[str | None]:
    """The levels of a quantity, [None] where nothing names one."""
    here = sentence.own(quantity, groups(sentence.unit.text, sentence.here("level")), shared=False)
    if here:
        return here
    for scope in scopes.near():
        values = single_group(scope, "level")
        if values is not None:
            return values or [None]
    if _STARTING.match(sentence.words[quantity.start : quantity.first]):
        return ["entry"]
    unit = sentence.unit
    title = scopes.article.title
    headings = [h for h in unit.headings if title is None or h.words.strip() != title.words.strip()]
    if headings:
        values = single_group(headings[0], "level")
        if values:
            return values
    if unit.kind == "prose" and not unit.lead_ins:
        values = scopes.last_before("level", setting=True)
        if values:
            return values
    for heading in headings[1:]:
        values = single_group(heading, "level")
        if values:
            return values
    if title is not None and unit.kind != "front":
        values = single_group(title, "level", _before_job)
        if values and len(values) == 1:
            return values
    return [None]


def _before_job(scope: Passage, mention: Mention) -> bool:
    """Whether a level stands right before a job title."""
    return any(title.start == mention.end + 1 for title in mentions(scope)["role"])


def _is_named(_: Passage, mention: Mention) -> bool:
    return mention.value != GENERIC


def _is_whole_title(_: Passage, mention: Mention) -> bool:
    """Whether a title is more than its head noun."""
    return "_" in mention.value


def role(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> list[str | None]:
    """The jobs of a quantity, [None] where nothing names one."""
    article_role = scopes.article.role
    found = [m for m in sentence.here("role") if m.value != GENERIC]
    here = sentence.own(quantity, groups(sentence.unit.text, found))
    context = _context_role(scopes) or article_role
    if here:
        return _specific(here, context)
    values = _context_roles(scopes)
    return _specific(values, article_role) if values else [article_role]


def _context_roles(scopes: Scopes) -> list[str] | None:
    for scope in [*scopes.near(), *scopes.unit.headings]:
        values = single_group(scope, "role", _is_named)
        if values:
            return values
    values = [v for v in scopes.last_before("role") or [] if v != GENERIC]
    if len(values) == 1 and "_" in values[0]:
        return values
    return None


def _context_role(scopes: Scopes) -> str | None:
    """The nearest job around that is more than a head noun."""
    for scope in [*scopes.near(), *scopes.unit.headings]:
        values = single_group(scope, "role", _is_whole_title)
        if values and len(values) == 1:
            return values[0]
    return None


def _specific(values: list[str], context: str | None) -> list[str]:
    """A head noun alone ("developers") is the job that the context names, if that is one of its kind."""
    named = []
    for value in values:
        if (
            context
            and "_" not in value
            and (context.endswith("_" + value) or value in KINDS.get(context.rpartition("_")[2], ()))
        ):
            value = context
        named.append(value)
    return list(dict.fromkeys(named))


KINDS = {
    "engineer": ("developer", "engineer", "programmer", "coder"),
    "developer": ("developer", "engineer", "programmer"),
    "scientist": ("scientist",),
    "nurse": ("nurse",),
}
"""Head nouns that writers use for one another."""
