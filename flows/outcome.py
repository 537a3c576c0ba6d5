"""What a run came to, in counts."""

from dataclasses import dataclass

SEVERITIES = ("high", "medium", "low")


@dataclass(frozen=True)
class Outcome:
    """How many rows there are of each kind; `contradictions` by severity, the gravest first."""

    articles: int
    claims: int
    rejected: int
    unread: int
    notes: int
    contradictions: dict[str, int]

    @property
    def by_severity(self) -> str:
        """The contradictions in words, as in "3 high, 2 medium, 7 low"."""
        return ", ".join(f"{number:,} {severity}" for severity, number in self.contradictions.items())

    def stands(self, severity: str) -> bool:
        """Whether a contradiction of `severity` or above was found."""
        return any(self.contradictions[grave] for grave in SEVERITIES[: SEVERITIES.index(severity) + 1])
