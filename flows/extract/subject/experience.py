"""The years of experience that a pay is said for."""

import re
from functools import cache

from ..choice import NOTHING, Choice
from ..lexicon import table
from ..passage import Passage
from ..quantities import Quantity, find
from ..scope import mentions
from .scopes import Scopes
from .sentence import Sentence

BESIDE = 24
"""Characters within which words tell what a span of years is."""
FAR = 60
"""Characters before a span of years in which words for other people stand."""
_CLOSES = re.compile(r"[,;:)]| (?:and|but|earn|get|make)\b")
MOST_YEARS = 45
"""A longer span is no length of a working life."""


def years(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The band of years that a pay is said for, as a pair: in its sentence, or in a label, header, lead-in or heading."""
    here = band_here(sentence, quantity)
    if here:
        return _band(sentence.unit.text, here)
    unit = sentence.unit
    for scope in [*sentence.heads, *unit.lead_ins[:1], *unit.headings[:3]]:
        spans = [span for span in _spans(scope) if not _is_aside(scope, span)]
        if len(spans) == 1:
            return _band(scope, spans[0])
        if spans:
            break
    return NOTHING


def band_here(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    """The span of years that a sentence says of a pay."""
    bands = [span for span in sentence.every if span.kind == "years" and _is_band(sentence, span)]
    here = sentence.own(quantity, [(q.start, q.last, [q]) for q in bands], shared=False)
    return here[2][0] if here else None


def _is_band(sentence: Sentence, span: Quantity) -> bool:
    """Whether a span of years is experience: as one that a level takes, or by the words right beside it."""
    if span in sentence.quantities:
        return True
    words = sentence.words
    if (
        (span.low or 0) > MOST_YEARS
        or words.startswith(" of ", span.last)
        or _is_time(sentence.unit.text, span)
    ):
        return False
    before, behind = _beside()
    labelled = words[span.last : span.last + 1] == ":" and not words[sentence.start : span.start].strip()
    bracketed = words[: span.start].endswith("(") and words[span.last : span.last + 1] == ")"
    return (
        labelled
        or bracketed
        or before.search(words, max(sentence.start, span.start - BESIDE), span.start) is not None
        or behind.match(words, span.last) is not None
    )


def _is_time(passage: Passage, span: Quantity) -> bool:
    """Whether words near a span say that it is the length of something else ("a degree (two years)")."""
    return any(
        -BESIDE <= word.start - span.last <= BESIDE // 2 or 0 <= span.start - word.end <= BESIDE // 2
        for word in mentions(passage).get("not_experience", ())
    )


def _is_aside(scope: Passage, span: Quantity) -> bool:
    """Whether a span of years ends a field that tells of something else ("Background: army cook, 5 years")."""
    if not scope.words.endswith(", ", 0, span.start) or scope.words[span.last :].strip(" *_."):
        return False
    label = scope.words.find(":", 0, span.start)
    found = mentions(scope)
    named = [*found.get("level", ()), *found["role"], *found.get("experience", ())]
    return label > 0 and not any(mention.start < label for mention in named)


def _is_adjective(passage: Passage, span: Quantity) -> bool:
    """Whether a span of years describes something else than people ("an eight-year low", "the 5-year plan")."""
    words = passage.lower
    return (
        words[span.first : span.last].endswith("year")
        and span.top > 1
        and not _OF_PEOPLE.match(words, span.last)
    )


_OF_PEOPLE = re.compile(
    r"(?: of)? (?:experience|exp\b|veteran|pro\b|mark|point|employee|staff|tenure|career|service)"
)


def is_of_others(words: str, start: int, span: Quantity) -> bool:
    """Whether the words before a span of years name other people than a level before them ("and those with 8 years",
    "and those with more of it (8 years)").

    Args:
        start: where the level ends.
    """
    before = words[max(start, span.start - FAR) : span.start].lower()
    last = max(before.rfind(phrase) for phrase in table("experience")["others"])
    return last >= 0 and not _CLOSES.search(before, last)


@cache
def _beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What makes a span of years experience right before it and right behind it."""
    data = table("experience")
    before, behind = ("|".join(map(re.escape, data[name])) for name in ("before", "behind"))
    return re.compile(rf"\b(?:{before}) $", re.IGNORECASE), re.compile(rf"'? (?:{behind})\b", re.IGNORECASE)


def _band(passage: Passage, span: Quantity) -> Choice:
    before = passage.words[max(0, span.start - BESIDE) : span.start]
    high = None if span.low == span.high and _onwards().search(before) else span.high
    return Choice([(span.low, high)], ((passage, span.start, span.end),))


@cache
def _onwards() -> re.Pattern[str]:
    """What makes a span of years the least of a band without an end, right before it ("after five years")."""
    words = "|".join(map(re.escape, table("experience")["onwards"]))
    return re.compile(rf"\b(?:{words}) $", re.IGNORECASE)


def _spans(scope: Passage) -> list[Quantity]:
    """The spans of years in a passage. Most hold no word for a year and need no look for figures."""
    kept = scope.__dict__.get("spans")
    if kept is None:
        kinds = ("years", "plain") if scope.holds_years else ("years",)
        named = scope.holds_years or any(noun in scope.lower for noun in table("quantities")["year_nouns"])
        every = find(scope.data, scope.words) if named else []
        kept = [
            q
            for q in every
            if q.kind in kinds
            and (q.low or 0) <= MOST_YEARS
            and (scope.holds_years or not (_is_time(scope, q) or _is_adjective(scope, q)))
        ]
        scope.__dict__["spans"] = kept
    return kept
