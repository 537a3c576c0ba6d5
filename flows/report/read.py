"""Reads from a warehouse all that the report tells."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from flows.errors import UserError
from flows.load import open_readonly

Row = dict[str, Any]


@dataclass(frozen=True)
class Tables:
    """The rows of the warehouse, each a dict by column name, in an order that depends on the data alone."""

    sources: list[Row]
    claims: list[Row]
    figures: list[Row]
    rejected: list[Row]
    unread: list[Row]
    set_aside: list[Row]
    notes: list[Row]
    rules: list[Row]
    contradictions: list[Row]
    contradiction_claims: list[Row]
    levels: list[Row]
    source_weights: list[Row]
    waivers: list[Row]
    reconciled: list[Row]
    reconciled_claims: list[Row]
    runs: list[Row]


def read_tables(warehouse: Path) -> Tables:
    """All tables of the warehouse at `warehouse`, opened read-only.

    Raises UserError where there is no such file, or it is not a warehouse of this program.
    """
    with open_readonly(warehouse) as con:
        try:
            return _tables(con)
        except duckdb.Error as error:
            reason = str(error).splitlines()[0]
            raise UserError(
                f"{warehouse}: is no complete warehouse; build it anew with `make run` ({reason})"
            ) from error


def _tables(con: duckdb.DuckDBPyConnection) -> Tables:
    return Tables(
        sources=_rows(con, "sources", "source_id"),
        claims=_rows(con, "claims", "source_id, char_start, char_end, claim_id"),
        figures=_rows(con, "figures", "source_id, first_char, figure_id"),
        rejected=_rows(con, "rejected_claims", "ALL"),
        unread=_rows(con, "unread", "source_id, char_start, char_end, reason"),
        set_aside=_rows(con, "set_aside", "source_id, char_start, char_end, reason"),
        notes=_rows(con, "notes", "ALL"),
        rules=_rows(con, "rules", "rule"),
        contradictions=_rows(con, "contradictions", "rank, contradiction_id"),
        contradiction_claims=_rows(con, "contradiction_claims", "contradiction_id, side, claim_id"),
        levels=_rows(con, "levels", "rank, level"),
        source_weights=_rows(con, "source_weights", "source_id"),
        waivers=_rows(con, "waivers", "path, line"),
        reconciled=_rows(con, "reconciled", "ALL"),
        reconciled_claims=_rows(con, "reconciled_claims", "subject_id, claim_id"),
        runs=_rows(con, "runs", "started, run_id"),
    )


def _rows(con: duckdb.DuckDBPyConnection, table: str, order: str) -> list[Row]:
    relation = con.table(table).order(order)
    return [dict(zip(relation.columns, values)) for values in relation.fetchall()]
