"""How the command shows words of an article where they stand."""

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from flows.report.passages import Passage

OPENS, CLOSES = ">>", "<<"
"""Around the words in question, which are bold where the screen has bold."""


def in_place(around: Passage) -> list[RenderableType]:
    """The line with its words marked, the heading above it and the lines before and after, set in a little."""
    line = Text()
    for piece in around.pieces:
        marked = f"{OPENS}{piece.text}{CLOSES}" if piece.covered_by else piece.text
        line.append(marked, "bold" if piece.covered_by else "")
    before = [Text(words, style="dim") for words in (around.heading, around.before) if words]
    after = [Text(around.after, style="dim")] if around.after else []
    return [Padding(words, (0, 0, 0, 2)) for words in (*before, line, *after)]
