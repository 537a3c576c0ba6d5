"""An article's lines, each with its place: the headings above it, the lead-in it hangs under, its label, its table's
header.

Only lines with a figure become units to read; all others cost a look at their first characters and their length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .flat_tables import CELL_SIZE, MOST_LINES, FlatTable, is_figure
from .flat_tables import read as read_flat_table
from .passage import Passage

HEADING_SIZE = 110
"""Characters that a heading without a mark of its own may have; longer lines are prose."""
LABEL_SIZE = 90
"""Characters that a label before its colon may have."""
PIECE_SIZE = 6000
"""Longer lines are read in pieces of at most this many characters, cut at a space."""

FIGURE = re.compile(r"[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b", re.I)
_BULLET = re.compile(r"[ \t]{0,40}(?:>[ \t]?){0,4}[ \t]{0,40}(?:[-*+•●▪◦‣∙·–✓✔➤►▶→👉📌🔹🔸]\uFE0F?|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+(?=\S)|[ \t]{0,40}(?:>[ \t]?){1,4}|[ \t]{0,40}<li[^<>]{0,200}>[ \t]{0,40}")
_NUMBERED = re.compile(r"[ \t]{0,10}\(?\d{1,3}[.)][ \t]+")
_MARKED = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]*(?=\S)|[ \t]{0,10}<h([1-6])\b[^<>]{0,200}>", re.I)
_UNDERLINE = re.compile(r"[ \t]{0,3}(=+|-+)[ \t]*$")
_BOLD = re.compile(r"[ \t]{0,10}(?:\*\*|__|<strong>|<b>)(?:[^*_<>]{1,120})(?:\*\*|__|</strong>|</b>)[ \t]*:?[ \t]*(?:<br ?/?>)?[ \t]*$")
_RULE = re.compile(r"[ \t]*(?:\|?[ \t]*:?-{2,}:?[ \t]*\|?)+[ \t]*$|[ \t]*[-*_=~+|: ]{3,}[ \t]*$")
_CELLS = re.compile(r"\t+| {3,}")
_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’]*")
_SMALL = frozenset("a an and as at by for from in into is of on or per the to vs vs. versus with your you do does are how what when where who why & it its".split())


@dataclass(slots=True)
class Unit:
    """A line, list item or cell with a figure in it, and what stands around it, nearest first.

    Attributes:
        text: the words to read.
        labels: what stands before its colon, or the cells that label its row.
        header: the head of its column.
        label_header: the head of the column of the last of its labels.
        partner: the cell of the same row that holds the upper bound, where one column holds low and one high.
        lead_ins: the lines and list items it hangs under.
        headings: the headings above it, nearest first.
        kind: prose, item, cell or heading.
    """

    text: Passage
    kind: str
    labels: list[Passage] = field(default_factory=list)
    header: Passage | None = None
    label_header: Passage | None = None
    partner: Passage | None = None
    lead_ins: list[Passage] = field(default_factory=list)
    headings: list[Passage] = field(default_factory=list)


class Layout:
    """Walks through an article's lines once and keeps what is open above the present one.

    Args:
        text: the article's text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: list[tuple[int, int]] = []
        start = 0
        while start <= len(text):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            self.lines.append((start, end))
            start = end + 1
        self.headings: list[tuple[int, Passage]] = []
        self.lead_in: Passage | None = None
        self.parents: list[tuple[int, Passage]] = []
        self.header: list[Passage] = []
        self.table = ""
        self.last_prose: tuple[int, int] | None = None
        self.no_table_before = 0
        self.first_heading: Passage | None = None

    def units(self) -> Iterator[Unit]:
        """Every line that holds a figure, in order."""
        i = 0
        count = len(self.lines)
        while i < count:
            start, end = self.lines[i]
            if start == end or self.text[start:end].isspace():
                self._end_table()
                i += 1
                continue
            if i == 0 and self.text[start:end].rstrip() == "---":
                i = yield from self._front_matter()
                continue
            i = yield from self._line(i, start, end)

    # --- what a line is

    def _line(self, i: int, start: int, end: int):
        line = self.text[start:end] if end - start <= 4 * PIECE_SIZE else self.text[start : start + 4 * PIECE_SIZE]
        marked = _MARKED.match(line)
        if marked:
            depth = len(marked.group(1)) if marked.group(1) else int(marked.group(2))
            self._open_heading(depth, Passage(self.text, start + marked.end(), end))
            yield from self._heading_unit(start + marked.end(), end)
            return i + 1
        if "|" in line and line.count("|") >= 2 or self.table == "pipes" and "|" in line:
            yield from self._row(i, start, end, "pipes")
            return i + 1
        if _RULE.match(line) and len(line) < 400:
            return i + 1
        if len(line) < 400 and ("\t" in line.strip() or "   " in line.strip()) and len(_CELLS.split(line.strip())) > 1 and not self._is_prose_with_gaps(line):
            yield from self._row(i, start, end, "gaps")
            return i + 1
        self._end_table()
        bullet = _BULLET.match(line)
        if bullet and not (_NUMBERED.match(line) and self._heads_section(i, line[bullet.end() :])):
            yield from self._item(start, end, bullet)
            return i + 1
        if bullet:
            start += bullet.end()
            line = line[bullet.end() :]
        size = len(line)
        if HEADING_SIZE < size <= 4 * HEADING_SIZE and line.rstrip(" *_").endswith(":") and not bullet:
            self._open_lead_in(start, end)
            return (yield from self._prose(i, start, end, closes=False))
        if size <= HEADING_SIZE:
            following = self._following(i)
            if following and _UNDERLINE.match(following) and i + 1 < len(self.lines) and self.lines[i + 1][0] == end + 1 and len(following.strip()) > 2 and line.strip() != "---":
                self._open_heading(1 if "=" in following else 2, Passage(self.text, start, end))
                yield from self._heading_unit(start, end)
                return i + 2
            table = self._flat_table(i) if size <= CELL_SIZE else None
            if table is not None and table.first == i:
                yield from self._flat_cells(table)
                return table.end
            bare = line.strip().rstrip("*_ ")
            if bare.endswith(":") and not bullet:
                self._open_lead_in(start, end)
                if FIGURE.search(line):
                    yield self._unit(Passage(self.text, start, end), "prose")
                return i + 1
            if _BOLD.match(line):
                self._open_heading(8, Passage(self.text, start, end))
                yield from self._heading_unit(start, end)
                return i + 1
            if bullet or self._is_heading(i, line):
                self._open_heading(7, Passage(self.text, start, end))
                yield from self._heading_unit(start, end)
                return i + 1
        return (yield from self._prose(i, start, end))

    def _is_heading(self, i: int, line: str) -> bool:
        """Whether a line without a mark of its own is a heading: short, unfinished, in title case or set apart."""
        stripped = line.strip().strip("*_#").strip()
        if not stripped or stripped[-1] in ".,;!)\"”" and not stripped.endswith(")") or not (stripped[0].isupper() or stripped[0].isdigit() or not stripped[0].isascii()):
            return False
        if ":" in stripped and FIGURE.search(stripped.rpartition(":")[2]) and "$" in stripped:
            return False
        words = _WORD.findall(stripped)
        if not words or len(words) > 16:
            return False
        major = [word for word in words if word.lower() not in _SMALL]
        titled = sum(word[0].isupper() for word in major) >= max(1, 0.75 * len(major))
        if stripped.endswith("?"):
            return True
        if self.lead_in is not None and self._hangs(i):
            previous = self._previous(i)
            follows = previous.rstrip().endswith(":")
            return titled and not follows and not self._looks_titled(previous) and not FIGURE.search(stripped)
        if titled:
            return True
        following = self._following(i)
        apart = (i == 0 or self._blank(i - 1)) and self._blank(i + 1)
        return len(words) <= 10 and (apart or len(following) > HEADING_SIZE and following.rstrip()[-1:] in ".!?")

    def _hangs(self, i: int) -> bool:
        """Whether a line follows its lead-in without a blank line or a paragraph between."""
        return i > 0 and not self._blank(i - 1)

    def _looks_titled(self, line: str) -> bool:
        if line.rstrip().endswith(":") or len(line) > HEADING_SIZE or FIGURE.search(line):
            return False
        major = [word for word in _WORD.findall(line) if word.lower() not in _SMALL]
        return bool(major) and all(word[0].isupper() for word in major)

    def _heads_section(self, i: int, rest: str) -> bool:
        """Whether a numbered line is the heading of what follows rather than an item of a list."""
        stripped = rest.strip().strip("*_").strip()
        if len(stripped) > HEADING_SIZE or stripped[-1:] in ".;," or not stripped:
            return False
        following = self._following(i)
        if not following or _NUMBERED.match(following) or ":" in stripped and FIGURE.search(stripped.partition(":")[2]):
            return False
        return True

    def _is_prose_with_gaps(self, line: str) -> bool:
        cells = _CELLS.split(line.strip())
        return len(cells) == 2 and len(line) > 200 or (bool(_BULLET.match(line)) and len(cells) == 2 and len(cells[0]) <= 3)

    def _blank(self, i: int) -> bool:
        return not 0 <= i < len(self.lines) or not self.text[slice(*self.lines[i])].strip()

    def _following(self, i: int) -> str:
        """The next line that is not blank, at most a few lines below."""
        for start, end in self.lines[i + 1 : i + 5]:
            if start < end:
                line = self.text[start : min(end, start + 400)]
                if line.strip():
                    return line
        return ""

    def _previous(self, i: int) -> str:
        start, end = self.lines[i - 1]
        return self.text[start : min(end, start + 400)]

    # --- what is open

    def _open_heading(self, depth: int, passage: Passage) -> None:
        while self.headings and self.headings[-1][0] >= depth:
            self.headings.pop()
        self.headings.append((depth, passage))
        self.first_heading = self.first_heading or passage
        self.lead_in, self.parents = None, []
        self.last_prose = None
        self._end_table()

    def _open_lead_in(self, start: int, end: int) -> None:
        self.lead_in, self.parents = Passage(self.text, start, end), []

    def _end_table(self) -> None:
        self.header, self.table = [], ""

    def _above(self) -> list[Passage]:
        return [passage for _, passage in reversed(self.headings)]

    def _lead_ins(self) -> list[Passage]:
        found = [passage for _, passage in reversed(self.parents)]
        if self.lead_in is not None:
            found.append(self.lead_in)
        return found

    def _unit(self, passage: Passage, kind: str, **more) -> Unit:
        return Unit(passage, kind, lead_ins=self._lead_ins(), headings=self._above(), **more)

    # --- units

    def _heading_unit(self, start: int, end: int) -> Iterator[Unit]:
        if FIGURE.search(self.text, start, end):
            passage = self.headings[-1][1]
            yield Unit(passage, "heading", labels=_label(passage), headings=self._above()[1:])

    def _item(self, start: int, end: int, bullet: re.Match) -> Iterator[Unit]:
        indent = bullet.end() - len(bullet.group().lstrip()) if bullet.group().strip() else 0
        while self.parents and self.parents[-1][0] >= indent:
            self.parents.pop()
        passage = Passage(self.text, start + bullet.end(), end)
        if FIGURE.search(self.text, start + bullet.end(), end):
            yield from self._pieces(passage, "item")
        self.parents.append((indent, passage))

    def _prose(self, i: int, start: int, end: int, closes: bool = True):
        """A paragraph: lines that were wrapped by hand are joined."""
        first = i
        if not self.text[start].isspace():
            self.parents = []
        while i + 1 < len(self.lines) and end - start < PIECE_SIZE:
            after, after_end = self.lines[i + 1]
            if not self._wraps(self.text[max(start, end - 200) : end], self.text[after : min(after_end, after + 200)]):
                break
            end = after_end
            i += 1
        if FIGURE.search(self.text, start, end):
            yield from self._pieces(Passage(self.text, start, end) if end - start <= PIECE_SIZE else None, "prose", start, end)
        if end - start > HEADING_SIZE // 2 or i > first:
            self.last_prose = (start, end)
            if closes and self.lead_in is not None and not self._is_labelled(start, end):
                self.lead_in = None
        return i + 1

    def _is_labelled(self, start: int, end: int) -> bool:
        return ":" in self.text[start : min(end, start + LABEL_SIZE)]

    @staticmethod
    def _wraps(line: str, following: str) -> bool:
        """Whether a paragraph goes on in the next line."""
        line, following = line.rstrip(), following.strip()
        if not line or not following or line[-1] in ".!?:;" or len(line) < 45 and line[-1] != ",":
            return False
        first = following[0]
        if _BULLET.match(following) or _MARKED.match(following) or following[0] in "|#<":
            return False
        return first.islower() or first in "$£€₹(" or first.isdigit() and line[-1].islower()

    def _pieces(self, passage: Passage | None, kind: str, start: int = 0, end: int = 0) -> Iterator[Unit]:
        if passage is not None and len(passage.words) <= PIECE_SIZE:
            yield self._unit(passage, kind, labels=_label(passage))
            return
        if passage is not None:
            start, end = passage.start, passage.end
        while start < end:
            stop = min(end, start + PIECE_SIZE)
            if stop < end:
                space = max(self.text.rfind(". ", start + PIECE_SIZE // 2, stop), self.text.rfind(" ", start + PIECE_SIZE // 2, stop) if self.text.rfind(". ", start + PIECE_SIZE // 2, stop) < 0 else -1)
                stop = space + 1 if space > 0 else stop
            if FIGURE.search(self.text, start, stop):
                yield self._unit(Passage(self.text, start, stop), kind)
            start = stop

    # --- tables

    def _row(self, i: int, start: int, end: int, shape: str) -> Iterator[Unit]:
        cells = self._cells(start, end, shape)
        if not cells or all(_RULE.match(cell.raw) or not cell.raw.strip() for cell in cells):
            return
        if self.table != shape or (shape == "gaps" and self.header and len(cells) > len(self.header)):
            self._end_table()
            self.table = shape
            head_follows = shape == "pipes" and bool(_RULE.match(self._following(i)))
            if head_follows or not any(FIGURE.search(cell.raw) for cell in cells[1:]) and (len(cells) > 1):
                self.header = cells
                for cell in cells:
                    if FIGURE.search(cell.raw):
                        pass
                return
        if not any(FIGURE.search(cell.raw) for cell in cells):
            if shape == "pipes" and not self.header:
                self.header = cells
            return
        lead_ins = self._lead_ins()
        if self.lead_in is None and self.last_prose is not None:
            lead_ins.append(Passage(self.text, *self._last_sentence()))
        labels = _labels(cells, self.header)
        low, high = _bound_columns(self.header)
        for column, cell in enumerate(cells):
            if FIGURE.search(cell.raw) and column != high:
                header = self.header[column] if column < len(self.header) else None
                own = [c for c in reversed(labels) if c is not cell]
                head = self.header[0] if self.header and own and cells.index(own[-1]) == 0 else None
                partner = cells[high] if column == low and high < len(cells) else None
                yield Unit(
                    cell, "cell", labels=own, header=header, label_header=head, partner=partner, lead_ins=lead_ins,
                    headings=self._above(),
                )  # fmt: skip

    def _last_sentence(self) -> tuple[int, int]:
        start, end = self.last_prose
        return max(start, end - 300), end

    def _cells(self, start: int, end: int, shape: str) -> list[Passage]:
        line = self.text[start:end]
        cells = []
        if shape == "pipes":
            pos = start + len(line) - len(line.lstrip())
            if line.strip().startswith("|"):
                pos += 1
            stop = start + len(line.rstrip())
            if line.rstrip().endswith("|"):
                stop -= 1
            while pos <= stop:
                cut = self.text.find("|", pos, stop)
                cut = stop if cut < 0 else cut
                cells.append(self._trimmed(pos, cut))
                pos = cut + 1
        else:
            pos = start + len(line) - len(line.lstrip())
            stop = start + len(line.rstrip())
            for gap in _CELLS.finditer(self.text, pos, stop):
                cells.append(self._trimmed(pos, gap.start()))
                pos = gap.end()
            cells.append(self._trimmed(pos, stop))
        return cells

    def _trimmed(self, start: int, end: int) -> Passage:
        part = self.text[start:end]
        start += len(part) - len(part.lstrip())
        return Passage(self.text, start, max(start, start + len(part.strip())))

    def _flat_table(self, i: int) -> FlatTable | None:
        """The table of cells on lines of their own that begins here, if one does."""
        if i < self.no_table_before:
            return None
        lines = [self.text[a : min(b, a + CELL_SIZE + 2)].strip() for a, b in self.lines[i : i + 12]]
        if sum(map(is_figure, lines)) < 2:
            return None
        lines = [self.text[a : min(b, a + CELL_SIZE + 2)].strip() for a, b in self.lines[i : i + MOST_LINES]]
        table = read_flat_table(lines, i)
        if table is None:
            self.no_table_before = i + 1
        return table

    def _flat_cells(self, table: FlatTable) -> Iterator[Unit]:
        def passage(line: int | None) -> Passage | None:
            return None if line is None else self._trimmed(*self.lines[line])

        lead_ins = self._lead_ins()
        for cell in table.cells:
            yield Unit(
                passage(cell.line), "cell", labels=[passage(line) for line in cell.labels], header=passage(cell.header),
                label_header=passage(cell.label_header), lead_ins=lead_ins, headings=self._above(),
            )  # fmt: skip

    # --- front matter

    def _front_matter(self):
        i = 1
        while i < len(self.lines):
            start, end = self.lines[i]
            line = self.text[start:end]
            i += 1
            if line.rstrip() in ("---", "..."):
                break
            key, colon, _ = line.partition(":")
            if FIGURE.search(line) and colon and key.strip().lower() not in _FIELDS_LEFT:
                yield Unit(Passage(self.text, start + len(key) + 1, end), "front")
        return i


_FIELDS_LEFT = frozenset("date url permalink image path cover_image updated lastmod created layout id slug importance weight dsq_thread_id published author".split())


def _label(passage: Passage) -> list[Passage]:
    """What stands before the first colon, or before a dash and a figure, if it is short."""
    words = passage.words
    for mark in (": ", " - ", " | "):
        cut = words.find(mark, 1, LABEL_SIZE)
        if cut > 0 and (mark != " - " or _figure_follows(words, cut + 3)):
            return [Passage.of(passage, 0, cut)]
    cut = words.find(":", 1, LABEL_SIZE)
    if 0 < cut < len(words) - 1 and not words[cut + 1].isdigit() and words[cut + 1] != "/":
        return [Passage.of(passage, 0, cut)]
    return []


def _figure_follows(words: str, start: int) -> bool:
    return FIGURE.search(words[start : start + 24]) is not None


def _labels(cells: list[Passage], header: list[Passage]) -> list[Passage]:
    """The cells of a row that label it: those before its first figure; years of experience are a label too."""
    labels = []
    for column, cell in enumerate(cells):
        head = header[column].raw if column < len(header) else ""
        if FIGURE.search(cell.raw) and labels and not _YEARS.search(cell.raw) and not _EXPERIENCE.search(head):
            break
        if cell.raw.strip():
            labels.append(cell)
    return labels


_YEARS = re.compile(r"\b(?:years?|yrs?|yoe)\b", re.I)
_EXPERIENCE = re.compile(r"\b(?:experience|years|yrs|exp|yoe)\b", re.I)


_LOW = re.compile(r"\W*(?:min(?:imum)?|low(?:est)?|from|lower(?: end)?|low end)\b", re.I)
_HIGH = re.compile(r"\W*(?:max(?:imum)?|high(?:est)?|to|upper(?: end)?|high end)\b", re.I)


def _bound_columns(header: list[Passage]) -> tuple[int | None, int | None]:
    """The two columns that hold the bounds of one range ("Min | Max"), if they stand side by side."""
    for column, (left, right) in enumerate(zip(header, header[1:], strict=False)):
        if _LOW.match(left.raw) and _HIGH.match(right.raw):
            return column, column + 1
    return None, None
