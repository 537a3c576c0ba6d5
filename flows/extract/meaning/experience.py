"""Whether a span of years is experience that a level takes."""

from ..lexicon import table
from ..passage import Passage
from ..scope import mentions
from . import rules
from .reading import Context, Reading, said


def of_years(context: Context) -> Reading:
    """Whether a span of years is experience rather than a date, a plan or an age."""
    quantity, unit, text = context.quantity, context.unit, context.text
    if (quantity.low or 0) > 45 or (quantity.high or 0) > 50:
        return Reading(None, "not a length of experience")
    for mention in context.here("not_experience"):
        if abs(mention.start - quantity.last) <= 4 or -1 <= quantity.first - mention.end <= 12:
            return Reading(None, "not a length of experience")
    if _is_spent_otherwise(context):
        return Reading(None, "not a length of experience")
    if named := context.here("experience"):
        return said("experience", text, named[0])
    inside = (
        text.words[: context.start].count("(") < text.words[: quantity.first].count("(")
        or text.words[quantity.first - 1 : quantity.first] == "("
    )
    if inside and _level_of_another(context):
        return Reading(None, "years that a sum is for, and no level of theirs")
    if unit.kind == "cell" and unit.header is not None and unit.labels and not _heads_experience(unit.header):
        return Reading(None, "nothing says that this is experience", sure=False)
    place = text.places(quantity.first, quantity.last)[0]
    labelled = any(label.start <= place < label.end for label in unit.labels)
    if (
        inside
        or unit.kind in ("cell", "heading")
        or labelled
        or quantity.shape in ("range", "floor")
        and unit.kind == "item"
    ):
        return Reading("experience", "years in brackets, a label, a list or a table are experience")
    return Reading(None, "nothing says that this is experience", sure=False)


def _is_spent_otherwise(context: Context) -> bool:
    """Whether a span of years is spent on learning, or is how long something else lasts."""
    quantity, data, patterns = context.quantity, context.text.data, rules.compiled()
    behind = data[quantity.last : context.end]
    if patterns.studied.search(behind) and not patterns.studied_unless.search(behind[:48]):
        return True
    return patterns.lasts.search(data[max(context.start, quantity.start - 64) : quantity.start]) is not None


def _heads_experience(header: Passage) -> bool:
    """Whether a column of a table is one of levels, jobs, pay or experience, by its head, and not of remarks or costs."""
    found = mentions(header)
    return any(
        found.get(name) for name in ("experience", "level", "level?", "role", "names", "yearly")
    ) or any(noun in header.lower for noun in table("quantities")["year_nouns"])


def _level_of_another(context: Context) -> bool:
    """Whether the level before years in brackets stands in brackets of its own ("€30k (juniors), €60k (5+ years)")."""
    words, quantity = context.text.words, context.quantity
    level = next((m for m in reversed(context.here("level")) if m.end <= quantity.first), None)
    if level is None:
        return False
    opening = words.rfind("(", context.start, level.start)
    if opening < 0 or ")" in words[opening : level.start]:
        return False
    return ")" in words[level.end : words.rfind("(", level.end, quantity.first + 1)]
