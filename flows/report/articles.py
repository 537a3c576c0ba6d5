"""What was read in articles, in words: claims, rejected claims, unread figures, and the passages they stand in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from flows.report import figures, fragments, passages
from flows.report.anchors import Anchor, anchor
from flows.report.marks import readable
from flows.report.model import Claim, Link, Rejected, SourceName, Unread
from flows.report.read import LISTED, Row

SHOWN_TEXT = 60_000
"""Texts of fewer characters than this are shown whole: ten thousand words, more than most articles have."""

SHOWN_TITLE = 70
"""Characters of a title shown inside a sentence."""

SHOWN_QUOTE = 300
"""Characters of a quote shown in a table."""


class Names:
    """The sources by the names that readers know them by."""

    def __init__(self, sources: Iterable[Row]) -> None:
        self._names = {row["source_id"]: _source_name(row) for row in sources}

    def __call__(self, source_id: str | None) -> SourceName:
        return self._names.get(source_id) or _source_name({"source_id": source_id or "unknown source"})

    def in_words(self, summary: str, sources: Sequence[str]) -> str:
        """A finding's summary with its `sources` by their titles, where the rules name them by their ids."""
        titles = [self(source_id).title for source_id in sources]
        for source_id, title in zip(sources, titles, strict=True):
            if title != source_id and titles.count(title) == 1:
                called = f"“{passages.shorten(title, SHOWN_TITLE)}”"
                summary = _renamed(summary, source_id, called)
        return summary


class Articles:
    """Articles with what was read in them; `links` are the findings that a claim is evidence of, by its id."""

    def __init__(self, sources: Iterable[Row], names: Names, links: Mapping[str, Iterable[Link]]) -> None:
        self.rows = {row["source_id"]: row for row in sources}
        self.texts = {source_id: row["text"] for source_id, row in self.rows.items()}
        self._names = names
        self._links = links
        self._headings: dict[str, passages.Headings] = {}

    def claim(self, row: Row) -> Claim:
        """A claim in words."""
        return self._claim(row, "claim", row["claim_id"], self._links.get(row["claim_id"], ()))

    def rejected(self, row: Row, number: int) -> Rejected:
        """A rejected claim in words; `number` tells it from all others of its article."""
        claim = self._claim(row, "rejected", f"{row['source_id']}-{number}", ())
        return Rejected(
            self._names(row["source_id"]),
            # The table of all of them ends somewhere.
            claim if row["place"] <= LISTED else replace(claim, anchor=Anchor("")),
            row["failed_check"],
            row["failed_column"] or "",
        )

    def unread(self, row: Row, number: int) -> Unread:
        """An unread figure in words; `number` tells it from all others of its article."""
        source = self._names(row["source_id"])
        return Unread(
            source,
            row["line"],
            passages.shorten(row["quote"], SHOWN_QUOTE),
            row["reason"],
            anchor("unread", f"{row['source_id']}-{number}", source.anchor) if self._shows(row) else Anchor(""),
        )

    def passage(self, source_id: str, claims: Iterable[Claim]) -> passages.Passage:
        """The line of `source_id` that `claims` stand in, with what is around them."""
        spans = sorted({(claim.row["char_start"], claim.row["char_end"]) for claim in claims})
        return passages.passage(self.texts[source_id], spans, self.headings(source_id))

    def address(self, source_id: str, claim: Claim) -> str:
        """Where the words of `claim` stand in the article's own page; nothing where it has none."""
        start, end = claim.row["char_start"], claim.row["char_end"]
        return fragments.address(self._names(source_id).url, self.texts[source_id], start, end)

    def headings(self, source_id: str) -> passages.Headings:
        """The headings of an article."""
        if source_id not in self._headings:
            self._headings[source_id] = passages.Headings(self.texts[source_id])
        return self._headings[source_id]

    def shows_text(self, source_id: str) -> bool:
        """Whether the article's text is shown as a whole."""
        return source_id in self.texts and len(self.texts[source_id]) < SHOWN_TEXT

    def _shows(self, row: Row) -> bool:
        """Whether the words of `row` can be pointed to in the text that is shown."""
        source_id = row["source_id"]
        return self.shows_text(source_id) and readable(self.texts[source_id], row)

    def _claim(self, row: Row, kind: str, name: str, links: Iterable[Link]) -> Claim:
        source = self._names(row["source_id"]).anchor
        # A rejected claim has its row in the table of all of them, if that goes so far.
        here = anchor(kind, name, source if kind == "claim" else "")
        return Claim(
            row=row,
            quote=passages.shorten(row["quote"] or "", SHOWN_QUOTE),
            subject=figures.subject(row),
            quantity=figures.quantity(row),
            anchor=here,
            place=Anchor(f"text-{here}", source) if self._shows(row) else here,
            findings=tuple(sorted(links, key=lambda link: link.number)),
        )


def grouped(pairs: Iterable[tuple[str, Any]]) -> Mapping[str, Sequence[Any]]:
    """The second of each pair in lists by the first."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _renamed(summary: str, source_id: str, called: str) -> str:
    """`summary` with the source `called` so where the rules name it: after " in ", and before " gives "."""
    pieces, start = [], 0
    while (at := summary.find(source_id, start)) >= 0:
        end = at + len(source_id)
        alone_before = at == 0 or not (summary[at - 1].isalnum() or summary[at - 1] in "_-")
        alone_after = end == len(summary) or not (summary[end].isalnum() or summary[end] in "_-")
        named = (summary.endswith(" in ", 0, at) and alone_after) or (
            summary.startswith(" gives ", end) and alone_before
        )
        if not named:
            end = at + 1
        pieces += [summary[start:at], called if named else summary[at:end]]
        start = end
    return "".join([*pieces, summary[start:]])


def _source_name(row: Row) -> SourceName:
    return SourceName(
        source_id=row["source_id"],
        anchor=anchor("source", row["source_id"]),
        title=passages.shorten(row.get("title") or row["source_id"], SHOWN_QUOTE),
        publisher=row.get("publisher") or "",
        published=figures.day(row.get("published_on")),
        published_on=row.get("published_on"),
        url=url if fragments.host(url := row.get("url") or "") else "",
    )
