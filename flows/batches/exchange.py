"""Where a run and those who read for it hand each other frames: Parquet files in a folder or an object store, by URL."""

import hashlib
import io
import shutil
import socket
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import fsspec
import polars as pl
from fsspec.core import url_to_fs

from flows.errors import UserError, why

MARK = "reconcile"
"""How the names of all folders of runs begin, so that nothing else is ever taken for one."""


@contextmanager
def opened(place: str, warehouse: Path) -> Iterator[str]:
    """Give the URL of a folder of the run's own in `place`, a path or an URL such as s3://bucket/folder; gone at the end.

    What killed runs for the same `warehouse` left in `place` is cleared: whoever runs holds the lock on that, so that
    none of them is alive. Runs for others may share the place. Raises UserError where nothing can be written there,
    and for an OSError within.
    """
    place = _rooted(place)
    check(place)
    owner = hashlib.sha256(f"{socket.gethostname()}\0{warehouse.absolute()}".encode()).hexdigest()[:12]
    folder = f"{place}/{MARK}-{owner}-{uuid.uuid4().hex[:8]}"
    try:
        for left in _left_behind(place, f"{MARK}-{owner}-"):
            _clear(left)
        _make(folder)
    except OSError as error:
        raise UserError(f"--exchange {place}: cannot be written: {why(error)}") from None
    try:
        yield folder
    except OSError as error:
        raise UserError(f"{place}: {why(error)}; make room there, or name another place with --exchange") from None
    finally:
        with suppress(OSError):
            _clear(folder)


def check(place: str) -> None:
    """Raise UserError where files cannot be put to `place` for want of a package or of sense."""
    if "://" not in place:
        return
    try:
        url_to_fs(place)
    except ImportError as missing:
        raise UserError(f"--exchange {place}: {str(missing).rstrip('.')}: pip install it") from None
    except (ValueError, OSError) as error:
        raise UserError(f"--exchange {place}: {' '.join(str(error).split())}") from None


def put(frame: pl.DataFrame, folder: str, name: str) -> str:
    """Write a frame into `folder`; gives its URL, which no other call gives. Raises OSError where that fails.

    So a worker that was given up, and goes on, writes over nobody's file.
    """
    url = f"{folder}/{name}-{uuid.uuid4().hex[:8]}.parquet"
    if path := _path(url):
        frame.write_parquet(path)
    else:
        with fsspec.open(url, "wb") as file:
            frame.write_parquet(file)
    return url


def get(url: str) -> pl.DataFrame:
    """The frame that `put` wrote to `url`. Raises OSError where it cannot be read."""
    if path := _path(url):
        return pl.read_parquet(path, glob=False)
    with fsspec.open(url, "rb") as file:
        return pl.read_parquet(io.BytesIO(file.read()))


def mark(folder: str, name: str, text: str) -> None:
    """Leave a word under `name` in `folder`, in the place of the last one."""
    url = f"{folder}/{name}.mark"
    if path := _path(url):
        path.write_text(text, encoding="utf-8")
    else:
        with fsspec.open(url, "w", encoding="utf-8") as file:
            file.write(text)


def marked(folder: str, name: str) -> str | None:
    """The last word that was left under `name`; None where there is none."""
    url = f"{folder}/{name}.mark"
    try:
        if path := _path(url):
            return path.read_text(encoding="utf-8")
        with fsspec.open(url, "r", encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _rooted(place: str) -> str:
    """A place without a slash at its end; paths begin at the root, for who reads it may stand elsewhere."""
    if place.startswith("file://"):
        place = place.removeprefix("file://")
    return place.rstrip("/") if "://" in place else str(Path(place).absolute())


def _path(url: str) -> Path | None:
    """The path, where `url` is one."""
    return None if "://" in url else Path(url)


def _left_behind(place: str, name: str) -> list[str]:
    if "://" not in place:
        return [str(path) for path in Path(place).glob("*") if path.name.startswith(name)]
    files, root = url_to_fs(place)
    if not files.exists(root):
        return []
    found = (path.rstrip("/").rsplit("/", 1)[-1] for path in files.ls(root, detail=False))
    return [f"{place}/{last}" for last in found if last.startswith(name)]


def _make(folder: str) -> None:
    if path := _path(folder):
        path.mkdir(parents=True)
    else:
        files, root = url_to_fs(folder)
        files.makedirs(root, exist_ok=True)


def _clear(folder: str) -> None:
    if path := _path(folder):
        shutil.rmtree(path)
        return
    files, root = url_to_fs(folder)
    if files.exists(root):
        files.rm(root, recursive=True)
