"""An article's text with everything that was read in it marked in place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.report import passages
from flows.report.model import Claim, Mark, Unread

STRENGTH = ("contradicted", "claim", "rejected", "unread")
"""Kinds of marks; where several cover the same words, the first of these is shown."""


@dataclass(frozen=True)
class _Wanted:
    span: passages.Span
    kind: str
    anchor: str
    says: str
    href: str

    @property
    def order(self) -> tuple[int, int]:
        return STRENGTH.index(self.kind), self.span[1] - self.span[0]


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
) -> tuple[tuple[Mark, ...], ...]:
    """The lines of `text` as marks, in order: together they are the text. A mark may hold several claims."""
    wanted = [
        _Wanted(
            _span(claim.row),
            "contradicted" if claim.contradicted else "claim",
            claim.place,
            f"{claim.quantity}: {claim.subject}",
            claim.anchor,
        )
        for claim in claims
        if readable(text, claim.row)
    ]
    wanted += [
        _Wanted(_span(claim.row), "rejected", claim.place, f"rejected: {claim.quantity}", claim.anchor)
        for claim in rejected
        if readable(text, claim.row)
    ]
    wanted += [
        _Wanted(_span(row), "unread", item.place, f"not read: {item.reason}", "unread")
        for item, row in unread
        if readable(text, row)
    ]
    anchored: set[int] = set()
    marked = []
    for line in passages.lines(text, [item.span for item in wanted]):
        marks = []
        for piece in line:
            covering = sorted((wanted[index] for index in piece.covered_by), key=lambda item: item.order)
            new = [index for index in piece.covered_by if index not in anchored]
            anchored.update(new)
            marks.append(_mark(piece.text, covering, tuple(wanted[index].anchor for index in new)))
        marked.append(tuple(marks))
    return tuple(marked)


def _mark(text: str, covering: Sequence[_Wanted], anchors: tuple[str, ...]) -> Mark:
    if not covering:
        return Mark(text)
    says = "\n".join(dict.fromkeys(item.says for item in covering))
    return Mark(text, covering[0].kind, anchors, says, covering[0].href)


def _span(row: Mapping[str, Any]) -> passages.Span:
    return row["char_start"], row["char_end"]
