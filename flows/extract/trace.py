"""Why a claim has its values: what the rules chose for each dimension, mapped back to the article's own words.

Nothing is looked for a second time here: the choices are those that the rules made, and a scope has its name from
where its passage hangs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from .choice import Choice, Words
from .passage import Passage
from .quantities import Quantity
from .subject import Article, Sentence

LABEL = "label"


class Said(NamedTuple):
    """Words that decided.

    Attributes:
        quote: the words; the text between the two places, or words of a title that the text does not hold.
        scope: what they stand in.
        char_start, char_end: where in the article; None for a title that the text does not hold.
    """

    quote: str
    scope: str
    char_start: int | None
    char_end: int | None


@dataclass(frozen=True)
class Trace:
    """The choices behind the claims that one quantity makes.

    Attributes:
        choices: by dimension; of claims that are not of pay, without those that only pay has.
    """

    quantity: Quantity
    sentence: Sentence
    article: Article
    choices: dict[str, Choice]

    def settled(self, dimension: str, choice: Choice) -> "Trace":
        """The same with a choice that only the whole article could make."""
        return replace(self, choices={**self.choices, dimension: choice})

    def said(self, dimension: str, text: str) -> list[Said]:
        """The words that decided a dimension, in the order of their weight.

        Args:
            text: the article's.
        """
        return [self._said(words, text) for words in self.choices[dimension].words]

    def _said(self, words: Words, text: str) -> Said:
        passage, start, end = words
        if passage is None:
            return Said(text[start:end], "elsewhere in the article", start, end)
        shown = passage.raw[start:end]
        start, end = start + len(shown) - len(shown.lstrip()), end - len(shown) + len(shown.rstrip())
        if passage is self.article.title and not self.article.title_in_text:
            return Said(shown.strip(), "title", None, None)
        first, last = passage.places(start, end)
        return Said(text[first:last], self._scope(passage, first, last), first, last)

    def _scope(self, passage: Passage, start: int, end: int) -> str:
        """The name of what a passage is to the sentence."""
        for name, scope in self._around():
            if scope is passage:
                return name
        return self._scope_in_unit(start, end) if _holds(self.sentence.unit.text, start, end) else "article"

    def _around(self) -> Iterator[tuple[str, Passage | None]]:
        unit = self.sentence.unit
        label = "label of the row" if unit.kind == "cell" else LABEL
        yield from ((label, passage) for passage in unit.labels)
        yield "table header", unit.header
        yield "table head", unit.head_row
        yield "cell beside it", unit.partner
        yield from (("list lead-in", passage) for passage in unit.lead_ins)
        yield "paragraph above the table", unit.caption
        yield from (
            ("section" if place else "heading", passage) for place, passage in enumerate(unit.headings)
        )
        yield "title", self.article.title
        yield from (("head of the article", passage) for passage in self.article.head)

    def _scope_in_unit(self, start: int, end: int) -> str:
        """The same for words of the line, item or cell that the sentence is part of."""
        unit, quantity = self.sentence.unit, self.quantity
        if _within(unit.text.places(quantity.start, quantity.end), start, end):
            return "figure"
        if any(_holds(label, start, end) for label in unit.labels):
            return LABEL
        if _within(unit.text.places(self.sentence.start, self.sentence.end), start, end):
            return {"heading": "heading", "cell": "cell", "front": "front matter"}.get(unit.kind, "sentence")
        return "paragraph before"


def _holds(passage: Passage, start: int, end: int) -> bool:
    return _within((passage.start, passage.end), start, end)


def _within(place: tuple[int, int], start: int, end: int) -> bool:
    return place[0] <= start and end <= place[1]
