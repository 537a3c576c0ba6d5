"""Run the rules for contradictions inside the warehouse, and make findings of what they return."""

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

import duckdb

from flows.database import attached, connect, seal
from flows.errors import UserError
from flows.load import carry, create
from flows.paths import CONTRADICTIONS_SQL, FINDINGS_SQL, HISTORY_SQL
from flows.rule_files import COLUMNS, HEADINGS, Rule, rules

PREPARE = ("restatements", "figures", "subjects", "compare_within", "compare_between", "pairs", "begin")


class Started(Protocol):
    """What must be known of a run: its name, and when it started, UTC without a time zone."""

    run_id: str
    started: datetime


def find(
    con: duckdb.DuckDBPyConnection,
    run: Started,
    previous: Path | None = None,
    folder: Path = CONTRADICTIONS_SQL,
    own: Path | None = None,
) -> None:
    """Fill `figures`, `compared`, `rules`, `contradictions` and `contradiction_claims` of a warehouse with its claims.

    Rules are those in `folder` and those in a user's `own` one; where there is one, `con` reaches no other file from
    then on. Findings that the warehouse `previous` has keep their first_seen, and stay as resolved where they are found
    no more. Where an entry of `waivers` holds for a finding, that is waived; entries that are of no use are told in
    `notes`. All or nothing. Raises UserError where a rule is wrong, naming its file and line, or where `previous` is
    there but cannot be read.
    """
    known = rules(folder, own)
    this = {"run_id": run.run_id, "started": run.started}
    with attached(con, previous) as there:
        _remember(con, previous if there else None)
        if own:
            # A rule of a user's own may come from anywhere.
            seal(con)
        con.begin()
        try:
            for step in PREPARE:
                _execute(con, step)
            for rule in known:
                _introduce(con, rule)
                _ask(con, rule, "weigh" if rule.of_single_pairs else "collect")
            _execute(con, "choose")
            for rule in known:
                if rule.of_single_pairs:
                    _execute(con, "show", rule=rule.name)
                    _rows(con, rule)
                    _ask(con, rule, "collect")
            _check_rows(con, known)
            _execute(con, "end")
            _execute(con, "many")
            _execute(con, "merge")
            _execute(con, "waive", HISTORY_SQL, started=run.started)
            _execute(con, "store", **this)
            _execute(con, "claims")
            _execute(con, "resolve", HISTORY_SQL, **this)
            _execute(con, "account", HISTORY_SQL, started=run.started)
            _execute(con, "note", HISTORY_SQL)
            con.commit()
        except BaseException:
            con.rollback()
            raise


def try_out(own: Path) -> None:
    """Raise UserError where a rule in a user's `own` folder is wrong in a way that needs no claims to be seen."""
    known = [rule for rule in rules(own=own) if not rule.built_in]
    with connect() as con:
        create(con)
        seal(con)
        _execute(con, "begin")
        for rule in known:
            _introduce(con, rule)
            _ask(con, rule, "collect")


def _remember(con: duckdb.DuckDBPyConnection, previous: Path | None) -> None:
    """Carry over what the warehouse `previous`, attached as previous_warehouse, knows of earlier findings."""
    _execute(con, "none", HISTORY_SQL)
    if previous:
        carry(con, previous, HISTORY_SQL / "carry_findings.sql")
        carry(con, previous, HISTORY_SQL / "carry_articles.sql")


def _introduce(con: duckdb.DuckDBPyConnection, rule: Rule) -> None:
    """Keep a rule, and see that it is one SELECT of the columns that a rule returns."""
    header = {name: getattr(rule, name) for name in HEADINGS}
    _execute(con, "rules", rule=rule.name, sql=rule.sql, built_in=rule.built_in, path=rule.origin, **header)
    try:
        statements = con.extract_statements(rule.sql)
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            here = (
                "one statement of another kind is"
                if len(statements) == 1
                else f"{len(statements)} statements are"
            )
            raise UserError(f"{rule.path}:{rule.first_line}: a rule is one SELECT; {here} here")
        _rows(con, rule)
        _check_columns(rule, [name for (name,) in con.execute(_statement("columns")).fetchall()])
    except duckdb.Error as error:
        raise UserError(f"{rule.path}:{_line(rule, str(error))}: {_reason(error)}") from None


def _ask(con: duckdb.DuckDBPyConnection, rule: Rule, how: str) -> None:
    """Keep what the view rule_rows of a rule returns: with "collect" its rows, with "weigh" no more than what they set
    against each other."""
    try:
        _execute(con, how, rule=rule.name)
    except duckdb.Error as error:
        raise UserError(f"{rule.path}:{rule.first_line}: {_reason(error)}") from None


def _rows(con: duckdb.DuckDBPyConnection, rule: Rule) -> None:
    # On the file's own first line, so that errors count lines as the file does.
    con.execute("CREATE OR REPLACE TEMP VIEW rule_rows AS " + rule.sql)


def _check_columns(rule: Rule, found: Sequence[str]) -> None:
    missing = [name for name in COLUMNS if name not in found]
    strange = [name for name in found if name not in COLUMNS]
    problems = [_listed("it lacks the column", missing, "")] if missing else []
    problems += [_listed("it has the column", strange, " too many")] if strange else []
    if problems:
        wanted = f"A rule's columns are {', '.join(COLUMNS)}"
        raise UserError(f"{rule.path}:{rule.first_line}: {'; '.join(problems)}. {wanted}")


def _listed(before: str, names: Sequence[str], after: str) -> str:
    return f"{before}{'s' if len(names) > 1 else ''} {', '.join(names)}{after}"


def _check_rows(con: duckdb.DuckDBPyConnection, known: Sequence[Rule]) -> None:
    stranger = con.execute(_statement("strangers")).fetchone()
    if stranger:
        name, claim = stranger
        rule = next(rule for rule in known if rule.name == name)
        problem = (
            "a row has no claims_a"
            if claim is None
            else f"a row names the claim {claim}, which is not in claims"
        )
        raise UserError(f"{rule.path}:{rule.first_line}: {problem}")
    endless = con.execute(_statement("endless_gaps")).fetchone()
    if endless:
        name, gap = endless
        rule = next(rule for rule in known if rule.name == name)
        raise UserError(
            f"{rule.path}:{rule.first_line}: a row's gap is {gap}; a gap is a share such as 0.25, or null"
        )


def _line(rule: Rule, message: str) -> int:
    """The line that an error of DuckDB is about, or else the first that holds the name it complains of."""
    told = re.search(r"^LINE (\d+):", message, re.MULTILINE)
    if told:
        return int(told[1])
    for name in re.findall(r'"(\w+)"|\b(?:name|function) \'?(\w+)', message.splitlines()[0]):
        word = re.compile(rf"\b{re.escape(name[0] or name[1])}\b", re.IGNORECASE)
        for number, line in enumerate(rule.sql.splitlines(), start=1):
            if not line.startswith("--") and word.search(line):
                return number
    return rule.first_line


def _reason(error: duckdb.Error) -> str:
    said = str(error).splitlines()[0]
    return f"a rule reads the warehouse and nothing else: {said}" if _is_sealed(error) else said


def _is_sealed(error: duckdb.Error) -> bool:
    return isinstance(error, duckdb.PermissionException) or "configuration has been locked" in str(error)


def _statement(name: str, folder: Path = FINDINGS_SQL) -> str:
    return (folder / f"{name}.sql").read_text(encoding="utf-8")


def _execute(con: duckdb.DuckDBPyConnection, name: str, folder: Path = FINDINGS_SQL, **values: object) -> None:
    """Run one .sql file, of warehouse/findings unless another folder is named, with the values that it asks for."""
    con.execute(_statement(name, folder), values or None)
