"""What a passage speaks of: the mentions of every vocabulary in it, found once and kept with it."""

import atexit
import gc
from collections.abc import Callable
from functools import cache

from . import gazetteer, levels, lexicon, places, role_words, roles
from .choice import Group
from .lexicon import Lexicon, Mention, lowered, table
from .passage import Passage
from .told import with_told


def mentions(passage: Passage) -> dict[str, list[Mention]]:
    """All mentions in a passage by dimension, in order."""
    if passage.mentions is None:
        found = _vocabularies().find(lowered(passage.data))
        found["company"] = with_told(passage.words, found.get("company", []))
        found["role"] = roles.find(passage, found)
        found["location"] = places.find(passage, found)
        found["company"] = [m for m in found["company"] if not _is_inside(m, found["location"])]
        levels.settle(passage, found)
        passage.mentions = found
    return passage.mentions


def _is_inside(mention: Mention, others: list[Mention]) -> bool:
    """Whether a mention is part of a longer one ("Apple" of "Big Apple")."""
    return any(
        other.start <= mention.start and mention.end <= other.end and other[:2] != mention[:2]
        for other in others
    )


@cache
def _vocabularies() -> Lexicon:
    """All words, kept from the garbage collector: they stay, and it would walk through hundreds of thousands of objects
    again and again while they are made, and ever after."""
    collects = gc.isenabled()
    gc.disable()
    try:
        return Lexicon(lexicon.entries() + role_words.entries() + gazetteer.entries())
    finally:
        gc.freeze()
        # At the end all is collected again: DuckDB complains at length of what it finds left of its own.
        atexit.register(gc.unfreeze)
        if collects:
            gc.enable()


def groups(passage: Passage, found: list[Mention]) -> list[Group]:
    """Mentions joined by "and", "/" or a comma as one group each: (start, end, values)."""
    grouped: list[Group] = []
    for mention in found:
        if grouped:
            start, end, values = grouped[-1]
            between = passage.lower[end : mention.start]
            gap = between.strip(" *()").removesuffix("level").strip()
            if mention.start - end <= 16 and gap in levels.COORDINATION:
                # "Specialist doctor (consultant)" is one job under two names, "Hill Post (HP)" one firm.
                bracketed = mention.dimension in ("role", "company") and "(" in between
                again = mention.value in values or bracketed
                again = again or table("roles")["feminine"].get(mention.value) in values
                grouped[-1] = (start, mention.end, values if again else [*values, mention.value])
                continue
        grouped.append((mention.start, mention.end, [mention.value]))
    return grouped


def single_group(
    scope: Passage, dimension: str, keep: Callable[[Passage, Mention], bool] | None = None
) -> Group | None:
    """The one group that a scope speaks of; without values where it names several apart, None where it names none.

    Args:
        keep: a function of a module, by which the answer is remembered, that says which mentions count.
    """
    known = scope.__dict__.setdefault("groups", {})
    key = (dimension, keep)
    if key not in known:
        known[key] = _single_group(scope, dimension, keep)
    return known[key]


def _single_group(scope: Passage, dimension: str, keep: Callable | None) -> Group | None:
    found = [m for m in mentions(scope).get(dimension, ()) if keep is None or keep(scope, m)]
    if not found:
        return None
    grouped = groups(scope, found)
    values = {tuple(group[2]) for group in grouped}
    if len(values) == 1 and len(grouped[0][2]) <= 3:
        return grouped[0]
    return grouped[0][0], grouped[-1][1], []


def last_group(
    scope: Passage, dimension: str, start: int, end: int, keep: Callable[[Passage, Mention], bool]
) -> Group | None:
    """The last group in a part of a passage, None where none is named there.

    Args:
        keep: says which mentions count.
    """
    found = [m for m in mentions(scope).get(dimension, ()) if start <= m.start and m.end <= end]
    found = [m for m in found if keep(scope, m)]
    return groups(scope, found)[-1] if found else None
