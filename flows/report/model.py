"""What the report tells, as plain objects that both templates read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flows.report import figures
from flows.report.lazy import Lazy
from flows.report.passages import Passage
from flows.report.scale import Scale

SHAPES = {"high": "▲", "medium": "◆", "low": "○"}
"""The severities as shapes, for where there is no colour."""

SEVERITIES = {
    "high": "cannot both be true",
    "medium": "bounds clash or barely overlap",
    "low": "a label or a notice",
}
"""The severities in their order, and what each means."""

WAIVER_STATES = {
    "expired": "Expired",
    "unknown": "No such id",
    "idle": "Nothing to waive: what it names is in no finding now",
}
"""Why a waiver waives nothing, in words."""


@dataclass(frozen=True)
class Link:
    """A finding as others point to it, and what it is looked for by."""

    number: int
    anchor: str
    severity: str
    summary: str
    status: str
    rule: str
    levels: tuple[str, ...]
    """Of its claims; "none" stands for claims that name none."""
    sources: tuple["SourceName", ...]

    @property
    def within(self) -> str:
        """The title of the one source that it is within; nothing where it is between several."""
        return self.sources[0].title if len(self.sources) == 1 else ""


@dataclass(frozen=True)
class Claim:
    """A claim or a rejected claim in words; `row` is the warehouse's row."""

    row: Mapping[str, Any]
    quote: str
    subject: str
    quantity: str
    anchor: str
    place: str
    """Anchor of the words in the article's text; where that is not shown, of the row in the claims' table."""
    findings: tuple[Link, ...] = ()

    @property
    def contradicted(self) -> bool:
        """Whether it is evidence of an open finding."""
        return any(link.status != "waived" for link in self.findings)

    @property
    def cells(self) -> dict[str, str]:
        """What a table of claims shows beside quote, line and quantity, by heading."""
        row = self.row
        return {
            "Measure": row["measure"] or "",
            "Role": figures.words(row["role"]),
            "Level": row["level"] or "",
            "Experience": figures.years(row),
            "Where": figures.place(row["location"]),
            "Company": row["company"] or "",
            "Industry": figures.words(row["industry"]),
            "Also": row["qualifier"] or "",
            "Statistic": row["statistic"] or "",
            "Basis": row["pay_basis"] or "",
            "Of year": str(row["as_of_year"] or ""),
            "Said of": "some, not all" if row["hedged"] else "",
        }


@dataclass(frozen=True)
class SourceName:
    """A source as others point to it."""

    source_id: str
    anchor: str
    title: str
    publisher: str
    published: str
    published_on: date | None
    url: str
    """Where it was published; nothing where that is no address with http or https."""


@dataclass(frozen=True)
class Evidence:
    """One line of one source that a finding rests on, with the claims made in it."""

    source: SourceName
    line: int
    passage: Passage
    claims: tuple[Claim, ...]
    address: str
    """Of the words in the source's own page; nothing where it has none."""
    host: str
    """Whose page that is."""


@dataclass(frozen=True)
class Side:
    """One side of a finding: `name` is a or b; evidence in the order of the sources' names, then of lines."""

    name: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Waiver:
    """An entry of waivers.toml; `about` says what it waives, `where` is its file and line."""

    about: str
    reason: str
    by: str
    on: str
    expires: str
    where: str
    state: str


@dataclass(frozen=True)
class Resolved:
    """A finding of the run before that the last one did not make; `because` is empty where nothing tells why."""

    contradiction_id: str
    severity: str
    summary: str
    because: str


@dataclass(frozen=True)
class Finding:
    """A contradiction with all that a reader needs to judge it; `waivers` are none where it is open; `row` is the
    warehouse's row."""

    row: Mapping[str, Any]
    link: Link
    contradiction_id: str
    rule: str
    gap: str
    sources: tuple[SourceName, ...]
    sides: tuple[Side, ...]
    scale: Scale | None
    same_source: bool
    voices: str
    """Where sources of the finding are not independent: how many they are and how many voices; else nothing."""
    comparable_because: str
    could_explain: tuple[str, ...]
    waivers: tuple[Waiver, ...]


@dataclass(frozen=True)
class Reading:
    """What was made of some words of an article.

    `kind` is one of marks.STRENGTH, `head` the quantity or the verdict, `facts` what more there is to tell, by name.
    """

    kind: str
    head: str
    facts: tuple[tuple[str, str], ...]
    claim: Claim | None = None
    """Where it was read as one, rejected or not."""


@dataclass(frozen=True)
class Mark:
    """A stretch of an article's text: plain where there are no `readings`, else shown as the kind of the first.

    `begins` says whether one of them begins here, and `anchors` are the places that do.
    """

    text: str
    readings: tuple[Reading, ...] = ()
    begins: bool = False
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unread:
    """Money-like text that nothing could be made of."""

    source: SourceName
    line: int
    quote: str
    reason: str
    place: str


@dataclass(frozen=True)
class Rejected:
    """A claim that failed a check."""

    source: SourceName
    claim: Claim
    failed_check: str
    failed_column: str


@dataclass(frozen=True)
class Source:
    """A source with its claims; `lines` is its marked text, None where it is too long to show; `headings` are
    the lines, counted from 1, that are headings; `shared` is what all its claims have in common."""

    name: SourceName
    facts: tuple[tuple[str, str], ...]
    claims: tuple[Claim, ...]
    columns: tuple[str, ...]
    shared: tuple[tuple[str, str], ...]
    rejected: int
    unread: int
    aside: int
    contradicted: int
    lines: tuple[tuple[Mark, ...], ...] | None
    headings: frozenset[int]
    length: int


@dataclass(frozen=True)
class Content:
    """A source in the table of contents: its claims, those of them that stand in open findings, its unread figures."""

    name: SourceName
    claims: int
    contradicted: int
    unread: int


@dataclass(frozen=True)
class Outsider:
    """A source that stands outside of what is supported: what it says nearest to that, and by how much it misses."""

    source: SourceName
    says: str
    by: str


@dataclass(frozen=True)
class Reconciled:
    """What is left to believe about one subject; `supported` is empty where nothing is, and `note` says why."""

    who: str
    where: str
    said: str
    supported: str
    agreement: str
    sources: int
    independent: int
    note: str
    outside: tuple[Outsider, ...]
    more_outside: int


@dataclass(frozen=True)
class PlotFigure:
    """What one source says of a subject, as a plot shows it; `low` and `high` are None where it is open there.

    `letter` stands for the source, `short` and `says` are the quantity and `about` the subject in words,
    `severity` is that of its gravest open finding, if any.
    """

    letter: str
    source: SourceName
    short: str
    says: str
    about: str
    low: float | None
    high: float | None
    open_ended: bool
    hedged: bool
    severity: str
    claims: tuple[Claim, ...]

    @property
    def findings(self) -> tuple[Link, ...]:
        """The open findings that it is evidence of, the gravest first."""
        links = {link.number: link for claim in self.claims for link in claim.findings}
        return tuple(links[number] for number in sorted(links) if links[number].status != "waived")


@dataclass(frozen=True)
class PlotRow:
    """A subject in a plot: its figures from the lowest, and what is supported (None: open there, or nothing is).

    `more` figures are not drawn one by one; they lie between `more_low` and `more_high`.
    """

    who: str
    supported: str
    supported_low: float | None
    supported_high: float | None
    figures: tuple[PlotFigure, ...]
    more: int
    more_low: float | None
    more_high: float | None


@dataclass(frozen=True)
class Plot:
    """The figures of one job, measure, place and unit over one axis, level by level.

    `ticks` are places on the axis with their labels, `sources` who is meant by the letters, `beyond` counts
    figures that reach past the axis, `left_out` subjects; `words` says the picture.
    """

    anchor: str
    place: str
    unit: str
    axis: tuple[float, float]
    ticks: tuple[tuple[float, str], ...]
    rows: tuple[PlotRow, ...]
    sources: tuple[tuple[str, SourceName], ...]
    beyond: int
    left_out: int
    words: str

    @property
    def drawn(self) -> int:
        """Figures that are drawn one by one."""
        return sum(len(row.figures) for row in self.rows)


@dataclass(frozen=True)
class Job:
    """What is left to believe of one measure of one job: `rows` of which several sources speak, by place and level;
    `alone` of which one does; the others of either are only counted. `plots` are their pictures."""

    title: str
    plots: tuple[Plot, ...]
    rows: tuple[Reconciled, ...]
    more_rows: int
    alone: tuple[Reconciled, ...]
    more_alone: int

    @property
    def shown(self) -> bool:
        """Whether there is a table or a picture of it."""
        return bool(self.rows or self.plots)

    @property
    def said_once(self) -> int:
        """Subjects of which one source speaks, those included that are not in `alone`."""
        return len(self.alone) + self.more_alone


@dataclass(frozen=True)
class Weight:
    """What a source weighs, the counts that this comes from, and the other sources that are one voice with it."""

    source: SourceName
    weight: str
    borne_out: int
    outvoted: int
    with_itself: int
    one_voice_with: tuple[SourceName, ...]


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
    characters: int
    """Of the texts that are shown."""
    links: tuple[Link, ...]
    """To the open findings, by severity and rank."""
    findings: Lazy[str, Finding]
    """The open ones, in the same order."""
    new: tuple[Link, ...]
    """Open findings that were not open after the run before; none where there was no run before."""
    resolved: tuple[Resolved, ...]
    waived: Lazy[str, Finding]
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

    def is_new(self, link: Link) -> bool:
        """Whether a finding was not open after the run before."""
        return bool(self.new) and link.status == "new"
