"""The fields between two rules at the head of an article: those that hold words are read, not counts and dates."""

from functools import cache

from .lexicon import table
from .line_shapes import BULLET
from .lines import Lines


def opens(lines: Lines) -> bool:
    """Whether an article begins with a rule that fields may follow."""
    return lines.beginning(0).rstrip() == "---"


def fields(lines: Lines) -> tuple[list[tuple[int, int]], int]:
    """Where the values of the fields that hold words start and end, and the number of the line after them."""
    found, has_words = [], False
    for i, (start, end) in enumerate(lines.spans[1:], 1):
        line = lines.text[start:end]
        if line.rstrip() in ("---", "..."):
            return found, i + 1
        item = BULLET.match(line)
        key, colon, _ = line.partition(":")
        if item is None:
            has_words = bool(colon) and key.strip().lower() not in _no_words()
        if has_words:
            found.append((start + (item.end() if item else len(key) + 1), end))
    return found, len(lines)


@cache
def _no_words() -> frozenset[str]:
    return frozenset(table("front_matter")["no_words"])
