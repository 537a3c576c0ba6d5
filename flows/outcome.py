"""What a run came to, in counts."""

from dataclasses import dataclass

import duckdb

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


def outcome_of(con: duckdb.DuckDBPyConnection) -> Outcome:
    """Count what is in the warehouse that `con` has open."""
    found = [severity for (severity,) in con.table("contradictions").project("severity").fetchall()]
    return Outcome(
        articles=_rows(con, "sources"),
        claims=_rows(con, "claims"),
        rejected=_rows(con, "rejected_claims"),
        unread=_rows(con, "unread"),
        notes=_rows(con, "notes"),
        contradictions={severity: found.count(severity) for severity in SEVERITIES},
    )


def _rows(con: duckdb.DuckDBPyConnection, table: str) -> int:
    return con.table(table).count("*").fetchall()[0][0]
