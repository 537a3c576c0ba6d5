"""The word lists of this stage, read once."""

import tomllib
from functools import lru_cache
from pathlib import Path


@lru_cache
def words(group: str, name: str) -> tuple[str, ...]:
    """Return the list `name` of the table `group` in words.toml, in lower case, longest first."""
    return tuple(sorted((word.lower() for word in _tables()[group][name]), key=len, reverse=True))


@lru_cache
def _tables() -> dict:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
