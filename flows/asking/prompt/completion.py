"""Completion of names and words at the prompt."""

import re
from collections.abc import Callable, Iterable, Iterator

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from flows.asking.prompt import commands, reading
from flows.asking.prompt.things import Thing, Things

Offer = tuple[str, str]
"""What can be written, and what is said of it."""

WIDE = 60
"""Characters that are said of it."""

_WORD = re.compile(r"(?:(\w+)\.)?(\w*)$")
_TABLE_NEXT = re.compile(r"\b(?:from|join|describe|summarize)\s+\w*$", re.IGNORECASE)


class Names(Completer):
    """Completes names of the warehouse and words of SQL: columns of the tables that the statement names come first."""

    def __init__(self, things: Callable[[], Things]) -> None:
        self._things = things

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """What begins as the word before the cursor does; all that fits there, where the user asks for it."""
        before, things = document.text_before_cursor, self._things()
        tables = [_table(thing) for thing in things.by_name.values()]
        if command := commands.being_written(before):
            word, of_things = command
            yield from _beginning(
                word,
                [(t.name, t.comment) for t in things.by_name.values()]
                if of_things
                else commands.TOLD.items(),
            )
            return
        owner, word = _WORD.search(before).groups()
        if reading.is_open(before) or not (word or owner or complete_event.completion_requested):
            return
        if owner:
            thing = _named(document.text, things).get(owner.lower())
            yield from _beginning(word, _columns([thing] if thing else []))
        elif _TABLE_NEXT.search(before):
            yield from _beginning(word, tables)
        else:
            near, all_ = _named(document.text, things).values(), things.by_name.values()
            words = [(each, "") for each in things.words]
            yield from _beginning(word, [*_columns(near), *tables, *words, *_columns(all_)])


def _beginning(word: str, offers: Iterable[Offer]) -> Iterator[Completion]:
    """The first offer of each name that begins with `word`, in any case."""
    fitting: dict[str, str] = {}
    for name, said in offers:
        if name.lower().startswith(word.lower()):
            fitting.setdefault(name, said)
    for name, said in fitting.items():
        shown = said if len(said) <= WIDE else f"{said[: WIDE - 1]}…"
        yield Completion(name, start_position=-len(word), display_meta=shown)


def _columns(things: Iterable[Thing]) -> list[Offer]:
    return [
        (column.name, column.comment) for thing in things if thing.kind != "macro" for column in thing.columns
    ]


def _table(thing: Thing) -> Offer:
    return f"{thing.name}(" if thing.kind == "macro" else thing.name, f"{thing.kind}: {thing.comment}"


def _named(text: str, things: Things) -> dict[str, Thing]:
    """The tables and views that `text` names, by their names and by what it calls them: "claims AS c", "claims c"."""
    found = {}
    pieces = [(token.text.strip(' \t\n"').lower(), token.kind) for token in reading.tokens(text)]
    for place, (piece, _) in enumerate(pieces):
        if (thing := things.by_name.get(piece)) is None:
            continue
        found[piece] = thing
        behind = [each for each in pieces[place + 1 : place + 3] if each[0] != "as"]
        if behind and behind[0][1] == "identifier":
            found.setdefault(behind[0][0], thing)
    return found
