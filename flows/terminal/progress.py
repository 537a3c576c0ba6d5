"""What a run tells as it goes: a line for each stage that ends, to people or to machines, and to Prefect's log of it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from rich.text import Text

from flows import measures
from flows.characters import on_one_line
from flows.measures import Measured
from flows.terminal import logs
from flows.terminal.screen import Screen

logger = logging.getLogger(__name__)
console = Screen(highlight=False, soft_wrap=True)


@contextmanager
def stage(name: str, folder: Path | None = None) -> Iterator[Measured]:
    """Show that the stage `name` is at work, then what it says of itself, with the seconds that it took.

    Goes to the terminal, to the log that Prefect keeps of the run, and among the measures in `folder`, if that is given.
    A stage that fails leaves it to its error to speak.
    """
    say = Measured(name)
    with console.status(f"{name} …") if console.is_terminal and not logs.in_json() else nullcontext():
        yield say
    say.end()
    if folder:
        measures.keep(say, folder)
    line(name, "; ".join(say.told), **say.measures())


def line(name: str, told: str, seconds: float | None = None, **fields: Any) -> None:
    """Tell what the stage `name` says, in columns; machines are given the `fields` beside it."""
    # Prefect keeps this of the run, as a line of text.
    took = "" if seconds is None else f" ({seconds:.1f} s)"
    given = {"event": name} | ({} if seconds is None else {"seconds": seconds}) | fields
    if logs.in_json():
        logger.info("%s", told, extra={"fields": given})
        return
    logger.info("%s: %s%s", name, on_one_line(told), took)
    text = Text.assemble((f"{name:<15}", "bold"), on_one_line(told))
    if seconds is not None:
        text.append(f"  {seconds:.1f} s", style="dim")
    console.print(text)


def count(number: int, one: str) -> str:
    """Say how many there are, as in "1 article" and "1,204 articles"."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def show_warnings() -> None:
    """Show the warnings of the stages among the lines, for Prefect's own display of logs is off."""
    if not logs.in_json():
        logging.getLogger("flows").addHandler(_Warnings(logging.WARNING))


class _Warnings(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        text = Text.assemble((f"{'warning':<15}", "bold"), on_one_line(record.getMessage()))
        console.print(text)
