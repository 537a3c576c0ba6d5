"""The one employer that an article or a section is about, whom its sentences need not name again."""

import re

from ..choice import NOTHING, Choice, Group, by_group
from ..lexicon import table
from ..passage import Passage
from ..quantities import Quantity
from ..role_words import stops
from ..scope import mentions
from .firms import before_job, is_of_country, is_sort, labels_only, parts_of, rules_of_names, stands_as_name
from .scopes import Scopes
from .sentence import CONTRAST, Sentence, is_compared


def of_article(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> Choice:
    """The employer that the title, a heading above, or what leads into the list is about, in sentences that name no other and no other pay."""
    around = [
        (scope, named)
        for scope in (*scopes.unit.lead_ins[:1], *scopes.unit.headings, scopes.article.title)
        if scope and (named := _employer_of(scope))
    ]
    lead = scopes.article.lead
    if lead is not None and not around and (named := _opens_lead(lead)) and _goes_on(sentence, quantity):
        around = [(lead, named)]
    elif rules_of_names().others.search(sentence.words, sentence.start, sentence.end):
        return NOTHING
    said = sentence.here("company")
    if any(is_compared(sentence.words, mention.start) for mention in said):
        return NOTHING
    here = {mention.value for mention in said}
    last = scopes.last_before("company")
    here |= set(last[2]) if last else set()
    return next((by_group(scope, named) for scope, named in around if here <= set(named[2])), NOTHING)


def _goes_on(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sentence tells of an employer named before ("the group", "it will pay"), not of others, up to a figure."""
    rules = rules_of_names()
    if rules.not_its_own.search(sentence.words, sentence.start, quantity.first):
        return False
    turns = [turn.end() for turn in CONTRAST.finditer(sentence.words, sentence.start, quantity.first)]
    return rules.meant.search(sentence.words, max([sentence.start, *turns]), quantity.first) is not None


def _opens_lead(lead: Passage) -> Group | None:
    """The employer that the first sentence of a report opens with, if it names no other, remembered with it."""
    if "opened_by" not in lead.__dict__:
        found = [m for m in mentions(lead).get("company", ()) if stands_as_name(lead, m)]
        before = lead.words[: found[0].start] if len({m.value for m in found}) == 1 else "-"
        opens = _DATELINE.fullmatch(before) is not None and found[0].value not in labels_only()
        lead.__dict__["opened_by"] = (found[0].start, found[0].end, [found[0].value]) if opens else None
    return lead.__dict__["opened_by"]


_DATELINE = re.compile(
    r"(?:[A-Z][A-Za-z .,]{1,30}(?: \([A-Za-z ]{2,20}\))? ?-{1,2} ?)?(?:[A-Z][a-z]{2,12}'s |The )?"
)
"""What may stand before the name that opens a report: where it is from, and whose the employer is ("LEEDS (PA) - Britain's")."""


def _employer_of(title: Passage) -> Group | None:
    """The one employer that a title or heading is about, remembered with it; a sentence is no title."""
    if title.words.rstrip(" *").endswith("."):
        return None
    if "employer" not in title.__dict__:
        title.__dict__["employer"] = _listed(title) or _of_career(title) or _organisation(title)
    return title.__dict__["employer"]


_FROM_TO = re.compile(
    r" ?[(,|-] ?(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d ?(?:-|to) ?(?:(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d|[a-z]{3,7})\)?$",
    re.IGNORECASE,
)
"""The years that somebody worked somewhere, at the end of a heading ("(2012 - 2014)", ", 2019 to present")."""
_YEAR = re.compile(r" \((?:19|20)\d\d\)$")


def _of_career(title: Passage) -> Group | None:
    """The employer that a heading names with the years that somebody worked there."""
    words = title.words.rstrip(" *_")
    years = _FROM_TO.search(words) or _YEAR.search(words)
    name = words[: years.start()].strip(" *_") if years else ""
    if not name or not rules_of_names().whole.fullmatch(name) or is_sort(name):
        return None
    organisation = rules_of_names().organisation.search(name)
    if _YEAR.search(words) and not organisation:
        return None
    found = mentions(title)
    taken = ("statistic", "level")
    if not organisation:
        taken += ("cue", "names", "role", "location", "industry")
    if any(m.start < years.start() for dimension in taken for m in found.get(dimension, ())):
        return None
    start = title.words.index(name)
    return start, start + len(name), [title.raw[start : start + len(name)]]


def _listed(title: Passage) -> Group | None:
    """The only listed firm of a title, if it opens it or stands at its end behind "at": "X raises pay", "Jobs at X"."""
    found = [m for m in mentions(title).get("company", ()) if stands_as_name(title, m)]
    if len({mention.value for mention in found}) != 1:
        return None
    rules, first = rules_of_names(), found[0]
    before = title.words[: first.start]
    at = rules.at.search(before) and not rules.not_at.search(before)
    opens = rules.before_subject.search(before) and first.value not in table("employers")["products"]
    pays = rules.opens_title.match(title.words)
    worked_with = first.value in table("employers")["worked_with"]
    own = not worked_with and before_job(title.words, first, mentions(title)["role"])
    if at or opens or own or pays and pays.start(1) <= first.start and first.end <= pays.end(1):
        return first.start, first.end, [first.value]
    return None


def _organisation(title: Passage) -> Group | None:
    """The organisation that a title names by its shape: as who pays, behind "at" at its end, or by itself."""
    rules, words = rules_of_names(), title.words
    if any(stands_as_name(title, mention) for mention in mentions(title).get("company", ())):
        return None
    body = rules.body.search(words)
    behind = [m for m in mentions(title).get("location", ()) if body and m.start == body.end()]
    if behind:
        return body.start(), behind[0].end, [title.raw[body.start() : behind[0].end]]
    office = rules.office.search(words)
    if office is not None and rules.at.search(words[: office.start()].removesuffix("the ")):
        return office.start(), office.end(), [title.raw[office.start() : office.end()]]
    match = rules.at_end.search(words)
    if match is None or rules.not_at.search(words[: match.start(1)]):
        match = rules.opens_title.match(words)
        if match is None or not rules.organisation.search(match.group(1)):
            return _by_itself(title)
    parts = parts_of(title, *match.span(1))
    return (*match.span(1), [parts[0].value]) if len(parts) == 1 else None


_ASIDE = re.compile(r"(?: \([^()]{1,30}\))?[:*_ ]*$")
"""A short form or a place in brackets behind a name, and what sets a title apart."""


def _by_itself(title: Passage) -> Group | None:
    """An organisation whose name is the whole of a title."""
    words, found = _ASIDE.sub("", title.words).strip(" *_"), mentions(title)
    if not rules_of_names().whole.fullmatch(words) or not rules_of_names().organisation.search(words):
        return None
    if is_sort(words) or is_of_country(title) or words.split()[0].lower() in stops() - {"the"}:
        return None
    if any(found.get(dimension) for dimension in ("cue", "names", "statistic", "level")):
        return None
    start = title.words.index(words)
    return start, start + len(words), [title.raw[start : start + len(words)]]
