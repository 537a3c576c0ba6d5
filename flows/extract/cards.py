"""Cards: a sum on a line of its own and the line that says whose it is, as pages show them side by side in boxes.

Commis chef (0-2 years)      the line above, as in a list of jobs
₹12-20K/mo

£31,400                      or the line below, as under a row of large figures
Average starting salary
"""

import re
from functools import cache

from .flat_tables import CELL_SIZE, is_figure
from .lexicon import currencies, periods
from .line_shapes import FIGURE, in_title_case
from .lines import Lines
from .patterns import alternation, fold

SHORT = 4
"""Words that a line between a title and its sum may have that still labels the sum, rather than describes the title."""
MOST_LINES = 24
"""Lines up to which the first line of a run of cards is looked for."""


def is_sum(line: str) -> bool:
    """Whether a line is nothing but a sum of money, with its period and the same in other money."""
    line = line.strip(" *_")
    return len(line) <= CELL_SIZE and is_figure(line) and _sign().search(fold(line)) is not None


def goes_on_with_period(lines: Lines, i: int) -> bool:
    """Whether the line below a sum begins with the time that it is paid for ("AUD 24-35", then "per hour")."""
    below = _line_of_card(lines, i + 1)
    return below is not None and _period().match(fold(below)) is not None


def describes(lines: Lines, i: int) -> bool:
    """Whether a line between a title and its sum goes on about the title ("Plated food", "Often priced by the dish")."""
    line, above = _line_of_card(lines, i), _line_of_card(lines, i - 1)
    return (
        line is not None
        and above is not None
        and len(line.split()) > SHORT
        and not in_title_case(line)
        and _is_sum_at(lines, i + 1)
        and not is_sum(above)
    )


def labels_below(lines: Lines, i: int) -> bool:
    """Whether a line is what the sum right below it is said of."""
    return _is_sum_at(lines, i + 1) and _is_label(_line_of_card(lines, i)) and _opens_with_label(lines, i)


def labelled_by_next(lines: Lines, i: int) -> bool:
    """Whether a line is a sum that the line right below it says something of."""
    return _is_sum_at(lines, i) and _is_label(_line_of_card(lines, i + 1)) and not _opens_with_label(lines, i)


def _opens_with_label(lines: Lines, i: int) -> bool:
    """Whether the run of short lines that a line stands in begins with another line than a sum."""
    first = i
    while first > max(0, i - MOST_LINES) and _line_of_card(lines, first - 1) is not None:
        first -= 1
    return not _is_sum_at(lines, first)


def _line_of_card(lines: Lines, i: int) -> str | None:
    """A line without the space around it, None where it is blank, a marked heading, or too long for one of a card."""
    if lines.is_blank(i):
        return None
    start, end = lines.spans[i]
    if end - start > 2 * CELL_SIZE or lines.text.startswith("#", start):
        return None
    line = lines.text[start:end].strip(" \t*_")
    return line if 0 < len(line) <= CELL_SIZE else None


def _is_sum_at(lines: Lines, i: int) -> bool:
    line = _line_of_card(lines, i)
    return line is not None and is_sum(line)


def _is_label(line: str | None) -> bool:
    """Whether a line can say whose a sum is: a few words that end no sentence, describe nothing at
    length ("Portraits, events, brand films"), and hold no sum."""
    return (
        line is not None
        and line[-1] not in ".!?:;,|"
        and (line[0].isalpha() or line[0].isdigit())
        and any(map(str.isalpha, line))
        and not is_figure(line)
        and not (", " in line and not in_title_case(line))
        and not (FIGURE.search(line) and _sign().search(fold(line)))
    )


@cache
def _sign() -> re.Pattern[str]:
    """A sign, code or name of a currency beside a digit."""
    money = currencies()
    return re.compile(rf"{alternation(set(money.before))} ?\d|\d ?{alternation(set(money.after))}(?![a-z])")


@cache
def _period() -> re.Pattern[str]:
    return re.compile(rf"{alternation({word for word in periods() if len(word) > 2})}(?!\w)", re.IGNORECASE)
