"""What a passage speaks of: the mentions of every vocabulary in it, found once and kept with it."""

from collections.abc import Callable
from functools import cache

from . import gazetteer, lexicon, places, roles
from .choice import Group
from .lexicon import Lexicon, Mention, lowered, table
from .passage import Passage

_COORDINATION = ("", "and", "&", "/", ",", "or", ", and", ", or", "|", "and/or", "+")


def mentions(passage: Passage) -> dict[str, list[Mention]]:
    """All mentions in a passage by dimension, in order."""
    kept = passage.__dict__.get("mentions")
    if kept is None:
        kept = _vocabularies().find(lowered(passage.data))
        kept["role"] = roles.find(passage, kept)
        kept["location"] = places.find(passage, kept)
        _settle_levels(passage, kept)
        passage.__dict__["mentions"] = kept
    return kept


@cache
def _vocabularies() -> Lexicon:
    return Lexicon(lexicon.entries() + roles.entries() + gazetteer.entries())


def _settle_levels(passage: Passage, found: dict[str, list[Mention]]) -> None:
    """Words that are a level only beside a job title or as a label of their own join the levels or are dropped."""
    sure = [m for m in found.get("level", ())]
    doubtful = found.pop("level?", [])
    role_starts = {m.start: m for m in found["role"]}
    levels = list(sure)
    for mention in reversed(doubtful):
        if any(s.start < mention.end and mention.start < s.end for s in sure):
            continue
        if any(r.start <= mention.start and mention.end <= r.end for r in found["role"]):
            continue
        rest = passage.lower[mention.end : mention.end + 24]
        gap = len(rest) - len(rest.lstrip(" /,"))
        role = role_starts.get(mention.end + gap)
        level = table("levels")[mention.value]
        if role is not None and (
            role.value.rpartition("_")[2] not in level.get("heads", (role.value.rpartition("_")[2],))
            or passage.lower[mention.start : mention.end] in level.get("alone", ())
        ):
            continue
        beside = role is not None or any(
            later.start - mention.end <= 5
            and passage.lower[mention.end : later.start].strip() in _COORDINATION
            for later in levels
            if later.start >= mention.end
        )
        alone = (
            not passage.prose
            and not passage.lower[: mention.start].strip(" *(0123456789.")
            and (
                not rest.strip()
                or rest.lstrip()[0] in ":(-/,|&+"
                or rest.lstrip().startswith(("and ", "to ", "or ", "of ", "salar", "pay"))
            )
        )
        if beside or alone or rest.lstrip().startswith(tuple(table("roles")["holders"])):
            levels.append(mention)
    levels = sorted(m for m in levels if m.value is not None)
    if levels:
        found["level"] = levels
    else:
        found.pop("level", None)


def groups(passage: Passage, found: list[Mention]) -> list[Group]:
    """Mentions joined by "and", "/" or a comma as one group each: (start, end, values)."""
    grouped: list[Group] = []
    for mention in found:
        if grouped:
            start, end, values = grouped[-1]
            gap = passage.lower[end : mention.start].strip(" *()")
            gap = gap.removesuffix("level").strip()
            if mention.start - end <= 16 and gap in _COORDINATION:
                grouped[-1] = (
                    start,
                    mention.end,
                    values if mention.value in values else [*values, mention.value],
                )
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


def last_group(scope: Passage, dimension: str, start: int, end: int) -> Group | None:
    """The last group in a part of a passage, None where none is named there."""
    found = [m for m in mentions(scope).get(dimension, ()) if start <= m.start and m.end <= end]
    return groups(scope, found)[-1] if found else None
