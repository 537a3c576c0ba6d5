"""What is left to believe, its pictures, and what the sources weigh."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.report.model.claims import Claim, Link, SourceName


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
    claim_ids: tuple[str, ...]
    claims: tuple[Claim, ...] = ()

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
    anchor: str
    plots: tuple[Plot, ...]
    rows: Sequence[Reconciled]
    more_rows: int
    alone: Sequence[Reconciled]
    more_alone: int
    key: str
    """A hash of all that decides `rows` and `alone`."""
    named: tuple[SourceName, ...]
    """The sources that `rows` name."""

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
