"""What a line looks like: bullet, heading, rule, row, or prose that goes on. All are tests on the text of one line, cut to a
bounded length before it comes here.
"""

import re
from functools import cache

from .lexicon import table
from .numbers import below_hundred

HEADING_SIZE = 110
"""Characters that a heading without a mark of its own may have; longer lines are prose."""
HEADING_WORDS = 16
PLAIN_HEADING_WORDS = 10
"""Words that a heading may have in title case, and in sentence case."""
TITLED = 0.75
"""Share of a line's major words in capitals from which it is in title case."""

def _number_words() -> str:
    """The words for numbers from one on, for a pattern; "a" and "of" count only beside a large one."""
    data = table("numbers")
    large, parts = ("|".join(data[name]) for name in ("large", "parts"))
    below = "|".join(word for word, value in below_hundred().items() if value)
    return rf"{below}|hundred|(?:{parts}) (?:of )?(?:a )?(?:{large})|a (?:{large})"


_NUMBER_WORDS = _number_words()
FIGURE = re.compile(rf"[0-9]|\b(?:{_NUMBER_WORDS})\b", re.I)
"""What a line must hold to be worth reading."""
DIGIT = re.compile("[0-9]")
NUMBER_WORD = re.compile(rf"\b(?:{_NUMBER_WORDS})\b")
"""The same for text in lower case: a pattern that minds case takes a third of the time."""

BULLET = re.compile(
    r"[ \t]{0,40}(?:>[ \t]?){0,4}[ \t]{0,40}(?:[-*+•●▪◦‣∙·–✓✔➤►▶→👉📌🔹🔸]\uFE0F?|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+(?=\S)"
    r"|[ \t]{0,40}(?:>[ \t]?){1,4}|[ \t]{0,40}<li[^<>]{0,200}>[ \t]{0,40}"
)
LETTERED = re.compile(r"[ \t]{0,8}\(?[a-z][.)][ \t]+[A-Z]")
"""A line under a letter ("b. Healthcare")."""
LEADS_IN = re.compile(
    r"\b(?:below|following|follows|here are|here is|here's|these are|listed|list of)\b", re.I
)
"""What a sentence says that leads into a list without a colon."""
NUMBERED = re.compile(r"[ \t]{0,10}\(?\d{1,3}[.)][ \t]+")
MARKED_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]*(?=\S)|[ \t]{0,10}<h([1-6])\b[^<>]{0,200}>", re.I)
UNDERLINE = re.compile(r"[ \t]{0,3}(={3,}|-{3,})[ \t]*$")
BOLD = re.compile(
    r"[ \t]{0,10}(?:\*\*|__|<strong>|<b>)(?:[^*_<>]{1,120})(?:\*\*|__|</strong>|</b>)[ \t]*:?[ \t]*(?:<br ?/?>)?[ \t]*$"
)
BYLINE = re.compile(
    r"\W{0,4}(?:Written|Posted|Published|Updated|Reviewed|Edited|Compiled|Reported|Words|Story|Author|Last updated)(?: by|:| on)?:? [A-Z0-9]"
)
"""How a line begins that tells who wrote an article, and when."""
_LABELLED_SUM = re.compile(r"(?:[:→➜⇒]|[-=]>)\s{0,3}[A-Za-z]{0,4}\.?[^\w\s]? ?(?!20\d\d\b)\d{1,3}(?:[.,' ]\d{3}|k\b|K\b)")
"""A label with a sum behind it, which is an item of a list rather than a heading."""
RULE = re.compile(r"[ \t]*[-*_=~+|: ]{3,400}$")
CELL_GAP = re.compile(r"\t+| {3,}")
WRAPPED, FEWEST_BEGUN = 45, 4
"""Characters from which a line may have been wrapped by hand, and words that a shorter one must have."""
FULL_OF_FIGURES = 1000
"""Characters from which a passage is looked at for whether it has words at all."""
FEWEST_LETTERS = 0.1
"""Share of letters below which a long passage is figures without words: no rule can say whose they are."""
_NO_LETTER = re.compile(r"[^A-Za-zÀ-ÿ\xa4]+")
_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’]*")
_SMALL = frozenset(
    "a an and as at by for from in into is of on or per the to vs vs. versus with your you do does are how what when where "
    "who why & it its".split()
)


def is_full_of_figures(words: str) -> bool:
    """Whether a passage is a long run of figures without words, which nothing in it explains."""
    return len(words) >= FULL_OF_FIGURES and len(_NO_LETTER.sub("", words)) < FEWEST_LETTERS * len(words)


def major_words(line: str) -> list[str]:
    """The words of a line that title case writes with a capital."""
    return [word for word in _WORD.findall(line) if word.lower() not in _SMALL]


def can_be_heading(line: str) -> bool:
    """Whether a line without a mark of its own could be a heading: short, begun with a capital, unfinished."""
    line = line.strip().strip("*_#").strip()
    if (
        not line
        or BYLINE.match(line)
        or line[-1] in '.,;!"”'
        or not (line[0].isupper() or line[0].isdigit() or not line[0].isascii())
    ):
        return False
    if "$" in line and ":" in line and FIGURE.search(line.rpartition(":")[2]) or _LABELLED_SUM.search(line):
        return False
    return 0 < len(_WORD.findall(line)) <= HEADING_WORDS


def in_title_case(line: str) -> bool:
    words = major_words(line)
    return sum(word[0].isupper() for word in words) >= max(1, TITLED * len(words))


def is_titled_item(line: str) -> bool:
    """Whether an item of a list is in title case throughout, as a heading would be ("Senior ML Engineer")."""
    if line.rstrip().endswith(":") or len(line) > HEADING_SIZE or FIGURE.search(line):
        return False
    words = major_words(line)
    return bool(words) and all(word[0].isupper() for word in words)


def is_labelled_figure(line: str) -> bool:
    """Whether a line is a label and its figure ("Leeds: £38,000", "Canara Bank – ₹59k"), as the lines of a list are."""
    return len(line) <= HEADING_SIZE and _LABELLED.match(line) is not None


_LABELLED = re.compile(
    r"\s{0,8}[^:\d]{2,60}?(?::| [-–—]| ?(?:[→➜⇒]|[-=]>)|\t)\s{0,4}[^\w\s]{0,3}(?:[A-Z]{1,3}[$.]?)?\s?[$€£¥₹]?\s?\d"
)


def labelled_side_by_side(line: str) -> list[tuple[int, int]]:
    """The places of a line's parts where each of them is a label and its figure ("Junior: £30k | Senior: £50k"); none where
    one is not, or they are cells of a table's row."""
    if line.lstrip()[:1] in ("|", "<") or ":" not in line or not _BESIDE.search(line):
        return []
    ends = [*(mark.span() for mark in _BESIDE.finditer(line)), (len(line), len(line))]
    parts, begin = [], 0
    for end, following in ends:
        parts.append((begin, end))
        begin = following
    labelled = all(_LABELLED_PART.match(line, a, b) for a, b in parts)
    return parts if labelled else []


_BESIDE = re.compile(r"\s[|•·]\s")
_LABELLED_PART = re.compile(r"\s*[^:|]{2,60}: ?[^:|\d]{0,24}\d")


def is_row_with_gaps(line: str) -> bool:
    """Whether a line is a row of a table whose cells are set apart by tabs or runs of spaces."""
    stripped = line.strip()
    if len(line) >= 400 or "\t" not in stripped and "   " not in stripped:
        return False
    cells = CELL_GAP.split(stripped)
    if len(cells) == 2 and (len(line) > 200 or BULLET.match(line) and len(cells[0]) <= 3):
        return False
    return len(cells) > 1


def goes_on(line: str, following: str) -> bool:
    """Whether a paragraph wrapped by hand goes on in the next line."""
    line, following = line.rstrip(), following.strip()
    if not line or not following or line[-1] in ".!?:;":
        return False
    if len(line) < WRAPPED and line[-1] != "," and not _is_begun(line, following):
        return False
    first = following[0]
    ends_open = line.rpartition(" ")[2] in _never_last()
    if (
        first in "|#"
        or first == "<"
        and not ends_open
        or BULLET.match(following)
        or MARKED_HEADING.match(following)
    ):
        return False
    return ends_open or first.islower() or first in "$£€₹(" or first.isdigit() and line[-1].islower()


def _is_begun(line: str, following: str) -> bool:
    """Whether a short line is the beginning of a sentence that a long one goes on with, as in a narrow column."""
    words = line.split()
    return len(following) >= WRAPPED and len(words) >= FEWEST_BEGUN and words[-1].isalpha() and words[-1].islower()


@cache
def _never_last() -> frozenset[str]:
    return frozenset(table("sentences")["never_last"])
