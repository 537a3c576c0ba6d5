"""The lines of an article: where each stands, and what one without a mark of its own is by those around it."""

from .line_shapes import (
    FIGURE,
    HEADING_SIZE,
    LETTERED,
    NUMBERED,
    PLAIN_HEADING_WORDS,
    UNDERLINE,
    can_be_heading,
    goes_on,
    in_title_case,
    is_labelled_figure,
    is_titled_item,
)  # fmt: skip

ROW_SIZE = 16_000
"""Characters of a line that are looked at to tell what it is; longer lines are no rows of a table."""
LOOK_AHEAD = 5
"""Lines within which the next one that is not blank is looked for."""
SEAM_SIZE = 200
"""Characters on either side of a line's end that tell whether a paragraph goes on over it."""
MIN_LEAD_IN = 12
"""Characters that a sentence must have to be a lead-in by itself."""


class Lines:
    """The lines of a text by their numbers, from 0.

    Args:
        text: the article's text.

    Attributes:
        spans: where each line starts and ends in the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[tuple[int, int]] = []
        start = 0
        for line in text.split("\n"):
            end = start + len(line)
            self.spans.append((start, end))
            start = end + 1

    def __len__(self) -> int:
        return len(self.spans)

    def beginning(self, i: int) -> str:
        """A line, or of a very long one its beginning."""
        start, end = self.spans[i]
        return self.text[start : min(end, start + ROW_SIZE)]

    def is_blank(self, i: int) -> bool:
        """Whether nothing stands in a line, as beyond the first and the last."""
        return not 0 <= i < len(self) or not self.text[slice(*self.spans[i])].strip()

    def following(self, i: int) -> str:
        """The beginning of the next line that is not blank; empty where there is none near."""
        for k in range(i + 1, min(i + LOOK_AHEAD, len(self))):
            line = self.beginning(k)
            if line.strip():
                return line
        return ""

    def depth_by_underline(self, i: int) -> int | None:
        """The depth of the heading that the line below underlines, None where it does not."""
        below = self.following(i)
        if not UNDERLINE.match(below) or i + 1 == len(self) or self.spans[i + 1][0] == self.spans[i + 1][1]:
            return None
        return 1 if "=" in below else 2

    def stripped(self, i: int, count: int, size: int) -> list[str]:
        """The text of up to `count` lines from one on, without the space around it, each cut a little beyond `size`."""
        return [self.text[a : min(b, a + size + 2)].strip() for a, b in self.spans[i : i + count]]

    def is_heading(self, i: int, led: bool) -> bool:
        """Whether a short line is a heading: a question, in title case, or set apart; in a list, unlike its items.

        Args:
            led: whether a lead-in is open above it.
        """
        line = self.beginning(i)
        if not can_be_heading(line):
            return False
        if line.rstrip().endswith("?"):
            return True
        if is_labelled_figure(line) and (led or self._is_among_labelled_figures(i)):
            return False
        titled = in_title_case(line)
        if led and not self.is_blank(i - 1):
            previous = self.beginning(i - 1)
            in_list = previous.rstrip().endswith(":") or is_titled_item(previous)
            return titled and not in_list and not FIGURE.search(line)
        if titled:
            return True
        apart = self.is_blank(i - 1) and self.is_blank(i + 1)
        following = self.following(i)
        stands_off = self.is_blank(i - 1) and len(following) > 2 * len(line)
        opens = (len(following) > HEADING_SIZE or stands_off) and following.rstrip()[-1:] in ".!?"
        return len(line.split()) <= PLAIN_HEADING_WORDS and (apart or opens)

    def _is_among_labelled_figures(self, i: int) -> bool:
        near = [self.following(i), *(self.beginning(k) for k in range(max(0, i - 2), i))]
        return any(map(is_labelled_figure, near))

    def heads_section(self, i: int, rest: str) -> bool:
        """Whether a numbered line is the heading of what follows rather than an item of a list.

        Args:
            rest: the line behind its number.
        """
        rest = rest.strip().strip("*_").strip()
        if not rest or len(rest) > HEADING_SIZE or rest[-1] in ".;,":
            return False
        following = self.following(i)
        other = LETTERED if LETTERED.match(self.beginning(i)) else NUMBERED
        if i and other.match(self.beginning(i - 1)):
            return False
        return bool(following) and not other.match(following) and not FIGURE.search(rest.partition(":")[2])

    def go_on_below(self, i: int, start: int) -> bool:
        """Whether a paragraph that was wrapped by hand goes on below a line.

        Args:
            start: where the paragraph starts in the text.
        """
        end = self.spans[i][1]
        below, below_end = self.spans[i + 1]
        return goes_on(
            self.text[max(start, end - SEAM_SIZE) : end],
            self.text[below : min(below_end, below + SEAM_SIZE)],
        )


def last_sentence(line: str) -> int:
    """Where the last sentence of a line begins; that of a lead-in is what leads in."""
    cut = max(line.rfind(mark, 0, -MIN_LEAD_IN) for mark in (". ", "! ", "? ", ".) "))
    return cut + 2 if cut > 0 else 0


def place_to_cut(text: str, start: int, stop: int) -> int:
    """The last end of a sentence before `stop`, else the last space, else `stop`."""
    for mark in (". ", " "):
        place = text.rfind(mark, (start + stop) // 2, stop)
        if place > 0:
            return place + len(mark)
    return stop
