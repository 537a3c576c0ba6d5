"""What `reconcile status` prints."""

from dataclasses import asdict
from datetime import date
from pathlib import Path

from rich.table import Table
from rich.text import Text

from flows.characters import as_json
from flows.status import Changes, Status
from flows.terminal.progress import count
from flows.terminal.show import cell, grid, put

NAMED = 5
"""Articles that are named of each kind; --json has all."""


def machines(found: Status) -> None:
    """Print how things stand as one JSON object; times are in UTC."""
    print(as_json(asdict(found) | {"stale": found.stale}, default=date.isoformat, indent=1))


def people(found: Status, warehouse: Path) -> None:
    """Print how things stand."""
    run = found.run
    took = f", took {found.seconds:,.0f} s" if found.seconds is not None else ""
    table = Table.grid(padding=(0, 2))
    for name, told in {
        "last run": f"{run['run_id']}, {run['started']:%-d %B %Y, %H:%M:%S} UTC, {_ago(found.age)} ago{took}",
        "warehouse": f"{warehouse}: {count(run['sources'], 'article')}, {count(run['claims'], 'claim')}, "
        f"{run['rejected']:,} rejected, {run['unread']:,} unread",
        "contradictions": f"{run['contradictions']:,}: "
        f"{run['high']:,} high, {run['medium']:,} medium, {run['low']:,} low",
        "it changed": _it_changed(found),
        "since then": _since(found),
        "not read": _named(found.failed, "article") if found.failed else "",
        "warnings": "; ".join(found.warnings),
        "under way": found.under_way or "no run",
    }.items():
        if told:
            table.add_row(Text(name, style="bold"), Text(told, overflow="fold"))
    put(table)
    if found.stages:
        put(Text(""), _stages(found))


def _it_changed(found: Status) -> str:
    run = found.run
    said = [_changes(found.articles)] if found.articles else []
    said.append(f"claims: {found.claims['new']:,} new, {found.claims['gone']:,} gone")
    if run["new"] is not None:
        said.append(f"contradictions: {run['new']:,} new, {run['resolved']:,} resolved, {run['waived']:,} waived")
    return "; ".join(said)


def _since(found: Status) -> str:
    nowhere = f"the folder {found.run['raw']} has no articles, or is not there from here"
    said = [_changes(found.since) if found.since else nowhere]
    said += [f"{name} changed" for name in found.metadata]
    said += [f"the rules of {name} changed" for name in found.rules]
    return "; ".join(said)


def _changes(changes: Changes) -> str:
    kinds = {"new": changes.added, "changed": changes.changed, "gone": changes.removed}
    said = [_named(paths, f"{kind} article") for kind, paths in kinds.items() if paths]
    return ", ".join(said) or "no article came, changed or went"


def _named(paths: tuple[str, ...], what: str) -> str:
    more = ", …" if len(paths) > NAMED else ""
    return f"{count(len(paths), what)} ({', '.join(paths[:NAMED])}{more})"


def _stages(found: Status) -> Table:
    table = grid("stage", "in", "out", "seconds", "memory, MB")
    for column in table.columns[1:]:
        column.justify = "right"
    for row in found.stages:
        counts = (None if row[name] is None else f"{row[name]:,}" for name in ("items_in", "items_out"))
        table.add_row(*map(cell, (row["stage"], *counts, f"{row['seconds']:,.1f}", f"{row['peak_memory_mb']:,.0f}")))
    return table


def _ago(seconds: float) -> str:
    """As in "3 days", "5 hours", "2 minutes"."""
    for name, length in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= 2 * length:
            return count(int(seconds // length), name)
    return count(max(int(seconds), 0), "second")
