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
    failed: int = 0
    missing: tuple[str, ...] = ()
    """The first of the articles that could not be read; `failed` counts all."""

    @property
    def incomplete(self) -> str:
        """Which articles are missing, as in "2 articles could not be read: a, b"; empty where none is."""
        if not self.failed:
            return ""
        more = f" and {self.failed - len(self.missing):,} more" if self.failed > len(self.missing) else ""
        articles = "1 article" if self.failed == 1 else f"{self.failed:,} articles"
        return f"{articles} could not be read: {', '.join(self.missing)}{more}"

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


class Incomplete(Exception):
    """A run that finished without some of its articles. Its message says which; `outcome` is what the run came to."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome

    def __str__(self) -> str:
        return self.outcome.incomplete
