"""A job that only a broad noun names, where nothing else does: "traders earn", "paid as a governor"."""

import re

from ..choice import NOTHING, Choice, by_group
from ..lexicon import Mention
from ..quantities import Quantity
from ..role_words import words
from ..scope import groups
from .sentence import Sentence

_TO_PAY = re.compile(
    r" (?:(?:are|is|was|were|get|gets|can|could|may|might|will|would|typically|usually|often|now) ){0,3}"
)
"""What stands between a noun and the word for pay that it takes."""
_AS = re.compile(r"\b(?:as|of|for|being) (?:an?|the) $")
_AS_SIZE = 12


def bare_job(sentence: Sentence, quantity: Quantity) -> Choice:
    """The broad noun that takes or is given the pay of a quantity, as its job; NOTHING where there is none."""
    text, known = sentence.unit.text, words()
    found = [
        mention._replace(dimension="role", value=known.singular[mention.value])
        for mention in sentence.here("head")
        if mention.value in known.by_themselves and _is_paid(sentence, mention)
    ]
    own = sentence.own(quantity, groups(text, found)) if found else None
    return by_group(text, own) if own else NOTHING


def _is_paid(sentence: Sentence, noun: Mention) -> bool:
    words_before = sentence.words[max(sentence.start, noun.start - _AS_SIZE) : noun.start]
    if _AS.search(words_before):
        return True
    paid = (m for m in sentence.here("cue") if m.value == "pay" and m.start >= noun.end)
    after = next(paid, None)
    return after is not None and _TO_PAY.fullmatch(sentence.words, noun.end, after.start) is not None
