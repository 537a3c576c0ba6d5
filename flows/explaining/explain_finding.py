"""Why a contradiction is one: both sides' words in place, what was made of them, and how the rule came to its finding.

All of it is asked of the warehouse, where the rules ran: what is comparable and how far apart two figures are is
said by the macros that the rules themselves go by (warehouse/schema, from 50_comparability.sql to 56_reasons.sql).
"""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

import duckdb

from flows import queries
from flows.queries import Row
from flows.report import passages

FINDING = (
    "contradiction_id", "rule", "severity", "summary", "gap", "same_source", "sources", "comparable_because",
    "could_explain", "figures_against", "rank",
)  # fmt: skip
"""Columns of contradictions that tell the finding itself; all others tell its history."""


@dataclass(frozen=True)
class Said:
    """A claim that is evidence: the warehouse's row, with `rounding`, how far it is from its figure as a share; and
    its line in the article."""

    claim: Row
    passage: passages.Passage


@dataclass(frozen=True)
class Figure:
    """What a source says about a subject, with the claims that say it, the first of which the others restate.

    Attributes:
        side: a or b.
        source: its article: source_id, path, title, publisher, url, published_on, as_of_year.
        compared: the values that the rules compared: low, high, currency, period.
    """

    side: str
    subject: str
    quantity: str
    source: Row
    compared: Row
    said: list[Said]


@dataclass(frozen=True)
class History:
    """A column of contradictions that tells when and how the finding stood; `holds` is what the column means."""

    column: str
    value: Any
    holds: str


@dataclass(frozen=True)
class OfContradiction:
    """A contradiction with all that led to it.

    Attributes:
        finding: its columns in contradictions, but for its history.
        rule: its rule's columns in rules; None where the last run had no such rule.
        figures: both sides, a before b; none where its claims are not kept.
        dimensions: what the deciding figure of each side says of each dimension; none where it has one side.
        compared: in words, how far these two had to be comparable; None where it has one side.
        arithmetic: steps, each with what and reckoning; none where a rule has its own way.
        thresholds: those that the rule goes by, each with threshold, value and holds.
    """

    finding: Row
    rule: Row | None
    figures: list[Figure]
    dimensions: list[Row]
    compared: str | None
    arithmetic: list[Row]
    thresholds: list[Row]
    history: list[History]


def of_contradiction(con: duckdb.DuckDBPyConnection, contradiction_id: str) -> OfContradiction:
    """What the warehouse tells of the contradiction that has this id."""

    def rows(query: str) -> list[Row]:
        return queries.rows(con, query, contradiction_id=contradiction_id)

    [told] = rows("finding")
    meaning = {row["column_name"]: row["comment"] for row in queries.rows(con, "finding_columns")}
    return OfContradiction(
        finding={name: value for name, value in told.items() if name in FINDING},
        rule=next(iter(rows("finding_rule")), None),
        figures=_figures(rows("finding_claims"), rows("finding_sources")),
        dimensions=rows("finding_dimensions"),
        compared=next((row["words"] for row in rows("finding_compared")), None),
        arithmetic=rows("finding_arithmetic"),
        thresholds=rows("finding_thresholds"),
        history=[
            History(name, value, meaning[name] or "") for name, value in told.items() if name not in FINDING
        ],
    )


def _figures(claims: list[Row], sources: list[Row]) -> list[Figure]:
    texts = {source["source_id"]: source.pop("text") for source in sources}
    headings = {source_id: passages.Headings(text) for source_id, text in texts.items()}
    articles = {source["source_id"]: source for source in sources}
    figures = []
    for _, restated in groupby(claims, key=lambda row: (row["side"], row["figure_id"])):
        own = list(restated)
        first, source_id = own[0], own[0]["source_id"]
        compared = {name: first[f"compared_{name}"] for name in ("low", "high", "currency", "period")}
        said = [
            Said(
                _claim(row),
                passages.passage(
                    texts[source_id], [(row["char_start"], row["char_end"])], headings[source_id]
                ),
            )
            for row in own
        ]
        figures.append(
            Figure(first["side"], first["subject"], first["quantity"], articles[source_id], compared, said)
        )
    return figures


def _claim(row: Row) -> Row:
    of_figure = ("side", "figure_id", "subject", "quantity")
    return {
        name: value
        for name, value in row.items()
        if name not in of_figure and not name.startswith("compared_")
    }
