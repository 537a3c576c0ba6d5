"""What a quantity measures: somebody's pay, years that a level takes, a bonus, growth of pay, or something else."""

import re
from dataclasses import dataclass

from .choice import Words
from .lexicon import Mention
from .passage import Passage
from .quantities import Quantity
from .scope import mentions
from .units import Unit

NEAR = 70
"""Characters before a figure within which a word for something else than pay still speaks of it."""
ADJACENT = 3
"""Characters that may stand between a figure and a noun that names it."""
_CLAUSE = re.compile(
    r"; |, (?:while|whereas|but|so|although|though|and|which)\b| while | whereas | but |\. |\) ", re.I
)
_INCLUDED = re.compile(
    r"\b(?:with|including|includes?|included|excluding|plus|before|without|inclusive of|exclusive of|and|or|of|base|in addition to|on top of|after|salary|besides)\W+$",
    re.I,
)
_SHARE_OF = re.compile(
    r" ?of (?:all |the |these |those |its |our |their |your )?(?!base|salary|salaries|pay|annual|ctc|basic|gross|your|their|total|compensation|earnings|income|yearly|fixed)[a-z]",
    re.I,
)
_BY = re.compile(
    r"(?:\bby|\+|\badd(?:s|ing)?|extra|additional|\bof up to) ?(?:about |around |approximately |nearly |roughly |over |at least |up to |an? |another )?$",
    re.I,
)
_BOUGHT = re.compile(
    r" ?(?:in|on|for|towards?) (?:\w+ ){0,2}(?:fees?|tuition|tax(?:es)?|rent|loans?|debt|insurance|insurance contributions|contributions|premiums|interest|dues|costs?|expenses|supplies|books|equipment)\b",
    re.I,
)
_PEOPLE = re.compile(
    r" (?:\w+ ){0,2}(?:people|workers|employees|engineers|developers|students|candidates|aspirants|applicants|professionals|graduates|jobs|users|nurses|teachers|members|openings|vacancies|posts|freshers|children|households|readers|subscribers|customers)\b",
    re.I,
)
_EQUAL = re.compile(r" ?(?:=|equals\b)")
_PER_THING = re.compile(
    r" ?(?:per|for each|for every) (?!(?:annum|person|employee|worker|head|capita|full|calendar|working|clock|flight|credit)\b)[a-z]",
    re.I,
)
_OTHER_TIME = re.compile(
    r" ?(?:/|per |a |an |each |every )?(?:bi-?weekly|fortnight(?:ly)?|two weeks|semi-?monthly|quarter(?:ly)?|term|semester|season)\b",
    re.I,
)
_NEGATED = re.compile(
    r"\b(?:nobody|no one|none of \w+|(?:do|does|did|will|would|can|could|should|is|are|was)(?: not|n't|not)) (?:\w+ ){0,2}"
    r"(?:earn|earns|make|makes|get|gets|pay|pays|paid|expect|receive)\W{1,3}$",
    re.I,
)
_PAY_NOUNS = frozenset(
    "salary salaries pay wage wages compensation earnings income incomes package packages remuneration ctc".split()
) | {"pay scale", "pay scales"}
_PER_PIECE = re.compile(
    r" ?(?:/|per|a|an|for (?:each|every|a)) ?(?:mile|word|article|project|post|page|class|student|user|seat|credit|unit|item|order|delivery|lesson|session|visit|piece|load|km|kilometre|kilometer|image|logo|video|semester|share|ticket|trip|ride|job|gig|night|square)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a quantity is: a measure with the words that say so, or None with the reason.

    `sure` is False where nothing says what it is. Without words, the reason says why it has its measure all the same.
    """

    measure: str | None
    reason: str = ""
    sure: bool = True
    words: tuple[Words, ...] = ()


def _said(measure: str, passage: Passage, mention: Mention) -> Reading:
    return Reading(measure, words=((passage, mention.start, mention.end),))


def of_money(quantity: Quantity, unit: Unit, start: int, end: int, scopes: list[Passage]) -> Reading:
    """Whether a sum is somebody's pay.

    Args:
        start, end: the quantity's sentence in the unit's text.
        scopes: the passages around, nearest first, the title last.
    """
    text = unit.text
    found = mentions(text)
    behind = text.words[quantity.end : end]
    if text.words[:end].rstrip().endswith("?"):
        return Reading(None, "asked, not said")
    if _PER_PIECE.match(text.words[quantity.last : end]) and not quantity.period:
        return Reading(None, "price of a piece, not pay for a time")
    for name, reason in (("after_not_pay", "not pay"), ("after_difference", "difference")):
        for mention in found.get(name, ()):
            if quantity.last <= mention.start <= quantity.end + 1 or (mention.start == quantity.last + 1):
                if not _pay_follows(text, mention):
                    return Reading(None, reason)
    if text.words[quantity.first].isdigit() and quantity.unit and _PEOPLE.match(behind):
        return Reading(None, "a count of people")
    if _BOUGHT.match(text.words[quantity.end : quantity.end + 48]):
        return Reading(None, _REASONS["price"])
    if _EQUAL.match(behind[:4]) or _EQUAL.match(text.words[max(start, quantity.start - 3) : quantity.start]):
        return Reading(None, "an exchange rate")
    if not quantity.period and _PER_THING.match(text.words[quantity.last : quantity.last + 24]):
        return Reading(None, "price of a piece, not pay for a time")
    if _OTHER_TIME.match(text.words[quantity.last : quantity.last + 32]):
        return Reading(None, "paid for a time that has no name here", sure=False)
    before = text.words[max(start, quantity.start - NEAR) : quantity.start]
    if _NEGATED.search(before):
        return Reading(None, "the sentence denies it", sure=False)
    if _BY.search(before) and not before.rstrip().endswith("paid by"):
        return Reading(None, "difference")
    spoken = cues_in(text)
    cues = [m for m in spoken if start <= m.start < end and not (quantity.first <= m.start < quantity.last)]
    nearest = None
    for cue in reversed([m for m in cues if m.end <= quantity.first + 1]):
        if cue.value == "deduction" and not _names(text, cue, quantity):
            continue
        nearest = cue
        break
    if nearest is not None:
        gap = text.words[nearest.end : quantity.start]
        if nearest.value == "pay":
            return _said("pay", text, nearest)
        if len(gap) <= NEAR and not _CLAUSE.search(gap):
            return Reading(None, _REASONS[nearest.value])
    later = next((m for m in cues if m.value == "pay"), None)
    if later is not None:
        return _said("pay", text, later)
    if (
        nearest is not None
        and nearest.value != "pay"
        and unit.kind == "prose"
        and len(text.words[nearest.end : quantity.start]) <= NEAR
    ):
        return Reading(None, _REASONS[nearest.value])
    earlier = [m for m in spoken if m.end <= start and m.value != "deduction"]
    if earlier and unit.kind != "cell" and earlier[-1].value == "pay":
        return _said("pay", text, earlier[-1])
    for scope in scopes:
        spoken = cues_in(scope)
        named = [m.value for m in spoken]
        if "pay" in named:
            return _said("pay", scope, spoken[named.index("pay")])
        if named and named[0] not in ("deduction",):
            return Reading(None, _REASONS[named[0]])
        if named and (scope in unit.labels or scope is unit.header):
            return Reading(None, _REASONS[named[0]])
    if behind and quantity.period:
        return Reading("pay", "money for a time is pay", False, ((text, *quantity.period_at),))
    return Reading(None, "nothing says whose money this is", sure=False)


def cues_in(passage: Passage) -> list[Mention]:
    """The words in a passage that tell what a sum is; those inside a job's or firm's name ("loan officer") tell nothing."""
    kept = passage.__dict__.get("cues")
    if kept is None:
        found = mentions(passage)
        names = [*found["role"], *found.get("company", ())]
        kept = passage.__dict__["cues"] = [
            m
            for m in found.get("cue", ())
            if not any(name.start <= m.start and m.end <= name.end for name in names)
        ]
    return kept


_REASONS = {
    "price": "price or cost", "market": "market, funding or revenue", "deduction": "tax, bonus, benefit or contribution",
    "difference": "difference", "threshold": "legal threshold", "pay": "",
}  # fmt: skip


def _pay_follows(text: Passage, mention: Mention) -> bool:
    """ "$5,000 stock" is not pay, "$90,000 base" is."""
    return (
        text.lower[mention.end : mention.end + 8].startswith((" salary", " pay", " wage"))
        and mention.dimension == "after_not_pay"
    )


def _names(text: Passage, cue: Mention, quantity: Quantity) -> bool:
    """Whether a word such as "bonus" or "tax" names the sum after it rather than what the pay includes."""
    gap = text.words[cue.end : quantity.start]
    if ")" in gap or len(gap) > NEAR or _CLAUSE.search(gap) or "," in gap:
        return False
    return not _INCLUDED.search(text.words[max(0, cue.start - 20) : cue.start])


def of_percent(quantity: Quantity, unit: Unit, start: int, end: int, scopes: list[Passage]) -> Reading:
    """Whether a percentage is a bonus or yearly growth of pay; anything else is nothing to read."""
    text = unit.text
    found = mentions(text)

    def here(name: str) -> list[Mention]:
        return [m for m in found.get(name, ()) if start <= m.start < end]

    after = text.words[quantity.last : end]
    if _SHARE_OF.match(after):
        return Reading(None, "share of something")
    of_pay = _OF_PAY.match(after)
    for mention in here("bonus"):
        near = (
            quantity.start - mention.end if mention.end <= quantity.first else mention.start - quantity.last
        )
        if of_pay or near <= 60 and not any(abs(m.start - quantity.first) <= 40 for m in here("not_growth")):
            return _said("bonus", text, mention)
    earlier = [m for m in found.get("bonus", ()) if m.end <= start]
    if of_pay and earlier:
        return _said("bonus", text, earlier[-1])
    if not here("bonus") and unit.kind != "prose":
        for scope in [*unit.labels, *([unit.header] if unit.header else [])]:
            named = mentions(scope).get("bonus")
            if named:
                return _said("bonus", scope, named[0])
    nouns = [m for m in cues_in(text) if start <= m.start < end and text.lower[m.start : m.end] in _PAY_NOUNS]
    away = any(abs(m.start - quantity.first) <= 60 for m in here("not_growth"))
    rises = [(m.start, m.end) for m in here("rise")] or [
        m.span() for m in _UP.finditer(text.words, start, quantity.first)
    ]
    if rises and not away and (nouns or _raise_named(text, here("rise"))):
        if (
            here("yearly")
            or any(mentions(s).get("yearly") for s in unit.labels)
            or _YEAR.search(text.words[start:end])
        ):
            return Reading("growth", words=((text, *rises[0]),))
    return Reading(None, "percentage of something else")


_UP = re.compile(r"\b(?:up|budget(?:ed|ing)? for) (?:by |about |around )?$", re.I)
_OF_PAY = re.compile(
    r" ?(?:\w+ )?of (?:the |their |your |an? |annual |total |gross )*(?:base|basic|fixed|salary|pay|ctc|annual|gross)\b",
    re.I,
)
_YEAR = re.compile(
    r"\b(?:every (?:january|february|march|april|may|june|july|august|september|october|november|december)|budgeted|past (?:\w+ )?years?|last year|this year|next year|in 20\d\d|the year before|from 20\d\d|a year earlier|previous year)\b",
    re.I,
)


def _raise_named(text: Passage, rises: list[Mention]) -> bool:
    return any(
        text.lower[m.start : m.end]
        in ("increment", "increments", "raise", "raises", "hike", "hikes", "appraisal")
        for m in rises
    )


def of_years(quantity: Quantity, unit: Unit, start: int, end: int) -> Reading:
    """Whether a span of years is experience rather than a date, a plan or an age."""
    text = unit.text
    found = mentions(text)
    if (quantity.low or 0) > 45 or (quantity.high or 0) > 50:
        return Reading(None, "not a length of experience")
    for mention in found.get("not_experience", ()):
        if start <= mention.start < end and (
            abs(mention.start - quantity.last) <= 4 or -1 <= quantity.start - mention.end <= 12
        ):
            return Reading(None, "not a length of experience")
    named = next((m for m in found.get("experience", ()) if start <= m.start < end), None)
    if named is not None:
        return _said("experience", text, named)
    inside = (
        text.words[:start].count("(") < text.words[: quantity.first].count("(")
        or text.words[quantity.first - 1 : quantity.first] == "("
    )
    place = text.places(quantity.first, quantity.last)[0]
    labelled = any(label.start <= place < label.end for label in unit.labels)
    if (
        inside
        or unit.kind in ("cell", "heading")
        or labelled
        or quantity.shape in ("range", "floor")
        and unit.kind == "item"
    ):
        return Reading("experience", "years in brackets, a label, a list or a table are experience")
    return Reading(None, "nothing says that this is experience", sure=False)
