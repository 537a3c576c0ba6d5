"""Question and answer, until the user leaves."""

import sys
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.filters import completion_is_selected, is_searching
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import PygmentsLexer
from pygments.lexers.sql import PostgresLexer
from rich.table import Table
from rich.text import Text

from flows import queries
from flows.asking import ask
from flows.asking.prompt import commands, reading
from flows.asking.prompt.completion import Names
from flows.asking.prompt.newest import Newest
from flows.asking.prompt.past import history
from flows.asking.prompt.things import Things, things
from flows.characters import on_one_line
from flows.errors import UserError
from flows.terminal import show
from flows.terminal.progress import count

EXAMPLE = "SELECT severity, summary FROM contradictions ORDER BY rank LIMIT 5;"


def open_prompt(warehouse: Path) -> None:
    """Ask for questions to `warehouse` and answer them until the user leaves. Mistakes are told, and end nothing.

    Raises UserError where there is no warehouse to begin with.
    """
    newest = Newest(warehouse)
    try:
        with ask.of_this_version(warehouse):
            _Prompt(warehouse, newest).go_on()
    finally:
        newest.close()


class _Prompt:
    def __init__(self, warehouse: Path, newest: Newest) -> None:
        self._warehouse, self._newest = warehouse, newest
        self._things: Things = things(newest.con)
        self._session: PromptSession[str] = PromptSession(
            "sql> ",
            history=history(),
            lexer=PygmentsLexer(PostgresLexer),
            completer=Names(lambda: self._things),
            multiline=True,
            prompt_continuation=lambda width, _line, _wrapped: "-> ".rjust(width),
            key_bindings=_keys(),
        )

    def go_on(self) -> None:
        """Greet, and answer until the user leaves."""
        self._greet()
        while True:
            try:
                if self._leaves(self._session.prompt()):
                    return
            except EOFError:
                return
            except KeyboardInterrupt:
                pass  # the line is dropped
            except UserError as mistake:
                print(on_one_line(str(mistake)), file=sys.stderr)

    def _leaves(self, text: str) -> bool:
        """Answer `text`, a command or statements; say whether the user leaves."""
        if not text.strip():
            return False
        command = commands.read(text)
        if command == (".quit", ""):
            return True
        self._move_on()
        if command:
            text = commands.RUN[command[0]](self._things, command[1]) or ""
        con = self._newest.con
        try:
            with ask.stoppable(con):
                for statement in ask.statements(con, text):
                    show.answer(ask.answer(con, statement))
        except KeyboardInterrupt:
            print("stopped", file=sys.stderr)
        return False

    def _move_on(self) -> None:
        """Answer from the newest run from here on."""
        if self._newest.move_on():
            self._things = things(self._newest.con)
            (now,) = queries.rows(self._newest.con, "greeting")
            show.put(
                Text(
                    f"A new run was published, {now['run_id']}: answers are of it from here on.", style="bold"
                )
            )

    def _greet(self) -> None:
        (now,) = queries.rows(self._newest.con, "greeting")
        holds = [
            count(now[what], what.removesuffix("s")) for what in ("articles", "claims", "contradictions")
        ]
        ways = Table.grid(padding=(0, 2))
        for command, told in commands.FIRST.items():
            ways.add_row(Text(f"  {command}", style="bold"), told)
        show.put(
            Text.assemble((str(self._warehouse), "bold"), f": {', '.join(holds)}; run {now['run_id']}"),
            Text("Ask in SQL; a question ends with a ; and Tab completes names."),
            ways,
            Text.assemble("For example: ", (EXAMPLE, "bold")),
        )


def _keys() -> KeyBindings:
    keys = KeyBindings()

    @keys.add("enter", filter=~is_searching)
    def _(event: KeyPressEvent) -> None:
        """Hand in what is finished; begin a new line of what is not."""
        buffer = event.current_buffer
        if _is_finished(buffer.text):
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    @keys.add("enter", filter=completion_is_selected)
    def _(event: KeyPressEvent) -> None:
        """Take the completion that is selected."""
        event.current_buffer.complete_state = None

    return keys


def _is_finished(text: str) -> bool:
    try:
        return not text.strip() or commands.read(text) is not None or reading.is_complete(text)
    except UserError:  # a command that is none: to be told
        return True
