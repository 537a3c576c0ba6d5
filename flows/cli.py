"""The command `reconcile`: reads the command line, calls the stages, prints what they say."""

import os
import sys
from dataclasses import asdict
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

from cyclopts import App, CycloptsError, Parameter

from flows.asking.formats import Format, format_for
from flows.errors import Busy, UserError
from flows.notices.webhook import use_webhook
from flows.paths import WAREHOUSE
from flows.run_options import DEFAULTS, RunOptions
from flows.run_outcome import Severity
from flows.terminal import logs

OK, BUG, MISTAKE, STANDS, BUSY, INCOMPLETE, STOPPED = 0, 1, 2, 3, 4, 5, 130
"""Exit codes: went well; a bug; a user's mistake; a contradiction that --fail-on names stands, or the last run is older than
--max-age; another run is under way; finished without some of the articles; Ctrl-C."""

app = App(
    name="reconcile",
    help="Read articles on pay, find the claims that cannot both be true, and say what is left to believe.",
    version=lambda: f"reconcile {version('source-reconciliation')}",
    result_action="return_value",
    suppress_keyboard_interrupt=False,  # run_command says what became of it
)


def main() -> None:
    """Run the command line that the process was given, and end with one of the exit codes above."""
    # A name that the terminal's encoding lacks is escaped rather than fatal.
    sys.stdout.reconfigure(errors="backslashreplace")
    code = run_command(sys.argv[1:])
    if code == MISTAKE:
        # All is said in one line: not that Prefect's log could not be written either, nor what DuckDB's binding finds in
        # the error's traceback when the interpreter is taken apart.
        sys.stderr.flush()
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    sys.exit(code)


def run_command(words: list[str]) -> int:
    """Run the command line `words`, and say the exit code. A user's mistake is one line on stderr."""
    try:
        return app(words, exit_on_error=False, print_error=False) or OK
    except (UserError, CycloptsError) as mistake:
        logs.complain("mistake", str(mistake))
        return BUSY if isinstance(mistake, Busy) else MISTAKE
    except KeyboardInterrupt:
        logs.complain("stopped", "stopped")
        return STOPPED
    except BrokenPipeError:
        # Whoever reads our output, such as `head`, has seen enough: that is no failure.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


@app.command
def run(
    *,
    options: RunOptions = DEFAULTS,
    wait: Annotated[bool, Parameter(negative="")] = False,
    fail_on: Severity | None = None,
) -> int:
    """Run the pipeline: articles in, warehouse and contradictions report out.

    Parameters
    ----------
    wait
        Where another run is under way, begin when it has ended; without it, end with exit code 4.
    fail_on
        End with exit code 3 when a contradiction of this severity or above stands.
    """
    from flows.orchestration import interrupt, prefect_settings
    from flows.terminal import progress, show

    _prepare(options, wait)
    prefect_settings.set_defaults(console="CRITICAL")
    progress.show_warnings()
    progress.line("prefect", prefect_settings.server())
    from flows.reconcile import run_here

    with interrupt.ends_soon(STOPPED):
        outcome = run_here(**options.parameters(), wait=wait)
    show.outcome(outcome, options.warehouse, options.report_folder)
    if fail_on and outcome.stands(fail_on):
        return STANDS
    return INCOMPLETE if outcome.failed else OK


@app.command
def check(
    *paths: Annotated[Path, Parameter(required=True)],
    rules: Path | None = None,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Print the claims of articles and the contradictions among them, writing nothing.

    Parameters
    ----------
    paths
        Articles, or folders of them.
    rules
        As for `reconcile run`.
    json
        Print one JSON object for machines, with the columns of the warehouse's tables.
    """
    from flows.check import checked
    from flows.orchestration import interrupt
    from flows.terminal import show_check

    with interrupt.ends_soon(STOPPED), checked(paths, rules) as con:
        show_check.machines(con) if json else show_check.people(con)
    return OK


@app.command
def sql(
    query: Annotated[str | None, Parameter(allow_leading_hyphen=True)] = None,
    /,
    *,
    warehouse: Path = WAREHOUSE,
    format: Annotated[Format | None, Parameter(alias="-f")] = None,
    output: Annotated[Path | None, Parameter(alias="-o")] = None,
    spreadsheet: Annotated[bool, Parameter(negative="")] = False,
    csv: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Ask the warehouse a question in SQL; without one, list what there is to ask.

    Nothing can be changed: the file is opened read-only, and the query can reach no other file.

    Parameters
    ----------
    query
        A query in DuckDB's SQL, such as "SELECT * FROM contradictions ORDER BY rank"; "-" reads it from stdin.
    warehouse
        DuckDB file that `reconcile run` published.
    format
        "table" shows people the first rows; the others give every row to programs. Without it, as the name of OUTPUT
        ends, or else "table".
    output
        File to put the answer into, in one step: answer.csv, answer.json, answer.parquet.
    spreadsheet
        CSV that is safe to open in a spreadsheet: text that it would run as a formula is led by an apostrophe.
    csv
        The same as --format csv.
    """
    from flows.asking import answers, ask
    from flows.terminal import show

    if query and query.startswith("-") and query != "-" and len(query.split()) == 1:
        raise UserError(f"Unknown option: {query}")  # taken for a query, since one may begin with a comment
    if output:
        answers.check_target(output, warehouse)
    form = format_for(output, format, csv=csv or spreadsheet)
    if query is None and format is None and form == "table" and not output:
        if sys.stdin.isatty() and sys.stdout.isatty():
            from flows.asking.prompt import open_prompt

            open_prompt(warehouse)
            return OK
        with ask.read_only(warehouse) as con:
            show.tables(ask.tables(con))
        return OK
    asked = ask.WHAT_THERE_IS if query is None else sys.stdin.read() if query == "-" else query
    answers.put(asked, warehouse, form, output, harmless=spreadsheet)
    return OK


@app.command
def export(*, parquet: Path, warehouse: Path = WAREHOUSE) -> int:
    """Write the whole warehouse for programs that have no DuckDB.

    Parameters
    ----------
    parquet
        Folder for a Parquet file of each table and view, and datapackage.json, which says what their columns mean. It
        is made, or an earlier export in it is replaced, in one step.
    warehouse
        DuckDB file that `reconcile run` published.
    """
    from flows.exporting.export import export_parquet
    from flows.terminal import show

    show.exported(export_parquet(warehouse, parquet), parquet)
    return OK


@app.command
def explain(
    id_: Annotated[str, Parameter(name="id")],
    /,
    *,
    warehouse: Path = WAREHOUSE,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Say why a claim has its values, or why a contradiction is one.

    Of a claim: the words of the article that decided each value, and where they stand. Of a contradiction: both sides'
    words in place, what was made of them, why they may be held against each other, and the arithmetic.

    Parameters
    ----------
    id_
        Id of a claim or a contradiction in the warehouse, or as much of its beginning as no other id has.
    warehouse
        DuckDB file that `reconcile run` published.
    json
        Print one JSON object for machines.
    """
    from flows.asking import ask
    from flows.explaining.explain import explained
    from flows.terminal import show_explain

    with ask.read_only(warehouse) as con, ask.of_this_version(warehouse):
        found = explained(con, id_)
    show_explain.machines(found) if json else show_explain.people(found)
    return OK


@app.command
def waive(
    id_: Annotated[str, Parameter(name="id")],
    /,
    *,
    reason: str,
    by: str | None = None,
    expires: date | None = None,
    warehouse: Path = WAREHOUSE,
    raw: Path | None = None,
) -> int:
    """Let a contradiction stand, or a claim in all its contradictions: write that into waivers.toml.

    Parameters
    ----------
    id_
        Id of a contradiction or a claim in the warehouse, or as much of its beginning as no other id has.
    reason
        Why it may stand; the report shows this.
    by
        Who says so.
    expires
        Last day on which this holds, as 2027-06-30; without it, it holds until the entry is removed.
    warehouse
        DuckDB file that `reconcile run` published.
    raw
        Folder of articles, in which waivers.toml lies; without it, the one that the warehouse was made from.
    """
    from flows.terminal import show_waiver
    from flows.waivers import write

    written = write.waive(write.Wish(id_, reason, by, expires), warehouse, raw)
    show_waiver.people(written, warehouse)
    return OK


@app.command
def status(
    *,
    warehouse: Path = WAREHOUSE,
    raw: Path | None = None,
    max_age: float | None = None,
    json: Annotated[bool, Parameter(negative="")] = False,
) -> int:
    """Say when the pipeline last ran, what that changed, and what has changed since.

    Parameters
    ----------
    warehouse
        DuckDB file that `reconcile run` published.
    raw
        Folder of articles to compare with; without it, the one that the warehouse was made from.
    max_age
        Hours; where the last run began longer ago, end with exit code 3.
    json
        Print one JSON object for machines.
    """
    from flows.status import status as how_things_stand
    from flows.terminal import show_status

    found = how_things_stand(warehouse, raw)
    show_status.machines(found) if json else show_status.people(found, warehouse)
    return STANDS if max_age is not None and found.age > max_age * 3600 else OK


@app.command
def serve(
    *,
    cron: str,
    timezone: str = "UTC",
    name: str | None = None,
    options: RunOptions = DEFAULTS,
) -> int:
    """Stay, and run the pipeline whenever the schedule says, one run at a time.

    Needs a Prefect server that stays: `prefect server start` in another terminal, or PREFECT_API_URL. A run that is due
    while another goes on, this one's or not, waits for it. Ctrl-C and SIGTERM end this, and stop a run that goes on:
    what it was to replace stays as it is.

    Parameters
    ----------
    cron
        When to run, as in a crontab: "0 6 * * *" is every morning at six.
    timezone
        Time zone of the schedule, as Europe/Berlin, whose summer time it follows. Without it, UTC, whatever this
        machine's clock says.
    name
        Name of the deployment on the server; without it, that of the folder of articles.
    """
    from flows.orchestration import prefect_settings

    _prepare(options, wait=True)
    prefect_settings.set_defaults(console="ERROR")
    from flows.orchestration.schedule import serve_flow

    serve_flow(cron, timezone, name, options.parameters() | {"wait": True, "workers": asdict(options.workers)})
    return OK


def _prepare(options: RunOptions, wait: bool) -> None:
    """Do what comes before Prefect is loaded, which takes seconds. Raises UserError where a run would end in one."""
    from flows import preflight

    logs.use(options.log_format)
    use_webhook(options.webhook)
    preflight.check(options.raw, options.warehouse, options.report_folder, options.rules, wait, options.workers)
