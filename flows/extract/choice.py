"""What a rule chose for one dimension of a claim, and the words that decided it."""

from typing import Any, NamedTuple

from .lexicon import Mention
from .passage import Passage

Words = tuple[Passage | None, int, int]
"""Words that decide: a passage and their places in it; None for the article itself."""
Group = tuple[int, int, list]
"""Mentions that belong together: where they start and end in their passage, and their values."""


class Choice(NamedTuple):
    """The values of a dimension and why.

    Attributes:
        values: one, or several where a claim is made for each; [None] where nothing says.
        words: what says it; the scope of each is told by the passage that it stands in.
        because: why, where the words by themselves do not say it: a default, or figures elsewhere in the article.
    """

    values: list
    words: tuple[Words, ...] = ()
    because: str | None = None

    @property
    def value(self) -> Any:
        """The value of a dimension that takes only one."""
        return self.values[0]


NOTHING = Choice([None])
"""Nothing says it."""
SEVERAL = "several are named, none for this figure alone"
ALL_JOBS = "the pay of people in all jobs"


def by_mention(passage: Passage, mention: Mention) -> Choice:
    """The value of one mention."""
    return Choice([mention.value], ((passage, mention.start, mention.end),))


def by_group(passage: Passage, group: Group) -> Choice:
    """The values of mentions that belong together."""
    return Choice(group[2], ((passage, group[0], group[1]),))


def several(*words: Words) -> Choice:
    """None of the values that are named."""
    return Choice([None], words, SEVERAL)


def whole(passage: Passage, mentions: list[Mention]) -> Words:
    """The words from the first to the last of some mentions."""
    return passage, mentions[0].start, mentions[-1].end
