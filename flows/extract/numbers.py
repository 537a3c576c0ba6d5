"""The value of a number as articles write it, in digits or in words."""

import re
from functools import cache, lru_cache

from .lexicon import table

FULL = 10_000
"""A number from which on a unit behind it only says again how sums are counted ("8,56,643 LPA", "$85,000k")."""
LARGE = 1e5
"""Units from which on no thousands are set apart with a point ("1.998 million")."""
_POINT = re.compile(r"[0-9]{1,3}\.[0-9]{3}")


@lru_cache(maxsize=8192)
def number(text: str) -> float:
    """The value of digits or number words as articles write them.

    Args:
        text: "1,200,000", "12,00,000", "60.000", "60 000", "95'000", "1.5", "12,5", "two hundred thousand" or "half a
            million". A point or comma before exactly three digits sets thousands apart; before one or two it is a
            decimal point.
    """
    if text[0].isalpha():
        return _in_words(re.split(r"[ -]+", text.lower()))
    text = text.replace(" ", "").replace("'", "")
    point = max(text.rfind("."), text.rfind(","))
    if point < 0:
        return float(text)
    if len(text) - point - 1 == 3 and not text.startswith("0"):
        return float(text.replace(".", "").replace(",", ""))
    return float(text[:point].replace(".", "").replace(",", "") + "." + text[point + 1 :])


def counted(text: str, factor: float) -> float:
    """The value of a number of units that multiply it: "1.998" million is no thousands of millions. A number in full is
    what it is, whatever unit stands behind it."""
    if factor >= LARGE and _POINT.fullmatch(text):
        return round(float(text) * factor, 2)
    value = number(text)
    return value if value >= FULL else round(value * factor, 2)


def _in_words(words: list[str]) -> float:
    data = table("numbers")
    total = part = 0.0
    for word in words:
        if word == "hundred":
            part = (part or 1) * 100
        elif word in data["large"]:
            total, part = total + (part or 1) * data["large"][word], 0
        elif word in data["parts"]:
            part = data["parts"][word]
        elif word not in data["silent"]:
            part += below_hundred()[word]
    return total + part


@cache
def below_hundred() -> dict[str, float]:
    """The words for numbers below a hundred, each with its value."""
    data = table("numbers")
    ones = {word: float(value) for value, word in enumerate(data["ones"])}
    return ones | {word: 10.0 * value for value, word in enumerate(data["tens"], 1)}
