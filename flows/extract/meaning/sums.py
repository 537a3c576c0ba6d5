"""Whether a sum is somebody's pay.

First the words right around it (vocabulary/meaning.toml), then the nearest word that tells what a sum is
(vocabulary/cues.toml): in its sentence, in the sentences before it, in what it hangs under.
"""

from ..lexicon import Mention
from ..passage import Passage
from ..quantities import Quantity
from ..scope import mentions
from ..units import Unit
from . import rules
from .reading import Reading, cues_in, said

NEAR = 70
"""Characters before a figure within which a word for something else than pay still speaks of it."""
_WINDOW = 48
"""Characters on a side of a figure in which the patterns for the words right around it look."""
_REASONS = {
    "price": "price or cost", "market": "market, funding or revenue", "deduction": "tax, bonus, benefit or contribution",
    "difference": "difference", "threshold": "legal threshold", "pay": "",
}  # fmt: skip


def of_money(quantity: Quantity, unit: Unit, start: int, end: int, scopes: list[Passage]) -> Reading:
    """Whether a sum is somebody's pay.

    Args:
        start, end: the quantity's sentence in the unit's text.
        scopes: the passages around, nearest first, the title last.
    """
    if unit.text.words[:end].rstrip().endswith("?"):
        return Reading(None, "asked, not said")
    reading = _named_behind(quantity, unit, start, end)
    if reading is not None:
        return reading
    rule = _ruled_out(quantity, unit, start, end)
    if rule is not None and not rule.paid:
        return Reading(None, rule.reason, rule.sure)
    told = _by_sentence(quantity, unit, start, end) or _by_surroundings(quantity, unit, start, end, scopes)
    if rule is not None:
        return Reading(None, rule.reason, sure=told.measure is None)
    return told


def _named_behind(quantity: Quantity, unit: Unit, start: int, end: int) -> Reading | None:
    """What a noun right after the figure makes of it ("$5,000 bonus")."""
    text = unit.text
    found = mentions(text)
    for name, reason in (("after_not_pay", "not pay"), ("after_difference", "difference")):
        for mention in found.get(name, ()):
            # "$80,000 or more": within what bounds the figure, it is no difference.
            right_behind = mention.start - quantity.last in (0, 1) or mention.start - quantity.end in (0, 1)
            if right_behind and not _pay_follows(text, mention):
                return Reading(None, reason)
    return None


def _pay_follows(text: Passage, mention: Mention) -> bool:
    """ "$5,000 stock" is not pay, "$90,000 base" is."""
    return (
        text.lower[mention.end : mention.end + 8].startswith((" salary", " pay", " wage"))
        and mention.dimension == "after_not_pay"
    )


def _ruled_out(quantity: Quantity, unit: Unit, start: int, end: int) -> rules.SumRule | None:
    """The pattern for the words right around a figure that makes it nobody's pay."""
    data = unit.text.data
    sentence = data[start:end]
    bare = data[quantity.first : quantity.first + 1].isdigit() and quantity.unit
    windows = {
        "before": data[max(start, quantity.start - NEAR) : quantity.start],
        "bound": data[max(start, quantity.first - NEAR) : quantity.first],
        "figure": data[quantity.last : min(end, quantity.last + _WINDOW)],
        "after": data[quantity.end : min(end, quantity.end + _WINDOW)],
    }
    for rule in rules.sum_rules():
        if rule.unless_period and quantity.period or rule.bare and not bare:
            continue
        window = windows[rule.where]
        matches = rule.pattern.search if rule.where in ("before", "bound") else rule.pattern.match
        if (
            matches(window)
            and not (rule.unless and rule.unless.search(window))
            and (rule.led_by is None or rule.led_by.search(windows["before"]))
            and (rule.sentence is None or rule.sentence.search(sentence))
            and not (rule.unless_sentence and rule.unless_sentence.search(sentence))
        ):
            return rule
    return None


def _by_sentence(quantity: Quantity, unit: Unit, start: int, end: int) -> Reading | None:
    """What the words of its sentence make of a sum: the nearest before it, else any for pay."""
    text = unit.text
    cues = [
        m for m in cues_in(text) if start <= m.start < end and not (quantity.first <= m.start < quantity.last)
    ]
    before = [m for m in cues if m.end <= quantity.first + 1]
    nearest = next((m for m in reversed(before) if m.value != "deduction" or _names(text, m, quantity)), None)
    if nearest is not None:
        if nearest.value == "pay":
            return said("pay", text, nearest)
        gap = text.data[nearest.end : quantity.start]
        if len(gap) <= NEAR and not rules.compiled().clause.search(gap):
            return Reading(None, _REASONS[nearest.value])
    later = next((m for m in cues if m.value == "pay"), None)
    if later is not None:
        return said("pay", text, later)
    if nearest is not None and unit.kind == "prose" and quantity.start - nearest.end <= NEAR:
        return Reading(None, _REASONS[nearest.value])
    return None


def _names(text: Passage, cue: Mention, quantity: Quantity) -> bool:
    """Whether a word such as "bonus" or "tax" names the sum after it rather than what the pay includes."""
    gap = text.data[cue.end : quantity.start]
    if b")" in gap or len(gap) > NEAR or rules.compiled().clause.search(gap) or b"," in gap:
        return False
    return not rules.compiled().included.search(text.data[max(0, cue.start - 20) : cue.start])


def _by_surroundings(quantity: Quantity, unit: Unit, start: int, end: int, scopes: list[Passage]) -> Reading:
    """What the sentences before and the passages around make of a sum that its own sentence says nothing of."""
    earlier = [m for m in cues_in(unit.text) if m.end <= start and m.value != "deduction"]
    if earlier and unit.kind != "cell" and earlier[-1].value == "pay":
        return said("pay", unit.text, earlier[-1])
    for scope in scopes:
        spoken = cues_in(scope)
        named = [m.value for m in spoken]
        if "pay" in named:
            return said("pay", scope, spoken[named.index("pay")])
        if named and named[0] not in ("deduction",):
            return Reading(None, _REASONS[named[0]])
        if named and (scope in unit.labels or scope is unit.header):
            return Reading(None, _REASONS[named[0]])
    if quantity.end < end and quantity.period:
        return Reading("pay", "money for a time is pay", False, ((unit.text, *quantity.period_at),))
    return Reading(None, "nothing says whose money this is", sure=False)
