"""What a run came to, in counts."""

from dataclasses import dataclass
from typing import Literal, get_args

Severity = Literal["high", "medium", "low"]

SEVERITIES = get_args(Severity)

CHANGES = ("new", "resolved", "standing", "waived")
"""How a run stands to the one before, as the table runs counts it."""


@dataclass(frozen=True)
class Outcome:
    """How many rows there are of each kind; `contradictions` that are open by severity, the gravest first, and
    `changes` since the run before, by the names in CHANGES."""

    articles: int
    claims: int
    rejected: int
    unread: int
    notes: int
    contradictions: dict[str, int]
    changes: dict[str, int]

    @property
    def by_severity(self) -> str:
        """The contradictions in words, as in "3 high, 2 medium, 7 low"."""
        return ", ".join(f"{number:,} {severity}" for severity, number in self.contradictions.items())

    @property
    def by_change(self) -> str:
        """What changed in words, as in "1 new, 2 resolved, 9 standing, 0 waived"."""
        return ", ".join(f"{number:,} {change}" for change, number in self.changes.items())

    def stands(self, severity: str) -> bool:
        """Whether a contradiction of `severity` or above is open."""
        return any(self.contradictions[grave] for grave in SEVERITIES[: SEVERITIES.index(severity) + 1])
