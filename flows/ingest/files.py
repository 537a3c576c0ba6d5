"""What is read of the files in a folder of articles: ordinary ones only, in that folder only, and only so much.

Whoever may put a file there must not make the program wait for ever, run out of memory, or read somebody else's files.
"""

import os
import stat
from pathlib import Path

from flows.characters import shown
from flows.errors import UserError

ARTICLE = 64_000_000
"""Bytes of an article at most: the longest books have a tenth, and an answer to nobody comes of more."""

TOML = 4_000_000
"""Bytes of sources.toml and waivers.toml at most: 20,000 entries, and some seconds of reading."""

LEADS_OUT = "a link that leads out of the folder, so it is not read; put the file itself there"


class TooLarge(OSError):
    """The file is larger than is read; the message says by how much."""


def read_bytes(path: Path, most: int) -> bytes:
    """The content of an ordinary file. Raises TooLarge where that is over `most` bytes, and OSError where it cannot be
    read, or is something else, such as a pipe, which would keep the run waiting for ever."""
    # A pipe is not waited for, and a terminal does not become ours.
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC), "rb") as file:
        state = os.fstat(file.fileno())
        if not stat.S_ISREG(state.st_mode):
            raise OSError("not an ordinary file")
        # Memory for `most` bytes would be asked for, which takes longer than to read an article.
        data = file.read(min(state.st_size, most) + 1)
        if len(data) > state.st_size:
            data += file.read(most + 1 - len(data))
    if len(data) > most:
        raise TooLarge(f"is larger than {most // 1_000_000} MB")
    return data


def leads_out(path: Path, folder: Path) -> bool:
    """Whether `path`, which is in `folder`, is a link to what is not in it. The folder itself may be a link."""
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def beside(folder: Path, name: str) -> Path | None:
    """The file `name` in `folder`; None where there is none. Raises UserError where it is a link that leads out of there."""
    path = folder / name
    if leads_out(path, folder):
        raise UserError(f"{shown(path)}: {LEADS_OUT}")
    return path if path.exists() else None
