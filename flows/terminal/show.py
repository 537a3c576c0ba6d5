"""What the command prints of answers and outcomes."""

import itertools
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from flows.asking.ask import Answer
from flows.asking.native import in_a_cell
from flows.characters import visible
from flows.run_outcome import Outcome
from flows.terminal import logs
from flows.terminal.progress import count, line
from flows.terminal.screen import Screen

ROWS = 500
"""Rows of an answer that are printed as a table: more than a person reads, few enough to be drawn at once."""

RECORDS = 20
"""The same, where each row takes a page rather than a line."""

NARROWEST = 9
"""Characters that a column needs on a screen for its values to be read, with what parts it from the next."""

CELL = 400
"""Characters of a value that a screen is given: it is not where one reads an article."""

GOES_ON = "↵"

WIDE = 10_000
"""Width of a "screen" that is a file or a pipe: nothing is cut or folded there."""


def put(*things: RenderableType, out: TextIO | None = None) -> None:
    """Print `things` below each other, as wide as the terminal.

    Into a file or a pipe: as wide as need be, and no line ends in spaces.
    """
    screen = Screen(highlight=False, file=out)
    if screen.is_terminal:
        screen.print(*things, sep="\n")
        return
    screen = Screen(highlight=False, width=WIDE)
    with screen.capture() as drawn:
        screen.print(*things, sep="\n")
    print("\n".join(line.rstrip() for line in drawn.get().splitlines()), file=out)


def grid(*names: str) -> Table:
    """An empty table with these columns, for `cell`s."""
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False, show_edge=False)
    for name in names:
        # A Text, so that brackets in what people wrote are not taken for Rich's markup.
        table.add_column(Text(name), overflow="fold")
    return table


def cell(value: Any) -> Text:
    """A value as it stands in a table; null is an empty cell, and a line that goes on in the next is marked as such, so
    that no line of it looks like one of ours."""
    return Text("" if value is None else visible(str(in_a_cell(value))).replace("\n", f"{GOES_ON}\n"))


def answer(found: Answer, out: TextIO | None = None) -> None:
    """Print the first rows of `found` as a table, and say where there are more.

    On a terminal, long cells are cut, and rows of more columns than fit are printed column below column.
    """
    screen = Screen(file=out)
    wide = screen.is_terminal and len(found.columns) * NARROWEST > screen.width
    most = RECORDS if wide else ROWS
    shown = list(itertools.islice(found.rows, most))
    more = next(found.rows, None) is not None
    drawn = _records(found.columns, shown) if wide else [_table(found.columns, shown, cut=screen.is_terminal)]
    last = f"the first {most} rows; --format csv prints all" if more else count(len(shown), "row")
    put(*drawn, Text(last, style="dim"), out=out)


def _table(columns: list[str], rows: list[tuple], *, cut: bool) -> Table:
    table = grid(*columns)
    for column, values in zip(table.columns, zip(*rows, strict=True), strict=False):
        column.justify = "right" if all(isinstance(value, int | float | None) for value in values) else "left"
    for row in rows:
        table.add_row(*(_cut(cell(value)) if cut else cell(value) for value in row))
    return table


def _records(columns: list[str], rows: list[tuple]) -> list[RenderableType]:
    """Each row as a table of its own, a column a line."""
    drawn: list[RenderableType] = []
    for number, row in enumerate(rows, 1):
        record = Table.grid(padding=(0, 2))
        for name, value in zip(columns, row, strict=True):
            record.add_row(Text(name, style="dim"), _cut(cell(value)))
        drawn += [Text(f"row {number}", style="bold"), Padding(record, (0, 0, 1, 2))]
    return drawn


def _cut(text: Text) -> Text:
    if len(text) > CELL:
        text.truncate(CELL)
        text.append("…")
    return text


def tables(found: Answer) -> None:
    """Print what `ask.tables` found: each name with what it holds, and its columns below."""
    for name, kind, holds, columns in found.rows:
        put(Text.assemble((name, "bold"), f" ({kind})  {holds or ''}"))
        put(Padding(Text(columns, style="dim"), (0, 0, 1, 4)))


def exported(files: int, folder: Path) -> None:
    """Print what an export came to."""
    put(
        Text(
            f"{count(files, 'Parquet file')} in {folder}; datapackage.json there says what their columns mean"
        )
    )


def outcome(came: Outcome, warehouse: Path, report: Path) -> None:
    """Print the summary of a run, and where to read on; machines are given it as a line of the log."""
    if logs.in_json():
        line("outcome", came.by_severity, **asdict(came), warehouse=str(warehouse), report=str(report))
        return
    table = Table.grid(padding=(0, 2))
    for name, told in {
        "articles": f"{came.articles:,}",
        "claims": f"{came.claims:,}",
        "rejected": f"{came.rejected:,}",
        "unread": f"{came.unread:,}",
        "contradictions": f"{sum(came.contradictions.values()):,}: {came.by_severity}",
        "changes": came.by_change,
        **({"incomplete": came.incomplete} if came.failed else {}),
        "report": f"{report / 'report.html'}",
        "warehouse": f"{warehouse}",
    }.items():
        table.add_row(Text(name, style="bold"), Text(told, overflow="fold"))
    put(Text(""), table)
