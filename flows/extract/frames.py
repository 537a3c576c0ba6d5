"""The stage: a frame of documents in, frames of claims and of unread figures out."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import polars as pl

from .claims import Claim, Left
from .reader import read_article

CLAIMS = {
    "claim_id": pl.String, "source_id": pl.String, "measure": pl.String, "role": pl.String, "level": pl.String,
    "years_low": pl.Float64, "years_high": pl.Float64, "location": pl.String, "company": pl.String, "industry": pl.String,
    "qualifier": pl.String, "statistic": pl.String, "low": pl.Float64, "high": pl.Float64, "open_ended": pl.Boolean,
    "currency": pl.String, "period": pl.String, "pay_basis": pl.String, "quote": pl.String, "line": pl.Int32,
    "char_start": pl.Int32, "char_end": pl.Int32, "approximate": pl.Boolean, "hedged": pl.Boolean,
    "as_of_year": pl.Int32, "listed_in": pl.String, "listed_as": pl.String, "rule": pl.String,
}  # fmt: skip
LEFT = {
    "source_id": pl.String, "line": pl.Int32, "char_start": pl.Int32, "char_end": pl.Int32, "quote": pl.String, "reason": pl.String,
}  # fmt: skip
IDENTITY = (
    "source_id", "measure", "role", "level", "years_low", "years_high", "location", "company", "industry", "qualifier",
    "statistic", "low", "high", "open_ended", "currency", "period", "pay_basis", "quote",
)  # fmt: skip
"""What makes a claim the same claim from run to run: what it says and its words, not its place, so that an edit
elsewhere in the article does not change it."""


class Extracted(NamedTuple):
    """What was read.

    Attributes:
        claims: one row a claim; columns and types of CLAIMS, in the order of sources and places.
        unread: money that may be pay and could not be read; columns of LEFT.
        set_aside: money that its words tell to be something else; columns of LEFT.
    """

    claims: pl.DataFrame
    unread: pl.DataFrame
    set_aside: pl.DataFrame


def extract_claims(documents: pl.DataFrame) -> Extracted:
    """Read every claim of every document.

    Args:
        documents: columns source_id, title, text, as_of_year at least; one row a source.

    Returns:
        claims, and the money that makes none. `char_start` and `char_end` count Python characters of the document's text, and
        the text between them is the quote. Amounts are in whole units of their currency, per their period.
    """
    claims: list[Claim] = []
    sources: list[str] = []
    quotes: list[str] = []
    numbers: list[int] = []
    unread: list[tuple] = []
    set_aside: list[tuple] = []
    for source_id, title, text, year in documents.select(
        "source_id", "title", "text", "as_of_year"
    ).iter_rows():
        read = read_article(text, title, year)
        found = read.claims
        lines = _Lines(text)
        claims += found
        sources += [source_id] * len(found)
        quotes += [text[claim.char_start : claim.char_end] for claim in found]
        numbers += [lines.at(claim.char_start) for claim in found]
        unread += _left(source_id, text, lines, read.unread)
        set_aside += _left(source_id, text, lines, read.set_aside)
    columns = _columns(claims, sources, quotes) | {"line": numbers}
    return Extracted(
        pl.DataFrame({name: columns[name] for name in CLAIMS}, schema=CLAIMS),
        pl.DataFrame(unread, schema=LEFT, orient="row"),
        pl.DataFrame(set_aside, schema=LEFT, orient="row"),
    )


def read_again(source_id: str, title: str | None, text: str, as_of_year: int | None) -> dict[str, Claim]:
    """The claims of one article by their claim_id, each with why it has its values.

    Args:
        source_id, title, text, as_of_year: as in the frame of documents.
    """
    found = read_article(text, title, as_of_year, traced=True).claims
    quotes = [text[claim.char_start : claim.char_end] for claim in found]
    columns = _columns(found, [source_id] * len(found), quotes)
    return dict(zip(columns["claim_id"], found, strict=True))


def _left(source_id: str, text: str, lines: "_Lines", found: list[Left]) -> list[tuple]:
    """Rows of LEFT."""
    return [(source_id, lines.at(start), start, end, text[start:end], reason) for start, end, reason in found]


def _columns(claims: list[Claim], sources: list[str], quotes: list[str]) -> dict[str, Sequence]:
    """The columns of CLAIMS but the line."""
    values = zip(*claims, strict=True) if claims else [()] * len(Claim._fields)
    columns = dict(zip(Claim._fields, values, strict=True)) | {"source_id": sources, "quote": quotes}
    return columns | {"claim_id": _ids(columns)}


def _ids(columns: dict[str, Sequence]) -> list[str]:
    """The names of claims: a hash of what each says, numbered where its source says it again."""
    seen: Counter = Counter()
    found = []
    for values in zip(*(columns[name] for name in IDENTITY), strict=True):
        identity = "\x1f".join(map(str, values))
        seen[identity] += 1
        found.append(hashlib.blake2b(f"{identity}\x1f{seen[identity]}".encode(), digest_size=8).hexdigest())
    return found


class _Lines:
    """Line numbers of places that come in ascending order."""

    def __init__(self, text: str) -> None:
        self.text, self.place, self.line = text, 0, 1

    def at(self, place: int) -> int:
        if place < self.place:
            self.place, self.line = 0, 1
        self.line += self.text.count("\n", self.place, place)
        self.place = place
        return self.line
