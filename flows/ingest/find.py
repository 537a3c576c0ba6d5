"""Which files are articles, and what each source is called."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from flows.characters import one_line, printable
from flows.errors import UserError, why
from flows.ingest.files import LEADS_OUT, leads_out
from flows.ingest.notes import Note

FORMATS = {".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}


@dataclass(frozen=True)
class Found:
    """A file to read: where it is, the folder that was given for it, its path inside that folder, whether it was given by
    itself, and whether it is a link."""

    path: Path
    folder: Path
    name: str
    alone: bool
    link: bool = False

    @property
    def format(self) -> str:
        return FORMATS[self.path.suffix.lower()]

    @property
    def stem(self) -> str:
        return PurePosixPath(self.name).stem


def find_articles(paths: Sequence[Path]) -> tuple[list[Found], list[Note]]:
    """Return the articles under the given folders and files, each once, sorted by name, and notes.

    Names that begin with a dot are passed over, and so are files that end in none of FORMATS.
    Raises UserError when a path does not exist or when there is no article at all.
    """
    if not paths:
        raise UserError("no folder and no article was given: name at least one")
    found: dict[Path, Found] = {}
    notes: dict[str, Note] = {}
    for path in map(Path, paths):
        for item in _look(path):
            if isinstance(item, Note):
                notes[item.path] = item
            # a file named both by itself and through its folder keeps the longer name, whichever came first
            elif len(item.name) > len(found[item.path].name if item.path in found else ""):
                found[item.path] = item
    for note in _take_out_links(found):
        notes[note.path] = note
    if not found:
        raise UserError(_nothing(paths, notes.values()))
    return sorted(found.values(), key=lambda item: (item.name, item.path)), list(notes.values())


def _take_out_links(found: dict[Path, Found]) -> Iterator[Note]:
    """Take out the links to files that are found by themselves."""
    links = [item for item in found.values() if item.link]
    files = {os.path.realpath(path) for path, item in found.items() if not item.link} if links else set()
    for item in links:
        if os.path.realpath(item.path) in files:
            del found[item.path]
            yield Note(item.name, None, "linked_file", f"{one_line(item.name)}: a link to a file that is read already; it can be removed")


def name_sources(found: Iterable[Found]) -> dict[Path, str]:
    """Return the source_id of each file: its stem, and where that is shared the shortest path that is not.

    Depends on which files there are, never on what they hold, so that a file that cannot be read today does
    not rename another.
    """
    found = list(found)
    step = dict.fromkeys((item.path for item in found), 0)
    while True:
        ids = {item.path: _names(item)[step[item.path]] for item in found}
        groups = defaultdict(list)
        for path, source_id in ids.items():
            groups[source_id].append(path)
        shared = [path for group in groups.values() if len(group) > 1 for path in group]
        if not shared:
            return ids
        for path in shared:
            step[path] += 1


def _names(item: Found) -> tuple[str, ...]:
    return (
        item.stem,
        str(PurePosixPath(item.name).with_suffix("")),
        item.name,
        f"{printable(item.folder.name)}/{item.name}",
        printable(item.path.as_posix()),
        # no two files share their bytes, so this is always the end
        str(os.fsencode(item.path)),
    )


def _look(path: Path) -> Iterator[Found | Note]:
    # Not resolved: what a user names may be a link.
    path = Path(os.path.abspath(path))
    shown = one_line(printable(str(path)))
    try:
        path.stat()
    except FileNotFoundError:
        raise UserError(f"{shown}: no such file or folder") from None
    except (OSError, ValueError) as error:
        raise UserError(f"{shown}: cannot be read ({why(error)})") from None
    if path.is_dir():
        yield from _walk(path)
    elif path.suffix.lower() in FORMATS:
        yield Found(path, path.parent, printable(path.name), True)
    else:
        name = printable(path.name)
        message = f"{one_line(name)}: not read; an article ends in {_endings()}"
        yield Note(name, None, "not_an_article", message)


def _walk(root: Path) -> Iterator[Found | Note]:
    """Yield what is in a folder, then what is in the folders of it that links in it lead to, each folder once."""
    seen: set[str] = set()
    starts = [root]
    while starts:
        start = starts.pop(0)
        real = os.path.realpath(start)
        if start != root and (real in seen or Path(os.path.realpath(root)).is_relative_to(real)):
            name = _inside(start, root)
            message = f"{one_line(name)}: a link to a folder that is read already; it can be removed"
            yield Note(name, None, "linked_folder", message)
            continue
        folders = [start]
        while folders:
            folder = folders.pop()
            if (real := os.path.realpath(folder)) in seen:
                continue
            seen.add(real)
            try:
                entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            except OSError as error:
                name = _inside(folder, root)
                message = f"{one_line(name)}: folder not read ({why(error)}); {MEND}"
                yield Note(name, None, "unreadable", message)
                continue
            inside = "" if folder == root else _inside(folder, root) + "/"
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                is_folder, link = _is_folder(entry), entry.is_symlink()
                if not is_folder and os.path.splitext(entry.name)[1].lower() not in FORMATS:
                    continue
                path, name = Path(entry.path), inside + printable(entry.name)
                if link and leads_out(path, root):
                    yield Note(name, None, "leads_out", f"{one_line(name)}: {LEADS_OUT}")
                elif is_folder:
                    (starts if link else folders).append(path)
                else:
                    yield Found(path, root, name, False, link)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


MEND = "make it readable and run again"


def _inside(path: Path, root: Path) -> str:
    return printable(root.name if path == root else path.relative_to(root).as_posix())


def _endings() -> str:
    return ", ".join(FORMATS)


def _nothing(paths: Sequence[Path], notes: Iterable[Note]) -> str:
    for note in notes:
        return note.message
    shown = ", ".join(one_line(printable(str(path))) for path in paths)
    return f"{shown}: no article in it; put files that end in {_endings()} there"
