"""Whether a span of years is experience that a level takes."""

from .reading import Context, Reading, said


def of_years(context: Context) -> Reading:
    """Whether a span of years is experience rather than a date, a plan or an age."""
    quantity, unit, text = context.quantity, context.unit, context.text
    if (quantity.low or 0) > 45 or (quantity.high or 0) > 50:
        return Reading(None, "not a length of experience")
    for mention in context.here("not_experience"):
        if abs(mention.start - quantity.last) <= 4 or -1 <= quantity.start - mention.end <= 12:
            return Reading(None, "not a length of experience")
    if named := context.here("experience"):
        return said("experience", text, named[0])
    inside = (
        text.words[: context.start].count("(") < text.words[: quantity.first].count("(")
        or text.words[quantity.first - 1 : quantity.first] == "("
    )
    if inside and _level_of_another(context):
        return Reading(None, "years that a sum is for, and no level of theirs")
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
