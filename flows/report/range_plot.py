"""One range plot: its rows, which figures of each are drawn, how they are told in words, and its axis."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from flows.report import believed, figures, scale
from flows.report.model import SEVERITIES, Plot, PlotFigure, PlotRow, SourceName
from flows.report.read import Row

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
Subjects = Mapping[Key, tuple[Row | None, Sequence[Row]]]


class Drawing:
    """One plot in the making, of `subjects`: rows of the table reconciled (None where there is none) and figures. `ranks` are those
    of levels, `severities` those of the gravest findings that figures stand in, `name` tells how a source is known."""

    def __init__(
        self,
        subjects: Subjects,
        ranks: Mapping[str, int],
        severities: Mapping[int, str],
        name: Name,
    ) -> None:
        self.subjects = subjects
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
        for (about, _), (row, found) in self.subjects.items():
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
            severity=min(severities, key=gravity),
            claim_ids=tuple(claim_id for figure in same for claim_id in figure["claim_ids"]),
        )


def letter(number: int) -> str:
    """A to Z for 0 to 25, then AA, AB and so on."""
    return (letter(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def gravity(severity: str) -> int:
    """The place of a severity, the gravest first; nothing comes last."""
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
