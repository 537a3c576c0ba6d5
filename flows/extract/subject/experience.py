"""The years of experience that a pay is said for."""

from ..choice import NOTHING, Choice
from ..lexicon import table
from ..passage import Passage
from ..quantities import Quantity, find
from .sentence import Scopes, Sentence

MOST_YEARS = 45
"""A longer span is no length of a working life."""


def years(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The band of years that a pay is said for, as a pair: in its sentence, or in a label, header, lead-in or heading."""
    bands = [span for span in sentence.quantities if span.kind == "years"]
    here = sentence.own(quantity, [(q.first, q.last, [q]) for q in bands], shared=False)
    if here:
        return _band(sentence.unit.text, here[2][0])
    unit = sentence.unit
    for scope in [
        *unit.labels,
        *([unit.header] if unit.header else []),
        *unit.lead_ins[:1],
        *unit.headings[:3],
    ]:
        spans = _spans(scope)
        if len(spans) == 1:
            return _band(scope, spans[0])
        if spans:
            break
    return NOTHING


def _band(passage: Passage, span: Quantity) -> Choice:
    return Choice([(span.low, span.high)], ((passage, span.start, span.end),))


def _spans(scope: Passage) -> list[Quantity]:
    """The spans of years in a passage. Most hold no word for a year and need no look for figures."""
    kept = scope.__dict__.get("spans")
    if kept is None:
        kinds = ("years", "plain") if scope.holds_years else ("years",)
        named = scope.holds_years or any(noun in scope.lower for noun in table("quantities")["year_nouns"])
        every = find(scope.data, scope.words) if named else []
        kept = [q for q in every if q.kind in kinds and (q.low or 0) <= MOST_YEARS]
        scope.__dict__["spans"] = kept
    return kept
