"""Outcomes as tables, and the claims that are wrong one by one."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from .score import DIMENSIONS, Claim, Outcome, Pair, Rate

Outcomes = dict[str, Outcome]
"""By name of the set of articles."""


def totals(outcomes: Outcomes) -> Table:
    """One row a set: precision, recall and F1 of quantities alone and with all that they are about."""
    table = _table("Claims against labels", "articles")
    for name in ("labels", "found", "value P", "R", "F1", "full P", "R", "F1"):
        table.add_column(name, justify="right")
    for name, outcome in outcomes.items():
        rates = (*_shares(outcome.value), *_shares(outcome.full))
        table.add_row(escape(name), str(outcome.labelled), str(outcome.found), *rates)
    return table


def parts(outcomes: Outcomes, column: str, title: str) -> Table:
    """One row for each value that a column has in a set."""
    table = _table(title, "articles", column.removesuffix("_id"))
    for name in ("labels", "found", "missed", "invented", "value F1", "full F1"):
        table.add_column(name, justify="right")
    for name, outcome in outcomes.items():
        for value, part in outcome.by(column).items():
            counts = (part.labelled, part.found, len(part.missed), len(part.invented))
            table.add_row(escape(name), escape(value), *map(str, counts), _share(part.value.f1), _share(part.full.f1))
            name = ""
        table.add_section()
    return table


def dimensions(outcomes: Outcomes) -> Table:
    """One row a dimension: how often it is wrong among the quantities that are right and whose label is sure of it."""
    table = _table("By dimension: wrong of those compared", "dimension")
    for name in outcomes:
        table.add_column(escape(name), justify="right")
    wrong = {name: outcome.wrong for name, outcome in outcomes.items()}
    compared = {name: outcome.compared for name, outcome in outcomes.items()}
    for dimension in sorted(DIMENSIONS, key=lambda d: -sum(counts[d] for counts in wrong.values())):
        cells = (_of(wrong[name][dimension], compared[name][dimension]) for name in outcomes)
        table.add_row(dimension, *cells)
    return table


def print_misses(console: Console, name: str, outcome: Outcome, most: int) -> None:
    """List at most so many missed labels, invented claims and pairs with wrong dimensions."""
    for kind, claims in (("missed", outcome.missed), ("invented", outcome.invented)):
        _list(console, f"{name}: {kind}", [_brief(claim) for claim in claims], most)
    _list(console, f"{name}: wrong dimensions", [_mistakes(pair) for pair in outcome.pairs if pair.wrong], most)


def _list(console: Console, title: str, lines: list[str], most: int) -> None:
    if lines:
        console.print(f"\n[bold]{escape(title)}[/bold], {min(most, len(lines))} of {len(lines)}")
    for line in lines[:most]:
        console.print(escape(f"  {line}"), soft_wrap=True)


def _brief(claim: Claim) -> str:
    bounds = " to ".join("…" if claim[name] is None else f"{claim[name]:,.10g}" for name in ("low", "high"))
    unit = f"{claim['currency']} a {claim['period']}" if claim["currency"] else ""
    return f"{claim['source_id']}: {claim['measure']} {bounds} {unit} | {claim['quote']}"


def _mistakes(pair: Pair) -> str:
    told = (f"{name} is {pair.claim.get(name)}, not {pair.label.get(name)}" for name in pair.wrong)
    return f"{_brief(pair.claim)} | {', '.join(told)}"


def _table(title: str, *columns: str) -> Table:
    return Table(*columns, title=f"\n{title}", title_justify="left")


def _shares(rate: Rate) -> tuple[str, str, str]:
    return _share(rate.precision), _share(rate.recall), _share(rate.f1)


def _share(share: float) -> str:
    return f"{share:.3f}"


def _of(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole if whole else 0:5.1%})"
