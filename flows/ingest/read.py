"""Read every article of some folders."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

import polars as pl

from flows.characters import one_line
from flows.errors import why
from flows.ingest.about import NOTHING, About
from flows.ingest.dates import find_date
from flows.ingest.earlier import Earlier, Row, ingest_key
from flows.ingest.decode import Decoded, NotText, decode
from flows.ingest.files import ARTICLE, TooLarge, beside, read_bytes
from flows.ingest.find import Found, find_articles, name_sources
from flows.ingest.front_matter import about_front_matter, split_front_matter
from flows.ingest.metadata import NAME, Entries, read_entries
from flows.ingest.notes import Note
from flows.ingest.page import TooMuch, read_page
from flows.ingest.titles import find_title
from flows.ingest.years import find_year

# No article has a paragraph of a million characters; a page without line ends or a log file has.
LONG_LINE = 1_000_000

DOCUMENTS = {
    "source_id": pl.String,
    "path": pl.String,
    "title": pl.String,
    "publisher": pl.String,
    "url": pl.String,
    "published_on": pl.Date,
    "as_of_year": pl.Int32,
    "sha256": pl.String,
    "format": pl.String,
    "encoding": pl.String,
    "text": pl.String,
    "ingest_key": pl.String,
}
NOTES = {"path": pl.String, "source_id": pl.String, "kind": pl.String, "message": pl.String}


NEVER = Earlier()
"""Of no earlier run."""


class Ingested(NamedTuple):
    """`documents`: a row a source, by source_id (columns DOCUMENTS). `notes`: by path (columns NOTES). `files`: how many
    were found."""

    documents: pl.DataFrame
    notes: pl.DataFrame
    files: int


@dataclass(frozen=True)
class Article:
    """One file as read: what it says about itself, without title, date and year found in its plain text."""

    found: Found
    source_id: str
    sha256: str
    encoding: str
    text: str
    body: str
    about: About
    remarked: bool = False
    is_as_before: bool = False
    """Whether it would become what it became in an earlier run: what it says about itself is not looked for then."""

    @property
    def identity(self) -> str:
        return hashlib.sha256(self.text.rstrip().encode()).hexdigest()


def read_articles(
    paths: Sequence[Path], sources_toml: Path | None = None, earlier: pl.DataFrame | None = None
) -> Ingested:
    """Return the articles in some folders (searched to the bottom) and files, and notes about the files.

    `sources_toml` stands in for the sources.toml of each folder. `earlier` are the documents of an earlier run (columns
    DOCUMENTS): what would become the same again is taken from there. Raises UserError when a path does not exist,
    when there is no article at all, or when a sources.toml is broken; whatever else is wrong is a note.
    """
    found, notes = find_articles(paths)
    entries = _entries(found, sources_toml)
    ids = name_sources(found)
    before = Earlier(earlier.iter_rows() if earlier is not None else ())
    notes += [_renamed(item, ids[item.path]) for item in found if ids[item.path] != item.stem]
    articles = []
    for item in found:
        known = _known(item, ids[item.path], entries)
        article, said = read_file(item, ids[item.path], known, before)
        notes += said
        articles += [article] if article else []
    kept = _without_duplicates(articles, notes)
    made = [_row(group, entries) for group in kept]
    documents = pl.DataFrame([row for row in made if row], schema=DOCUMENTS, orient="row")
    if earlier is not None:
        as_before = [group[0].source_id for group, row in zip(kept, made, strict=True) if not row]
        documents = pl.concat([documents, earlier.filter(pl.col("source_id").is_in(as_before))])
    notes += _unmatched(found, ids, entries)
    table = [(note.path, note.source_id, note.kind, note.message) for note in notes]
    said = pl.DataFrame(table, schema=NOTES, orient="row").sort("path", "kind", "message")
    return Ingested(documents.sort("source_id"), said, len(found))


def read_file(
    item: Found, source_id: str, known: About = NOTHING, earlier: Earlier = NEVER
) -> tuple[Article | None, list[Note]]:
    """Return one article, or None and the note that says why; never raises for what a file holds.

    `known` is what sources.toml says of it. What `earlier` has of it is not read again.
    """
    shown = one_line(item.name)
    try:
        data = read_bytes(item.path, ARTICLE)
        sha256 = hashlib.sha256(data).hexdigest()
        if document := earlier.document(source_id, item.name, sha256, known):
            *_, encoding, text, _ = document
            return Article(item, source_id, sha256, encoding, text, text, NOTHING, is_as_before=True), []
        decoded = decode(data, _declared(item, data))
    except FileNotFoundError:
        advice = f"{shown}: no longer there; put it back and run again"
        return None, [Note(item.name, None, "vanished", advice)]
    except TooLarge as error:
        advice = f"{shown}: {error}, so it is not read; break it into articles"
        return None, [Note(item.name, None, "too_large", advice)]
    except OSError as error:
        advice = f"{shown}: cannot be read ({why(error)}); make it readable and run again"
        return None, [Note(item.name, None, "unreadable", advice)]
    except NotText as error:
        return None, [Note(item.name, None, error.kind, f"{shown}: {error}")]
    try:
        article, flat = _article(item, source_id, sha256, decoded)
    except TooMuch as error:
        return None, [Note(item.name, None, "too_large", f"{shown}: {error}, so it is not read; break it into articles")]
    if not article.text.strip():
        advice = f"{shown}: holds no text; write the article into it or remove it"
        return None, [Note(item.name, None, "empty", advice)]
    remarks = list(_remarks(article, decoded, flat, shown))
    return replace(article, remarked=bool(remarks)), remarks


def _declared(item: Found, data: bytes) -> str | None:
    if item.format != "html":
        return None
    from flows.ingest.page import declared_encoding

    return declared_encoding(data)


def _article(item: Found, source_id: str, sha256: str, decoded: Decoded) -> tuple[Article, bool]:
    text, flat = decoded.text, False
    if item.format == "html" and text.strip():
        text, about, flat = read_page(text)
        body = text
    elif item.format == "markdown":
        front, body = split_front_matter(text)
        about = about_front_matter(front)
    else:
        body, about = text, About()
    return Article(item, source_id, sha256, decoded.encoding, text, body, about), flat


def _remarks(article: Article, decoded: Decoded, flat: bool, shown: str) -> Iterable[Note]:
    def note(kind: str, message: str) -> Note:
        return Note(article.found.name, article.source_id, kind, f"{shown}: {message}")

    if decoded.damaged:
        places = "1 place is" if decoded.damaged == 1 else f"{decoded.damaged} places are"
        yield note("damaged", f"{places} not UTF-8 and shown as \ufffd; save it again as UTF-8")
    if flat:
        yield note("html_flat", "nested too deeply, or its cells span too many rows, to tell headings, lists and tables; simplify its HTML")
    if _has_long_line(article.text):
        yield note("too_long_line", f"has a line of over {LONG_LINE:,} characters; break it into lines")


def _has_long_line(text: str) -> bool:
    start = 0
    while len(text) - start > LONG_LINE:
        end = text.rfind("\n", start, start + LONG_LINE + 1)
        if end < 0:
            return True
        start = end + 1
    return False


def _without_duplicates(articles: list[Article], notes: list[Note]) -> list[list[Article]]:
    """Return the articles grouped by their text, the one to keep first in its group."""
    groups: dict[str, list[Article]] = {}
    for article in articles:
        groups.setdefault(article.identity, []).append(article)
    for first, *others in groups.values():
        for other in others:
            same, name = one_line(first.found.name), one_line(other.found.name)
            message = f"{name}: the same text as {same}, so it is not counted again; remove one of the two"
            notes.append(Note(other.found.name, first.source_id, "duplicate", message))
    return list(groups.values())


def _renamed(item: Found, source_id: str) -> Note:
    message = f"{one_line(item.name)}: another file is called {one_line(item.stem)} too, so this source is " \
              f"{one_line(source_id)}; give the files different names for a shorter one"
    return Note(item.name, source_id, "renamed", message)


def _entries(found: list[Found], sources_toml: Path | None) -> dict[Path, Entries]:
    """Return the sources.toml that speaks for each folder."""
    folders = {item.folder for item in found}
    if sources_toml is not None:
        entries = read_entries(Path(sources_toml))
        return dict.fromkeys(folders, entries)
    return {folder: read_entries(path) for folder in folders if (path := beside(folder, NAME))}


def _row(group: list[Article], entries: dict[Path, Entries]) -> Row | None:
    """What a group of copies becomes; None where that is what it became in the earlier run."""
    article, *copies = group
    if article.is_as_before:
        if not copies:
            return None
        # What its copies are known by decides too.
        article = read_file(article.found, article.source_id)[0] or article
    known = NOTHING
    # an entry for a copy of the text is about the text too
    for same in group:
        known = known.or_else(_known(same.found, same.source_id, entries))
    about = known.or_else(article.about)
    is_markdown = article.found.format != "text"
    title = about.title or find_title(article.body, is_markdown)
    row = (
        article.source_id,
        article.found.name,
        title,
        about.publisher,
        about.url,
        about.published_on or find_date(article.body),
        about.as_of_year or find_year(article.text, title),
        article.sha256,
        article.found.format,
        article.encoding,
        article.text,
        None,
    )
    if copies or article.remarked:
        return row
    return (*row[:-1], ingest_key(article.found.name, article.sha256, known, row))


def _known(item: Found, source_id: str, entries: dict[Path, Entries]) -> About:
    known = entries.get(item.folder)
    return known.by_name.get(normalize("NFC", source_id), NOTHING) if known else NOTHING


def _unmatched(found: list[Found], ids: dict[Path, str], entries: dict[Path, Entries]) -> Iterable[Note]:
    """Entries about no file that was found, whether or not that file could be read."""
    for known in {id(known): known for known in entries.values()}.values():
        near = [item for item in found if entries.get(item.folder) is known]
        # beside an article given alone, entries for its neighbours are to be expected
        if all(item.alone and item.folder == known.path.parent for item in near):
            continue
        for name in known.by_name.keys() - {normalize("NFC", ids[item.path]) for item in near}:
            longer = sorted(ids[item.path] for item in near if normalize("NFC", item.stem) == name)
            choice = " or ".join(map(one_line, longer))
            advice = f"write {choice}" if choice else "correct the name or remove it"
            message = f"{known.path.name}: [sources.\"{one_line(name)}\"] matches no article; {advice}"
            yield Note(known.path.name, None, "no_metadata_match", message)
