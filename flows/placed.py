"""Files that appear in one step: whoever looks sees what was there before, or the whole of what takes its place."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from flows.characters import shown
from flows.errors import UserError, why


@contextmanager
def placed(target: Path | None) -> Iterator[Path]:
    """Give a path to write a file to, which takes the place of `target` at the end, or goes to stdout where that is None.

    An error on the way leaves what is there. Raises UserError where `target` cannot be written.
    """
    # A pipe or a device is written into, not replaced.
    if target is None or target.is_relative_to("/dev") or (target.exists() and not target.is_file()):
        with TemporaryDirectory() as folder:
            yield Path(folder) / "whole"
            _pour(Path(folder) / "whole", target)
        return
    # A link goes on pointing to where it did.
    real = target.resolve()
    waiting = real.with_name(f".{real.name}.{os.getpid()}.tmp")
    try:
        waiting.touch()
        yield waiting
        if real.exists():
            shutil.copymode(real, waiting)
        os.replace(waiting, real)
    except OSError as error:
        raise UserError(f"{shown(target)}: cannot be written: {why(error)}") from None
    finally:
        waiting.unlink(missing_ok=True)


def _pour(made: Path, into: Path | None) -> None:
    with made.open("rb") as whole:
        if into is None:
            shutil.copyfileobj(whole, sys.stdout.buffer)
            sys.stdout.buffer.flush()
            return
        with into.open("wb") as out:
            shutil.copyfileobj(whole, out)
