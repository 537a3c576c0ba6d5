"""Why a claim has its values: its article is read again, and what the rules chose is told in the article's words."""

from dataclasses import dataclass
from typing import Any

import duckdb

from flows import queries
from flows.errors import UserError
from flows.explaining.explain_finding import OfContradiction, of_contradiction
from flows.explaining.ids import the_one
from flows.extract import read_again
from flows.extract.claims import Claim
from flows.extract.rules import reads

DIMENSIONS = {
    "measure": ("measure",), "role": ("role",), "level": ("level",), "years": ("years_low", "years_high"),
    "location": ("location",), "company": ("company",), "industry": ("industry",), "qualifier": ("qualifier",),
    "statistic": ("statistic",), "amount": ("low", "high"), "currency": ("currency",), "period": ("period",),
    "pay_basis": ("pay_basis",), "as_of_year": ("as_of_year",),
}  # fmt: skip
"""What is explained, in this order, with the columns that hold it."""


@dataclass(frozen=True)
class Words:
    """Words that decided, and what they stand in; `line` and places are None for a title that the text does not hold."""

    quote: str
    scope: str
    line: int | None
    char_start: int | None
    char_end: int | None


@dataclass(frozen=True)
class Reason:
    """Why one dimension has its values.

    Attributes:
        values: its columns with what they hold.
        words: the words that decided; none where nothing says it.
        because: what else decided, such as a default; None where the words alone say it.
    """

    dimension: str
    values: dict[str, Any]
    words: list[Words]
    because: str | None


@dataclass(frozen=True)
class OfClaim:
    """A claim's article, its place there, the rule that read it and what that reads, and the reasons."""

    claim_id: str
    source_id: str
    title: str | None
    path: str
    text: str
    claim: Claim
    line: int
    reads: str
    reasons: list[Reason]


def explained(con: duckdb.DuckDBPyConnection, beginning: str) -> OfClaim | OfContradiction:
    """What the warehouse and its articles tell of the claim, or the contradiction, whose id begins so.

    Raises UserError where no id or several do, or where the claim is no longer read.
    """
    known = the_one(con, beginning)
    if known.kind == "contradiction":
        return of_contradiction(con, known.id)
    return _claim(con, known.id, known.source_id)


def _claim(con: duckdb.DuckDBPyConnection, claim_id: str, source_id: str) -> OfClaim:
    [article] = queries.rows(con, "source", source_id=source_id)
    text, title = article["text"], article["title"]
    claim = read_again(source_id, title, text, article["as_of_year"]).get(claim_id)
    if claim is None:
        raise UserError(
            f"the rules no longer read the claim {claim_id} in {source_id} as they did: run `reconcile run` again"
        )
    line = _line(text, claim.char_start)
    reasons = [
        _reason(claim, dimension, text) for dimension in DIMENSIONS if dimension in claim.trace.choices
    ]
    return OfClaim(claim_id, source_id, title, article["path"], text, claim, line, reads(claim.rule), reasons)


def _reason(claim: Claim, dimension: str, text: str) -> Reason:
    values = {column: getattr(claim, column) for column in DIMENSIONS[dimension]}
    words = [
        Words(said.quote, said.scope, _line(text, said.char_start), said.char_start, said.char_end)
        for said in claim.trace.said(dimension, text)
    ]
    return Reason(dimension, values, words, claim.trace.choices[dimension].because)


def _line(text: str, place: int | None) -> int | None:
    return None if place is None else text.count("\n", 0, place) + 1
