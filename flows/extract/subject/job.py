"""Job: the nearest scope that names one."""

import re
from collections.abc import Callable
from functools import cache

from ..choice import ALL_JOBS, NOTHING, Choice, by_group
from ..lexicon import Mention, table
from ..line_shapes import FIGURE
from ..passage import Passage
from ..quantities import Quantity
from ..role_words import EVERYONE, GENERIC, is_title
from ..scope import groups, mentions, single_group
from .bare_jobs import bare_job
from .by_doing import job_by_doing
from .by_name import job_by_name
from .labels import are_mostly_jobs, naming, of_skills, without_brackets
from .level import heads_titles
from .scopes import Scopes
from .sentence import Sentence


def _is_named(scope: Passage, mention: Mention) -> bool:
    return is_title(mention) and not _is_level(scope, mention)


def _is_level(scope: Passage, mention: Mention) -> bool:
    """Whether a head noun is only another name of the level before a slash ("Senior/Foreman", "Lead/Architect")."""
    if "_" in mention.value or scope.words[mention.start - 1 : mention.start] != "/":
        return False
    return any(level.end == mention.start - 1 for level in mentions(scope).get("level", ()))


def _is_everyone(_: Passage, mention: Mention) -> bool:
    return mention.value == EVERYONE


def _is_no_level(scope: Passage, mention: Mention) -> bool:
    """Whether a title is not also a level, as "Team Lead" is in a table of levels."""
    levels = mentions(scope).get("level", ())
    return _is_named(scope, mention) and not any(
        m.start < mention.end and mention.start < m.end for m in levels
    )


def _is_whole_title(_: Passage, mention: Mention) -> bool:
    """Whether a title is more than its head noun."""
    return "_" in mention.value


def role(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The jobs of a quantity."""
    text = sentence.unit.text
    found = [m for m in sentence.here("role") if m.value != GENERIC and not _is_level(text, m)]
    here = sentence.own(quantity, groups(text, _without_asides(found, sentence, quantity)))
    if here and EVERYONE in here[2]:
        return Choice([None], ((text, here[0], here[1]),), ALL_JOBS)
    if here and len(here[2]) > 1 and scopes.article.role and heads_titles(sentence, quantity):
        return _article_role(scopes)
    if here:
        return _specific(by_group(text, here), _context_role(scopes) or _article_role(scopes))
    named = _context_roles(scopes)
    if named is None:
        return _article_role(scopes) or _unnamed(sentence, quantity, scopes)
    if named.value is None:
        return named
    return _specific(named, _context_role(scopes) or _article_role(scopes))


def _unnamed(sentence: Sentence, quantity: Quantity, scopes: Scopes) -> Choice:
    """The job where no title is named around: a broad noun that is paid, else who does what the label says, else that of
    the person whose pay it is."""
    found = bare_job(sentence, quantity)
    if found is NOTHING:
        found = job_by_doing(sentence.unit)
    return found if found is not NOTHING else job_by_name(sentence, scopes.article.text)


_ASIDE = re.compile(r"\([^()]{3,160}\)| - [^-]{8,160} - ")
"""Words in brackets or between dashes."""


def _without_asides(jobs: list[Mention], sentence: Sentence, quantity: Quantity) -> list[Mention]:
    """The jobs that a figure behind an aside may be said of: not those that it only names beside the one before it
    ("specialists (such as cardiologists) earn A")."""
    asides = [
        aside.span()
        for aside in _ASIDE.finditer(sentence.words, sentence.start, quantity.start)
        if not FIGURE.search(aside.group())
    ]
    kept = [job for job in jobs if not any(start < job.start and job.end <= end for start, end in asides)]
    return kept if kept and any(job.end <= quantity.first for job in kept) else jobs


def _article_role(scopes: Scopes) -> Choice | None:
    article = scopes.article
    return Choice([article.role], (article.role_words,)) if article.role else None


def _context_roles(scopes: Scopes) -> Choice | None:
    """The jobs that the scopes around name: what a figure hangs under, the paragraph so far, the headings upwards."""
    earlier = _earlier_role(scopes)
    whole = earlier is not None and "_" in earlier.value and scopes.only_before("role")
    if whole and scopes.unit.kind == "item":
        return earlier
    of_levels = naming("level", scopes) if any(scopes.unit.label_heads) else None
    firms = naming("company", scopes) if any(scopes.unit.label_heads) else None
    skills = of_skills(scopes) if scopes.article.role else []
    for scope in scopes.near():
        if scope is firms or scope in skills:
            continue
        if chosen := _named_in(scope, _is_no_level if scope is of_levels else _is_named):
            return chosen
    if whole:
        return earlier
    for scope in scopes.unit.headings:
        if chosen := _named_in(scope, _is_named):
            return _of_title(chosen, scopes)
        if everyone := single_group(scope, "role", _is_everyone):
            return Choice([None], ((scope, everyone[0], everyone[1]),), ALL_JOBS)
    if scopes.article.role is None:
        return _in_list_of_jobs(scopes) or earlier
    return None


def _in_list_of_jobs(scopes: Scopes) -> Choice | None:
    """The words of a label that are no title that the vocabulary knows ("Bosun's Mate"), where its column or list holds jobs."""
    unit = scopes.unit
    for label, head in zip(unit.labels, unit.label_heads or [None] * len(unit.labels), strict=False):
        of_jobs = head.lower.strip(" *_:") in _heads_of_jobs() if head else are_mostly_jobs(unit)
        words = without_brackets(label.words)
        if of_jobs and _TITLE.fullmatch(words) and not any(mentions(label).get(name) for name in _NO_TITLES):
            return Choice(
                ["_".join(words.lower().split())], ((label, 0, len(label.words)),), "a list of jobs"
            )
    return None


_TITLE = re.compile(r"[A-Z][A-Za-z']{2,20}(?: [A-Za-z']{2,20}){0,3}")
"""A title that no vocabulary knows: up to four words and nothing else."""
_NO_TITLES = ("role", "level", "location", "company", "statistic", "period", "cue")


@cache
def _heads_of_jobs() -> frozenset[str]:
    """The heads of columns whose cells are jobs by their full titles."""
    return frozenset(table("names")["role"]["fields"])


def _named_in(scope: Passage, keep: Callable[[Passage, Mention], bool]) -> Choice | None:
    group = single_group(scope, "role", keep)
    return by_group(scope, group) if group and group[2] else None


def _of_title(headed: Choice, scopes: Scopes) -> Choice:
    """Of several jobs that a heading names those that the title names too, if it names any of them."""
    title = scopes.article.title
    named = {mention.value for mention in mentions(title)["role"]} if title is not None else set()
    values = [value for value in headed.values if value in named]
    return headed._replace(values=values) if len(headed.values) > 1 and values else headed


def _earlier_role(scopes: Scopes) -> Choice | None:
    """The job that the paragraph names last before the sentence, if it is one alone."""
    group = scopes.last_before("role")
    values = [value for value in group[2] if value not in (GENERIC, EVERYONE)] if group else []
    return by_group(scopes.unit.text, (group[0], group[1], values)) if len(values) == 1 else None


def _context_role(scopes: Scopes) -> Choice | None:
    """The nearest job around that is more than a head noun."""
    for scope in [*scopes.near(), *scopes.unit.headings]:
        group = single_group(scope, "role", _is_whole_title)
        if group and len(group[2]) == 1:
            return by_group(scope, group)
    return None


def _specific(named: Choice, context: Choice | None) -> Choice:
    """A head noun alone ("developers") is the job that the context names, if that is one of its kind."""
    if context is None:
        return named
    values = list(dict.fromkeys(_narrowed(value, context.value) for value in named.values))
    return Choice(values, named.words if values == named.values else named.words + context.words)


def _narrowed(value: str, whole: str) -> str:
    """The whole title that a head noun stands for, or the value itself."""
    first = whole.partition("_")[0]
    if first in table("roles")["ranks"]:
        return value
    if value in table("roles")["posts_in"].get(first, ()):
        return f"{first}_{value}"
    is_head = "_" not in value and (
        whole.endswith("_" + value) or value in table("roles")["kinds"].get(whole.rpartition("_")[2], ())
    )
    return whole if is_head else value
