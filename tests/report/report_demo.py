"""A small warehouse of invented articles, for the report's tests and for looking at the report."""

from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb

from flows import load

STARTED = datetime(2026, 3, 5, 10, 12, 30)
ENDED = datetime(2026, 3, 5, 10, 12, 34)

HARBOUR = """# What Harbour Towns Pay Data Scientists

We asked forty employers by the sea what they pay.

## Pay by level

The figures are for permanent posts.

- Junior: $82,000 – $95,000 a year
- Mid-level (3 to 5 years): $118,000 – $146,000 a year
- Senior: $150,000 – $185,000+ a year, more where the boats are large

After many years at one desk the senior average comes to $104,500, which surprised even the harbour master.

## Elsewhere

Crews in Lisbon start from €42,000, and Tidewater Analytics offers up to €61,000 to those who can swim.
A lighthouse costs about $900,000 to restore, and its lamp $3,200.
"""

MEADOW = """Data Scientist Pay Inland

Small towns far from the water pay less, or so people say

Our panel of nine recruiters could not agree on much, but they agreed on this: a senior data scientist earns
$190,000 to $240,000 a year where there are hills, and at least $120,000 where there are none.

Experience

Recruiters want 2 to 4 years for a senior seat. Some ask 8–10 years for the very same chair.
Across the United States a junior can count on $80,000 to $90,000 a year.
Bonuses run to 10–15% of base, and 12k–14k pebbles are handed out at midsummer.
"""

HOSTILE = """<script>alert("pay")</script> & "><img src=x onerror=alert(1)>

A junior data scientist earns $70,000 a year | `code` \u202eevil\u202c &amp; *stars* <b>bold</b>
# not a heading: $71,000 a year
"""


@dataclass
class Demo:
    """Rows for a warehouse, by table; `add` finds the offsets of a quote in its source's text."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def source(self, source_id: str, text: str, **facts: Any) -> None:
        """A source with its text."""
        self.texts[source_id] = text
        row = {
            "title": None,
            "publisher": None,
            "url": None,
            "published_on": None,
            "as_of_year": None,
            "path": f"{source_id}.md",
            "format": "markdown",
            "encoding": "utf-8",
        } | facts
        self._add("sources", source_id=source_id, text=text, sha256=sha256(text.encode()).hexdigest(), **row)

    def claim(
        self, claim_id: str, source_id: str, quote: str, nth: int = 0, table: str = "claims", **said: Any
    ) -> None:
        """A claim on the nth place where `quote` stands in the source."""
        row = {
            "measure": "pay",
            "role": "data_scientist",
            "open_ended": False,
            "approximate": False,
            "hedged": False,
            "rule": "money_range",
            "low": None,
            "high": None,
        } | said
        if row["measure"] == "pay":
            row = {"currency": "USD", "period": "year"} | row
        times = {"first_seen": STARTED, "last_seen": STARTED} if table == "claims" else {}
        self._add(table, claim_id=claim_id, **self.place(source_id, quote, nth), **row, **times)

    def figures(self) -> None:
        """Each claim so far as a figure of its own."""
        for number, row in enumerate(self.rows["claims"]):
            kept = "source_id measure role level years_low years_high company industry qualifier statistic pay_basis "
            kept += "currency period as_of_year low high open_ended approximate hedged"
            self._add(
                "figures",
                figure_id=number,
                **{name: row[name] for name in kept.split() if name in row},
                **{f"{name}_key": row.get(name) for name in ("company", "industry", "qualifier")},
                place=row.get("location"),
                paid_abroad=False,
                claim_ids=[row["claim_id"]],
                spans=[f"{row['char_start']}-{row['char_end']}"],
                first_line=row["line"],
                last_line=row["line"],
                first_char=row["char_start"],
                last_char=row["char_end"],
                one_voice=True,
                subject="",
                quantity="",
                content="",
            )

    def unread(self, source_id: str, quote: str, reason: str) -> None:
        """A figure that could not be read."""
        self._add("unread", **self.place(source_id, quote, 0), reason=reason)

    def set_aside(self, source_id: str, quote: str, reason: str) -> None:
        """Money that is something else than pay."""
        self._add("set_aside", **self.place(source_id, quote, 0), reason=reason)

    def finding(
        self, contradiction_id: str, severity: str, summary: str, a: list[str], b: list[str], **said: Any
    ) -> None:
        """A contradiction between the claims `a` and `b`; findings rank as they are added."""
        rank = len(self.rows.get("contradictions", [])) + 1
        quoted = {row["source_id"] for row in self.rows["claims"] if row["claim_id"] in (*a, *b)}
        row = {
            "rule": "disjoint_ranges",
            "gap": None,
            "same_source": False,
            "sources": sorted(quoted),
            "comparable_because": None,
            "could_explain": [],
            "status": "standing",
        } | said
        self._add(
            "contradictions",
            contradiction_id=contradiction_id,
            severity=severity,
            summary=summary,
            rank=rank,
            first_seen=STARTED,
            last_seen=STARTED,
            **row,
        )
        for side, claims in (("a", a), ("b", b)):
            for claim_id in claims:
                self._add(
                    "contradiction_claims", contradiction_id=contradiction_id, claim_id=claim_id, side=side
                )

    def waiver(self, contradiction_id: str, reason: str) -> None:
        """An entry of waivers.toml that holds."""
        self._add(
            "waivers",
            path="waivers.toml",
            line=1,
            contradiction_id=contradiction_id,
            reason=reason,
            state="holds",
            findings=[contradiction_id],
        )

    def reconciled(self, low: float | None, high: float | None, **said: Any) -> None:
        """What is supported of a subject, by two independent sources that agree unless more is said."""
        row = {
            "subject_id": f"s{len(self.rows.get('reconciled', []))}",
            "measure": "pay",
            "role": "data_scientist",
            "sources": 2,
            "independent_sources": 2,
            "claims": 2,
            "lowest": low,
            "highest": high,
            "agreement": 1.0,
            "outliers": [],
            "outside": [],
            "note": "all sources agree",
        } | said
        if row["measure"] == "pay":
            row = {"currency": "USD", "period": "year"} | row
        self._add("reconciled", supported_low=low, supported_high=high, **row)

    def weight(self, source_id: str, weight: float, voice: str | None = None, **counts: int) -> None:
        """What a source weighs; `voice` where it is not independent."""
        row = {"voice_sources": 1, "subjects": 0, "borne_out": 0, "outvoted": 0, "with_itself": 0} | counts
        self._add("source_weights", source_id=source_id, voice=voice or source_id, weight=weight, **row)

    def rule(self, rule: str, severity: str, finds: str, why: str, own: str = "") -> None:
        """A rule; `own` is the file of one of the user's own."""
        self._add(
            "rules",
            rule=rule,
            severity=severity,
            finds=finds,
            why=why,
            example="",
            sql="SELECT 1",
            built_in=not own,
            path=own or f"warehouse/contradictions/{rule}.sql",
        )

    def note(self, path: str, kind: str, message: str) -> None:
        """A note about a file."""
        self._add("notes", path=path, source_id=None, kind=kind, message=message)

    def run(
        self, run_id: str = "20260305T101230Z", started: datetime = STARTED, ended: datetime = ENDED
    ) -> None:
        """A run."""
        self._add(
            "runs", run_id=run_id, started=started, ended=ended, raw="raw", files=4, rules_version="3f1c2a"
        )

    def place(self, source_id: str, quote: str, nth: int) -> dict[str, Any]:
        """Where the nth `quote` stands in the source."""
        text, start = self.texts[source_id], -1
        for _ in range(nth + 1):
            start = text.index(quote, start + 1)
        return {
            "source_id": source_id,
            "quote": quote,
            "line": text.count("\n", 0, start) + 1,
            "char_start": start,
            "char_end": start + len(quote),
        }

    def write(self, file: Path) -> Path:
        """Makes the warehouse with the project's own schema."""
        with duckdb.connect(str(file)) as con:
            load.create(con)
            for table, rows in self.rows.items():
                for row in rows:
                    marks = ", ".join("?" for _ in row)
                    con.execute(
                        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values())
                    )
        return file

    def _add(self, table: str, **row: Any) -> None:
        self.rows.setdefault(table, []).append(row)


def full() -> Demo:
    """Every kind of row there is."""
    demo = Demo()
    demo.source(
        "harbour",
        HARBOUR,
        title="What Harbour Towns Pay Data Scientists",
        publisher="The Quay Gazette",
        url="https://quay.example/pay",
        published_on=date(2025, 4, 2),
        as_of_year=2024,
    )
    demo.source("meadow", MEADOW, title="Data Scientist Pay Inland", format="text", path="meadow.txt")
    demo.source(
        "hostile",
        HOSTILE,
        title='<script>alert("pay")</script> & "><img src=x onerror=alert(1)>',
        format="text",
    )
    demo.claim(
        "c01", "harbour", "$82,000 – $95,000 a year", level="junior", low=82000, high=95000, location="US"
    )
    demo.claim(
        "c02",
        "harbour",
        "$118,000 – $146,000 a year",
        level="mid",
        low=118000,
        high=146000,
        location="US",
        years_low=3,
        years_high=5,
    )
    demo.claim("c02x", "harbour", "3 to 5 years", measure="experience", level="mid", low=3, high=5)
    demo.claim(
        "c03",
        "harbour",
        "$150,000 – $185,000+ a year",
        level="senior",
        low=150000,
        high=185000,
        open_ended=True,
        location="US",
    )
    demo.claim(
        "c04",
        "harbour",
        "$104,500",
        level="senior",
        low=104500,
        high=104500,
        statistic="average",
        location="US",
    )
    demo.claim(
        "c05", "harbour", "from €42,000", level="entry", low=42000, currency="EUR", location="PT/Lisbon"
    )
    demo.claim(
        "c06",
        "harbour",
        "up to €61,000",
        high=61000,
        currency="EUR",
        location="PT/Lisbon",
        company="Tidewater Analytics",
        hedged=True,
    )
    demo.claim("c07", "meadow", "$190,000 to $240,000 a year", level="senior", low=190000, high=240000)
    demo.claim("c08", "meadow", "at least $120,000", level="senior", low=120000)
    demo.claim("c09", "meadow", "2 to 4 years", measure="experience", level="senior", low=2, high=4)
    demo.claim("c10", "meadow", "8–10 years", measure="experience", level="senior", low=8, high=10)
    demo.claim("c11", "meadow", "10–15%", measure="bonus", low=10, high=15)
    demo.claim(
        "c14", "meadow", "$80,000 to $90,000 a year", level="junior", low=80000, high=90000, location="US"
    )
    demo.claim("c12", "hostile", "$70,000 a year", level="junior", low=70000, high=70000)
    demo.claim("c13", "hostile", "$71,000 a year", level="junior", low=71000, high=71000)
    demo.claim(
        "r01",
        "harbour",
        "about $900,000",
        table="rejected_claims",
        low=900000,
        high=900000,
        approximate=True,
        failed_check="within sane bounds for USD a year",
        failed_column="high",
        run_id="20260305T101230Z",
    )
    demo.set_aside("harbour", "$3,200", "price or cost")
    demo.unread("meadow", "12k–14k pebbles", "no currency that is known")
    demo.finding(
        "k1",
        "high",
        "In harbour, the senior average of $104,500 lies below the mid-level range of $118,000 to $146,000.",
        ["c04"],
        ["c02"],
        rule="level_inversion",
        gap=0.1144,
        same_source=True,
        comparable_because="Same role, country, currency and period; the senior level is above mid level.",
        could_explain=["An average and a range may be of different samples."],
    )
    demo.finding(
        "k2",
        "high",
        "A senior data scientist earns $190,000 to $240,000 in meadow, but an average of "
        "$104,500 in harbour.",
        ["c07"],
        ["c04"],
        gap=0.45,
        comparable_because="Same role and level; meadow names no country.",
        could_explain=[
            "Harbour is about the United States; meadow does not say.",
            "The years differ: 2024 against none.",
        ],
    )
    demo.finding(
        "k3",
        "medium",
        "Meadow asks 2 to 4 years of a senior, and 8 to 10 years of a senior.",
        ["c09"],
        ["c10"],
        rule="experience_conflict",
        gap=0.5,
        same_source=True,
    )
    demo.finding(
        "k4",
        "medium",
        "Meadow says at least $120,000 for seniors, where it also gives ranges from $150,000.",
        ["c08"],
        ["c03", "c07"],
        rule="bound_conflict",
        gap=0.2,
    )
    demo.finding(
        "k5",
        "low",
        "The junior bands of <script> differ by little & are the same | band.",
        ["c12", "c13"],
        [],
        rule="shared_band",
        same_source=True,
    )
    demo.reconciled(82000, 90000, level="junior", location="US")
    demo.weight("harbour", 0.667, borne_out=1, subjects=1)
    demo.weight("meadow", 0.667, borne_out=1, subjects=1)
    demo.weight("hostile", 0.5)
    demo.rule(
        "level_inversion",
        "high",
        "A higher level's figure lies wholly below a lower level's, within one source.",
        "Nobody is promoted to less pay: one of the two figures is wrong or means something else.",
    )
    demo.rule(
        "disjoint_ranges", "high", "Comparable claims that share no value.", "They cannot both be true."
    )
    demo.rule(
        "bound_conflict",
        "medium",
        "A bound against a range that starts clearly lower.",
        "One of them misstates the floor.",
    )
    demo.rule(
        "experience_conflict",
        "medium",
        "Clearly different years for one level.",
        "The level means different things.",
    )
    demo.rule(
        "shared_band",
        "low",
        "Two levels with one band.",
        "A band copied by mistake, or a level that means nothing.",
    )
    demo.note("empty.md", "empty", "empty.md is empty; write something in it or take it away")
    demo.run()
    return demo
