"""What the reader of the report must know about files."""

from dataclasses import dataclass

FAILED = "failed"
"""Kind of note on a source that could not be read."""


@dataclass(frozen=True)
class Note:
    """One line about one file.

    `source_id` is the source that the note is about, and None where the file gave none.
    Kinds: duplicate, empty, binary, undecodable, damaged, unreadable, vanished, leads_out, too_large, too_long_line,
    html_flat, linked_folder, linked_file, not_an_article, no_metadata_match, renamed; failed, of a source that could not
    be read; and what warehouse/load/warnings.sql adds.
    """

    path: str
    source_id: str | None
    kind: str
    message: str
