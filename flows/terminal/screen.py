"""The terminal, to which nothing that articles, file names or metadata say can give orders."""

from collections.abc import Iterable
from typing import Any, TextIO

from rich.console import Console
from rich.segment import Segment

from flows.characters import visible


class Screen(Console):
    """Rich's console, through which words of others go as words only: escape sequences and the like are shown as codes."""

    def render(self, *args: Any, **options: Any) -> Iterable[Segment]:
        """As Rich has it: the pieces of text that a thing is drawn with, and Rich's own orders to the terminal."""
        for piece in super().render(*args, **options):
            yield piece if piece.control else Segment(visible(piece.text), piece.style)


class VisibleText:
    """A text stream to a terminal, for writers that know nothing of terminals."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self.encoding = out.encoding

    def write(self, text: str) -> int:
        """Write `text`, with unseen characters shown."""
        return self._out.write(visible(text.replace("\r\n", "\n")))
