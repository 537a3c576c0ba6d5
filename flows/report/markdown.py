"""Text of others inside markdown: nothing in it may act as markup."""

import re
from collections.abc import Iterable

from flows.report.scale import Bar, Scale

WIDTH = 48
"""Characters of a bar in a terminal: with its label it stays inside 80 columns."""

_SPECIAL = re.compile(r"([\\`*\[\]|~])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_OPENING = re.compile(r"^([#+\-=])|^(\d+)([.)])(?=\s|$)")


class Markdown(str):
    """Text that is markdown already."""


def escaped(text: str) -> str:
    """`text` on one line, as words only: no heading, list, table, code, link or HTML comes of it."""
    text = _ENTITY.sub("&amp;", " ".join(text.split()))
    text = _SPECIAL.sub(r"\\\1", text).replace("<", "&lt;").replace(">", "&gt;")
    text = _UNDERSCORE.sub(r"\\_", text)
    return _OPENING.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", text)


def marked(pieces: Iterable[tuple[str, bool]]) -> Markdown:
    """Pieces of a line (text, whether it is a quote) with the quotes in bold."""
    said = ""
    for text, quote in _joined(pieces):
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        plain = escaped(text)
        if quote and plain:
            # Two stars inside a word open no bold where punctuation such as $ follows.
            inside_word = (said[-1:].isalnum() and not lead) or not plain[-1].isalnum()
            plain = f"<b>{plain}</b>" if inside_word else f"**{plain}**"
        said += (" " if lead else "") + plain + (" " if tail and plain else "")
    return Markdown(" ".join(said.split()))


def picture(scale: Scale) -> Markdown:
    """The bars of a scale in characters, one a line: ◀ and ▶ for open ends, │ for a point."""
    return Markdown("\n".join(f"{bar.side.upper()} {_drawn(bar)} {bar.figure}" for bar in scale.bars))


def _drawn(bar: Bar) -> str:
    first = min(WIDTH - 1, round(bar.left / 100 * WIDTH))
    last = first if bar.point else max(first, min(WIDTH, round(bar.right / 100 * WIDTH)) - 1)
    cells = ["·"] * WIDTH
    cells[first : last + 1] = ["█"] * (last + 1 - first)
    if bar.point:
        cells[first] = "│"
    if bar.open_low:
        cells[first] = "◀"
    if bar.open_high:
        cells[last] = "▶"
    return "".join(cells)


def _joined(pieces: Iterable[tuple[str, bool]]) -> list[tuple[str, bool]]:
    joined: list[tuple[str, bool]] = []
    for text, quote in pieces:
        if joined and joined[-1][1] == quote:
            joined[-1] = (joined[-1][0] + text, quote)
        else:
            joined.append((text, quote))
    return joined
