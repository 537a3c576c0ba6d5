"""Parts of the report that are made once for as long as what they tell stays the same: pages, and snippets of files.

Beside the pages stands an index that says by which key each page and snippet was made, and where it is. A key is a hash
of all that decides the text, so that the next report takes what has the same key from the files of the one before.
"""

import hashlib
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self

import orjson

from flows.report.files import Kept
from flows.report.version import report_version

BATCH = 100
"""Snippets that are made at once."""


class Snippet(NamedTuple):
    """A text with a hole in it, `filling`, for what changes though the rest stays: a finding's number hangs on all
    findings before it."""

    kind: str
    name: str
    key: str
    before: bytes
    after: bytes
    filling: bytes = b""

    def filled(self, filling: str) -> Self:
        """The snippet with this in its hole."""
        return self._make((*self[:-1], filling.encode()))


Halves = tuple[str, str]
"""A text before its hole, and after."""


class Former:
    """The report before, in `folder`: nothing, where there is none or another version of the program wrote it."""

    def __init__(self, folder: Path | None, index: str) -> None:
        self._folder = folder
        self._pages: Mapping[str, str] = {}
        self._snippets: Mapping[str, Mapping[str, list[Any]]] = {}
        self._files: Mapping[str, list[int]] = {}
        self._texts: dict[str, bytes | None] = {}
        told = _read(folder / index) if folder else {}
        if told.get("version") == report_version():
            self._pages, self._snippets, self._files = told["pages"], told["snippets"], told["files"]

    def page(self, path: str, key: str) -> Kept | None:
        """The page at `path`, if it was made by `key` and nobody has touched it since."""
        if self._folder and self._pages.get(path) == key and (state := self._untouched(path)):
            return Kept(self._folder / path, state)
        return None

    def snippet(self, kind: str, name: str, key: str) -> Snippet | None:
        """The snippet, if it was made by `key` and nobody has touched the file that it is in."""
        place = self._snippets.get(kind, {}).get(name)
        if not place or place[0] != key:
            return None
        _, file, start, hole, resume, end = place
        text = self._text(file)
        return text and Snippet(kind, name, key, text[start:hole], text[resume:end])

    def _text(self, file: str) -> bytes | None:
        if self._folder and file not in self._texts:
            self._texts[file] = (self._folder / file).read_bytes() if self._untouched(file) else None
        return self._texts.get(file)

    def _untouched(self, file: str) -> os.stat_result | None:
        """What the file system knows of a file that is as it was written; nothing of another."""
        try:
            state = os.lstat(self._folder / file)
        except OSError:
            return None
        return state if self._files.get(file) == _state(state) else None


class Snippets:
    """What this report is made of: snippets that the one before has, and others."""

    def __init__(self, former: Former) -> None:
        self.former = former
        self._pages: dict[str, str] = {}
        self._places: dict[str, dict[str, tuple[Any, ...]]] = defaultdict(dict)

    def page(self, path: str, key: str) -> Kept | None:
        """The page of the report before that can stand for this one's; either is known by `key` from now on."""
        self._pages[path] = key
        return self.former.page(path, key)

    def of(
        self, kind: str, keys: Sequence[tuple[str, str]], make: Callable[[Sequence[str]], Iterable[Halves]]
    ) -> Iterator[Snippet]:
        """The snippets by their names and keys; `make` makes those, by name, that the report before does not have."""
        for first in range(0, len(keys), BATCH):
            part = keys[first : first + BATCH]
            found = {name: self.former.snippet(kind, name, key) for name, key in part}
            missing = [name for name, snippet in found.items() if not snippet]
            made = dict(zip(missing, make(missing), strict=True)) if missing else {}
            for name, key in part:
                yield found[name] or Snippet(kind, name, key, *map(str.encode, made[name]))

    def laid_out(self, file: str, pieces: Iterable[str | Snippet]) -> Iterator[bytes]:
        """The `pieces` of a file as they are written; where its snippets are is remembered for the index."""
        at = 0
        for piece in pieces:
            if isinstance(piece, str):
                data = piece.encode()
            else:
                kind, name, key, before, after, filling = piece
                hole = at + len(before)
                resume = hole + len(filling)
                self._places[kind][str(name)] = (key, file, at, hole, resume, resume + len(after))
                data = before + filling + after
            at += len(data)
            yield data

    def index(self, written: Mapping[str, os.stat_result]) -> bytes:
        """The index for the next report, of files as they were `written`."""
        known = {place[1] for places in self._places.values() for place in places.values()} | set(self._pages)
        told = orjson.dumps(
            {
                "version": report_version(),
                "files": {file: _state(state) for file, state in written.items() if file in known},
                "pages": self._pages,
                "snippets": self._places,
            }
        )
        return _digest(told) + b"\n" + told


def digest(*decides: object) -> str:
    """A key made of all that decides a text; nothing where nothing does."""
    told = repr(decides) if any(decides) else ""
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest() if told else ""


def _state(state: os.stat_result) -> list[int]:
    return [state.st_size, state.st_mtime_ns]


def _digest(told: bytes) -> bytes:
    return hashlib.sha256(told).hexdigest().encode()


def _read(path: Path) -> Mapping[str, Any]:
    """The index at `path`; nothing where there is none, or it is not whole."""
    try:
        digest, _, told = path.read_bytes().partition(b"\n")
        return orjson.loads(told) if digest == _digest(told) else {}
    except OSError:
        return {}
