"""Tables whose cells stand on lines of their own, as they do where a page was copied as text.

Level          the header, a line a column
Hourly pay
Apprentice     a row: its labels, then its figures
$17 - $20
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from .lexicon import table

CELL_SIZE = 64
"""Characters that a cell on a line of its own may have."""
MOST_LINES = 600
"""Lines of one such table at most."""

_ALPHABETIC = re.compile(r"[A-Za-z]+")
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=1024)
def is_figure(line: str) -> bool:
    """Whether a line is nothing but a figure or a range, or says that there is none.

    Remembered, as every line is asked about with each of the short lines before it.
    """
    line = line.strip(" *|_")
    if not line or len(line) > CELL_SIZE:
        return False
    if line in ("-", "–", "—", "N/A", "n/a"):
        return True
    return _DIGIT.search(line) is not None and all(
        word.lower() in _words() or (word.isupper() and len(word) <= 3) for word in _ALPHABETIC.findall(line)
    )


@cache
def _words() -> frozenset[str]:
    return frozenset(table("columns")["of_figures"])


@dataclass(frozen=True, slots=True)
class FlatCell:
    """A figure's line with the lines that label it, as indices of lines; nearest label first."""

    line: int
    labels: tuple[int, ...]
    header: int | None
    label_heads: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class FlatTable:
    """Where such a table starts and ends (exclusive) and its cells with a figure."""

    first: int
    end: int
    cells: tuple[FlatCell, ...]


def read(lines: list[str], start: int) -> tuple[FlatTable | None, int]:
    """The table that begins at or shortly after a line, None where none does; and where the lines end that were looked at.

    Args:
        lines: stripped lines from `start` of the text on, blank ones empty; the block ends at the first long line,
            at a sentence, or at two blank lines after a figure.
    """
    block: list[int] = []
    for index, line in enumerate(lines[:MOST_LINES]):
        if not line:
            continue
        if (
            len(line) > CELL_SIZE
            or line.endswith((".", ";"))
            and not line[-2:-1].isdigit()
            or line.startswith(("#", "- ", "* ", "•", "|"))
        ):
            break
        if index and not lines[index - 1] and block and not _goes_on(lines, index):
            break
        block.append(index)
    figures = [is_figure(lines[index]) for index in block]
    above = [index for index, figure in zip(block, figures, strict=True) if figure][:2]
    if len(above) == 2 and all(_stands_above(lines, index) for index in above):
        return None, start + above[1] + 2
    end = start + (block[-1] + 1 if block else 1)
    if sum(figures) < 2 or len(block) < 4:
        return None, end
    first = figures.index(True)
    starts = [k for k in range(first + 1, len(block)) if not figures[k] and figures[k - 1]]
    widths = {b - a for a, b in zip(starts, starts[1:], strict=False)}
    width = widths.pop() if len(widths) == 1 else None
    labels = _label_count(figures, starts)
    if first < labels:
        return None, end
    if width is None:
        ends = next((k for k in range(first, len(block)) if not figures[k]), len(block))
        width = labels + ends - first
    body = first - labels
    head = body - width
    cells = []
    row = body
    row_starts = {body, *starts}
    for k in range(body, len(block)):
        if k in row_starts:
            row = k
        if not figures[k]:
            continue
        column = k - row
        header = block[head + column] if head >= 0 and column < width else None
        own = [j for j in range(row + labels - 1, row - 1, -1) if j < k]
        heads = (start + block[head + j - row] if head >= 0 else None for j in own)
        cells.append(
            FlatCell(
                start + block[k],
                tuple(start + block[j] for j in own),
                None if header is None else start + header,
                tuple(heads),
            )
        )
    last = max(k for k, figure in enumerate(figures) if figure)
    top = block[max(0, min(head, body)) if head >= 0 else body]
    return FlatTable(start + top, start + block[last] + 1, tuple(cells)), end


def _stands_above(lines: list[str], index: int) -> bool:
    """Whether a figure stands over its label, the two set apart by blank lines, as on a card."""
    before, label, behind = (
        lines[k] if 0 <= k < len(lines) else "" for k in (index - 1, index + 1, index + 2)
    )
    return not before and not behind and label != "" and not is_figure(label)


def _label_count(figures: list[bool], starts: list[int]) -> int:
    """How many cells at the head of a row are labels: those before its first figure."""
    for start in starts:
        count = 0
        while start + count < len(figures) and not figures[start + count]:
            count += 1
        if start + count < len(figures):
            return count
    return 1


def _goes_on(lines: list[str], index: int) -> bool:
    """Whether short lines set apart by blank ones are cells of the same table: a figure stands next but one."""
    near = [line for line in lines[index : index + 5] if line][:2]
    return len(near) == 2 and (is_figure(near[0]) or is_figure(near[1]))
