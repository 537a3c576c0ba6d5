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
