"""Short texts through the stage as a pipeline calls it."""

import polars as pl

from flows.extract import extract_claims
from flows.extract.patterns import fold
from flows.extract.quantities import Quantity, find

DOCUMENTS = {"source_id": pl.String, "title": pl.String, "text": pl.String, "as_of_year": pl.Int32}


def documents(*texts: str, title: str | None = None, as_of_year: int | None = None) -> pl.DataFrame:
    """A frame of documents: one text a source, named s0, s1 …"""
    rows = [(f"s{i}", title, text, as_of_year) for i, text in enumerate(texts)]
    return pl.DataFrame(rows, schema=DOCUMENTS, orient="row")


def claims(text: str, title: str | None = None, as_of_year: int | None = None) -> list[dict]:
    """The claims of one article as rows."""
    return extract_claims(documents(text, title=title, as_of_year=as_of_year)).claims.to_dicts()


def unread(text: str, title: str | None = None) -> list[dict]:
    """The figures of one article that were left unread, as rows."""
    return extract_claims(documents(text, title=title)).unread.to_dicts()


def set_aside(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """The money of one article that was taken for something else than pay: its words and what for."""
    return extract_claims(documents(text, title=title)).set_aside.select("quote", "reason").rows()


def told(text: str, *fields: str, title: str | None = None) -> list[tuple]:
    """Of each claim of an article, in order, the named columns."""
    return [tuple(claim[field] for field in fields) for claim in claims(text, title)]


def subject(text: str, field: str, title: str | None = None) -> list:
    """Of each claim of an article, in order, one column."""
    return [value for (value,) in told(text, field, title=title)]


def quantities(text: str) -> list[Quantity]:
    """The quantities of a passage without markup."""
    folded = fold(text)
    return find(folded.encode("latin-1", "replace"), folded)
