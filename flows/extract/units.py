"""A piece of an article to read, and what stands around it."""

import re
from dataclasses import dataclass, field

from .line_shapes import FIGURE
from .passage import Passage
from .sentences import sentences

LABEL_SIZE = 90
"""Characters that a label before its colon may have."""

_LONG_NUMBER = re.compile(r"\d[\d.,]{2}")

_SUM = re.compile(r"\W*[A-Za-z]{0,4}[.$]?\W? ?\d[\d,. ]*[A-Za-z]{0,5}\W*")
"""Nothing but a sum, the lower of two bounds."""


@dataclass(slots=True)
class Unit:
    """A line, list item or cell with a figure in it, and what stands around it, nearest first.

    Attributes:
        text: the words to read.
        kind: prose, item, cell, heading or front (a field of front matter).
        labels: what stands before its colon, or the cells that label its row.
        label_heads: of labels that are cells of a table with a head, the heads of their columns.
        header: the head of its column.
        head_row: the whole head of its table.
        partner: the cell of the same row that holds the upper bound, where one column holds low and one high.
        above: the first cell with a figure in its column, if another one.
        lead_ins: the lines and list items it hangs under.
        caption: the end of the paragraph above a table that has no lead-in.
        headings: the headings above it, nearest first.
        record: of a field of a record, the values of the fields above it that name a dimension, by dimension.
        list_labels: the first labels of all rows or items of its list, its own with them.
    """

    text: Passage
    kind: str
    labels: list[Passage] = field(default_factory=list)
    label_heads: list[Passage | None] = field(default_factory=list)
    header: Passage | None = None
    head_row: Passage | None = None
    partner: Passage | None = None
    above: Passage | None = None
    lead_ins: list[Passage] = field(default_factory=list)
    caption: Passage | None = None
    headings: list[Passage] = field(default_factory=list)
    record: dict[str, Passage] = field(default_factory=dict)
    list_labels: list[Passage] = field(default_factory=list)

    @property
    def row_label(self) -> Passage | None:
        """What its row or item as a whole is called: the first cell, or what stands before the colon."""
        if not self.labels:
            return None
        return self.labels[-1] if self.kind == "cell" else self.labels[0]

    @property
    def heads(self) -> list[Passage]:
        """What labels it: its labels, nearest first, then the head of its column."""
        return [*self.labels, self.header] if self.header else self.labels


def join_lists(units: list[Unit]) -> None:
    """Tell units with labels that follow one another under one lead-in and heading of each other's labels."""
    previous = None
    for unit in units:
        if unit.labels:
            row = unit.row_label
            around = unit.kind, *(scope.start for scope in (*unit.lead_ins, *unit.headings[:1]))
            if around == previous:
                if labels[-1].start != row.start:
                    labels.append(row)
            else:
                previous, labels = around, [row]
            unit.list_labels = labels
        elif unit.kind != "cell":
            # The first cell of a row has no label, but goes on with its table.
            previous = None


def _figure_follows(words: str, dash: int) -> bool:
    """Whether a figure stands behind a dash, or behind the next one, with a remark between ("Leeds - a large market - £38k")."""
    if FIGURE.search(words, dash + 3, dash + 27):
        return True
    following = words.find(" - ", dash + 3, LABEL_SIZE)
    return following > 0 and FIGURE.search(words, following + 3, following + 7) is not None


def _is_one_phrase(words: str, end: int) -> bool:
    """Whether no sentence with a sum of its own ends before a place: "Nurses get £2,100. Cooks:" is no label."""
    if words.find(". ", 0, end) < 0 or not _LONG_NUMBER.search(words, 0, end):
        return True
    return len(sentences(words[:end])) == 1


def label_of(passage: Passage) -> list[Passage]:
    """What stands before the first colon, or before a dash and a figure, if it is short, or in bold at the beginning; as a
    list of none or one."""
    words = passage.words
    for mark in (": ", " - ", " | "):
        cut = words.find(mark, 1, LABEL_SIZE)
        if cut > 0 and (mark != " - " or _figure_follows(words, cut) and not _SUM.fullmatch(words, 0, cut)):
            return [Passage.of(passage, 0, cut)] if _is_one_phrase(words, cut) else []
    cut = words.find(":", 1, LABEL_SIZE)
    if 0 < cut < len(words) - 1 and not words[cut + 1].isdigit() and words[cut + 1] != "/":
        return [Passage.of(passage, 0, cut)] if _is_one_phrase(words, cut) else []
    bold = passage.opens_in_bold()
    return [Passage.of(passage, 0, bold)] if bold and not FIGURE.search(words, 0, bold) else []
