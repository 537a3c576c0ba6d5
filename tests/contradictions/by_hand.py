"""Claims and sources written by hand, put into a warehouse, and what the rules make of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import duckdb
import polars as pl

from flows import database
from flows.extract.frames import CLAIMS
from flows.ingest.read import DOCUMENTS

STARTED = datetime(2025, 1, 31, 6)


@dataclass(frozen=True)
class Run:
    started: datetime = STARTED
    run_id: str = "20250131T060000Z"


def source(source_id: str, **said: object) -> dict[str, object]:
    return {
        "source_id": source_id,
        "path": f"{source_id}.txt",
        "sha256": "0" * 64,
        "format": "text",
        "encoding": "utf-8",
        "text": "",
    } | said


def claim(number: int, **said: object) -> dict[str, object]:
    """A claim of pay in dollars a year, by source "s", with what is said put in its place.

    A figure is given as `low` and `high`, or as `at` for a point. Each claim stands at a place of its own.
    """
    said = dict(said)
    if "at" in said:
        said["low"] = said["high"] = said.pop("at")
    measure = said.get("measure", "pay")
    money = {"currency": "USD", "period": "year"} if measure == "pay" else {}
    place = {"line": number + 1, "char_start": number * 1000, "char_end": number * 1000 + 9}
    return (
        {
            "claim_id": f"c{number:03}",
            "source_id": "s",
            "measure": measure,
            "role": "data_engineer",
            "open_ended": False,
            "quote": "...",
            "approximate": False,
            "hedged": False,
            "rule": "by_hand",
        }
        | money
        | place
        | said
    )


def fill(con: duckdb.DuckDBPyConnection, claims: Sequence[Mapping], sources: Sequence[Mapping] = ()) -> None:
    named = {row["source_id"] for row in sources}
    sources = [*sources, *(source(name) for name in sorted({row["source_id"] for row in claims} - named))]
    con.register("new_sources", database.Stream(pl.DataFrame(list(sources), schema=DOCUMENTS)))
    con.register("new_claims", database.Stream(pl.DataFrame(list(claims), schema=CLAIMS)))
    con.execute((Path(__file__).parent / "fill.sql").read_text(encoding="utf-8"))
    con.unregister("new_sources")
    con.unregister("new_claims")


@dataclass(frozen=True)
class Found:
    """What the rules made of some claims."""

    rows: list[dict]
    sides: dict[str, dict[str, set[str]]]

    def pairs(self, rule: str) -> set[tuple[str, str]]:
        """The claims that a rule set against each other, either side as "c001 c002"; a missing side is ""."""
        return {
            tuple(" ".join(sorted(self.sides[row["contradiction_id"]].get(side, ()))) for side in "ab")
            for row in self.rows
            if row["rule"] == rule
        }

    def summaries(self, rule: str) -> list[str]:
        return [row["summary"] for row in self.rows if row["rule"] == rule]

    @property
    def rules(self) -> set[str]:
        return {row["rule"] for row in self.rows}


def look(con: duckdb.DuckDBPyConnection) -> Found:
    rows = [dict(row) for row in pl.DataFrame(con.table("contradictions").order("rank")).to_dicts()]
    sides: dict[str, dict[str, set[str]]] = {}
    for contradiction_id, claim_id, side in con.table("contradiction_claims").fetchall():
        sides.setdefault(contradiction_id, {}).setdefault(side, set()).add(claim_id)
    return Found(rows, sides)


@dataclass(frozen=True)
class Case:
    """What a rule must make of some claims: `pairs`, the claims on either side of each finding."""

    rule: str
    shows: str
    claims: list[dict]
    pairs: set[tuple[str, str]] = field(default_factory=set)
    sources: list[dict] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.rule}: {self.shows}"
