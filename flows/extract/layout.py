"""An article's lines, each as what it looks like: heading, item, paragraph, or row of a table.

Only lines with a figure become units to read; all others cost a look at their first characters and their length.
"""

import re
from bisect import bisect_right
from operator import itemgetter

from . import cards, front_matter, html_tables, separated
from .above import Above
from .codes import tell_codes
from .flat_tables import CELL_SIZE, MOST_LINES, FlatTable, is_figure
from .flat_tables import read as read_flat_table
from .hints import Hints
from .line_shapes import (
    BOLD,
    BULLET,
    HEADING_SIZE,
    LETTERED,
    MARKED_HEADING,
    NUMBERED,
    RULE,
    is_row_with_gaps,
    labelled_side_by_side,
)
from .lines import ROW_SIZE, Lines, last_sentence, place_to_cut
from .passage import Passage
from .tables import GAPS, PIPES, TAGS, Table, label_holds_years
from .units import Unit, join_lists, label_of

PIECE_SIZE = 4000
"""Longer lines are read in pieces of at most this many characters, cut at a space."""
PLAIN, BOLD_LINE, CARD = 7, 8, 9
"""Depths of headings without a mark of their own, below Markdown's six."""


class Layout:
    """Walks through an article's lines once.

    Args:
        text: the article's text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = Lines(text)
        self.above = Above(text)
        self.table = Table(text)
        self.no_flat_table_before = 0
        self.hints = Hints(text)
        self.table_ends = html_tables.Ends(text)
        self.found: list[Unit] = []

    def units(self) -> list[Unit]:
        """Every line that holds a figure, in order."""
        i, count = 0, len(self.lines)
        while i < count:
            start, end = self.lines.spans[i]
            if start == end or self.text[start:end].isspace():
                self.table.close()
                i += 1
            elif i == 0 and front_matter.opens(self.lines):
                i = self._front_matter()
            else:
                i = self._line(i, start, end)
        join_lists(self.found)
        tell_codes(self.found)
        return self.found

    def _line(self, i: int, start: int, end: int) -> int:
        """Read one line as what it looks like; returns the index of the line after it."""
        line = self.lines.beginning(i)
        if len(line) <= HEADING_SIZE:
            self.above.read_field(line, start)
        marked = MARKED_HEADING.match(line)
        if marked and len(line) <= 4 * HEADING_SIZE:
            depth = len(marked.group(1)) if marked.group(1) else int(marked.group(2))
            self._heading(depth, start + marked.end(), end)
            return i + 1
        if (beside := labelled_side_by_side(line)) and self.table.shape != PIPES:
            self._items_beside(start, beside)
            return i + 1
        if end - start < ROW_SIZE and (line.count("|") >= 2 or self.table.shape == PIPES and "|" in line):
            self._row(i, start, end, PIPES)
            return i + 1
        if RULE.match(line):
            return i + 1
        if "<" in line and html_tables.OPENS.match(line):
            stop = self.table_ends.after(start + line.lower().find("<table"))
            if stop is not None:
                return self._html_table(start, stop)
        if separator := self._separator(i, line):
            self._separated_row(start, line, separator)
            return i + 1
        if is_row_with_gaps(line):
            self._row(i, start, end, GAPS)
            return i + 1
        self.table.close()
        bullet = BULLET.match(line)
        numbered = bullet and (NUMBERED.match(line) or LETTERED.match(line))
        if bullet and not (numbered and self.lines.heads_section(i, line[bullet.end() :])):
            self._item(start, end, bullet)
            return i + 1
        if bullet:
            self._heading(PLAIN, start + bullet.end(), end)
            return i + 1
        if len(line) <= HEADING_SIZE:
            return self._short_line(i, start, end, line)
        if line.rstrip(" *_").endswith(":"):
            self.above.open_lead_in(start + last_sentence(line), end)
            return self._prose(i, start, end, closes=False)
        return self._prose(i, start, end)

    def _short_line(self, i: int, start: int, end: int, line: str) -> int:
        if depth := self.lines.depth_by_underline(i):
            self._heading(depth, start, end)
            return i + 2
        flat = self._flat_table(i) if len(line) <= CELL_SIZE else None
        if flat is not None and flat.first == i:
            self._flat_cells(flat)
            return flat.end
        if cards.is_sum(line):
            return self._sum_of_card(i, start, end)
        if cards.describes(self.lines, i):
            return self._prose(i, start, end)
        if cards.labels_below(self.lines, i):
            self._heading(CARD, start, end)
            return i + 1
        if line.strip().rstrip("*_ ").endswith(":"):
            self.above.open_lead_in(start, end)
            if self.hints.within(start, end):
                self._add(Unit(Passage(self.text, start, end, prose=True), "prose"))
            return i + 1
        if BOLD.match(line) or self.lines.is_heading(i, led=self.above.in_list):
            self._heading(BOLD_LINE if BOLD.match(line) else PLAIN, start, end)
            return i + 1
        return self._prose(i, start, end)

    def _sum_of_card(self, i: int, start: int, end: int) -> int:
        """Read a sum on a line of its own, with the line below where that goes on about it."""
        if cards.goes_on_with_period(self.lines, i):
            self._pieces(start, self.lines.spans[i + 1][1], "prose")
            return i + 2
        if not cards.labelled_by_next(self.lines, i):
            return self._prose(i, start, end)
        below = self.lines.spans[i + 1]
        self._add(Unit(Passage(self.text, start, end), "item", [Passage.trimmed(self.text, *below)]))
        if self.hints.within(*below):
            self._add(Unit(Passage(self.text, *below), "prose"))
        return i + 2

    def _heading(self, depth: int, start: int, end: int) -> None:
        unit = self.above.open_heading(depth, start, end)
        if self.hints.within(start, end):
            self.found.append(unit)
        self.table.close()

    def _add(self, unit: Unit) -> None:
        self.above.place(unit)
        self.found.append(unit)

    def _item(self, start: int, end: int, bullet: re.Match) -> None:
        mark = bullet.group()
        indent = len(mark) - len(mark.lstrip()) if mark.strip() else 0
        self.above.close_items(indent)
        start += bullet.end()
        self._pieces(start, end, "item")
        if end - start <= PIECE_SIZE:
            self.above.open_item(indent, start, end)

    def _items_beside(self, start: int, beside: list[tuple[int, int]]) -> None:
        """Read the items of a list whose items stand side by side on one line."""
        self.table.close()
        for begin, end in beside:
            passage = Passage.trimmed(self.text, start + begin, start + end)
            self._add(Unit(passage, "item", label_of(passage)))

    def _prose(self, i: int, start: int, end: int, closes: bool = True) -> int:
        """Read a paragraph, lines that were wrapped by hand joined; returns the index of the line after it.

        Args:
            closes: whether it ends what its lead-in led into.
        """
        first = i
        self.above.close_list(start)
        if closes:
            self.above.begin_paragraph(start, end)
        while i + 1 < len(self.lines) and end - start < PIECE_SIZE:
            if not self.lines.go_on_below(i, start):
                break
            i += 1
            end = self.lines.spans[i][1]
        self._pieces(start, end, "prose")
        if end - start > HEADING_SIZE // 2 or i > first:
            self.above.end_paragraph(start, end, closes)
        return i + 1

    def _pieces(self, start: int, end: int, kind: str) -> None:
        """A line or paragraph with a figure, in pieces if it is very long."""
        while start < end:
            stop = end if end - start <= PIECE_SIZE else place_to_cut(self.text, start, start + PIECE_SIZE)
            if self.hints.within(start, stop):
                passage = Passage(self.text, start, stop, prose=kind == "prose")
                self._add(Unit(passage, kind, labels=label_of(passage)))
            start = stop

    def _row(self, i: int, start: int, end: int, shape: str) -> None:
        rule_follows = bool(RULE.match(self.lines.following(i)))
        self.above.close_list(start)
        for unit in self.table.row(start, end, shape, rule_follows):
            self._add(unit)

    def _html_table(self, start: int, stop: int) -> int:
        """Read a table written in HTML; returns the index of the line after it."""
        self.table.close()
        for row in html_tables.rows(self.text, start, stop):
            for unit in self.table.read(row.cells, row.start, row.end, TAGS, row.is_head):
                self._add(unit)
        self.table.close()
        after = bisect_right(self.lines.spans, stop, key=itemgetter(0))
        self._pieces(stop + len("</table>"), self.lines.spans[after - 1][1], "prose")
        return after

    def _separator(self, i: int, line: str) -> str | None:
        """What sets apart the cells of a line that begins or goes on with rows of separated values."""
        if self.table.shape in separated.SEPARATORS:
            cells = separated.fields(line, self.table.shape)
            return self.table.shape if len(cells) == len(self.table.head) else None
        if "," not in line and ";" not in line:
            return None
        below = self.text[slice(*self.lines.spans[i + 1])] if i + 1 < len(self.lines) else ""
        return separated.separator_of(line, below)

    def _separated_row(self, start: int, line: str, separator: str) -> None:
        cells = [
            Passage.trimmed(self.text, start + a, start + b) for a, b in separated.fields(line, separator)
        ]
        is_head = self.table.shape != separator
        for unit in self.table.read(cells, start, start + len(line), separator, is_head):
            self._add(unit)

    def _flat_table(self, i: int) -> FlatTable | None:
        """The table of cells on lines of their own that begins here, if one does."""
        if i < self.no_flat_table_before:
            return None
        if sum(map(is_figure, self.lines.stripped(i, 12, CELL_SIZE))) < 2:
            return None
        table, end = read_flat_table(self.lines.stripped(i, MOST_LINES, CELL_SIZE), i)
        # What was looked at is not looked at again: no table begins in it, or the one found.
        self.no_flat_table_before = end if table is None else table.first
        return table

    def _flat_cells(self, table: FlatTable) -> None:
        def cell_at(line: int | None) -> Passage | None:
            return None if line is None else Passage.trimmed(self.text, *self.lines.spans[line])

        read: set[int] = set()
        for cell in table.cells:
            labels, heads = list(map(cell_at, cell.labels)), map(cell_at, cell.label_heads)
            for line, label in zip(cell.labels, labels, strict=True):
                if line not in read and label_holds_years(label.raw):
                    self._add(Unit(label, "cell"))
            read.update(cell.labels)
            self._add(Unit(cell_at(cell.line), "cell", labels, list(heads), cell_at(cell.header)))

    def _front_matter(self) -> int:
        """Read the fields at the head of a file; returns the index of the line after them."""
        fields, after = front_matter.fields(self.lines)
        for start, end in fields:
            if self.hints.within(start, end):
                self.found.append(Unit(Passage(self.text, start, end), "front"))
        return after
