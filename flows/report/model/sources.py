"""Sources, their texts with what was read in them, and what became no claim."""

from dataclasses import dataclass

from flows.report.model.claims import Claim, SourceName


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
