"""Makes the report out of the warehouse's rows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from flows.ingest.notes import FAILED
from flows.run_outcome import CHANGES
from flows.report import believed, figures, ranges
from flows.report.anchors import anchor
from flows.report.articles import Articles, Names, grouped
from flows.report.findings import findings, waiver
from flows.report.lazy import Lazy
from flows.report.model import (
    SEVERITIES,
    WAIVER_STATES,
    Claim,
    Content,
    Finding,
    Link,
    Rejected,
    Report,
    Resolved,
    Run,
    Source,
    Unread,
)
from flows.report.read import LISTED, Reader, Row
from flows.report.snippets import digest
from flows.report.sources import source

SOURCES_AT_ONCE = 25
"""Articles in memory at once, with their texts."""


def build(reader: Reader) -> Report:
    """The report on one warehouse. Findings and sources are read when somebody looks at them."""
    return _Builder(reader).report()


class _Builder:
    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.runs = reader.table("runs", "started, run_id")
        self.sources = reader.rows("sources")
        self.names = Names(self.sources)
        self.voices = {row["source_id"]: row["voice"] for row in self.sources}
        self.waivers = reader.table("waivers", "path, line")
        last = self.runs[-1]["run_id"] if self.runs else None
        contradictions = reader.rows("contradictions", run_id=last)
        self.found = {row["contradiction_id"]: row for row in contradictions if row["status"] != "resolved"}
        self.closed = [row for row in contradictions if row["status"] == "resolved"]
        levels = {row["contradiction_id"]: tuple(row["levels"]) for row in reader.rows("levels")}
        self.links = {
            id_: _link(number, row, levels.get(id_, ()), self.names)
            for number, (id_, row) in enumerate(self.found.items(), 1)
        }

    def report(self) -> Report:
        opened = sorted(
            (id_ for id_, link in self.links.items() if link.status != "waived"),
            key=lambda id_: list(SEVERITIES).index(self.links[id_].severity),
        )
        waived = [id_ for id_, link in self.links.items() if link.status == "waived"]
        severities = Counter(self.links[id_].severity for id_ in opened)
        (counts,) = self.reader.rows("counts")
        pictures = self.reader.pictures()
        gravest = {row["claim_id"]: row["severity"] for row in self.reader.rows("gravest")}
        plots, more_plots = ranges.plots(pictures, gravest, self._claims, self.names)
        resolved = self._resolved()
        rejected, unread = self._left_out()
        return Report(
            run=_run(self.runs, Counter(row["status"] for row in self.found.values()), len(resolved)),
            severities=SEVERITIES,
            levels=tuple(row["level"] for row in pictures.levels),
            counts={
                "sources": len(self.sources),
                "claims": counts["claims"],
                "rejected": counts["rejected"],
                "unread": counts["unread"],
                "set_aside": counts["set_aside"],
                "contradictions": len(opened),
                **{severity: severities[severity] for severity in SEVERITIES},
            },
            links=tuple(self.links[id_] for id_ in opened),
            findings=Lazy(opened, self._findings),
            rows=self.found,
            keys=self._keys(),
            new=tuple(link for link in self.links.values() if link.status == "new" and len(self.runs) > 1),
            resolved=resolved,
            waived=Lazy(waived, self._findings),
            waived_links=tuple(self.links[id_] for id_ in waived),
            idle_waivers=tuple(waiver(row) for row in self.waivers if row["state"] in WAIVER_STATES),
            waiver_states=WAIVER_STATES,
            contents=tuple(
                Content(self.names(row["source_id"]), row["claims"], row["contradicted"], row["unread"])
                for row in self.sources
            ),
            sources=Lazy([row["source_id"] for row in self.sources], self._sources, SOURCES_AT_ONCE),
            jobs=believed.jobs(pictures.reconciled, pictures.levels, self.names, plots),
            more_jobs=max(
                0, counts["jobs"] - len({(row["role"], row["measure"]) for row in pictures.reconciled})
            ),
            plot_of=ranges.plot_of(plot for made in plots.values() for plot in made),
            more_plots=more_plots,
            list_alone=sum(row["sources"] == 1 for row in pictures.reconciled) <= believed.LISTED_ALONE,
            weights=believed.weights(
                self.reader.table("source_weights", "weight DESC, source_id", LISTED), self.names
            ),
            voices=len(set(self.voices.values())),
            rejected=rejected,
            unread=unread,
            notes=tuple(self.reader.table("notes", "ALL", LISTED)),
            more_notes=max(0, counts["notes"] - LISTED),
            warnings=tuple(row["message"] for row in self.reader.rows("warnings")),
            missing=tuple(
                self.names(row["source_id"]) for row in self.reader.rows("missing", kind=FAILED)
            ),
            rules=tuple(
                sorted(
                    self.reader.table("rules", "rule"),
                    key=lambda row: (list(SEVERITIES).index(row["severity"]), row["rule"]),
                )
            ),
        )

    def _findings(self, ids: Sequence[str]) -> Sequence[Finding]:
        evidence = self.reader.rows("evidence", findings=list(ids))
        articles = self._articles({row["source_id"] for row in evidence}, evidence)
        claims = {row["claim_id"]: articles.claim(row) for row in evidence}
        return findings(
            [self.found[id_] for id_ in ids],
            [self.links[id_] for id_ in ids],
            ((row["contradiction_id"], row["side"], claims[row["claim_id"]]) for row in evidence),
            articles,
            self.names,
            self.waivers,
            lambda source_id: self.voices.get(source_id, source_id),
        )

    def _sources(self, ids: Sequence[str]) -> Sequence[Source]:
        read = self.reader.rows
        rows = read("claims_in", sources=list(ids))
        articles = self._articles(ids, rows)
        claims = grouped((row["source_id"], articles.claim(row)) for row in rows)
        rejected = grouped(
            (row["source_id"], articles.rejected(row, row["number"]).claim)
            for row in read("rejected", sources=list(ids), most=None)
        )
        unread = grouped(
            (row["source_id"], (articles.unread(row, row["number"]), row))
            for row in read("unread", sources=list(ids), most=None)
        )
        aside = grouped((row["source_id"], row) for row in read("set_aside", sources=list(ids)))
        return [
            source(
                row,
                self.names(id_),
                articles,
                *(made.get(id_, ()) for made in (claims, rejected, unread, aside)),
            )
            for id_ in ids
            for row in (articles.rows[id_],)
        ]

    def _left_out(self) -> tuple[tuple[Rejected, ...], tuple[Unread, ...]]:
        rejected = self.reader.rows("rejected", sources=None, most=LISTED)
        unread = self.reader.rows("unread", sources=None, most=LISTED)
        articles = self._articles({row["source_id"] for row in (*rejected, *unread)}, ())
        return (
            tuple(articles.rejected(row, row["number"]) for row in rejected),
            tuple(articles.unread(row, row["number"]) for row in unread),
        )

    def _keys(self) -> Mapping[str, str]:
        waived: dict[str, str] = defaultdict(str)
        for row in self.waivers:
            for id_ in row["findings"] or ():
                waived[id_] += repr(waiver(row))
        return {
            row["contradiction_id"]: f"{row['key']:x}" + digest(waived.get(row["contradiction_id"]))
            for row in self.reader.rows("finding_keys")
        }

    def _claims(self, ids: Sequence[str]) -> Mapping[str, Claim]:
        rows = self.reader.rows("claims", claims=ids)
        articles = self._articles({row["source_id"] for row in rows}, rows)
        return {row["claim_id"]: articles.claim(row) for row in rows}

    def _articles(self, ids: Iterable[str | None], claims: Iterable[Row]) -> Articles:
        """The articles `ids`, knowing the findings of `claims`."""
        texts = self.reader.rows("texts", sources=sorted(id_ for id_ in ids if id_))
        links: dict[str, list[Link]] = defaultdict(list)
        for row in self.reader.rows("findings_of", claims=[row["claim_id"] for row in claims]):
            if link := self.links.get(row["contradiction_id"]):
                links[row["claim_id"]].append(link)
        return Articles(texts, self.names, links)

    def _resolved(self) -> tuple[Resolved, ...]:
        """The findings that the last run was the first not to make, the gravest first."""
        found = [
            Resolved(
                row["contradiction_id"],
                row["severity"],
                self.names.in_words(row["summary"], row["sources"]),
                row["closed_because"] or "",
            )
            for row in self.closed
        ]
        return tuple(
            sorted(found, key=lambda item: (list(SEVERITIES).index(item.severity), item.contradiction_id))
        )


def _link(number: int, row: Row, levels: tuple[str, ...], names: Names) -> Link:
    return Link(
        contradiction_id=row["contradiction_id"],
        number=number,
        anchor=anchor("finding", row["contradiction_id"]),
        severity=row["severity"],
        status=row["status"],
        rule=row["rule"],
        levels=levels,
        sources=tuple(names(source_id) for source_id in row["sources"]),
        summarise=partial(names.in_words, row["summary"], row["sources"]),
    )


def _run(runs: Sequence[Row], statuses: Counter[str], resolved: int) -> Run:
    if not runs:
        return Run(None, {}, "", "", "", "", "", "", "")
    run = runs[-1]
    counts = {change: resolved if change == "resolved" else statuses[change] for change in CHANGES}
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
        changes=changes if len(runs) > 1 else "",
        rules_version=run["rules_version"] or "",
    )
