"""Addresses that lead to words inside somebody's page: text fragments (https://wicg.github.io/scroll-to-text-fragment/).

A browser that knows them opens the page, scrolls to the words and marks them; any other opens the page.
"""

import re
from urllib.parse import quote, urlsplit

NEIGHBOURS = 4
"""Words before and after that tell the quote from the same words elsewhere on the page."""

LONG = 120
"""A quote of more characters is told by the first and the last of its words: a page may break it up."""

ENDS = 5
"""How many words those are."""

_MARKUP = re.compile(r"[*_`|~#\\\[\]<>]|^\s*(?:[-+•–]|\d+[.)])\s")
"""What our texts have where the page has layout."""

_DIRECTIVE = ":~:text="


def address(url: str, text: str, start: int, end: int) -> str:
    """The address of text[start:end] on its page at `url`; `url` as it is where nothing can be told of the place.

    `text` is the article with its markup. Without http or https before it, `url` is no address: nothing.
    """
    if not host(url):
        return ""
    start, end = _whole_words(text, start, end)
    words = _words(text[start:end])
    if not words:
        return url
    said = [" ".join(words)]
    if len(said[0]) > LONG or "\n" in text[start:end].strip():
        said = [" ".join(words[:ENDS]), " ".join(words[-ENDS:])] if len(words) > 2 * ENDS else said
    before, after = _before(text[max(0, start - LONG) : start]), _after(text[end : end + LONG])
    parts = [f"{_encoded(before)}-"] if before else []
    parts += map(_encoded, said)
    parts += [f"-{_encoded(after)}"] if after else []
    plain, _, place = url.partition("#")
    place = place.split(":~:")[0]
    return f"{plain}#{place}{_DIRECTIVE}{','.join(parts)}"


def host(url: str) -> str:
    """Whose page it is, as in "quay.example"; nothing where `url` is no address with http or https."""
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Browsers look for whole words only."""
    while 0 < start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _before(text: str) -> str:
    """The words of the same line before the quote, as far as no markup stands between."""
    line = text[text.rfind("\n") + 1 :]
    found = list(_MARKUP.finditer(line))
    near = line[found[-1].end() :] if found else line
    cut = not found and len(line) == LONG
    words = near.split()[1 if cut else 0 :][-NEIGHBOURS:]
    return " ".join(words)


def _after(text: str) -> str:
    """The words of the same line after the quote, as far as no markup stands between."""
    line = text.split("\n")[0]
    found = _MARKUP.search(line)
    near = line[: found.start()] if found else line
    cut = not found and len(line) == LONG
    words = near.split()[:-1] if cut else near.split()
    return " ".join(words[:NEIGHBOURS])


def _words(text: str) -> list[str]:
    return re.sub(_MARKUP, " ", text).split()


def _encoded(words: str) -> str:
    """All that could be read as part of the address or of the directive (comma, dash, ampersand) as %XX."""
    return quote(words, safe="").replace("-", "%2D")
