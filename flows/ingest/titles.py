"""The title of an article that has only its text."""

import html
import re
from collections.abc import Iterator
from itertools import islice

from flows.ingest.dates import is_date_line, parts
from flows.ingest.words import words

# The longest line that is taken for a title.
LENGTH = 200
# A title stands among the first lines that hold anything.
LINES = 30

_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)")
_LINK = re.compile(r"\[([^\]\n]{1,300})\]\([^)\n]{0,500}\)")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,300}>")
_EMPHASIS = re.compile(r"(?<!\w)([*_])(\S[^*_\n]*)\1(?!\w)")
_HEADING = re.compile(r"#[ \t]+(.+)")
_QUOTES = ('""', "''", "“”", "‘’", "«»", "„“")


def find_title(text: str, markdown: bool) -> str | None:
    """Return the title that a text (without front matter) opens with, or None.

    In Markdown the first heading of the first order, else, as in plain text, the first line unless it is long
    or a sentence; lines that are only a date, a byline, a caption or a counter are passed over.
    """
    if markdown and (heading := _first_heading(text)):
        return heading
    for line in _lines(text):
        plain = plain_title(line)
        if not plain or _is_beside_the_title(plain):
            continue
        is_sentence = plain.endswith((".", ",", ";")) and len(plain.split()) > 5
        return None if is_sentence or len(plain) > LENGTH else plain
    return None


def plain_title(line: str) -> str | None:
    """Return a line without Markdown's signs, tags, entities and quotes around it; None if that is empty."""
    line = _TAG.sub("", _LINK.sub(r"\1", _IMAGE.sub("", line[: 5 * LENGTH])))
    line = re.sub(r"^\s*(?:#{1,6}\s+|>\s*|[-*+]\s+(?=\S))", "", line)
    line = re.sub(r"\s#{1,6}\s*$", "", line)
    line = _EMPHASIS.sub(r"\2", re.sub(r"\*\*|__|`", "", line))
    line = " ".join(html.unescape(line).split())
    while len(line) > 1 and line[0] + line[-1] in _QUOTES and line[0] not in line[1:-1]:
        line = line[1:-1].strip()
    return line or None


def _first_heading(text: str) -> str | None:
    fenced = False
    if "#" not in text:
        return None
    for line in text[:200_000].split("\n"):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif not fenced and (match := _HEADING.match(line)):
            return plain_title(match[1][: 5 * LENGTH])
    return None


def _lines(text: str) -> Iterator[str]:
    return islice((line for line in text[:200_000].split("\n") if line.strip()), LINES)


def _is_beside_the_title(line: str) -> bool:
    return all(map(_is_aside, parts(line)))


def _is_aside(part: str) -> bool:
    lower = part.lower().strip(" .:")
    return (
        sum(char.isalpha() for char in part) < 2
        or is_date_line(part)
        or lower in words("not_a_title", "whole")
        or part.lower().lstrip().startswith(words("not_a_title", "starts"))
        or (len(part) < 40 and lower.endswith(words("not_a_title", "ends")) and lower[:1].isdigit())
        or _is_byline(part)
    )


def _is_byline(part: str) -> bool:
    for word in words("not_a_title", "bylines"):
        if part.lower().startswith(word + " "):
            names = [name for name in part[len(word) :].split() if name.lower() not in ("and", "&")]
            are_names = all(name[0].isupper() and name.strip(".,").isalpha() for name in names)
            return 0 < len(names) <= 6 and are_names
    return False
