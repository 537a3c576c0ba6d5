"""Articles that could not be read though they are there: what a run says of them."""

from collections.abc import Iterable
from pathlib import Path

import polars as pl

from flows.batches.reading import Read
from flows.characters import one_line
from flows.ingest.notes import FAILED
from flows.ingest.read import NOTES

ADVICE = "its claims are missing, and the next run tries again; if it fails again, report that, or take the file away"


def notes(read: Iterable[Read], documents: Path) -> pl.DataFrame:
    """A note (columns NOTES) on each of the `documents`, in a Parquet file, that is missing from what was read."""
    reasons = {source_id: reason for batch in read for source_id, reason in batch.missing.items()}
    paths = pl.scan_parquet(documents, glob=False).select("source_id", "path").collect()
    rows = [
        (path, source_id, FAILED, f"{one_line(path)}: could not be read ({one_line(reasons[source_id])}); {ADVICE}")
        for source_id, path in paths.iter_rows()
        if source_id in reasons
    ]
    return pl.DataFrame(rows, schema=NOTES, orient="row")
