"""Words of others where people read them: nothing in them can steer a terminal, turn the order of what stands beside
them, or begin a line of its own.

Files of data (Parquet, CSV, JSON) keep the words as they came.
"""

import json
import os
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

_UNSEEN = re.compile(r"[^\t\n -~\u00a0-\u00ac\u00ae-\u05ff\u3000-\ud7ff]")
_HARMLESS = "\u00ad\u200c\u200d"
"""Unseen and left alone: soft hyphens, and the joiners that Persian, Hindi and emoji are spelt with."""


def visible(text: str) -> str:
    """`text` with characters that cannot be seen, or that turn the order of others, as codes: ⟦U+202E⟧."""
    return _UNSEEN.sub(lambda found: _code(found.group()), text)


def on_one_line(text: str) -> str:
    """`text` visible, and on one line whatever it held: every run of white space is one space."""
    return visible(" ".join(text.split()))


def printable(name: str) -> str:
    """Return a file name as text that can be stored: bytes that are not UTF-8 become `\\xNN`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def one_line(name: str) -> str:
    """Return a name as it may stand in a message: control characters become escapes."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in name)


def shown(path: Path) -> str:
    """A path as it may stand in a message."""
    return one_line(printable(str(path)))


def as_json(value: Any, default: Callable[[Any], Any] | None = None, indent: int | None = None) -> str:
    """`value` as JSON that means the same and may be printed: what `visible` shows as a code is an escape of JSON's own."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=default)
    return _UNSEEN.sub(lambda found: _escape(found.group()), text)


def _code(character: str) -> str:
    return f"⟦U+{ord(character):04X}⟧" if _is_unseen(character) else character


def _escape(character: str) -> str:
    return json.dumps(character)[1:-1] if _is_unseen(character) else character


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") and character not in _HARMLESS
