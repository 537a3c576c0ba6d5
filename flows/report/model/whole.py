"""The whole report."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.report.lazy import Lazy
from flows.report.model.claims import Link, SourceName
from flows.report.model.findings import Finding, Resolved, Waiver
from flows.report.model.reconciled import Job, Weight
from flows.report.model.sources import Content, Rejected, Source, Unread


@dataclass(frozen=True)
class Run:
    """What differs from run to run though the articles be the same; nothing else in the report does. `row` is the
    warehouse's row, None where no run is recorded; `counts` are its findings by how they stand to the run before."""

    row: Mapping[str, Any] | None
    counts: Mapping[str, int]
    run_id: str
    corpus: str
    started: str
    ended: str
    took: str
    changes: str
    """How its findings stand to those of the run before, in words; empty where there was none."""
    rules_version: str


@dataclass(frozen=True)
class Report:
    """The whole report; findings and sources are made when somebody looks at them."""

    run: Run
    severities: Mapping[str, str]
    levels: tuple[str, ...]
    """From the lowest up, those that have no rank last."""
    counts: Mapping[str, int]
    links: tuple[Link, ...]
    """To the open findings, by severity and rank."""
    findings: Lazy[str, Finding]
    """The open ones, in the same order."""
    rows: Mapping[str, Mapping[str, Any]]
    """The warehouse's rows of the open and the waived findings, by their ids."""
    keys: Mapping[str, str]
    """By the id of a finding a hash of all that its text tells, but for its number and since when it is known."""
    new: tuple[Link, ...]
    """Open findings that were not open after the run before; none where there was no run before."""
    resolved: tuple[Resolved, ...]
    waived: Lazy[str, Finding]
    waived_links: tuple[Link, ...]
    """To the waived findings, in the same order."""
    idle_waivers: tuple[Waiver, ...]
    """Those that waive nothing now."""
    waiver_states: Mapping[str, str]
    contents: tuple[Content, ...]
    """All sources by their ids."""
    sources: Lazy[str, Source]
    """In the same order."""
    jobs: tuple[Job, ...]
    more_jobs: int
    """Jobs of which fewer sources speak than of those."""
    plot_of: Mapping[str, str]
    """By the anchor of a finding that of the picture that shows most of its claims among all others."""
    more_plots: int
    """Pictures that could be drawn beside those of the jobs."""
    list_alone: bool
    """Whether subjects of which one source speaks are few enough to be listed where they cannot be folded away."""
    weights: tuple[Weight, ...]
    voices: int
    """Sources that are independent of one another: those that are one voice count once."""
    rejected: tuple[Rejected, ...]
    unread: tuple[Unread, ...]
    notes: tuple[Mapping[str, Any], ...]
    more_notes: int
    rules: tuple[Mapping[str, Any], ...]
    missing: tuple[SourceName, ...] = ()
    """The articles that the run could not read."""
    warnings: tuple[str, ...] = ()
    """What the run warns of: reading that may have broken silently."""

    def is_new(self, link: Link) -> bool:
        """Whether a finding was not open after the run before."""
        return bool(self.new) and link.status == "new"
