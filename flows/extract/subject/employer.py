"""Who pays: the employer. Names: vocabulary/companies.toml; the words around them: vocabulary/employers.toml."""

import re
from functools import cache
from types import SimpleNamespace

from ..choice import NOTHING, Choice, Group, by_group
from ..lexicon import Mention, currencies, table
from ..passage import Passage
from ..quantities import Quantity
from ..roles import stops
from ..scope import groups, mentions, single_group
from .labels import all_of, names_of, without_brackets
from .sentence import AFTER_SIZE, BACK, CONTRAST, Scopes, Sentence

NEAR = 100
"""Characters before a name in which the words stand that tell what it is."""

BY_WHOM = 24
"""Characters between a sum and the name of who offers it ("41 lakhs per annum by …")."""

CLAUSE_SIZE = 24
"""Characters above which the words before a colon are a clause of their own sentence, no label of a paragraph."""


def company(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The employers of a quantity."""
    choice = _company(sentence, scopes, quantity)
    return choice if choice is NOTHING else _in_full(choice)


def _in_full(choice: Choice) -> Choice:
    """The name of a firm with the words behind it that belong to it ("Wipro Technologies")."""
    if len(choice.values) != 1 or len(choice.words) != 1:
        return choice
    passage, start, end = choice.words[0]
    more = _rules().part_of_name.match(passage.words, end)
    if more is None:
        return choice
    return Choice([passage.raw[start : more.end()]], ((passage, start, more.end()),))


def _company(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    unit = sentence.unit
    found = [m for m in sentence.here("company") if _pays(sentence, m, quantity)]
    found = sorted(found + _unlisted(sentence, quantity, found))
    here = sentence.own(quantity, groups(unit.text, found))
    if here:
        return by_group(unit.text, here)
    near = scopes.near()
    for scope in unit.labels:
        if unit.kind == "prose" and sentence.start and len(scope.words) > CLAUSE_SIZE:
            continue
        group = single_group(scope, "company", _stands_as_name)
        if group and group[2]:
            return by_group(scope, group)
    if unit.labels:
        label = unit.labels[-1] if unit.kind == "cell" else unit.labels[0]
        if _is_name(label) and (names_of("company", scopes) or _is_organisation(label, unit.kind)):
            return Choice(_listed(without_brackets(label.raw)), (all_of(label),))
    for scope in near[len(unit.labels) :]:
        group = single_group(scope, "company", _stands_as_name)
        if group and len(group[2]) == 1 and len(scope.words) < 80:
            return by_group(scope, group)
    if unit.headings:
        heading = unit.headings[0]
        group = single_group(heading, "company", _stands_as_name)
        if group and len(group[2]) == 1:
            return by_group(heading, group)
    meant = _meant(sentence, scopes, quantity)
    return meant if meant is not NOTHING else _of_article(sentence, scopes)


def _of_article(sentence: Sentence, scopes: Scopes) -> Choice:
    """The employer that the title, or a heading above, is about, in sentences that name no other and no other pay."""
    if _rules().others.search(sentence.words, sentence.start, sentence.end):
        return NOTHING
    here = {mention.value for mention in sentence.here("company")}
    last = scopes.last_before("company")
    here |= set(last[2]) if last else set()
    for scope in (*scopes.unit.headings, scopes.article.title):
        named = scope and _employer_of(scope)
        if named and here <= set(named[2]):
            return by_group(scope, named)
    return NOTHING


def _employer_of(title: Passage) -> Group | None:
    """The one employer that a title or heading is about: "X pays …", "… at X"."""
    match = _rules().in_title.search(title.words)
    if match is None:
        return None
    start, end = match.span(1) if match.group(1) else match.span(2)
    listed = [m for m in mentions(title).get("company", ()) if start <= m.start and m.end <= end]
    if listed:
        return (listed[0].start, listed[0].end, [listed[0].value]) if len(listed) == 1 else None
    if not match.group(1) and not _rules().organisation.search(title.words[:end]):
        return None
    parts = _parts_of(title, start, end)
    return (start, end, [parts[0].value]) if len(parts) == 1 else None


def _meant(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The employer that was named last, where a sentence says "there", "its" or "the company"."""
    turns = [turn.end() for turn in CONTRAST.finditer(sentence.words, sentence.start, quantity.first)]
    if not _rules().meant.search(sentence.words, max([sentence.start, *turns]), quantity.first):
        return NOTHING
    named = [m for m in sentence.here("company") if m.end <= quantity.first]
    text = sentence.unit.text
    group = groups(text, named)[-1] if named else scopes.last_before("company")
    group = group or _organisation_before(sentence)
    if group is None or len(group[2]) > 1 or not text.words[group[0]].isupper():
        return NOTHING
    if group[2][0] in _labels_only() or _rules().examples.search(
        text.words[max(0, group[0] - NEAR) : group[0]]
    ):
        return NOTHING
    return by_group(text, group)


def _organisation_before(sentence: Sentence) -> Group | None:
    """The last organisation, by its shape, that the paragraph names before a sentence."""
    text = sentence.unit.text
    for match in reversed(
        list(_rules().name.finditer(text.words, max(0, sentence.start - BACK), sentence.start))
    ):
        if _rules().organisation.search(match.group()):
            start = _without_openings(text.words, match.start())
            return start, match.end(), [text.raw[start : match.end()]]
    return None


def _listed(text: str) -> list[str]:
    parts = re.split(r" & | and |/|, | \+ ", text)
    return [part.strip(" *\"'()[]") for part in parts if part.strip(" *\"'()[]")]


# Names in labels and headings.


def _stands_as_name(scope: Passage, mention: Mention) -> bool:
    """Whether a firm's name in a label or heading is one: capitalised, no part of a compound, no mere example in
    brackets; a name that is a common word too must open the label."""
    shown, before = scope.words[mention.start : mention.end], scope.words[: mention.start]
    if not (shown[0].isupper() or shown[0].isdigit()) or before.endswith("-"):
        return False
    if before.count("(") > before.count(")"):
        # "Fractional captain (NetJets)", but not "start-ups (A, B, C)" nor "engineer (Google)".
        return (
            bool(mentions(scope)["role"])
            and scope.words[mention.end : mention.end + 1] == ")"
            and before[-1] == "("
        )
    return mention.value not in _labels_only() or not before.strip(" *_0123456789.)")


def _is_name(label: Passage) -> bool:
    """Whether a label can be a firm's name: short, capitalised, and nothing that another dimension takes."""
    words = without_brackets(label.raw)
    if not 1 < len(words) <= 40 or not (words[0].isupper() or words[0].isdigit()) or len(words.split()) > 5:
        return False
    found = mentions(label)
    if _rules().sorts.search(words) or words[:1].islower():
        return False
    return not any(
        found.get(dimension) for dimension in ("level", "role", "location", "statistic", "publisher")
    ) and not any(m.value == "pay" for m in found.get("cue", ()))


def _is_organisation(label: Passage, kind: str) -> bool:
    """Whether a label by itself is the name of an organisation ("Envoy Air"), by its last word."""
    words = without_brackets(label.words)
    return kind in ("item", "cell") and " " in words and _rules().organisation.search(words) is not None


# Names in sentences.


def _pays(sentence: Sentence, mention: Mention, quantity: Quantity) -> bool:
    """Whether a firm named in a sentence is the employer that pays, not an example or where the figure is from."""
    unit, words, rules = sentence.unit, sentence.words, _rules()
    more = rules.part_of_name.match(words, mention.end)
    end = more.end() if more else mention.end
    shown, behind = words[mention.start : mention.end], words[end : end + NEAR]
    before = words[max(sentence.start, mention.start - NEAR) : mention.start]
    if not shown[0].isupper() or shown.isupper() and len(mention.value) > 6:
        return False
    if _offers(words, mention, quantity):
        return True
    if rules.examples.search(before) or _is_one_of_many(words, mention, quantity):
        return False
    if _is_of_job(sentence, mention):
        return True
    if rules.product.match(behind):
        return False
    in_label = bool(unit.labels) and mention.end <= len(unit.labels[0].words) + 1 and unit.kind != "front"
    at = rules.at.search(before) is not None and not rules.not_at.search(before)
    if in_label or mention.value in _labels_only():
        return in_label or at and before.lower().rstrip().endswith(" at")
    if at or rules.pays.match(behind) or before.endswith("(") or _stands_at(words, mention, quantity):
        return True
    if _opens(words, sentence.start, mention.start) and rules.employs.search(
        words, mention.end, quantity.first
    ):
        return True
    return bool(_JOINED.search(before) or _JOINS.match(behind)) and _AT_OR_START.search(before) is not None


def _stands_at(words: str, mention: Mention, quantity: Quantity) -> bool:
    """Whether nothing but "at" stands between a name and a figure ("and Kotak at 4.8 LPA")."""
    return words[mention.end : quantity.start] in (" ", " at ", " on ", " is at ", " are on ", " is on ")


def _offers(words: str, mention: Mention, quantity: Quantity) -> bool:
    """Whether a name stands behind a sum that is offered, and "by" or "from" ("the highest offer was A a year by …")."""
    between = words[quantity.last : mention.start]
    if not between or len(between) > BY_WHOM or not _rules().by_whom.search(between):
        return False
    return _rules().offered.search(words, max(0, quantity.first - NEAR), quantity.first) is not None


def _is_of_job(sentence: Sentence, mention: Mention) -> bool:
    """Whether a job or level stands right behind the name ("UPS captains"), or the name behind "captains of"."""
    jobs = sentence.here("role") + sentence.here("level")
    if any(
        job.start == mention.end + 1 or job.start <= mention.start < mention.end < job.end for job in jobs
    ):
        return True
    return sentence.words[mention.start - 4 : mention.start] == " of " and any(
        job.end == mention.start - 4 for job in sentence.here("role")
    )


def _unlisted(sentence: Sentence, quantity: Quantity, listed: list[Mention]) -> list[Mention]:
    """Employers that are in no list, by their shape: capitalised words after "at" or before "pays", or in a row with
    firms that are listed."""
    rules, words = _rules(), sentence.words
    found: list[Mention] = []
    for match in rules.at_name.finditer(words, sentence.start, sentence.end):
        start, end = match.span(1)
        near = quantity.first - end <= AFTER_SIZE or match.start() - sentence.start <= 2
        if start > quantity.first:
            near = start - quantity.end <= AFTER_SIZE
        if near and not rules.not_at.search(words[max(sentence.start, match.start() - NEAR) : start]):
            found += _parts_of(sentence.unit.text, start, end)
    for match in rules.name_pays.finditer(words, sentence.start, quantity.first):
        start, end = match.span(1)
        alone = words[start:end].isalpha() and (words[start + 1 : end].islower() or end - start < 3)
        if not (alone and _opens(words, sentence.start, start)) and not rules.beside.search(words[:start]):
            found += _parts_of(sentence.unit.text, start, end)
    for match in rules.kind.finditer(words, sentence.start, quantity.first):
        start, end = match.span(1)
        opens = words[start:end].isalpha() and _opens(words, sentence.start, start)
        later = any(end <= other.start < quantity.first for other in sentence.here("company"))
        if not later and not opens:
            found += _parts_of(sentence.unit.text, start, end)
    found += _organisations(sentence, quantity)
    if any(words[m.end : m.end + 2] == " (" for m in listed):
        for match in rules.name_bracket.finditer(words, sentence.start, quantity.first):
            if match.end() == quantity.start:
                found += _parts_of(sentence.unit.text, *match.span(1))
    taken = {m.start for m in listed}
    kept = [m for m in found if not any(m.start < l.end and l.start < m.end for l in listed)]
    return list({m.start: m for m in kept if m.start not in taken}.values())


def _organisations(sentence: Sentence, quantity: Quantity) -> list[Mention]:
    """Names of organisations by their last word, right before a job or a figure ("Monash University professors")."""
    rules, words, text = _rules(), sentence.words, sentence.unit.text
    found: list[Mention] = []
    jobs = sentence.here("role")
    for match in rules.name_of_job.finditer(words, sentence.start, quantity.first):
        start, end = match.span(1)
        after = end + 2 if words[end : end + 2] == "'s" else end
        start = _without_openings(words, start)
        if " " in words[start:end] and any(job.start <= after + 1 < job.end for job in jobs):
            found += _parts_of(text, start, end)
    match = rules.name_then.search(words[sentence.start : quantity.start])
    if match and rules.organisation.search(match.group(1)):
        start = _without_openings(words, sentence.start + match.start(1))
        found += _parts_of(text, start, sentence.start + match.end(1))
    return found


def _without_openings(words: str, start: int) -> int:
    """Where a name begins that an opening word stands before ("Average Monash University …")."""
    first = words[start : start + NEAR].split(" ", 1)[0]
    return start + len(first) + 1 if first.lower() in stops() else start


def _opens(words: str, first: int, start: int) -> bool:
    """Whether a word opens its sentence or clause, where any word may be capitalised."""
    return not words[first:start].strip(" *\"'(") or words[:start].rstrip(" *\"'(")[-1:] in ":.-;"


def _parts_of(text: Passage, start: int, end: int) -> list[Mention]:
    """The names that a run of capitalised words joins, if no other dimension takes them."""
    words = text.words[start:end]
    if end - start <= 2 or words in currencies().codes or words.split()[0].lower() in stops():
        return []
    if any(map(str.isdigit, words)):
        return []
    if not _rules().organisation.search(words):
        found = mentions(text)
        for dimension in _OTHERS:
            if any(m.start < end and m.end > start for m in found.get(dimension, ())):
                return []
        if any(m.start <= start and end <= m.end for m in found.get("industry", ())):
            return []
    parts, at = [], start
    for part in _listed(text.raw[start:end]):
        at = text.raw.index(part, at)
        parts.append(Mention(at, at + len(part), "company", part))
    return parts


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


_OTHERS = ("level", "role", "location", "publisher", "names", "period", "statistic")
"""What capitalised words are if they are no firm's name."""
_JOINED = re.compile(r"(?:[A-Za-z.]|\))(?:,|,? and|,? or| &|/|;)[ *\"']*$")
"""What stands before a firm that is not the first of several."""
_JOINS = re.compile(r"(?:,|,? and|,? or| &|/)[ *]*(?=[A-Z])")
_AT_OR_START = re.compile(
    r"^[ *\"'(]*(?:[A-Z][\w&.']* ?(?:,|and |& |/ ?)? ?){0,8}$|\b(?:at|for|joining) (?:[A-Z][\w&.']* ?(?:,|and |or |& |/ ?)? ?){1,8}$"
)
"""Firms joined to one another stand at the head of a sentence or behind "at"."""
_NAME = r"(?:Dr\. )?[A-Z][\w&.'-]{0,30}\w(?: (?:of |& )?[A-Z][\w&.'-]{0,30}\w){0,5}"


@cache
def _rules() -> SimpleNamespace:
    """The patterns of names among the words of employers.toml. All repetitions are bounded."""
    data = table("employers")

    def any_of(name: str) -> str:
        return "(?:" + "|".join(map(re.escape, sorted(data[name], key=len, reverse=True))) + ")"

    return SimpleNamespace(
        at=re.compile(rf"\b{any_of('at')}[ *\"']*$", re.I),
        not_at=re.compile(rf"\b{any_of('not_at')} (?:at|in|from|for|with)[ *\"']*$", re.I),
        at_name=re.compile(rf"\b[Aa]t ({_NAME}(?:(?:,? and|,? or|,| &) {_NAME}){{0,4}})(?! [Ll]evel|-)"),
        pays=re.compile(
            r"(?:'s|s')?(?: in [A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20})?)?"
            rf"(?: {any_of('between')}\b){{0,4}}(?: {any_of('pays')}\b| ?[(:] ?|'| -)",
            re.I,
        ),
        name_pays=re.compile(rf"(?<![\w.])({_NAME}(?:(?:, | and |, and ){_NAME}){{0,3}})(?: {any_of('auxiliary')}){{0,4}} {any_of('employs')}\b"),
        name_bracket=re.compile(rf"(?<!\w)({_NAME}) \("),
        examples=re.compile(
            r"\b(?:like|such as|including|e\.g\.|according to|data from|reported by|via|source:?|sources:|per|on|by|versus|than)\W+"
            r"(?:[A-Z][\w&.']{0,30},? ?(?:and |& |or )?){0,6}$"
        ),
        product=re.compile(
            r" (?!(?:Salar|Pay|Engineer|Developer|Manager|Analyst|Scientist|Software|Data|Machine|Senior|Junior|Staff|India|UK|US|L\d|Average|Employee|Recruiter|Nurse|Driver|Pilot|Intern))[A-Z][A-Za-z]+"
        ),
        part_of_name=re.compile(rf"(?: [A-Z][\w&.]{{0,20}}){{0,2}} {any_of('part_of_name')}(?![\w-]| (?:[A-Z]|pay))"),
        sorts=re.compile(rf"\b{any_of('sorts')}$", re.I),
        others=re.compile(rf"\b{any_of('others')}\b", re.I),
        in_title=re.compile(rf"\b(?:{any_of('at')}|[Aa]t)(?: the)? ({_NAME})$|^({_NAME})(?:'s)?(?: {any_of('auxiliary')}){{0,3}} {any_of('pays')}\b"),
        kind=re.compile(rf"(?<![\w.])({_NAME}),? (?:is )?an? [^,.;]{{0,60}}?\b{any_of('kinds')}\b"),
        by_whom=re.compile(r" (?:by|from)(?: the)? $"),
        offered=re.compile(r"\b(?:offer(?:s|ed)?|package|placement)s?\b", re.I),
        organisation=re.compile(rf"\b{any_of('organisations')}(?:$| of )"),
        employs=re.compile(rf"\b(?:{any_of('employs')}|{any_of('further_on')})\b", re.I),
        name_of_job=re.compile(rf"(?<!\w)((?:[A-Z][\w&.'-]{{0,30}} ){{1,4}}?{any_of('organisations')})(?='s | )"),
        name_then=re.compile(rf"(?<!\w)({_NAME})(?: (?:up to|about|around|over|at|from|only|just|roughly))? $"),
        name=re.compile(_NAME),
        beside=re.compile(rf"\b{any_of('beside')} $", re.I),
        meant=re.compile(rf"\b{any_of('meant')}\b", re.I),
    )  # fmt: skip


@cache
def _labels_only() -> frozenset[str]:
    data = table("companies")
    return frozenset(data["only_in_labels"]) - frozenset(data["also_in_text"])
