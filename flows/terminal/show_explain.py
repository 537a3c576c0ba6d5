"""What `reconcile explain` prints: a claim in its article and what decided each of its values, or a contradiction."""

from dataclasses import asdict
from datetime import date
from typing import Any

from rich.table import Table
from rich.text import Text

from flows.characters import as_json, one_line
from flows.explaining.explain import OfClaim, Reason
from flows.explaining.explain_finding import OfContradiction
from flows.report import figures, passages
from flows.terminal import show_finding
from flows.terminal.show import cell, grid, put
from flows.terminal.show_passage import in_place


def people(found: OfClaim | OfContradiction) -> None:
    """Print what was found as text and tables."""
    if isinstance(found, OfContradiction):
        show_finding.people(found)
        return
    claim = found.claim
    span = (claim.char_start, claim.char_end)
    put(
        Text(one_line(found.title or found.source_id), style="bold"),
        Text(f"{one_line(found.path)}, line {found.line}"),
        "",
        *in_place(passages.passage(found.text, [span], passages.Headings(found.text))),
        "",
        Text(f"{figures.quantity(claim._asdict())}  {figures.subject(claim._asdict())}", style="bold"),
        Text(f"{claim.rule} reads {found.reads}"),
        "",
        _reasons(found.reasons),
    )


def machines(found: OfClaim | OfContradiction) -> None:
    """Print what was found as one JSON object."""
    told = show_finding.machines(found) if isinstance(found, OfContradiction) else _claim(found)
    print(as_json(told, indent=1, default=_moment))


def _moment(value: date) -> str:
    return value.isoformat()


def _claim(found: OfClaim) -> dict[str, Any]:
    told = asdict(found)
    del told["text"]
    told["claim"] = {name: value for name, value in found.claim._asdict().items() if name != "trace"}
    told["quote"] = found.text[found.claim.char_start : found.claim.char_end]
    return told


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
