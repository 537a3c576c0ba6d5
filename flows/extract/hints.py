"""Where an article may hold a figure: found in one quick scan, so that all other lines cost next to nothing."""

from bisect import bisect_left
from functools import cache

from ahocorasick_rs import AhoCorasick

from .lexicon import table
from .line_shapes import DIGIT, FIGURE

REACH = 40
"""Characters before a counted noun in which its number word stands ("five or more years")."""


@cache
def _counted_nouns() -> AhoCorasick:
    return AhoCorasick(table("quantities")["counted_nouns"])


class Hints:
    """Knows an article's digits, and the nouns in it that a number in words may count.

    Args:
        text: the article's text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._counted = [
            place
            for _, place, _ in _counted_nouns().find_matches_as_indexes(text)
            if FIGURE.search(text, max(0, place - REACH), place)
        ]

    def within(self, start: int, end: int) -> bool:
        """Whether a part of the text may hold a figure."""
        if DIGIT.search(self._text, start, end):
            return True
        index = bisect_left(self._counted, start)
        return index < len(self._counted) and self._counted[index] < end
