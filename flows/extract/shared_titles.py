"""Job titles side by side that share a word: a head noun ("bus and truck drivers"), or a field ("data analysts and
scientists").
"""

import re

from .lexicon import Mention
from .passage import Passage
from .role_words import words
from .titles import NAME_SIZE, modifiers_before, snake_case

MAX_SHARING = 4
"""Titles that share the head noun of the one behind them, at most."""
JOINER_SIZE = 5
_JOINER = re.compile(r",? (?:and|or|&) $|, $")
"""What joins titles that share a head noun: a conjunction before the last, commas before the others."""
_JOINED = (" and ", " or ", " & ", "/", " / ")


def sharing(passage: Passage, title: Mention, tokens: list[str], head: str, reach: int) -> list[Mention]:
    """The titles before one that share its head noun ("civil, mechanical and electrical engineers")."""
    known, text = words(), passage.lower
    kept = tokens[1:] if tokens[-1] in known.shared else []
    found: list[Mention] = []
    start = title.start
    while len(found) < MAX_SHARING:
        joiner = _JOINER.search(text, max(reach, start - JOINER_SIZE), start)
        if joiner is None or (not found) == (joiner.group() == ", "):
            break
        first, words_of = modifiers_before(passage, joiner.start(), reach)
        if not words_of or _tells_where(text, first):
            break
        found.insert(0, Mention(first, joiner.start(), "role", snake_case([*words_of, *kept], head)))
        start = first
    return found


def sharing_phrase(passage: Passage, phrase: Mention, reach: int) -> list[Mention]:
    """The titles that share the head noun of one that is known as a whole ("bus and truck drivers")."""
    *tokens, noun = passage.lower[phrase.start : phrase.end].split(" ")
    head = words().singular.get(noun)
    return sharing(passage, phrase, tokens, head, reach) if tokens and head else []


def is_one(passage: Passage, first: Mention, title: Mention, head: str) -> bool:
    """Whether "and" joins words of one title: its head noun is singular ("a claims and policy officer"), and no word for
    pay or work makes it mean several ("Product and Programme Manager Salaries")."""
    text = passage.lower
    if text[first.end : title.start] not in (" and ", " & ") or not text[: title.end].endswith(head):
        return False
    following = text[title.end : title.end + NAME_SIZE].split()[:1]
    return not words().beside_titles.issuperset(following) or not following


def carried_over(text: str, start: int, head: str, found: list[Mention]) -> str | None:
    """The title whose first words stand in the one before it only ("data analysts and scientists"), or None."""
    if not found or text[found[-1].end : start] not in _JOINED:
        return None
    field = found[-1].value.rpartition("_")[0]
    return f"{field}_{head}" if head in words().carried.get(field, ()) else None


def _tells_where(text: str, start: int) -> bool:
    """Whether a word is what somebody works in ("in retail, bank and insurance clerks earn …")."""
    return text[:start].endswith((" in ", " within ", " across ", " of ")) or text[:start] in (
        "in ",
        "across ",
    )
