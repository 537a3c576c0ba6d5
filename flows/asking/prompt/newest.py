"""The warehouse as the newest run published it, for a prompt that stays open over runs."""

from contextlib import ExitStack
from pathlib import Path

import duckdb

from flows.asking import ask


class Newest:
    """A sealed connection on a warehouse, which moves on when a run has published the next.

    Having it open stops no run: a run puts another file in its place. Raises UserError where there is no warehouse.
    """

    def __init__(self, warehouse: Path) -> None:
        self._warehouse = warehouse
        self._held = ExitStack()
        self._published = self._stamp()
        self.con: duckdb.DuckDBPyConnection = self._held.enter_context(ask.read_only(warehouse))

    def move_on(self) -> bool:
        """Open the newest warehouse if that is another than the one that is open, and say whether it was.

        What cannot be opened raises UserError; the one that is open stays so.
        """
        published = self._stamp()
        if published in (None, self._published):
            return False
        with ExitStack() as held:
            con = held.enter_context(ask.read_only(self._warehouse))
            self._held.close()
            self._held, self.con, self._published = held.pop_all(), con, published
        return True

    def close(self) -> None:
        """Let go of the warehouse."""
        self._held.close()

    def _stamp(self) -> tuple[int, int, int] | None:
        """What tells one published file from the next; None where there is none."""
        try:
            found = self._warehouse.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino, found.st_mtime_ns
