"""What `reconcile explain` prints of a contradiction: both sides in place, then how the rule came to its finding."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from flows.characters import one_line
from flows.explaining.explain_finding import Figure, History, OfContradiction, Row
from flows.report import figures
from flows.report.model import SEVERITIES
from flows.terminal.show import cell, grid, put
from flows.terminal.show_passage import in_place

FIGURES = 6
"""Figures of a side that people are shown in their place: more than anybody reads on. Machines are given all."""

LINES = 40
"""Rows of a table that people are shown, and restatements of a figure."""


def people(found: OfContradiction) -> None:
    """Print the contradiction as text and tables."""
    put(Text(found.finding["summary"], style="bold"), Text(_facts(found.finding)), "")
    if not found.figures:
        put(
            Text("Its claims are not kept in this warehouse: the last run did not find it, or not so."),
            "",
        )
    for side in ("a", "b"):
        _put_side(side, [figure for figure in found.figures if figure.side == side])
    if found.figures:
        _put("What was read", _values(found.figures))
    if found.dimensions:
        told = (*_dimensions(found.dimensions), Text(found.compared))
        _put("Why they are held against each other", *told)
    if found.figures:
        _put("How the finding came about", *_arithmetic(found))
    if found.thresholds:
        _put("Thresholds of the rule", _thresholds(found.thresholds))
    if found.figures:
        explains = found.finding["could_explain"] or ["Nothing that the warehouse knows of."]
        _put("What could explain it", *(Text(f"  {sentence}") for sentence in explains))
    _put("The rule", *_rule(found))
    _put("History", _history(found.history), last=True)


def machines(found: OfContradiction) -> dict[str, Any]:
    """The contradiction as one JSON object."""
    told = asdict(found)
    for figure, shown in zip(told["figures"], found.figures, strict=True):
        for said, claim in zip(figure["said"], shown.said, strict=True):
            said["passage"] = {
                "heading": claim.passage.heading,
                "before": claim.passage.before,
                "line": "".join(piece.text for piece in claim.passage.pieces),
                "after": claim.passage.after,
            }
    return told


def _put(title: str, *things: RenderableType, last: bool = False) -> None:
    put(Text(title, style="bold"), *things, *([] if last else [""]))


def _facts(finding: Row) -> str:
    """How grave it is, which rule found it, how far apart its sides are, and its id."""
    return " · ".join(
        [
            f"{finding['severity']} ({SEVERITIES[finding['severity']]})",
            finding["rule"],
            *([] if finding["gap"] is None else [f"gap {figures.percent(finding['gap'])}"]),
            *(["one source against itself"] if finding["same_source"] else []),
            *([f"{finding['figures_against']:,} figures"] if finding["figures_against"] else []),
            finding["contradiction_id"],
        ]
    )


def _put_side(side: str, own: list[Figure]) -> None:
    for figure in own[:FIGURES]:
        first, *again = figure.said
        source = figure.source
        published = figures.day(source["published_on"])
        put(
            Text(f"{side.upper()}  {figure.subject}: {figure.quantity}", style="bold"),
            Text(
                ", ".join(
                    filter(None, (source["title"] or source["source_id"], source["publisher"], published))
                )
            ),
            Text(f"{one_line(source['path'])}, line {first.claim['line']}"),
            "",
            *in_place(first.passage),
            *([Text("  said again:", style="dim")] if again else []),
            *(
                Text(f"  line {said.claim['line']}: {' '.join(said.claim['quote'].split())}")
                for said in again[:LINES]
            ),
            *([_more(len(again) - LINES)] if len(again) > LINES else []),
            "",
        )
    if len(own) > FIGURES:
        put(_more(len(own) - FIGURES, f" figures on side {side.upper()}"), "")


def _values(sides: list[Figure]) -> Table:
    table = grid("side", "line", "low", "high", "unit", "compared as", "claim_id")
    for column in table.columns[1:4]:
        column.justify = "right"
    for column in (*table.columns[1:4], table.columns[6]):
        column.no_wrap = True
    rows = [(figure, said.claim) for figure in sides for said in figure.said]
    for figure, claim in rows[:LINES]:
        bounds = map(_number, (claim["low"], claim["high"]))
        told = (
            figure.side,
            claim["line"],
            *bounds,
            _unit(claim),
            _compared(figure, claim),
            claim["claim_id"],
        )
        table.add_row(*map(cell, told))
    if len(rows) > LINES:
        table.add_row("", _more(len(rows) - LINES))
    return table


def _number(value: float | None) -> str:
    return "open" if value is None else figures.number(value)


def _unit(claim: Row) -> str:
    """The unit of a claim's values, and what its words make of them."""
    units = {"experience": "years", "bonus": "percent", "growth": "percent a year"}
    words = {"about": claim["approximate"], "some, not all": claim["hedged"], "or more": claim["open_ended"]}
    unit = units.get(claim["measure"]) or f"{claim['currency']} a {claim['period']}"
    return ", ".join([unit, *(word for word, holds in words.items() if holds)])


def _compared(figure: Figure, claim: Row) -> str:
    """The values that stand for the claim in comparisons, and how far rounding or converting moved them."""
    values = figure.compared
    if all(values[name] == claim[name] for name in values):
        return "as read"
    low, high = _number(values["low"]), _number(values["high"])
    unit = f" {values['currency']} a {values['period']}" if values["currency"] else ""
    return f"{low if low == high else f'{low} to {high}'}{unit}, {figures.percent(claim['rounding'])} off"


def _dimensions(rows: list[Row]) -> list[RenderableType]:
    table = grid("dimension", "a says", "b says", "so", "by what rule")
    silent = []
    for row in rows:
        if row["said"] == "neither says" and row["verdict"] == "comparable":
            silent.append(row["dimension"])
            continue
        so = ", ".join(
            filter(None, (row["said"], row["verdict"] if row["verdict"] != "comparable" else None))
        )
        says = (figures.words(row[side]) for side in ("a", "b"))
        table.add_row(*map(cell, (row["dimension"], *says, so or row["verdict"], row["rule"])))
    return [table, *([Text(f"Neither says anything of: {', '.join(silent)}.")] if silent else [])]


def _arithmetic(found: OfContradiction) -> list[RenderableType]:
    gap = found.finding["gap"]
    if not found.arithmetic:
        told = "The rule gives no gap" if gap is None else f"The rule gives a gap of {figures.percent(gap)}"
        return [Text(f"  {told}; how it comes to its finding is in its file, and in the table rules.")]
    table = Table.grid(padding=(0, 3))
    for place, step in enumerate(found.arithmetic[:LINES], start=1):
        table.add_row(*map(cell, (f"  {place}.", step["what"], step["reckoning"])))
    return [table, *([_more(len(found.arithmetic) - LINES)] if len(found.arithmetic) > LINES else [])]


def _thresholds(rows: list[Row]) -> Table:
    table = grid("threshold", "value", "what it is for")
    table.columns[1].justify = "right"
    for row in rows:
        share = row["threshold"].endswith("_share")
        value = figures.percent(row["value"]) if share else figures.number(row["value"])
        table.add_row(*map(cell, (row["threshold"], value, row["holds"])))
    return table


def _rule(found: OfContradiction) -> list[RenderableType]:
    rule = found.rule
    if rule is None:
        return [Text(f"  {found.finding['rule']} was not among the rules of the last run.")]
    table = Table.grid(padding=(0, 3))
    for name, told in {
        "  file": rule["path"] + ("" if rule["built_in"] else ", a rule of your own"),
        "  finds": rule["finds"],
        "  why": rule["why"],
        "  example": rule["example"],
    }.items():
        table.add_row(Text(name), Text(told, overflow="fold"))
    return [table]


def _history(history: list[History]) -> Table:
    table = grid("column", "value", "what it holds")
    for column in history:
        value = figures.moment(column.value) if isinstance(column.value, datetime) else column.value
        table.add_row(*map(cell, (column.column, value, column.holds)))
    return table


def _more(number: int, what: str = "") -> Text:
    return Text(f"  … {number:,} more{what}; --json has all", style="dim")
