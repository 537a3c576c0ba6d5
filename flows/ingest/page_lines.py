"""How markdownify writes each element, where its own way would lose or add words."""

import re
from collections.abc import Iterable, Iterator

from bs4 import NavigableString
from markdownify import ATX, MarkdownConverter

# A cell over many rows is repeated in each; more rows than this are a page's layout, not a table.
MAX_ROWS = 50
# Cells that are passed over to put the repeated ones in their places, in all of a page: a second of work.
MAX_PASSED = 200_000

_FOOTNOTE = re.compile(r"\s*\d[\d,\s–-]*")
_LAYOUT = ["table", "h1", "h2", "h3", "h4"]
_SPACE = re.compile(r"[ \t\n]+")


class TooInvolved(Exception):
    """The tables of a page cannot be made regular in a time that anybody would wait."""


class Lines(MarkdownConverter):
    """Markdown without escapes, links, images, fences and emphasis: a quote is the article's own words."""

    class Options:
        heading_style = ATX
        escape_asterisks = False
        escape_underscores = False
        # a line break in the source is a space to the reader
        wrap = True
        wrap_width = None
        strip = ["a", "img", "b", "em", "i", "code", "kbd", "samp", "video"]

    def convert_soup(self, soup):
        """Return the text of a parsed page, its tables made regular first. Raises TooInvolved; the page is then spoilt."""
        for table in soup.find_all("table"):
            if table.find(_LAYOUT):
                inside = table.find_all(["tbody", "tr", "td", "th"])
                for tag in [table, *[tag for tag in inside if tag.find_parent("table") is table]]:
                    tag.name = "div"
        passed = 0
        for cell in soup.find_all(["td", "th"], rowspan=True):
            for cost in _repeat_down(cell):
                passed += cost
                if passed > MAX_PASSED:
                    raise TooInvolved
        return super().convert_soup(soup)

    def convert_strong(self, el, text, parent_tags):
        """Bold marks stay where the bold words are a line of their own: that is a heading."""
        alone = "_inline" not in parent_tags and el.parent.name in ("p", "div") \
            and _ends_line(el.previous_siblings) and _ends_line(el.next_siblings)
        return f"**{text.strip()}**" if alone and text.strip() else text

    def convert_br(self, el, text, parent_tags):
        return " " if "_inline" in parent_tags else "\n"

    def convert_hr(self, el, text, parent_tags):
        return "\n\n"

    def convert_pre(self, el, text, parent_tags):
        return f"\n\n{text}\n\n"

    def convert_li(self, el, text, parent_tags):
        text = text.strip()
        if "_inline" in parent_tags:
            # in a cell "- £50,000 - £60,000" would read as a range
            return f"{text}; "
        return "- " + text.replace("\n", "\n  ") + "\n" if text else "\n"

    def convert_dt(self, el, text, parent_tags):
        return f"\n- {text.strip().rstrip(':')}:"

    def convert_dd(self, el, text, parent_tags):
        return f" {text.strip()}\n"

    def convert_sup(self, el, text, parent_tags):
        # the 1 of a footnote must not become the last digit of £60,000
        return f"[^{text.strip()}]" if _FOOTNOTE.fullmatch(text) else text

    def convert_td(self, el, text, parent_tags):
        text = _SPACE.sub(" ", text.replace("|", "\\|")).strip(" ;")
        return f" {text} |" + " |" * (_span(el.get("colspan", "")) - 1)

    convert_th = convert_td

    def convert_tr(self, el, text, parent_tags):
        cells = el.find_all(["td", "th"], recursive=False)
        if not cells:
            return ""
        line = f"|{text}\n"
        return line + "|" + " --- |" * (text.count(" |")) + "\n" if _is_header(el, cells) else line

    def convert_section(self, el, text, parent_tags):
        return self.convert_div(el, text, parent_tags)

    convert_article = convert_section
    convert_header = convert_section
    convert_main = convert_section
    convert_aside = convert_section
    convert_footer = convert_section
    convert_figure = convert_section
    convert_details = convert_section
    convert_summary = convert_section
    convert_address = convert_section
    convert_form = convert_section
    convert_fieldset = convert_section
    convert_legend = convert_section
    convert_center = convert_section
    convert_hgroup = convert_section
    convert_body = convert_section


def _ends_line(siblings: Iterable) -> bool:
    """Whether nothing stands on this side, or a line break."""
    filled = (node for node in siblings if not isinstance(node, NavigableString) or node.strip())
    beside = next(filled, None)
    return beside is None or beside.name == "br"


def _is_header(row, cells) -> bool:
    """The first row is a header if it says so, or if it has no figure and rows follow."""
    above = row.find_previous_sibling("tr")
    if above is None and row.parent.name in ("tbody", "tfoot"):
        above = row.parent.find_previous_sibling(["thead", "tbody", "tr"])
    if above is not None:
        return False
    if all(cell.name == "th" for cell in cells) or row.parent.name == "thead":
        return True
    has_figure = any(char.isdigit() for char in row.get_text())
    return len(cells) > 1 and not has_figure and row.find_next_sibling("tr") is not None


def _repeat_down(cell) -> Iterator[int]:
    """What a cell over several rows says, it says for each of them. Gives what each step costs, a cell passed over at a
    time."""
    rows = _span(cell["rowspan"])
    column = len(cell.find_previous_siblings(["td", "th"]))
    inside = sum(1 for _ in cell.descendants) + len(cell.get_text()) // 50
    yield column + inside
    row = cell.find_parent("tr")
    del cell["rowspan"]
    for _ in range(rows - 1):
        row = row.find_next_sibling("tr") if row else None
        if row is None:
            return
        beside = row.find_all(["td", "th"], recursive=False)
        copy = cell.__copy__()
        beside[column].insert_before(copy) if column < len(beside) else row.append(copy)
        yield len(beside) + inside


def _span(number: str) -> int:
    """How many rows or columns a cell goes over; what is no number is one, and more than MAX_ROWS are that."""
    return min(int(number[:9]), MAX_ROWS) if number.isdecimal() else 1

