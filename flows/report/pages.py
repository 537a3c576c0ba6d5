"""How the report is laid out: on one page, or on a folder of pages; and how its parts link to each other."""

import hashlib
import posixpath
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from flows.report import figures
from flows.report.model import Content, Link, Report, Source

INDEX = "report.html"
"""The page that a reader opens first."""

FOLDER = "pages"
"""Where the others are."""

FINDINGS = (60, 150)
"""Findings on one page, at least and at most."""

ENDS = 40
"""One finding in so many ends its page, if that has enough: which one hangs on its id alone. So a finding that appears or
goes away moves few others to another page, and few links to them change."""

LAID_OUT = 10_000
"""Open findings, and waived ones, that have a page: nobody reads on after ten thousand."""

CONTENTS = 500
"""Sources in one list."""

SOURCE_PAGES = 5000
"""Sources that have a page of their own, those first that stand in findings."""

JOBS = 20
"""Jobs on one page."""

FIRST = 25
"""Findings, and sources, that the index names."""


@dataclass(frozen=True)
class Section:
    """A part of a page: the template that shows it, and what that shows."""

    template: str
    shown: Mapping[str, Any]


@dataclass(frozen=True)
class Page:
    """A page of the report; `homes` are the anchors on it that have no other home."""

    path: str
    title: str
    sections: tuple[Section, ...]
    homes: tuple[str, ...] = ()
    before: str = ""
    after: str = ""


class Layout:
    """The pages, the index last, and where each anchor is; what `homes` does not have is on the page `otherwise`.

    `sources` are the pages of one source each, by its anchor; they are not among the others.
    """

    def __init__(
        self,
        pages: Iterable[Page],
        homes: Mapping[str, str],
        otherwise: str = "",
        sources: Mapping[str, str] | None = None,
    ) -> None:
        self.pages = pages
        self.sources = sources or {}
        self._homes = homes
        self._otherwise = otherwise

    @property
    def numbered(self) -> bool:
        """Whether findings are known by their numbers throughout, as where all stand on one page: a page beside others
        would have to be made anew where a finding before them appears."""
        return bool(self._otherwise)

    def href(self, here: str, anchor: str) -> str:
        """The address of `anchor` from the page `here`; nothing where it is on no page."""
        there = self._homes.get(getattr(anchor, "home", anchor), self._otherwise)
        if not anchor or not there:
            return ""
        return f"{'' if there == here else path(here, there)}#{anchor}"


def path(here: str, there: str) -> str:
    """The address of the page `there` from the page `here`."""
    return _from_folder(posixpath.dirname(here), there)


@lru_cache(100_000)
def _from_folder(folder: str, there: str) -> str:
    return posixpath.relpath(there, folder)


def one_page(report: Report) -> Layout:
    """All on the index."""
    sections = (
        Section("findings", {"title": "Findings", "groups": _by_severity(report.links)}),
        Section("waived", {"title": "Waived", "links": report.waived_links, "idle": report.idle_waivers}),
        Section(
            "sources",
            {"title": "Sources", "first": 1, "contents": report.contents, "sources": report.sources},
        ),
        Section(
            "reconciled",
            {"title": "Reconciled", "jobs": report.jobs, "weights": report.weights if report.jobs else ()},
        ),
        Section("left_out", {}),
        Section("rules", {}),
    )
    return Layout([Page(INDEX, "", sections)], {}, INDEX)


def folder(report: Report) -> Layout:
    """The index, with pages of findings, sources and jobs beside it."""
    findings = _finding_pages(report)
    every = _every_finding(report)
    waived = _waived_pages(report)
    sources = _source_paths(report)
    lists = _list_pages(report)
    jobs = _job_pages(report)
    rest = [
        Page(f"{FOLDER}/left-out.html", "Left out", (Section("left_out", {}),), _left_out(report)),
        Page(
            f"{FOLDER}/weights.html",
            "Weights",
            (Section("reconciled", {"title": "Weights", "jobs": (), "weights": report.weights}),),
            ("weights",),
        ),
    ]
    index = Page(
        INDEX,
        "",
        (
            Section("index", _index(report, findings, every, sources, lists, jobs)),
            Section("rules", {}),
        ),
        ("findings", "sources", "reconciled", "rules", *(f"rule-{rule['rule']}" for rule in report.rules)),
    )
    fixed = [*findings, every, *waived, *lists, *jobs, *rest, index]
    homes = {home: page.path for page in reversed(fixed) for home in page.homes} | sources

    return Layout(fixed, homes, sources=sources)


def _index(
    report: Report,
    findings: Sequence[Page],
    every: Page,
    sources: Mapping[str, str],
    lists: Sequence[Page],
    jobs: Sequence[Page],
) -> Mapping[str, Any]:
    """What the index says of the pages beside it."""
    return {
        "findings": findings,
        "first": FIRST,
        "list": every,
        "laid_out": min(len(report.links), LAID_OUT),
        "sources": _most_disputed(report),
        "source_pages": len(sources),
        "lists": lists,
        "jobs": jobs,
    }


def _by_severity(links: Sequence[Link]) -> list[tuple[str, Sequence[Link]]]:
    """Open findings in a group for each severity."""
    return [(severity, tuple(group)) for severity, group in groupby(links, key=lambda link: link.severity)]


def _finding_pages(report: Report) -> list[Page]:
    made = []
    for number, (first, part) in enumerate(_parts_by_ids(report.links[:LAID_OUT]), 1):
        title = f"Findings {_range(first, part, len(report.links))}"
        groups = _by_severity(part)
        shown = {"title": title, "groups": groups}
        homes = (*(link.anchor for link in part), *(severity for severity, _ in groups))
        made.append(Page(f"{FOLDER}/findings-{number}.html", title, (Section("findings", shown),), homes))
    return _in_a_row(made)


def _every_finding(report: Report) -> Page:
    links = report.links[:LAID_OUT]
    names = {name.anchor: name for link in links for name in link.sources}
    shown = {"title": "All findings", "links": links, "names": tuple(names.values())}
    return Page(f"{FOLDER}/findings.html", "All findings", (Section("list", shown),))


def _waived_pages(report: Report) -> list[Page]:
    if not report.waived and not report.idle_waivers:
        return []
    made = []
    parts = list(_parts_by_ids(report.waived_links[:LAID_OUT])) or [(0, ())]
    for number, (first, part) in enumerate(parts, 1):
        title = f"Waived {_range(first, part, len(report.waived))}" if part else "Waived"
        shown = {"title": title, "links": part, "idle": report.idle_waivers if first == 0 else ()}
        homes = tuple(link.anchor for link in part) + (("waived",) if first == 0 else ())
        made.append(Page(f"{FOLDER}/waived-{number}.html", title, (Section("waived", shown),), homes))
    return _in_a_row(made)


def _parts_by_ids(links: Sequence[Link]) -> Iterator[tuple[int, Sequence[Link]]]:
    """The findings by page, each with the place of its first."""
    least, most = FINDINGS
    first = 0
    for place, link in enumerate(links, 1):
        count = place - first
        ends = count >= least and zlib.crc32(link.contradiction_id.encode()) % ENDS == 0
        if ends or count == most or place == len(links):
            yield first, links[first:place]
            first = place


def _list_pages(report: Report) -> list[Page]:
    made = []
    for number, (first, part) in enumerate(_parts(report.contents, CONTENTS), 1):
        title = f"Sources {_range(first, part, len(report.contents))}"
        shown = {"title": title, "first": first + 1, "contents": part, "sources": ()}
        made.append(Page(f"{FOLDER}/sources-{number}.html", title, (Section("sources", shown),)))
    return _in_a_row(made)


def _job_pages(report: Report) -> list[Page]:
    made = []
    for number, (first, part) in enumerate(_parts(report.jobs, JOBS), 1):
        title = f"Jobs {_range(first, part, len(report.jobs))}"
        shown = {"title": title, "jobs": part, "weights": ()}
        homes = tuple(plot.anchor for job in part for plot in job.plots)
        made.append(Page(f"{FOLDER}/jobs-{number}.html", title, (Section("reconciled", shown),), homes))
    return _in_a_row(made)


def _source_paths(report: Report) -> dict[str, str]:
    """The pages of sources by their anchors. Some file systems take capitals for small letters."""
    paths: dict[str, str] = {}
    taken: set[str] = set()
    for content in _by_dispute(report)[:SOURCE_PAGES]:
        anchor = content.name.anchor
        name = anchor.lower()
        if name in taken or len(name) > 100:
            name = f"{name[:80]}-{hashlib.sha256(anchor.encode()).hexdigest()[:8]}"
        taken.add(name)
        paths[anchor] = f"{FOLDER}/{name}.html"
    return paths


def source_page(path: str, item: Source) -> Page:
    """The page of one source."""
    shown = {"title": "Source", "contents": (), "sources": (item,)}
    return Page(path, item.name.title, (Section("sources", shown),))


def _by_dispute(report: Report) -> list[Content]:
    return sorted(report.contents, key=lambda content: (-content.contradicted, content.name.source_id))


def _most_disputed(report: Report) -> list[Content]:
    return [content for content in _by_dispute(report)[:FIRST] if content.contradicted]


def _left_out(report: Report) -> tuple[str, ...]:
    return ("rejected", "unread", "notes", *(item.claim.anchor for item in report.rejected))


def _parts(items: Sequence[Any], size: int) -> Iterator[tuple[int, Sequence[Any]]]:
    for first in range(0, len(items), size):
        yield first, items[first : first + size]


def _range(first: int, part: Sequence[Any], whole: int) -> str:
    ends = dict.fromkeys((figures.number(first + 1), figures.number(first + len(part))))
    return f"{'–'.join(ends)} of {figures.number(whole)}"


def _in_a_row(pages: Sequence[Page]) -> list[Page]:
    """The pages, each knowing the one before and the one after."""
    paths = ["", *(page.path for page in pages), ""]
    return [
        Page(page.path, page.title, page.sections, page.homes, paths[number], paths[number + 2])
        for number, page in enumerate(pages)
    ]
