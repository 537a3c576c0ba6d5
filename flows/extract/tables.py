"""Rows of tables: Markdown's, and those whose cells are set apart by tabs or spaces."""

import re
from collections.abc import Iterator

from .flat_tables import is_figure
from .lexicon import table
from .line_shapes import CELL_GAP, FIGURE, RULE
from .passage import Passage
from .scope import mentions
from .units import Unit

PIPES, GAPS, TAGS = "pipes", "gaps", "tags"
"""What sets the cells of a row apart; rows of separated values have their separator."""

LABEL_WORDS = 3
"""Words of the first cell in the second line of a broken row up to which it is a label too."""
CODE_SIZE = 2
"""Letters of the code of a state."""

_YEARS = re.compile(r"\b(?:years?|yrs?|yoe)\b", re.I)
_EXPERIENCE = re.compile(r"\b(?:experience|years|yrs|exp|yoe)\b", re.I)
_SUM = re.compile(r"[$£€¥₹₦₱]|\d[.,' ]\d{3}|\d ?[kK%]|\d{5}|\b\d+(?:\.\d+)? ?(?:LPA|lakh|crore|million)\b")
_ORDINAL = re.compile(r"#?[0-9]{1,3}[.)]?")
_PERCENTILE = re.compile(r"[ *_]*\d{1,2}(?:%|th|st|nd|rd)?(?: ?\(?median\)?| percentile)?[ *_]*", re.I)
_LOW = re.compile(r"\W*(?:min(?:imum)?|low(?:est)?|from|lower(?: end)?|low end)\b", re.I)
_HIGH = re.compile(r"\W*(?:max(?:imum)?|high(?:est)?|to|upper(?: end)?|high end)\b", re.I)


class Table:
    """The table that is open at the present line: its shape and its head."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.close()

    def close(self) -> None:
        self.shape = ""
        self.head: list[Passage] = []
        self.read_from = False
        self.head_row: Passage | None = None
        self.first: dict[int, Passage] = {}
        self.begun: Passage | None = None

    def row(self, start: int, end: int, shape: str, rule_follows: bool) -> Iterator[Unit]:
        """The cells of a row that hold a figure, without lead-ins and headings; a head is kept for the rows below.

        Args:
            start, end: the row's places in the text.
            rule_follows: whether the next line is a rule, which makes this row a head.
        """
        yield from self.read(self._cells(start, end, shape), start, end, shape, rule_follows)

    def read(self, cells: list[Passage], start: int, end: int, shape: str, is_head: bool) -> Iterator[Unit]:
        """The same for a row whose cells are known.

        Args:
            is_head: whether something marks the row as the head of its table.
        """
        if all(RULE.match(cell.raw) or not cell.raw.strip() for cell in cells):
            return
        if self.shape != shape or shape == GAPS and self.head and len(cells) > len(self.head):
            self.close()
            self.shape = shape
            if is_head and shape != GAPS or _is_head(cells):
                self._keep(cells, start, end)
                yield from (Unit(cell, "cell") for cell in cells if FIGURE.search(cell.raw))
                return
        if not any(FIGURE.search(cell.raw) for cell in cells):
            if shape in (PIPES, TAGS) and not self.read_from and _filled(cells) > _filled(self.head):
                # What stood above was a title over the table; it still speaks for it.
                self._keep(cells, self.head_row.start if self.head_row else start, end)
            return
        self.read_from = True
        if shape == GAPS and _begins_row(cells):
            self.begun = cells[1]
            return
        yield from self._units(cells)
        self.begun = None

    def _keep(self, cells: list[Passage], start: int, end: int) -> None:
        self.head, self.head_row = cells, Passage(self.text, start, end)

    def _units(self, cells: list[Passage]) -> Iterator[Unit]:
        labels = _labels(cells, self.head)
        if self.begun is not None:
            # A whole phrase under the name describes it.
            labels = [pair for pair in labels if len(pair[0].words.split()) <= LABEL_WORDS]
            labels.insert(0, (self.begun, None))
        low, high = _bound_columns(self.head)
        for column, cell in enumerate(cells):
            if not FIGURE.search(cell.raw) or column == high:
                continue
            own = [pair for pair in reversed(labels) if pair[0] is not cell]
            above = self.first.setdefault(column, cell)
            yield Unit(
                cell,
                "cell",
                labels=[label for label, _ in own],
                label_heads=[head for _, head in own],
                header=self.head[column] if column < len(self.head) else None,
                head_row=self.head_row,
                partner=cells[high] if column == low and high < len(cells) else None,
                above=above if above is not cell else None,
            )

    def _cells(self, start: int, end: int, shape: str) -> list[Passage]:
        line = self.text[start:end]
        # A head whose corner is empty begins with a tab.
        corner = shape == GAPS and line.startswith("\t") and not line.startswith("\t\t")
        end = start + len(line.rstrip())
        start += 0 if corner else len(line) - len(line.lstrip())
        if shape == GAPS:
            gaps = [(gap.start(), gap.end()) for gap in CELL_GAP.finditer(self.text, start, end)]
        else:
            start += self.text.startswith("|", start)
            end -= self.text.endswith("|", start, end)
            gaps = [(place, place + 1) for place in range(start, end) if self.text[place] == "|"]
        starts = [start, *(after for _, after in gaps)]
        ends = [*(before for before, _ in gaps), end]
        return [Passage.trimmed(self.text, a, b) for a, b in zip(starts, ends, strict=True)]


def _begins_row(cells: list[Passage]) -> bool:
    """Whether a line is the beginning of a row that was broken: its number and what it is about."""
    return len(cells) == 2 and _ORDINAL.fullmatch(cells[0].words) is not None and not FIGURE.search(cells[1].raw)


def _is_head(cells: list[Passage]) -> bool:
    """Whether the first row of a table looks like its head."""
    if len(cells) < 2 or _begins_row(cells):
        return False
    return all(_may_head(cell.raw) for cell in cells[1:]) or _are_percentiles(cells)


def _are_percentiles(cells: list[Passage]) -> bool:
    """Whether a row heads columns by percentiles ("Percentile | 10% | 50% (median)")."""
    return "percentile" in cells[0].lower and all(_PERCENTILE.fullmatch(cell.words) for cell in cells[1:])


def _may_head(cell: str) -> bool:
    """Whether a cell can head a column: its figures, if any, only tell of what time or years it is ("Monthly (20 days)")."""
    timed = _YEARS.search(cell) or not is_figure(cell)
    return FIGURE.search(cell) is None or timed and not _SUM.search(cell)


def _filled(cells: list[Passage]) -> int:
    return sum(bool(cell.raw.strip()) for cell in cells)


def _labels(cells: list[Passage], head: list[Passage]) -> list[tuple[Passage, Passage | None]]:
    """The cells of a row that label it, each with the head of its column: those before its first figure, and those after it
    under a head that names places, employers, jobs or the like; years of experience are a label too."""
    labels: list[tuple[Passage, Passage | None]] = []
    summed = False
    for column, cell in enumerate(cells):
        header = head[column] if column < len(head) else None
        figure = FIGURE.search(cell.raw)
        if figure and header is not None and _EXPERIENCE.search(header.raw) and not _SUM.search(cell.raw):
            cell.holds_years = True
        elif len(cell.raw) == CODE_SIZE and cell.raw.isupper() and _names_places(header):
            cell.holds_places = True
        elif figure and labels and not _YEARS.search(cell.raw):
            summed = True
        if not figure and header is not None and _describes(header):
            continue
        if cell.raw.strip() and (not summed or cell.holds_years or not figure and _tells_whose(header, cell)):
            labels.append((cell, header))
    return labels


def label_holds_years(label: str) -> bool:
    """Whether a label tells of years, which make a claim of their own ("Fresher (0-2 years)")."""
    return FIGURE.search(label) is not None and _YEARS.search(label) is not None


def _describes(header: Passage) -> bool:
    """Whether a column by its head describes the work or remarks on it ("Core Skills", "Why it pays")."""
    head = header.lower.strip(" *_:")
    words = table("columns")["describing"]
    return head in words or head.rpartition(" ")[2] in words and not mentions(header).get("names")


def _tells_whose(header: Passage | None, cell: Passage) -> bool:
    """Whether a cell is one place, employer, job or the like by the head of its column; several are examples."""
    return header is not None and "," not in cell.raw and bool(mentions(header).get("names"))


def _names_places(header: Passage | None) -> bool:
    return header is not None and any(m.value == "location" for m in mentions(header).get("names", ()))


def _bound_columns(head: list[Passage]) -> tuple[int | None, int | None]:
    """The two columns that hold the bounds of one range ("Min | Max"), if they stand side by side."""
    for column, (left, right) in enumerate(zip(head, head[1:], strict=False)):
        if _LOW.match(left.raw) and _HIGH.match(right.raw):
            return column, column + 1
    return None, None
