"""What the reader of the report must know about files."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Note:
    """One line about one file.

    `source_id` is the source that the note is about, and None where the file gave none.
    Kinds: duplicate, empty, binary, undecodable, damaged, unreadable, vanished, too_long_line, html_flat,
    linked_folder, not_an_article, no_metadata_match, renamed.
    """

    path: str
    source_id: str | None
    kind: str
    message: str


def printable(name: str) -> str:
    """Return a file name as text that can be stored: bytes that are not UTF-8 become `\\xNN`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def one_line(name: str) -> str:
    """Return a name as it may stand in a message: control characters become escapes."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in name)
