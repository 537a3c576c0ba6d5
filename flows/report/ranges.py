"""Which range plots a report has: which figures stand together over one axis, and which plots come first."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from flows.report.model import Claim, Plot
from flows.report.range_plot import Drawing, Key, Name, gravity
from flows.report.read import Row, Tables

DRAWN = 24
"""Plots in one report: those of which most sources speak. More than this nobody looks at, and each takes a tenth
of a second to draw."""


@dataclass
class _Group:
    """Subjects that share a plot: rows of the table reconciled (None where there is none) and figures by subject."""

    subjects: dict[Key, tuple[Row | None, list[Row]]] = field(default_factory=dict)

    @property
    def figures(self) -> list[Row]:
        return [figure for _, found in self.subjects.values() for figure in found]


def plots(
    tables: Tables,
    gravest: Mapping[str, str],
    claims: Callable[[Sequence[str]], Mapping[str, Claim]],
    name: Name,
) -> tuple[Mapping[tuple[str, str], tuple[Plot, ...]], int]:
    """The plots by role and measure, and how many more could be drawn. By the ids of claims, `gravest` is the severity of
    the gravest open finding that each is evidence of, and `claims` gives some of them.

    A plot is of one measure, role, place, currency and period. It is drawn where several figures are of one
    subject, or some of them stand in a finding.
    """
    groups = _groups(tables)
    severities = {row["figure_id"]: _severity(row, gravest) for row in tables.figures}
    told = sorted(
        (key for key, group in groups.items() if _tells(group, severities)),
        key=lambda key: _order(key, groups[key], severities),
    )
    ranks = {row["level"]: row["rank"] for row in tables.levels}
    made: dict[tuple[str, str], list[Plot]] = defaultdict(list)
    for number, key in enumerate(told[:DRAWN], 1):
        measure, role, *_, place = key
        drawing = Drawing(groups[key].subjects, ranks, severities, name)
        made[role or "", measure].append(drawing.plot(f"plot-{number}", place))
    drawn = claims(sorted({claim_id for found in made.values() for plot in found for claim_id in _drawn_of(plot)}))
    plots = {key: tuple(_with_claims(plot, drawn) for plot in found) for key, found in made.items()}
    return plots, max(0, len(told) - DRAWN)


def plot_of(made: Iterable[Plot]) -> Mapping[str, str]:
    """By the anchor of a finding that of the plot that shows most of its figures, the first of equals."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for plot in made:
        for figure in (figure for row in plot.rows for figure in row.figures):
            for link in figure.findings:
                counts[link.anchor][plot.anchor] += 1
    return {finding: plots.most_common(1)[0][0] for finding, plots in counts.items()}


def _groups(tables: Tables) -> dict[Key, _Group]:
    """The figures by plot and subject. Where a job is paid in the money of one country only, who names no place
    stands with those who name that country."""
    subjects = _subjects(tables)
    homes: dict[Key, set[str]] = defaultdict(set)
    for figure, _, place in subjects:
        if place and "/" not in place and not figure["paid_abroad"]:
            homes[_unit(figure)].add(place)
    groups: dict[Key, _Group] = defaultdict(_Group)
    for figure, row, place in subjects:
        home = homes[_unit(figure)]
        if not place and len(home) == 1:
            place = next(iter(home))
        about = _about(figure), row and row["pay_basis"]
        groups[*_unit(figure), place or ""].subjects.setdefault(about, (row, []))[1].append(figure)
    return groups


def _subjects(tables: Tables) -> list[tuple[Row, Row | None, str | None]]:
    """Each figure with the row of the table reconciled that it stands in, if any, and the place that this is of;
    twice where it stands in base and in total pay."""
    rows = {row["subject_id"]: row for row in tables.reconciled}
    found: dict[str, list[Row]] = defaultdict(list)
    for item in tables.reconciled_claims:
        found[item["claim_id"]].append(rows[item["subject_id"]])
    return [
        (figure, row, row["location"] if row else figure["place"])
        for figure in tables.figures
        for row in found.get(figure["claim_ids"][0]) or [None]
    ]


def _unit(figure: Row) -> Key:
    return figure["measure"], figure["role"], figure["currency"], figure["period"]


def _about(figure: Row) -> Key:
    years = (None, None) if figure["level"] else (figure["years_low"], figure["years_high"])
    return figure["level"], years, figure["company_key"], figure["industry_key"], figure["qualifier_key"]


def _severity(figure: Row, gravest: Mapping[str, str]) -> str:
    """The severity of the gravest open finding that a figure is evidence of, or nothing."""
    return min((gravest.get(claim_id, "") for claim_id in figure["claim_ids"]), key=gravity, default="")


def _drawn_of(plot: Plot) -> Iterable[str]:
    """The ids of the claims that are drawn one by one."""
    return (claim_id for row in plot.rows for figure in row.figures for claim_id in figure.claim_ids)


def _with_claims(plot: Plot, claims: Mapping[str, Claim]) -> Plot:
    rows = tuple(
        replace(
            row,
            figures=tuple(
                replace(figure, claims=tuple(claims[id_] for id_ in figure.claim_ids if id_ in claims))
                for figure in row.figures
            ),
        )
        for row in plot.rows
    )
    return replace(plot, rows=rows)


def _tells(group: _Group, severities: Mapping[int, str]) -> bool:
    several = any(len(found) > 1 for _, found in group.subjects.values())
    drawn = group.figures
    return several or (len(drawn) > 1 and any(severities[figure["figure_id"]] for figure in drawn))


def _order(key: Key, group: _Group, severities: Mapping[int, str]) -> tuple:
    """Those first of which most sources speak together, then those with most figures in findings; last those
    that name no job, as each source may mean another."""
    together = [row["sources"] for row, _ in group.subjects.values() if row and row["sources"] > 1]
    drawn = group.figures
    grave = sum(severities[figure["figure_id"]] in ("high", "medium") for figure in drawn)
    return key[1] is None, -sum(together), -grave, -len(drawn), tuple(part or "" for part in key)
