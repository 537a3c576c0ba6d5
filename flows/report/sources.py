"""Sources with their text, and with everything that was read in it."""

from collections.abc import Mapping, Sequence

from flows.report import figures, passages
from flows.report.articles import Articles
from flows.report.marks import marked_lines
from flows.report.model import Claim, Source, SourceName, Unread
from flows.report.read import Row


def source(
    row: Row,
    name: SourceName,
    articles: Articles,
    claims: Sequence[Claim],
    rejected: Sequence[Claim],
    unread: Sequence[tuple[Unread, Row]],
    aside: Sequence[Row],
) -> Source:
    """The source `row` with all that was read in it, in the order of the text."""
    source_id, text = row["source_id"], row["text"]
    shown = articles.shows_text(source_id)
    said = _said(claims)
    return Source(
        name=name,
        facts=_facts(row),
        claims=tuple(claims),
        columns=tuple(column for column, values in said.items() if len(values) > 1),
        shared=tuple(
            (column, *values) for column, values in said.items() if len(values) == 1 and "" not in values
        ),
        rejected=len(rejected),
        unread=len(unread),
        aside=len(aside),
        contradicted=sum(claim.contradicted for claim in claims),
        lines=marked_lines(text, claims, rejected, unread, aside) if shown else None,
        headings=articles.headings(source_id).lines() if shown else frozenset(),
        length=len(text),
    )


def _said(claims: Sequence[Claim]) -> Mapping[str, set[str]]:
    """What the claims say in each column of their table."""
    cells = [claim.cells for claim in claims]
    return {column: {cell[column] for cell in cells} for column in (cells[0] if cells else ())}


def _facts(row: Row) -> tuple[tuple[str, str], ...]:
    facts = [
        ("Source", row["source_id"]),
        ("Publisher", row["publisher"]),
        ("Published", figures.day(row["published_on"])),
        ("Figures of", row["as_of_year"] and str(row["as_of_year"])),
        ("File", f"{row['path']} ({row['format']}, {row['encoding']})"),
        ("SHA-256", row["sha256"][:16] + passages.CUT),
    ]
    return tuple((name, value) for name, value in facts if value)
