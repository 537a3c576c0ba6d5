"""Where the sentences of a passage begin and end; abbreviations, whose point ends none, are vocabulary/sentences.toml."""

import re
from functools import cache

from .lexicon import table
from .patterns import alternation

LONGEST_ABBREVIATION = 12
"""Characters before a point in which an abbreviation is looked for."""
_END = re.compile(r"[.!?]['\")\]]{0,2}\s+(?=[A-Z0-9\"'(\[$\x80-\x9f*-])")


@cache
def _abbreviated() -> re.Pattern:
    words = alternation(table("sentences")["abbreviations"])
    return re.compile(rf"(?:\b{words}|(?:^|[\s.])[A-Za-z])\.['\")\]]{{0,2}}\s+$", re.IGNORECASE)


def sentences(words: str) -> list[tuple[int, int]]:
    """The places of the sentences of a passage.

    Args:
        words: the passage's words, folded.
    """
    abbreviated = _abbreviated()
    cuts = [0]
    for match in _END.finditer(words):
        if not abbreviated.search(words, max(0, match.start() - LONGEST_ABBREVIATION), match.end()):
            cuts.append(match.end())
    cuts.append(len(words))
    return list(zip(cuts, cuts[1:], strict=False))
