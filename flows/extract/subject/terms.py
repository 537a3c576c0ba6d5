"""How a pay is meant: average or median, base or total, and for which time."""

import re
from itertools import pairwise

from ..choice import NOTHING, Choice, by_mention, several, whole
from ..lexicon import Mention
from ..line_shapes import HEADING_SIZE
from ..passage import Passage
from ..quantities import Quantity
from ..scope import mentions
from .scopes import Scopes
from .sentence import Sentence, is_compared


def statistic(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """average or median where the sentence, the table's header, the lead-in or the heading right above says so."""
    if quantity.shape == "ceiling":
        return NOTHING
    text = sentence.unit.text
    found = [m for m in sentence.here("statistic") if m.value and not is_compared(text.words, m.start)]
    if not found and quantity.shape != "range":
        before = sentence.said_before(quantity, "statistic")
        if before is not NOTHING:
            return before
    if found:
        before = [m for m in found if m.end <= quantity.first]
        previous = [q for q in sentence.quantities if q.kind == "money" and q.last <= quantity.first]
        if before:
            mention = before[-1]
            behind = previous and 0 <= mention.start - previous[-1].end <= 2 and len(before) == 1
            if behind and not _is_right_before(mention, quantity):
                # "$153K average pay, starting at $91K": the word belongs to the figure that it follows.
                return NOTHING
            between = [q for q in previous if q.first >= mention.end]
            if _carries(sentence, between, quantity):
                if not _OWN_BOUND.search(sentence.words[between[0].last : quantity.first] if between else ""):
                    return by_mention(text, mention)
        after = [m for m in found if m.start >= quantity.last]
        if (
            after
            and after[0].start - quantity.end <= 24
            and not _names_next(sentence, quantity, after[0])
            and not any(
                q.first < after[0].start and q.first >= quantity.last
                for q in sentence.every
                if q.kind == "money"
            )
        ):
            return by_mention(text, after[0])
        if (
            not before
            and len(after) == 1
            and not _names_next(sentence, quantity, after[0])
            and _AVERAGE_OF.match(sentence.words[after[0].end : after[0].end + 48])
        ):
            return by_mention(text, after[0])
        if not before and len(after) == 1 and _is_of_all(sentence, after[0]):
            return by_mention(text, after[0])
        if before or sentence.unit.kind == "prose":
            return NOTHING
    unit = sentence.unit
    for scope in scopes.near():
        if unit.kind == "prose" and scope in unit.labels and sentence.start:
            # A label at the head of a paragraph counts the figure beside it, not those of later sentences.
            continue
        named = _named(scope, "statistic")
        if scope in unit.lead_ins:
            named = [m for m in named if not _OWN_SUM.search(scope.words, m.end, m.end + OWN_SIZE)]
        if named:
            return _only(scope, named) or several(whole(scope, named))
        if scope in unit.lead_ins:
            if any(m.value == "pay" for m in mentions(scope).get("cue", ())):
                return NOTHING
    if unit.lead_ins:
        return NOTHING
    by_itself = unit.kind != "prose" or len(text.words) <= HEADING_SIZE or _answers(sentence)
    if unit.headings and unit.kind != "heading" and by_itself:
        heading = unit.headings[0]
        title = scopes.article.title
        if quantity.shape in ("point", "range") and (title is None or heading.words != title.words):
            return _said_in(heading, "statistic") or NOTHING
    return NOTHING


OWN_SIZE = 24
_OWN_SUM = re.compile(r"[^\w\s,.;:()'\"–-]\d|\d[.,]\d")
"""What a word in a lead-in counts by itself ("they average £14 in Leeds; elsewhere:")."""


def _answers(sentence: Sentence) -> bool:
    """Whether a sentence is the answer to a heading that asks about pay, or the beginning of it."""
    unit = sentence.unit
    if sentence.start or not unit.headings or not unit.headings[0].words.rstrip(" *_").endswith("?"):
        return False
    return any(m.value == "pay" for m in mentions(unit.headings[0]).get("cue", ()))


def _names_next(sentence: Sentence, quantity: Quantity, mention: Mention) -> bool:
    """Whether a word behind a figure is that of the next one ("A a year, with an average of B")."""
    sums = [q for q in sentence.every if q.kind == "money"]
    if any(_is_right_before(mention, q) for q in sums):
        return True
    if mention.start - quantity.end <= 2:
        return False
    return any(0 <= q.first - mention.end <= 40 for q in sums)


def _is_right_before(mention: Mention, quantity: Quantity) -> bool:
    """Whether a word stands right before a figure ("CAD 34-48 an hour (average CAD 80,000 a year)")."""
    return 0 < quantity.start - mention.end <= RIGHT_BEFORE


RIGHT_BEFORE = 4
"""Characters between a word and the figure right behind it ("average: ", "median of ")."""


def _named(scope: Passage, dimension: str) -> list[Mention]:
    """What a label, header, lead-in or heading says of a dimension."""
    named = mentions(scope).get(dimension)
    return [m for m in named if m.value and not _is_station(scope, m)] if named else []


def _said_in(scope: Passage, dimension: str) -> Choice | None:
    """The value that a scope gives a dimension, if it gives one only."""
    named = _named(scope, dimension)
    return _only(scope, named) if named else None


def _only(scope: Passage, named: list[Mention]) -> Choice | None:
    """The value that a scope's mentions agree on, if any."""
    return by_mention(scope, named[0]) if len({m.value for m in named}) == 1 else None


def _is_of_all(sentence: Sentence, mention: Mention) -> bool:
    """Whether a sentence ends by saying what all of its figures are (", on the survey's averages")."""
    rest = sentence.words[mention.end : sentence.end].strip(" .)*_")
    return not rest and _ALL_ARE.search(sentence.words, sentence.start, mention.start) is not None


_ALL_ARE = re.compile(
    r"[,(] ?(?:all )?(?:on|by|going by|based on|using|according to|as|these are|all) (?:[\w'-]{1,20} ){0,4}$"
)
_AVERAGE_OF = re.compile(r" (?:[\w-]+ ){0,4}(?:salar|pay\b|wage|compensation|earnings|income|rate)", re.I)

_OWN_BOUND = re.compile(
    r"\b(?:up to|as high as|exceed(?:ing)?|starting|reaching|top|maximum|highest|lowest|lows? of|highs? of|bottom|reach|at least|more than|range|ranging|between)\b",
    re.I,
)
_TURN = re.compile(r"\b(?:(?i:but|though|although|some|can|could|up to|you)|may)\b")


def _carries(sentence: Sentence, between: list[Quantity], quantity: Quantity) -> bool:
    """Whether what is said of the first of some figures goes on to the last ("average A in London, and in Leeds B"):
    nothing between them says anew what somebody gets."""
    return all(
        after.first - figure.end < 60
        and not _TURN.search(sentence.words, figure.end, after.first)
        and not any(m.value == "pay" and figure.end <= m.start < after.first for m in sentence.here("cue"))
        for figure, after in pairwise([*between, quantity])
    )


_TOTAL = re.compile(r"\W*(?:[\w./,-]{1,20} ){0,4}total(?: \([^()]{1,16}\))?\W*", re.I)
"""A head whose noun is the total ("Captain estimated total (gross)")."""
_TIGHT = ("", "is", "in", "as", "being", "of it", "of that")
"""What stands between a figure and words that are surely its own ("of which A is base")."""
_NEXT = re.compile(r", (?:and|but|while|whereas|with)\b|;|\. ", re.I)


def pay_basis(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """base or total where the sentence, header, lead-in or the heading right above says so, and no nearer word says
    that it is neither ("in hand")."""
    said = _pay_basis(sentence, scopes, quantity)
    return said if said.value in ("base", "total") else NOTHING


_ASIDE = 60
"""Characters between a figure and what the end of its sentence adds ("£31,000 under the national scale, before bonuses")."""
_ENDS = re.compile(r"[*_)]*(?:[.;,]|$)")


def _is_aside(sentence: Sentence, mention: Mention) -> bool:
    """Whether words are set apart at the end of a clause."""
    words = sentence.words
    return words[: mention.start].endswith((", ", "(")) and _ENDS.match(words, mention.end) is not None


def _closes(sentence: Sentence, mention: Mention) -> bool:
    """Whether words right behind a figure end what is said of it ("$57,000 base, $9,000 in tips")."""
    if not _CLOSED.match(sentence.words, mention.end):
        return False
    return any(q.kind == "money" and sentence.words[q.last : mention.start] == " " for q in sentence.every)


_CLOSED = re.compile(r"[*_]{0,3}(?:[,;] |,? (?:and|plus|with) |\W{0,4}$| ?\+ )")


def _names_sum(sentence: Sentence, mention: Mention) -> bool:
    """Whether words stand right before a figure."""
    return any(0 <= q.first - mention.end <= 3 for q in sentence.every if q.kind == "money")


def _is_station(passage: Passage, mention: Mention) -> bool:
    """Whether "base" is where somebody works from ("our Dublin base")."""
    if passage.lower[mention.start : mention.end] != "base":
        return False
    return any(-1 <= mention.start - place.end <= 1 for place in mentions(passage)["location"])


def _pay_basis(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    found = [m for m in sentence.here("pay_basis") if m.value and not _is_station(sentence.unit.text, m)]
    before = [m for m in found if m.end <= quantity.first]
    after = [m for m in found if m.start >= quantity.last]
    if (
        after
        and after[0].start - quantity.end <= (_ASIDE if _is_aside(sentence, after[0]) else 22)
        and not _NEXT.search(sentence.words[quantity.end : after[0].start])
        and (_closes(sentence, after[0]) or not _names_sum(sentence, after[0]))
        and not any(quantity.last <= q.first < after[0].start for q in sentence.every if q.kind == "money")
    ):
        tight = sentence.words[quantity.end : after[0].start].strip(" (*") in _TIGHT
        if tight or not (before and before[-1].value == "total"):
            return by_mention(sentence.unit.text, after[0])
    if before:
        between = [
            q
            for q in sentence.every
            if q.kind == "money" and before[-1].end <= q.first and q.last <= quantity.first
        ]
        if _carries(sentence, between, quantity):
            return by_mention(sentence.unit.text, before[-1])
    unit = sentence.unit
    for head in unit.heads:
        if _TOTAL.fullmatch(head.words):
            return Choice(["total"], ((head, 0, len(head.words)),))
    caption = [unit.caption] if unit.caption is not None else []
    for scope in [*unit.heads, *unit.lead_ins[:1], *caption]:
        said = _said_in(scope, "pay_basis")
        if said:
            return said
    if unit.headings and not unit.lead_ins:
        return _said_in(unit.headings[0], "pay_basis") or NOTHING
    return NOTHING


def period(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The period that a pay is said for: at the figure, before it, or in a scope around."""
    text = sentence.unit.text
    if quantity.period:
        return Choice([quantity.period], ((text, *quantity.period_at),))
    spoken = [
        m
        for m in sentence.here("period")
        if not _WORKING_TIME.search(sentence.words[max(0, m.start - 12) : m.start])
    ]
    found = [m for m in spoken if m.end <= quantity.first]
    if found and not any(
        found[-1].end <= q.first and q.last <= quantity.first for q in sentence.every if q.kind == "money"
    ):
        return by_mention(text, found[-1])
    later = [
        m
        for m in spoken
        if m.start >= quantity.last and not any(quantity.last <= q.first < m.start for q in sentence.every)
    ]
    if later and later[0].start - quantity.last <= 30 and not _names_next(sentence, quantity, later[0]):
        return by_mention(text, later[0])
    for scope in scopes.all():
        said = _said_in(scope, "period") if scope is not scopes.article.title else None
        if said:
            return said
    return NOTHING


_WORKING_TIME = re.compile(
    r"\b(?:hours?|hrs?|days?|shifts?|nights?|times?|once|twice|half days|minutes|weeks)[ -]$", re.I
)
