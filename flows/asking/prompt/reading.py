"""What stands in a statement while it is being written, by DuckDB's own reading of it."""

from typing import NamedTuple

import duckdb


class Token(NamedTuple):
    """A piece of a statement with the blanks behind it; `kind` is DuckDB's name for it, such as keyword, identifier,
    string_const, comment."""

    text: str
    kind: str


def tokens(text: str) -> list[Token]:
    """The pieces of `text`."""
    data = text.encode(errors="replace")
    found = duckdb.tokenize(data.decode())
    ends = [*(place for place, _ in found[1:]), len(data)]  # places count bytes
    return [
        Token(data[place:end].decode(), kind.name) for (place, kind), end in zip(found, ends, strict=False)
    ]


def is_complete(text: str) -> bool:
    """Whether `text` ends a statement: its last piece is a semicolon, outside of quotes and comments."""
    said = [token for token in tokens(text) if token.kind != "comment"]
    return bool(said) and said[-1].kind == "operator" and said[-1].text.rstrip().endswith(";")


def is_open(text: str) -> bool:
    """Whether `text` ends inside of a string or a comment, where no name is written."""
    last, kind = next(reversed(tokens(text)), Token("", ""))
    if kind == "comment":
        return "\n" not in last if last.startswith("--") else not last.rstrip().endswith("*/")
    return kind == "string_const" and last.startswith("'") and last.count("'") % 2 == 1
