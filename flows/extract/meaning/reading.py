"""What is said of a quantity's meaning, and the words of a passage that tell it."""

from dataclasses import dataclass

from ..choice import Words
from ..lexicon import Mention
from ..passage import Passage
from ..scope import mentions


@dataclass(frozen=True, slots=True)
class Reading:
    """What a quantity is: a measure with the words that say so, or None with the reason.

    `sure` is False where nothing says what it is. Without words, the reason says why it has its measure all the same.
    """

    measure: str | None
    reason: str = ""
    sure: bool = True
    words: tuple[Words, ...] = ()


def said(measure: str, passage: Passage, mention: Mention) -> Reading:
    """A measure that a word of a passage names."""
    return Reading(measure, words=((passage, mention.start, mention.end),))


def cues_in(passage: Passage) -> list[Mention]:
    """The words in a passage that tell what a sum is; those inside a job's or firm's name ("loan officer") tell nothing."""
    kept = passage.__dict__.get("cues")
    if kept is None:
        found = mentions(passage)
        names = [*found["role"], *found.get("company", ())]
        kept = passage.__dict__["cues"] = [
            m
            for m in found.get("cue", ())
            if not any(name.start <= m.start and m.end <= name.end for name in names)
        ]
    return kept
