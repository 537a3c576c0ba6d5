"""Whether a sum is somebody's pay.

First the words right around it (vocabulary/meaning.toml), then the nearest word that tells what a sum is
(vocabulary/cues.toml): in its sentence, in the sentences before it, in what it hangs under.
"""

from .. import lexicon
from ..lexicon import Mention
from ..passage import Passage
from ..quantities import Quantity, is_again
from ..scope import mentions
from . import rules
from .beside_jobs import had_by_worker, job_beside
from .reading import REASONS, Context, Reading, cues_in, said
from .surroundings import by_surroundings

NEAR = 70
"""Characters before a figure within which a word for something else than pay still speaks of it."""
_WINDOW = 48
"""Characters on a side of a figure in which the patterns for the words right around it look."""
_DETERMINED = 24
"""Characters before a figure in which the article or number word stands that makes it describe a noun."""


def of_money(context: Context) -> Reading:
    """Whether a sum is somebody's pay."""
    asked = context.text.words[context.start : context.end].rstrip()
    if asked.endswith("?") and not rules.compiled().taken_as_known.match(asked.encode("latin-1", "replace")):
        return Reading(None, "asked, not said")
    reading = _named_behind(context) or _described(context)
    if reading is not None:
        return reading
    rule = _ruled_out(context)
    if rule is not None and not rule.paid:
        return Reading(None, rule.reason, rule.sure, shared=rule.shared)
    told = _as_previous(context) or _by_sentence(context) or _of_job(context) or by_surroundings(context)
    if rule is not None:
        return Reading(None, rule.reason, sure=told.measure is None)
    return told


def _named_behind(context: Context) -> Reading | None:
    """What a noun right after the figure makes of it ("$5,000 bonus")."""
    quantity, text = context.quantity, context.text
    ends = {quantity.last, quantity.end}
    behind = text.data[quantity.last : quantity.last + _WINDOW]
    if behind[:2].lstrip().startswith(b"/") and (again := rules.compiled().in_other_money.match(behind)):
        ends.add(quantity.last + again.end())
    for name, reason in _BEHIND:
        for mention in context.found.get(name, ()):
            # "$80,000 or more": within what bounds the figure, it is no difference.
            right_behind = any(mention.start - end in (0, 1) for end in ends)
            if right_behind and not _pay_follows(text, mention):
                return Reading(None, reason)
    return None


def _pay_follows(text: Passage, mention: Mention) -> bool:
    """ "$5,000 stock" is not pay, "$90,000 base" and "$90,000 tax-free" are."""
    following = [w.strip(".,;:!()*") for w in text.lower[mention.end : mention.end + _DETERMINED].split()[:1]]
    paid = rules.words("paid_all_the_same").issuperset(following)
    return mention.dimension == "after_not_pay" and bool(following) and paid


def _described(context: Context) -> Reading | None:
    """What the noun makes of a sum that describes it ("a $70,000 truck", "the €45,300 salary threshold")."""
    quantity, text, patterns = context.quantity, context.text, rules.compiled()
    if quantity.shape == "range":
        return None
    before = text.data[max(context.start, quantity.start - _DETERMINED) : quantity.start]
    if not patterns.determiner.search(before):
        return None
    phrase = patterns.noun_phrase.match(text.data[quantity.end : context.end])
    if phrase is None:
        return None
    first = last = quantity.end + phrase.span(1)[0]
    for word in phrase.group(1).decode("latin-1").replace("-", " ").split(" "):
        if word in rules.words("ends_phrase"):
            break
        if word in rules.words("described"):
            return None
        last += len(word) + 1
    if last == first:
        return None
    found = context.found
    for name, reason in _BEHIND:
        if any(first <= m.start and m.end == last - 1 for m in found.get(name, ())):
            return Reading(None, reason)
    named = [*cues_in(text), *(m for name in _WHOSE for m in found.get(name, ()))]
    if quantity.period or any(first <= m.start < last for m in named):
        return None
    return Reading(None, "a sum that describes something else", sure=False)


_BEHIND = (("after_not_pay", "not pay"), ("after_difference", "difference"))
"""Vocabularies of nouns that name the sum before them, and what they make of it."""
_WHOSE = ("role", "level", "statistic", "pay_basis", "company", "industry", "location")


def _ruled_out(context: Context) -> rules.SumRule | None:
    """The pattern for the words right around a figure that makes it nobody's pay."""
    quantity, start, end = context.quantity, context.start, context.end
    data = context.text.data
    sentence = data[start:end]
    bare = data[quantity.first : quantity.first + 1].isdigit() and _has_no_sign(quantity)
    windows = {
        "before": data[max(start, quantity.start - NEAR) : quantity.start],
        "bound": data[max(start, quantity.first - NEAR) : quantity.first],
        "figure": data[quantity.last : min(end, quantity.last + _WINDOW)],
        "after": data[quantity.end : min(end, quantity.end + _WINDOW)],
    }
    for rule in rules.sum_rules_for(windows):
        if rule.unless_period and quantity.period or rule.bare and not bare:
            continue
        if (
            not (rule.unless and rule.unless.search(windows[rule.where]))
            and (rule.led_by is None or rule.led_by.search(windows["before"]))
            and (rule.sentence is None or rule.sentence.search(sentence))
            and not (rule.unless_sentence and rule.unless_sentence.search(sentence))
        ):
            return rule
    return None


def _has_no_sign(quantity: Quantity) -> bool:
    """Whether a unit alone makes a number a sum ("2 lakh")."""
    if not quantity.unit:
        return False
    return quantity.sign in (None, lexicon.currencies().implied(quantity.unit))


def _as_previous(context: Context) -> Reading | None:
    """That a sum is nobody's pay since the one before it in a list is none ("a fee of A, or B for members")."""
    quantity, text, previous = context.quantity, context.text, context.previous
    if previous is None or previous[1].measure is not None:
        return None
    if previous[0].sign != quantity.sign and b"(" in text.data[previous[0].last : quantity.first]:
        # "Cut by $155 million (£95 million)".
        if is_again(previous[0], quantity, text.data):
            return previous[1]
    if not previous[1].shared or not context.goes_on(NEAR):
        return None
    between = [*cues_in(text), *context.found["role"], *context.found.get("level", ())]
    if any(previous[0].end <= m.start < quantity.start for m in between):
        return None
    if any(m.value == "pay" and 0 <= m.start - quantity.end <= 30 for m in cues_in(text)):
        return None
    return previous[1]


def _by_sentence(context: Context) -> Reading | None:
    """What the words of its sentence make of a sum: the nearest before it, else any for pay."""
    quantity, text, previous = context.quantity, context.text, context.previous
    cues = [m for m in context.cues_here() if not (quantity.first <= m.start < quantity.last)]
    difference = next((m for m in cues if m.value == "difference" and _measures(text, m, quantity)), None)
    if difference is not None:
        return _other(difference)
    behind = next((m for m in cues if m.start >= quantity.last), None)
    if behind is not None and behind.value == "pay":
        phrase = text.lower[quantity.end : behind.end].split()
        if set(phrase) <= rules.words("pay_phrase") and not (
            behind.end <= quantity.end and _is_named(context, cues)
        ):
            return said("pay", text, behind)
    before = [m for m in cues if m.end <= quantity.first + 1]
    if previous is not None:
        # "A company with a turnover of A pays B", "rose by A to B": what tells of the sum before tells nothing of this one.
        spent = {"difference"} if context.goes_on(NEAR) else REASONS.keys() - {"pay"}
        if spent != {"difference"} or text.data[previous[0].end : quantity.start].strip() == b"to":
            before = [m for m in before if m.value not in spent or m.end > previous[0].first]
        before = [m for m in before if not _is_what(previous[0], m, text)]
    before = [m for m in before if m.value not in ("price", "bought") or not _is_part(text, m)]
    nearest = next((m for m in reversed(before) if m.value != "deduction" or _names(text, m, quantity)), None)
    if nearest is not None:
        if nearest.value == "pay":
            return _paid(text, nearest, context.start)
        subject = (
            _pay_of(text, nearest, before, quantity)
            or _worker_paid(context, nearest)
            or _least_of_job(context, nearest)
        )
        if subject is not None:
            return said("pay", text, subject)
        gap = text.data[nearest.end : quantity.start]
        if nearest.value == "difference" and (average := _average_behind(context, nearest)):
            return said("pay", text, average)
        if len(gap) <= NEAR and not rules.compiled().clause.search(gap):
            return _other(nearest)
    later = next((m for m in cues if m.value == "pay"), None)
    if later is not None:
        return said("pay", text, later)
    if nearest is not None and context.unit.kind == "prose" and quantity.start - nearest.end <= NEAR:
        return _other(nearest)
    return None


def _is_named(context: Context, cues: list[Mention]) -> bool:
    """Whether a word for something else than pay stands right before a sum for a time ("lessons cost A an hour")."""
    quantity, text = context.quantity, context.text
    before = next((m for m in reversed(cues) if m.end <= quantity.first), None)
    if (
        before is None
        or before.value not in ("price", "deduction")
        or text.lower.endswith(" wage", before.start, before.end)
    ):
        return False
    gap = text.data[before.end : quantity.start]
    return rules.compiled().names_sum.fullmatch(gap) is not None


def _average_behind(context: Context, cue: Mention) -> Mention | None:
    """The word for an average behind a colon: the sum is no difference then ("the gap is wide: the median is A")."""
    averages = [
        m for m in context.here("statistic") if cue.end <= m.start and m.end <= context.quantity.first
    ]
    data = context.text.data
    return next(
        (m for m in averages if b": " in data[cue.end : m.start] and data[cue.end : m.start].count(b" ") > 1),
        None,
    )


def _measures(text: Passage, cue: Mention, quantity: Quantity) -> bool:
    """Whether a sum is how large something is that the words right before it name ("a drop of £1.08 an hour")."""
    between = text.words[cue.end : max(cue.end, quantity.first)].strip()
    return (
        text.lower.endswith((" of", " by"), cue.start, cue.end) and cue.end < quantity.first and not between
    )


def _pay_of(text: Passage, cue: Mention, before: list[Mention], quantity: Quantity) -> Mention | None:
    """The word for pay of which a later word only says whose it is ("the salary of a bootcamp graduate is …")."""
    patterns = rules.compiled()
    pay = next((m for m in reversed(before) if m.value == "pay" and m.end <= cue.start), None)
    if pay is None or not patterns.whose.search(text.data[pay.end : cue.start]):
        return None
    return pay if patterns.comes_to.search(text.data[cue.end : quantity.start]) else None


def _is_what(previous: Quantity, cue: Mention, text: Passage) -> bool:
    """Whether a word other than one for pay says what the sum right before it is ("firms with $1 billion in revenue pay …")."""
    gap = text.data[previous.end : max(previous.end, cue.start)]
    if cue.value == "pay" or cue.start < previous.end:
        return False
    named = cue.value == "deduction" and gap == b" "
    return named or rules.compiled().sum_in.fullmatch(gap) is not None


def _worker_paid(context: Context, cue: Mention) -> Mention | None:
    """The worker whose cost for a time a sum is ("a nanny costs A a month"), unless it is that of hiring one."""
    text = context.text
    if not context.quantity.period or text.lower[cue.start : cue.end] not in rules.words("costs"):
        return None
    aside = rules.compiled().aside
    worker = next((m for m in context.here("role") if aside.fullmatch(text.data[m.end : cue.start])), None)
    hirer = worker and rules.compiled().hiring.search(text.data[context.start : worker.start])
    return None if hirer else worker


def _least_of_job(context: Context, cue: Mention) -> Mention | None:
    """The job that a minimum wage is said of ("the minimum wage for domestic helpers is A a month")."""
    text = context.text
    if not text.lower.endswith("minimum wage", cue.start, cue.end):
        return None
    least = rules.compiled().least_of
    jobs = [m for m in context.here("role") if "_" in m.value]
    return next((m for m in jobs if least.fullmatch(text.data[cue.end : m.start])), None)


def _is_part(text: Passage, cue: Mention) -> bool:
    """Whether a word for a price names what is counted in, set apart by commas ("inclusive of bonuses and match fees, …")."""
    return rules.compiled().counted_in.search(text.data[max(0, cue.start - _WINDOW) : cue.start]) is not None


def _other(cue: Mention) -> Reading:
    return Reading(None, REASONS[cue.value], shared=cue.value != "difference")


def _paid(text: Passage, cue: Mention, start: int) -> Reading:
    """What a word for pay makes of a sum: some of them tell of prices too, unless somebody takes the money."""
    word = text.lower[cue.start : cue.end]
    if word in rules.words("charged") and not _somebody(text, start, cue.start):
        return Reading(None, REASONS["price"], shared=True)
    return said("pay", text, cue)


def _somebody(text: Passage, start: int, end: int) -> bool:
    found = mentions(text)
    named = [*found["role"], *found.get("level", ())]
    return any(start <= m.start < end for m in named) or bool(
        rules.compiled().someone.search(text.data[start:end])
    )


def _names(text: Passage, cue: Mention, quantity: Quantity) -> bool:
    """Whether a word such as "bonus" or "tax" names the sum after it rather than what the pay includes."""
    gap = text.data[cue.end : quantity.start].replace(b"(e.g., ", b"(").replace(b"(e.g. ", b"(")
    if b")" in gap or len(gap) > NEAR or rules.compiled().clause.search(gap):
        return False
    if b"," in gap and not rules.compiled().goes_on.search(gap):
        return False
    return not rules.compiled().included.search(text.data[max(0, cue.start - 20) : cue.start])


def _of_job(context: Context) -> Reading | None:
    """That a sum is the pay of the worker right before it: one for a time ("Engineers (€4,000 a month) can live well"), or
    one that the worker has by the verb between them."""
    if worker := had_by_worker(context):
        return Reading("pay", "a sum as large as pay that workers have is pay", words=(worker,))
    if not context.quantity.period or not (job := job_beside(context)):
        return None
    return Reading("pay", "money for a time beside a job is pay", words=(job,))
