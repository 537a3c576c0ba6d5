"""The pages of the report: skeletons from the templates, with snippets where these leave room for them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from flows.characters import visible
from flows.report import figures, pages, plots
from flows.report.articles import SHOWN_TEXT
from flows.report.files import Text
from flows.report.model import Job, Link, Report
from flows.report.pages import Layout, Page
from flows.report.read import Reader
from flows.report.script import SCRIPT
from flows.report.snippets import Halves, Snippet, Snippets, digest
from flows.report.templates import environment

ONE_PAGE = 2_000_000
"""Bytes up to which the report is one page: more is slow to open on a phone."""

LEAST_CLAIM, LEAST_FINDING = 200, 1500
"""Bytes of a claim's row and of a finding that no report is under."""

HERE, CUT, HOLE = (Markup(mark) for mark in "\x00\x01\x02")
"""Where a snippet is to be, where one ends, and its hole. No text of others holds them, for all unseen characters are
shown."""

CONTENTS = ("findings", "sources", "reconciled", "rejected", "unread", "rules")
"""The parts of the report to which every page beside the index leads."""


class Html:
    """The pages of a report, of which some may have been made already."""

    def __init__(self, report: Report, reader: Reader, snippets: Snippets) -> None:
        self._report = report
        self._reader = reader
        self._snippets = snippets
        env = environment(autoescape=True, finalize=_shown)
        env.filters.update(size=plots.size, places=plots.places)
        self._page = env.get_template("page.html.j2")
        self._some = env.get_template("snippets.html.j2")
        self._plots = {plot.anchor: plot for job in report.jobs for plot in job.plots}
        self._jobs = {job.anchor: job for job in report.jobs}
        self._links = {link.contradiction_id: link for link in (*report.links, *report.waived_links)}
        self._drawn: dict[str, Halves] = {}

    def texts(self) -> Iterator[tuple[str, Text]]:
        """The pages by their paths, the index last: one page that needs nothing else, if it is no larger than ONE_PAGE.
        Every string is escaped, unseen characters shown."""
        if self._may_be_one_page():
            layout = pages.one_page(self._report)
            (page,) = layout.pages
            text = b"".join(self._laid_out(layout, page))
            if len(text) <= ONE_PAGE:
                yield page.path, [text]
                return
        layout = pages.folder(self._report)
        *beside, index = layout.pages
        for page in beside:
            yield page.path, self._laid_out(layout, page)
        yield from self._source_pages(layout)
        yield index.path, self._laid_out(layout, index)

    def _may_be_one_page(self) -> bool:
        """Whether what must be shown, before any markup around it, is no larger than ONE_PAGE."""
        least = LEAST_CLAIM * self._report.counts["claims"] + LEAST_FINDING * len(self._report.links)
        # To count the characters of very many articles takes its time.
        return least <= ONE_PAGE and least + self._reader.rows("characters", shown=SHOWN_TEXT)[0]["characters"] <= ONE_PAGE

    def _source_pages(self, layout: Layout) -> Iterator[tuple[str, Text]]:
        keys = self._source_keys(layout)
        missing = []
        for number, content in enumerate(self._report.contents):
            if path := layout.sources.get(content.name.anchor):
                kept = self._snippets.page(path, keys[content.name.source_id])
                if kept:
                    yield path, kept
                else:
                    missing.append(number)
        for item in self._report.sources.only(missing):
            page = pages.source_page(layout.sources[item.name.anchor], item)
            yield page.path, self._laid_out(layout, page)

    def _source_keys(self, layout: Layout) -> Mapping[str, str]:
        """By source a hash of all that its page tells."""
        here = f"{pages.FOLDER}/source.html"
        shown = [
            (id_, link.number, f"{id_} {link.severity} {link.status == 'waived'} {layout.href(here, link.anchor)}")
            for id_, link in self._links.items()
        ]
        frame = [*(layout.href(here, part) for part in CONTENTS), bool(self._report.jobs)]
        return {row["source_id"]: digest(row["key"], *frame) for row in self._reader.source_keys(shown)}

    def _laid_out(self, layout: Layout, page: Page) -> Iterator[bytes]:
        wanted: list[tuple[str, str]] = []

        def here(kind: str, name: str) -> Markup:
            wanted.append((kind, name))
            return HERE

        skeleton = self._page.render(page=page, script=SCRIPT, here=here, **self._shown_on(layout, page.path))
        return self._snippets.laid_out(page.path, self._filled(layout, page.path, skeleton, wanted))

    def _filled(
        self, layout: Layout, here: str, skeleton: str, wanted: Sequence[tuple[str, str]]
    ) -> Iterator[str | Snippet]:
        first, *others = skeleton.split(HERE)
        yield first
        made = {
            kind: self._made(kind, [name for of, name in wanted if of == kind], layout, here)
            for kind in dict(wanted)
        }
        for (kind, _), text in zip(wanted, others, strict=True):
            yield next(made[kind])
            yield text

    def _made(self, kind: str, names: Sequence[str], layout: Layout, here: str) -> Iterator[Snippet]:
        if kind == "svg":
            keys = [(name, digest(plots.drawn(self._plots[name], visible))) for name in names]
            yield from self._snippets.of(kind, keys, self._drawings)
            return
        if kind in ("believed", "alone"):
            keys = [(name, digest(*self._told_of_job(layout, here, self._jobs[name]))) for name in names]
            yield from self._snippets.of(kind, keys, partial(self._rendered, kind, layout, here))
            return
        told = {"finding": self._told_of_finding, "line": self._told_of_line}[kind]
        keys = [(name, digest(*told(layout, here, self._links[name]))) for name in names]
        make = partial(self._rendered, kind, layout, here)
        for snippet in self._snippets.of(kind, keys, make):
            yield snippet.filled(figures.number(self._links[snippet.name].number))

    def _told_of_finding(self, layout: Layout, here: str, link: Link) -> Iterable[Any]:
        """All that decides how a finding is told on the page `here`, but for its number."""
        plot = self._report.plot_of.get(link.anchor, "")
        yield self._report.keys[link.contradiction_id]
        yield link.status == "waived", self._report.is_new(link), layout.numbered
        yield plot, layout.href(here, plot), layout.href(here, f"rule-{link.rule}")
        yield [layout.href(here, source.anchor) for source in link.sources]

    def _told_of_line(self, layout: Layout, here: str, link: Link) -> Iterable[Any]:
        """The same of its line in the list of all."""
        yield link.severity, link.levels, link.rule, link.summary, layout.href(here, link.anchor)
        yield [(source.anchor, source.title) for source in link.sources]

    def _told_of_job(self, layout: Layout, here: str, job: Job) -> Iterable[Any]:
        """The same of what is left to believe of a job."""
        yield job.key, job.title
        yield [(source.title, layout.href(here, source.anchor)) for source in job.named]

    def _rendered(self, kind: str, layout: Layout, here: str, ids: Sequence[str]) -> Iterator[Halves]:
        if kind == "finding":
            items: Sequence[Any] = self._report.findings.of(ids)
        else:
            known = self._links if kind == "line" else self._jobs
            items = [known[id_] for id_ in ids]
        text = self._some.render(kind=kind, items=items, cut=CUT, hole=HOLE, **self._shown_on(layout, here))
        for piece in text.split(CUT)[:-1]:
            before, _, after = piece.strip().partition(HOLE)
            yield before, after

    def _drawings(self, names: Sequence[str]) -> Iterator[Halves]:
        for name in names:
            if name not in self._drawn:
                self._drawn[name] = plots.svg(self._plots[name], visible), ""
            yield self._drawn[name]

    def _shown_on(self, layout: Layout, here: str) -> Mapping[str, Any]:
        """What the templates of the page `here` know."""
        to, at = partial(_to, layout, here), partial(pages.path, here)
        return {"report": self._report, "to": to, "at": at, "numbered": layout.numbered}


def _to(layout: Layout, here: str, anchor: str) -> Markup:
    """The attribute that makes an <a> lead to `anchor`; nothing, so that it leads nowhere, where that is on no page."""
    href = layout.href(here, anchor)
    return Markup(' href="{}"').format(href) if href else Markup("")


def _shown(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
