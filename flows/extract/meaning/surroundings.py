"""What the sentences before a sum and the passages around it make of it, where its own sentence says nothing of it."""

from ..lexicon import Mention
from ..passage import Passage
from ..scope import mentions
from . import rules
from .beside_jobs import averaged, headed_by_job, job_beside, labelled_with_job, like_last_pay
from .reading import REASONS, Context, Reading, cues_in, said


def by_surroundings(context: Context) -> Reading:
    """What the sentences before and the passages around make of a sum that its own sentence says nothing of."""
    quantity, unit = context.quantity, context.unit
    earlier = [
        m for m in cues_in(unit.text) if m.end <= context.start and m.value not in ("deduction", "market")
    ]
    labelled = {m.value for label in unit.labels[:1] for m in cues_in(label)}
    if labelled == {"deduction"}:
        return Reading(None, REASONS["deduction"])
    if earlier and unit.kind != "cell" and earlier[-1].value == "pay":
        return said("pay", unit.text, earlier[-1])
    whose = labelled_with_job(context)
    unheard = {"bought", "difference"} if whose else {"bought"}
    # "Series A" in the rows of a table is how far the employer is, where the column's head names pay.
    stage = unit.header is not None and any(m.value == "pay" for m in cues_in(unit.header))
    for scope in context.scopes:
        if whose and quantity.period and scope not in (*unit.labels, unit.header, *unit.lead_ins):
            return said("pay", *whose)
        # "A gap is opening:" above lines of jobs and their pay tells what to think of it.
        spoken = [m for m in cues_in(scope) if m.value not in unheard]
        if spoken and stage and scope in unit.labels:
            spoken = [m for m in spoken if m.value != "market"]
        named = [m.value for m in spoken]
        if "pay" in named:
            return said("pay", scope, spoken[named.index("pay")])
        if named and named[0] not in ("deduction",):
            if _is_topic(scope, spoken, context) and (job := headed_by_job(context)):
                return Reading("pay", "what is listed below a job is its pay", words=(job,))
            return Reading(None, REASONS[named[0]])
        if named and (scope in unit.labels or scope is unit.header or _lists_deductions(scope, context)):
            return Reading(None, REASONS[named[0]])
    if whose:
        return said("pay", *whose)
    if any(_is_expense(label) for label in unit.labels[:1]):
        return Reading(None, REASONS["bought"], shared=True)
    if quantity.period:
        return Reading("pay", "money for a time is pay", False, ((unit.text, *quantity.period_at),))
    if job := job_beside(context):
        return Reading("pay", "a sum as large as a year's pay beside a job is pay", False, (job,))
    if unit.kind == "item" and (job := headed_by_job(context)):
        return Reading("pay", "what is listed below a job is its pay", False, (job,))
    if average := averaged(context):
        return Reading("pay", "an average as large as a year's pay is pay", False, (average,))
    if paid := like_last_pay(context):
        return Reading("pay", "it goes on with the pay before it", False, (paid,))
    return Reading(None, "nothing says whose money this is", sure=False)


def _lists_deductions(scope: Passage, context: Context) -> bool:
    """Whether what stands right above a list of things, not of jobs or spans of years, says that they are deductions or
    benefits."""
    unit = context.unit
    if not unit.labels or scope not in (*unit.lead_ins[:1], *unit.headings[:1]):
        return False
    label = unit.labels[0]
    return not (
        mentions(label)["role"] or mentions(label).get("level") or any(c.isdigit() for c in label.words)
    )


def _is_expense(label: Passage) -> bool:
    """Whether a label names what people spend money on, and nothing else ("Food (monthly)")."""
    name = label.lower.partition("(")[0].strip(" *_:•\t")
    return name in rules.words("expenses")


def _is_topic(scope: Passage, cues: list[Mention], context: Context) -> bool:
    """Whether a passage above the figure's own line only tells what a section is about ("The cost of talent", "Market
    rates"), by words for money that may be pay."""
    topics = rules.words("topics")
    above = scope not in context.unit.labels and scope is not context.unit.header
    return above and all(scope.lower[m.start : m.end] in topics for m in cues)
