"""Draws range plots: Altair lays them out, vl-convert renders them, and only what is seen is kept of its SVG."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

import altair as alt
import vl_convert

from flows.report.model import Plot, PlotFigure, PlotRow
from flows.report.slim_svg import slim

WIDTH = 312
"""Of the axis, in the units of the picture: about 460 with what stands beside it, a phone's width."""

LEFT, RIGHT, TOP, BOTTOM = 44, 118, 24, 6
"""Room about the axis for the letters, for the figures in words, for the ticks, and below."""

HEAD, STEP, BETWEEN, BAR = 22, 18, 10, 9
"""Heights: of a subject's name, from one figure to the next, between subjects, and of a bar."""

LETTER = 7.5
"""Width of a character of the ticks, in a wide font."""

LINE = 52
"""Characters that have room on the line of a subject's name and what is supported, in a wide font on a phone."""

POINTS = {"": "circle", "high": "triangle-up", "medium": "diamond", "low": "circle"}
"""A single figure by the severity of its finding: the shapes of the severities everywhere in the report."""

OPEN = "M2,-4.5h5v9h-5Z M9.5,-4.5h3v9h-3Z M15,-6L23,0L15,6Z"
"""An end that is open above, in units of the picture: the bar breaks up, and an arrow says that it goes on."""

OPEN_BELOW = "M-2,-4.5h-5v9h5Z M-9.5,-4.5h-3v9h3Z M-15,-6L-23,0L-15,6Z"

BEYOND = "M-20,-6l6,6l-6,6h3.5l6,-6l-6,-6Z M-12,-6l6,6l-6,6h3.5l6,-6l-6,-6Z"
"""What lies past the end of the axis, drawn inside of it."""

BELOW = "M20,-6l-6,6l6,6h-3.5l-6,-6l6,-6Z M12,-6l-6,6l6,6h-3.5l-6,-6l6,-6Z"

UP_TO_BEYOND = "M-22,-4.5h-5v9h5Z M-29.5,-4.5h-3v9h3Z M-35,-6L-43,0L-35,6Z" + BEYOND
"""The same, of a figure that is open below."""

_NOT_XML = re.compile("[\ufffe\uffff\ud800-\udfff]")


def svg(plot: Plot, visible: Callable[[str], str]) -> str:
    """The plot as SVG without script, style or id: its colours and fonts are those of the page by class.

    `visible` makes unseen characters seen. The same plot gives the same text.
    """
    return slim(vl_convert.vega_to_svg(_spec(drawn(plot, visible)), allowed_base_urls=[]))


def drawn(plot: Plot, visible: Callable[[str], str]) -> dict[str, Any]:
    """All that decides how the plot is drawn: the height, the axis, and the data of each layer."""
    return _drawn(plot, lambda text: _NOT_XML.sub("\ufffd", visible(text)))


def size(plot: Plot) -> tuple[int, int]:
    """Width and height of the picture."""
    return LEFT + WIDTH + RIGHT, TOP + _layout(plot)[1] + BOTTOM


def places(plot: Plot) -> tuple[tuple[PlotFigure, int, int], ...]:
    """Each figure with the top and the height of its line in the picture."""
    return tuple(
        (item, TOP + middle - STEP // 2, STEP)
        for item, middle, *_ in _layout(plot)[0]
        if isinstance(item, PlotFigure)
    )


def _layout(plot: Plot) -> tuple[list[tuple[Any, int, int, int]], int]:
    """Rows, figures and spans of further figures, each with its middle, top and bottom; and the height of all."""
    made: list[tuple[Any, int, int, int]] = []
    y = 4
    for row in plot.rows:
        lines = len(row.figures) + bool(row.more)
        below = y + HEAD + lines * STEP
        made.append((row, y + HEAD // 2, y + HEAD, below))
        for number, figure in enumerate(row.figures):
            middle = y + HEAD + number * STEP + STEP // 2
            made.append((figure, middle, middle - STEP // 2, middle + STEP // 2))
        if row.more:
            made.append((row.more, below - STEP // 2, below - STEP, below))
        y = below + BETWEEN
    return made, y - BETWEEN + 4


@cache
def _vega() -> str:
    """The picture in Vega's terms (JSON), with neither data nor axis: they differ from plot to plot, it does not."""
    axis = alt.Axis(
        values=alt.ExprRef("ticks"),
        labelExpr="labels[round(datum.index * (length(labels) - 1))]",
        labelOverlap=False,
        labelBound=False,
        labelFlush=False,
        title=None,
        orient="top",
        domain=False,
        ticks=False,
    )
    ends = [alt.ExprRef("low"), alt.ExprRef("high")]
    x = alt.X("x:Q", scale=alt.Scale(domain=ends, nice=False, zero=False), axis=axis)
    down = alt.Scale(
        domain=[0, alt.ExprRef("height")], range=[0, alt.ExprRef("height")], nice=False, zero=False
    )
    y = alt.Y("y:Q", scale=down, axis=None)
    kind, shape = alt.Fill("kind:N", scale=None), alt.Shape("shape:N", scale=None)

    def layer(name: str) -> alt.Chart:
        return alt.Chart(alt.NamedData(name), name=name)

    def spans(name: str) -> alt.Chart:
        return layer(name).mark_rect().encode(x=x, x2="x2:Q", y=y, y2="y2:Q", fill=kind)

    def words(name: str, at: int, align: str = "left") -> alt.Chart:
        written = layer(name).mark_text(align=align, baseline="middle")
        return written.encode(x=alt.value(at), y=y, text=alt.Text("text:N"))

    chart = alt.layer(
        spans("band"),
        spans("bars"),
        layer("ends").mark_point(size=4).encode(x=x, y=y, fill=kind, shape=shape),
        layer("points").mark_point(size=90).encode(x=x, y=y, fill=kind, shape=shape),
        layer("flags").mark_point(size=70).encode(x=alt.value(-12), y=y, fill=kind, shape=shape),
        words("who", -LEFT),
        words("letter", -LEFT),
        words("says", WIDTH + 10),
        words("supported", WIDTH + RIGHT, "right"),
        width=WIDTH,
        height=1,
        padding={"left": LEFT, "right": RIGHT, "top": TOP, "bottom": BOTTOM},
        autosize=alt.AutoSizeParams(type="none"),
    )
    given = [alt.param(name=name, value=[]) for name in ("low", "high", "ticks", "labels")]
    return json.dumps(vl_convert.vegalite_to_vega(chart.add_params(*given).to_dict(validate=False)))


def _drawn(plot: Plot, shown: Callable[[str], str]) -> dict[str, Any]:
    placed, height = _layout(plot)
    low, high = plot.axis
    figures = [(item, y) for item, y, *_ in placed if isinstance(item, PlotFigure)]
    rows = [(item, *at) for item, *at in placed if isinstance(item, PlotRow)]
    signals = {
        "low": low,
        "high": high,
        "ticks": [value for value, _ in plot.ticks],
        "labels": _labels(plot.ticks),
    }
    data = {
        "band": _bands(plot, rows),
        "bars": _bars(plot, figures, placed),
        "ends": _open_ends(plot, figures),
        "points": _points(plot, figures),
        "flags": _flags(figures),
        "who": _told((y, shown(_cut(row.who, row.supported))) for row, y, *_ in rows),
        "letter": _told((y, figure.letter) for figure, y in figures),
        "says": _told((y, shown(_says(item))) for item, y, *_ in placed if not isinstance(item, PlotRow)),
        "supported": _told((y, f"supported {row.supported}") for row, y, *_ in rows if row.supported),
    }
    return {
        "height": height,
        "signals": signals,
        "data": {name: list(values) for name, values in data.items()},
    }


def _spec(drawn: dict[str, Any]) -> dict[str, Any]:
    """The picture with the data of a plot."""
    spec = json.loads(_vega())
    spec["height"] = drawn["height"]
    for signal in spec["signals"]:
        signal["value"] = drawn["signals"].get(signal["name"], signal.get("value"))
    for table in spec["data"]:
        if table["name"] in drawn["data"]:
            table["values"] = drawn["data"][table["name"]]
    return spec


def _told(words: Iterable[tuple[float, str]]) -> Iterable[dict[str, Any]]:
    return ({"y": middle, "text": text} for middle, text in words)


def _labels(ticks: Sequence[tuple[float, str]]) -> list[str]:
    """The labels of the ticks; where they would run into each other, of those that are even multiples of a step."""
    room = WIDTH / (len(ticks) - 1)
    if max(len(label) for _, label in ticks) * LETTER + 8 < room:
        return [label for _, label in ticks]
    first = round(ticks[0][0] / (ticks[1][0] - ticks[0][0]))
    return [label if (first + number) % 2 == 0 else "" for number, (_, label) in enumerate(ticks)]


def _bands(plot: Plot, rows: Iterable[tuple[PlotRow, int, int, int]]) -> Iterable[dict[str, Any]]:
    low, high = plot.axis
    for row, _, top, bottom in rows:
        if row.supported:
            left = low if row.supported_low is None else _within(plot, row.supported_low)
            right = high if row.supported_high is None else _within(plot, row.supported_high)
            # One value that all share is a line.
            hair = max((high - low) / WIDTH - (right - left) / 2, 0)
            yield {"x": left - hair, "x2": right + hair, "y": top - 1, "y2": bottom + 1, "kind": ""}


def _bars(
    plot: Plot, figures: Iterable[tuple[PlotFigure, int]], placed: Iterable[tuple[Any, int, int, int]]
) -> Iterable[dict[str, Any]]:
    # The cap from which an open end sets out, and the least that is seen of a range.
    cap = (plot.axis[1] - plot.axis[0]) / WIDTH * 3
    for figure, y in figures:
        if figure.low is None or figure.high is None:
            end = figure.low if figure.high is None else figure.high
            if _outside(plot, end):
                continue
            left, right = (end, end + cap) if figure.high is None else (end - cap, end)
            yield _bar(left, right, y, BAR + 5, _kind(figure))
        elif figure.low < figure.high and figure.low <= plot.axis[1] and figure.high >= plot.axis[0]:
            left, right = _within(plot, figure.low), _within(plot, figure.high)
            yield _bar(left, max(right, left + cap), y, BAR, _kind(figure))
    rows = [row for row in plot.rows if row.more]
    for row, y in zip(rows, (y for item, y, *_ in placed if isinstance(item, int)), strict=True):
        yield _bar(_within(plot, row.more_low), _within(plot, row.more_high), y, 3, "more")


def _bar(left: float, right: float, middle: int, thick: int, kind: str) -> dict[str, Any]:
    return {"x": left, "x2": right, "y": middle - thick / 2, "y2": middle + thick / 2, "kind": kind}


def _open_ends(plot: Plot, figures: Iterable[tuple[PlotFigure, int]]) -> Iterable[dict[str, Any]]:
    for figure, y in figures:
        for x, shape in _ends(plot, figure):
            yield {"x": x, "y": y, "kind": _kind(figure), "shape": shape}


def _ends(plot: Plot, figure: PlotFigure) -> Iterable[tuple[float, str]]:
    """The ends of a figure that are open, or past those of the axis: where, and what is drawn there."""
    least, most = plot.axis
    ends = [end for end in (figure.low, figure.high) if end is not None]
    if max(ends) > most:
        yield most, UP_TO_BEYOND if figure.low is None else BEYOND
    elif figure.open_ended or figure.high is None:
        yield max(max(ends), least), OPEN
    if min(ends) < least:
        yield least, BELOW
    elif figure.low is None and max(ends) <= most:
        yield min(ends), OPEN_BELOW


def _points(plot: Plot, figures: Iterable[tuple[PlotFigure, int]]) -> Iterable[dict[str, Any]]:
    for figure, y in figures:
        if figure.low == figure.high and not _outside(plot, figure.low):
            yield {"x": figure.low, "y": y, "kind": _kind(figure), "shape": POINTS[figure.severity]}


def _flags(figures: Iterable[tuple[PlotFigure, int]]) -> Iterable[dict[str, Any]]:
    for figure, y in figures:
        if figure.severity:
            yield {"y": y, "kind": figure.severity, "shape": POINTS[figure.severity]}


def _says(item: PlotFigure | int) -> str:
    return item.short if isinstance(item, PlotFigure) else f"{item} more"


def _kind(figure: PlotFigure) -> str:
    return figure.severity or ("some" if figure.hedged else "claim")


def _within(plot: Plot, value: float) -> float:
    return min(max(value, plot.axis[0]), plot.axis[1])


def _outside(plot: Plot, value: float) -> bool:
    return not plot.axis[0] <= value <= plot.axis[1]


def _cut(who: str, supported: str) -> str:
    room = LINE - len(f"supported {supported}") if supported else LINE
    return who if len(who) <= room else who[: room - 1].rstrip() + "…"
