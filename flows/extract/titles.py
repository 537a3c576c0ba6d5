"""A job title by its shape: the words before a head noun, and its name in snake case. Words: vocabulary/roles.toml."""

import re

from .gazetteer import is_place
from .lexicon import Mention
from .passage import Passage
from .role_words import company_words, organisation_ends, organisations, words
from .told import is_told

MAX_MODIFIERS = 5
SHORT_FORM = 9
"""Characters that a short form in brackets may have, with them and the spaces around."""
INITIALS = 4
"""Letters from which capitals before a head in running text are an employer's initials, if they are no known modifier."""
NAME_SIZE = 24
"""Characters before a word in which the one before it stands."""
SHORT_WORD = 4
"""Letters up to which a word is not told by its ending: "feed" and "seed" are no verbs in the past."""
_NAME_BEFORE = re.compile(
    r"(?P<joined>[A-Z][\w.'-]* (?:and|&) )?(?P<word>[A-Z](?:[\w.'-]*[\w'-])?)(?: (?:and|of|of the|&))? $"
)
_NAME_OF = re.compile(r"[A-Z][\w'-]* (?:of|of the) $")
_GRADE = re.compile(r"(?:[elptgm]|ic)[0-9]{1,2}")
"""A grade of a company's ladder ("L4", "IC5"), which is no part of a title."""
_TOKEN = re.compile(r"[a-z0-9+#&'/.]+$")


def title_before(passage: Passage, mention: Mention, reach: int) -> tuple[int, list[str], list[str]]:
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
        if not capital_head and _ends_name(passage, place, token) or _is_half(passage, place, reach):
            break
        parts = token.split("/")
        if any(part in known.levels for part in parts) or not _stands_before(token, tokens, mention):
            break
        if token not in known.modifiers and not (
            "/" in token and known.modifiers.issuperset(filter(None, parts))
        ):
            capital = capital_head and passage.words[place].isupper() or _is_label(passage, place, mention)
            joins = capital and _may_join(token) and known.singular[mention.value] not in known.of_employers
            if not joins or passage.prose and _is_initials(passage, place, token):
                break
            guessed.append(token)
        tokens.insert(0, token)
        start = place
    while tokens and (tokens[0] in known.stops or _opens_clause(tokens[0])):
        start = text.index(tokens[0], start) + len(tokens[0]) + 1
        tokens.pop(0)
    return start, _behind_organisation(tokens, guessed), guessed


def _opens_clause(token: str) -> bool:
    """Whether a word that is no known modifier is a verb or adverb by its ending ("Understanding Plumber Salaries")."""
    known = words()
    ends = len(token) > SHORT_WORD and token.endswith(known.no_part_endings)
    return ends and token not in known.modifiers


def modifiers_before(passage: Passage, end: int, reach: int) -> tuple[int, list[str]]:
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
        and token not in known.no_part
        and token not in known.singular
        and not token.isdigit()
        and not is_place(token)
        and not _GRADE.fullmatch(token)
        and token not in company_words()
        and not is_told(token)
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


def _is_label(passage: Passage, place: int, mention: Mention) -> bool:
    """Whether words and a head noun are all of a label or what stands before its colon ("Boom operator: A")."""
    if mention.start - place > NAME_SIZE:
        return False
    if passage.prose:
        return _opens_item(passage, place, mention)
    before, behind = passage.words[:place].strip(_MARKS), passage.words[mention.end : mention.end + 3]
    first = passage.words[place : mention.start].split(" ")[0]
    if not first.isalpha() or len(first) > 1 and first.isupper():
        return False
    opens = not before and first[0].isupper()
    return (opens or _LABEL_WORDS.fullmatch(before) is not None) and _LABEL_ENDS.match(behind) is not None


def _opens_item(passage: Passage, place: int, mention: Mention) -> bool:
    """Whether words and a head noun, all with capitals, are what stands before the dash or colon of a line that goes on in
    running text ("Feed Mill Manager - a median of A")."""
    if passage.words[:place].strip(_MARKS) or not _GOES_ON.match(passage.words, mention.end):
        return False
    words = passage.words[place : mention.end].split()
    return all(word[0].isupper() and word[1:].islower() for word in words)


_GOES_ON = re.compile(r"[*_]*(?:: | [-–—] )")
_MARKS = " *_-•#|0123456789.)"
_LABEL_WORDS = re.compile(r"[A-Z][a-z]{2,15}(?: [a-z]{3,15})?")
"""One or two words at the beginning of a label in sentence case."""
_LABEL_ENDS = re.compile(r"[*_]*(?:$|:| [-–—|(])")


def _is_half(passage: Passage, place: int, reach: int) -> bool:
    """Whether a word is only the end of one with a hyphen that says how or where somebody works ("an on-site welder")."""
    if passage.words[place - 1 : place] != "-":
        return False
    known = words()
    before = _word_before(passage.lower, place, reach)
    return before is not None and (before[1] in known.stops or before[1] in known.no_part)


def _is_initials(passage: Passage, place: int, token: str) -> bool:
    """Whether a word is the initials of a name ("a CFTRS engineer"): too long for a short form of a craft."""
    return len(token) >= INITIALS and passage.words[place : place + len(token)].isupper()


def _behind_organisation(tokens: list[str], guessed: list[str]) -> list[str]:
    """The modifiers without the name of an organisation before them ("Globex University Professor")."""
    ends, of_holders = organisation_ends(), words().dropped
    for i in range(len(tokens) - 1, 0, -1):
        if tokens[i] in ends and tokens[i - 1] in guessed and tokens[i - 1] not in of_holders:
            return tokens[i + 1 :]
    return tokens


def snake_case(tokens: list[str], head: str) -> str:
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
