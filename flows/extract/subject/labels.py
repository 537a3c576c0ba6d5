"""What the labels of a list or table are: names of employers, of industries."""

import re
from collections.abc import Callable

from .. import places
from ..choice import Words
from ..lexicon import table
from ..passage import Passage
from ..role_words import is_title
from ..scope import mentions
from ..units import Unit
from .firms import stands_as_name
from .scopes import Scopes

LONGEST_PEOPLE = 16
"""Characters that the name of a people may have."""
FEWEST = 2
"""Jobs, or firms, that the labels of a list must name, and half of the labels, for the others to be jobs or firms too."""


def all_of(label: Passage) -> Words:
    """A whole label, without the space around it."""
    start = len(label.words) - len(label.words.lstrip())
    return label, start, max(start + 1, len(label.words.rstrip()))


def without_brackets(text: str) -> str:
    return re.sub(r"\([^()]*\)", "", text).strip(" *:-–—")


def naming(dimension: str, scopes: Scopes) -> Passage | None:
    """The label that names a dimension: by the field of its record, by the head of its column, by what leads into its list,
    or since most labels of the list do; None where none does."""
    unit = scopes.unit
    if dimension in unit.record:
        return unit.record[dimension]
    if not unit.labels:
        return None
    if any(unit.label_heads):
        columns = zip(unit.labels, unit.label_heads, strict=True)
        return next((label for label, head in columns if head and dimension in _named_by(head)), None)
    led = _led_by(dimension, scopes)
    if not led and dimension == "company":
        led = _are_mostly_employers(unit)
    return unit.row_label if led else None


def of_skills(scopes: Scopes) -> list[Passage]:
    """The labels of a row that by the heads of their columns are skills or tasks of whoever is paid, not jobs."""
    return _labels_under(_SKILL, scopes, unless="role")


def of_teams(scopes: Scopes) -> list[Passage]:
    """The labels of a row that by the heads of their columns are teams, not the places that these are named after."""
    return _labels_under(_TEAM, scopes, unless="location")


def _labels_under(name: str, scopes: Scopes, unless: str) -> list[Passage]:
    unit = scopes.unit
    if not any(unit.label_heads):
        return []
    columns = zip(unit.labels, unit.label_heads, strict=True)
    return [
        label
        for label, head in columns
        if head and name in (named := _named_by(head)) and unless not in named
    ]


def _named_by(scope: Passage) -> list[str | None]:
    return [mention.value for mention in mentions(scope).get("names", ())]


def _led_by(dimension: str, scopes: Scopes) -> bool | None:
    """Whether the nearest lead-in or heading that tells what labels are names a dimension first; None where none tells."""
    for scope in [*scopes.unit.lead_ins, *scopes.unit.headings[:1]]:
        named = [value for value in _named_by(scope) if value in _TOLD]
        if dimension in named:
            return next((value for value in named if value in _SUBJECTS), dimension) == dimension
        if named:
            return False
    return None


_SKILL = "skill"
_TEAM = "team"
"""What a head may name that is neither a job nor a place."""
_SUBJECTS = ("role", "location", "industry", "company")
_TOLD = (*_SUBJECTS, "level", "years")
"""What a lead-in may tell that labels are; it says of figures alone that they are high or low."""


def are_mostly_jobs(unit: Unit) -> bool:
    """Whether the labels of a list are jobs, by those that name one."""
    return _are_mostly("jobs", unit, lambda label: any(map(is_title, mentions(label)["role"])))


def _are_mostly_employers(unit: Unit) -> bool:
    """Whether the labels of a list are names of firms, by those that the vocabulary has."""
    return _are_mostly("employers", unit, _names_employer)


def of_firm(unit: Unit) -> Passage | None:
    """The label of a list of firms that is the name of a people, and there one of them ("American: A" below "Delta: B")."""
    if len(unit.list_labels) < FEWEST:
        return None
    label = unit.row_label
    if len(label.words) > LONGEST_PEOPLE:
        return None
    found = mentions(label).get("location", ())
    whole = len(found) == 1 and found[0].end - found[0].start == len(label.words.strip(" *_"))
    return label if whole and places.is_people(found[0].value) and _are_mostly_employers(unit) else None


def _names_employer(label: Passage) -> bool:
    firms = mentions(label).get("company", ())
    return any(stands_as_name(label, m) and m.value not in table("employers")["worked_with"] for m in firms)


def _are_mostly(what: str, unit: Unit, is_one: Callable[[Passage], bool]) -> bool:
    """Whether at least half of a list's labels, and FEWEST, are something: remembered with the first of them."""
    labels = unit.list_labels
    if len(labels) < FEWEST:
        return False
    kept = labels[0].__dict__
    if what not in kept:
        count = sum(map(is_one, labels))
        kept[what] = count >= FEWEST and 2 * count >= len(labels)
    return kept[what]
