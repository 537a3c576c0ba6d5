"""Whether a percentage is a bonus or yearly growth of pay."""

from ..lexicon import Mention
from ..passage import Passage
from ..quantities import Quantity
from ..scope import mentions
from ..units import Unit
from . import rules
from .reading import Reading, cues_in, said


def of_percent(quantity: Quantity, unit: Unit, start: int, end: int, scopes: list[Passage]) -> Reading:
    """Whether a percentage is a bonus or yearly growth of pay; anything else is nothing to read."""
    text = unit.text
    found = mentions(text)
    patterns = rules.compiled()

    def here(name: str) -> list[Mention]:
        return [m for m in found.get(name, ()) if start <= m.start < end]

    after = text.data[quantity.last : end]
    if patterns.share_of.match(after) and not patterns.share_of_unless.match(after):
        return Reading(None, "share of something")
    of_pay = patterns.of_pay.match(after)
    for mention in here("bonus"):
        near = (
            quantity.start - mention.end if mention.end <= quantity.first else mention.start - quantity.last
        )
        if of_pay or near <= 60 and not any(abs(m.start - quantity.first) <= 40 for m in here("not_growth")):
            return said("bonus", text, mention)
    earlier = [m for m in found.get("bonus", ()) if m.end <= start]
    if of_pay and earlier:
        return said("bonus", text, earlier[-1])
    if not here("bonus") and unit.kind != "prose":
        for scope in [*unit.labels, *([unit.header] if unit.header else [])]:
            named = mentions(scope).get("bonus")
            if named:
                return said("bonus", scope, named[0])
    nouns = [
        m
        for m in cues_in(text)
        if start <= m.start < end and text.lower[m.start : m.end] in rules.words("pay_nouns")
    ]
    away = any(abs(m.start - quantity.first) <= 60 for m in here("not_growth"))
    rises = [(m.start, m.end) for m in here("rise")] or [
        (start + m.start(), start + m.end()) for m in patterns.up.finditer(text.data[start : quantity.first])
    ]
    if rises and not away and (nouns or _raise_named(text, here("rise"))):
        if (
            here("yearly")
            or any(mentions(s).get("yearly") for s in unit.labels)
            or patterns.in_a_year.search(text.data[start:end])
        ):
            return Reading("growth", words=((text, *rises[0]),))
    return Reading(None, "percentage of something else")


def _raise_named(text: Passage, rises: list[Mention]) -> bool:
    return any(text.lower[m.start : m.end] in rules.words("raises") for m in rises)
