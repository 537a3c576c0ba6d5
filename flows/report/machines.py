"""The findings for machines: contradictions.json, complete, a line each; and for spreadsheets: contradictions.csv, a row each."""

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from flows.asking import spreadsheet
from flows.characters import visible
from flows.report.files import Text
from flows.report.model import Claim, Evidence, Finding, Link, Report, SourceName
from flows.report.snippets import Halves, Snippet, Snippets

CSV_NAME = "contradictions.csv"
JSON_NAME = "contradictions.json"

Keys = Sequence[tuple[str, str]]
"""The findings by rank, each by its id and the key of what is told of it."""

VERSION = 1
"""Of the JSON's shape: goes up when a field goes away or changes its meaning, not when one is added."""

MARK = "\ufeff"
"""Begins the CSV: without it Excel takes UTF-8 for the encoding of its own country."""

FINDING = ("contradiction_id", "rule", "severity", "rank", "status", "gap", "summary", "same_source")
"""Columns of the warehouse's contradictions that the JSON tells of a finding, before all else."""

SEEN = ("first_seen", "last_seen")
"""Those that it tells next."""

CLAIM = (
    "claim_id", "measure", "role", "level", "years_low", "years_high", "location", "company", "industry", "qualifier",
    "statistic", "low", "high", "open_ended", "currency", "period", "pay_basis", "approximate", "hedged", "as_of_year",
    "line", "char_start", "char_end", "quote",
)  # fmt: skip
"""Columns of the warehouse's claims that the JSON tells of a claim."""

SIDE = (
    "title",
    "publisher",
    "published",
    "url",
    "line",
    "quote",
    "read_as",
    "about",
    "places",
    "claim_ids",
    "source_ids",
)
"""What the CSV tells of each side: of the first place in full, then how many places there are, and all ids."""

PLACE = ("rank", "severity", "status")
"""What the CSV begins with: all else of a finding stays the same where its evidence does."""

TIMES = orjson.OPT_NAIVE_UTC | orjson.OPT_UTC_Z
"""How JSON tells times."""

COLUMNS = (
    *PLACE, "rule", "gap", "summary",
    *(f"a_{name}" for name in SIDE[:8]), *(f"b_{name}" for name in SIDE[:8]),
    "comparable_because", "could_explain", "waived_because", "same_source", "sources",
    *(f"{side}_{name}" for name in SIDE[8:] for side in "ab"), "contradiction_id",
)  # fmt: skip
"""The columns of the CSV; gap is a share: 0.2 is 20%."""


def texts(report: Report, snippets: Snippets) -> Iterator[tuple[str, Text]]:
    """Both files by their names."""
    keys = [(link.contradiction_id, report.keys[link.contradiction_id]) for link in _all(report)]
    for name, pieces in ((JSON_NAME, _json), (CSV_NAME, _csv)):
        yield name, snippets.laid_out(name, pieces(report, snippets, keys))


def _json(report: Report, snippets: Snippets, keys: Keys) -> Iterator[str | Snippet]:
    """The findings as one JSON object, in pieces: version, run, counts, findings by rank, each on a line, resolved.

    Words are as the warehouse has them; times are in UTC, days as 2026-03-05, gaps are shares.
    """
    head = {
        "version": VERSION,
        "run": _run(report),
        "warnings": list(report.warnings),
        "missing": [source.source_id for source in report.missing],
        "counts": dict(report.counts) | {"waived": len(report.waived), "resolved": len(report.resolved)},
    }
    yield _text(head).removesuffix("\n}") + ',\n  "findings": ['
    separator = "\n"

    def made(ids: Sequence[str]) -> Iterator[Halves]:
        # What tells since when it is known, and its rank, changes with every run.
        for finding in report.findings.of(ids):
            yield "    {", _members(_finding(finding)) + "}"

    for snippet in snippets.of("json", keys, made):
        yield separator
        yield snippet.filled(_standing(report.rows[snippet.name]))
        separator = ",\n"
    yield '\n  ],\n  "resolved": ' + _text([vars(item) for item in report.resolved]) + "\n}\n"


def _standing(row: Mapping[str, Any]) -> str:
    """The columns FINDING and SEEN of a finding, as they stand in the JSON."""
    return _members({name: row[name] for name in (*FINDING, *SEEN)}) + ","


def _csv(report: Report, snippets: Snippets, keys: Keys) -> Iterator[str | Snippet]:
    """The findings as CSV (RFC 4180, UTF-8) with COLUMNS, a row each by rank; unseen characters shown."""
    yield MARK + _line(COLUMNS)

    def made(ids: Sequence[str]) -> Iterator[Halves]:
        for finding in report.findings.of(ids):
            row = _row(finding)
            yield "", "," + _line([_cell(row[column]) for column in COLUMNS[len(PLACE) :]])

    for snippet in snippets.of("csv", keys, made):
        row = report.rows[snippet.name]
        yield snippet.filled(",".join(str(row[column]) for column in PLACE))


def _line(cells: Sequence[Any]) -> str:
    out = io.StringIO(newline="")
    spreadsheet.write_rows(out, [cells])
    return out.getvalue()


def _all(report: Report) -> Iterator[Link]:
    yield from report.links
    yield from report.waived_links


def _run(report: Report) -> Mapping[str, Any] | None:
    row = report.run.row
    names = ("run_id", "started", "ended", "raw", "files", "rules_version")
    return row and {name: row[name] for name in names} | {"changes": dict(report.run.counts)}


def _finding(finding: Finding) -> Mapping[str, Any]:
    """What the JSON tells of a finding after the columns FINDING and SEEN."""
    return {
        "sources": [_source(source) for source in finding.sources],
        "comparable_because": finding.row["comparable_because"],
        "could_explain": list(finding.could_explain),
        "waivers": [vars(waiver) for waiver in finding.waivers],
        "evidence": [
            {"side": side.name, **_place(place)} for side in finding.sides for place in side.evidence
        ],
    }


def _source(source: SourceName) -> Mapping[str, Any]:
    return {
        "source_id": source.source_id,
        "title": source.title,
        "publisher": source.publisher or None,
        "published": source.published_on,
        "url": source.url or None,
    }


def _place(place: Evidence) -> Mapping[str, Any]:
    return {
        **_source(place.source),
        "line": place.line,
        "address": place.address or None,
        "claims": [
            {
                "quantity": claim.quantity,
                "subject": claim.subject,
                **{name: claim.row[name] for name in CLAIM},
            }
            for claim in place.claims
        ],
    }


def _row(finding: Finding) -> Mapping[str, Any]:
    row = {
        **{name: finding.row[name] for name in FINDING if name not in PLACE},
        "summary": finding.link.summary,
        "comparable_because": finding.comparable_because,
        "could_explain": " ".join(finding.could_explain),
        "waived_because": "; ".join(waiver.reason for waiver in finding.waivers),
        "sources": len(finding.sources),
    }
    evidence = {side.name: side.evidence for side in finding.sides}
    for side in "ab":
        told = _side(evidence.get(side, ()))
        row |= {f"{side}_{name}": told.get(name) for name in SIDE}
    return row


def _side(evidence: tuple[Evidence, ...]) -> Mapping[str, Any]:
    if not evidence:
        return {}
    first, claims = evidence[0], [claim for place in evidence for claim in place.claims]
    return {
        "title": first.source.title,
        "publisher": first.source.publisher,
        "published": first.source.published_on,
        "url": first.source.url,
        "line": first.line,
        "quote": _joined(claim.row["quote"] for claim in first.claims),
        "read_as": _joined(claim.quantity for claim in first.claims),
        "about": _joined(claim.subject for claim in first.claims),
        "places": len(evidence),
        "claim_ids": _ids(claims),
        "source_ids": " ".join(dict.fromkeys(place.source.source_id for place in evidence)),
    }


def _joined(words: Iterator[str]) -> str:
    return "; ".join(dict.fromkeys(" ".join(said.split()) for said in words))


def _ids(claims: list[Claim]) -> str:
    return " ".join(claim.row["claim_id"] for claim in claims)


def _cell(value: Any) -> Any:
    return visible(value) if isinstance(value, str) else value


def _members(value: Mapping[str, Any]) -> str:
    """What is inside the braces of an object, on one line."""
    return orjson.dumps(value, option=TIMES).decode()[1:-1]


def _text(value: Any) -> str:
    return orjson.dumps(value, option=TIMES | orjson.OPT_INDENT_2).decode()
