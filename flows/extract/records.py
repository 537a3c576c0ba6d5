"""Records: lines of a field and its value ("Position: Senior Welder", "Industry: Retail") that the others are about."""

from functools import cache

from .line_shapes import FIGURE
from .lexicon import table
from .passage import Passage


class Record:
    """The fields of the record that is open at the present line.

    Args:
        text: the article's text.

    Attributes:
        fields: the values of those that name a dimension, by dimension.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.close()

    def close(self) -> None:
        """End the record: what follows is about something else."""
        self.fields: dict[str, Passage] = {}
        self._indent = 0

    def close_below(self, indent: int) -> None:
        """End the record where a line stands further out than its fields."""
        if indent < self._indent:
            self.close()

    def read(self, line: str, start: int) -> None:
        """Take a line into the record if it is the field of a dimension; one that comes again begins another record."""
        name, colon, value = line.partition(":")
        dimension = colon and _dimensions().get(name.strip(" \t-*•_>#").lower())
        if not dimension or not value.strip(" *_") or dimension != "role" and FIGURE.search(value):
            return
        if dimension in self.fields:
            self.close()
        self._indent = len(line) - len(line.lstrip())
        self.fields[dimension] = Passage.trimmed(self.text, start + len(name) + 1, start + len(line))


@cache
def _dimensions() -> dict[str, str]:
    """The names of fields, in lower case, to the dimension that they name."""
    return {
        name: dimension for dimension, lists in table("names").items() for name in lists.get("fields", ())
    }
