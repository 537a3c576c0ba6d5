"""Single figures: digits or number words with the sign, unit and noun that cling to them."""

import re

from . import lexicon
from .patterns import UNKNOWN_LETTER
from .rules import compiled


class Atom:
    """One figure with what clings to it."""

    __slots__ = ("start", "end", "kind", "value", "sign", "unit", "plus", "less", "digits")

    def __init__(self, start, end, kind, value, sign, unit, plus, less, digits):
        self.start, self.end, self.kind, self.value = start, end, kind, value
        self.sign, self.unit, self.plus, self.less, self.digits = sign, unit, plus, less, digits


_NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}


def number(text: str) -> float:
    """The value of digits or number words as articles write them.

    Args:
        text: "1,200,000", "12,00,000", "60.000", "60 000", "95'000", "1.5", "12,5" or "two hundred thousand". A point
            or comma before exactly three digits sets thousands apart; before one or two it is a decimal point.
    """
    if text[0].isalpha():
        total = part = 0
        for word in re.split(r"[ -]+", text.lower()):
            if word == "hundred":
                part = (part or 1) * 100
            elif word == "thousand":
                total, part = total + (part or 1) * 1000, 0
            elif word != "and":
                part += _NUMBER_WORDS[word]
        return float(total + part)
    text = text.replace(" ", "").replace("'", "")
    point = max(text.rfind("."), text.rfind(","))
    if point < 0:
        return float(text)
    if len(text) - point - 1 == 3 and not text.startswith("0"):
        return float(text.replace(".", "").replace(",", ""))
    return float(text[:point].replace(".", "").replace(",", "") + "." + text[point + 1 :])


def find_atoms(data: bytes, text: str, begin: int, stop: int) -> list[Atom]:
    """The figures between two places of a passage, given as bytes of Latin-1 and as text."""
    currencies = lexicon.currencies()
    found = []
    for match in compiled().atom.finditer(data, begin, stop):
        (start, end), before, digits, unit, plus, after, percent, years = match.spans
        before, unit, plus, after, percent, years = (
            text[a:b] if a >= 0 else None for a, b in (before, unit, plus, after, percent, years)
        )
        first, last = digits
        words = text[first:last]
        sign = before.strip(" ") if before else None
        if sign and sign[0].isalpha() and start and text[start - 1].isalnum():
            # The letters of the sign belong to a longer word ("YEAR 500").
            sign, start = None, first
        if not sign and _inside_word(text, first):
            continue
        unit = unit.strip(" ") if unit else None
        if text.startswith("s", end) and not text[end + 1 : end + 2].isalnum() and (before or sign):
            # "In the high $80,000s": no figure, but not to be passed over in silence either.
            found.append(Atom(start, end + 1, "vague", 0.0, None, None, False, False, words))
            continue
        if end < len(text) and (
            text[end].isalnum() and text[end - 1].isdigit() and not _PERIOD.match(text, end)
        ):
            continue
        if end < len(text) and text[end] == UNKNOWN_LETTER:
            # A unit of a script that is not read here ("600\u4e07"): the number alone would be another sum.
            continue
        spaced = " " in words and words[0].isdigit() and not (sign or after)
        if spaced and (unit or percent or years):
            continue
        if after and text[end : end + 2].strip(" ")[:1].isdigit():
            # The sign is that of the next figure ("one $95,000 and two $80,000").
            end, after = end - len(after), None
        behind = currencies.after[after.strip(" ")] if after else None
        if sign in LETTER_SIGNS and number(words) < 1000 and not unit:
            # "N26" and "R2" are names.
            continue
        sign = currencies.before[sign] if sign else None
        if behind and sign in (None, "$"):
            sign = behind
        kind = "percent" if percent else "years" if years else "money" if sign else "plain"
        if unit in LETTER_UNITS and not sign and not _continues(found, text, start):
            unit, end = None, first + len(words)
        value = number(words)
        if unit:
            value *= currencies.local_units.get(sign, {}).get(unit) or currencies.units[unit]
            if sign is None and currencies.implied(unit):
                sign, kind = currencies.implied(unit), "money"
        elif kind == "plain" and (words[0].isalpha() or spaced):
            # Numbers side by side are one number ("7 000") only where a currency joins them to the next.
            kind = "spaced" if spaced else "word"
        counted = years.lower() if years else ""
        if plus and not (after or percent or years) and _ADDED.match(text, end):
            # "£30,000 + tips" adds something else; it does not leave the figure open.
            plus, end = None, end - len(plus)
        more = plus is not None or "+" in counted or "more" in counted or "plus" in counted
        less = "less" in counted or "fewer" in counted
        found.append(Atom(start, end, kind, value, sign, unit, more, less, words))
    return found


_ADDED = re.compile(r" ?(?!per\b|a year|an hour|a month|annually|yearly|p\.?a\b|/)[A-Za-z]")
_PERIOD = re.compile(r"(?:ph|pd|pw|pm|pa|pcm|py|hr|yr)\b")
"""Short words for a period, which cling to the digits in adverts ("£15.50ph")."""
LETTER_SIGNS = {"R", "N"}
"""Signs of one letter, which need a sum behind them."""
LETTER_UNITS = {"m", "M", "b", "B", "l", "mil", "cr"}
"""Short units that are too many other things to count without a currency ("5 m", "100 B")."""


def _continues(found: list[Atom], text: str, start: int) -> bool:
    """Whether a figure without a sign is the upper bound of one with a sign ("$1.5-2M")."""
    return (
        bool(found)
        and found[-1].sign is not None
        and text[found[-1].end : start].strip(" ") in ("-", "to", "~")
    )


def _inside_word(text: str, first: int) -> bool:
    """Whether a number is the tail of something else ("S3", "1.2.3", "COVID-19")."""
    if not first:
        return False
    previous = text[first - 1]
    if previous.isalnum() or previous in "_#":
        return True
    return (
        previous in ".,:/"
        and first > 1
        and text[first - 2].isdigit()
        or previous == "-"
        and text[max(0, first - 4) : first - 1].isalpha()
        and text[first - 4 : first - 1].isupper()
    )
