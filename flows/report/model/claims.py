"""A claim in words, the source that makes it, and a finding as others point to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from flows.report import figures

SHAPES = {"high": "▲", "medium": "◆", "low": "○"}
"""The severities as shapes, for where there is no colour."""

SEVERITIES = {
    "high": "cannot both be true",
    "medium": "bounds clash or barely overlap",
    "low": "a label or a notice",
}
"""The severities in their order, and what each means."""


@dataclass(frozen=True)
class Link:
    """A finding as others point to it, and what it is looked for by."""

    contradiction_id: str
    number: int
    anchor: str
    severity: str
    status: str
    rule: str
    levels: tuple[str, ...]
    """Of its claims; "none" stands for claims that name none."""
    sources: tuple["SourceName", ...]
    summarise: Callable[[], str]

    @cached_property
    def summary(self) -> str:
        """What it says, in a sentence. Of very many findings few are ever told."""
        return self.summarise()

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
