"""Offices, firms and institutions: what of a country they tell by their names and seats."""

import re
from functools import cache
from types import SimpleNamespace

from ..choice import NOTHING, Choice, Group
from ..lexicon import table
from ..passage import Passage
from ..patterns import alternation
from ..scope import mentions
from .sentence import Sentence

SEAT = 20
"""Characters before a place that tell that it is somebody's seat ("headquartered in Leeds")."""


def is_seat(text: Passage, place: Group) -> bool:
    """Whether a place is only the seat of who tells a figure ("a charity based in Leeds, said …")."""
    around = _told_by()
    before = text.words[max(0, place[0] - SEAT) : place[0]]
    return around.before.search(before) is not None and around.behind.match(text.words, place[1]) is not None


@cache
def _told_by() -> SimpleNamespace:
    """What stands around the seat of who tells a figure."""
    words = table("places")["around"]
    return SimpleNamespace(
        before=re.compile(rf"\b{alternation(words['seated'])} in $"),
        behind=re.compile(rf"(?:, [A-Z]\w+)?,? (?:has |have )?{alternation(words['tells'])}\b"),
    )


def is_of_firms(named: Choice) -> bool:
    """Whether a country only tells where some firms are from ("the European base of many US tech companies")."""
    text, _, end = named.words[0]
    return _firms().match(text.words, end) is not None


@cache
def _firms() -> re.Pattern[str]:
    return re.compile(
        rf"(?:-based)? (?:[a-z][\w-]{{1,20}} ){{0,2}}{alternation(table('places')['around']['firms'])}\b"
    )


def of_institutions(sentence: Sentence) -> Choice:
    """The country that a sentence, its paragraph or a heading above speaks of, where it names an office, a union, a law or a
    grade that no other has; who only keeps statistics is where a figure is from, not where it is paid."""
    unit = sentence.unit
    around = [(scope, mentions(scope).get("institution", ())) for scope in (unit.text, *unit.headings)]
    for scope, named in [(unit.text, sentence.here("institution")), *around]:
        tellers = {teller.start for teller in mentions(scope).get("publisher", ())} if named else ()
        kept = [mention for mention in named if mention.start not in tellers]
        if len({mention.value for mention in kept}) == 1:
            words = (scope, kept[0].start, kept[0].end)
            return Choice([kept[0].value], (words,), "an institution of one country")
    return NOTHING


def is_told(sentence: Sentence) -> bool:
    """Whether who keeps a country's statistics tells a sentence, which then is of all of it, whatever was named before."""
    tellers = {teller.start for teller in sentence.here("publisher")}
    return any(office.start in tellers for office in sentence.here("institution"))
