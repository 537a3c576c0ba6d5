"""What the title and the first lines say about a whole article."""

import re
from collections import Counter
from functools import cache

from . import places
from .choice import NOTHING, Choice, Words, whole
from .lexicon import Mention, table
from .line_shapes import BYLINE, FIGURE, NUMBERED
from .passage import Passage
from .patterns import alternation
from .role_words import EVERYONE, GENERIC, is_title, words
from .scope import mentions
from .sentences import sentences
from .subject import Article
from .subject.sentence import is_compared

HEAD_SIZE = 3000
"""Characters at the beginning of an article within which its title and first lines are looked for."""

BEGINNING = 2_000
"""Characters in which an article names again and again what it is about."""

OPENING_SIZE = 800
"""Characters at the beginning of an article that tell whose pay all of it is about."""

GOES_ON = 3
"""Times that an article writes the head noun of the job that it is about, at least."""

OF_NAME = 2
"""Characters between a country and the rest of a name that it belongs to ("U.S. Census Bureau")."""

PARAGRAPH = 90
"""Characters from which a line that ends in a full stop is the first paragraph, no subtitle."""
_MARKUP = ("---", "!", "<", "|", "- ")
_YEAR = re.compile(r"\b20\d\d\b")


def about(text: str, title: str | None) -> Article:
    """What the title, or the first heading where the title names no job, says about the whole article."""
    article = Article(text, head=_first_lines(text))
    article.title, article.title_in_text = _title(text, title, article.head)
    article.level = _level(text)
    for place, passage in enumerate([article.title, *article.head]):
        if passage is None:
            continue
        found = mentions(passage)
        if article.role is None and place < 3 and not _tells_the_author(passage) and not _is_row(passage, place):
            named = [m.value for m in found["role"] if m.value not in (GENERIC, EVERYONE)]
            longest = max(named, key=len, default=None)
            if len(set(named)) == 1 or longest and all(longest.endswith(value) for value in named):
                article.role = longest
                article.role_words = whole(passage, [m for m in found["role"] if m.value == longest][:1])
        if not article.countries:
            _take_places(article, passage)
    for field in [] if article.countries else _fields(text):
        if not article.countries:
            _take_places(article, field)
    opening = _opening(article, text)
    untitled = article.title is not None and article.title.words.rstrip(" *").endswith(".")
    article.lead = article.title if untitled else _lead(opening)
    if article.role is None:
        _take_role_of_opening(article, opening)
    if article.role is None:
        _take_role_of_headings(article)
    if article.role is None:
        _take_role_of_beginning(article, text)
    if not article.countries:
        _take_country_of_opening(article, opening)
    return article


def _is_row(passage: Passage, place: int) -> bool:
    """Whether a line below the title is one of a list of jobs with their pay ("Chief Officer: A")."""
    return place > 0 and _ROW.search(passage.words) is not None


_ROW = re.compile(r"^[^:\d]{2,60}(?::| [-–—]) ?\W{0,3}[A-Z]{0,3}[^\w\s]?\d")


def _take_places(article: Article, passage: Passage) -> None:
    """The places that a title or another line at the head names, if it names any; not those that it only compares with."""
    found = [m for m in _places(passage) if not is_compared(passage.words, m.start)]
    if found:
        article.locations = places.resolve([m.value for m in found], [])
        article.countries = [place.partition("/")[0] for place in article.locations]
        article.location_words = whole(passage, found)


def _places(passage: Passage) -> list[Mention]:
    """The places in a passage, without those in the name of who tells something ("The U.S. Bureau of Labor Statistics")."""
    tellers = mentions(passage).get("publisher", ())
    return [
        place
        for place in mentions(passage)["location"]
        if not any(0 < teller.start - place.end <= OF_NAME for teller in tellers)
    ]


def _fields(text: str) -> list[Passage]:
    """What the front matter tells of the place of an article: its fields for that, and of its descriptions the sentences
    that speak of a job or of pay, but give no figure of their own."""
    found = []
    for field in _field().finditer(text, 0, _end_of_front_matter(text)):
        told = Passage(text, *field.span("words"))
        if field.group("place"):
            found.append(told)
            continue
        for start, end in sentences(told.words):
            sentence = Passage.of(told, start, end)
            speaks = mentions(sentence)["role"] or any(
                m.value == "pay" for m in mentions(sentence).get("cue", ())
            )
            if speaks and not FIGURE.search(sentence.words):
                found.append(sentence)
    return found


@cache
def _field() -> re.Pattern[str]:
    fields = table("front_matter")
    place, about = alternation(fields["place"]), alternation(fields["about"])
    words = r"(?P<words>[^\n]{1,400}(?:\n {1,8}[^\n]{1,200}){0,8})"
    return re.compile(rf"^(?:(?P<place>{place})|{about}) ?[:=] ?{words}", re.MULTILINE)


def _opening(article: Article, text: str) -> Passage:
    """What stands between the first lines and the first heading, or the beginning of it."""
    start = max(article.head[-1].end if article.head else 0, _end_of_front_matter(text))
    heading = text.find("\n#", start, start + OPENING_SIZE)
    return Passage(text, start, heading if heading >= 0 else min(len(text), start + OPENING_SIZE))


def _lead(opening: Passage) -> Passage | None:
    """The first sentence of the opening, if that is running text."""
    first = re.search(r"\S", opening.words)
    if first is None or not opening.words[first.start()].isupper():
        return None
    start, end = next((s, e) for s, e in sentences(opening.words) if e > first.start())
    return Passage.of(opening, max(start, first.start()), end)


def _end_of_front_matter(text: str) -> int:
    rule = text[:4]
    return max(0, text.find(f"\n{rule}", 0, HEAD_SIZE)) if rule in ("---\n", "+++\n") else 0


def _take_country_of_opening(article: Article, opening: Passage) -> None:
    """The country of an article whose title and first lines name none is the one that its first sentence names, if its
    opening names no other; what a sentence says of a figure of its own is said of that alone."""
    found = _places(opening)
    first = next((end for _, end in sentences(opening.words)), 0)
    countries = {code for m in found if (code := places.country_of(m.value))}
    named = [m for m in found if m.end <= first and places.resolve([m.value], []) == [*countries]]
    if len(countries) == 1 and named and not FIGURE.search(_YEAR.sub("", opening.words[:first])):
        article.locations = article.countries = [*countries]
        article.location_words = None, *opening.places(named[0].start, named[-1].end)


def _take_role_of_opening(article: Article, opening: Passage) -> None:
    """The job of an article whose title and first lines name none is the one that its opening names, if that is the only
    one there, not the last of a list ("civil and software engineers"), and its head noun goes on through the article."""
    named = [m for m in mentions(opening)["role"] if m.value not in (GENERIC, EVERYONE)]
    if len({m.value for m in named}) != 1:
        return
    before, _, head = named[0].value.rpartition("_")
    listed = opening.lower[: named[0].start].endswith((" and ", " or ", "/", "& "))
    if before and not listed and article.text.lower().count(head) >= GOES_ON:
        article.role = named[0].value
        article.role_words = None, *opening.places(named[0].start, named[0].end)


def _take_role_of_headings(article: Article) -> None:
    """The job of an article whose beginning names none is the one that its headings name, if several do and no other."""
    named: dict[str, list[Words]] = {}
    for match in _HEADING.finditer(article.text):
        heading = Passage(article.text, *match.span())
        for mention in mentions(heading)["role"]:
            if mention.value not in (GENERIC, EVERYONE):
                named.setdefault(mention.value, []).append(
                    (None, *heading.places(mention.start, mention.end))
                )
    if len(named) == 1:
        ((role, places),) = named.items()
        if len(places) >= SEVERAL_HEADINGS and "_" in role:
            article.role, article.role_words = role, places[0]


def _take_role_of_beginning(article: Article, text: str) -> None:
    """The job of an article that nothing else tells is the one that its beginning names again and again, and hardly another."""
    beginning = Passage(text, 0, min(len(text), BEGINNING))
    named = [m for m in mentions(beginning)["role"] if is_title(m) and not _is_carried(beginning, m)]
    counted = Counter(m.value for m in named).most_common(1)
    if not counted:
        return
    ((role, times),) = counted
    if "_" in role and times >= SEVERAL_TIMES and times >= MOSTLY * len(named):
        first = next(m for m in named if m.value == role)
        article.role, article.role_words = role, (None, *beginning.places(first.start, first.end))


def _is_carried(passage: Passage, mention: Mention) -> bool:
    """Whether a title is only the head noun of one before it ("civil engineers … engineers")."""
    return "_" in mention.value and passage.lower[mention.start : mention.end] in words().singular


SEVERAL_TIMES = 3
MOSTLY = 0.5
"""The share of all jobs named at the beginning of an article, and the times, from which one is what it is about."""

_HEADING = re.compile(r"^(?:#{1,6} [^\n]{3,110}|[^\n]{3,110}\?)$", re.MULTILINE)
"""A heading by its mark, or a question on a line of its own."""
SEVERAL_HEADINGS = 2
"""Headings that must name the job of an article."""


def _level(text: str) -> Choice:
    """The level of all the article's pay, where its beginning tells of one: what students got when they left a college."""
    for level, pattern in _levels_of_articles():
        match = pattern.search(text, 0, OPENING_SIZE)
        if match:
            return Choice([level], ((None, *match.span()),))
    return NOTHING


@cache
def _levels_of_articles() -> list[tuple[str, re.Pattern[str]]]:
    found = []
    for level, lists in table("levels").items():
        words = "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in lists.get("of_articles", ()))
        if words:
            found.append((level, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)))
    return found


def _tells_the_author(passage: Passage) -> bool:
    return passage.raw.startswith("By ") or BYLINE.match(passage.raw) is not None


def _title(text: str, title: str | None, head: list[Passage]) -> tuple[Passage | None, bool]:
    """The title, else the first line, as a passage, and whether it stands in the text."""
    if not title:
        return (head[0] if head else None), True
    place = text.find(title, 0, HEAD_SIZE)
    if place >= 0:
        return Passage(text, place, place + len(title)), True
    same = next((line for line in head if line.raw == title), None)
    return (same, True) if same else (Passage(title, 0, len(title)), False)


@cache
def _no_title() -> tuple[str, ...]:
    """What begins a line that is no title: markup, and fields of front matter that stand without their rules."""
    return (*_MARKUP, *table("front_matter")["no_title"])


def _first_lines(text: str) -> list[Passage]:
    """What stands above the first paragraph: the title again, a subtitle, a dateline; a question heads its own section."""
    found = []
    start, by_whom = 0, False
    for line in text[:HEAD_SIZE].split("\n"):
        stripped = line.strip().strip("#*_ ").strip()
        if len(stripped) > 160 or len(found) >= 4 or found and NUMBERED.match(line):
            break
        if by_whom:
            stripped = ""
        by_whom = line.strip().lower() in ("by", "by:") or by_whom and not line.strip()
        if found and stripped.endswith("?"):
            break
        if found and stripped[-1:] in (".", "!") and (len(stripped) > PARAGRAPH or FIGURE.search(stripped)):
            break
        if len(stripped) > 12 and not stripped.startswith(_no_title()) and ":" not in stripped[:12]:
            place = text.index(stripped, start)
            found.append(Passage(text, place, place + len(stripped)))
        start += len(line) + 1
    return found
