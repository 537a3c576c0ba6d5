"""What narrows whose pay it is and has no dimension of its own: the kind of contract or employer, a degree, or a label's
words beyond all dimensions."""

import re
from functools import cache

from ..choice import NOTHING, Choice, Words, by_group
from ..lexicon import Mention, conditions, table
from ..passage import Passage
from ..patterns import alternation
from ..quantities import Quantity
from ..scope import groups, mentions
from .labels import all_of, naming, without_brackets
from .listing import rest
from .scopes import Scopes
from .sentence import Sentence

_LABEL_SIZE = 60
"""Characters up to which a label's words narrow a subject; longer ones are a sentence."""
_SET_OFF = ("", "(", ")", ",", "/", "|", ":", "-", "*", ";")
"""What stands beside words that are a part of a label by themselves."""


def qualifier(
    sentence: Sentence, scopes: Scopes, quantity: Quantity, company: Choice, industry: Choice
) -> Choice:
    """The conditions that a quantity is said under ("B2B", "large companies"), else a label's own words ("tankers").

    Args:
        company, industry: the employer and its industry, to which the kind of employer may add nothing.
    """
    conditions = _conditions(sentence, scopes, quantity)
    conditions = [choice for choice in conditions if _adds(choice.value, company, industry)]
    if not conditions:
        return _words_of_label(sentence, scopes)
    narrow = [choice for choice in conditions if not _entry(choice.value).get("usual")]
    if not narrow:
        return NOTHING
    words: tuple[Words, ...] = tuple(words for choice in narrow for words in choice.words)
    return Choice([", ".join(choice.value for choice in narrow)], words)


def _conditions(sentence: Sentence, scopes: Scopes, quantity: Quantity) -> list[Choice]:
    """Of each group of conditions the one that the nearest scope gives which speaks of the group."""
    here = _spoken(sentence)
    unit = sentence.unit
    around = [scope for scope in (*scopes.near(), *unit.headings) if _named(scope)]
    if not here and not around:
        return []
    spoken = {_kind(m) for m in here} | {_kind(m) for scope in around for m in _named(scope)}
    kinds = [kind for kind in conditions() if kind in spoken]
    found = (_of_kind(kind, sentence, quantity, here, around) for kind in kinds)
    return [choice for choice in found if choice is not None]


def _spoken(sentence: Sentence) -> list[Mention]:
    """The conditions that a sentence names. Where somebody works may be said in passing ("nurses in hospitals and schools
    earn A"): it counts where another place to work is told from it, or it is the best or the worst of all."""
    found = sentence.here("condition")
    passing = {m.value for m in found if _entry(m.value).get("in_passing")}
    if not passing or len(passing) > 1 or _extremes().search(sentence.words, sentence.start, sentence.end):
        return found
    return [m for m in found if m.value not in passing]


@cache
def _extremes() -> re.Pattern:
    return re.compile(rf"\b{alternation(table('sentences')['extremes'])}\b", re.IGNORECASE)


def _of_kind(
    kind: str, sentence: Sentence, quantity: Quantity, here: list[Mention], around: list[Passage]
) -> Choice | None:
    text = sentence.unit.text
    own = sentence.own(quantity, groups(text, [m for m in here if _kind(m) == kind]))
    if own is not None:
        return by_group(text, own) if len(own[2]) == 1 else None
    for scope in around:
        named = [m for m in _named(scope) if _kind(m) == kind]
        if named:
            one = len({m.value for m in named}) == 1
            return Choice([named[0].value], ((scope, named[0].start, named[0].end),)) if one else None
    return None


def _named(scope: Passage) -> list[Mention]:
    """The conditions that a label, a head, a lead-in or a heading names."""
    found = mentions(scope)
    sure = found.get("condition", [])
    alone = [m for m in found.get("condition?", ()) if _is_set_off(scope, m)]
    return [*sure, *(m for m in alone if not any(s.start <= m.start and m.end <= s.end for s in sure))]


def _is_set_off(scope: Passage, mention: Mention) -> bool:
    before, behind = scope.words[: mention.start].rstrip(), scope.words[mention.end :].lstrip()
    return before[-1:] in _SET_OFF and behind[:1] in _SET_OFF


def _kind(mention: Mention) -> str:
    return _kinds()[mention.value]


@cache
def _kinds() -> dict[str, str]:
    """The group of each condition."""
    return {value: kind for kind, values in conditions().items() for value in values}


def _entry(value: str) -> dict:
    return conditions()[_kinds()[value]][value]


def _adds(condition: str, company: Choice, industry: Choice) -> bool:
    """Whether a condition says more than the employer or the industry that is named."""
    if _kinds()[condition] == "employer" and company.value:
        return False
    said_by = _entry(condition).get("said_by_industry")
    return not said_by or said_by != industry.value


def _words_of_label(sentence: Sentence, scopes: Scopes) -> Choice:
    """The words of a label in which no dimension speaks."""
    for label in sentence.unit.labels:
        found = mentions(label)
        if any(found.get(dimension) for dimension in _DIMENSIONS) or not rest(label):
            continue
        if (
            any(m.value == "pay" for m in found.get("cue", ()))
            or label is naming("company", scopes)
            or label is naming("industry", scopes)
        ):
            continue
        words = without_brackets(label.raw).lower()
        if 2 < len(words) <= _LABEL_SIZE and not any(char.isdigit() for char in words):
            return Choice([" ".join(words.split())], (all_of(label),))
    return NOTHING


_DIMENSIONS = ("level", "role", "location", "company", "industry", "statistic", "period")
