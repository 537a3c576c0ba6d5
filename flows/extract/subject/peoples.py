"""Names of peoples, which tell where a pay is or only who gets it."""

from functools import cache

from .. import places
from ..choice import NOTHING, Choice
from ..lexicon import Mention, table
from ..passage import Passage
from ..quantities import Quantity
from ..scope import groups, mentions
from .sentence import Sentence

WHOM = 12
"""Characters between a nationality and the job of those who are meant ("Filipino domestic workers")."""
OF_FIRM = 30
"""Characters between a nationality and the name of the firm that it is said of ("German discounter Aldi")."""


def by_name(text: Passage, found: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """Places, and the nationalities among them that only tell who is paid."""
    people = [mention for mention in found if places.is_people(mention.value)]
    if len(people) < len(found):
        return [mention for mention in found if mention not in people or not is_whom(text, mention)], people
    return ([], people) if all(is_whom(text, mention) for mention in people) else (people, [])


def is_whom(text: Passage, mention: Mention) -> bool:
    """Whether a nationality tells who is paid or which firm pays, wherever that is ("Filipino maids")."""
    if not places.is_people(mention.value):
        return False
    if places.is_people_together(mention.value):
        return True
    jobs, firms = mentions(text)["role"], mentions(text).get("company", ())
    if any(0 < firm.start - mention.end <= OF_FIRM for firm in firms):
        return True
    beside = text.lower[mention.end + 1 : mention.end + 1 + WHOM].startswith(_people())
    return beside or any(0 <= job.start - mention.end <= WHOM for job in jobs)


@cache
def _people() -> tuple[str, ...]:
    """Words for those who are paid, whatever their job."""
    return tuple(table("places")["around"]["people"])


def of_people(sentence: Sentence, quantity: Quantity, people: list[Mention]) -> Choice:
    """The country of those who are paid, where nothing says that they are paid elsewhere."""
    text = sentence.unit.text
    group = sentence.own(quantity, groups(text, people))
    return Choice(places.resolve(group[2], []), ((text, group[0], group[1]),)) if group else NOTHING
