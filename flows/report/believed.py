"""What is left to believe, job by job, place by place and level by level."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from flows.report import figures
from flows.report.anchors import anchor
from flows.report.lazy import Lazy
from flows.report.model import Job, Outsider, Plot, Reconciled, SourceName, Weight
from flows.report.read import Row
from flows.report.snippets import digest

LISTED_ALONE = 40
"""Up to so many subjects of which one source speaks are listed in plain text, more are only counted by job: there
is no folding them away there."""

SHOWN_OUTSIDE = 5
"""Sources outside of a range that are named, the farthest first."""

MEASURES = {"pay": "pay", "bonus": "bonus", "growth": "growth of pay", "experience": "experience asked for"}
"""The measures in their order, as headings call them."""

ELSEWHERE = {"role": None, "measure": "pay", "hedged": False, "statistic": None}
"""What a row's heading says already, and what no row tells apart, for the words of its subject."""

Name = Callable[[str], SourceName]


def jobs(
    rows: Sequence[Row],
    levels: Sequence[Row],
    name: Name,
    plots: Mapping[tuple[str, str], tuple[Plot, ...]],
) -> tuple[Job, ...]:
    """Rows of the table reconciled by job: those of which most sources speak together come first.

    `plots` are the pictures by role and measure.
    """
    rank = {row["level"]: row["rank"] for row in levels}
    # What only some may reach is drawn, though it supports nothing.
    groups: dict[tuple[str, str], list[Row]] = {key: [] for key in plots}
    for row in sorted(rows, key=lambda row: _order(row, rank)):
        groups.setdefault((row["role"] or "", row["measure"]), []).append(row)
    together = {
        key: sum(row["sources"] for row in group if row["sources"] > 1) for key, group in groups.items()
    }
    role_together: dict[str, int] = defaultdict(int)
    for (role, _), count in together.items():
        role_together[role] += count
    ordered = sorted(groups, key=lambda key: (-role_together[key[0]], key[0], list(MEASURES).index(key[1])))
    return tuple(_job(key, groups[key], name, plots.get(key, ())) for key in ordered)


def weights(rows: Sequence[Row], name: Name) -> tuple[Weight, ...]:
    """Rows of the table source_weights, heaviest first."""
    voices: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        voices[row["voice"]].append(row["source_id"])
    return tuple(
        Weight(
            source=name(row["source_id"]),
            weight=f"{row['weight']:.2f}",
            borne_out=row["borne_out"],
            outvoted=row["outvoted"],
            with_itself=row["with_itself"],
            one_voice_with=tuple(
                name(other)
                for other in voices[row["voice"]][: SHOWN_OUTSIDE + 1]
                if other != row["source_id"]
            )[:SHOWN_OUTSIDE],
        )
        for row in sorted(rows, key=lambda row: (-row["weight"], row["source_id"]))
    )


def who(row: Row) -> str:
    """Whom a subject is about beside its job, measure and place, which stand elsewhere: "senior · finance"."""
    said = figures.subject(row | ELSEWHERE | {"location": None})
    if row["level"] or not said.startswith("all jobs"):
        return said
    return said.replace("all jobs", "all levels", 1)


def _job(key: tuple[str, str], group: Sequence[Row], name: Name, plots: tuple[Plot, ...]) -> Job:
    role, measure = key
    several = [row for row in group if row["sources"] > 1]
    alone = [row for row in group if row["sources"] == 1]
    return Job(
        title=f"{figures.words(role) or 'no job named'}: {MEASURES[measure]}",
        anchor=anchor("job", f"{role}-{measure}"),
        plots=plots,
        rows=_lazily(several, name),
        more_rows=_more(several),
        alone=_lazily(alone, name),
        more_alone=_more(alone),
        key=digest(group),
        named=tuple(name(other["source_id"]) for row in several for other in row["outside"][:SHOWN_OUTSIDE]),
    )


def _lazily(rows: Sequence[Row], name: Name) -> Sequence[Reconciled]:
    """The `rows` in words, which are found when somebody looks at them: of many jobs few tables are written anew."""
    return Lazy(range(len(rows)), lambda numbers: [_reconciled(rows[number], name) for number in numbers])


def _more(group: Sequence[Row]) -> int:
    return group[0]["alike"] - len(group) if group else 0


def _order(row: Row, rank: Mapping[str, int]) -> tuple:
    """By place, countries before their towns; then by level, all levels first; then by what narrows it further."""
    country, _, town = (row["location"] or "").partition("/")
    return (
        figures.place(country),
        town,
        rank.get(row["level"], -1),
        row["level"] or "",
        row["years_low"] or 0,
        row["years_high"] or 0,
        *(
            row[column] or ""
            for column in ("company", "industry", "qualifier", "pay_basis", "currency", "period")
        ),
    )


def _reconciled(row: Row, name: Name) -> Reconciled:
    supported = row["supported_low"] is not None or row["supported_high"] is not None
    return Reconciled(
        who=who(row),
        where=figures.place(row["location"]),
        said=_quantity(row, row["lowest"], row["highest"]),
        supported=_quantity(row, row["supported_low"], row["supported_high"]) if supported else "",
        agreement=figures.percent(row["agreement"]) if row["agreement"] else "",
        sources=row["sources"],
        independent=row["independent_sources"],
        note=row["note"],
        outside=tuple(_outsider(row, other, name) for other in row["outside"][:SHOWN_OUTSIDE]),
        more_outside=max(0, len(row["outside"]) - SHOWN_OUTSIDE),
    )


def _outsider(row: Row, other: Mapping[str, Any], name: Name) -> Outsider:
    low, high = other["low"], other["high"]
    # An experience that is asked for at least stands for itself: nothing above it is said to be enough.
    top = low if row["measure"] == "experience" and high is None else high
    below = top is not None and row["supported_low"] is not None and top < row["supported_low"]
    misses = row["supported_low"] - top if below else low - row["supported_high"]
    return Outsider(
        source=name(other["source_id"]),
        says=_quantity(row, low, high),
        by=f"{figures.distance(row, misses)} ({figures.percent(other['gap'])}) {'below' if below else 'above'}",
    )


def _quantity(row: Row, low: float | None, high: float | None) -> str:
    return figures.quantity(row | {"low": low, "high": high, "open_ended": False, "approximate": False})
