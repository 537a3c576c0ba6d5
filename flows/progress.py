"""A line for each stage, while a run goes on."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

from rich.text import Text

from flows.characters import on_one_line
from flows.screen import Screen

logger = logging.getLogger(__name__)
console = Screen(highlight=False, soft_wrap=True)


@contextmanager
def stage(name: str) -> Iterator[Callable[[str], None]]:
    """Show that the stage `name` is at work, then what it says of itself, with the seconds that it took.

    Goes to the terminal, and to the log that Prefect keeps of the run. A stage that fails leaves it to its
    error to speak.
    """
    told: list[str] = []
    begun = time.monotonic()
    with console.status(f"{name} …") if console.is_terminal else nullcontext():
        yield told.append
    seconds = time.monotonic() - begun
    logger.info("%s: %s (%.1f s)", name, "; ".join(told), seconds)
    line(name, "; ".join(told), seconds)


def line(name: str, told: str, seconds: float | None = None) -> None:
    """Print what the stage `name` tells, in columns."""
    text = Text.assemble((f"{name:<15}", "bold"), on_one_line(told))
    if seconds is not None:
        text.append(f"  {seconds:.1f} s", style="dim")
    console.print(text)


def count(number: int, one: str) -> str:
    """Say how many there are, as in "1 article" and "1,204 articles"."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def show_warnings() -> None:
    """Show the warnings of the stages among the lines, for Prefect's own display of logs is off."""
    handler = _Warnings(logging.WARNING)
    logging.getLogger("flows").addHandler(handler)


class _Warnings(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        line("warning", record.getMessage())
