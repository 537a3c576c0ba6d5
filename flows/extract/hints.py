"""Where an article may hold a figure: found in one quick scan, so that all other lines cost next to nothing."""

import re
from bisect import bisect_left

from .lexicon import table
from .line_shapes import FIGURE

REACH = 40
"""Characters before a counted noun in which its number word stands ("five or more years")."""

_DIGITS = re.compile(r"[0-9]+")


class Hints:
    """The places of an article's digits, and of the nouns that a number in words may count.

    Args:
        text: the article's text.
    """

    def __init__(self, text: str) -> None:
        places = [match.start() for match in _DIGITS.finditer(text)]
        for noun in table("quantities")["counted_nouns"]:
            place = text.find(noun)
            while place >= 0:
                if FIGURE.search(text, max(0, place - REACH), place):
                    places.append(place)
                place = text.find(noun, place + len(noun))
        places.sort()
        self._places = places

    def within(self, start: int, end: int) -> bool:
        """Whether a part of the text may hold a figure."""
        index = bisect_left(self._places, start)
        return index < len(self._places) and self._places[index] < end
