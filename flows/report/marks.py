"""An article's text with everything that was read in it marked in place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.report import figures, passages
from flows.report.model import Claim, Mark, Reading, Unread

STRENGTH = ("contradicted", "claim", "rejected", "unread", "aside")
"""Kinds of readings; where several cover the same words, the first of these is shown first."""


@dataclass(frozen=True)
class _Wanted:
    row: Mapping[str, Any]
    reading: Reading
    anchor: str = ""

    @property
    def span(self) -> passages.Span:
        return self.row["char_start"], self.row["char_end"]

    @property
    def order(self) -> tuple[int, int]:
        return STRENGTH.index(self.reading.kind), self.row["char_end"] - self.row["char_start"]


def readable(text: str, row: Mapping[str, Any]) -> bool:
    """Whether `row` (quote, char_start, char_end) points at its own words; a rejected one may not."""
    start, end = row["char_start"], row["char_end"]
    if start is None or end is None or not 0 <= start < end <= len(text):
        return False
    return text[start:end] == row["quote"] and not row["quote"].isspace()


def marked_lines(
    text: str,
    claims: Sequence[Claim],
    rejected: Sequence[Claim],
    unread: Sequence[tuple[Unread, Mapping[str, Any]]],
    aside: Sequence[Mapping[str, Any]],
) -> tuple[tuple[Mark, ...], ...]:
    """The lines of `text` as marks, in order: together they are the text. A mark may hold several readings.

    `aside` are rows of the table set_aside.
    """
    made = [_Wanted(claim.row, _claim(claim), claim.place) for claim in claims]
    made += [_Wanted(claim.row, _rejected(claim), claim.place) for claim in rejected]
    made += [_Wanted(row, _left("unread", "Not read", "Because", row), item.place) for item, row in unread]
    made += [_Wanted(row, _left("aside", "Taken to be no pay", "Judged", row)) for row in aside]
    wanted = [item for item in made if readable(text, item.row)]
    begun: set[int] = set()
    marked = []
    for line in passages.lines(text, [item.span for item in wanted]):
        marks = []
        for piece in line:
            covering = sorted((wanted[index] for index in piece.covered_by), key=lambda item: item.order)
            new = [index for index in piece.covered_by if index not in begun]
            begun.update(new)
            anchors = tuple(anchor for index in new if (anchor := wanted[index].anchor))
            marks.append(Mark(piece.text, tuple(item.reading for item in covering), bool(new), anchors))
        marked.append(tuple(marks))
    return tuple(marked)


def _claim(claim: Claim) -> Reading:
    kind = "contradicted" if claim.contradicted else "claim"
    return Reading(kind, claim.quantity, _dimensions(claim), claim)


def _rejected(claim: Claim) -> Reading:
    failed = ("Rejected", figures.words(claim.row["failed_check"]))
    return Reading("rejected", claim.quantity, (failed, *_dimensions(claim)), claim)


def _left(kind: str, head: str, name: str, row: Mapping[str, Any]) -> Reading:
    return Reading(kind, head, ((name, row["reason"]),))


def _dimensions(claim: Claim) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in claim.cells.items() if value)
