"""Small frames in the shape that the stages exchange, for tests to change at one place."""

import datetime as dt
import hashlib

import polars as pl

from flows import load, validate

TEXT = "Pay in the trade\n\nÉlan pays a senior hand $150,000 – $190,000 a year.\n"
QUOTE = "$150,000 – $190,000 a year"
START = TEXT.index(QUOTE)

NOTES = pl.Schema({"path": pl.String, "source_id": pl.String, "kind": pl.String, "message": pl.String})
LEFT = pl.Schema({
    "source_id": pl.String, "line": pl.Int32, "char_start": pl.Int32, "char_end": pl.Int32, "quote": pl.String,
    "reason": pl.String,
})

MORNING = dt.datetime(2025, 1, 31, 6)
EVENING = dt.datetime(2025, 1, 31, 18)


def document(**changes):
    row = {
        "source_id": "trade", "path": "trade.txt", "title": None, "publisher": None, "url": None,
        "published_on": dt.date(2025, 1, 31), "as_of_year": None,
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "format": "text", "encoding": "utf-8", "text": TEXT,
        "ingest_key": "0" * 64,
    }
    return row | changes


def documents(*rows, **changes):
    return pl.DataFrame(list(rows) or [document(**changes)], schema=validate.DOCUMENTS)


def claim(**changes):
    row = dict.fromkeys(validate.CLAIMS) | {
        "claim_id": "c1", "source_id": "trade", "measure": "pay", "role": "hand", "level": "senior",
        "low": 150_000.0, "high": 190_000.0, "open_ended": False, "currency": "USD", "period": "year",
        "quote": QUOTE, "line": 3, "char_start": START, "char_end": START + len(QUOTE),
        "approximate": False, "hedged": False, "rule": "money_range",
    }
    return row | changes


def claims(*rows):
    return pl.DataFrame(list(rows), schema=validate.CLAIMS, strict=False)


def frames(*rows, sources=None, rejected=(), unread=(), set_aside=(), notes=()):
    return load.Frames(
        documents=documents() if sources is None else documents(*sources),
        notes=pl.DataFrame(list(notes), schema=NOTES),
        claims=claims(*rows),
        rejected=pl.DataFrame(list(rejected), schema=validate.REJECTED),
        unread=pl.DataFrame(list(unread), schema=LEFT),
        set_aside=pl.DataFrame(list(set_aside), schema=LEFT),
    )


def run(started=MORNING, previous=None):
    return load.new_run(started, "raw", 1, "v1", previous)
