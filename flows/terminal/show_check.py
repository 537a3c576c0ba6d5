"""What `reconcile check` prints: the claims of each article, then what stands against what."""

from datetime import date
from itertools import groupby
from typing import Any

import duckdb
from rich.text import Text

from flows.characters import as_json, one_line
from flows.report import figures
from flows.stages import outcome_of
from flows.terminal.progress import count
from flows.terminal.show import cell, grid, put

Row = dict[str, Any]

OF_THE_RUN = {"first_seen", "last_seen", "closed", "closed_run", "run_id", "text"}
"""Columns that machines are not given: they change with every check, or are the article itself."""

LINES = 200
"""Rows of an article's claims, or of its unread or rejected figures, that people are shown: more than anybody reads, and
drawn at once. Machines are given all."""


def people(con: duckdb.DuckDBPyConnection) -> None:
    """Print the warehouse of a check as tables."""
    claims = _rows(con, "claims", "source_id, char_start, claim_id")
    for source in _rows(con, "sources", "source_id"):
        own = [claim for claim in claims if claim["source_id"] == source["source_id"]]
        put(_heading(one_line(source["source_id"]), source["title"], count(len(own), "claim")))
        if own:
            _put_claims(own)
    found = _rows(con, "contradictions", "rank")
    _put_contradictions([row for row in found if row["status"] != "waived"])
    _put_waived([row for row in found if row["status"] == "waived"], _rows(con, "waivers", "path, line"))
    _put_lines("Rejected", _rows(con, "rejected_claims", "source_id, char_start"), "failed_check")
    _put_lines("Unread", _rows(con, "unread", "source_id, char_start"), "reason")
    if notes := _notes(con):
        put(_heading("Notes on files"), *(Text(f"  {note['message']}") for note in notes), "")
    [(run_id,)] = con.table("runs").project("run_id").fetchall()
    came = outcome_of(con, run_id)
    put(
        f"{count(came.articles, 'article')}, {count(came.claims, 'claim')}, {came.rejected:,} rejected, "
        f"{came.unread:,} unread, {count(sum(came.contradictions.values()), 'contradiction')} "
        f"({came.by_severity})"
    )


def machines(con: duckdb.DuckDBPyConnection) -> None:
    """Print the warehouse of a check as one JSON object: a list of rows a table, with the tables' columns.

    A contradiction has its claims with it, as a list of claim_id and side.
    """
    sides = _rows(con, "contradiction_claims", "contradiction_id, side, claim_id")
    found = {
        "sources": _rows(con, "sources", "source_id"),
        "claims": _rows(con, "claims", "source_id, char_start, claim_id"),
        "contradictions": _rows(con, "contradictions", "rank"),
        "rejected_claims": _rows(con, "rejected_claims", "source_id, char_start, claim_id"),
        "unread": _rows(con, "unread", "source_id, char_start, char_end"),
        "set_aside": _rows(con, "set_aside", "source_id, char_start, char_end"),
        "notes": _notes(con),
        "waivers": _rows(con, "waivers", "path, line"),
    }
    for contradiction in found["contradictions"]:
        contradiction["claims"] = [
            {"claim_id": side["claim_id"], "side": side["side"]}
            for side in sides
            if side["contradiction_id"] == contradiction["contradiction_id"]
        ]
    print(as_json(found, indent=1, default=date.isoformat))


def _put_claims(claims: list[Row]) -> None:
    table = grid("line", "quantity", "about", "quote")
    table.columns[0].justify = "right"
    for claim in claims[:LINES]:
        table.add_row(
            *map(cell, (claim["line"], figures.quantity(claim), figures.subject(claim), claim["quote"]))
        )
    if len(claims) > LINES:
        table.add_row("", _more(claims))
    put(table, "")


def _put_contradictions(contradictions: list[Row]) -> None:
    put(_heading("Contradictions" if contradictions else "No contradictions"))
    if not contradictions:
        return
    table = grid("severity", "rule", "what stands against what", "sources")
    for found in contradictions:
        table.add_row(
            *map(cell, (found["severity"], found["rule"], found["summary"], ", ".join(found["sources"])))
        )
    put(table, "")


def _put_waived(contradictions: list[Row], waivers: list[Row]) -> None:
    if not contradictions:
        return
    table = grid("severity", "rule", "what may stand", "why")
    for found in contradictions:
        why = [row["reason"] for row in waivers if found["contradiction_id"] in row["findings"]]
        told = " ".join("; ".join(why).split())
        table.add_row(*map(cell, (found["severity"], found["rule"], found["summary"], told)))
    put(_heading("Waived"), table, "")


def _put_lines(title: str, rows: list[Row], why: str) -> None:
    if not rows:
        return
    table = grid("source", "line", "quote", "why")
    for source, of_source in groupby(rows, lambda row: row["source_id"]):
        own = list(of_source)
        for row in own[:LINES]:
            table.add_row(*map(cell, (source, row["line"], row["quote"], row[why])))
        if len(own) > LINES:
            table.add_row(source, "", _more(own))
    put(_heading(title), table, "")


def _more(rows: list[Row]) -> Text:
    """What stands in the place of an article's rows that are too many to show."""
    return Text(f"… {len(rows) - LINES:,} more; --json prints all", style="dim")


def _heading(name: str, *more: str | None) -> Text:
    return Text.assemble((name, "bold"), *(f"  {words}" for words in more if words))


def _notes(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """What there is to note. A check knows no earlier run, so what it does not find may well have been resolved."""
    return [row for row in _rows(con, "notes", "path, kind, message") if row["kind"] != "unknown_waiver"]


def _rows(con: duckdb.DuckDBPyConnection, table: str, order: str) -> list[Row]:
    relation = con.table(table).order(order)
    kept = [(place, name) for place, name in enumerate(relation.columns) if name not in OF_THE_RUN]
    return [{name: values[place] for place, name in kept} for values in relation.fetchall()]
