"""What is said of a quantity's meaning, what stands around it, and the words of a passage that tell it."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..choice import Words
from ..lexicon import Mention
from ..passage import Passage
from ..quantities import Quantity
from ..scope import mentions
from ..units import Unit
from . import rules


REASONS = {
    "price": "price or cost", "bought": "price or cost", "market": "market, funding or revenue", "deduction": "tax, bonus, benefit or contribution",
    "difference": "difference", "threshold": "legal threshold", "pay": "",
}  # fmt: skip
"""Why a sum is nobody's pay, by the word in vocabulary/cues.toml that tells of it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a quantity is: a measure with the words that say so, or None with the reason.

    `sure` is False where nothing says what it is. Without words, the reason says why it has its measure all the same.
    `shared` is True where what a sum is not goes on to the next in a list ("a fee of A, or B for members").
    """

    measure: str | None
    reason: str = ""
    sure: bool = True
    words: tuple[Words, ...] = ()
    shared: bool = False


Judged = tuple[Quantity, Reading]
"""A quantity and what it was read as."""


@dataclass(frozen=True, slots=True)
class Context:
    """A quantity in its sentence, and what stands around it.

    Attributes:
        unit: what the sentence stands in.
        start, end: the sentence's places in the unit's text.
        scopes: the passages around, nearest first, the title last.
        previous: the quantity of the same kind before it in its sentence.
        paid: the last pay before it in its paragraph.
    """

    quantity: Quantity
    unit: Unit
    start: int
    end: int
    scopes: list[Passage]
    previous: Judged | None = None
    paid: Quantity | None = None

    @property
    def text(self) -> Passage:
        """The words that the sentence stands in."""
        return self.unit.text

    @property
    def found(self) -> dict[str, list[Mention]]:
        """All mentions in `text` by dimension, in order."""
        return mentions(self.unit.text)

    def here(self, dimension: str) -> list[Mention]:
        """The mentions of a dimension that start in the sentence."""
        return [m for m in self.found.get(dimension, ()) if self.start <= m.start < self.end]

    def cues_here(self) -> list[Mention]:
        """The words in the sentence that tell what a sum is, in order."""
        return [m for m in cues_in(self.text) if self.start <= m.start < self.end]

    def goes_on(self, near: int) -> bool:
        """Whether a list goes on from the quantity before to this one ("A for members, and B for others").

        Args:
            near: the characters that may stand between them.
        """
        if self.previous is None:
            return False
        gap = self.text.data[self.previous[0].end : self.quantity.start]
        return len(gap) <= near and rules.compiled().listed.search(gap) is not None


def said(measure: str, passage: Passage, mention: Mention) -> Reading:
    """A measure that a word of a passage names."""
    return Reading(measure, words=((passage, mention.start, mention.end),))


def nearest_cues(scopes: Iterable[Passage]) -> list[Mention]:
    """The words of the nearest passage that tell what a sum is; of none where none does."""
    return next((cues for scope in scopes if (cues := cues_in(scope))), [])


def cues_in(passage: Passage) -> list[Mention]:
    """The words in a passage that tell what a sum is, in order.

    Words for base or total pay tell that it is pay. Those inside a job's or firm's name ("loan officer", "debt
    collection") and an industry that somebody works in ("in insurance") tell nothing.
    """
    kept = passage.__dict__.get("cues")
    if kept is None:
        found = mentions(passage)
        names = [*found["role"], *found.get("company", ())]
        names += [
            m for m in found.get("industry", ()) if passage.lower[: m.start].endswith((" in ", " in the "))
        ]
        told = [m for m in found.get("cue", ()) if m.value != "nothing"]
        bases = [m._replace(value="pay") for m in found.get("pay_basis", ()) if m.value]
        told += [base for base in bases if not any(m.start < base.end and base.start < m.end for m in told)]
        kept = passage.__dict__["cues"] = sorted(
            m
            for m in told
            if not any(name.start <= m.start and m.end <= name.end for name in names)
            and not _is_of_a_title(passage, m)
        )
    return kept


def _is_of_a_title(passage: Passage, cue: Mention) -> bool:
    """Whether a word for something else than pay is the beginning of a title or trade ("tax law"). One of many is not:
    "the fees lawyers charge"."""
    if cue.value == "pay" or passage.lower.endswith("s", cue.start, cue.end):
        return False
    return rules.compiled().of_a_title.match(passage.data[cue.end : cue.end + 24]) is not None
