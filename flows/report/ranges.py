"""What the range plots show: which figures stand together over one axis, in which order, and which are left out."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from flows.report import believed, figures, scale
from flows.report.model import SEVERITIES, Claim, Plot, PlotFigure, PlotRow, SourceName
from flows.report.read import Row, Tables

DRAWN = 24
"""Plots in one report: those of which most sources speak. More than this nobody looks at, and each takes a tenth
of a second to draw."""

ROWS, PLOT_FIGURES, ROW_FIGURES = 20, 60, 12
"""Subjects of one plot, figures of all that are drawn one by one, and of a single one at most: more would not fit on
a screen. Of the figures those in findings come first; what is left is drawn as one span."""

FAR, FAR_SHARE, FAR_OF = 1, 1 / 4, 8
"""Figures that lie farther from all others than so many times what these span are drawn at the end of the axis, if
they are no larger a share of all, and all are so many at least."""

TICKS, NEAR_ZERO = 6, 0.2
"""Steps of the axis, and up to which share of the largest figure the smallest makes it start at zero: of many bars
it is compared where they stand, not how long they are."""

OPEN_ROOM = 0.1
"""Share of the axis that an open end takes up."""

Name = Callable[[str], SourceName]
Key = tuple


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
        drawing = _Drawing(groups[key], ranks, severities, name)
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
    return min((gravest.get(claim_id, "") for claim_id in figure["claim_ids"]), key=_gravity, default="")


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


class _Drawing:
    """One plot in the making."""

    def __init__(
        self,
        group: _Group,
        ranks: Mapping[str, int],
        severities: Mapping[int, str],
        name: Name,
    ) -> None:
        self.group = group
        self.ranks = ranks
        self.severities = severities
        self.name = name

    def plot(self, anchor: str, place: str) -> Plot:
        """The plot of the figures at `place`, called `anchor`."""
        subjects, left_out = self._chosen()
        ids = sorted({figure["source_id"] for _, _, found in subjects for figure in found})
        letters = {source_id: letter(number) for number, source_id in enumerate(ids)}
        each = _each([len(found) for _, _, found in subjects])
        rows = tuple(self._row(row, who, found, letters, each) for row, who, found in subjects)
        measured = subjects[0][2][0]
        low, high, step = _axis(measured["measure"], rows)
        unplaced = any(figure["place"] is None for _, _, found in subjects for figure in found)
        where = [figures.place(place), "no place named" if unplaced else ""]
        shown = {figure.letter for row in rows for figure in row.figures}
        return Plot(
            anchor=anchor,
            place=" or ".join(filter(None, where)),
            unit=figures.unit(measured),
            axis=(low, high),
            ticks=tuple((value, figures.tick(measured, value)) for value in scale.steps(low, high, step)),
            rows=rows,
            sources=tuple(
                (letters[source_id], self.name(source_id)) for source_id in ids if letters[source_id] in shown
            ),
            beyond=sum(
                any(end is not None and not low <= end <= high for end in (figure.low, figure.high))
                for row in rows
                for figure in row.figures
            ),
            left_out=left_out,
            words="; ".join(_words(row) for row in rows),
        )

    def _chosen(self) -> tuple[list[tuple[Row | None, str, list[Row]]], int]:
        """The subjects that are drawn in the order of their rows, and how many with one figure each are not."""
        subjects = []
        left_out = 0
        for (about, _), (row, found) in self.group.subjects.items():
            level, years, *narrower = about
            narrow = any(narrower)
            if narrow and len(found) == 1 and not self.severities[found[0]["figure_id"]]:
                left_out += 1
                continue
            who = believed.who(row or found[0] | {"pay_basis": None})
            order = narrow, self.ranks.get(level, -1), level or "", years[0] or 0, years[1] or 0, who
            subjects.append((order, row, who, found))
        subjects.sort(key=lambda item: item[0])
        left_out += max(0, len(subjects) - ROWS)
        return [(row, who, found) for _, row, who, found in subjects[:ROWS]], left_out

    def _row(
        self, row: Row | None, who: str, found: Sequence[Row], letters: Mapping[str, str], each: int
    ) -> PlotRow:
        said: dict[Key, list[Row]] = defaultdict(list)
        for figure in found:
            key = figure["source_id"], figure["low"], figure["high"], figure["open_ended"], figure["hedged"]
            said[key].append(figure)
        made = [self._figure(same, letters) for same in said.values()]
        made.sort(key=lambda figure: (_ends(figure), figure.letter))
        # To say that there is one more takes as much room as the one.
        drawn, more = (made, []) if len(made) == each + 1 else _picked(made, each)
        ends = [end for figure in more for end in (figure.low, figure.high) if end is not None]
        low, high = (row["supported_low"], row["supported_high"]) if row else (None, None)
        supported = {"low": low, "high": high, "open_ended": False}
        return PlotRow(
            who=who,
            supported="" if low is None and high is None else figures.short(row | supported),
            supported_low=low,
            supported_high=high,
            figures=tuple(drawn),
            more=len(more),
            more_low=min(ends, default=None),
            more_high=max(ends, default=None),
        )

    def _figure(self, same: Sequence[Row], letters: Mapping[str, str]) -> PlotFigure:
        first = same[0]
        severities = [self.severities[figure["figure_id"]] for figure in same]
        return PlotFigure(
            letter=letters[first["source_id"]],
            source=self.name(first["source_id"]),
            short=figures.short(first),
            says=figures.quantity(first),
            about=figures.subject(first | {"location": first["place"]}),
            low=first["low"],
            high=first["high"],
            open_ended=first["open_ended"],
            hedged=first["hedged"],
            severity=min(severities, key=_gravity),
            claim_ids=tuple(claim_id for figure in same for claim_id in figure["claim_ids"]),
        )


def letter(number: int) -> str:
    """A to Z for 0 to 25, then AA, AB and so on."""
    return (letter(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def _gravity(severity: str) -> int:
    return [*SEVERITIES, ""].index(severity)


def _each(counts: Sequence[int]) -> int:
    """How many figures of one subject are drawn at most, of subjects with so many."""
    fits = (
        each
        for each in range(ROW_FIGURES, 1, -1)
        if sum(min(each, count) for count in counts) <= PLOT_FIGURES
    )
    return next(fits, 1)


def _picked(figures: Sequence[PlotFigure], count: int) -> tuple[list[PlotFigure], list[PlotFigure]]:
    """`count` of the figures, which stand in order, and the others: those in the gravest findings, and where not all
    of a kind can be had, some from the first to the last of them."""
    kept: set[int] = set()
    for severity in (*SEVERITIES, ""):
        found = [number for number, figure in enumerate(figures) if figure.severity == severity]
        room = min(count - len(kept), len(found))
        kept |= {found[round(step * (len(found) - 1) / max(1, room - 1))] for step in range(room)}
    return (
        [figure for number, figure in enumerate(figures) if number in kept],
        [figure for number, figure in enumerate(figures) if number not in kept],
    )


def _ends(figure: PlotFigure) -> tuple[float, float]:
    """The least and the greatest number of a figure."""
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return min(ends), max(ends)


def _axis(measure: str, rows: Sequence[PlotRow]) -> tuple[float, float, float]:
    """The axis that shows all but the figures that are far from all others."""
    spans = [_ends(figure) for row in rows for figure in row.figures]
    spans += [(row.more_low, row.more_high) for row in rows if row.more]
    least, most = _near(spans)
    room = (most - least) * OPEN_ROOM
    ends: list[Mapping[str, Any]] = [{"measure": measure, "low": least, "high": most, "open_ended": False}]
    for figure in (figure for row in rows for figure in row.figures):
        low, high = _ends(figure)
        if (figure.open_ended or figure.high is None) and most - room < high <= most:
            ends.append({"low": low, "high": None, "open_ended": True})
        if figure.low is None and least <= low < least + room:
            ends.append({"low": None, "high": high, "open_ended": False})
    return scale.axis(ends, least, most, TICKS, NEAR_ZERO)


def _near(spans: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The least and the greatest number of spans but for those that are far from all others."""
    lows, highs = sorted(low for low, _ in spans), sorted(high for _, high in spans)
    best = lows[0], highs[-1]
    few = int(len(spans) * FAR_SHARE) if len(spans) >= FAR_OF else 0
    for below in range(few + 1):
        for above in range(few + 1 - below):
            least, most = lows[below], highs[-1 - above]
            far = FAR * (most - least)
            apart = (not above or highs[-above] - most > far) and (not below or least - lows[below - 1] > far)
            if least < most and apart and most - least < best[1] - best[0]:
                best = least, most
    return best


def _words(row: PlotRow) -> str:
    said = [f"{figure.letter} {figure.short}" for figure in row.figures]
    if row.more:
        said.append(f"and {figures.plural(row.more, 'more figure')}")
    disputed = sum(bool(figure.severity) for figure in row.figures)
    notes = [
        f"supported {row.supported}" if row.supported else "",
        f"{figures.number(disputed)} in findings" if disputed else "",
    ]
    return f"{row.who}: " + ", ".join([*said, *filter(None, notes)])
