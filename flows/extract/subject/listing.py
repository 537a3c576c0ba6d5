"""Where a figure stands among others of its kind: its list or table, and what tells its entry from the rest there.

Whoever writes a list tells its entries apart, in words for which no dimension may stand ("tankers", "Job 3, 2019"). Two
entries are then not about the same, though all that was read of them is.
"""

import re
from collections import defaultdict
from functools import cache
from itertools import chain

from ..lexicon import Mention, table
from ..passage import Passage
from ..scope import mentions
from ..units import Unit

_SAID = (
    "level", "role", "location", "company", "industry", "statistic", "period", "pay_basis", "condition", "publisher"
)  # fmt: skip
"""What other columns say, or who is quoted."""
_WORD = re.compile(r"[a-z][a-z0-9'&+#]*|\b(?:19|20)\d\d\b")


def listing(unit: Unit) -> tuple[str | None, str | None]:
    """The list that a unit is an entry of, named by the place where it begins, and the words that tell its entry apart;
    both None where it is none.

    Sections alike, each with the same label ("Salary:"), are the entries of a list that their headings tell apart.
    """
    row = unit.row_label
    if row is None:
        return None, None
    if unit.list_labels and _tell_apart(unit.list_labels):
        heads = [*unit.labels, unit.header] if unit.kind == "cell" and unit.header else unit.labels
        told = [*map(rest, heads), _levels_shared(row, unit.list_labels)]
        return str(unit.list_labels[0].start), " | ".join(filter(None, told))
    if not unit.headings or rest(row):
        return None, None
    above = unit.headings[1].start if len(unit.headings) > 1 else 0
    return f"{above} {row.lower.strip()}", rest(unit.headings[0])


def _tell_apart(labels: list[Passage]) -> bool:
    """Whether any label of a list has words that no dimension takes, or two of them words of their own for one level;
    remembered with the first, for a list may have a hundred thousand."""
    kept = labels[0].__dict__
    if "tell_apart" not in kept:
        kept["tell_apart"] = any(map(rest, labels)) or any(_levels_shared(label, labels) for label in labels)
    return kept["tell_apart"]


def _levels_shared(row: Passage, labels: list[Passage]) -> str:
    """The words for its level of a row of a list that has other words for the same level too ("journeyman" and "master"):
    its writer tells the two apart."""
    kept = labels[0].__dict__
    if "levels" not in kept:
        kept["levels"] = defaultdict(set)
        for label in labels:
            for mention in mentions(label).get("level", ()):
                kept["levels"][mention.value].add(_words(label, mention))
    spoken = mentions(row).get("level", ())
    return " ".join(_words(row, mention) for mention in spoken if len(kept["levels"][mention.value]) > 1)


def _words(label: Passage, mention: Mention) -> str:
    return label.lower[mention.start : mention.end]


def rest(passage: Passage) -> str:
    """The words that no dimension takes, without those that tell nothing apart."""
    kept = passage.__dict__
    if "rest" not in kept:
        words = list(passage.lower)
        said = mentions(passage)
        for mention in chain.from_iterable(said.get(dimension, ()) for dimension in _SAID):
            words[mention.start : mention.end] = " " * (mention.end - mention.start)
        found = _WORD.findall("".join(words))
        kept["rest"] = " ".join(word for word in found if len(word) > 1 and word not in _empty())
    return kept["rest"]


@cache
def _empty() -> frozenset[str]:
    return frozenset(table("labels")["empty"])
