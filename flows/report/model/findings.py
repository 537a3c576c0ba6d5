"""Findings with their evidence, and what is waived or resolved."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.report.model.claims import Claim, Link, SourceName
from flows.report.passages import Passage
from flows.report.scale import Scale

WAIVER_STATES = {
    "expired": "Expired",
    "unknown": "No such id",
    "idle": "Nothing to waive: what it names is in no finding now",
}
"""Why a waiver waives nothing, in words."""


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
