"""Batches of articles: parted, read wherever that is done, and put together again.

An article is read for itself, so it is of no consequence in which batch it is, who reads that, or which is done first.
"""

from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import NamedTuple

import polars as pl

from flows.batches import exchange
from flows.extract import Extracted, extract_claims
from flows.extract.frames import CLAIMS, LEFT
from flows.extract.version import reading_version

LEAST = 1_000_000
"""Characters from which a batch of its own is worth the time that sending it takes: about a second of reading."""

MOST = 32
"""Batches of a run: Prefect's server copes badly with hundreds of tasks."""

AT_ONCE = 200_000
"""Characters that are read before their claims become a frame, which takes a tenth of the memory, and before a thread
looks whether the run is being stopped: a fraction of a second."""

REASON = 300
"""Characters of an error that are told."""

Reading = Callable[[pl.DataFrame], Extracted]
"""What reads a frame of documents, as extract_claims does."""

_FRAMES = {"found": CLAIMS, "unread": LEFT, "set_aside": LEFT}

stopping: ContextVar[Event | None] = ContextVar("stopping", default=None)
"""Set where the run is being stopped while a thread of it still reads."""


class Stopped(Exception):
    """The run is being stopped: nobody wants to know what else the batch says."""


class Batch(NamedTuple):
    """Documents at a URL, and their source_ids."""

    url: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Read:
    """What was read of a batch: URLs of the frames found, unread, set_aside, as in Extracted, that are not empty; why
    articles are `missing`, by their source_id; the `version` of the rules that read the others."""

    frames: dict[str, str]
    missing: dict[str, str]
    version: str


def part(documents: Path, folder: str) -> list[Batch]:
    """Put the documents in a Parquet file into `folder` in batches, in their order. Raises OSError."""
    return [
        Batch(exchange.put(part, folder, f"batch-{number:02}"), tuple(part["source_id"]))
        for number, part in enumerate(parted(pl.read_parquet(documents, glob=False)))
    ]


def parted(documents: pl.DataFrame, least: int = LEAST, most: int = MOST) -> Iterator[pl.DataFrame]:
    """Part documents into batches of about as many characters each: `most` of them, or as many as have `least`."""
    if documents.is_empty():
        return
    sizes = documents["text"].str.len_chars().cast(pl.Int64)
    number = max(1, min(most, sizes.sum() // least))
    yield from _runs(documents, (sizes.cum_sum() - sizes) * number // max(1, sizes.sum()))


def read(batch: str, folder: str, reading: Reading = extract_claims) -> Read:
    """Read the batch at the URL `batch`; what is read goes to `folder`. Raises whatever reading an article raises."""
    exchange.mark(folder, _name(batch), "")
    documents = exchange.get(batch)
    sizes = documents["text"].str.len_chars().cast(pl.Int64)
    parts = [reading(part) for part in _unless_stopped(_runs(documents, (sizes.cum_sum() - sizes) // AT_ONCE))]
    return _read(batch, folder, parts, {})


def read_singly(batch: str, folder: str, without: dict[str, str], reading: Reading = extract_claims) -> Read:
    """Read a batch article by article: those that cannot be read are missing, and so are those in `without`, which
    gives the reason of each."""
    missing, parts = dict(without), []
    documents = exchange.get(batch)
    for document in _unless_stopped(documents.iter_slices(1)):
        source_id = document["source_id"].item()
        if source_id in without:
            continue
        exchange.mark(folder, _name(batch), source_id)
        try:
            parts.append(reading(document))
        except Exception as error:  # noqa: BLE001  whatever it is, the article is missing
            missing[source_id] = reason(error)
    return _read(batch, folder, parts, missing)


def under_way(batch: str, folder: str) -> str | None:
    """The article that was being read when whoever read the batch ended, "" where that is not known; None where nobody
    had begun."""
    return exchange.marked(folder, _name(batch))


def lost(batch: Batch, why: str) -> Read:
    """A batch of which nothing could be read: all its articles are missing."""
    return Read({}, dict.fromkeys(batch.sources, why), reading_version())


def in_turn(parts: list[Batch], folder: str) -> list[Read]:
    """Read all batches here, one after another."""
    return [read(batch.url, folder) for batch in parts]


def gather(read: list[Read], folder: Path) -> dict[str, Path]:
    """Put what was read of all batches, in their order, into a Parquet file for each frame in `folder`: gives them by
    the names of the frames. Raises OSError."""
    files = {name: folder / f"{name}.parquet" for name in _FRAMES}
    for name, schema in _FRAMES.items():
        parts = [exchange.get(one.frames[name]) for one in read if name in one.frames]
        pl.concat([pl.DataFrame(schema=schema), *parts]).rechunk().write_parquet(files[name])
    return files


class Steps(NamedTuple):
    """How the reading of documents is done: parted, read batch by batch, gathered; each as the function of that name."""

    part: Callable[[Path, str], list[Batch]] = part
    read_all: Callable[[list[Batch], str], list[Read]] = in_turn
    gather: Callable[[list[Read], Path], dict[str, Path]] = gather


HERE = Steps()


def reason(error: BaseException) -> str:
    """What an error says, in one line."""
    said = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
    return said if len(said) <= REASON else f"{said[:REASON]} …"


def _read(batch: str, folder: str, parts: list[Extracted], missing: dict[str, str]) -> Read:
    urls = {}
    for name, field in zip(_FRAMES, Extracted._fields, strict=True):
        rows = [frame for part in parts if not (frame := getattr(part, field)).is_empty()]
        if rows:
            urls[name] = exchange.put(pl.concat(rows), folder, f"{_name(batch)}-{name}")
    return Read(urls, missing, reading_version())


def _runs(documents: pl.DataFrame, numbers: pl.Series) -> Iterator[pl.DataFrame]:
    """The documents that stand together and have the same number, in turn."""
    start = 0
    for length in numbers.rle().struct.field("len"):
        yield documents.slice(start, length)
        start += length


def _unless_stopped(parts: Iterable[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    stop = stopping.get()
    for part in parts:
        if stop and stop.is_set():
            raise Stopped
        yield part


def _name(batch: str) -> str:
    """A batch's name: the last part of its URL."""
    return batch.rsplit("/", 1)[-1].removesuffix(".parquet")
