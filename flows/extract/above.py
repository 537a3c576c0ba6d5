"""What is open above the present line of an article: headings, a lead-in, the items that it hangs under, a record, and the
paragraph that may speak of a table below it.
"""

from .line_shapes import HEADING_SIZE, LEADS_IN
from .lines import last_sentence
from .passage import Passage
from .records import Record
from .units import LABEL_SIZE, Unit, label_of

CAPTION_SIZE = 300
"""Characters of the last paragraph that may speak of a table below it."""


class Above:
    """Takes what opens and closes, line by line, and tells each unit what it stands under.

    Args:
        text: the article's text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._headings: list[tuple[int, Passage]] = []
        self._lead_in: Passage | None = None
        self._led = False
        self._leads_sections: int | None = None
        self._items: list[tuple[int, Passage]] = []
        self._caption: Passage | None = None
        self._record = Record(text)

    @property
    def in_list(self) -> bool:
        """Whether a lead-in is open."""
        return self._lead_in is not None

    def read_field(self, line: str, start: int) -> None:
        """Take a line into the record if it is the field of one."""
        self._record.read(line, start)

    def open_heading(self, depth: int, start: int, end: int) -> Unit:
        """Open a heading, which closes those of its depth and deeper; returns it as a unit."""
        passage = Passage(self._text, start, end)
        while self._headings and self._headings[-1][0] >= depth:
            self._headings.pop()
        labels = label_of(passage)
        if not labels:
            self._record.close()
        record = dict(self._record.fields)
        unit = Unit(passage, "heading", labels, lead_ins=[*record.values()], headings=self._sections(), record=record)
        self._headings.append((depth, passage))
        lead_in = self._lead_in
        if lead_in is not None and not self._led and not self._text[lead_in.end : start].strip(" \n*_#"):
            # Right above a heading it leads into the sections, as far as they are of one depth.
            self._leads_sections = depth
        elif depth != self._leads_sections:
            self._lead_in, self._leads_sections = None, None
        self._items, self._caption = [], None
        return unit

    def open_lead_in(self, start: int, end: int) -> None:
        """Open a line or sentence that leads into what follows."""
        self._lead_in, self._items, self._led = Passage(self._text, start, end), [], False
        self._leads_sections = None

    def close_items(self, indent: int) -> None:
        """Close the items that stand as far in as a new one, or farther."""
        while self._items and self._items[-1][0] >= indent:
            self._items.pop()
        self._record.close_below(indent)

    def open_item(self, indent: int, start: int, end: int) -> None:
        """Open an item, under which others may hang."""
        self._items.append((indent, Passage(self._text, start, end)))

    def close_list(self, start: int) -> None:
        """Close all items before a line that is none of theirs: one that begins at the margin."""
        if not self._text[start].isspace():
            self._items = []

    def begin_paragraph(self, start: int, end: int) -> None:
        """Close the lead-in before a paragraph that ends what hung under it."""
        if self._led and end - start > HEADING_SIZE and not self._has_label(start, end):
            self._lead_in = None

    def end_paragraph(self, start: int, end: int, closes: bool) -> None:
        """Keep the end of a paragraph for a table below it; `closes`: it ends what its lead-in led into."""
        self._caption = Passage(self._text, max(start, end - CAPTION_SIZE), end)
        if closes and not self._has_label(start, end):
            self._lead_in = None

    def place(self, unit: Unit) -> None:
        """Give a unit the lead-ins and headings that are open."""
        unit.lead_ins = [passage for _, passage in reversed(self._items)]
        if self._lead_in is not None:
            self._led = self._led or unit.kind in ("item", "cell") or bool(unit.labels)
            unit.lead_ins.append(self._lead_in)
        elif unit.kind == "cell":
            unit.caption = self._caption
        elif unit.kind == "item" and self._caption is not None:
            told = self._caption.words[last_sentence(self._caption.words) :]
            if LEADS_IN.search(told):
                whole = len(self._caption.words)
                unit.lead_ins.append(Passage.of(self._caption, whole - len(told), whole))
        if unit.labels and self._record.fields:
            unit.record = dict(self._record.fields)
            unit.lead_ins += unit.record.values()
        unit.headings = self._sections()

    def _sections(self) -> list[Passage]:
        return [passage for _, passage in reversed(self._headings)]

    def _has_label(self, start: int, end: int) -> bool:
        return ":" in self._text[start : min(end, start + LABEL_SIZE)]
