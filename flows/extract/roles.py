"""Job titles, found by their head nouns. Words: vocabulary/roles.toml."""

import re

from .gazetteer import states
from .lexicon import Mention
from .passage import Passage
from .role_words import EVERYONE, GENERIC, Words, organisations, words
from .shared_titles import carried_over, is_one, sharing, sharing_phrase
from .titles import MAX_MODIFIERS, NAME_SIZE, snake_case, title_before
from .workplaces import is_of_workplace, names_workplace, tells_workplace

SHORT = 4
"""Letters that a short form has at most."""
_PERSON = re.compile(r",? [A-Z][a-z'-]{1,20} [A-Z][A-Za-z'-]{1,20}\b")
_OF_NAME = re.compile(r" of (?:the )?[A-Z][a-z]")
_FIELD_WORD = re.compile(r" ([a-z0-9&/]+)")


def find(passage: Passage, words_found: dict[str, list[Mention]]) -> list[Mention]:
    """The job titles in a passage, in order; in titles, headings and labels fields of work too ("Data Science Salary").

    Args:
        words_found: the mentions of `entries` in the passage, by dimension.

    Returns:
        mentions with dimension "role" and the job in snake case, GENERIC or EVERYONE.
    """
    aliases, heads, fields = [words_found.get(name, []) for name in ("alias", "head", "field")]
    if not (aliases or heads or fields):
        return []
    mentions = sorted([*aliases, *fields, *heads], key=lambda m: (m.start, m.dimension))
    known = words()
    text = passage.lower
    phrases = [m for m in aliases if " " in text[m.start : m.end]]
    found: list[Mention] = []
    reach = 0
    starts = {m.start for m in heads}
    cues = words_found.get("cue", [])
    places = tells_workplace(text)
    for mention in mentions:
        if mention.start < reach or places and mention.value and names_workplace(passage, mention, cues):
            continue
        if mention.dimension == "alias":
            if (
                mention.value is None
                or mention.value == EVERYONE
                and found
                and found[-1].end == mention.start
            ):
                reach = mention.end
            elif mention in phrases or (
                _written_as_short_form(passage, mention) and not _is_state(passage, mention, words_found)
            ):
                found += sharing_phrase(passage, mention, reach)
                found.append(mention._replace(dimension="role"))
                reach = mention.end
        elif any(phrase.start <= mention.start and mention.end <= phrase.end for phrase in phrases):
            continue
        elif mention.dimension == "field":
            if not _head_follows(text, mention.end, known) and (
                not passage.prose or _is_of_work(text, mention)
            ):
                found.append(mention._replace(dimension="role"))
                reach = mention.end
        elif mention.value in known.modifiers and mention.end + 1 in starts and text[mention.end] == " ":
            # "Nurse" in "nurse assistant" is part of the longer title.
            continue
        elif not _in_organisation(passage, mention) and not (places and is_of_workplace(passage, mention)):
            titles = _titles(passage, mention, found, reach)
            if titles and found and found[-1].end == titles[0].start - 1 and text[found[-1].end] == " ":
                # A holder of one job on the way to another ("a cadet first officer").
                found.pop()
            found += titles
            reach = mention.end if titles else reach
    return [m for m in found if m.value not in known.addresses or not _is_address(passage, m, found)]


def _titles(passage: Passage, mention: Mention, found: list[Mention], reach: int) -> list[Mention]:
    """The title that a head noun ends, and the one that shares it ("primary or secondary teachers"); empty for no job.

    Args:
        found: the titles before it.
        reach: where the last of them ends.
    """
    known = words()
    start, tokens, guessed = title_before(passage, mention, reach)
    head = known.singular[mention.value]
    if tokens and tokens == guessed and (mention.value in known.surnames or _is_firm(passage, start)):
        return []
    if titled := _of_field(passage, mention, tokens, start):
        return [titled]
    if not tokens:
        carried = carried_over(passage.lower, start, head, found)
        value = _alone(mention.value, head, found, carried) or _of_person(passage, mention, head)
        return [Mention(start, mention.end, "role", value)] if value else []
    if (
        mention.value in known.generic
        and " ".join(tokens) not in known.fields
        and not passage.words[start].isupper()
    ):
        return [Mention(start, mention.end, "role", GENERIC)]
    title = Mention(start, mention.end, "role", snake_case(tokens, head))
    shared = sharing(passage, title, tokens, head, reach)
    if len(shared) == 1 and is_one(passage, shared[0], title, head):
        joined = [*passage.lower[shared[0].start : shared[0].end].split(), "and", *tokens]
        return [Mention(shared[0].start, title.end, "role", snake_case(joined, head))]
    return [*shared, title]


def _is_firm(passage: Passage, start: int) -> bool:
    """Whether a name in capitals stands where that of an employer does in running text ("at Contoso Plumbers")."""
    return passage.prose and passage.lower[:start].endswith(" at ")


def _of_field(passage: Passage, mention: Mention, tokens: list[str], start: int) -> Mention | None:
    """The title of one who heads a field ("director of engineering", "heads of data science"), or None."""
    known, text = words(), passage.lower
    head = known.singular[mention.value]
    if head not in known.heading or not text.startswith(" of ", mention.end):
        return None
    end = mention.end + len(" of")
    field: list[str] = []
    while len(field) < MAX_MODIFIERS:
        word = _FIELD_WORD.match(text, end)
        if word is None or word.group(1) not in known.of_departments:
            break
        field.append(word.group(1))
        end = word.end()
    return (
        Mention(start, end, "role", snake_case([*tokens, head, "of", *field[:-1]], field[-1]))
        if field
        else None
    )


def _alone(noun: str, head: str, found: list[Mention], carried: str | None) -> str | None:
    """The job that a head noun without modifiers names: the one before it that ends in it, itself, GENERIC or none."""
    known = words()
    titles = [m.value for m in reversed(found) if m.value.endswith("_" + head)]
    earlier = next((value for value in titles if value.partition("_")[0] not in known.ranks), None)
    if earlier:
        return earlier
    if carried:
        return carried
    if noun in known.levels or head in known.levels:
        return None
    if head in known.strong:
        return head
    return GENERIC if noun in known.generic_alone else None


def _is_address(passage: Passage, mention: Mention, found: list[Mention]) -> bool:
    """Whether a job before a name is only how somebody is addressed whose job stands beside it ("Professor Jane Doe, the
    president of …")."""
    named = _PERSON.match(passage.words, mention.end)
    if named is None:
        return False
    behind = (m for m in found if m.start >= named.end())
    before = (m for m in found if m.end <= mention.start)
    return any(_BESIDE_NAME.fullmatch(passage.lower, named.end(), m.start) for m in behind) or any(
        _BEFORE_NAME.fullmatch(passage.lower, m.end, mention.start) for m in before
    )


_BESIDE_NAME = re.compile(
    r"(?: [a-z'-]+){0,2}, (?:(?:the|an?|its|their|our|his|her|who is) ){0,2}(?:[a-z-]+ ){0,2}"
)
_BEFORE_NAME = re.compile(r"(?: of [^.,;:()]{2,60})?, ")
"""What stands between a name and the job of who bears it."""


def _of_person(passage: Passage, mention: Mention, head: str) -> str | None:
    """A head noun that is a job right before the name of who does it ("host Jane Doe") or of what ("governor of Ohio"), or
    None."""
    known = words()
    named = head in known.before_names and _PERSON.match(passage.words, mention.end)
    return head if named or head in known.of_names and _OF_NAME.match(passage.words, mention.end) else None


def _written_as_short_form(passage: Passage, mention: Mention) -> bool:
    """Short forms of two to four letters count in capitals only ("RN", "PhDs"), but not behind a figure ("at 4 PM"), before a
    sign of money ("CA$"), or where they stand for a place; other single words always."""
    word = passage.words[mention.start : mention.end]
    if len(word.rstrip("s")) > SHORT or word.lower() in words().never_short:
        return True
    if word.endswith("S") and word[:-1].lower() in words().aliases:
        # "NPS" is something else than several NPs.
        return False
    if sum(map(str.isupper, word)) < 2 or passage.words[mention.end : mention.end + 1] == "$":
        return False
    if passage.place_code is not None and passage.words.index(passage.place_code[0]) == mention.start:
        return False
    if passage.holds_places and word == passage.words:
        return False
    return not passage.words[: mention.start].rstrip()[-1:].isdigit()


def _is_state(passage: Passage, mention: Mention, words_found: dict[str, list[Mention]]) -> bool:
    """Whether a short form is that of a state behind a town ("San Jose, CA")."""
    if passage.words[mention.start : mention.end] not in states():
        return False
    return any(
        passage.words[place.end : mention.start] == ", " for place in words_found.get("name of place", ())
    )


def _in_organisation(passage: Passage, mention: Mention) -> bool:
    """Whether a head noun is part of an organisation's name ("King Faisal Specialist Hospital")."""
    if not passage.words[mention.start].isupper() or passage.words[mention.end : mention.end + 1] != " ":
        return False
    following = passage.words[mention.end + 1 : mention.end + 30].split(" ", 1)[0].strip(".,;:)")
    return following in organisations()


def _is_of_work(text: str, field: Mention) -> bool:
    """Whether words beside a field of work in running text say that people do it ("nursing jobs", "a career in nursing")."""
    known = words()
    following = text[field.end : field.end + NAME_SIZE].split()[:1]
    if (
        field.end < len(text)
        and text[field.end] == " "
        and following
        and following[0].strip(".,:;()") in known.beside_titles
    ):
        return True
    return text[max(0, field.start - NAME_SIZE) : field.start].endswith(known.before_fields)


def _head_follows(text: str, end: int, known: Words) -> bool:
    following = text[end : end + 30].split()
    return bool(following) and following[0].strip(".,:;()") in known.singular
