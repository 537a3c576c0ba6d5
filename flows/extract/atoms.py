"""Single figures: digits or number words with the sign, unit and noun that cling to them."""

import re
from collections.abc import Iterator

from . import lexicon
from .numbers import counted, number
from .patterns import UNKNOWN_LETTER, Match
from .rules import compiled


class Atom:
    """One figure with what clings to it; `factor` is what its unit has multiplied its value by."""

    __slots__ = ("start", "end", "kind", "value", "sign", "unit", "factor", "plus", "less", "digits")

    def __init__(self, start, end, kind, value, sign, unit, factor, plus, less, digits):
        self.start, self.end, self.kind, self.value, self.sign = start, end, kind, value, sign
        self.unit, self.factor, self.plus, self.less, self.digits = unit, factor, plus, less, digits


def find_atoms(data: bytes, text: str, begin: int, stop: int) -> list[Atom]:
    """The figures between two places of a passage, given as bytes of Latin-1 and as text, in order."""
    currencies = lexicon.currencies()
    found: list[Atom] = []
    for match, cut, of_next in _matches(data, text, begin, stop):
        (start, end), before, digits, unit, plus, after, percent, years = match.spans
        before, unit, plus, after, percent, years = [
            text[a:b] if a >= 0 else None for a, b in (before, unit, plus, after, percent, years)
        ]
        first, last = digits
        words = text[first:last]
        if cut is not None:
            end, words = cut, text[first:cut]
            unit = plus = after = percent = years = None
        sign = before.strip(" ") if before else None
        if sign and sign[0].isalpha() and not _opens(text, start):
            # The letters of the sign belong to a longer word ("YEAR 500").
            sign, start = None, first
        again = after and text[first - 1 : first] == "/"
        if not (sign or again) and _inside_word(text, first) and not (after and _glued(text, first, words)):
            continue
        if unit and unit[0] == "+":
            # "60+ LPA", "$1+ million": the plus stands before the unit.
            unit, plus = unit[1:], "+"
        unit = unit.strip(" ") if unit else None
        # "$110,000-$130,000s": a range is figure enough.
        upper = text[end : end + 1] == "s" and _continues(found, text, start)
        if not upper and _VAGUE.match(text, end) and (before or sign):
            # "In the high $80,000s": no figure, but not to be passed over in silence either.
            found.append(Atom(start, end + 1, "vague", 0.0, None, None, 1.0, False, False, words))
            continue
        if not upper and _runs_on(text, end):
            continue
        if end < len(text) and text[end] == UNKNOWN_LETTER and not after:
            # A unit of a script that is not read here: the number alone would be another sum.
            continue
        spaced = " " in words and words[0].isdigit() and not (sign or after)
        if spaced and (unit or percent or years):
            continue
        if after and of_next:
            end, after = end - len(after), None
        if not before and (counts := compiled().hundredths.match(data[last:stop])):
            ends = last + counts.span(1)[1]
            found.append(Atom(start, ends, "hundredths", 0.0, None, None, 1.0, False, False, words))
            continue
        behind = currencies.after[after.strip(" ")] if after else None
        if sign and _LETTER.fullmatch(sign) and number(words) < 1000 and not unit:
            again = text.startswith((f"-{sign}", f" - {sign}"), end)
            upper = _UPPER.match(data, end)
            behind_all = upper.end() if upper else end
            timed = compiled().for_period.match(data[behind_all : behind_all + 24])
            if not (again or timed or _of_kin(sign, found)):
                # "N26" and "R2" are names.
                continue
        if sign and years:
            # "$40,000 year 1" is a sum and when it is paid.
            end, years = end - len(years), None
        sign = currencies.before[sign] if sign else None
        if behind and (sign is None or sign in currencies.shared):
            sign = behind
        kind = "percent" if percent else "years" if years else "money" if sign else "plain"
        if unit in LETTER_UNITS and not sign and not _continues(found, text, start):
            unit, end = None, first + len(words)
        factor = 1.0
        if unit:
            factor = currencies.local_units.get(sign, {}).get(unit) or currencies.units[unit]
            if sign is None and currencies.implied(unit):
                sign, kind = currencies.implied(unit), "money"
        elif kind == "plain" and (words[0].isalpha() or spaced):
            # Numbers side by side are one number ("7 000") only where a currency joins them to the next.
            kind = "spaced" if spaced else "word"
        span = years.lower() if years else ""
        if plus and not (after or percent or years) and _ADDED.match(text, end):
            # "£30,000 + tips" adds something else; it does not leave the figure open.
            plus, end = None, end - len(plus)
        if plus and plus[0] == " " and _SUMMAND.match(text, end):
            # "2,800 + 300 = 3,100": the first of two that are added up.
            plus, end = None, end - len(plus)
        more = plus is not None or "+" in span or "more" in span or "plus" in span
        less = "less" in span or "fewer" in span
        value = counted(words, factor)
        found.append(Atom(start, end, kind, value, sign, unit, factor, more, less, words))
    return found


def _matches(data: bytes, text: str, begin: int, stop: int) -> Iterator[tuple[Match, int | None, bool]]:
    """What looks like a figure, where it is cut, and whether its sign behind is left for the next ("$2,800 $3,500")."""
    pattern = compiled().atom
    while begin < stop and (match := pattern.search(data, begin, stop)):
        cut = _cut(match, text)
        of_next = cut is None and _is_sign_of_next(match, text)
        yield match, cut, of_next
        begin = cut if cut is not None else match.spans[5][0] if of_next else match.end()


def _cut(match: Match, text: str) -> int | None:
    """Where what looks like a figure ends at a comma, None where the comma only sets its thousands apart ("$15, 120
    people" are two numbers, "$71, 820 a year" is one)."""
    (_, end), before, (first, last), *_ = match.spans
    comma = text.find(", ", first, last)
    if comma < 0 or text[last - 3 : last] == "000" or before[0] >= 0 and _SPACED.match(text, end):
        return None
    return comma


def _is_sign_of_next(match: Match, text: str) -> bool:
    """Whether a sign behind a figure stands before the next one ("one $95,000 and two $80,000")."""
    (_, end), before, *_ = match.spans
    behind, _ = match.spans[5]
    if behind < 0 or not text[end : end + 2].strip(" ")[:1].isdigit():
        return False
    return before[0] >= 0 or not text[end - 1].isalpha() or not _NEXT_HAS_SIGN.match(text, end)


_NEXT_HAS_SIGN = re.compile(r" ?[0-9][0-9.,']{0,12} ?[A-Z]{3}\b")
"""A figure with a code of its own behind it: the code before it belongs to the figure before ("80,000 USD 74,000 EUR")."""
_VAGUE = re.compile(r"s(?![A-Za-z0-9])|(?: |-)?(?:something|odd|ish)\b", re.I)


def _runs_on(text: str, end: int) -> bool:
    """Whether letters cling to the digits of a figure that ends here ("3rd"), other than a short word for a period."""
    return (
        end < len(text) and text[end].isalnum() and text[end - 1].isdigit() and not _PERIOD.match(text, end)
    )


def _opens(text: str, start: int) -> bool:
    """Whether the letters of a sign begin a word; a page's text may have lost the space before ("SalaryR 245 500")."""
    return (
        not start
        or not text[start - 1].isalnum()
        or text[start - 1].islower()
        and text[start].isupper()
        and start > 1
        and text[start - 2].islower()
    )


def _glued(text: str, first: int, words: str) -> bool:
    """Whether a sum follows a word whose space was lost ("Bank Clerk113,000 NGN")."""
    return first > 1 and text[first - 2 : first].isalpha() and text[first - 1].islower() and len(words) > 5


_SPACED = re.compile(
    r"[.;:)]|$| ?\(| (?:and|or) [$£€¥₹]| (?:per|an?|each|annually|yearly|monthly|weekly|for|in|at|on|to|-|while|with) |,? (?:while|but|respectively)\b|/"
)
"""Behind a figure whose thousands a comma and a space set apart."""
_ADDED = re.compile(r" ?(?!per\b|a year|an hour|a month|annually|yearly|p\.?a\b|/)[A-Za-z$£\x80-\x98]")
_SUMMAND = re.compile(r" ?[0-9]")
_PERIOD = re.compile(r"(?:ph|pd|pw|pm|pa|pcm|py|hr|yr)\b")
"""Short words for a period, which cling to the digits in adverts ("£15.50ph")."""
_LETTER = re.compile("[A-Z]")
"""A sign of one letter, which needs a sum behind it."""
_UPPER = re.compile(rb" ?- ?[0-9][0-9,.]{0,12}")
"""The upper bound of a range behind the lower one, without a sign of its own."""
LETTER_UNITS = {"m", "M", "b", "B", "l", "mil", "cr", "T"}
"""Short units that are too many other things to count without a currency ("5 m", "100 B")."""


def _of_kin(sign: str, found: list[Atom]) -> bool:
    """Whether one of the two figures before is in a currency that a sign of one letter may stand for."""
    currencies = lexicon.currencies()
    code = currencies.before[sign]
    codes = {code, *currencies.shared.get(code, {}).get("countries", {}).values()}
    return any(atom.sign in codes for atom in found[-2:])


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
