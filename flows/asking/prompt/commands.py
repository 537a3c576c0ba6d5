"""What the prompt understands beside SQL: a few words, with a dot before them or without."""

import difflib
import re
from collections.abc import Callable

from rich.text import Text

from flows.asking.prompt import cookbook
from flows.asking.prompt.things import Thing, Things
from flows.errors import UserError
from flows.terminal import show

TOLD = {
    ".tables": "what there is to ask: views, macros and tables, with what they hold",
    ".describe": "the columns of one of them, as in: .describe claims",
    ".questions": "questions that others asked, with their SQL; .questions 3 asks the third",
    ".help": "this",
    ".quit": "leave; so does Ctrl-D",
}
"""The commands, and what is said of them."""

FIRST = {
    ".tables": "what there is to ask",
    ".describe claims": "the columns of one, and what they mean",
    ".questions": "questions to begin with, and their SQL",
    ".help": "more; Ctrl-D leaves",
}
"""What somebody who has never been here should see first."""

# As other prompts call them.
ALSO = {
    "tables": ".tables", "describe": ".describe", "questions": ".questions", "help": ".help", "quit": ".quit", "exit": ".quit", ".exit": ".quit",
    ".schema": ".describe", "\\d": ".describe", "\\dt": ".tables", "\\q": ".quit", "?": ".help", "\\?": ".help",
}  # fmt: skip

TAKES_NAME = (".describe",)
TAKES_WORD = (*TAKES_NAME, ".questions")

_BEGUN = re.compile(r"\s*([.\\]?\w*)\s+(\w*)$|\s*([.\\]\w*)$")

HELP = """\
A question is a statement in DuckDB's SQL. It ends with ; and may go over several lines:

    SELECT severity, summary
    FROM contradictions
    ORDER BY rank
    LIMIT 5;

Tab completes names and words, the arrow keys bring back what was asked before,
Ctrl-R searches it. Ctrl-C drops what is written, or stops a question that
takes long. Nothing can be changed here, and no other file is in reach. Answers
for programs: reconcile sql "SELECT ..." -o pay.csv, .json or .parquet.
"""


def read(text: str) -> tuple[str, str] | None:
    """The command that `text` is, with what stands behind it; None where it is SQL.

    Raises UserError where it begins as a command, and is none.
    """
    name, *behind = text.strip().rstrip(";").split() or [""]
    command = ALSO.get(name.lower(), name.lower())
    if command in TOLD and len(behind) <= (command in TAKES_WORD):
        return command, " ".join(behind)
    if name.startswith((".", "\\")) and not name[1:2].isdigit():
        raise UserError(f'no such command: "{text.strip()}"; there are {", ".join(TOLD)}')
    return None


def being_written(before: str) -> tuple[str, bool] | None:
    """The word that stands at the end of a command, and whether it is the name of a thing; None where that is no command."""
    if (found := _BEGUN.match(before)) is None:
        return None
    name, argument, alone = found.groups()
    if alone is not None:
        return alone, False
    return (argument, True) if ALSO.get(name.lower(), name.lower()) in TAKES_NAME else None


def tables(things: Things, _: str) -> None:
    """Print every view, macro and table."""
    table = show.grid("name", "kind", "rows", "what it holds")
    table.columns[2].justify = "right"
    for thing in things.by_name.values():
        rows = "" if thing.rows is None else f"{thing.rows:,}"
        table.add_row(Text(thing.called), thing.kind, rows, Text(thing.comment))
    show.put(table, Text("the columns of one: .describe NAME", style="dim"))


def describe(things: Things, name: str) -> None:
    """Print the columns of one of them. Raises UserError where it is not there."""
    if not name:
        raise UserError("describe what? as in: .describe claims")
    thing = _found(things, name)
    show.put(Text.assemble((thing.called, "bold"), f" ({thing.kind})  {thing.comment}"))
    if thing.kind == "macro":
        return
    table = show.grid("column", "type", "what it holds")
    for column in thing.columns:
        table.add_row(Text(column.name), Text(column.type or ""), Text(column.comment))
    show.put(Text(""), table)


def help_(_things: Things, _: str) -> None:
    """Print how to ask."""
    commands = show.grid("command", "")
    for name, told in TOLD.items():
        commands.add_row(name, told)
    show.put(Text(HELP), commands)


def questions(_things: Things, number: str) -> str | None:
    """Print the questions of the cookbook, or the SQL of the one with this number, and give that to be asked.

    Raises UserError where there is none.
    """
    asked = cookbook.questions()
    if not number:
        listed = show.grid("", "question")
        for place, question in enumerate(asked, 1):
            listed.add_row(str(place), Text(question.words))
        show.put(listed, Text("the SQL of one, and its answer: .questions NUMBER", style="dim"))
        return None
    sql = cookbook.numbered(asked, number).sql
    show.put(Text(sql), Text(""))
    return sql


RUN: dict[str, Callable[[Things, str], str | None]] = {
    ".tables": tables,
    ".describe": describe,
    ".questions": questions,
    ".help": help_,
}
"""What each does, given what stands behind it; what it gives is SQL to be asked next."""


def _found(things: Things, name: str) -> Thing:
    wanted = name.strip('"').split("(")[0].lower()
    if wanted in things.by_name:
        return things.by_name[wanted]
    near = difflib.get_close_matches(wanted, things.by_name, n=1)
    raise UserError(
        f'there is no "{name}"; ' + (f'is it "{near[0]}"?' if near else ".tables lists what there is")
    )
