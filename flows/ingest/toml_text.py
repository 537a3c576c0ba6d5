"""TOML that people write by hand: its text, and where in it something stands, so that mistakes have a line."""

import re
import tomllib
from pathlib import Path
from typing import Any

from flows.characters import one_line, shown
from flows.errors import UserError, why
from flows.ingest.files import TOML, TooLarge, read_bytes

_PART = r"""(?:[\w-]{1,200}+|"[^"\n]{0,200}+"|'[^'\n]{0,200}+')"""
_LONG_KEY = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*\.[ \t]*{_PART}){{20}}")
"""A key of more parts than any has. Python's parser takes quadratic time for one: hours for one of a few megabytes."""


def loads(text: str) -> dict[str, Any]:
    """What TOML holds. Raises TOMLDecodeError, and RecursionError where it is nested too deeply."""
    if match := _LONG_KEY.search(text):
        line = text.count("\n", 0, match.start()) + 1
        raise tomllib.TOMLDecodeError(f"A key of more than twenty parts (at line {line}, column 1)")
    return tomllib.loads(text)


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, its lines ending in "\\n". Raises UserError where there is none to be had."""
    try:
        data = read_bytes(path, TOML)
    except TooLarge as error:
        raise UserError(f"{shown(path)}: {error}; no such file is") from None
    except OSError as error:
        raise UserError(f"{shown(path)}: cannot be read ({why(error)})") from None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError(f"{shown(path)}, line {line}: is not UTF-8; save it again as UTF-8") from None


def not_toml(text: str, error: tomllib.TOMLDecodeError) -> tuple[int, str]:
    """The line of `text` on which it ceases to be TOML, counted from 1, and what is wrong with it."""
    match = re.search(r" \(at line (\d+), column (\d+)\)$", str(error))
    line = int(match[1]) if match else len(text.rstrip("\n").split("\n"))
    message = re.sub(r" \(at [^()]*\)$", "", str(error))
    return line, f"{one_line(message)}; this is not TOML"


def line_of(text: str, *names: str) -> int | None:
    """The line of a key, given the names of the tables around it, outermost first; None where it is not found."""
    place, found = 0, None
    for name in names:
        bare = re.escape(name)
        quoted = re.escape(name.replace("\\", "\\\\").replace('"', '\\"'))
        key = rf"""(?<![\w-])(?:"{quoted}"|'{bare}'|{bare}(?![\w-]))\s*(?:[=.\]])"""
        if match := re.compile(key).search(text, place):
            place = match.end()
            found = text.count("\n", 0, match.start()) + 1
    return found
