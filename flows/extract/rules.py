"""The rules for quantities: patterns of vocabulary/quantities.toml, filled with the signs, units and periods of the other
vocabularies, and compiled.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import SimpleNamespace

from . import lexicon, numbers
from .patterns import Pattern, NumberPattern, alternation, fold


@cache
def rules() -> dict[str, Pattern]:
    """The patterns of quantities.toml by name, compiled."""
    data = lexicon.table("quantities")
    currencies = lexicon.currencies()
    parts = {name: fold(part) for name, part in data["parts"].items()}
    parts["signs_before"] = alternation(set(currencies.before))
    parts["signs_after"] = _bounded(currencies.after)
    parts["units"] = _bounded(currencies.units)
    parts["period"] = _bounded(lexicon.periods())
    parts["small_words"] = _bounded(set(numbers.below_hundred()) - {"zero"})

    compiled = {}
    for name, rule in data["rules"].items():
        pattern = filled(fold(rule["pattern"]), parts)
        ignore_case = rule.get("ignore_case", True)
        if rule.get("of_numbers", False):
            compiled[name] = NumberPattern(pattern, ignore_case)
        else:
            compiled[name] = Pattern(pattern, ignore_case, rule.get("grouped", False))
        parts[name] = f"(?:{pattern})"
    return compiled


def filled(pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with every name in braces replaced by the part of that name, and the names in those in turn."""
    while True:
        bare = re.sub(r"\{([a-z_]+)\}", lambda part: parts[part[1]], pattern)
        if bare == pattern:
            return bare
        pattern = bare


def _bounded(words) -> str:
    """The words as a group; those that end in a letter must end where a word ends."""
    letters = [word for word in words if word[-1].isalpha()]
    others = [word for word in words if not word[-1].isalpha()]
    ended = alternation(set(others)) + "|" if others else ""
    return "(?:" + ended + alternation(set(letters)) + r"\b)"


def reads(rule: str) -> str:
    """What the rule of a claim reads, in words.

    Args:
        rule: measure and shape, such as "pay_range".
    """
    data = lexicon.table("quantities")
    measure, _, shape = rule.partition("_")
    return f"{data['measures'][measure]}, as {data['shapes'][shape]}"


@cache
def compiled() -> SimpleNamespace:
    """The same as attributes."""
    return SimpleNamespace(**rules())
