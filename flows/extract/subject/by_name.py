"""The job of a person whom the article names: "the delivery rider Sam Doe … Doe earns A", "I work as a nurse … I get A"."""

import re
from functools import cache, lru_cache

from ..choice import NOTHING, Choice
from ..lexicon import Mention, table
from ..passage import Passage
from ..patterns import alternation
from ..role_words import is_title, words
from ..scope import mentions
from .sentence import Sentence

BACK = 400
"""Characters before "he" or "she" in which the name stands."""
MOST = 2
"""Names that are looked up for a figure, at most."""
AROUND = 90
"""Characters on either side of a name that tell the job."""
_NAME = re.compile(r"(?<![\w.])[A-Z][a-z]{2,20}(?:-[A-Z][a-z]{2,20})?\b")
_OTHER = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|who)\b")
_I = re.compile(r"\b(?:I|my|My|me)\b")
_TITLE_BEFORE = re.compile(r",? (?:[A-Z][\w.'-]{0,20},? ){0,3}")
"""What may stand between a job and the last name of who has it."""
_KIND = r"(?:(?!(?:where|who|whose|that|which|when|of|in|at|with|for|and|but|to|from)\b)[a-z'-]{2,20} ){0,2}"
_TITLE_BEHIND = re.compile(
    rf",? (?:(?:aged )?[1-9][0-9],? )?(?:(?:is|was|works as|worked as|who is|who works as) )?(?:an?|the) {_KIND}|, (?:[1-9][0-9], )?{_KIND}"
)


def job_by_name(sentence: Sentence, text: str) -> Choice:
    """The job of the person that a sentence in running text speaks of, by what the article says where it names that person
    first; NOTHING where it says none.

    Args:
        text: the article.
    """
    if sentence.unit.kind != "prose":
        return NOTHING
    for name in _names(sentence):
        told = _job_of(name, text)
        if told is not NOTHING and not _is_other(name, sentence):
            return told
    return _of_writer(text) if _I.search(sentence.words, sentence.start, sentence.end) else NOTHING


@lru_cache(maxsize=64)
def _job_of(name: str, text: str) -> Choice:
    """The job that an article gives a name where it stands first, by itself or as the last of several."""
    place = _first_places(text).get(name)
    if place is None:
        return NOTHING
    around = _line_around(text, place, place + len(name))
    told = _beside(around, name)
    return _stated(around, told) if told is not None else NOTHING


@lru_cache(maxsize=4)
def _first_places(text: str) -> dict[str, int]:
    """Where each word in capitals stands first: found in one pass, for to look for every name anew would take longer the longer
    the text is."""
    places: dict[str, int] = {}
    for found in _NAME.finditer(text):
        places.setdefault(found.group(), found.start())
    return places


def _stated(around: Passage, job: Mention) -> Choice:
    return Choice([job.value], ((None, *around.places(job.start, job.end)),), "the job of the person named")


def _names(sentence: Sentence) -> list[str]:
    """Words in capitals that may be names, the nearest first; before "he" those of the sentences before too."""
    start = sentence.start
    if _OTHER.search(sentence.words, start, sentence.end):
        start = max(0, start - BACK)
    found = dict.fromkeys(reversed(_NAME.findall(sentence.words, start, sentence.end)))
    stops = words().stops
    return [name for name in found if name.lower() not in stops][:MOST]


def _is_other(name: str, sentence: Sentence) -> bool:
    """Whether a word in capitals is the name of a place, an employer or a job."""
    return any(
        name in sentence.words[m.start : m.end] for kind in _OTHERS for m in sentence.found.get(kind, ())
    )


_OTHERS = ("location", "company", "publisher", "role")


def _line_around(text: str, start: int, end: int) -> Passage:
    first = max(0, start - AROUND)
    last = text.find("\n", end, end + AROUND)
    begin = max(first, text.rfind("\n", first, start) + 1)
    return Passage(text, begin, last if last >= 0 else min(end + AROUND, len(text)), prose=True)


def _beside(around: Passage, name: str) -> Mention | None:
    """The job right before a name, or behind it in apposition."""
    place = around.words.find(name)
    end = place + len(name)
    for job in mentions(around)["role"] if place >= 0 else ():
        if not is_title(job):
            continue
        if job.end <= place and _TITLE_BEFORE.fullmatch(around.words, job.end, place):
            return job
        if job.start >= end and _TITLE_BEHIND.fullmatch(around.words, end, job.start):
            return job
    return None


@lru_cache(maxsize=4)
def _of_writer(text: str) -> Choice:
    """The job that somebody who writes of their own pay says to have."""
    told = _says_own_job().search(text)
    if told is None:
        return NOTHING
    around = Passage(text, told.start(), min(len(text), told.end() + AROUND), prose=True)
    begins = told.end() - told.start()
    job = next((m for m in mentions(around)["role"] if is_title(m)), None)
    near = job is not None and "." not in around.words[begins : job.start] and job.start - begins <= BESIDE
    return _stated(around, job) if near else NOTHING


BESIDE = 24
"""Characters between "I work as a" and the job."""


@cache
def _says_own_job() -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(table('sentences')['own_job']['says'])} (?:(?:an?|the) )?")
