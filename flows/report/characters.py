"""Characters that cannot be seen, or that turn the order of others, shown."""

import re
import unicodedata

_UNSEEN = re.compile(r"[^\t\n -~\u00a0-\u00ac\u00ae-\u05ff\u3000-\ud7ff]")
_HARMLESS = "\u00ad\u200c\u200d"
"""Unseen and left alone: soft hyphens, and the joiners that Persian, Hindi and emoji are spelt with."""


def visible(text: str) -> str:
    """`text` with characters that cannot be seen, or that turn the order of others, as codes: ⟦U+202E⟧."""
    return _UNSEEN.sub(lambda found: _code(found.group()), text)


def _code(character: str) -> str:
    unseen = unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") and character not in _HARMLESS
    return f"⟦U+{ord(character):04X}⟧" if unseen else character
