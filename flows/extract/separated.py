"""Rows whose cells are set apart by commas or semicolons, as files of figures have them."""

import re

LONGEST = 400
"""Characters of such a row at most."""
SEPARATORS = (";", ",")
_DIGIT = re.compile(r"\d")
_FIELDS = {
    separator: re.compile(rf'(?:"[^"]{{0,300}}"|[^"{separator}]{{0,300}})(?:{separator}|$)')
    for separator in SEPARATORS
}


def separator_of(line: str, following: str) -> str | None:
    """What sets apart the cells of a head without figures and of the row below it, None where they are no such rows.

    Args:
        line, following: a line and the one right below.
    """
    if len(line) > LONGEST or len(following) > LONGEST or _DIGIT.search(line):
        return None
    for separator in SEPARATORS:
        if separator not in line or separator + " " in line:
            continue
        cells = fields(line, separator)
        if (
            len(cells) > 1
            and all(line[start:end].strip() for start, end in cells)
            and len(fields(following, separator)) == len(cells)
            and _DIGIT.search(following)
        ):
            return separator
    return None


def fields(line: str, separator: str) -> list[tuple[int, int]]:
    """The places of a row's cells, without the quotation marks around them."""
    line = line.rstrip()
    found = []
    place = 0
    while place <= len(line):
        match = _FIELDS[separator].match(line, place)
        if match is None:
            return []
        start, end = place, match.end() - line.endswith(separator, place, match.end())
        if end - start > 1 and line[start] == line[end - 1] == '"':
            start, end = start + 1, end - 1
        found.append((start, end))
        if match.end() == len(line) and not line.endswith(separator, place, match.end()):
            return found
        place = match.end()
    return found
