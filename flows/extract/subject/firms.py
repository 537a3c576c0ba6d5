"""Names of firms: the patterns for them and for the words around them (vocabulary/employers.toml), and those that are in no
list, told by their shape."""

import re
from functools import cache
from itertools import chain
from types import SimpleNamespace

from .. import places
from ..gazetteer import is_place
from ..lexicon import Mention, currencies, table
from ..passage import Passage
from ..quantities import Quantity
from ..role_words import stops
from ..scope import mentions
from .sentence import AFTER_SIZE, Sentence

POSSESSED = 28
"""Characters between a name and the job of those who are its own ("Delta's widebody captains")."""
_BETWEEN = re.compile(r"[,;:(]| (?:and|or|in|at|for|to|of) ")
NEAR = 100
"""Characters before a name in which the words stand that tell what it is."""

_OTHERS = ("level", "role", "location", "publisher", "names", "period", "statistic")
"""What capitalised words are if they are no firm's name."""
_NAME = r"(?:(?:Dr|St|Mt)\. )?[A-Z][\w&.'-]{0,30}\w(?: (?:of |& )?[A-Z][\w&.'-]{0,30}\w){0,5}"

_HEADED = r"(?:,? (?:[Ii]nc|[Cc]orp|[Cc]o|[Ll]td|plc|PLC|AG|SE)\.?,?)?(?:'s)?"
"""What of a firm's name may stand between it and who heads it."""


@cache
def rules_of_names() -> SimpleNamespace:
    """The patterns of names among the words of employers.toml. All repetitions are bounded."""
    data = table("employers")

    def any_of(name: str) -> str:
        return "(?:" + "|".join(map(re.escape, sorted(data[name], key=len, reverse=True))) + ")"

    return SimpleNamespace(
        at=re.compile(rf"\b{any_of('at')}[ *\"']*$", re.I),
        not_at=re.compile(rf"\b{any_of('not_at')} (?:at|in|from|for|with)(?: the| an?)?[ *\"']*$", re.I),
        learned=re.compile(rf"\b(?i:{any_of('learned')}) (?:of|from)(?: the)? (?:{_NAME}(?:,|,? and|,? or|/) ?){{0,3}}$"),
        at_name=re.compile(rf"\b[Aa]t ({_NAME}(?:(?:,? and|,? or|,| &) {_NAME}){{0,4}})(?!\w| [Ll]evel| \d|-)"),
        # Not without regard to case: that is tried at every word.
        engaged_name=re.compile(rf"\b(?:{any_of('engaged')}|{_capitalised(data['engaged'])}) (?:the )?({_NAME})(?!\w| [Ll]evel| \d|-)"),
        at_premises=re.compile(rf"\b[Aa]t (?:an?|the) ({_NAME}) {any_of('premises')}\b"),
        pays=re.compile(
            r"(?:'s|s')?(?: in [A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20})?)?"
            rf"(?: (?:{any_of('between')}|{any_of('auxiliary')})\b){{0,4}}(?: {any_of('pays')}\b| ?[(:] ?|'| -)",
            re.I,
        ),
        name_pays=re.compile(rf"(?<![\w.])({_NAME}(?:(?:, | and |, and ){_NAME}){{0,3}})(?:, [^,.;:]{{3,70}},)?(?: {any_of('auxiliary')}){{0,4}} {any_of('employs')}\b"),
        employing=re.compile(rf" {any_of('employs')}\b"),
        is_paid=re.compile(rf"\b{any_of('are')}(?: \w{{2,12}}ly| also| now| once)? {any_of('paid')}$"),
        told_on=re.compile(rf"\w {any_of('told_on')} $"),
        name_head=re.compile(rf"(?<!\w)({_NAME}){_HEADED}(?: {any_of('of_heads')})? {any_of('heads')}\b"),
        head=re.compile(rf"\b{any_of('heads')}\b"),
        head_name=re.compile(rf"\b{any_of('heads')} (?:of|at) (?:the )?({_NAME})"),
        headed=re.compile(rf"{_HEADED}(?: {any_of('of_heads')})? {any_of('heads')}\b"),
        heads=re.compile(rf"\b{any_of('heads')} (?:of|at) (?:the )?$"),
        held=re.compile(rf" (?:[A-Z]\w+ )?{any_of('held')}\b"),
        name_last=re.compile(rf"(?<!\w)({_NAME})[ (]+(?:(?:is |are )?(?:at|on) )?\xa4?$"),
        plural=re.compile(r"[A-Z]{2,5}s"),
        examples=re.compile(
            rf"\b{any_of('examples')}\W+"
            r"(?:[A-Z][\w&.']{0,30},? ?(?:and |& |or )?){0,6}$"
        ),
        product=re.compile(
            rf" (?!{any_of('not_products')}|L\d)[A-Z][A-Za-z]+"
        ),
        part_of_name=re.compile(rf"\.(?:com|[a-z]{{2}})\b|(?: [A-Z][\w&.]{{0,20}}){{0,2}} {any_of('part_of_name')}(?![\w-]| (?:[A-Z]|pay))"),
        technology=re.compile(rf"(?:^|[ /]){any_of('technologies')}(?:$|[ /])"),
        sorts=re.compile(rf"\b{any_of('sorts')}$", re.I),
        sort=re.compile(rf"(?:{any_of('of_sorts')} )+{any_of('organisations')}", re.I),
        has=re.compile(rf"(?:'s|s')? (?:[a-z-]{{2,15}} ){{0,3}}{any_of('own_people')}\b"),
        not_its_own=re.compile(rf"\b{any_of('not_its_own')}\b", re.I),
        others=re.compile(rf"\b{any_of('others')}\b(?!-)", re.I),
        at_end=re.compile(rf"\b[Aa]t(?: the)? ({_NAME})$"),
        opens_title=re.compile(rf"^({_NAME})(?:'s)?(?: {any_of('auxiliary')}){{0,3}} {any_of('pays')}\b"),
        body=re.compile(rf"\b{any_of('bodies')} [Oo]f (?:the )?"),
        office=re.compile(rf"\b(?:{any_of('offices')} of {_NAME})"),
        before_subject=re.compile(rf"(?:^|[|–—:] )[\W\d]{{0,8}}(?:{any_of('title_openings')} ){{0,3}}$", re.I),
        whole=re.compile(r"[A-Z][\w&.'-]{0,30}(?: (?:of|and|the|for|&|[A-Z][\w&.'-]{0,30})){1,8}"),
        kind=re.compile(rf"(?<![\w.])({_NAME}),? (?:is )?an? [^,.;]{{0,60}}?\b{any_of('kinds')}\b"),
        by_whom=re.compile(r" (?:by|from)(?: the)? $"),
        offered=re.compile(rf"\b{any_of('offered')}\b", re.I),
        organisation=re.compile(rf"\b{any_of('organisations')}(?:$| of )"),
        employs=re.compile(rf"\b(?:{any_of('employs')}|{any_of('further_on')})\b", re.I),
        name_of_job=re.compile(rf"(?<!\w)((?:[A-Z][\w&.'-]{{0,30}} ){{1,4}}?{any_of('organisations')})(?='s | )"),
        name_then=re.compile(rf"(?<!\w)({_NAME})(?: (?:up to|about|around|over|at|from|only|just|roughly))? $"),
        name=re.compile(_NAME),
        beside=re.compile(rf"\b{any_of('beside')} $", re.I),
        own_story=re.compile(rf"\b{any_of('own_story')}\b", re.I),
        meant=re.compile(rf"\b{any_of('meant')}\b", re.I),
    )  # fmt: skip


def _capitalised(words: list[str]) -> str:
    return "|".join(re.escape(word[0].upper() + word[1:]) for word in words)


@cache
def labels_only() -> frozenset[str]:
    data = table("companies")
    return frozenset(data["only_in_labels"]) - frozenset(data["also_in_text"])


def unlisted(sentence: Sentence, quantity: Quantity, listed: list[Mention]) -> list[Mention]:
    """Employers that are in no list, by their shape: capitalised words after "at" or before "pays", or in a row with
    firms that are listed."""
    rules, words = rules_of_names(), sentence.words
    found: list[Mention] = []
    employed = rules.engaged_name.finditer(words, sentence.start, sentence.end)
    for match in chain(rules.at_name.finditer(words, sentence.start, sentence.end), employed):
        start, end = match.span(1)
        near = quantity.first - end <= AFTER_SIZE or match.start() - sentence.start <= 2
        if start > quantity.first:
            near = start - quantity.end <= AFTER_SIZE
        if near and not rules.not_at.search(words[max(sentence.start, match.start() - NEAR) : start]):
            found += parts_of(sentence.unit.text, start, end)
    for match in rules.at_premises.finditer(words, sentence.start, sentence.end):
        found += parts_of(sentence.unit.text, *match.span(1))
    # Looked for first: the names before it are tried at every capital.
    employing = rules.employing.search(words, sentence.start, quantity.first)
    for match in rules.name_pays.finditer(words, sentence.start, quantity.first) if employing else ():
        start, end = match.span(1)
        if rules.is_paid.search(match.group()):
            continue
        alone = words[start:end].isalpha() and (words[start + 1 : end].islower() or end - start < 3)
        if not (alone and opens_clause(words, sentence.start, start)) and not rules.beside.search(
            words[:start]
        ):
            found += parts_of(sentence.unit.text, start, end)
    if rules.head.search(words, sentence.start, sentence.end):
        for rule in (rules.name_head, rules.head_name):
            for match in rule.finditer(words, sentence.start, sentence.end):
                found += _not_listed(sentence, *match.span(1))
    for match in rules.kind.finditer(words, sentence.start, quantity.first):
        start, end = match.span(1)
        opens = words[start:end].isalpha() and opens_clause(words, sentence.start, start)
        later = any(end <= other.start < quantity.first for other in sentence.here("company"))
        if not later and not opens:
            found += parts_of(sentence.unit.text, start, end)
    found += _organisations(sentence, quantity)
    if any(stands_at(words, m.end, other) for m in sentence.here("company") for other in sentence.every):
        last = rules.name_last.search(words[sentence.start : quantity.start])
        if last and stands_at(words, sentence.start + last.end(1), quantity):
            found += _not_listed(sentence, sentence.start + last.start(1), sentence.start + last.end(1))
    taken = {m.start for m in listed}
    kept = [m for m in found if not any(m.start < l.end and l.start < m.end for l in listed)]
    return list({m.start: m for m in kept if m.start not in taken}.values())


def _not_listed(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """The names in a run of capitalised words that holds none of the vocabulary."""
    listed = any(m.start < end and start < m.end for m in sentence.here("company"))
    return [] if listed else parts_of(sentence.unit.text, start, end)


def _organisations(sentence: Sentence, quantity: Quantity) -> list[Mention]:
    """Names of organisations by their last word, right before a job or a figure ("Monash University professors")."""
    rules, words, text = rules_of_names(), sentence.words, sentence.unit.text
    found: list[Mention] = []
    jobs = sentence.here("role")
    for match in rules.name_of_job.finditer(words, sentence.start, quantity.first):
        start, end = match.span(1)
        after = end + 2 if words[end : end + 2] == "'s" else end
        start = without_openings(words, start)
        if " " in words[start:end] and any(job.start <= after + 1 < job.end for job in jobs):
            found += parts_of(text, start, end)
    match = rules.name_then.search(words[sentence.start : quantity.start])
    if match and rules.organisation.search(match.group(1)):
        start = without_openings(words, sentence.start + match.start(1))
        found += parts_of(text, start, sentence.start + match.end(1))
    return found


def without_openings(words: str, start: int) -> int:
    """Where a name begins that an opening word stands before ("Average Monash University …")."""
    first = words[start : start + NEAR].split(" ", 1)[0]
    return start + len(first) + 1 if first.lower() in stops() else start


def opens_clause(words: str, first: int, start: int) -> bool:
    """Whether a word opens its sentence or clause, where any word may be capitalised."""
    return not words[first:start].strip(" *\"'(") or words[:start].rstrip(" *\"'(")[-1:] in ":.-;"


def parts_of(text: Passage, start: int, end: int) -> list[Mention]:
    """The names that a run of capitalised words joins, if no other dimension takes them."""
    words = text.words[start:end]
    if end - start <= 2 or words in currencies().codes or _FIRST.match(words).group().lower() in stops():
        return []
    if (
        any(map(str.isdigit, words))
        or is_sort(words)
        or _counts(words)
        or is_of_country(Passage.of(text, start, end))
    ):
        return []
    if is_technology(words) or is_place(words.lower()):
        return []
    if not rules_of_names().organisation.search(words):
        found = mentions(text)
        for dimension in _OTHERS:
            if any(m.start < end and m.end > start for m in found.get(dimension, ())):
                return []
        if any(m.start <= start and end <= m.end for m in found.get("industry", ())):
            return []
    parts, at = [], start
    for part in listed_in(text.raw[start:end]):
        at = text.raw.index(part, at)
        if is_sort(part):
            continue
        parts.append(Mention(at, at + len(part), "company", part))
    return parts


_FIRST = re.compile(r"[^ ']*")
"""The first word, without what is shortened behind it ("They're")."""


def _counts(words: str) -> bool:
    """Whether what looks like a name begins with a number in words ("Four Hill Hospitals")."""
    return words.split()[0].lower() in table("numbers")["ones"]


def before_job(words: str, mention: Mention, jobs: list[Mention]) -> bool:
    """Whether a job stands right behind the name, or behind "'s" and a word or two ("Delta's widebody captains"), or takes
    the end of it for its own ("Globex Bus drivers")."""
    owns = words.startswith("'s ", mention.end)
    within = POSSESSED if owns else 1
    return any(
        1 <= job.start - mention.end <= within
        and not (owns and _BETWEEN.search(words, mention.end + 1, job.start))
        or job.start < mention.end < job.end
        for job in jobs
    )


def stands_at(words: str, end: int, quantity: Quantity) -> bool:
    """Whether nothing but "at" or a bracket stands between a name that ends at a place and a figure ("and Kotak at 4.8 LPA")."""
    gap = words[end : quantity.start]
    return gap[:1] == " " and gap.strip(" (\xa4") in ("", "at", "on", "is at", "are on", "is on", "are at")


def is_sort(words: str) -> bool:
    """Whether what looks like a name is a sort of employers ("Private Hospital", "OEMs")."""
    rules = rules_of_names()
    return bool(rules.sort.fullmatch(words) or rules.sorts.search(words) or rules.plural.fullmatch(words))


def is_of_country(scope: Passage) -> bool:
    """Whether what looks like a name is a sort of place in a country ("Qatar Hospital"), which has many."""
    found = [m for m in mentions(scope).get("location", ()) if places.is_country(m.value)]
    words = scope.words.strip(" *")
    return any(words[m.end - m.start :].strip().lower() in table("employers")["premises"] for m in found)


def is_technology(words: str) -> bool:
    """Whether what looks like a name is that of what people work with, or hold ("Apache Spark")."""
    return rules_of_names().technology.search(words) is not None


def listed_in(text: str) -> list[str]:
    parts = _JOINS.split(text)
    return [part.strip(" *\"'()[]") for part in parts if part.strip(" *\"'()[]")]


_JOINS = re.compile(r" (?:&|and) (?!(?:Co|Company|Sons|Partners|Associates|Bro(?:ther)?s)\b)|/|, | \+ ")
"""What joins the names of firms; "Hart & Co" is one."""


def stands_as_name(scope: Passage, mention: Mention) -> bool:
    """Whether a firm's name in a label or heading is one: capitalised, no part of a compound, no mere example in
    brackets; a name that is a common word too must open the label."""
    shown, before = scope.words[mention.start : mention.end], scope.words[: mention.start]
    if rules_of_names().told_on.search(before):
        return False
    if shown.islower() and mention.value not in _small_names() or before.endswith("-"):
        return False
    if before.count("(") > before.count(")"):
        # "Fractional captain (NetJets)", but not "start-ups (A, B, C)" nor "engineer (Google)".
        return (
            bool(mentions(scope)["role"])
            and scope.words[mention.end : mention.end + 1] == ")"
            and before[-1] == "("
        )
    if mention.value not in labels_only():
        return " " in shown or not ends_phrase(scope, mention)
    return not before.strip(" *_0123456789.)") and not _goes_on(scope, mention.end)


def ends_phrase(scope: Passage, mention: Mention) -> bool:
    """Whether a capitalised word that is no job, level, place or the like makes a name the end of a phrase ("Drug Discovery")."""
    word = _CAPITALISED_BEFORE.search(scope.words, max(0, mention.start - NEAR), mention.start)
    if word is None or word.group(1).lower() in stops():
        return False
    return not any(m.start < word.end(1) <= m.end for found in mentions(scope).values() for m in found)


def _goes_on(scope: Passage, end: int) -> bool:
    """Whether a capitalised word that is no job, level, place or pay makes a common word part of a phrase ("Target Market")."""
    following = _CAPITALISED.match(scope.words, end)
    if following is None:
        return False
    found = mentions(scope)
    named = [m for name in ("role", "level", "location", "statistic", "period") for m in found.get(name, ())]
    named += [m for m in found.get("cue", ()) if m.value == "pay"]
    return not any(m.start <= end + 1 < m.end for m in named)


_CAPITALISED_BEFORE = re.compile(r"\b([A-Z][a-z]+) $")
_CAPITALISED = re.compile(r" [A-Z][a-z]")


@cache
def _small_names() -> frozenset[str]:
    """Names that are written without a capital ("flydubai")."""
    return frozenset(name for name in table("companies")["names"] if name.islower())
