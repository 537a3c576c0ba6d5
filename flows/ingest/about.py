"""What an article says about itself, before sources.toml has its say."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Self


@dataclass(frozen=True)
class About:
    """Title, publisher, address, day of publication and year of the figures; None where nothing says it."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published_on: date | None = None
    as_of_year: int | None = None

    def or_else(self, other: Self) -> Self:
        """Return this, with what it lacks taken from another."""
        return type(self)(*(_first(getattr(self, f.name), getattr(other, f.name)) for f in fields(self)))


NOTHING = About()
"""Where nothing is said."""


def web_address(value: str | None) -> str | None:
    """Return an address that a browser can open by itself, or None: `/rates/` and `javascript:` are none."""
    value = (value or "").strip()
    return value if value.lower().startswith(("http://", "https://")) and " " not in value else None


def _first(*values):
    return next((value for value in values if value is not None), None)
