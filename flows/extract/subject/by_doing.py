"""A job that only a label for what is done tells, where nothing names one: "Medical Coding — A"."""

import re
from functools import cache

from ..choice import NOTHING, Choice
from ..lexicon import table
from ..patterns import alternation
from ..role_words import words
from ..titles import snake_case
from ..units import Unit

MAX_WORDS = 3
"""Words that may say what kind of the activity it is."""


def job_by_doing(unit: Unit) -> Choice:
    """The job of who does what the label of a unit is, if all words before that may stand in titles; NOTHING otherwise."""
    label = unit.row_label
    named = _activity().fullmatch(label.lower) if label is not None else None
    if named is None:
        return NOTHING
    kind = named["kind"].split()
    doer = table("roles")["activities"][named["activity"]]
    alone = doer in words().strong and named["activity"] not in table("roles")["departments_too"]["words"]
    if not (words().modifiers.issuperset(kind) if kind else alone):
        return NOTHING
    place = (label, named.start("kind"), named.end("activity"))
    return Choice([snake_case(kind, doer)], (place,), "who does that")


@cache
def _activity() -> re.Pattern[str]:
    """An activity with words for its kind. All repetitions are bounded."""
    activities = alternation([*table("roles")["activities"]])
    return re.compile(
        rf"[\W\d]{{0,8}}(?P<kind>(?:[a-z0-9/&+.#'-]{{1,20}} ){{0,{MAX_WORDS}}}?)(?P<activity>{activities})(?: ?\([^()]{{1,60}}\))?\W{{0,4}}"
    )
