"""The stages one after another in memory: to try an article before it joins."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import polars as pl

from flows import contradictions, database, load, rule_files, support
from flows.extract import extract_claims
from flows.ingest import read_articles
from flows.validate import check_documents, split_claims
from flows.waivers.read import read_waivers


@contextmanager
def checked(paths: Sequence[Path], rules: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Give a warehouse in memory, as a run on the articles and folders in `paths` would fill it.

    `rules` is a folder of rules of the user's own. Raises UserError where a path is not there, or holds no article,
    or where a rule is wrong.
    """
    if rules:
        contradictions.try_out(rules)
    documents, notes, files = read_articles(paths)
    waivers, mistakes = read_waivers(paths)
    notes = pl.concat([notes, mistakes])
    extracted = extract_claims(check_documents(documents))
    parted = split_claims(extracted.claims, documents)
    raw = ", ".join(map(str, paths))
    run = load.new_run(datetime.now(UTC), raw, files, rule_files.version(own=rules))
    with database.connect() as con:
        load.create(con)
        frames = load.Frames(
            documents, notes, parted.claims, parted.rejected, extracted.unread, extracted.set_aside, waivers
        )
        load.fill(con, frames, run)
        contradictions.find(con, run, own=rules)
        support.fill(con)
        load.finish(con, run, datetime.now(UTC))
        yield con
