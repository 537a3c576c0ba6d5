"""Whether a percentage is a bonus or yearly growth of pay."""

from ..lexicon import Mention
from ..passage import Passage
from ..quantities import Quantity
from ..scope import mentions
from . import rules
from .reading import Context, Reading, cues_in, nearest_cues, said

_NOTHING = Reading(None, "percentage of something else")
_NEAR = 60
"""Characters between a percentage and a word that says what it is of."""
_NEAR_BONUS = 40
"""The same for a word for something else where the sentence names a bonus."""


def of_percent(context: Context) -> Reading:
    """Whether a percentage is a bonus or yearly growth of pay; anything else is nothing to read."""
    after, patterns = _behind(context), rules.compiled()
    if patterns.share_of.match(after) and not patterns.share_of_unless.match(after):
        return Reading(None, "share of something")
    if patterns.who_say.match(after) and not patterns.who_say_unless.match(after):
        return Reading(None, "share of people")
    if patterns.compared.match(after):
        return Reading(None, "difference")
    if patterns.owned.match(after):
        return Reading(None, "share of something")
    return _bonus(context) or _growth(context) or _NOTHING


def _behind(context: Context) -> bytes:
    """The rest of the sentence behind a percentage."""
    return context.text.data[context.quantity.last : context.end]


def _of_other(context: Context, near: int) -> bool:
    """Whether a word for something else than pay stands near a percentage, no comma between them."""
    quantity = context.quantity
    for mention in context.here("not_growth"):
        left, right = sorted(((mention.start, mention.end), (quantity.first, quantity.last)))
        gap = context.text.data[left[1] : right[0]]
        labels = left[0] == mention.start and rules.compiled().label_of_other.fullmatch(gap)
        if len(gap) <= near and (labels or not rules.compiled().clause_end.search(gap)):
            return True
    return False


def _bonus(context: Context) -> Reading | None:
    quantity, unit, text, previous = context.quantity, context.unit, context.text, context.previous
    if rules.compiled().bonus_moved_by.search(text.data[context.start : quantity.first]):
        return None
    of_pay = rules.compiled().of_pay.match(_behind(context)) is not None
    for mention in context.here("bonus"):
        before = mention.end <= quantity.first
        gap = quantity.start - mention.end if before else mention.start - quantity.last
        if of_pay or gap <= _NEAR and not _of_other(context, _NEAR_BONUS):
            return said("bonus", text, mention)
    earlier = [m for m in context.found.get("bonus", ()) if m.end <= context.start]
    if of_pay and earlier:
        return said("bonus", text, earlier[-1])
    if previous is not None and previous[1].measure == "bonus" and _is_listed_with(context, previous[0]):
        return previous[1]
    if not context.here("bonus") and unit.kind != "prose":
        for scope in unit.heads:
            named = mentions(scope).get("bonus")
            if named:
                return said("bonus", scope, named[0])
    return None


def _is_listed_with(context: Context, previous: Quantity) -> bool:
    """Whether a percentage is of what the one before it is of ("10% for juniors and 15-20% for seniors")."""
    if not context.goes_on(_NEAR):
        return False
    others = [*context.here("not_growth"), *context.here("rise"), *cues_in(context.text)]
    return not any(previous.end <= m.start < context.quantity.start and m.value != "pay" for m in others)


def _growth(context: Context) -> Reading | None:
    """Yearly growth: words for a rise, for pay and for a year, in the sentence or around it."""
    text, unit, quantity = context.text, context.unit, context.quantity
    if _of_other(context, _NEAR):
        return None
    start, end = context.start, context.end
    pay = [m for m in context.cues_here() if m.value == "pay"]
    if up := rules.compiled().up.search(text.data[start : quantity.first]):
        rise = (text, start + up.start(), start + up.end())
        paid = bool(pay)
    elif named := context.here("rise"):
        rise = (text, named[0].start, named[0].end)
        nouns = any(text.lower[m.start : m.end] in rules.words("pay_nouns") for m in pay)
        right_before = 0 <= quantity.start - named[-1].end <= 4
        paid = nouns or _raise_named(text, named) or right_before and _told_of_pay(context)
    elif change := rules.compiled().on_the_year.match(_behind(context)):
        rise = (text, quantity.last, quantity.last + change.end())
        paid = not text.words[: quantity.first].endswith("-") and (bool(pay) or _told_of_pay(context))
    elif around := _raise_around(context):
        rise, paid = around, rules.compiled().a_year.match(_behind(context)) is not None
    else:
        return None
    sentence, patterns = text.data[start:end], rules.compiled()
    if patterns.over_years.search(sentence) and not context.here("yearly"):
        return None
    in_a_year = patterns.in_a_year.search(sentence)
    if paid and (in_a_year or context.here("yearly") or any(mentions(s).get("yearly") for s in unit.labels)):
        return Reading("growth", words=(rise,))
    return None


def _raise_named(text: Passage, rises: list[Mention]) -> bool:
    return any(text.lower[m.start : m.end] in rules.words("raises") for m in rises)


def _told_of_pay(context: Context) -> bool:
    """Whether the sentences before, or else the nearest passage that speaks of money, speak of pay."""
    earlier = [m for m in cues_in(context.text) if m.end <= context.start]
    if earlier:
        return earlier[-1].value == "pay"
    return any(m.value == "pay" for m in nearest_cues(context.scopes))


def _raise_around(context: Context) -> tuple[Passage, int, int] | None:
    """Where the label, the sentences before or the heading speak of raises ("How fast do salaries grow?")."""
    unit, text = context.unit, context.text
    for scope, end in [
        *((label, None) for label in unit.labels),
        (text, context.start),
        *((h, None) for h in unit.headings[:1]),
    ]:
        rises = [m for m in mentions(scope).get("rise", ()) if end is None or m.end <= end]
        pays = [m for m in cues_in(scope) if (end is None or m.end <= end) and m.value == "pay"]
        if rises and (pays or _raise_named(scope, rises)):
            return scope, rises[-1].start, rises[-1].end
    return None
