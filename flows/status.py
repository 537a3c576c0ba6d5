"""How things stand: when the pipeline last ran, what that changed, and what has changed since. Nothing is run or written."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb

from flows import database, queries, rule_files
from flows.asking.ask import of_this_version
from flows.errors import UserError
from flows.extract.version import extraction_key
from flows.ingest.files import ARTICLE, read_bytes
from flows.ingest.find import Found, find_articles
from flows.ingest.metadata import NAME as SOURCES_TOML
from flows.publishing import staging, versions
from flows.queries import Row
from flows.waivers import NAME as WAIVERS_TOML


@dataclass(frozen=True)
class Changes:
    """Articles by their paths: those that came, those whose file is another, and those that went."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True)
class Status:
    """How things stand.

    Attributes:
        run: the last run, the columns of the table runs.
        seconds: how long it took until its warehouse was complete.
        age: seconds since it began.
        stages: what its stages came to, the columns of run_stages.
        articles: what changed between the run before and it; None where that is not kept.
        claims: how many claims are new, and how many are gone, since the run before.
        since: what has changed in the folder since it read that; None where the folder is not there.
        metadata: sources.toml or waivers.toml, where changed since.
        rules: "extraction" or "contradictions", where those rules are others than the run's.
        failed: the articles that it could not read.
        warnings: what it warns of.
        under_way: the run that is at work now, such as "process 12, since 2026-11-21 06:00:00 UTC"; None where none is.
    """

    run: Row
    seconds: float | None
    age: float
    stages: list[Row]
    articles: Changes | None
    claims: dict[str, int]
    since: Changes | None
    metadata: tuple[str, ...]
    rules: tuple[str, ...]
    failed: tuple[str, ...]
    warnings: tuple[str, ...]
    under_way: str | None

    @property
    def stale(self) -> bool:
        """Whether another run would come to something else, as far as can be told without one."""
        moved = self.since and any((self.since.added, self.since.changed, self.since.removed))
        return bool(moved or self.metadata or self.rules or self.failed)


def status(warehouse: Path, raw: Path | None = None) -> Status:
    """How the published `warehouse` stands to the articles in `raw`, or in the folder that it was made from.

    Raises UserError where it is no warehouse of this version.
    """
    with database.open_readonly(warehouse) as con, of_this_version(warehouse):
        run, *before = queries.rows(con, "last_runs")
        folder = raw or Path(run["raw"])
        since, metadata = _since(con, folder, run["started"])
        with _version_before(con, warehouse, bool(before)) as kept:
            articles = _articles(con) if kept else None
        return Status(
            run=run,
            seconds=(run["ended"] - run["started"]).total_seconds() if run["ended"] else None,
            age=(datetime.now(UTC).replace(tzinfo=None) - run["started"]).total_seconds(),
            stages=queries.rows(con, "last_stages", run_id=run["run_id"]),
            articles=articles,
            claims=queries.rows(con, "changed_claims", started=run["started"])[0],
            since=since,
            metadata=metadata,
            rules=tuple(_other_rules(con, run)),
            failed=tuple(row["path"] for row in queries.rows(con, "report_missing", kind="failed")),
            warnings=tuple(row["message"] for row in queries.rows(con, "report_warnings")),
            under_way=staging.under_way(warehouse),
        )


def _since(
    con: duckdb.DuckDBPyConnection, folder: Path, started: datetime
) -> tuple[Changes | None, tuple[str, ...]]:
    """What changed in the folder of articles since a run that `started` then, and which files beside them did."""
    try:
        found, _ = find_articles([folder])
    except UserError:
        return None, ()
    known = {row["path"]: row["sha256"] for row in queries.rows(con, "known_files")}
    there = {item.name: item for item in found}
    changes = Changes(
        added=tuple(name for name in there if name not in known),
        changed=tuple(name for name, item in there.items() if name in known and _differs(item, known[name], started)),
        removed=tuple(sorted(name for name, sha256 in known.items() if sha256 and name not in there)),
    )
    beside = (folder / name for name in (SOURCES_TOML, WAIVERS_TOML))
    return changes, tuple(path.name for path in beside if path.exists() and _touched(path, started))


def _differs(item: Found, sha256: str | None, started: datetime) -> bool:
    """Whether a file holds something else than what has this hash; of one that became no source, whether it was touched."""
    try:
        if sha256 is None:
            return _touched(item.path, started)
        return hashlib.sha256(read_bytes(item.path, ARTICLE)).hexdigest() != sha256
    except OSError:
        return sha256 is not None


def _touched(path: Path, started: datetime) -> bool:
    # The start of a run is known to the second.
    return datetime.fromtimestamp(path.stat().st_ctime, UTC).replace(tzinfo=None) >= started + timedelta(seconds=1)


@contextmanager
def _version_before(con: duckdb.DuckDBPyConnection, warehouse: Path, ran: bool) -> Iterator[bool]:
    """Attach the warehouse of the run before as previous_warehouse, if it is kept."""
    home = versions.home(warehouse)
    last = versions.published(home)
    earlier = [path for path in versions.numbered(home) if int(path.name) < int(last.name)] if ran and last else []
    file = earlier[-1] / versions.place(warehouse).name if earlier else None
    with database.attached(con, file) as there:
        yield there


def _articles(con: duckdb.DuckDBPyConnection) -> Changes:
    rows = queries.rows(con, "changed_articles")
    return Changes(*(tuple(_paths(rows, change)) for change in ("added", "changed", "removed")))


def _paths(rows: Iterable[Row], change: str) -> Iterator[str]:
    return (row["path"] for row in rows if row["change"] == change)


def _other_rules(con: duckdb.DuckDBPyConnection, run: Row) -> Iterator[str]:
    """Which rules are others than those of the run."""
    read = queries.rows(con, "one_extraction")
    if any(extraction_key(**row["article"]) != row["extraction_key"] for row in read):
        yield "extraction"
    own = queries.rows(con, "own_rules")
    try:
        now = rule_files.version(own=Path(own[0]["path"]).parent if own else None)
    except UserError:
        now = None
    if now != run["rules_version"]:
        yield "contradictions"
