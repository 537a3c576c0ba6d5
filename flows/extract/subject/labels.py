"""What the labels of a list or table are: names of employers, of industries, or words beyond all dimensions."""

import re

from ..choice import NOTHING, Choice, Words
from ..passage import Passage
from ..quantities import Quantity
from ..scope import mentions
from .scopes import Scopes
from .sentence import Sentence


def all_of(label: Passage) -> Words:
    """A whole label, without the space around it."""
    start = len(label.words) - len(label.words.lstrip())
    return label, start, max(start + 1, len(label.words.rstrip()))


def without_brackets(text: str) -> str:
    return re.sub(r"\([^()]*\)", "", text).strip(" *:-–—")


def names_of(dimension: str, scopes: Scopes) -> bool:
    """Whether the labels of a list or table are said to be names of one dimension."""
    unit = scopes.unit
    if unit.label_header is not None:
        return any(m.value == dimension for m in mentions(unit.label_header).get("names", ()))
    for scope in [*unit.lead_ins, *unit.headings[:1]]:
        named = [m.value for m in mentions(scope).get("names", ())]
        if dimension in named:
            others = [
                value
                for value in named
                if value in ("role", "location", "industry", "company") and value != dimension
            ]
            return not others or named.index(dimension) < min(named.index(value) for value in others)
        if named:
            return False
    return False


def qualifier(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The label's words where no dimension speaks in it ("bachelor's degree"): they narrow the subject all the same."""
    for label in sentence.unit.labels:
        found = mentions(label)
        if any(
            found.get(dimension)
            for dimension in ("level", "role", "location", "company", "industry", "statistic", "period")
        ):
            continue
        if (
            any(m.value == "pay" for m in found.get("cue", ()))
            or names_of("company", scopes)
            or names_of("industry", scopes)
        ):
            continue
        words = without_brackets(label.raw).lower()
        if 2 < len(words) <= 60 and not any(char.isdigit() for char in words):
            return Choice([" ".join(words.split())], (all_of(label),))
    return NOTHING
