"""The stages of a run, each from files to files, so that whoever orders them hands on paths and plain values.

Plain values for one more reason: Prefect's threads keep what a flow has in hand until after the interpreter is
taken apart, and where that leads to a function annotated with DuckDB's types, DuckDB fills the terminal with
complaints.
"""

import logging
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from flows import carry, contradictions, database, load, measures, queries, rule_files, support
from flows.batches import exchange, missing
from flows.batches import reading as batches
from flows.characters import on_one_line
from flows.errors import UserError
from flows.ingest import read_articles
from flows.ingest.find import find_articles
from flows.ingest.notes import FAILED
from flows.publishing import publication, versions
from flows.report import write_report
from flows.run_outcome import CHANGES, SEVERITIES, Outcome
from flows.terminal import logs
from flows.terminal.progress import count, line, stage
from flows.validate import check_documents, split_claims
from flows.waivers.read import read_waivers

log = logging.getLogger(__name__)

Made = dict[str, Path]
"""Where the frames are that the stages have made so far, by name."""

NOTES_TOLD = 20
"""Notes on files that a run prints; the report and the table notes hold all of them."""

AT_ONCE = 16_000_000
"""Bytes of a frame that are written at once: for more, fresh memory is asked for, which takes longer than to write them."""

COUNTED = {
    "articles": "sources",
    "claims": "claims",
    "rejected": "rejected_claims",
    "unread": "unread",
    "notes": "notes",
}
"""The tables that an outcome counts, by its fields."""


def corpus(raw: Path) -> str:
    """Say what a run reads, as in "raw: 5 articles"."""
    return f"{raw.name}: {count(len(find_articles([raw])[0]), 'article')}"


def begin(warehouse: Path, folder: Path) -> None:
    """Begin a run that builds in `folder`: from now on its time counts, and its id is in the lines of its log."""
    started = datetime.now(UTC)
    run_id = load.new_run_id(started, warehouse)
    measures.begin(folder, run_id, started)
    logs.RUN_ID.set(run_id)


def ingest(raw: Path, folder: Path, warehouse: Path | None = None) -> Made:
    """Decode, de-duplicate, date and title the articles: `documents`, `waivers`, and `notes` on the files.

    What the published `warehouse` has of files that are as they were is taken from there.
    """
    with stage("ingest", folder) as say:
        documents, notes, files = read_articles([raw], earlier=carry.documents(warehouse))
        waivers, mistakes = read_waivers([raw])
        notes = pl.concat([notes, mistakes])
        if documents.is_empty():
            # An empty warehouse in place of a good one would be a loss.
            raise UserError(f"{raw}: holds no article that can be read; {notes['message'][0]}")
        say(f"{count(documents.height, 'article')}, {count(notes.height, 'note')} on files", files, documents.height)
        for message in notes["message"].head(NOTES_TOLD):
            line("note", message)
        counted = pl.DataFrame({"files": [files]})
        return _save(folder, documents=check_documents(documents), notes=notes, waivers=waivers, counted=counted)


def carry_over(made: Made, warehouse: Path, folder: Path, full: bool = False) -> Made:
    """Part the documents into `pending` ones, to be read, and those that the run before read as they are now: `carried`
    and, by its frame, what was read of them. With `full`, all are to be read.
    """
    with stage("carry", folder) as say:
        documents = _read(made["documents"])
        carried = carry.carry_over(documents, None if full else warehouse)
        say(f"{carried.extractions.height:,} of {count(documents.height, 'article')} as before", documents.height, carried.pending.height)
        frames = {f"carried_{name}": frame for name, frame in carried.frames.items()}
        return _save(folder, pending=carried.pending, carried=carried.extractions, **frames)


def extract(
    made: Made, folder: Path, warehouse: Path, steps: batches.Steps = batches.HERE, place: str | None = None
) -> Made:
    """Read every quantity that the pending documents claim, in its words: `found`; the money that makes no claim:
    `unread` and `set_aside`; and notes on documents that could not be read: `failed`.

    The documents are read in batches by `steps`; these lie meanwhile at `place`, a path or URL, or else in `folder`.
    """
    with stage("extract", folder) as say, exchange.opened(place or str(folder), warehouse) as between:
        read = steps.read_all(steps.part(made["pending"], between), between)
        extracted = steps.gather(read, folder)
        claims, unread = (_height(extracted[name]) for name in ("found", "unread"))
        say(f"{count(claims, 'claim')} read, {count(unread, 'figure')} unread", _height(made["pending"]), claims)
        failed = missing.notes(read, made["documents"])
        for message in failed["message"].head(NOTES_TOLD):
            line("note", message)
        return extracted | _save(folder, failed=failed)


def validate(made: Made, folder: Path) -> Made:
    """Part the claims found: `claims` that may be true, and `rejected` ones that cannot be."""
    with stage("validate", folder) as say:
        found = _read(made["found"])
        parted = split_claims(found, _read(made["pending"]))
        claims, rejected = parted.claims.height, parted.rejected.height
        say(f"{count(claims, 'claim')} kept, {rejected:,} rejected", found.height, claims)
        return _save(folder, claims=parted.claims, rejected=parted.rejected)


def fill_warehouse(
    made: Made, raw: Path, warehouse: Path, folder: Path, rules: Path | None = None
) -> tuple[dict[str, Any], Path]:
    """Fill the next warehouse, in `folder`/version, and carry over the history of the published one.

    `rules` is the folder of a user's own rules, which are part of the version that the run is known by.
    """
    with stage("load", folder) as say:
        version = rule_files.version(own=rules)
        run = load.new_run(measures.started(folder), str(raw), _read(made["counted"]).item(), version, warehouse)
        read = {name: _read(made[name]) for name in carry.READ}
        carried = {name: _read(made[f"carried_{name}"]) for name in carry.READ}
        failed = _read(made["failed"])
        # What could not be read is tried again by the next run.
        done = _read(made["pending"]).join(failed, on="source_id", how="anti")
        extractions = [_read(made["carried"]), carry.extractions(done, read)]
        frames = load.Frames(
            documents=_read(made["documents"]),
            notes=pl.concat([_read(made["notes"]), failed]),
            waivers=_read(made["waivers"]),
            **{name: pl.concat([carried[name], read[name]]) for name in carry.READ},
            extractions=pl.concat(extractions),
        )
        built = folder / "version" / "next.duckdb"
        built.parent.mkdir()
        with database.connect(built) as con:
            database.fit_threads(con, frames.claims.height)
            load.create(con)
            load.fill(con, frames, run, warehouse)
            warnings = queries.rows(con, "report_warnings")
        for warning in warnings[:NOTES_TOLD]:
            fields = {"event": "warning", "kind": warning["kind"], "source_id": warning["source_id"]}
            log.warning("%s", on_one_line(warning["message"]), extra={"fields": fields})
        say(f"run {run.run_id}", frames.documents.height, frames.claims.height)
        return asdict(run), built


def find_contradictions(
    built: Path, run: dict[str, Any], warehouse: Path, rules: Path | None = None
) -> Outcome:
    """Run every rule of warehouse/contradictions, and of the folder `rules`, inside the next warehouse, and
    reconcile what the sources say.

    Gives the count of what it holds then.
    """
    this = load.Run(**run)
    with stage("contradictions", _staging(built)) as say:
        with database.connect(built) as con:
            database.fit_threads(con)
            contradictions.find(con, this, warehouse, own=rules)
            support.fill(con)
            load.finish(con, this, datetime.now(UTC))
            outcome = outcome_of(con, this.run_id)
            useless = queries.rows(con, "useless_waivers", most=NOTES_TOLD)
        say(outcome.by_severity, outcome.claims, sum(outcome.contradictions.values()))
        for note in useless:
            line("note", note["message"])
        return outcome


def report(built: Path, warehouse: Path | None = None) -> str:
    """Write the report on the next warehouse into the folder beside it. Gives its head in markdown.

    What stands alike in the report that is published with `warehouse` is taken from there.
    """
    with stage("report", _staging(built)) as say:
        previous = versions.last_report(warehouse) if warehouse else None
        files = write_report(built, versions.report_of(built.parent), previous)
        pages = sum(1 for _ in files.html.parent.rglob("*.html"))
        say(count(pages, "page"), items_out=pages)
        return files.md.read_text(encoding="utf-8").split("\n### ")[0]


def publish(built: Path, warehouse: Path, folder: Path) -> None:
    """Put the next warehouse, and the report beside it, in the place of the published ones: `warehouse`, and the files
    in `folder`."""
    with stage("publish") as say:
        load.add_stages(built, measures.kept(_staging(built)))
        load.close(built)
        publication.publish(built, warehouse, folder)
        say(f"{warehouse} and {folder}")


def outcome_of(con: duckdb.DuckDBPyConnection, run_id: str) -> Outcome:
    """Count what the run `run_id` left in the warehouse that `con` has open."""
    rows = {name: con.table(name).count("*").fetchall()[0][0] for name in COUNTED.values()}
    failed = [row["source_id"] for row in queries.rows(con, "report_missing", kind=FAILED)]
    (counted,) = pl.DataFrame(con.table("runs")).filter(run_id=run_id).to_dicts()
    return Outcome(
        **{field: rows[name] for field, name in COUNTED.items()},
        contradictions={severity: counted[severity] for severity in SEVERITIES},
        changes={change: counted[change] for change in CHANGES},
        failed=len(failed),
        missing=tuple(failed[:NOTES_TOLD]),
    )


def _read(file: Path) -> pl.DataFrame:
    # Where it lies is the user's to name, with brackets and stars if need be.
    return pl.read_parquet(file, glob=False)


def _height(file: Path) -> int:
    return pl.scan_parquet(file, glob=False).select(pl.len()).collect().item()


def _staging(built: Path) -> Path:
    """The folder that the run builds in, by the file of the next warehouse there."""
    return built.parent.parent


def _save(folder: Path, **frames: pl.DataFrame) -> Made:
    made = {name: folder / f"{name}.parquet" for name in frames}
    for name, frame in frames.items():
        # Read once or twice and then thrown away: to press it takes longer than to write it.
        rows = max(1, frame.height * AT_ONCE // max(1, frame.estimated_size()))
        frame.write_parquet(made[name], compression="uncompressed", statistics=False, row_group_size=rows)
    return made
