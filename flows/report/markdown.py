"""Text of others inside markdown: nothing in it may act as markup."""

import re
from collections.abc import Iterable

from flows.report.model import SHAPES, Plot, PlotFigure
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


def range_picture(plot: Plot) -> Markdown:
    """A range plot in characters: under each subject a line for each figure, ░ for what is supported; words of
    others are on lines that begin with words of ours, so none of them ends the block that this stands in."""
    lines = []
    for row in plot.rows:
        lines.append(" ".join(row.who.split()))
        for figure in row.figures:
            mark = SHAPES.get(figure.severity, " ")
            lines.append(f"{figure.letter:>3} {mark} {_drawn(_on_axis(plot, figure))} {figure.short}")
        if row.more:
            lines.append(f"      and {row.more} more")
        if row.supported:
            low, high = (_share(plot, end) for end in (row.supported_low, row.supported_high))
            band = Bar(
                "", "", "", low or 0.0, (100.0 if high is None else high) - (low or 0.0), False, False, False
            )
            lines.append(f"      {_drawn(band).replace('█', '░')} supported {row.supported}")
    return Markdown("\n".join(lines))


def _on_axis(plot: Plot, figure: PlotFigure) -> Bar:
    low, high = _share(plot, figure.low), _share(plot, figure.high)
    left = high if low is None else low
    right = low if high is None else high
    point = figure.low == figure.high
    open_high = high is None or figure.open_ended or right > 100
    open_low = low is None or left < 0
    # An end that is open has a few characters to say so.
    right = min(100.0, right + 6 * (high is None))
    left = max(0.0, min(left, 98.0) - 6 * (low is None))
    return Bar(
        "",
        "",
        "",
        left,
        max(0.0, right - left),
        open_low,
        open_high,
        point and not open_low and not open_high,
    )


def _share(plot: Plot, value: float | None) -> float | None:
    low, high = plot.axis
    return None if value is None else (value - low) / (high - low) * 100


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
