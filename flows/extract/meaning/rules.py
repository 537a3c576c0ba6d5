"""The patterns of vocabulary/meaning.toml, filled with its word lists and compiled."""

from functools import cache
from types import SimpleNamespace
from typing import NamedTuple

from ..lexicon import table
from ..patterns import Pattern, PatternSet, alternation, fold
from ..rules import filled


class SumRule(NamedTuple):
    """What makes a sum nobody's pay, by the words around it; see vocabulary/meaning.toml."""

    name: str
    where: str
    reason: str
    sure: bool
    unless_period: bool
    bare: bool
    paid: bool
    shared: bool
    pattern: Pattern
    unless: Pattern | None
    led_by: Pattern | None
    sentence: Pattern | None
    unless_sentence: Pattern | None


@cache
def _parts() -> dict[str, str]:
    return {name: alternation(words) for name, words in table("meaning")["words"].items()}


def _compiled(pattern: str) -> Pattern:
    return Pattern(filled(fold(pattern), _parts()))


@cache
def sum_rules() -> tuple[SumRule, ...]:
    """The rules for sums in the order in which they are tried."""
    return tuple(_sum_rule(name, rule) for name, rule in table("meaning")["sums"].items())


@cache
def _sum_patterns(where: str) -> tuple[list[int], PatternSet]:
    places = [place for place, rule in enumerate(sum_rules()) if rule.where == where]
    sources = [sum_rules()[place].pattern.source for place in places]
    return places, PatternSet(sources, at_start=where not in ("before", "bound"))


def sum_rules_for(windows: dict[str, bytes]) -> list[SumRule]:
    """The rules for sums whose pattern stands in the words that it is looked for in, in the order in which they are
    tried: nearly always none, and so all patterns for the same words are tried at once.

    Args:
        windows: the words around a sum by the names that `where` has for them.
    """
    matching = []
    for where, window in windows.items():
        places, patterns = _sum_patterns(where)
        matching += [places[index] for index in patterns.matching(window)]
    return [sum_rules()[place] for place in sorted(matching)]


def _sum_rule(name: str, rule: dict) -> SumRule:
    patterns = (
        _compiled(rule[key]) if key in rule else None
        for key in ("pattern", "unless", "led_by", "sentence", "unless_sentence")
    )
    marks = (rule.get(key, False) for key in ("unless_period", "bare", "paid", "shared"))
    return SumRule(name, rule["where"], rule["reason"], rule.get("sure", True), *marks, *patterns)


@cache
def compiled() -> SimpleNamespace:
    """The other patterns, as attributes; what spares a match is the attribute with `_unless` behind the name."""
    found = {}
    for name, rule in table("meaning")["rules"].items():
        found[name] = _compiled(rule["pattern"])
        if "unless" in rule:
            found[f"{name}_unless"] = _compiled(rule["unless"])
    return SimpleNamespace(**found)


@cache
def words(name: str) -> frozenset[str]:
    """A word list of vocabulary/meaning.toml."""
    return frozenset(table("meaning")["words"][name])
