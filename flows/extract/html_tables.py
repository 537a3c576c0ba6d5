"""Rows of a table written in HTML, as it may stand in a Markdown file."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .passage import Passage

OPENS = re.compile(r"[ \t]{0,40}(?:<(?:div|figure|center)\b[^<>]{0,200}>[ \t]{0,40})?<table\b", re.IGNORECASE)
"""A line with which a table begins."""
CELLS = ("td", "th", "caption")
_END_OR_NEXT = re.compile(r"<(/?)table\b", re.IGNORECASE)
_TAG = re.compile(r"<(/?)(tr|td|th|caption|table|thead|tbody|tfoot)\b[^<>]{0,400}>", re.IGNORECASE)


class Row(NamedTuple):
    """The cells of a row, its places in the text, and whether they are all head cells."""

    cells: list[Passage]
    start: int
    end: int
    is_head: bool


class Ends:
    """Where the tables of a text end.

    Args:
        text: the article.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._last = max(text.rfind("</table"), text.rfind("</TABLE"))

    def after(self, start: int) -> int | None:
        """Where the table that begins at `start` ends; None where it does not end, or another begins in it."""
        if start > self._last:
            return None
        mark = _END_OR_NEXT.search(self._text, start + 1)
        return mark.start() if mark and mark.group(1) else None


def rows(text: str, start: int, end: int) -> Iterator[Row]:
    """The rows between two places of the text that have cells."""
    cells: list[Passage] = []
    heads = 0
    opened: int | None = None
    row_start = start
    for tag in _TAG.finditer(text, start, end):
        name = tag.group(2).lower()
        if opened is not None:
            cells.append(Passage.trimmed(text, opened, tag.start()))
            opened = None
        if name in CELLS and not tag.group(1):
            opened = tag.end()
            heads += name == "th"
        elif name not in CELLS:
            if cells:
                yield Row(cells, row_start, tag.start(), heads == len(cells))
            cells, heads, row_start = [], 0, tag.end()
    if opened is not None:
        cells.append(Passage.trimmed(text, opened, end))
    if cells:
        yield Row(cells, row_start, end, heads == len(cells))
