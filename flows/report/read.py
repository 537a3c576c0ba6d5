"""Reads from a warehouse what the report tells, in batches: no table of claims is ever read whole."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from flows import queries
from flows.database import Stream, fit_threads, open_readonly
from flows.errors import UserError

Row = dict[str, Any]

JOBS = 300
"""Jobs that the reconciled part is about, those first of which most sources speak together."""

SUBJECTS = 100
"""Subjects of one job that are shown, of several sources and of one each: more than anybody reads on a page."""

LISTED = 1000
"""Rejected claims, unread figures, notes and weights that are listed: more is for a query."""

FIGURES, FIGURES_EACH = 20_000, 1000
"""Figures that pictures are made of, in all and of one job."""


@dataclass(frozen=True)
class Tables:
    """What pictures are drawn of: rows of figures, of reconciled, and of what belongs to them."""

    figures: list[Row]
    reconciled: list[Row]
    reconciled_claims: list[Row]
    levels: list[Row]


class Reader:
    """Rows of the warehouse, each a dict by column name, in an order that depends on the data alone."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self._con = con

    def rows(self, query: str, **parameters: object) -> list[Row]:
        """The answer to warehouse/queries/report_QUERY.sql."""
        return queries.rows(self._con, f"report_{query}", **parameters)

    def source_keys(self, links: Sequence[tuple[str, int, str]]) -> list[Row]:
        """By source a hash of all that its page tells; `links` are the findings: id, number, and what is shown of it."""
        columns = {"contradiction_id": pl.String, "number": pl.Int64, "link": pl.String}
        self._con.register("links", Stream(pl.DataFrame(links, schema=columns, orient="row")))
        try:
            return self.rows("source_keys", listed=LISTED)
        finally:
            self._con.unregister("links")

    def table(self, name: str, order: str, most: int | None = None) -> list[Row]:
        """A small table, or its first rows."""
        relation = self._con.table(name).order(order)
        relation = relation.limit(most) if most else relation
        return [dict(zip(relation.columns, values, strict=True)) for values in relation.fetchall()]

    def pictures(self) -> Tables:
        """What pictures are drawn of."""
        figures = self.rows("figures", each=FIGURES_EACH, most=FIGURES)
        reconciled = self.rows("reconciled", jobs=JOBS, rows=SUBJECTS)
        known = {row["subject_id"] for row in reconciled}
        subjects = self.rows("subjects", claims=_ids(figures))
        return Tables(
            figures=figures,
            reconciled=reconciled,
            reconciled_claims=[row for row in subjects if row["subject_id"] in known],
            levels=self.table("levels", "rank, level"),
        )


def _ids(figures: Sequence[Row]) -> list[str]:
    return sorted({claim_id for row in figures for claim_id in row["claim_ids"]})


@contextmanager
def reading(warehouse: Path) -> Iterator[Reader]:
    """The warehouse at `warehouse`, open read-only.

    Raises UserError where there is no such file, or it is not a warehouse of this program.
    """
    with open_readonly(warehouse) as con:
        try:
            fit_threads(con)
            yield Reader(con)
        except duckdb.Error as error:
            reason = str(error).splitlines()[0]
            raise UserError(
                f"{warehouse}: is no complete warehouse; build it anew with `make run` ({reason})"
            ) from error
