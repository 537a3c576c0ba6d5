"""A sum that no word for pay tells of, and the job or the worker beside it that makes it pay all the same."""

import re

from .. import lexicon
from ..choice import Words
from ..lexicon import Mention
from ..passage import Passage
from ..role_words import is_title
from ..scope import mentions
from . import rules
from .reading import Context

A_YEARS_PAY = (10_000, 1_000_000)
"""US dollars between which a sum beside a job is taken for its yearly pay where no word says what it is."""
_SAME_PARAGRAPH = 200
"""Characters between a pay and a sum that goes on with it."""
_ALIKE = 3
"""How many times as large as the other one of the two may be."""
_NEAR_WORKER = 70
"""Characters between such a sum and the worker, or the average, that it is said of."""


def labelled_with_job(context: Context) -> tuple[Passage, Mention] | None:
    """The job or level that the label of a sum names ("Nurses: $30 an hour"), or the heading of a line that holds nothing
    but a sum, with where: what it is given is pay."""
    unit, quantity = context.unit, context.quantity
    alone = not (unit.text.words[: quantity.start] + unit.text.words[quantity.end :]).strip(" *_-•+")
    for label in unit.headings[:1] if alone and not unit.labels else unit.labels:
        for dimension in ("role", "level"):
            for mention in mentions(label).get(dimension, ()):
                return label, mention
    return None


def headed_by_job(context: Context) -> Words | None:
    """The job that a lead-in or heading above a sum for a time, or one as large as a year's pay, is nothing but the title
    of ("**Senior nurse (private):**" above "Texas: $90,000"): what is listed below it is what it pays."""
    if not context.quantity.period and not _as_large_as_pay(context):
        return None
    for scope in [*context.unit.lead_ins, *context.unit.headings[:1]]:
        if (job := _title_alone(scope)) is not None:
            return scope, job.start, job.end
    return None


def _title_alone(scope: Passage) -> Mention | None:
    """The job of a scope that says nothing else but where, at which grade and on what average, words in brackets left
    out."""
    found = mentions(scope)
    job = next((m for m in found["role"] if m.value and is_title(m)), None)
    if job is None:
        return None
    rest = list(scope.words)
    named = [m for name in _BESIDE_TITLE for m in found.get(name, ())]
    named += [m for m in found.get("cue", ()) if m.value in ("pay", "nothing")]
    for start, end in [
        *((m.start, m.end) for m in named),
        *map(re.Match.span, _BRACKETS.finditer(scope.words)),
    ]:
        rest[start:end] = " " * (end - start)
    return None if any(map(str.isalpha, rest)) else job


_BESIDE_TITLE = ("role", "level", "statistic", "location", "period")
_BRACKETS = re.compile(r"\([^()]{1,60}\)")


def job_beside(context: Context) -> Words | None:
    """The job, or who employs for it, that a sum for a time, or one as large as a year's pay, stands beside, in brackets
    or behind a dash; or the jobs that a title offers it for ("$90K Office Jobs")."""
    quantity, text = context.quantity, context.text
    if not quantity.period and not _as_large_as_pay(context):
        return None
    for mention in [*context.here("role"), *_employers_here(context)]:
        if rules.compiled().set_apart.fullmatch(text.data[mention.end : max(mention.end, quantity.first)]):
            return text, mention.start, mention.end
    patterns = rules.compiled()
    behind = None if text.prose else patterns.jobs_behind.match(text.data[quantity.end : context.end])
    if behind and not patterns.jobs_behind_unless.match(behind.group()):
        return text, quantity.end, quantity.end + behind.end()
    return None


def _employers_here(context: Context) -> list[Mention]:
    """The employers and kinds of them in a sentence, under a title or heading on a job: what stands beside one is what it
    pays ("Large firms: $60K-$90K")."""
    if not any(mentions(scope)["role"] for scope in context.scopes):
        return []
    firms = context.here("company") if context.quantity.shape == "range" else []
    return [*context.here("condition"), *firms]


def had_by_worker(context: Context) -> Words | None:
    """The worker whom a verb right before a sum for a time, or one as large as a year's pay, gives it ("Pilots are on
    £60,000")."""
    quantity, text = context.quantity, context.text
    if not quantity.period and not _as_large_as_pay(context):
        return None
    workers = (*context.here("role"), *context.here("level"))
    before = [m for m in workers if m.value and m.end <= quantity.start]
    worker = max(before, key=lambda m: m.end, default=None)
    if worker and rules.compiled().has_sum.fullmatch(text.data[worker.end : quantity.start]):
        return text, worker.start, worker.end
    return None


def averaged(context: Context) -> Words | None:
    """The word for an average that makes a sum as large as a year's pay one, in a text on a job ("the median for pilots is
    £60,000")."""
    quantity, text = context.quantity, context.text
    if not quantity.period and not _as_large_as_pay(context):
        return None
    if not context.here("role") and not any(mentions(scope)["role"] for scope in context.scopes):
        return None
    for mention in context.here("statistic"):
        away = max(quantity.first - mention.end, mention.start - quantity.last)
        if mention.value and away <= _NEAR_WORKER:
            return text, mention.start, mention.end
    return None


def like_last_pay(context: Context) -> Words | None:
    """The pay before it in its paragraph that a sum goes on with: one of like size in the same money, said of a job, level
    or place, or on a list ("a cook gets A in Munich, in Berlin B. Hamburg: C")."""
    quantity, text, paid = context.quantity, context.text, context.paid
    if paid is None or paid.sign != quantity.sign or quantity.start - paid.end > _SAME_PARAGRAPH:
        return None
    sizes = (paid.top, quantity.top)
    if max(sizes) > _ALIKE * min(sizes):
        return None
    named = any(context.here(dimension) for dimension in ("role", "level", "location", "statistic"))
    listed = context.previous is not None and context.goes_on(_NEAR_WORKER)
    return (text, paid.first, paid.last) if named or listed else None


def _as_large_as_pay(context: Context) -> bool:
    """Whether a sum is as large as a year's pay."""
    rate = lexicon.table("scales")["units_per_dollar"].get(context.quantity.sign or "", 1)
    return A_YEARS_PAY[0] <= context.quantity.top / rate <= A_YEARS_PAY[1]
