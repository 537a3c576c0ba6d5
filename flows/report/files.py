"""Puts the files of the report in place, each in one step."""

import errno
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from flows.errors import UserError, why


def write(folder: Path, texts: Mapping[str, Iterable[str]]) -> None:
    """Write `texts`, each in pieces, by name into `folder`, made if need be.

    Each file is replaced in one step, in their order: readers see the old or the new one.

    Raises UserError where the folder cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder}: is a file; name a folder for the report")
    waiting: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            if (folder / name).is_dir():
                raise IsADirectoryError(errno.EISDIR, f"{name} is a folder")
            temporary = folder / f".{name}.{os.getpid()}.tmp"
            waiting[folder / name] = temporary
            with temporary.open("w", encoding="utf-8", newline="") as file:
                file.writelines(text)
        for path, temporary in waiting.items():
            os.replace(temporary, path)
    except OSError as error:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)
        raise UserError(
            f"{folder}: the report cannot be written here ({why(error)}); name another folder"
        ) from error
