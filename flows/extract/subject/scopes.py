"""What stands around a sentence: the passages that may speak of its figures, nearest first, and the whole article."""

from dataclasses import dataclass, field

from ..choice import NOTHING, Choice, Group, Words
from ..lexicon import Mention
from ..passage import Passage
from ..scope import last_group, mentions
from ..units import Unit
from .sentence import is_compared

BACK = 600
"""Characters of a paragraph before a sentence that still speak of it."""


@dataclass(slots=True)
class Article:
    """What the whole article says about all of its claims.

    Attributes:
        text: all of it.
        title: the title, or the first line, as a passage; or None.
        title_in_text: whether it stands in the text, so that its places are the article's.
        head: the lines above the first paragraph.
        lead: the first sentence, of an article that begins with a paragraph.
        traced: whether its claims keep why they have their values.
        level: the level that all its pay is of, if any.
        role: the job that the article is about, or None.
        role_words: what says so.
        countries: country codes that its title names.
        locations: the places that its title names.
        location_words: where it names them.
    """

    text: str = ""
    title: Passage | None = None
    title_in_text: bool = True
    head: list[Passage] = field(default_factory=list)
    lead: Passage | None = None
    traced: bool = False
    level: Choice = NOTHING
    role: str | None = None
    role_words: Words | None = None
    countries: list[str] = field(default_factory=list)
    locations: list[str] = field(default_factory=list)
    location_words: Words | None = None


class Scopes:
    """The passages around a sentence, nearest first.

    Args:
        start: where the sentence begins in the unit's text.
        setting: where the sentence before it begins, if that has no figure of its own: the setting, which a sentence
            that only says "they" is about.
    """

    def __init__(self, unit: Unit, article: Article, start: int = 0, setting: int | None = None) -> None:
        self.unit, self.article = unit, article
        self._start, self.setting = start, start if setting is None else setting
        self._near: list[Passage] | None = None
        self._all: list[Passage] | None = None

    def last_before(self, dimension: str, setting: bool = False) -> Group | None:
        """What the paragraph, or only the setting, names last before the sentence; None where it names none."""
        begin = self.setting if setting else max(0, self._start - BACK)
        if begin == self._start:
            return None
        return last_group(self.unit.text, dimension, begin, self._start, _is_said)

    def only_before(self, dimension: str) -> bool:
        """Whether the paragraph names only one thing of a dimension before the sentence."""
        begin = max(self._start - BACK, 0)
        found = mentions(self.unit.text).get(dimension, ())
        return len({m.value for m in found if begin <= m.start and m.end <= self._start}) == 1

    def near(self) -> list[Passage]:
        """Label, header, lead-ins: what a quantity in a list or table hangs under."""
        if self._near is None:
            unit = self.unit
            self._near = [*unit.heads, *unit.lead_ins]
        return self._near

    def all(self) -> list[Passage]:
        """Everything around that may tell what a sum is, nearest first, the title last."""
        if self._all is not None:
            return self._all
        unit = self.unit
        head = [passage for passage in (unit.header, unit.head_row) if passage is not None]
        caption = [unit.caption] if unit.caption is not None else []
        found = [*unit.labels, *head, *unit.lead_ins, *caption, *unit.headings]
        if self.article.title is not None:
            found.append(self.article.title)
        self._all = found
        return found


def _is_said(scope: Passage, mention: Mention) -> bool:
    return not is_compared(scope.words, mention.start)
