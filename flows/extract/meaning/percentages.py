"""Whether a percentage is a bonus or yearly growth of pay."""

from ..lexicon import Mention
from ..passage import Passage
from ..quantities import Quantity
from ..scope import mentions
from ..units import Unit
from . import rules
from .reading import Judged, Reading, cues_in, said

_NOTHING = Reading(None, "percentage of something else")
_NEAR = 60
"""Characters between a percentage and a word that says what it is of."""


def of_percent(
    quantity: Quantity,
    unit: Unit,
    start: int,
    end: int,
    scopes: list[Passage],
    previous: Judged | None = None,
) -> Reading:
    """Whether a percentage is a bonus or yearly growth of pay; anything else is nothing to read.

    Args:
        start, end: the quantity's sentence in the unit's text.
        scopes: the passages around, nearest first, the title last.
        previous: the percentage before it in its sentence.
    """
    after, patterns = unit.text.data[quantity.last : end], rules.compiled()
    if patterns.share_of.match(after) and not patterns.share_of_unless.match(after):
        return Reading(None, "share of something")
    if patterns.who_say.match(after):
        return Reading(None, "share of people")
    if patterns.compared.match(after):
        return Reading(None, "difference")
    sentence = _Sentence(quantity, unit, start, end)
    return _bonus(sentence, previous) or _growth(sentence, scopes) or _NOTHING


class _Sentence:
    """A percentage in its sentence."""

    def __init__(self, quantity: Quantity, unit: Unit, start: int, end: int) -> None:
        self.quantity, self.unit, self.start, self.end = quantity, unit, start, end
        self.text = unit.text
        self.found = mentions(self.text)
        self.of_pay = rules.compiled().of_pay.match(self.text.data[quantity.last : end]) is not None

    def here(self, name: str) -> list[Mention]:
        return [m for m in self.found.get(name, ()) if self.start <= m.start < self.end]

    def of_other(self, near: int) -> bool:
        """Whether a word for something else than pay stands near the percentage, no comma between them."""
        for mention in self.here("not_growth"):
            left, right = sorted(((mention.start, mention.end), (self.quantity.first, self.quantity.last)))
            gap = self.text.data[left[1] : right[0]]
            if len(gap) <= near and not rules.compiled().clause_end.search(gap):
                return True
        return False


def _bonus(sentence: _Sentence, previous: Judged | None) -> Reading | None:
    quantity, unit, text = sentence.quantity, sentence.unit, sentence.text
    for mention in sentence.here("bonus"):
        before = mention.end <= quantity.first
        gap = quantity.start - mention.end if before else mention.start - quantity.last
        if sentence.of_pay or gap <= _NEAR and not sentence.of_other(40):
            return said("bonus", text, mention)
    earlier = [m for m in sentence.found.get("bonus", ()) if m.end <= sentence.start]
    if sentence.of_pay and earlier:
        return said("bonus", text, earlier[-1])
    if previous is not None and previous[1].measure == "bonus" and _goes_on(sentence, previous[0]):
        return previous[1]
    if not sentence.here("bonus") and unit.kind != "prose":
        for scope in [*unit.labels, *([unit.header] if unit.header else [])]:
            named = mentions(scope).get("bonus")
            if named:
                return said("bonus", scope, named[0])
    return None


def _goes_on(sentence: _Sentence, previous: Quantity) -> bool:
    """Whether a list goes on from one percentage to the next ("10% for juniors and 15-20% for seniors")."""
    gap = sentence.text.data[previous.end : sentence.quantity.start]
    if len(gap) > _NEAR or not rules.compiled().listed.search(gap):
        return False
    others = [*sentence.here("not_growth"), *sentence.here("rise"), *cues_in(sentence.text)]
    return not any(previous.end <= m.start < sentence.quantity.start and m.value != "pay" for m in others)


def _growth(sentence: _Sentence, scopes: list[Passage]) -> Reading | None:
    """Yearly growth: words for a rise, for pay and for a year, in the sentence or around it."""
    text, unit, quantity = sentence.text, sentence.unit, sentence.quantity
    if sentence.of_other(_NEAR):
        return None
    start, end = sentence.start, sentence.end
    pay = [m for m in cues_in(text) if start <= m.start < end and m.value == "pay"]
    if up := rules.compiled().up.search(text.data[start : quantity.first]):
        rise = (text, start + up.start(), start + up.end())
        paid = bool(pay)
    elif named := sentence.here("rise"):
        rise = (text, named[0].start, named[0].end)
        nouns = any(text.lower[m.start : m.end] in rules.words("pay_nouns") for m in pay)
        right_before = 0 <= quantity.start - named[-1].end <= 4
        paid = nouns or _raise_named(text, named) or right_before and _told_of_pay(sentence, scopes)
    elif around := _raise_around(sentence):
        rise, paid = around, rules.compiled().a_year.match(text.data[quantity.last : end]) is not None
    else:
        return None
    in_a_year = rules.compiled().in_a_year.search(text.data[start:end])
    if paid and (in_a_year or sentence.here("yearly") or any(mentions(s).get("yearly") for s in unit.labels)):
        return Reading("growth", words=(rise,))
    return None


def _raise_named(text: Passage, rises: list[Mention]) -> bool:
    return any(text.lower[m.start : m.end] in rules.words("raises") for m in rises)


def _told_of_pay(sentence: _Sentence, scopes: list[Passage]) -> bool:
    """Whether the sentences before, or else the nearest passage that speaks of money, speak of pay."""
    earlier = [m for m in cues_in(sentence.text) if m.end <= sentence.start]
    if earlier:
        return earlier[-1].value == "pay"
    named = next((cues for scope in scopes if (cues := cues_in(scope))), [])
    return any(m.value == "pay" for m in named)


def _raise_around(sentence: _Sentence) -> tuple[Passage, int, int] | None:
    """Where the label, the sentences before or the heading speak of raises ("How fast do salaries grow?")."""
    unit, text = sentence.unit, sentence.text
    for scope, end in [
        *((label, None) for label in unit.labels),
        (text, sentence.start),
        *((h, None) for h in unit.headings[:1]),
    ]:
        rises = [m for m in mentions(scope).get("rise", ()) if end is None or m.end <= end]
        pays = [m for m in cues_in(scope) if (end is None or m.end <= end) and m.value == "pay"]
        if rises and (pays or _raise_named(scope, rises)):
            return scope, rises[-1].start, rises[-1].end
    return None
