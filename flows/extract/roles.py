"""Job titles, found by their shape: modifiers before a head noun. Words: vocabulary/roles.toml."""

import re

from .gazetteer import is_place
from .lexicon import Mention
from .passage import Passage
from .role_words import (
    GENERIC,
    Words,
    company_words,
    organisation_ends,
    organisations,
    words,
)

MAX_MODIFIERS = 5
MAX_SHARING = 4
"""Titles that share the head noun of the one behind them, at most."""
JOINER_SIZE = 5
SHORT_FORM = 9
"""Characters that a short form in brackets may have, with them and the spaces around."""
SHORT = 4
"""Letters that a short form has at most."""
INITIALS = 4
"""Letters from which capitals before a head in running text are an employer's initials, if they are no known modifier."""
NAME_SIZE = 24
"""Characters before a word in which the one before it stands."""
_NAME_BEFORE = re.compile(
    r"(?P<joined>[A-Z][\w.'-]* (?:and|&) )?(?P<word>[A-Z][\w.'-]*)(?: (?:and|of|of the|&))? $"
)
_NAME_OF = re.compile(r"[A-Z][\w'-]* (?:of|of the) $")
_PERSON = re.compile(r",? [A-Z][a-z'-]{1,20} [A-Z][A-Za-z'-]{1,20}\b")
_JOINER = re.compile(r",? (?:and|or|&) $|, $")
"""What joins titles that share a head noun: a conjunction before the last, commas before the others."""
_FIELD_WORD = re.compile(r" ([a-z0-9&/]+)")
_JOINED = (" and ", " or ", " & ", "/", " / ")
_TOKEN = re.compile(r"[a-z0-9+#&'/.]+$")


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
    for mention in mentions:
        if mention.start < reach:
            continue
        if mention.dimension == "alias":
            if mention.value is None:
                reach = mention.end
            elif mention in phrases or _written_as_short_form(passage, mention):
                found += _sharing_phrase(passage, mention, reach)
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
        elif not _in_organisation(passage, mention):
            titles = _titles(passage, mention, found, reach)
            if titles and found and found[-1].end == titles[0].start - 1 and text[found[-1].end] == " ":
                # A holder of one job on the way to another ("a cadet first officer").
                found.pop()
            found += titles
            reach = mention.end if titles else reach
    return found


def _titles(passage: Passage, mention: Mention, found: list[Mention], reach: int) -> list[Mention]:
    """The title that a head noun ends, and the one that shares it ("primary or secondary teachers"); empty for no job.

    Args:
        found: the titles before it.
        reach: where the last of them ends.
    """
    known = words()
    start, tokens, guessed = _title(passage, mention, reach)
    head = known.singular[mention.value]
    if tokens and tokens == guessed and (mention.value in known.surnames or _is_firm(passage, start)):
        return []
    if titled := _of_field(passage, mention, tokens, start):
        return [titled]
    if not tokens:
        carried = _carried(passage.lower, start, head, found)
        value = _alone(mention.value, head, found, carried) or _of_person(passage, mention, head)
        return [Mention(start, mention.end, "role", value)] if value else []
    if (
        mention.value in known.generic
        and " ".join(tokens) not in known.fields
        and not passage.words[start].isupper()
    ):
        return [Mention(start, mention.end, "role", GENERIC)]
    title = Mention(start, mention.end, "role", _name(tokens, head))
    shared = _sharing(passage, title, tokens, head, reach)
    if len(shared) == 1 and _is_one(passage, shared[0], title, head):
        joined = [*passage.lower[shared[0].start : shared[0].end].split(), "and", *tokens]
        return [Mention(shared[0].start, title.end, "role", _name(joined, head))]
    return [*shared, title]


def _is_one(passage: Passage, first: Mention, title: Mention, head: str) -> bool:
    """Whether "and" joins words of one title: its head noun is singular ("a claims and policy officer"), and no word for
    pay or work makes it mean several ("Product and Programme Manager Salaries")."""
    text = passage.lower
    if text[first.end : title.start] not in (" and ", " & ") or not text[: title.end].endswith(head):
        return False
    following = text[title.end : title.end + NAME_SIZE].split()[:1]
    return not words().beside_titles.issuperset(following) or not following


def _sharing(passage: Passage, title: Mention, tokens: list[str], head: str, reach: int) -> list[Mention]:
    """The titles before one that share its head noun ("civil, mechanical and electrical engineers")."""
    known, text = words(), passage.lower
    kept = tokens[1:] if tokens[-1] in known.shared else []
    found: list[Mention] = []
    start = title.start
    while len(found) < MAX_SHARING:
        joiner = _JOINER.search(text, max(reach, start - JOINER_SIZE), start)
        if joiner is None or (not found) == (joiner.group() == ", "):
            break
        first, words_of = _modifiers_before(passage, joiner.start(), reach)
        if not words_of or _tells_where(text, first):
            break
        found.insert(0, Mention(first, joiner.start(), "role", _name([*words_of, *kept], head)))
        start = first
    return found


def _sharing_phrase(passage: Passage, phrase: Mention, reach: int) -> list[Mention]:
    """The titles that share the head noun of one that is known as a whole ("bus and truck drivers")."""
    *tokens, noun = passage.lower[phrase.start : phrase.end].split(" ")
    head = words().singular.get(noun)
    return _sharing(passage, phrase, tokens, head, reach) if tokens and head else []


def _modifiers_before(passage: Passage, end: int, reach: int) -> tuple[int, list[str]]:
    """The words known to stand in titles that end at a place, and where they begin."""
    known, text = words(), passage.lower
    found: list[str] = []
    before = _word_ending(text, end, reach)
    start = end
    while before and len(found) < MAX_MODIFIERS and before[1] in known.modifiers:
        if before[1] in known.only_before and not found:
            break
        start = before[0]
        found.insert(0, before[1])
        before = _word_before(text, start, reach)
    while found and (found[0] in known.stops or found[0] in known.dropped):
        start = text.index(found[0], start) + len(found[0]) + 1
        found.pop(0)
    return start, found


def _tells_where(text: str, start: int) -> bool:
    """Whether a word is what somebody works in ("in retail, bank and insurance clerks earn …")."""
    return text[:start].endswith((" in ", " within ", " across ", " of ")) or text[:start] in (
        "in ",
        "across ",
    )


def _carried(text: str, start: int, head: str, found: list[Mention]) -> str | None:
    """The title whose first words stand in the one before it only ("data analysts and scientists"), or None."""
    if not found or text[found[-1].end : start] not in _JOINED:
        return None
    field = found[-1].value.rpartition("_")[0]
    return f"{field}_{head}" if head in words().carried.get(field, ()) else None


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
        Mention(start, end, "role", _name([*tokens, head, "of", *field[:-1]], field[-1])) if field else None
    )


def _alone(noun: str, head: str, found: list[Mention], carried: str | None) -> str | None:
    """The job that a head noun without modifiers names: the one before it that ends in it, itself, GENERIC or none."""
    known = words()
    earlier = next((m.value for m in reversed(found) if m.value.endswith("_" + head)), None)
    if earlier:
        return earlier
    if carried:
        return carried
    if noun in known.levels or head in known.levels:
        return None
    if head in known.strong:
        return head
    return GENERIC if noun in known.generic_alone else None


def _of_person(passage: Passage, mention: Mention, head: str) -> str | None:
    """A head noun that is a job right before the name of who does it ("host Jane Doe"), or None."""
    named = head in words().before_names and _PERSON.match(passage.words, mention.end)
    return head if named else None


def _written_as_short_form(passage: Passage, mention: Mention) -> bool:
    """Short forms of two to four letters count in capitals only ("RN", "PhDs"), but not behind a figure ("at 4 PM") nor
    before a sign of money ("CA$"); other single words always."""
    word = passage.words[mention.start : mention.end]
    if len(word.rstrip("s")) > SHORT or word.lower() in words().never_short:
        return True
    if sum(map(str.isupper, word)) < 2 or passage.words[mention.end : mention.end + 1] == "$":
        return False
    return not passage.words[: mention.start].rstrip()[-1:].isdigit()


def _in_organisation(passage: Passage, mention: Mention) -> bool:
    """Whether a head noun is part of an organisation's name ("King Faisal Specialist Hospital")."""
    if not passage.words[mention.start].isupper() or passage.words[mention.end : mention.end + 1] != " ":
        return False
    following = passage.words[mention.end + 1 : mention.end + 30].split(" ", 1)[0].strip(".,;:()")
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


def _title(passage: Passage, mention: Mention, reach: int) -> tuple[int, list[str], list[str]]:
    """Where a title begins, its modifiers, looking left from the head noun, and those that only their capital makes one."""
    known, text = words(), passage.lower
    tokens: list[str] = []
    guessed: list[str] = []
    start = mention.start
    capital_head = passage.words[start].isupper()
    while len(tokens) < MAX_MODIFIERS:
        before = _word_before(text, start, reach)
        if before is None:
            break
        place, token = before
        if token in ("and", "&"):
            joined = _compound(text, place, reach, tokens)
            if joined is None:
                break
            start, first = joined
            tokens[:0] = [first, "and"]
            continue
        if not capital_head and _ends_name(passage, place, token):
            break
        parts = token.split("/")
        if any(part in known.levels for part in parts) or not _stands_before(token, tokens, mention):
            break
        if token not in known.modifiers and not (
            "/" in token and known.modifiers.issuperset(filter(None, parts))
        ):
            capital = capital_head and passage.words[place].isupper()
            if not (capital and _may_join(token)) or passage.prose and _is_initials(passage, place, token):
                break
            guessed.append(token)
        tokens.insert(0, token)
        start = place
    while tokens and tokens[0] in known.stops:
        start = text.index(tokens[0], start) + len(tokens[0]) + 1
        tokens.pop(0)
    return start, _behind_organisation(tokens, guessed), guessed


def _word_before(text: str, start: int, reach: int) -> tuple[int, str] | None:
    """The word before a place and where it begins, over a short form in brackets ("User Experience (UX) Designer")."""
    gap = start - 1
    if gap < reach or text[gap] not in " /":
        return None
    if text[gap - 1] == ")":
        opening = text.rfind(" (", max(reach, gap - SHORT_FORM), gap)
        gap = opening if opening > reach else gap
    return _word_ending(text, gap, reach)


def _word_ending(text: str, end: int, reach: int) -> tuple[int, str] | None:
    """The word that ends at a place and where it begins."""
    match = _TOKEN.search(text, max(reach, end - NAME_SIZE), end)
    written = match.group() if match else ""
    token = written.strip("'.")
    if not token.strip("/") or written.endswith((".", "'s", "s'")):
        return None
    return match.start(), token


def _compound(text: str, place: int, reach: int, tokens: list[str]) -> tuple[int, str] | None:
    """Where the first word of a pair begins that "and" joins to the one behind it ("track and field"), and that word."""
    before = _word_before(text, place, reach) if tokens else None
    return before if before and f"{before[1]} and {tokens[0]}" in words().compounds else None


def _stands_before(token: str, tokens: list[str], mention: Mention) -> bool:
    """Whether a word may stand before what was found: some do before certain words only ("high school", "French teacher")."""
    known = words()
    following = tokens[0] if tokens else known.singular[mention.value]
    return token not in known.only_before or following in known.only_before[token]


def _may_join(token: str) -> bool:
    """Whether a capitalised word that is no known modifier belongs to the title: not the name of a place or firm."""
    known = words()
    return (
        len(token) > 1
        and token not in known.stops
        and token not in known.singular
        and not token.isdigit()
        and not is_place(token)
        and token not in company_words()
    )


def _ends_name(passage: Passage, place: int, token: str) -> bool:
    """Whether a word before a head in small letters ends the name of an employer or programme ("a Contoso Air cadet")."""
    if not passage.words[place].isupper():
        return False
    before = passage.words[max(0, place - NAME_SIZE) : place]
    if token.capitalize() in organisations() or token.capitalize() in words().institutions:
        name = _NAME_BEFORE.search(before)
        return name is not None and (name["joined"] or name["word"].lower() not in words().modifiers)
    return _NAME_OF.search(before) is not None


def _is_initials(passage: Passage, place: int, token: str) -> bool:
    """Whether a word is the initials of a name ("a CFTRS engineer"): too long for a short form of a craft."""
    return len(token) >= INITIALS and passage.words[place : place + len(token)].isupper()


def _behind_organisation(tokens: list[str], guessed: list[str]) -> list[str]:
    """The modifiers without the name of an organisation before them ("Globex University Professor")."""
    ends = organisation_ends()
    for i in range(len(tokens) - 1, 0, -1):
        if tokens[i] in ends and tokens[i - 1] in guessed:
            return tokens[i + 1 :]
    return tokens


def _name(tokens: list[str], head: str) -> str:
    """The title in snake case, short forms written out."""
    known = words()
    phrase = " ".join([*tokens, head])
    if phrase in known.aliases:
        return known.aliases[phrase]
    while len(tokens) > 0 and tokens[0] in known.dropped and (len(tokens) > 1 or head in known.strong):
        tokens = tokens[1:]
    parts: list[str] = []
    for token in tokens:
        parts += known.written_out.get(token, [token.strip(".'")])
    joined: list[str] = []
    for part in parts:
        pair = f"{joined[-1]} {part}" if joined else part
        if pair in known.pairs:
            joined[-1] = known.pairs[pair]
        else:
            joined.append(part)
    phrase = " ".join([*joined, head])
    if phrase in known.aliases:
        return known.aliases[phrase]
    field = known.fields.get(" ".join(joined))
    if field and head in known.of_fields:
        return field
    return re.sub(r"[^a-z0-9+#]+", "_", phrase).strip("_")
