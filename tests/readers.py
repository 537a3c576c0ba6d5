"""Ways to read a frame of documents that fail, as what reads batches is given them; to be had in other processes too."""

import os
import signal
from pathlib import Path

import polars as pl

from flows.extract import Extracted, extract_claims

BAD = "No pay at all."
"""What is said by the article that the functions here cannot read."""


def stumbles(documents: pl.DataFrame) -> Extracted:
    """Fails over BAD, as a bug does."""
    if documents["text"].str.contains(BAD, literal=True).any():
        raise ZeroDivisionError("division by zero")
    return extract_claims(documents)


def dies(documents: pl.DataFrame) -> Extracted:
    """Ends its process over BAD, as a fault of a library does."""
    if documents["text"].str.contains(BAD, literal=True).any():
        os.kill(os.getpid(), signal.SIGKILL)
    return extract_claims(documents)


class Once:
    """Fails the first time in all processes that share the file `happened`: `how` is one of the above, or "disk"."""

    def __init__(self, how: str, happened: Path) -> None:
        self.how, self.happened = how, happened

    def __call__(self, documents: pl.DataFrame) -> Extracted:
        try:
            self.happened.touch(exist_ok=False)
        except FileExistsError:
            return extract_claims(documents)
        if self.how == "disk":
            raise OSError(5, "Input/output error")
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("not reached")
