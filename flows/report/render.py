"""Fills the templates of the report."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from flows.characters import visible
from flows.report import figures, files, machines, pages, plots
from flows.report.build import build
from flows.report.markdown import Markdown, escaped, marked, picture, range_picture
from flows.report.model import SHAPES, Plot, Report
from flows.report.pages import Layout
from flows.report.read import reading
from flows.report.script import SCRIPT

MARKDOWN_NAME = "report.md"

CUT = {"new": 20, "findings": 40, "sources": 20, "jobs": 20, "rows": 100, "links": 500}
"""How many of each report.md tells in full; `links` is how many findings, and sources, it names at all."""

ONE_PAGE = 2_000_000
"""Bytes up to which the report is one page: more is slow to open on a phone."""

LEAST_CLAIM, LEAST_FINDING = 200, 1500
"""Bytes of a claim's row and of a finding that no report is under."""


@dataclass(frozen=True)
class ReportFiles:
    """Where the report was written."""

    md: Path
    html: Path


def write_report(warehouse: Path, folder: Path) -> ReportFiles:
    """Writes the report on the warehouse into `folder`: report.html, with the folder pages beside it where one page
    would be too large, report.md, contradictions.csv and contradictions.json.

    The same warehouse gives the same bytes. Each file is replaced in one step, report.html last: readers see the old
    or the new one. Raises UserError where the warehouse cannot be read or the folder cannot be written.
    """
    folder = Path(folder)
    with reading(Path(warehouse)) as reader:
        files.write(folder, _texts(build(reader)), former=pages.FOLDER)
    return ReportFiles(md=folder / MARKDOWN_NAME, html=folder / pages.INDEX)


def as_html(report: Report) -> Iterator[tuple[str, str]]:
    """The pages of the report by their paths, the index last: one page that needs nothing else, if it is no larger
    than ONE_PAGE. Every string is escaped, unseen characters shown."""
    env = _environment(autoescape=True, finalize=_shown)
    drawn: dict[str, Markup] = {}

    def svg(plot: Plot) -> Markup:
        if plot.anchor not in drawn:
            drawn[plot.anchor] = Markup(plots.svg(plot, visible))
        return drawn[plot.anchor]

    env.filters.update(svg=svg, size=plots.size, places=plots.places)
    template = env.get_template("page.html.j2")
    if _least_size(report) <= ONE_PAGE:
        layout = pages.one_page(report)
        ((path, text),) = _laid_out(template, report, layout)
        if len(text.encode()) <= ONE_PAGE:
            yield path, text
            return
    yield from _laid_out(template, report, pages.folder(report))


def as_markdown(report: Report) -> str:
    """The report as markdown (GitHub's dialect) that reads well in a terminal. Every string is escaped."""
    env = _environment(autoescape=False, finalize=_shown_in_markdown)
    env.filters.update(marked=lambda pieces: marked(visible_pieces(pieces)), picture=picture)
    env.filters.update(range_picture=lambda plot: Markdown(visible(range_picture(plot))))
    text = env.get_template("report.md.j2").render(report=report, shapes=SHAPES, cut=CUT)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def visible_pieces(pieces: Iterable[Any]) -> list[tuple[str, bool]]:
    """Pieces of a passage as (visible text, whether it is a quote)."""
    return [(visible(piece.text), bool(piece.covered_by)) for piece in pieces]


def _texts(report: Report) -> Iterator[tuple[str, Iterable[str]]]:
    yield from machines.texts(report)
    yield MARKDOWN_NAME, [as_markdown(report)]
    for path, text in as_html(report):
        yield path, [text]


def _least_size(report: Report) -> int:
    """Bytes that one page has at least: what must be shown, before any markup around it."""
    return report.characters + LEAST_CLAIM * report.counts["claims"] + LEAST_FINDING * len(report.links)


def _laid_out(template: Template, report: Report, layout: Layout) -> Iterator[tuple[str, str]]:
    for page in layout.pages:
        to, at = partial(_to, layout, page.path), partial(pages.path, page.path)
        yield page.path, template.render(report=report, page=page, script=SCRIPT, to=to, at=at)


def _to(layout: Layout, here: str, anchor: str) -> Markup:
    """The attribute that makes an <a> lead to `anchor`; nothing, so that it leads nowhere, where that is on no page."""
    href = layout.href(here, anchor)
    return Markup(' href="{}"').format(href) if href else Markup("")


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
