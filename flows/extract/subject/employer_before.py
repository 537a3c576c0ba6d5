"""The employer that an earlier sentence named, of whom a sentence goes on to tell."""

from ..choice import NOTHING, Choice, Group, by_group
from ..quantities import Quantity
from ..scope import groups, mentions
from .firms import NEAR, before_job, labels_only, parts_of, rules_of_names, without_openings
from .scopes import BACK, Scopes
from .sentence import CONTRAST, Sentence


def of_paragraph(sentence: Sentence, scopes: Scopes) -> Choice:
    """The only employer that the paragraph names before a sentence, as who pays, where that names no other job or place:
    it goes on about the same people."""
    text, group = sentence.unit.text, scopes.last_before("company")
    if sentence.unit.kind != "prose" or group is None or not scopes.only_before("company"):
        return NOTHING
    if sentence.here("company") or sentence.here("location") or sentence.here("publisher"):
        return NOTHING
    found, rules = mentions(text), rules_of_names()
    if rules.others.search(sentence.words, sentence.start, sentence.end):
        return NOTHING
    before = {m.value for m in found["role"] if m.start < sentence.start}
    if not {m.value for m in sentence.here("role")} <= before:
        return NOTHING
    mention = next(m for m in found["company"] if m.start == group[0])
    at = rules.at.search(text.words[max(0, mention.start - NEAR) : mention.start])
    pays = at or rules.pays.match(text.words, mention.end) or before_job(text.words, mention, found["role"])
    return by_group(text, group) if pays and mention.value not in labels_only() else NOTHING


def meant(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The employer that was named last, where a sentence says "there", "its" or "the company"."""
    if not sentence.start and not sentence.found.get("company"):
        return NOTHING
    turns = [turn.end() for turn in CONTRAST.finditer(sentence.words, sentence.start, quantity.first)]
    if not rules_of_names().meant.search(sentence.words, max([sentence.start, *turns]), quantity.first):
        return NOTHING
    named = [m for m in sentence.here("company") if m.end <= quantity.first]
    text = sentence.unit.text
    group = groups(text, named)[-1] if named else scopes.last_before("company")
    group = group or _organisation_before(sentence)
    if group is None or len(group[2]) > 1 or not text.words[group[0]].isupper():
        return NOTHING
    if group[2][0] in labels_only() or rules_of_names().examples.search(
        text.words[max(0, group[0] - NEAR) : group[0]]
    ):
        return NOTHING
    return by_group(text, group)


def of_own_story(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The employer where the sentence before says that somebody worked, of a sentence that says what they got ("I was a
    cook at Acme. I was paid A")."""
    text, rules = sentence.unit.text, rules_of_names()
    begin = scopes.setting
    if not rules.own_story.match(sentence.words, sentence.start, quantity.first):
        return NOTHING
    if not rules.own_story.search(sentence.words, begin, sentence.start):
        return NOTHING
    found = list(rules.at_name.finditer(text.words, begin, sentence.start))
    names = parts_of(text, *found[-1].span(1)) if len(found) == 1 else []
    return by_group(text, (names[0].start, names[0].end, [names[0].value])) if len(names) == 1 else NOTHING


def _organisation_before(sentence: Sentence) -> Group | None:
    """The last organisation, by its shape, that the paragraph names before a sentence."""
    text = sentence.unit.text
    for match in reversed(
        list(rules_of_names().name.finditer(text.words, max(0, sentence.start - BACK), sentence.start))
    ):
        if rules_of_names().organisation.search(match.group()):
            start = without_openings(text.words, match.start())
            named = text.raw[start : match.end()]
            # "University" alone is any of them.
            return (start, match.end(), [named]) if " " in named else None
    return None
