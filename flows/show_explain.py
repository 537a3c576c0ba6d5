"""What `reconcile explain` prints: a claim in its article, then what decided each of its values."""

import json
from dataclasses import asdict
from typing import Any

from rich.table import Table
from rich.text import Text

from flows.explain import OfClaim, OfContradiction, Reason
from flows.report import figures, passages
from flows.show import cell, grid, put

OPENS, CLOSES = ">>", "<<"
"""Around the claim's words, which are bold where the screen has bold."""


def people(found: OfClaim | OfContradiction) -> None:
    """Print what was found as text and tables."""
    if isinstance(found, OfContradiction):
        _put_contradiction(found)
        return
    claim = found.claim
    put(
        Text(found.title or found.source_id, style="bold"),
        Text(f"{found.path}, line {found.line}"),
        "",
        *_in_place(found),
        "",
        Text(f"{figures.quantity(claim._asdict())}  {figures.subject(claim._asdict())}", style="bold"),
        Text(f"{claim.rule} reads {found.reads}"),
        "",
        _reasons(found.reasons),
    )


def machines(found: OfClaim | OfContradiction) -> None:
    """Print what was found as one JSON object."""
    told: dict[str, Any] = asdict(found)
    if isinstance(found, OfClaim):
        del told["text"]
        told["claim"] = {name: value for name, value in found.claim._asdict().items() if name != "trace"}
        told["quote"] = found.text[found.claim.char_start : found.claim.char_end]
    print(json.dumps(told, ensure_ascii=False, indent=1))


def _in_place(found: OfClaim) -> list[Text]:
    """The claim's line, its words marked, with the heading above it and the lines before and after."""
    span = (found.claim.char_start, found.claim.char_end)
    around = passages.passage(found.text, [span], passages.Headings(found.text))
    line = Text("  ")
    for piece in around.pieces:
        marked = f"{OPENS}{piece.text}{CLOSES}" if piece.covered_by else piece.text
        line.append(marked.replace("\n", "\n  "), "bold" if piece.covered_by else "")
    shown = [Text(f"  {words}", style="dim") for words in (around.heading, around.before) if words]
    return [*shown, line, *([Text(f"  {around.after}", style="dim")] if around.after else [])]


def _reasons(reasons: list[Reason]) -> Table:
    table = grid("dimension", "value", "decided by", "which stands in", "line")
    table.columns[4].justify = "right"
    for reason in reasons:
        name, value = reason.dimension, _value(reason)
        if not (reason.words or reason.because):
            table.add_row(*map(cell, (name, value, "nothing says it")))
        elif not reason.words:
            table.add_row(*map(cell, (name, value, reason.because)))
        for place, words in enumerate(reason.words):
            scope = f"{words.scope}; {reason.because}" if reason.because and not place else words.scope
            told = (name, value) if not place else (None, None)
            table.add_row(*map(cell, (*told, f"“{' '.join(words.quote.split())}”", scope, words.line)))
    return table


def _value(reason: Reason) -> str | None:
    """What a dimension's columns hold, as one cell."""
    if reason.dimension == "years":
        return figures.years(reason.values) or None
    if reason.dimension == "amount":
        bounds = [None if value is None else figures.number(value) for value in reason.values.values()]
        low, high = bounds
        if low is None or high is None:
            return f"from {low}" if high is None else f"up to {high}"
        return low if low == high else f"{low}–{high}"
    (value,) = reason.values.values()
    return None if value is None else str(value)


def _put_contradiction(found: OfContradiction) -> None:
    table = grid("side", "claim_id", "source", "line", "quote")
    table.columns[3].justify = "right"
    for claim in found.claims:
        table.add_row(*map(cell, (claim.side, claim.claim_id, claim.source_id, claim.line, claim.quote)))
    put(
        Text(
            f"{found.contradiction_id} is a contradiction. Each of its claims can be explained by its own id."
        ),
        Text(found.summary, style="bold"),
        "",
        table,
    )
