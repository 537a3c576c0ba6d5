"""What an earlier run has read already, for the articles that are as they were.

An article is as it was where its text, title and year are, and the rules that read it: its key then is. What was read
of it is taken from the published warehouse, unless somebody has changed it there: its digest then is another.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

from flows.database import attached, connect, fit_threads
from flows.extract.frames import LEFT
from flows.extract.version import extraction_key
from flows.load import EXTRACTIONS
from flows.validate import CLAIMS, DOCUMENTS, REJECTED

READ = {"claims": CLAIMS, "rejected": REJECTED, "unread": pl.Schema(LEFT), "set_aside": pl.Schema(LEFT)}
"""What reading an article gives, by frame."""
TABLES = {"rejected": "rejected_claims"}
"""The tables of the warehouse that are not called as their frames are."""
KEY = ("source_id", "extraction_key")
WHOLE = (*KEY, "digest")

Frames = Mapping[str, pl.DataFrame]
"""Frames by the names of READ."""


@dataclass(frozen=True)
class Carried:
    """`pending`: the documents to read. `extractions`: how all the others were read (columns of EXTRACTIONS), and
    `frames`: what was."""

    pending: pl.DataFrame
    extractions: pl.DataFrame
    frames: Frames


def carry_over(documents: pl.DataFrame, previous: Path | None) -> Carried:
    """Part the documents that must be read from those of which the warehouse `previous` has what was read.

    Without `previous`, or where it is of another version, all must be read. Raises UserError where it cannot be opened.
    """
    known, earlier = _earlier(previous)
    same = known.join(_keys(documents), on=KEY, how="semi")
    whole = same.join(_digests(same.select(KEY), earlier), on=WHOLE, how="semi")
    return Carried(
        pending=documents.join(whole, on="source_id", how="anti", maintain_order="left"),
        extractions=whole,
        frames={name: frame.join(whole, on="source_id", how="semi") for name, frame in earlier.items()},
    )


def documents(previous: Path | None) -> pl.DataFrame | None:
    """The documents that the warehouse `previous` has; None where there is none, or it is of another version. Raises
    UserError where it cannot be opened."""
    with connect() as con, attached(con, previous) as there:
        fit_threads(con)
        try:
            return _table(con, "sources", DOCUMENTS) if there else None
        except (duckdb.CatalogException, duckdb.BinderException):
            return None


def extractions(documents: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    """How `documents` were read into `frames`: the columns of EXTRACTIONS, the run still to be told."""
    digests = _digests(_keys(documents), frames)
    return digests.with_columns(run_id=pl.lit(None, pl.String)).select(EXTRACTIONS.names())


def _keys(documents: pl.DataFrame) -> pl.DataFrame:
    """For each document its extraction_key: a hash of all that decides what is read of it."""
    rows = documents.select("source_id", "title", "as_of_year", "text").iter_rows()
    found = [(row[0], extraction_key(*row)) for row in rows]
    return pl.DataFrame(found, schema={name: pl.String for name in KEY}, orient="row")


def _digests(keyed: pl.DataFrame, frames: Frames) -> pl.DataFrame:
    """The columns of WHOLE: for each source in `keyed` a digest of all its rows in `frames`, whatever their order."""
    rows = [
        frames[name].select("source_id", digest=pl.struct(schema.names()).hash(seed))
        for seed, (name, schema) in enumerate(READ.items())
    ]
    digests = pl.concat(rows).group_by("source_id").agg(pl.col("digest").sum())
    return keyed.join(digests, on="source_id", how="left").with_columns(pl.col("digest").fill_null(0))


def _earlier(previous: Path | None) -> tuple[pl.DataFrame, dict[str, pl.DataFrame]]:
    """The extractions of the warehouse `previous`, and what they gave; empty frames where there are none."""
    nothing = (
        pl.DataFrame(schema=EXTRACTIONS),
        {name: pl.DataFrame(schema=schema) for name, schema in READ.items()},
    )
    with connect() as con, attached(con, previous) as there:
        if not there:
            return nothing
        fit_threads(con)
        try:
            return _table(con, "extractions", EXTRACTIONS), {
                name: _table(con, TABLES.get(name, name), schema) for name, schema in READ.items()
            }
        except (duckdb.CatalogException, duckdb.BinderException):
            # Made by an earlier version: everything is read again.
            return nothing


def _table(con: duckdb.DuckDBPyConnection, name: str, schema: pl.Schema) -> pl.DataFrame:
    return pl.DataFrame(con.table(f"previous_warehouse.{name}").select(*schema.names())).cast(dict(schema))
