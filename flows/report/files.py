"""Puts the files of the report in place, each in one step."""

import errno
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from flows.errors import UserError, why

MARK = '<meta name="generator" content="reconcile">'
"""Stands near the top of every page of ours: what has it may be replaced and removed."""

INDEX = ".made.json"
"""The index of the pages, among them: goes away with them."""

AT_ONCE = 64 * 1024
"""Bytes that are written at once: in Python's own 8 KB the system is asked eight times as often, which takes three times as long."""


@dataclass(frozen=True)
class Kept:
    """A file of the report before that is a file of this one too, and what the file system knows of it."""

    path: Path
    state: os.stat_result


Text = Iterable[str | bytes] | Kept
"""What a file holds: in pieces, those of bytes being UTF-8, or as another file does."""


def write(folder: Path, texts: Iterable[tuple[str, Text]], former: str = "") -> Mapping[str, os.stat_result]:
    """Write `texts` by their paths in `folder`, made if need be; then remove our pages in the folder `former` of it, if
    one is named, that are not among them. Gives what the file system knows of each file written.

    Nothing is replaced before all are written; then each is, in one step and in their order: readers see the old or
    the new one. A file that is kept is the same file, under one more name where the file system allows it: so none is
    ever written in place. Raises UserError where the folder cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder}: is a file; name a folder for the report")
    waiting: dict[Path, Path] = {}
    written = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts:
            path = folder / name
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, f"{name} is a folder")
            path.parent.mkdir(exist_ok=True)
            temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
            waiting[path] = temporary
            _put(temporary, text)
            written[name] = text.state if isinstance(text, Kept) else temporary.stat()
        for path, temporary in waiting.items():
            os.replace(temporary, path)
        if former:
            _remove_former(folder / former, set(waiting))
    except OSError as error:
        raise UserError(
            f"{folder}: the report cannot be written here ({why(error)}); name another folder"
        ) from error
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)
    return written


def _put(path: Path, text: Text) -> None:
    if isinstance(text, Kept):
        try:
            os.link(text.path, path)
        except OSError:
            shutil.copy2(text.path, path)
        return
    with path.open("wb", buffering=AT_ONCE) as file:
        file.writelines(piece.encode() if isinstance(piece, str) else piece for piece in text)


def _remove_former(folder: Path, kept: set[Path]) -> None:
    """Remove the pages of an earlier, larger report, and the folder that they were in."""
    if not folder.is_dir():
        return
    for path in folder.glob("*.html"):
        if path not in kept and path.is_file() and is_ours(path):
            path.unlink()
    if not any(path.parent == folder for path in kept):
        (folder / INDEX).unlink(missing_ok=True)
    if not any(folder.iterdir()):
        folder.rmdir()


def is_ours(path: Path) -> bool:
    """Whether `path` is a page that this program wrote."""
    with path.open(encoding="utf-8", errors="replace") as file:
        return MARK in file.read(2000)
