"""Fills the templates of the report."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from flows.report import figures, files, machines, plots
from flows.report.build import build
from flows.report.characters import visible
from flows.report.markdown import Markdown, escaped, marked, picture, range_picture
from flows.report.model import SHAPES, Report
from flows.report.pages import INDEX, ONE_PAGE, Layout
from flows.report.read import read_tables
from flows.report.script import SCRIPT

MARKDOWN_NAME = "report.md"


@dataclass(frozen=True)
class ReportFiles:
    """Where the report was written."""

    md: Path
    html: Path


def write_report(warehouse: Path, folder: Path) -> ReportFiles:
    """Writes report.html, report.md, contradictions.csv and contradictions.json on the warehouse into `folder`.

    The same warehouse gives the same bytes. Each file is replaced in one step: readers see old or new.
    Raises UserError where the warehouse cannot be read or the folder cannot be written.
    """
    report = build(read_tables(Path(warehouse)))
    folder = Path(folder)
    texts = {
        machines.CSV_NAME: [machines.as_csv(report)],
        machines.JSON_NAME: machines.as_json(report),
        MARKDOWN_NAME: [as_markdown(report)],
        INDEX: [as_html(report)],
    }
    files.write(folder, texts)
    return ReportFiles(md=folder / MARKDOWN_NAME, html=folder / INDEX)


def as_html(report: Report) -> str:
    """The report as one page that needs nothing else. Every string is escaped, unseen characters shown."""
    env = _environment(autoescape=True, finalize=_shown)
    env.filters.update(
        svg=lambda plot: Markup(plots.svg(plot, visible)), size=plots.size, places=plots.places
    )
    return env.get_template("report.html.j2").render(
        report=report, script=SCRIPT, to=partial(_to, ONE_PAGE, INDEX)
    )


def as_markdown(report: Report) -> str:
    """The report as markdown (GitHub's dialect) that reads well in a terminal. Every string is escaped."""
    env = _environment(autoescape=False, finalize=_shown_in_markdown)
    env.filters.update(marked=lambda pieces: marked(visible_pieces(pieces)), picture=picture)
    env.filters.update(range_picture=lambda plot: Markdown(visible(range_picture(plot))))
    text = env.get_template("report.md.j2").render(report=report, shapes=SHAPES)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def visible_pieces(pieces: Iterable[Any]) -> list[tuple[str, bool]]:
    """Pieces of a passage as (visible text, whether it is a quote)."""
    return [(visible(piece.text), bool(piece.covered_by)) for piece in pieces]


def _to(layout: Layout, here: str, anchor: str) -> Markup:
    return Markup(' href="{}"').format(layout.href(here, anchor))


def _shown(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _shown_in_markdown(value: Any) -> Any:
    return escaped(visible(value)) if isinstance(value, str) and not isinstance(value, Markdown) else value


def _environment(**options: Any) -> Environment:
    env = Environment(
        loader=PackageLoader("flows"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        **options,
    )
    env.filters.update(plural=figures.plural, number=figures.number, words=figures.words)
    return env
