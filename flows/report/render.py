"""Writes the report: pages for people, and files for machines."""

import gc
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.characters import visible
from flows.report import files, machines, pages
from flows.report.build import build
from flows.report.files import Text
from flows.report.html import Html
from flows.report.markdown import Markdown, escaped, marked, picture, range_picture
from flows.report.model import SHAPES, Report
from flows.report.read import Reader, reading
from flows.report.snippets import Former, Snippets
from flows.report.templates import environment

MARKDOWN_NAME = "report.md"

CUT = {"new": 20, "findings": 40, "sources": 20, "jobs": 20, "rows": 100, "links": 500}
"""How many of each report.md tells in full; `links` is how many findings, and sources, it names at all."""

MADE = f"{pages.FOLDER}/{files.INDEX}"
"""The index of what the next report may take from this one."""


@dataclass(frozen=True)
class ReportFiles:
    """Where the report was written."""

    md: Path
    html: Path


def write_report(warehouse: Path, folder: Path, previous: Path | None = None) -> ReportFiles:
    """Writes the report on the warehouse into `folder`: report.html, with the folder pages beside it where one page
    would be too large, report.md, contradictions.csv and contradictions.json.

    The same warehouse gives the same bytes. What stands alike in the report in the folder `previous`, the one before, is
    taken from there: pages are the same files then, so none may ever be written in place. Each file is replaced in one
    step, report.html last: readers see the old or the new one. Raises UserError where the warehouse cannot be read or
    the folder cannot be written.
    """
    folder = Path(folder)
    snippets = Snippets(Former(previous, MADE))
    with reading(Path(warehouse)) as reader, _uncollected(build, reader) as report:
        written = files.write(folder, _texts(report, reader, snippets), former=pages.FOLDER)
    if any(name.startswith(f"{pages.FOLDER}/") for name in written):
        files.write(folder, [(MADE, [snippets.index(written)])])
    return ReportFiles(md=folder / MARKDOWN_NAME, html=folder / pages.INDEX)


@contextmanager
def _uncollected(make: Callable[[Reader], Report], reader: Reader) -> Iterator[Report]:
    """What `make` makes, which is not searched for unreachable objects: nearly all of it lives until the report is written,
    and to go through a million objects again and again took about a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        report = make(reader)
    finally:
        if was_on:
            gc.enable()
    gc.freeze()
    try:
        yield report
    finally:
        gc.unfreeze()


def as_markdown(report: Report) -> str:
    """The report as markdown (GitHub's dialect) that reads well in a terminal. Every string is escaped."""
    env = environment(autoescape=False, finalize=_shown_in_markdown)
    env.filters.update(marked=lambda pieces: marked(visible_pieces(pieces)), picture=picture)
    env.filters.update(range_picture=lambda plot: Markdown(visible(range_picture(plot))))
    text = env.get_template("report.md.j2").render(report=report, shapes=SHAPES, cut=CUT)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def visible_pieces(pieces: Iterable[Any]) -> list[tuple[str, bool]]:
    """Pieces of a passage as (visible text, whether it is a quote)."""
    return [(visible(piece.text), bool(piece.covered_by)) for piece in pieces]


def _texts(report: Report, reader: Reader, snippets: Snippets) -> Iterator[tuple[str, Text]]:
    yield from machines.texts(report, snippets)
    yield MARKDOWN_NAME, [as_markdown(report)]
    yield from Html(report, reader, snippets).texts()


def _shown_in_markdown(value: Any) -> Any:
    return escaped(visible(value)) if isinstance(value, str) and not isinstance(value, Markdown) else value
