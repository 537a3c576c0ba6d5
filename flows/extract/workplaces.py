"""Words for a job or field that only say what kind of employer or industry is meant: "dentists' offices", "offices of
physicians", "civil engineering construction". Words: vocabulary/roles.toml.
"""

import re
from functools import cache
from types import SimpleNamespace

from .lexicon import Mention, table
from .passage import Passage
from .patterns import alternation
from .role_words import words

NAME_SIZE = 40
"""Characters before a word that name the places of those behind it ("offices of other …")."""


def tells_workplace(text: str) -> bool:
    """Whether a text in lower case has any word for a kind of employer: without, nothing in it names one."""
    return _rules().any.search(text) is not None


def names_workplace(passage: Passage, mention: Mention, cues: list[Mention]) -> bool:
    """Whether a job or field is part of the name of a kind of employer; not where that is part of a longer title ("law firm
    partner"), nor a field in a heading on what those pay ("Which Tutoring Companies Pay the Most?").

    Args:
        cues: the words of the passage that tell of pay, among others.
    """
    text, rules = passage.lower, _rules()
    is_field = mention.dimension == "field"
    if is_field and cues and not passage.prose or mention.value in words().generic:
        return False
    place = rules.behind.match(text, mention.end)
    if place is None and is_field:
        place = rules.behind_field.match(text, mention.end)
        if place is None and not passage.prose:
            return rules.listed.match(text, mention.end) is not None
    if place is None:
        return False
    following = text[place.end() : place.end() + NAME_SIZE].split()
    return not following or following[0].strip(".,:;()") not in words().singular


def is_of_workplace(passage: Passage, mention: Mention) -> bool:
    """Whether a head noun ends the name of those whose workplaces are meant ("offices of physicians")."""
    return _rules().before.search(passage.lower, max(0, mention.start - NAME_SIZE), mention.start) is not None


@cache
def _rules() -> SimpleNamespace:
    """The patterns. All repetitions are bounded."""
    data = table("roles")["workplaces"]
    of_jobs, of_fields = alternation(data["of_jobs"]), alternation(data["of_jobs"] + data["of_fields"])
    between, of = alternation(data["between"]), alternation(data["of"])
    return SimpleNamespace(
        any=re.compile(rf"\b{of_fields}\b"),
        behind=re.compile(rf"(?:'s|')?[ -](?:{between}[ -])?{of_jobs}\b"),
        behind_field=re.compile(rf"(?:,? (?:and|&) [a-z-]{{3,20}})? (?:[a-z-]{{3,20}} )?{of_fields}\b"),
        listed=re.compile(rf"(?:,? (?:and |& )?[a-z-]{{2,20}}){{1,7}} {of_fields}\W*$"),
        before=re.compile(rf"\b{of} of (?:[a-z]{{2,14}} ){{0,2}}$"),
    )
