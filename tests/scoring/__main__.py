"""How well claims are read: claims against labels, by measure, by dimension and by source.

    python -m tests.scoring [--misses N]
"""

import argparse

from rich.console import Console

from . import tables
from .articles import ALL, SET_ASIDE
from .score import Outcome

WIDTH = 120


def main() -> None:
    """Score every set of labelled articles that is there and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.scoring", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--misses", type=int, default=0, metavar="N", help="list at most N missed, invented and wrong claims of each set"
    )
    given = parser.parse_args()
    console = Console(width=WIDTH, highlight=False)

    shown: dict[str, Outcome] = {}
    totals: dict[str, Outcome] = {}
    for labelled in filter(lambda each: each.there, ALL):
        name = labelled.name
        shown[name], everything = labelled.score()
        totals[name] = shown[name]
        aside = {source: part for source, part in everything.by("source_id").items() if source in SET_ASIDE}
        totals |= {f"  {source}, set aside": part for source, part in aside.items()}
        if aside:
            totals[f"{name} with those set aside"] = everything

    console.print(tables.totals(totals))
    console.print(
        "value: the quantity is right (measure, bounds, currency, period); full: and so is all that it is about."
        "\nP: of the claims found, those that are right. R: of the labels, those that were found."
    )
    if len(totals) > len(shown):
        console.print("Set aside while the rules were made: totals alone, nothing of them is in the tables below.")
    console.print(tables.parts(shown, "measure", "By measure"))
    console.print(tables.dimensions(shown))
    console.print(tables.parts(shown, "source_id", "By source"))
    if given.misses > 0:
        for name, outcome in shown.items():
            tables.print_misses(console, name, outcome, given.misses)


if __name__ == "__main__":
    main()
