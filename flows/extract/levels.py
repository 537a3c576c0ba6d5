"""Which words of a passage are a level of seniority. The words, and what they need beside them: vocabulary/levels.toml."""

import re
from collections.abc import Sequence
from functools import cache
from types import SimpleNamespace

from .lexicon import Mention, table
from .passage import Passage
from .role_words import stops

COORDINATION = ("", *table("sentences")["coordination"])
"""What may stand between two words of one row."""
_LOOK_BACK = 16
"""Characters before a level in which words stand that leave it behind."""
_LOOK_AHEAD = 40
"""Characters behind a word in which the noun stands that it needs."""
_TITLE_SIZE = 90
"""Characters before a level in which whoever is quoted is named with the first words of a title."""
_ROW = (":", "(", "-", "/", ",", "|", "&", "+", "and ", "to ", "or ", "of ", "salar", "pay")
"""What follows a level in a label of its own."""
_ADJECTIVES = re.compile(r" (?:[a-z][\w+#.']{0,15} ){1,2}$")
_SIDE_BY_SIDE = re.compile(r" ?(?:level )?$")
_IN_BRACKETS = re.compile(r" ?\($")
"""Between two words for beginners: the second only says which of them ("Apprentice (1st year)")."""


def settle(passage: Passage, found: dict[str, list[Mention]]) -> None:
    """Leave under "level" what is one: of the words that are a level only beside others those that stand so.

    Args:
        found: the mentions in the passage by dimension, with "level", "level?" and "role"; changed in place.
    """
    sure = found.pop("level", [])
    doubtful = found.pop("level?", [])
    if not sure and not doubtful:
        return
    levels = list(sure)
    for mention in reversed(doubtful):
        taken = any(s.start < mention.end and mention.start < s.end for s in sure)
        if not taken and _is_level(passage, mention, found, levels):
            levels.append(mention)
    levels = [m for m in levels if m.value is not None and not _is_left_behind(passage, m)]
    levels = [m for m in levels if not _is_of_speaker(passage, m)]
    kept = _without_adjectives(passage, sorted(levels))
    if kept:
        found["level"] = kept


def _is_left_behind(passage: Passage, mention: Mention) -> bool:
    """Whether the word before a level says that it is about those who are past it ("beyond entry-level positions")."""
    before = passage.lower[max(0, mention.start - _LOOK_BACK) : mention.start]
    return before.endswith(tuple(f"{word} " for word in table("sentences")["left_behind"]))


def _is_of_speaker(passage: Passage, mention: Mention) -> bool:
    """Whether a level is in the title of whoever is quoted ("said Jane Miller, vice president of …")."""
    before = passage.words[max(0, mention.start - _TITLE_SIZE) : mention.start]
    return passage.prose and _data().speaker.search(before) is not None


def _is_level(
    passage: Passage, mention: Mention, found: dict[str, list[Mention]], levels: list[Mention]
) -> bool:
    """Whether a word that is no level by itself is one by what stands beside it."""
    text, data = passage.lower, _data()
    if any(job.start <= mention.start and mention.end <= job.end for job in found["role"]):
        return False
    word = mention.value, text[mention.start : mention.end]
    rest = text[mention.end : mention.end + _LOOK_AHEAD]
    behind = rest.lstrip(" /,")
    job = next((j for j in found["role"] if j.start >= mention.end), None)
    if job is not None and job.start == mention.end + len(rest) - len(behind):
        return word in data.beside_role and _takes(mention.value, job)
    beside = any(
        0 <= later.start - mention.end <= 5 and text[mention.end : later.start].strip() in COORDINATION
        for later in levels
    )
    if beside or rest.lstrip().startswith(data.holders) or _is_label(passage, mention, rest):
        return True
    if _is_part_of_label(passage, mention, rest, found.get("statistic", ())):
        return True
    if word in data.beside_role and _is_of_sum(text, mention):
        return True
    if word in data.near_role and (
        rest[1:].split(" ", 1)[0].rstrip(".,:;()*'s") in data.heads_of_titles
        or job is not None
        and _ADJECTIVES.match(text, mention.end, job.start)
    ):
        return True
    if word in data.in_titles:
        return not passage.prose
    if word in data.before_pay:
        return is_of_pay(passage, mention)
    return word in data.people and _stands_by_itself(text, mention.start)


def is_of_pay(passage: Passage, mention: Mention) -> bool:
    """Whether a noun for pay stands at most two words behind a word ("starting monthly salary")."""
    return _data().pay.match(passage.lower, mention.end, mention.end + _LOOK_AHEAD) is not None


def _takes(level: str, job: Mention) -> bool:
    """Whether a job can have a level: "staff" is one of engineers, not of nurses."""
    heads = _data().heads.get(level)
    return heads is None or job.value.rpartition("_")[2] in heads


def _is_label(passage: Passage, mention: Mention, rest: str) -> bool:
    """Whether a word opens a label, or brackets ("(lead)", "(staff/lead at …)")."""
    before = passage.lower[: mention.start]
    rest = rest.lstrip()
    if before.endswith("("):
        return rest.startswith((")", "/", "|")) or not passage.prose and rest.startswith(_ROW)
    return not passage.prose and not before.strip(" *(0123456789.") and (not rest or rest.startswith(_ROW))


def _is_part_of_label(passage: Passage, mention: Mention, rest: str, counted: Sequence[Mention]) -> bool:
    """Whether a word is a cell of a table's head, or all that a label says behind a dash, but for how it is counted
    ("Law - avg starting: A")."""
    start = next((word.start for word in counted if word.end == mention.start - 1), mention.start)
    opens = _PART_OPENS.search(passage.words, max(0, start - len("  * ")), start)
    return not passage.prose and opens is not None and _PART_ENDS.match(rest) is not None


_PART_OPENS = re.compile(r"(?:\t|\||[ ]-|:) ?\*{0,2}$")
_PART_ENDS = re.compile(r" ?(?:salary|salaries|pay|wages?)?\*{0,2} ?(?:$|[\t|:])")


def _is_of_sum(text: str, mention: Mention) -> bool:
    """Whether a word right behind a sum says whose it is, and nothing goes on about it ("£25,000 starter to …")."""
    return (
        _SUM_ENDS.search(text, max(0, mention.start - 8), mention.start) is not None
        and _CLAUSE_ENDS.match(text, mention.end) is not None
    )


_SUM_ENDS = re.compile(r"\d[km]?\+? $")
_CLAUSE_ENDS = re.compile(r"\s*(?:$|[,;.)/]| (?:to|and|or) [^\w\s]?\d)")


def _stands_by_itself(text: str, start: int) -> bool:
    """Whether no word before tells which people are meant ("managers", "half of all managers")."""
    before = text[max(0, start - 24) : start].split()
    return not before or not before[-1][-1].isalnum() or before[-1] in stops()


def _without_adjectives(passage: Passage, levels: list[Mention]) -> list[Mention]:
    """Of levels side by side only the one that is meant: a post ("a senior executive"), else the first."""
    kept: list[Mention] = []
    for mention in levels:
        if (
            kept
            and kept[-1].value != mention.value
            and (
                _SIDE_BY_SIDE.match(passage.words, kept[-1].end, mention.start)
                or {kept[-1].value, mention.value} <= _data().of_beginners
                and _IN_BRACKETS.match(passage.words, kept[-1].end, mention.start)
            )
        ):
            if mention.value in _data().posts:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


@cache
def _data() -> SimpleNamespace:
    """What levels.toml says of the words that need others beside them."""
    levels = table("levels")

    def words(key: str) -> frozenset[tuple[str, str]]:
        return frozenset((level, word) for level, lists in levels.items() for word in lists.get(key, ()))

    nouns = "|".join(table("cues")["pay_noun"]["words"])
    return SimpleNamespace(
        beside_role=words("beside_role"), near_role=words("near_role"), before_pay=words("before_pay"), people=words("people"), in_titles=words("in_titles"),
        heads={level: lists["heads"] for level, lists in levels.items() if "heads" in lists},
        heads_of_titles=frozenset(table("roles")["weak"]),
        of_beginners=frozenset(level for level, lists in levels.items() if lists.get("without_years")),
        posts=frozenset(level for level, lists in levels.items() if lists.get("post")),
        holders=tuple(table("roles")["holders"]),
        speaker=re.compile(rf"\b(?:{'|'.join(table('sentences')['quoted'])}) [A-Z][\w.'-]{{1,20}}(?: [A-Z][\w.'-]{{0,20}}){{1,2}},[^,.;:\d]{{1,50}}$"),
        pay=re.compile(rf" (?:[a-z]{{1,14}} ){{0,2}}(?:{nouns})\b"),
    )  # fmt: skip
