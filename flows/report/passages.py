"""Pieces of an article's text: the words around a quote, and the whole text with its quotes marked."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

AROUND = 220
"""Characters shown on either side of a quote in a line too long to show whole."""

LONG_LINE = 900
"""A line of more characters than this is cut around its quotes: a long paragraph is still shown whole."""

NEIGHBOUR = 240
"""Characters shown of the line before and of the line after."""

CUT = "…"

Span = tuple[int, int]

_SHORT_LINE = re.compile(r"^[^\n]{3,100}$", re.MULTILINE)
_HASHES = re.compile(r"^ {0,3}#{1,6}\s+(.*?)\s*#*$")
_NO_HEADING = re.compile(r"^\s*(?:[-*+•–|>]|\d+[.)]\s)|[.,;:!?…|]\s*$|[$€£¥₹]")


@dataclass(frozen=True)
class Piece:
    """A run of text, and which of the spans asked for cover it (by their index)."""

    text: str
    covered_by: tuple[int, ...] = ()


@dataclass(frozen=True)
class Passage:
    """A quote's surroundings: heading above, nearest written lines before and after, and its line in pieces.

    A neighbour that is a heading is left out: the one is shown as heading, the other begins a new part.
    """

    heading: str
    before: str
    pieces: tuple[Piece, ...]
    after: str


def pieces(text: str, start: int, end: int, spans: Sequence[Span]) -> list[Piece]:
    """text[start:end] in order, cut wherever a span begins or ends; spans may overlap or hold each other."""
    edges = {start, end}
    for low, high in spans:
        edges.update(edge for edge in (low, high) if start < edge < end)
    ordered = sorted(edges)
    touching = [(index, span) for index, span in enumerate(spans) if span[0] < end and span[1] > start]
    return [
        Piece(
            text[low:high],
            tuple(index for index, span in touching if span[0] <= low and high <= span[1]),
        )
        for low, high in zip(ordered, ordered[1:])
    ]


def lines(text: str, spans: Sequence[Span]) -> list[list[Piece]]:
    """The whole text, a list of pieces for each line; a span over several lines is in each of them."""
    by_line: list[list[Piece]] = []
    waiting = sorted(range(len(spans)), key=lambda index: spans[index])
    first = 0
    open_spans: list[int] = []
    for line in text.split("\n"):
        last = first + len(line)
        while waiting and spans[waiting[0]][0] <= last:
            open_spans.append(waiting.pop(0))
        open_spans = [index for index in open_spans if spans[index][1] > first]
        here = pieces(text, first, last, [spans[index] for index in open_spans]) if line else []
        by_line.append([_renumbered(piece, open_spans) for piece in here])
        first = last + 1
    return by_line


def passage(text: str, spans: Sequence[Span], headings: "Headings") -> Passage:
    """What stands around `spans`, which begin on one line of `text` and are in order."""
    first = text.rfind("\n", 0, spans[0][0]) + 1
    last = _line_end(text, max(end for _, end in spans))
    heading_at, heading = headings.above(first)
    before_at, before = _written_before(text, first)
    after_at, after = _written_after(text, last)
    return Passage(
        heading=heading,
        before="" if heading and before_at == heading_at else shorten(before, NEIGHBOUR, keep_end=True),
        pieces=tuple(_cut_line(text, first, last, spans)),
        after="" if headings.at(after_at) else shorten(after, NEIGHBOUR),
    )


def shorten(text: str, length: int, keep_end: bool = False) -> str:
    """`text`, or so much of its beginning (or end) as `length` allows, with … where it was cut."""
    if len(text) <= length:
        return text
    return CUT + text[-length:].lstrip() if keep_end else text[:length].rstrip() + CUT


class Headings:
    """The headings of one text: markdown's, and in plain text the short lines that read like one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found = [
            (line.start(), title)
            for line in _SHORT_LINE.finditer(text)
            if (title := _heading(text, line.group(), line.start(), line.end()))
        ]
        self._starts = [start for start, _ in self._found]

    def lines(self) -> frozenset[int]:
        """The lines, counted from 1, that are headings."""
        return frozenset(self._text.count("\n", 0, start) + 1 for start in self._starts)

    def at(self, position: int) -> bool:
        """Whether a heading's line begins at `position`."""
        index = bisect_left(self._starts, position)
        return self._starts[index : index + 1] == [position]

    def above(self, position: int) -> tuple[int, str]:
        """The last heading that begins before `position`: where, and its words; (-1, "") for none."""
        index = bisect_right(self._starts, position - 1) - 1
        return self._found[index] if index >= 0 else (-1, "")


def _heading(text: str, line: str, start: int, end: int) -> str:
    if marked := _HASHES.match(line):
        return marked.group(1).strip("*_ ")
    title = line.strip()
    if _NO_HEADING.search(title) or not title[:1].isupper():
        return ""
    alone = (start == 0 or text.startswith("\n\n", start - 2)) and text.startswith("\n\n", end)
    long_words = [word for word in re.findall(r"[^\W\d_]+", title) if len(word) > 3]
    capital = sum(word[0].isupper() for word in long_words)
    return title if alone or (long_words and capital * 2 > len(long_words) and len(title.split()) > 1) else ""


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _written_before(text: str, start: int) -> tuple[int, str]:
    while start > 0:
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        tail = text[max(start, end - NEIGHBOUR * 2) : end].strip()
        if tail:
            return start, tail
    return -1, ""


def _written_after(text: str, end: int) -> tuple[int, str]:
    while end < len(text):
        start = end + 1
        end = _line_end(text, start)
        head = text[start : min(end, start + NEIGHBOUR * 2)].strip()
        if head:
            return start, head
    return -1, ""


def _cut_line(text: str, first: int, last: int, spans: Sequence[Span]) -> list[Piece]:
    if last - first <= LONG_LINE:
        return pieces(text, first, last, spans)
    kept: list[Piece] = []
    windows = _windows(first, last, spans)
    for position, (low, high) in enumerate(windows):
        if low > first:
            kept.append(Piece(f"{CUT} " if position == 0 else f" {CUT} "))
        kept.extend(pieces(text, low, high, spans))
    if windows[-1][1] < last:
        kept.append(Piece(f" {CUT}"))
    return kept


def _windows(first: int, last: int, spans: Sequence[Span]) -> list[Span]:
    """The stretches of a long line worth keeping: around both ends of every span, joined where they meet."""
    wanted: list[Span] = []
    for low, high in spans:
        for edge in (low, high):
            wanted.append((max(first, edge - AROUND), min(last, edge + AROUND)))
    joined: list[Span] = []
    for low, high in sorted(wanted):
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return joined


def _renumbered(piece: Piece, indexes: Sequence[int]) -> Piece:
    return Piece(piece.text, tuple(indexes[i] for i in piece.covered_by))
