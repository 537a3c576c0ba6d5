"""What an article says of all its figures: "All figures are monthly", "The amounts shown are gross base salaries"."""

from functools import cache

from .choice import NOTHING, Choice
from .lexicon import currencies, table
from .passage import Passage
from .patterns import Pattern, alternation, fold
from .scope import mentions

DIMENSIONS = ("period", "pay_basis")
"""What may be said so."""
REST = 60
"""Characters behind the verb within which it is said."""
_ENDS = Pattern(r"[.;:,(\n]|\b(?:but|unless|except|paid)\b")


def declared(text: str, first: int) -> dict[str, Choice]:
    """What an article says of all its figures, by dimension; NOTHING where it says none or several things.

    Args:
        text: the article.
        first: the place of its first pay: "These are …" before it speaks of all that follow.
    """
    found: dict[str, list[Choice]] = {dimension: [] for dimension in DIMENSIONS}
    data = fold(text).encode("latin-1", "replace")
    for match in _declaration().finditer(data):
        rest = Passage(text, match.end(), _end_of_rest(data, match.end()))
        if match.span(1)[0] < 0 and not rest.lower.strip().startswith(tuple(table("declared")["holding"])):
            continue
        # "These ranges are base salary" may stand below one table and be said of that alone.
        said = match.group().lower()
        of_all = said.startswith(b"all ")
        if said.startswith(b"these"):
            of_all = match.start() < first and _opens_sentence(data, match.start())
            if not of_all:
                continue
        for dimension in DIMENSIONS if of_all else ("period",):
            named = [m for m in mentions(rest).get(dimension, ()) if m.value]
            if named and _opens(rest, named[0].start):
                found[dimension].append(Choice([named[0].value], ((rest, named[0].start, named[0].end),)))
    return {
        dimension: choices[0] if len({choice.value for choice in choices}) == 1 else NOTHING
        for dimension, choices in found.items()
    }


def _end_of_rest(data: bytes, start: int) -> int:
    end = min(len(data), start + REST)
    stop = _ENDS.search(data, start, end)
    return stop.start() if stop else end


def _opens_sentence(data: bytes, start: int) -> bool:
    return data[max(0, start - 8) : start].lower().removesuffix(b"the ").rstrip(b" *_(>")[-1:] in b".:\n"


def _opens(rest: Passage, start: int) -> bool:
    """Whether nothing but words for how pay is counted stand before a place."""
    said = [m for dimension in DIMENSIONS for m in mentions(rest).get(dimension, ())]
    words = rest.lower[:start]
    for mention in said:
        if mention.end <= start:
            words = words.replace(rest.lower[mention.start : mention.end], "")
    return set(words.split()) <= set(table("declared")["beside"])


@cache
def _declaration() -> Pattern:
    words = table("declared")
    of, behind, verbs, between = (alternation(words[name]) for name in ("of", "behind", "verbs", "between"))
    codes = alternation(set(currencies().codes))
    return Pattern(rf"\b{of}(?: {behind})?( {verbs}\b(?: (?:{between}|in {codes})\b)*)?")
