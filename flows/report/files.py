"""Puts the files of the report in place, each in one step."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from flows.errors import UserError, why

MARK = '<meta name="generator" content="reconcile">'
"""Stands near the top of every page of ours: what has it may be replaced and removed."""


def write(folder: Path, texts: Iterable[tuple[str, Iterable[str]]], former: str) -> None:
    """Write `texts`, each in pieces, by their paths in `folder`, made if need be; then remove our pages in the folder
    `former` of it that are not among them.

    Nothing is replaced before all are written; then each is, in one step and in their order: readers see the old or
    the new one. Raises UserError where the folder cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder}: is a file; name a folder for the report")
    waiting: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts:
            path = folder / name
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, f"{name} is a folder")
            path.parent.mkdir(exist_ok=True)
            temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
            waiting[path] = temporary
            with temporary.open("w", encoding="utf-8", newline="") as file:
                file.writelines(text)
        for path, temporary in waiting.items():
            os.replace(temporary, path)
        _remove_former(folder / former, set(waiting))
    except OSError as error:
        raise UserError(
            f"{folder}: the report cannot be written here ({why(error)}); name another folder"
        ) from error
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)


def _remove_former(folder: Path, kept: set[Path]) -> None:
    """Remove the pages of an earlier, larger report, and the folder that they were in."""
    if not folder.is_dir():
        return
    for path in folder.glob("*.html"):
        if path not in kept and path.is_file() and is_ours(path):
            path.unlink()
    if not any(folder.iterdir()):
        folder.rmdir()


def is_ours(path: Path) -> bool:
    """Whether `path` is a page that this program wrote."""
    with path.open(encoding="utf-8", errors="replace") as file:
        return MARK in file.read(2000)
