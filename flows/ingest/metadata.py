"""sources.toml: what people know about articles that the articles do not say."""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from unicodedata import normalize

from flows.characters import one_line, shown
from flows.errors import UserError
from flows.ingest.about import About, web_address
from flows.ingest.dates import YEARS
from flows.ingest.toml_text import line_of, loads, not_toml, read_text

NAME = "sources.toml"
_TEXT = ("title", "publisher", "url")
_KEYS = (*_TEXT, "published_on", "as_of_year")


@dataclass(frozen=True)
class Entries:
    """The entries of one sources.toml, by the name of the article that each is about (in form NFC)."""

    path: Path
    by_name: dict[str, About]


def read_entries(path: Path) -> Entries:
    """Return the entries of a sources.toml; raises UserError, with the line, for what it should not hold."""
    text = read_text(path)
    try:
        loaded = loads(text)
    except tomllib.TOMLDecodeError as error:
        line, message = not_toml(text, error)
        raise UserError(f"{shown(path)}, line {line}: {message}") from None
    except RecursionError:
        raise UserError(f"{shown(path)}: is nested too deeply; it holds one table a source") from None
    return Entries(path, _Checker(shown(path), text).entries(loaded))


@dataclass(frozen=True)
class _Checker:
    shown: str
    text: str

    def entries(self, loaded: dict) -> dict[str, About]:
        for key in loaded:
            if key != "sources":
                self.fail(f"unknown key {key!r}; a source is a table [sources.\"name of its file\"]", key)
        tables = loaded.get("sources", {})
        if not isinstance(tables, dict):
            self.fail("sources must hold a table for each source", "sources")
        return {normalize("NFC", name): self.entry(name, table) for name, table in tables.items()}

    def entry(self, name: str, table: object) -> About:
        if not isinstance(table, dict):
            self.fail(f"{name!r} must be a table: [sources.\"{name}\"]", name)
        values = {key: self.value(name, key, value) for key, value in table.items()}
        return About(**values)

    def value(self, name: str, key: str, value: object):
        if key not in _KEYS:
            self.fail(f"unknown key {key!r}; known are {', '.join(_KEYS)}", name, key)
        if key in _TEXT and not (isinstance(value, str) and value.strip()):
            self.fail(f"{key} must be text in quotes", name, key)
        if key == "url" and not web_address(value):
            self.fail("url must begin with http:// or https://", name, key)
        if key == "published_on":
            if not isinstance(value, date):
                self.fail("published_on must be a date without quotes, such as 2025-09-08", name, key)
            return value.date() if isinstance(value, datetime) else value
        if key == "as_of_year" and (type(value) is not int or value not in YEARS):
            self.fail("as_of_year must be a year without quotes, such as 2025", name, key)
        return value.strip() if isinstance(value, str) else value

    def fail(self, message: str, *names: str) -> None:
        line = line_of(self.text, *names)
        raise UserError(f"{self.shown}{f', line {line}' if line else ''}: {one_line(message)}")
