"""Makes the report out of the warehouse's rows."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from flows.outcome import CHANGES
from flows.report import believed, figures, passages, scale
from flows.report.marks import marked_lines, readable
from flows.report.model import (
    SEVERITIES,
    WAIVER_STATES,
    Claim,
    Evidence,
    Finding,
    Link,
    Rejected,
    Report,
    Resolved,
    Run,
    Side,
    Source,
    SourceName,
    Unread,
    Waiver,
)
from flows.report.read import Row, Tables

SHOWN_TEXT = 60_000
"""Texts of fewer characters than this are shown whole: ten thousand words, more than most articles have."""

SHOWN_QUOTE = 300
"""Characters of a quote shown in a table."""


def build(tables: Tables) -> Report:
    """The report on the rows of one warehouse."""
    return _Builder(tables).report()


class _Builder:
    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.texts = {row["source_id"]: row["text"] for row in tables.sources}
        self.names = {row["source_id"]: _source_name(row) for row in tables.sources}
        told = {row["source_id"]: row["voice"] for row in tables.source_weights}
        self.voices = {source_id: told.get(source_id, source_id) for source_id in self.texts}
        self.headings: dict[str, passages.Headings] = {}
        self.found = [row for row in tables.contradictions if row["status"] != "resolved"]
        self.links = [
            Link(
                number,
                anchor("finding", row["contradiction_id"]),
                row["severity"],
                row["summary"],
                row["status"],
            )
            for number, row in enumerate(self.found, 1)
        ]
        found = {row["contradiction_id"]: link for row, link in zip(self.found, self.links)}
        findings_of: dict[str, dict[str, Link]] = defaultdict(dict)
        for row in tables.contradiction_claims:
            if link := found.get(row["contradiction_id"]):
                findings_of[row["claim_id"]][link.anchor] = link
        self.claims = {
            row["claim_id"]: self._claim(
                row, anchor("claim", row["claim_id"]), findings_of[row["claim_id"]].values()
            )
            for row in tables.claims
        }
        self.rejected = [
            Rejected(
                self._name(row["source_id"]),
                self._claim(row, f"rejected-{number}", ()),
                row["failed_check"],
                row["failed_column"] or "",
            )
            for number, row in enumerate(tables.rejected, 1)
        ]
        self.unread = [
            Unread(
                self._name(row["source_id"]),
                row["line"],
                passages.shorten(row["quote"], SHOWN_QUOTE),
                row["reason"],
                f"unread-{number}" if self._shows(row) else "",
            )
            for number, row in enumerate(tables.unread, 1)
        ]
        self.by_source = (
            _grouped((claim.row["source_id"], claim) for claim in self.claims.values()),
            _grouped((item.claim.row["source_id"], item.claim) for item in self.rejected),
            _grouped((row["source_id"], (item, row)) for item, row in zip(self.unread, tables.unread)),
        )

    def report(self) -> Report:
        tables = self.tables
        findings = self._findings()
        opened = tuple(finding for finding in findings if finding.link.status != "waived")
        severities = Counter(finding.link.severity for finding in opened)
        return Report(
            run=_run(tables),
            severities=SEVERITIES,
            counts={
                "sources": len(tables.sources),
                "claims": len(tables.claims),
                "rejected": len(tables.rejected),
                "unread": len(tables.unread),
                "contradictions": len(opened),
                **{severity: severities[severity] for severity in SEVERITIES},
            },
            findings=opened,
            new=tuple(link for link in self.links if link.status == "new" and len(tables.runs) > 1),
            resolved=_resolved(tables),
            waived=tuple(finding for finding in findings if finding.link.status == "waived"),
            idle_waivers=tuple(_waiver(row) for row in tables.waivers if row["state"] in WAIVER_STATES),
            waiver_states=WAIVER_STATES,
            sources=tuple(self._source(row) for row in tables.sources),
            jobs=believed.jobs(tables.reconciled, tables.levels, self._name),
            list_alone=sum(row["sources"] == 1 for row in tables.reconciled) <= believed.LISTED_ALONE,
            weights=believed.weights(tables.source_weights, self._name),
            voices=len({self.voices[source_id] for source_id in self.texts}),
            rejected=tuple(self.rejected),
            unread=tuple(self.unread),
            notes=tuple(tables.notes),
            rules=tuple(
                sorted(tables.rules, key=lambda row: (list(SEVERITIES).index(row["severity"]), row["rule"]))
            ),
        )

    def _name(self, source_id: str) -> SourceName:
        return self.names.get(source_id) or _source_name({"source_id": source_id or "unknown source"})

    def _shows(self, row: Row) -> bool:
        """Whether the words of `row` can be pointed to in the text on the page."""
        text = self.texts.get(row["source_id"])
        return text is not None and len(text) < SHOWN_TEXT and readable(text, row)

    def _claim(self, row: Row, name: str, findings: Any) -> Claim:
        return Claim(
            row=row,
            quote=passages.shorten(row["quote"] or "", SHOWN_QUOTE),
            subject=figures.subject(row),
            quantity=figures.quantity(row),
            anchor=name,
            place=f"text-{name}" if self._shows(row) else name,
            findings=tuple(sorted(findings, key=lambda link: link.number)),
        )

    def _findings(self) -> tuple[Finding, ...]:
        sides: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        for row in self.tables.contradiction_claims:
            if claim := self.claims.get(row["claim_id"]):
                sides[row["contradiction_id"]][row["side"]].append(claim)
        return tuple(
            Finding(
                link=link,
                contradiction_id=row["contradiction_id"],
                rule=row["rule"],
                gap="" if row["gap"] is None else figures.percent(row["gap"]),
                sides=tuple(
                    Side(name, self._evidence(claims))
                    for name, claims in sorted(sides[row["contradiction_id"]].items())
                ),
                scale=scale.draw(
                    {
                        name: [claim.row for claim in sorted(claims, key=_position)]
                        for name, claims in sorted(sides[row["contradiction_id"]].items())
                    }
                ),
                same_source=row["same_source"],
                voices=self._voices(row["sources"]),
                comparable_because=row["comparable_because"] or "",
                could_explain=tuple(row["could_explain"] or ()),
                waivers=tuple(
                    _waiver(waiver)
                    for waiver in self.tables.waivers
                    if row["contradiction_id"] in (waiver["findings"] or ())
                ),
            )
            for row, link in zip(self.found, self.links)
        )

    def _evidence(self, claims: Sequence[Claim]) -> tuple[Evidence, ...]:
        by_line: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in sorted(claims, key=_position):
            by_line[claim.row["source_id"], claim.row["line"]].append(claim)
        return tuple(
            Evidence(self._name(source_id), line, self._passage(source_id, found), tuple(found))
            for (source_id, line), found in by_line.items()
        )

    def _passage(self, source_id: str, claims: Sequence[Claim]) -> passages.Passage:
        spans = sorted({(claim.row["char_start"], claim.row["char_end"]) for claim in claims})
        return passages.passage(self.texts[source_id], spans, self._headings(source_id))

    def _headings(self, source_id: str) -> passages.Headings:
        if source_id not in self.headings:
            self.headings[source_id] = passages.Headings(self.texts[source_id])
        return self.headings[source_id]

    def _source(self, row: Row) -> Source:
        source_id, text = row["source_id"], row["text"]
        claims, rejected, unread = (found.get(source_id, ()) for found in self.by_source)
        said = [
            (column, {claim.cells[column] for claim in claims})
            for column in (claims[0].cells if claims else ())
        ]
        return Source(
            name=self.names[source_id],
            facts=_facts(row),
            url=row["url"] if (row["url"] or "").startswith(("https://", "http://")) else "",
            claims=tuple(claims),
            columns=tuple(column for column, values in said if len(values) > 1),
            shared=tuple(
                (column, *values) for column, values in said if len(values) == 1 and "" not in values
            ),
            rejected=len(rejected),
            unread=len(unread),
            contradicted=sum(claim.contradicted for claim in claims),
            lines=marked_lines(text, claims, rejected, unread) if len(text) < SHOWN_TEXT else None,
            headings=self._headings(source_id).lines() if len(text) < SHOWN_TEXT else frozenset(),
            length=len(text),
        )

    def _voices(self, sources: Sequence[str]) -> str:
        voices = len({self.voices.get(source_id, source_id) for source_id in sources})
        if voices == len(sources):
            return ""
        return f"{figures.plural(len(sources), 'source')}, {figures.number(voices)} independent"


def anchor(kind: str, name: str) -> str:
    """An HTML id for `name`: readable where it can be, never the same for two names."""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-")
    if plain == name:
        return f"{kind}-{name}"
    return "-".join(filter(None, [kind, plain[:60], hashlib.sha256(name.encode()).hexdigest()[:8]]))


def _grouped(pairs: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _position(claim: Claim) -> tuple:
    return claim.row["source_id"], claim.row["char_start"], claim.row["char_end"], claim.row["claim_id"]


def _source_name(row: Row) -> SourceName:
    return SourceName(
        source_id=row["source_id"],
        anchor=anchor("source", row["source_id"]),
        title=passages.shorten(row.get("title") or row["source_id"], SHOWN_QUOTE),
        publisher=row.get("publisher") or "",
        published=figures.day(row.get("published_on")),
    )


def _facts(row: Row) -> tuple[tuple[str, str], ...]:
    facts = [
        ("Source", row["source_id"]),
        ("Publisher", row["publisher"]),
        ("Published", figures.day(row["published_on"])),
        ("Figures of", row["as_of_year"] and str(row["as_of_year"])),
        ("File", f"{row['path']} ({row['format']}, {row['encoding']})"),
        ("SHA-256", row["sha256"][:16] + passages.CUT),
    ]
    return tuple((name, value) for name, value in facts if value)


def _resolved(tables: Tables) -> tuple[Resolved, ...]:
    """The findings that the last run was the first not to make, the gravest first."""
    last = tables.runs[-1]["run_id"] if tables.runs else None
    found = [
        Resolved(row["contradiction_id"], row["severity"], row["summary"], row["closed_because"] or "")
        for row in tables.contradictions
        if row["status"] == "resolved" and row["closed_run"] == last
    ]
    return tuple(sorted(found, key=lambda item: (list(SEVERITIES).index(item.severity), item.contradiction_id)))


def _waiver(row: Row) -> Waiver:
    kind = "contradiction" if row["claim_id"] is None else "claim"
    return Waiver(
        about=f"{kind} {row[f'{kind}_id']}",
        reason=row["reason"],
        by=row["waived_by"] or "",
        on=figures.day(row["waived_on"]),
        expires=figures.day(row["expires"]),
        where=f"{row['path']} line {row['line']}",
        state=row["state"] or "",
    )


def _changes(tables: Tables) -> str:
    counts = Counter(row["status"] for row in tables.contradictions)
    counts["resolved"] = len(_resolved(tables))
    return ", ".join(f"{figures.number(counts[change])} {change}" for change in CHANGES)


def _run(tables: Tables) -> Run:
    if not tables.runs:
        return Run("", "", "", "", "", "", "")
    run = tables.runs[-1]
    took = f"{(run['ended'] - run['started']).total_seconds():.0f} s" if run["ended"] else ""
    return Run(
        run_id=run["run_id"],
        corpus=run["raw"],
        started=figures.moment(run["started"]),
        ended=figures.moment(run["ended"]),
        took=took,
        changes=_changes(tables) if len(tables.runs) > 1 else "",
        rules_version=run["rules_version"] or "",
    )
