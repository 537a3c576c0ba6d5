"""A run of an article's words without its markup, and the way back to their places in the article."""

import html
import re

from .patterns import fold

MARKUP = re.compile(
    r"""!\[[^\[\]]{0,300}\]\([^()\[\]]{0,800}\)          # an image
      | \[(?=[^\[\]]{1,400}\][(\[])                      # a link's opening bracket
      | \]\([^()\[\]]{0,800}(?:\([^()\[\]]{0,100}\)[^()\[\]]{0,100}){0,2}\)|\]\[[\w-]{1,40}\]  # … closing one and target
      | \[\d{1,3}\](?!\()|\[\^[^\[\]]{1,20}\]              # a footnote's number
      | </?[A-Za-z][^<>]{0,800}>|<!--[^<>]{0,800}-->       # a tag
      | \*{1,3}|~~|(?<![A-Za-z0-9])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![A-Za-z0-9])|`{1,3}  # emphasis
      | \\(?=[\\`*_{}\[\]()#+\-.!$|~<>])                  # an escape
      | (?P<entity>&(?:[A-Za-z]{2,10}|\#\d{2,7}|\#[xX][0-9a-fA-F]{2,6});)""",
    re.VERBOSE,
)
"""What to leave out of Markdown and HTML. Every repetition is bounded, so that the time stays linear."""

BOLD_SIZE = 64
"""Characters that a label in bold may have, its marks with it."""
_BOLD = re.compile(r"(?:\*\*|__|<strong>|<b>)([^*_<>\n]{2,56}?[^*_<>\n.,:;!?])\.?(?:\*\*|__|</strong>|</b>)(?= [^a-z ])")

_MAY_BE_MARKUP = re.compile(r"[*_`\[<&\\~]")


class Passage:
    """Part of a text as a reader sees it.

    Args:
        text: the article's text.
        start, end: the part's places in it.
        prose: whether it is running text; a label, heading, item or cell is not, and there names stand by themselves.

    Attributes:
        words: the part without markup, entities decoded, folded: one character for each of those it shows.
        data: `words` as bytes of Latin-1, for patterns.
        lower: `words` in lower case, hyphens as spaces: what vocabularies are looked up in.
        raw: the same characters unfolded.
        mentions: what `scope.mentions` found in it; None until somebody asks.
    """

    holds_years = False
    """Whether the head of its column says that its numbers are years."""
    holds_places = False
    """Whether the head of its column says that it is a place; there codes stand for states and countries."""

    place_code: tuple[str, str] | None = None
    """The code that it begins with, and the place that this stands for as the label of a list of places."""

    __slots__ = (
        "start", "end", "prose", "raw", "words", "data", "lower", "mentions", "_text", "_places", "_entities", "__dict__"
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int, prose: bool = False) -> None:
        self.start, self.end, self.prose = start, end, prose
        self.mentions = None
        self._text = text

    def __getattr__(self, name: str) -> object:
        """Work out the words when they are first asked for: of most headings, items and leads nobody ever asks.

        Python calls this only for a slot that is not set yet, so that a later look costs nothing more.
        """
        if name == "data":
            self.data = self.words.encode("latin-1", "replace")
        elif name == "lower":
            self.lower = self.words.lower().replace("-", " ")
        elif name in ("raw", "words", "_places", "_entities"):
            self._show()
        else:
            raise AttributeError(name)
        return getattr(self, name)

    def _show(self) -> None:
        part = self._text[self.start : self.end]
        self._places: list[int] | None = None
        self._entities: dict[int, int] = {}
        if _MAY_BE_MARKUP.search(part):
            part, self._places, self._entities = _without_markup(part, self.start)
        self.raw = part
        self.words = fold(part).replace("\n", " ")

    @classmethod
    def of(cls, parent: "Passage", start: int, end: int, prose: bool = False) -> "Passage":
        """Part of a passage by its own places."""
        part = cls.__new__(cls)
        part.prose, part.mentions = prose, None
        part.raw, part.words = parent.raw[start:end], parent.words[start:end]
        part._entities = parent._entities
        if parent._places is None:
            part._places = None
            part.start, part.end = parent.start + start, parent.start + end
        else:
            part._places = parent._places[start : end + 1]
            part.start, part.end = part._places[0], part._places[-1]
        return part

    @classmethod
    def trimmed(cls, text: str, start: int, end: int) -> "Passage":
        """A part of a text without the space around it."""
        part = text[start:end]
        start += len(part) - len(part.lstrip())
        return cls(text, start, start + len(part.strip()))

    def places(self, start: int, end: int) -> tuple[int, int]:
        """Where a run of the passage stands in the article, so that the article's text there holds it whole."""
        if self._places is None:
            return self.start + start, self.start + end
        last = self._places[end - 1]
        return self._places[start], self._entities.get(last, last + 1)

    def opens_in_bold(self) -> int:
        """How many characters at the beginning are in bold, where a sentence of its own follows on the line."""
        match = _BOLD.match(self._text, self.start, min(self.end, self.start + BOLD_SIZE))
        return len(match.group(1)) if match else 0

    def __repr__(self) -> str:
        return f"Passage({self.raw!r})"


def _without_markup(part: str, offset: int) -> tuple[str, list[int], dict[int, int]]:
    """The part without markup; for each character left and for the end, its place in the article; and where the
    entities among them end, by where they start."""
    entities: dict[int, int] = {}
    pieces: list[str] = []
    places: list[int] = []
    last = 0
    for match in MARKUP.finditer(part):
        start, end = match.span()
        pieces.append(part[last:start])
        places.extend(range(offset + last, offset + start))
        entity = match.group("entity")
        if entity:
            shown = html.unescape(entity)
            if len(shown) == 1:
                pieces.append(shown)
                places.append(offset + start)
                entities[offset + start] = offset + end
            else:
                pieces.append(entity)
                places.extend(range(offset + start, offset + end))
        elif match.group().lower().startswith(("<br", "<td", "<th", "<li", "<p")):
            pieces.append(" ")
            places.append(offset + start)
        last = end
    pieces.append(part[last:])
    places.extend(range(offset + last, offset + len(part) + 1))
    return "".join(pieces), places, entities
