"""Text as one byte a character, and regular expressions that run over it in linear time.

RE2 counts in bytes, Python in characters. `fold` writes every text with one byte for each of its characters, so that
both count alike: dashes, quotes and spaces of all kinds become the plain ones, currency signs get a byte of their
own, and what Latin-1 does not know becomes its base letter, a blank, or UNKNOWN_LETTER. Patterns are folded by the same table, once.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

import re2

_ANYWHERE, _AT_START, _WHOLE = re2._Anchor.UNANCHORED, re2._Anchor.ANCHOR_START, re2._Anchor.ANCHOR_BOTH

UNKNOWN_LETTER = "\xa4"
"""What stands for a letter of a script that Latin-1 does not have: the sign for no currency in particular, which nobody
writes."""
_SIGNS = "€₹₩₱₦₺₫₪฿₴₵₽৳₸₾₼₡₨₲円元万億千月年"
"""Letters that get a byte of their own: signs of currencies, and those of East Asia that make a number a sum."""
_SAME = {
    "圓": "円",
    "圆": "元",
    "원": "₩",
    "萬": "万",
    "만": "万",
    "亿": "億",
    "억": "億",
    "천": "千",
    "월": "月",
    "연": "年",
}
_PLAIN = {
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("‘’‛ʼ′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys(
        "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c\r\x85", " "
    ),
    **dict.fromkeys("•●▪◦‣∙·", "*"),
    **dict.fromkeys("\u200b\u200c\u200d\ufeff\u2060\u00ad", " "),
    "＄": "$",
    "￡": "£",
    "％": "%",
    "～": "~",
    "≈": "~",
    "…": ".",
    "≥": ">",
    "⩾": ">",
    "≤": "<",
    "⩽": "<",
    "ı": "i",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "œ": "o",
    "Œ": "O",
}


class _Table(dict[int, str]):
    """The folding of one character, worked out when it first occurs."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = char
        if code > 0x2FF and char.isalpha() and not unicodedata.normalize("NFKD", char)[0].isascii():
            folded = UNKNOWN_LETTER
        elif code > 0xFF:
            base = unicodedata.normalize("NFKD", char)[0]
            folded = base if ord(base) < 0x80 and base.isprintable() else " "
        self[code] = folded
        return folded


_TABLE = _Table({ord(k): v for k, v in _PLAIN.items()})
_TABLE.update({ord(sign): chr(0x80 + i) for i, sign in enumerate(_SIGNS)})
_TABLE.update({ord(letter): _TABLE[ord(sign)] for letter, sign in _SAME.items()})
# The C1 control characters lend their bytes to the signs, and so may not stand for themselves.
_TABLE.update({code: " " for code in range(0x80, 0xA0)})


def fold(text: str) -> str:
    """The text with every character in Latin-1, character for character: the length and all places stay."""
    return text if text.isascii() else _TO_FOLD.sub(lambda char: _TABLE[ord(char[0])], text)


_TO_FOLD = re.compile("[\t\x0b\x0c\r\x80-\U0010ffff]")
"""Most of a text that is not all ASCII is; `str.translate` would look every character of it up."""


class Match:
    """Where a pattern and its groups stand in folded bytes. re2's own match asks the engine how many groups there are
    at every look at one, which takes longer than to find it."""

    __slots__ = ("_folded", "spans")

    def __init__(self, folded: bytes, spans: list[tuple[int, int]]) -> None:
        self._folded, self.spans = folded, spans

    def start(self) -> int:
        return self.spans[0][0]

    def end(self) -> int:
        return self.spans[0][1]

    def span(self, number: int = 0) -> tuple[int, int]:
        return self.spans[number]

    def group(self, number: int = 0) -> bytes | None:
        start, end = self.spans[number]
        return self._folded[start:end] if start >= 0 else None


def _options(ignore_case: bool, grouped: bool = True) -> re2.Options:
    options = re2.Options()
    options.never_capture = not grouped
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = not ignore_case
    options.max_mem = 64 << 20
    return options


class Pattern:
    """A regular expression of the RE2 subset over folded text.

    Args:
        source: the expression, folded as the text is.
        ignore_case: whether letters match in either case.
        grouped: whether its groups are told; without them a match is found several times as fast.

    Raises:
        re2.error: the expression is outside the RE2 subset.
    """

    __slots__ = ("source", "_engine")

    def __init__(self, source: str, ignore_case: bool = True, grouped: bool = True) -> None:
        self.source = source
        options = _options(ignore_case, grouped)
        # The engine itself instead of re2's wrapper, whose generators and checks take longer than a search in a line.
        self._engine = re2.compile(source.encode("latin-1"), options)._regexp

    def finditer(self, folded: bytes, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """Matches over folded bytes, none of them empty; their spans are character places."""
        end = len(folded) if end is None else end
        while start < end and (found := self._find(_ANYWHERE, folded, start, end)):
            yield found
            start = max(found.end(), start + 1)

    def search(self, folded: bytes, start: int = 0, end: int | None = None) -> Match | None:
        return self._find(_ANYWHERE, folded, start, len(folded) if end is None else end)

    def match(self, folded: bytes) -> Match | None:
        return self._find(_AT_START, folded, 0, len(folded))

    def fullmatch(self, folded: bytes) -> Match | None:
        return self._find(_WHOLE, folded, 0, len(folded))

    def _find(self, anchor: re2._Anchor, folded: bytes, start: int, end: int) -> Match | None:
        spans = self._engine.Match(anchor, folded, start, end)
        return Match(folded, spans) if spans[0][0] >= 0 else None


class NumberPattern(Pattern):
    """The same for a large pattern of numbers: where one stands is found without groups, and the groups are looked for once
    for all numbers written alike ("$120,000", "$350,000"). RE2 finds places with an automaton; for the groups of a large
    pattern it has none, and takes ten times as long.

    The pattern must not look beyond a match, other than for where a word ends.

    Raises:
        ValueError: the pattern tells one digit from another.
    """

    __slots__ = ("_groups_in",)

    def __init__(self, source: str, ignore_case: bool = True) -> None:
        super().__init__(source, ignore_case, grouped=False)
        if re.search("[0-9]", _ANY_DIGIT.sub("", source)):
            raise ValueError(f"tells one digit from another: {source}")
        self._groups_in = lru_cache(maxsize=8192)(Pattern(source, ignore_case).fullmatch)

    def _find(self, anchor: re2._Anchor, folded: bytes, start: int, end: int) -> Match | None:
        found = super()._find(anchor, folded, start, end)
        if found is None:
            return None
        place = found.start()
        groups = self._groups_in(found.group().translate(_SAME_DIGIT)).spans
        return Match(folded, [(place + a, place + b) if a >= 0 else (a, b) for a, b in groups])


_ANY_DIGIT = re.compile(r"\[0-9\]|\{[0-9]+(?:,[0-9]*)?\}")
"""What holds digits in a pattern that takes any: the class of all digits, and how often something is repeated."""
_SAME_DIGIT = bytes.maketrans(b"123456789", b"000000000")


class PatternSet:
    """Which of several patterns match a text, all tried in one pass.

    Args:
        sources: as for `Pattern`; letters match in either case.
        at_start: whether they must match where the text starts.
    """

    __slots__ = ("_set",)

    def __init__(self, sources: Sequence[str], at_start: bool) -> None:
        self._set = re2.Set.MatchSet(_options(True)) if at_start else re2.Set.SearchSet(_options(True))
        for source in sources:
            self._set.Add(source.encode("latin-1"))
        self._set.Compile()

    def matching(self, folded: bytes) -> list[int]:
        """The indices of the patterns that match."""
        return self._set.Match(folded) or []


def alternation(words: list[str] | tuple[str, ...] | set[str]) -> str:
    """The words as one group of a pattern, longest first, each taken literally; a space matches any run of spaces."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace("\\ ", r"\s+") for word in ordered) + ")"
