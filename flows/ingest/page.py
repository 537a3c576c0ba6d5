"""HTML to Markdown-like text, and what its head says about the article.

Beautiful Soup and markdownify are imported by the first HTML file, not before: most folders hold none.
"""

import json
import re
import warnings
from collections.abc import Iterator
from typing import NamedTuple

from flows.ingest.about import About, web_address
from flows.ingest.dates import parse_date

# Holds nothing that a reader of the article sees.
UNSEEN = ["head", "script", "style", "template", "noscript", "svg", "iframe", "object", "nav"]
UNSEEN += ["select", "button", "textarea"]
# markdownify makes three calls for each level and Python stops at a thousand; no article is near this.
MAX_DEPTH = 200
# Some minutes of reading at a human pace are 10,000 tags; a parsed tag takes a kilobyte of memory and a dozen microseconds.
MAX_TAGS = 400_000
MAX_PAGE = 16_000_000

_DATE_NAMES = ("datepublished", "date", "dc.date", "dc.date.issued", "publish-date", "pubdate")
_ARTICLE_TYPE = re.compile(r"Article|Posting|WebPage|Report")


class Page(NamedTuple):
    """The text of a page, what it says about itself, and whether it had to be read without its structure."""

    text: str
    about: About
    flat: bool


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a page's head names, or None."""
    from bs4.dammit import EncodingDetector

    return EncodingDetector.find_declared_encoding(data[:5000], is_html=True)


class TooMuch(Exception):
    """The page has more markup than an article has; the message says how much."""


def read_page(markup: str) -> Page:
    """Return a page as lines: `# heading`, `- item`, `| cell | cell |`, paragraphs with no markup.

    Scripts, styles, templates, navigation and the site's footer are left out; link targets and images too.
    Pages nested too deeply for that, or whose cells span too many rows, keep every line of their text, without the
    structure. Raises TooMuch.
    """
    if len(markup) > MAX_PAGE:
        raise TooMuch(f"is a page of over {MAX_PAGE // 1_000_000} MB")
    if markup.count("<") > MAX_TAGS:
        raise TooMuch(f"is a page of over {MAX_TAGS:,} tags")
    soup = _parsed(markup)
    about = _about(soup)
    _drop_unseen(soup)
    flat = _depth(soup) > MAX_DEPTH
    text = _flat(soup) if flat else _lines(soup)
    if text is None:
        flat, soup = True, _parsed(markup)
        _drop_unseen(soup)
        text = _flat(soup)
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return Page(re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n", about, flat)


def _parsed(markup: str):
    from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

    with warnings.catch_warnings():
        # XHTML is HTML too
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        # lxml, as html.parser takes quadratic time on unclosed tags
        return BeautifulSoup(markup, "lxml")


def _drop_unseen(soup) -> None:
    """Take out what no reader sees, and the site's footer; one pass, for tags may be nested by the thousand."""
    unseen, of_article, dropped = set(), {id(soup): False}, []
    for tag in soup.find_all(True):
        above = id(tag.parent)
        of_article[id(tag)] = of_article[above] or tag.name in ("article", "main")
        if above in unseen:
            unseen.add(id(tag))
        elif tag.name in UNSEEN or (tag.name == "footer" and not of_article[above]):
            unseen.add(id(tag))
            dropped.append(tag)
    for tag in dropped:
        tag.extract()


def _lines(soup) -> str | None:
    """The text of a page with its structure; None where that is too involved."""
    from flows.ingest.page_lines import Lines, TooInvolved

    try:
        return Lines().convert_soup(soup)
    except TooInvolved:
        return None


def _depth(soup) -> int:
    depth = {id(soup): 0}
    for tag in soup.find_all(True):
        depth[id(tag)] = depth[id(tag.parent)] + 1
    return max(depth.values())


def _flat(soup) -> str:
    """The text of a page, a line for each block, by a walk that no depth of nesting can stop."""
    from bs4 import Comment, NavigableString, Tag
    from bs4.builder import HTMLTreeBuilder

    breaks = HTMLTreeBuilder.DEFAULT_BLOCK_ELEMENTS | {"br", "tr", "td", "th"}
    block_of = {id(soup): soup}
    said: list[str] = []
    last = soup
    for node in soup.descendants:
        block = block_of[id(node.parent)]
        if isinstance(node, Tag):
            block_of[id(node)] = node if node.name in breaks else block
            if node.name in breaks:
                said.append("\n")
        elif isinstance(node, NavigableString) and not isinstance(node, Comment):
            said.append("\n" if block is not last else "")
            said.append(re.sub(r"[ \t\r\n]+", " ", node))
            last = block
    return re.sub(r"\n[ \n]*", "\n", "".join(said))


def _about(soup) -> About:
    meta: dict[str, str] = {}
    for tag in soup.find_all("meta", content=True):
        for key in ("property", "name", "itemprop"):
            if tag.get(key):
                meta.setdefault(str(tag[key]).lower(), " ".join(str(tag["content"]).split()))
    canonical = soup.find("link", rel="canonical", href=True)
    site = meta.get("og:site_name") or None
    return About(
        title=meta.get("og:title") or _title(soup, site),
        publisher=site,
        url=web_address(canonical["href"] if canonical else None) or web_address(meta.get("og:url")),
        published_on=next((day for value in _dates(soup, meta) if (day := parse_date(value))), None),
    )


def _title(soup, site: str | None) -> str | None:
    """The page's title without the site's name behind it, else its first heading."""
    first = soup.find("h1")
    heading = " ".join(first.get_text(" ").split()) if first else ""
    head = soup.find("title")
    title = " ".join(head.get_text().split()) if head else ""
    if heading and re.match(re.escape(heading) + r"\s*[|–—:·»-]", title):
        return heading
    if site:
        title = re.sub(r"\s*[|–—:·»-]\s*" + re.escape(site) + "$", "", title)
    return title or heading or None


def _dates(soup, meta: dict[str, str]) -> Iterator[str]:
    yield meta.get("article:published_time", "")
    yield from _linked_data_dates(soup)
    for tag in soup.find_all(itemprop="datePublished", limit=1):
        yield str(tag.get("datetime") or tag.get("content") or tag.get_text())
    for name in _DATE_NAMES:
        yield meta.get(name, "")
    for tag in soup.find_all("time", datetime=True, limit=1):
        yield str(tag["datetime"])


def _linked_data_dates(soup) -> Iterator[str]:
    """The articles' dates of publication in JSON-LD, before those of other things in it."""
    dated = []
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            waiting = [json.loads(script.get_text())]
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.pop()
            if isinstance(item, list):
                waiting.extend(reversed(item))
            elif isinstance(item, dict):
                waiting.extend(reversed(item.values()))
                if isinstance(item.get("datePublished"), str):
                    dated.append((not _is_article(item.get("@type")), item["datePublished"]))
    yield from (value for _, value in sorted(dated, key=lambda pair: pair[0]))


def _is_article(types: object) -> bool:
    return any(
        isinstance(name, str) and _ARTICLE_TYPE.search(name) for name in (types if isinstance(types, list) else [types])
    )
