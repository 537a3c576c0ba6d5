"""Makes the report out of the warehouse's rows."""

from collections import Counter, defaultdict

from flows.outcome import CHANGES
from flows.report import believed, figures, ranges
from flows.report.anchors import anchor
from flows.report.articles import Articles, Names, grouped
from flows.report.findings import findings, waiver
from flows.report.model import (
    SEVERITIES,
    WAIVER_STATES,
    Finding,
    Link,
    Report,
    Resolved,
    Run,
)
from flows.report.read import Row, Tables
from flows.report.sources import source


def build(tables: Tables) -> Report:
    """The report on the rows of one warehouse."""
    return _Builder(tables).report()


class _Builder:
    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.names = Names(tables.sources)
        told = {row["source_id"]: row["voice"] for row in tables.source_weights}
        self.voices = {
            row["source_id"]: told.get(row["source_id"], row["source_id"]) for row in tables.sources
        }
        self.found = [row for row in tables.contradictions if row["status"] != "resolved"]
        self.links = [_link(number, row, self.names) for number, row in enumerate(self.found, 1)]
        self.articles = Articles(tables.sources, self.names, self._links_of_claims())
        self.resolved = _resolved(tables, self.names)
        self.claims = {row["claim_id"]: self.articles.claim(row) for row in tables.claims}
        self.rejected = [self.articles.rejected(row, number) for number, row in enumerate(tables.rejected, 1)]
        self.unread = [self.articles.unread(row, number) for number, row in enumerate(tables.unread, 1)]

    def report(self) -> Report:
        tables = self.tables
        found = self._findings()
        opened = tuple(finding for finding in found if finding.link.status != "waived")
        plots, more_plots = ranges.plots(tables, self.claims, self.names)
        severities = Counter(finding.link.severity for finding in opened)
        return Report(
            run=_run(tables, len(self.resolved)),
            severities=SEVERITIES,
            levels=tuple(row["level"] for row in tables.levels),
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
            resolved=self.resolved,
            waived=tuple(finding for finding in found if finding.link.status == "waived"),
            idle_waivers=tuple(waiver(row) for row in tables.waivers if row["state"] in WAIVER_STATES),
            waiver_states=WAIVER_STATES,
            sources=self._sources(),
            jobs=believed.jobs(tables.reconciled, tables.levels, self.names, plots),
            plot_of=ranges.plot_of(plot for made in plots.values() for plot in made),
            more_plots=more_plots,
            list_alone=sum(row["sources"] == 1 for row in tables.reconciled) <= believed.LISTED_ALONE,
            weights=believed.weights(tables.source_weights, self.names),
            voices=len(set(self.voices.values())),
            rejected=tuple(self.rejected),
            unread=tuple(self.unread),
            notes=tuple(tables.notes),
            rules=tuple(
                sorted(tables.rules, key=lambda row: (list(SEVERITIES).index(row["severity"]), row["rule"]))
            ),
        )

    def _links_of_claims(self) -> dict[str, set[Link]]:
        found = {row["contradiction_id"]: link for row, link in zip(self.found, self.links, strict=True)}
        links: dict[str, set[Link]] = defaultdict(set)
        for row in self.tables.contradiction_claims:
            if link := found.get(row["contradiction_id"]):
                links[row["claim_id"]].add(link)
        return links

    def _findings(self) -> tuple[Finding, ...]:
        sides = (
            (row["contradiction_id"], row["side"], claim)
            for row in self.tables.contradiction_claims
            if (claim := self.claims.get(row["claim_id"]))
        )
        return findings(
            self.found,
            self.links,
            sides,
            self.articles,
            self.names,
            self.tables.waivers,
            lambda source_id: self.voices.get(source_id, source_id),
        )

    def _sources(self) -> tuple:
        claims = grouped((claim.row["source_id"], claim) for claim in self.claims.values())
        rejected = grouped((item.claim.row["source_id"], item.claim) for item in self.rejected)
        unread = grouped(
            (row["source_id"], (item, row)) for item, row in zip(self.unread, self.tables.unread, strict=True)
        )
        aside = grouped((row["source_id"], row) for row in self.tables.set_aside)
        return tuple(
            source(
                row,
                self.names(id_),
                self.articles,
                *(made.get(id_, ()) for made in (claims, rejected, unread, aside)),
            )
            for row in self.tables.sources
            for id_ in (row["source_id"],)
        )


def _link(number: int, row: Row, names: Names) -> Link:
    name = anchor("finding", row["contradiction_id"])
    summary = names.in_words(row["summary"], row["sources"])
    return Link(number, name, row["severity"], summary, row["status"])


def _resolved(tables: Tables, names: Names) -> tuple[Resolved, ...]:
    """The findings that the last run was the first not to make, the gravest first."""
    last = tables.runs[-1]["run_id"] if tables.runs else None
    found = [
        Resolved(
            row["contradiction_id"],
            row["severity"],
            names.in_words(row["summary"], row["sources"]),
            row["closed_because"] or "",
        )
        for row in tables.contradictions
        if row["status"] == "resolved" and row["closed_run"] == last
    ]
    return tuple(
        sorted(found, key=lambda item: (list(SEVERITIES).index(item.severity), item.contradiction_id))
    )


def _run(tables: Tables, resolved: int) -> Run:
    if not tables.runs:
        return Run(None, {}, "", "", "", "", "", "", "")
    run = tables.runs[-1]
    statuses = Counter(row["status"] for row in tables.contradictions)
    statuses["resolved"] = resolved
    counts = {change: statuses[change] for change in CHANGES}
    changes = ", ".join(f"{figures.number(count)} {change}" for change, count in counts.items())
    took = f"{(run['ended'] - run['started']).total_seconds():.0f} s" if run["ended"] else ""
    return Run(
        row=run,
        counts=counts,
        run_id=run["run_id"],
        corpus=run["raw"],
        started=figures.moment(run["started"]),
        ended=figures.moment(run["ended"]),
        took=took,
        changes=changes if len(tables.runs) > 1 else "",
        rules_version=run["rules_version"] or "",
    )
