"""A sentence with its quantities: who takes which words."""

import re
from functools import cache

from ..choice import NOTHING, Choice, Group
from ..lexicon import Mention, table
from ..passage import Passage
from ..quantities import Quantity
from ..scope import mentions
from ..units import Unit

AFTER = re.compile(
    r"^(?:[ ,*]{0,3}(?:per|a|an|/) ?(?:year|month|hour|week|day|annum),?)?[*)]{0,2} ?(?:of (?:base|basic|annual)(?: salary| pay)? ?)?\(?(?:for|in|at|to|as|among|with|when|once|of|by|if|after|on average for|on average in|on|across)?(?: (?:a|an|the|those|its|their|someone|people|more|most|typical|new|all|candidates|anyone|workers|employees|who are|with|being|you are|you're|becoming|your|our|roles|in|at|average|mid-sized|experienced|inner|outer|central|greater|downtown|rural|urban|metropolitan|(?:band|grade|level|step|tier) [0-9]{1,2}[a-d]?))*[ (>]*$",
    re.I,
)
"""What may stand between a figure and the words after it that it belongs to ("$90k for juniors", "A in London")."""

AFTER_SIZE = 36

CLAUSE_SIZE = 24
"""Characters above which the words before a colon are a clause of their own sentence, no label of a paragraph."""

_BREAK = re.compile(
    r"[;.]|, (?:while|whereas|but|and|with|although|especially|particularly|which)\b| while | whereas | but ",
    re.I,
)
CONTRAST = re.compile(r"; |,? (?:while|whereas|but|yet)\b", re.I)
OWN_SIZE = 16
"""Characters between words that a figure is measured against and the one that is theirs ("… than cooks in Leeds on B")."""
_OWN_END = re.compile(r"[,;:.]| - |\b(?:and|but|is|are|was|were|will|can)\b")
COMPARED_SIZE = 64
"""Characters before words that tell whether a figure is only measured against them."""
_COMPARED = re.compile(
    r"\b(?:than|compared (?:to|with)|unlike|versus|vs\.?|against|outpac\w+|over|(?:as|to|of|with) (?:their |his |her |our |the )?(?:counterparts?|peers|colleagues) (?:in|at|from)|(?:than|compared (?:to|with)|unlike|versus) (?:[a-z'-]+ ){1,5}(?:in|at|from)) (?:(?:the|a|an|that of|those of|their|his|her|its|our|average|typical|median|mean) ){0,4}$",
    re.I,
)
"""What follows is what a figure is measured against, not what it is said of."""


def is_compared(words: str, start: int) -> bool:
    """Whether what starts at a place is only what something is measured against ("more than a senior nurse")."""
    return _COMPARED.search(words[max(0, start - COMPARED_SIZE) : start]) is not None


class Sentence:
    """One sentence of a unit with its quantities.

    Args:
        unit: what it stands in.
        start, end: its places in the unit's text.
        quantities: those of its quantities that are claims, in order.
        every: all its quantities.
        said: what was said of the figure before the sentence, by dimension, if that ends the sentence right before it.

    Attributes:
        said: what was said of the figure that was read last.
    """

    def __init__(
        self,
        unit: Unit,
        start: int,
        end: int,
        quantities: list[Quantity],
        every: list[Quantity],
        said: dict[str, Choice],
    ) -> None:
        self.unit, self.start, self.end = unit, start, end
        self.quantities, self.every, self.said = quantities, every, said
        self.words = unit.text.words
        self.found = mentions(unit.text)

        self._kinds: dict[str, list[Quantity]] = {}
        self._here: dict[str, list[Mention]] = {}
        self._passage: Passage | None = None

    @property
    def passage(self) -> Passage:
        """The sentence alone."""
        if self._passage is None:
            text = self.unit.text
            whole = self.start == 0 and self.end == len(self.words)
            self._passage = text if whole else Passage.of(text, self.start, self.end)
        return self._passage

    @property
    def heads(self) -> list[Passage]:
        """What labels it: what stands before the colon of a paragraph labels its first sentence alone."""
        return [] if self.unit.kind == "prose" and self.start else self.unit.heads

    def here(self, dimension: str) -> list[Mention]:
        """The sentence's mentions of a dimension, in order."""
        if dimension not in self._here:
            found = self.found.get(dimension, ())
            self._here[dimension] = [m for m in found if self.start <= m.start and m.end <= self.end]
        return self._here[dimension]

    def said_before(self, quantity: Quantity, dimension: str) -> Choice:
        """What was said of the figure before, where a figure is only another way to put it ("in Leeds it is A (B)")."""
        if dimension not in self.said:
            return NOTHING
        earlier = [q for q in self.every if q.kind == quantity.kind and q.last <= quantity.first]
        if earlier:
            again = self.words[earlier[-1].end : quantity.start] in _AGAIN
        else:
            again = _goes_on().search(self.words, self.start, quantity.start) is not None
        return self.said[dimension] if again else NOTHING

    def is_conversion(self, quantity: Quantity) -> bool:
        """Whether a sum in brackets is the one right before them in other money ("€92,500 (INR 89.9L)")."""
        earlier = [q for q in self.every if q.kind == "money" and q.last <= quantity.first]
        if quantity.kind != "money" or not earlier or earlier[-1].sign in (None, quantity.sign):
            return False
        return self.words[earlier[-1].end : quantity.start].strip() == "("

    def own(
        self, quantity: Quantity, grouped: list[Group], shared: bool = True, forward: bool = True
    ) -> Group | None:
        """The one of a sentence's groups that a quantity takes, None if none of them is its own.

        Words right after a figure ("for juniors") go with it; otherwise those before it, the nearest; otherwise the
        first after it in its clause.
        """
        # Years are quantities themselves, and "less than two" is one of them.
        names = grouped and isinstance(grouped[0][2][0], str)
        if names:
            grouped = [g for g in grouped if not self._is_compared(g, quantity)]
        if not grouped:
            return None
        rivals = self._of_kind(quantity.kind)
        listed = self._respectively(quantity, grouped, rivals)
        if listed is not None:
            return listed
        place = next(k for k, rival in enumerate(rivals) if rival is quantity)
        again = self._said_again(quantity, rivals[place + 1 : place + 2])
        following = next((q for q in rivals[place + 1 : place + 3] if q.start >= again.end), None)
        for group in grouped:
            if group[0] >= again.last and (following is None or group[0] < following.start):
                gap = self._without_levels(again.last, group[0])
                if (
                    len(gap) <= AFTER_SIZE
                    and AFTER.match(gap.replace(self._period(again), "", 1))
                    and not self._claimed(group, following, gap)
                ):
                    return group
                break
        earlier = rivals[place - 1] if place else None
        before = [
            group
            for group in grouped
            if group[1] <= quantity.first and not self._in_brackets_of(earlier, group, quantity)
        ]
        if not names:
            before = [group for group in before if not self.is_behind(earlier, group)]
        if before and not self._left_behind(before[-1], quantity):
            return before[-1]
        for group in grouped if forward else ():
            if group[0] >= quantity.last:
                gap = self.words[quantity.last : group[0]]
                if following is not None and not shared:
                    return None
                if shared and self._claimed(group, following):
                    return None
                if not _BREAK.search(gap):
                    return group
                break
        return None

    def _said_again(self, quantity: Quantity, following: list[Quantity]) -> Quantity:
        """The figure in brackets that says a sum in other money ("€500 (about $540) in Lyon"), else the sum itself."""
        if following and following[0].sign != quantity.sign and following[0].kind == "money":
            if self.words[quantity.end : following[0].start].strip() == "(":
                return following[0]
        return quantity

    def is_behind(self, earlier: Quantity | None, group: Group) -> bool:
        """Whether words belong to the figure right before them ("A with 2-4 years, and B …")."""
        if earlier is None or group[0] < earlier.last or group[0] - earlier.last > AFTER_SIZE:
            return False
        gap = self.words[earlier.last : group[0]].replace(self._period(earlier), "", 1)
        return AFTER.match(gap) is not None

    def _without_levels(self, start: int, end: int) -> str:
        """A part of the sentence without words for levels, which may stand before any job ("A for a newly qualified X")."""
        found = [m for m in self.here("level") if start <= m.start and m.end < end]
        gap = self.words[start:end]
        for mention in reversed(found):
            gap = gap[: mention.start - start] + gap[mention.end + 1 - start :]
        return gap

    def _is_compared(self, group: Group, quantity: Quantity) -> bool:
        """Whether words are only what a figure is measured against, or what its job leads to, and nothing goes on about
        them (", which is …")."""
        if group[0] >= quantity.last and _leads_on().search(self.words, max(0, group[0] - 32), group[0]):
            return True
        if not is_compared(self.words, group[0]):
            return False
        between = self.words[group[1] : quantity.start]
        if between and len(between) <= OWN_SIZE and not _OWN_END.search(between):
            return False
        return " which " not in self.words[group[1] : max(group[1], quantity.first)]

    def _in_brackets_of(self, earlier: Quantity | None, group: Group, quantity: Quantity) -> bool:
        """Whether words stand in brackets right behind the figure before ("A (new graduates), B"), or with it."""
        if earlier is None or group[0] < earlier.last:
            return False
        opened = self.words.rfind("(", self.start, group[0])
        closed = self.words.find(")", group[1], quantity.first)
        beside = 0 <= opened - earlier.end <= 1 or 0 <= opened < earlier.first
        return beside and closed >= 0 and self.words.find(")", opened, group[0]) < 0

    def _left_behind(self, group: Group, quantity: Quantity) -> bool:
        """Whether a contrast with a subject of its own stands between a word and a figure ("…, while chefs make B")."""
        turn = CONTRAST.search(self.words, group[1], quantity.first)
        if turn is None:
            return False
        return any(turn.end() <= job.start and job.end <= quantity.first for job in self.here("role"))

    def _of_kind(self, kind: str) -> list[Quantity]:
        if kind not in self._kinds:
            self._kinds[kind] = [q for q in self.quantities if q.kind == kind]
        return self._kinds[kind]

    def _period(self, quantity: Quantity) -> str:
        return self.words[quantity.last : quantity.end] or "\0"

    def _claimed(self, group: Group, following: Quantity | None, before: str = "") -> bool:
        """Whether words between two figures are the second one's label ("A, London: B").

        Args:
            before: what stands between the first figure and them; behind "in" they are not who earns the second.
        """
        if following is None:
            return False
        gap = self.words[group[1] : following.start]
        if before.endswith((" in ", " at ")) and not self.words[group[1] : group[1] + 1] == ":":
            return False
        return (
            gap.strip(" *") in (":", "-", "(", "=", "at", "is", "")
            or re.match(r" ?(?:\w+ ){0,2}(?:earn|make|get|pay|average|receive)s?\b", gap, re.I) is not None
        )

    def _respectively(self, quantity: Quantity, grouped: list[Group], rivals: list[Quantity]) -> Group | None:
        if "respectively" not in self.words[self.start : self.end].lower() or quantity not in rivals:
            return None
        place = rivals.index(quantity)
        for start, end, values in grouped:
            if len(values) == len(rivals):
                return start, end, [values[place]]
            behind = [rival for rival in rivals if rival.first >= end]
            if quantity in behind and 1 < len(values) == len(behind):
                return start, end, [values[behind.index(quantity)]]
        if len(grouped) == len(rivals):
            start, end, values = grouped[place]
            return start, end, values[:1]
        return None


@cache
def _leads_on() -> re.Pattern[str]:
    """What ends right before a job that the one before it leads to ("A a month and promotion to head waiter")."""
    words = "|".join(map(re.escape, table("sentences")["leads_on"]))
    return re.compile(
        rf"\b(?:{words}) (?:to|into|towards) (?:(?:the|an?|your|roles|posts|rank|role|post|of|as) ){{0,3}}$",
        re.IGNORECASE,
    )


_AGAIN = (" (", " or ", ", or ", " / ", "/", " = ")
"""What stands between one sum and the same in other money or for another time."""


@cache
def _goes_on() -> re.Pattern[str]:
    """What ends right before a figure that goes on about the one before it. All repetitions are bounded."""
    data = table("sentences")["goes_on"]
    calls, says, between = ("|".join(map(re.escape, data[name])) for name in ("calls", "says", "between"))
    return re.compile(rf"\b(?:{calls}) ?(?:{says})(?: (?:{between}))* ?$", re.IGNORECASE)
