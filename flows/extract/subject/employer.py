"""Who pays: the employer, its industry, and what a label says beyond all dimensions."""

import re
from functools import cache

from ..choice import NOTHING, Choice, Words, by_group, by_mention
from ..lexicon import Mention, currencies, table
from ..passage import Passage
from ..quantities import Quantity
from ..scope import groups, mentions, single_group
from .sentence import AFTER_SIZE, Scopes, Sentence


def _listed(text: str) -> list[str]:
    return [
        part.strip(" *\"'()[]") for part in re.split(r" & | and |/|, | \+ ", text) if part.strip(" *\"'()[]")
    ]


def company(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The employers of a quantity."""
    unit = sentence.unit
    found = [m for m in sentence.here("company") if _pays(sentence, m, quantity)]
    here = sentence.own(quantity, groups(unit.text, found))
    if here:
        return by_group(unit.text, here)
    named = _at(sentence, quantity)
    if named:
        return named
    near = scopes.near()
    for scope in unit.labels:
        group = single_group(scope, "company", _stands_as_name)
        if group and group[2]:
            return by_group(scope, group)
    if unit.labels and _names_of("company", scopes):
        label = unit.labels[-1] if unit.kind == "cell" else unit.labels[0]
        if _is_name(label):
            return Choice(_listed(_without_brackets(label.raw)), (_all_of(label),))
    for scope in near[len(unit.labels) :]:
        group = single_group(scope, "company", _stands_as_name)
        if group and len(group[2]) == 1 and len(scope.words) < 80:
            return by_group(scope, group)
    if unit.headings:
        heading = unit.headings[0]
        group = single_group(heading, "company", _stands_as_name)
        if group and len(group[2]) == 1:
            return by_group(heading, group)
    return NOTHING


def _all_of(label: Passage) -> Words:
    """A whole label, without the space around it."""
    start = len(label.words) - len(label.words.lstrip())
    return label, start, max(start + 1, len(label.words.rstrip()))


_AT_NAME = re.compile(
    r"\b[Aa]t ((?:[A-Z][\w&.'-]*\w)(?: (?:[A-Z][\w&.'-]*\w|&))*(?:(?:,? and|,? or|,| &) (?:[A-Z][\w&.'-]*\w)(?: [A-Z][\w&.'-]*\w)*)*)"
)


def _at(sentence: Sentence, quantity: Quantity) -> Choice | None:
    """Employers that are no household names, by their shape: capitalised words after "at"."""
    for match in _AT_NAME.finditer(sentence.words, sentence.start, quantity.first):
        start, end = match.span(1)
        taken = [
            m
            for d in ("level", "role", "location", "publisher", "names", "industry", "period")
            for m in sentence.found.get(d, ())
            if m.start < end and m.end > start
        ]
        near = quantity.first - end <= AFTER_SIZE or match.start() - sentence.start <= 2
        if (
            near
            and not taken
            and end - start > 2
            and sentence.words[start:end] not in currencies().codes
            and not sentence.words[end:].startswith((" level", " Level", "-"))
        ):
            text = sentence.unit.text
            return Choice(_listed(text.raw[start:end]), ((text, start, end),))
    return None


def _stands_as_name(scope: Passage, mention: Mention) -> bool:
    """Whether a firm's name in a label or heading is one: capitalised, no part of a compound, no mere example in
    brackets; a name that is a common word too must open the label."""
    shown, before = scope.words[mention.start : mention.end], scope.words[: mention.start]
    if (
        not (shown[0].isupper() or shown[0].isdigit())
        or before.endswith("-")
        or before.count("(") > before.count(")")
    ):
        return False
    return mention.value not in _labels_only() or not before.strip(" *_0123456789.)")


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^()]*\)", "", text).strip(" *:-–—")


def _is_name(label: Passage) -> bool:
    """Whether a label can be a firm's name: short, capitalised, and nothing that another dimension takes."""
    words = _without_brackets(label.raw)
    if not 1 < len(words) <= 40 or not (words[0].isupper() or words[0].isdigit()) or len(words.split()) > 5:
        return False
    found = mentions(label)
    return not any(
        found.get(dimension) for dimension in ("level", "role", "location", "statistic", "publisher")
    ) and not any(m.value == "pay" for m in found.get("cue", ()))


def _names_of(dimension: str, scopes: Scopes) -> bool:
    """Whether the labels of a list or table are said to be names of one dimension."""
    unit = scopes.unit
    if unit.label_header is not None:
        return any(m.value == dimension for m in mentions(unit.label_header).get("names", ()))
    for scope in [*unit.lead_ins, *unit.headings[:1]]:
        named = [m.value for m in mentions(scope).get("names", ())]
        if dimension in named:
            others = [
                value
                for value in named
                if value in ("role", "location", "industry", "company") and value != dimension
            ]
            return not others or named.index(dimension) < min(named.index(value) for value in others)
        if named:
            return False
    return False


_AT = re.compile(r"\b(?:at|for|joining|inside|within)[ *\"']*$", re.I)
_JOINED = re.compile(r"(?:[A-Za-z.]|\))(?:,|,? and|,? or| &|/|;)[ *\"']*$")
"""What stands before a firm that is not the first of several."""
_PAYS = re.compile(
    r"(?:'s|s')?(?: in [A-Z][\w-]+(?: [A-Z][\w-]+)?)?(?: (?:also|typically|usually|generally|reportedly|currently|now|india|engineers?|employees?|developers?|roles?))*"
    r"(?: (?:pays?|offers?|offered|offering|provides?|paid|paying|compensates?|gives?|starts?|average|salary|salaries|earn|makes?|leads|tops|ranges?)\b"
    r"| ?[(:] ?|'| -)",
    re.I,
)
_JOINS = re.compile(r"(?:,|,? and|,? or| &|/)[ *]*(?=[A-Z])")
_EXAMPLES = re.compile(
    r"\b(?:like|such as|including|e\.g\.|according to|data from|reported by|via|source:?|sources:|per|on|by|versus|than)\W+"
    r"(?:[A-Z][\w&.']*,? ?(?:and |& |or )?){0,6}$"
)
_PRODUCT = re.compile(
    r" (?!(?:Salar|Pay|Engineer|Developer|Manager|Analyst|Scientist|Software|Data|Machine|Senior|Junior|Staff|India|UK|US|L\d|Average|Employee|Recruiter|Nurse|Driver|Pilot|Intern))[A-Z][A-Za-z]+"
)
"""A capitalised word behind a firm's name makes it a product's ("Google Cloud", "Microsoft Azure")."""


def _pays(sentence: Sentence, mention: Mention, quantity: Quantity) -> bool:
    """Whether a firm named in a sentence is the employer that pays, not an example or where the figure is from."""
    unit, words = sentence.unit, sentence.words
    shown, behind = words[mention.start : mention.end], words[mention.end : mention.end + 60]
    before = words[max(sentence.start, mention.start - 80) : mention.start]
    if not shown[0].isupper() or shown.isupper() and len(mention.value) > 6:
        return False
    if _EXAMPLES.search(before) or _PRODUCT.match(behind) or _is_one_of_many(words, mention, quantity):
        return False
    in_label = bool(unit.labels) and mention.end <= len(unit.labels[0].words) + 1 and unit.kind != "front"
    if in_label or mention.value in _labels_only():
        return in_label
    if _AT.search(before) or _PAYS.match(behind) or before.endswith("("):
        return True
    return bool(_JOINED.search(before) or _JOINS.match(behind)) and _AT_OR_START.search(before) is not None


def _is_one_of_many(words: str, mention: Mention, quantity: Quantity) -> bool:
    """Whether a firm stands in brackets with others, as an example of what stands before them ("start-ups (A, B)")."""
    opened = words.rfind("(", max(0, mention.start - 80), mention.start)
    closed = words.find(")", mention.end, mention.end + 80)
    if (
        opened < 0
        or closed < 0
        or words.find(")", opened, mention.start) >= 0
        or opened <= quantity.first < closed
    ):
        return False
    return any(mark in words[opened:closed] for mark in (",", " and ", "/", " & "))


_AT_OR_START = re.compile(
    r"^[ *\"'(]*(?:[A-Z][\w&.']* ?(?:,|and |& |/ ?)? ?){0,8}$|\b(?:at|for|joining) (?:[A-Z][\w&.']* ?(?:,|and |or |& |/ ?)? ?){1,8}$"
)
"""Firms joined to one another stand at the head of a sentence or behind "at"."""


@cache
def _labels_only() -> frozenset[str]:
    data = table("companies")
    return frozenset(data["only_in_labels"]) - frozenset(data["also_in_text"])


def industry(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The industry of a quantity."""
    unit = sentence.unit
    if unit.labels and _names_of("industry", scopes):
        label = unit.labels[-1] if unit.kind == "cell" else unit.labels[0]
        found = mentions(label)
        named = [m for m in found.get("industry", ()) if m.value]
        if named:
            return by_mention(label, named[0])
        name = re.sub(r"[^a-z0-9]+", "_", _without_brackets(label.raw).lower()).strip("_")
        if (
            name
            and not any(found.get(d) for d in ("level", "role", "location", "company"))
            and len(name) < 40
        ):
            return Choice([name], (_all_of(label),))
    found = [m for m in sentence.here("industry") if m.value and _is_industry(sentence.words, m)]
    here = sentence.own(quantity, groups(unit.text, found), forward=False)
    if here:
        return by_group(unit.text, (here[0], here[1], here[2][:1]))
    if unit.headings:
        found = [
            m
            for m in mentions(unit.headings[0]).get("industry", ())
            if m.value and _is_industry(unit.headings[0].words, m)
        ]
        if len({m.value for m in found}) == 1:
            return by_mention(unit.headings[0], found[0])
    for scope in [*unit.lead_ins, *unit.headings[:1]] if unit.kind in ("item", "cell") else ():
        whole = _NUMBERING.sub("", scope.words).strip(" *_:#").lower()
        named = [m for m in mentions(scope).get("industry", ()) if m.value]
        if named and len(named) == 1 and named[0].end - named[0].start >= len(whole) - 1:
            return by_mention(scope, named[0])
    return NOTHING


_NUMBERING = re.compile(r"^\W*(?:\d{1,2}|[a-z])[.)] ", re.I)
_INDUSTRY_BEHIND = re.compile(
    r" (?:industry|industries|sector|sectors|firms|companies|employers|organi[sz]ations)\b", re.I
)

_INDUSTRY_BEFORE = re.compile(r"\b(?:in|within) (?:the )?$", re.I)


def _is_industry(words: str, mention: Mention) -> bool:
    shown = words[mention.start : mention.end]
    if shown.lower() == "it" and shown != "IT":
        return False
    if _INDUSTRY_BEHIND.match(words, mention.end):
        return True
    return (
        len(shown) > 4
        and bool(_INDUSTRY_BEFORE.search(words[max(0, mention.start - 12) : mention.start]))
        and not words[mention.end : mention.end + 12]
        .lstrip()
        .lower()
        .startswith(("role", "job", "career", "engineer", "degree", "skill"))
    )


def qualifier(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The label's words where no dimension speaks in it ("bachelor's degree"): they narrow the subject all the same."""
    for label in sentence.unit.labels:
        found = mentions(label)
        if any(
            found.get(dimension)
            for dimension in ("level", "role", "location", "company", "industry", "statistic", "period")
        ):
            continue
        if (
            any(m.value == "pay" for m in found.get("cue", ()))
            or _names_of("company", scopes)
            or _names_of("industry", scopes)
        ):
            continue
        words = _without_brackets(label.raw).lower()
        if 2 < len(words) <= 60 and not any(char.isdigit() for char in words):
            return Choice([" ".join(words.split())], (_all_of(label),))
    return NOTHING
