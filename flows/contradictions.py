"""Run the rules for contradictions inside the warehouse: one file of warehouse/contradictions is one rule.

A rule's file begins with comments that explain it, each of which may go on in the lines below it:

    -- severity: high, medium or low
    -- finds: what it finds
    -- why: why a reader should care
    -- example: one example

and then holds one SELECT, with these columns and no others:

    claims_a            VARCHAR[]  claim_ids of one side, at least one
    claims_b            VARCHAR[]  claim_ids of the other side; empty where the finding has one side
    gap                 DOUBLE     how far apart, as a share; null where distance has no meaning
    summary             VARCHAR    one sentence with figures
    comparable_because  VARCHAR    why the two sides may be held against each other; may be null
    could_explain       VARCHAR[]  what could explain the disagreement away, a sentence an entry; may be empty
    identity            VARCHAR    null, and the finding is known again by the figures on both sides; or words
                                   by which it is known within its sources, where claims come and go

Rows about the same figures of the same sources become one finding, and so do the rows about one figure that very
many stand against. Rules read the tables `figures` and `claims` and the view `figure_pairs`; what is comparable, and
every threshold, is in warehouse/schema, from 50_comparability.sql to 54_comparable.sql.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

import duckdb

from flows.errors import UserError
from flows.load import attached
from flows.paths import CONTRADICTIONS_SQL, SCHEMA_SQL

FINDINGS_SQL = CONTRADICTIONS_SQL.parent / "findings"

SEVERITIES = ("high", "medium", "low")
HEADINGS = ("severity", "finds", "why", "example")
COLUMNS = ("claims_a", "claims_b", "gap", "summary", "comparable_because", "could_explain", "identity")


class Started(Protocol):
    """What must be known of a run: when it started, UTC without a time zone."""

    started: datetime


@dataclass(frozen=True)
class Rule:
    """A rule: its name (that of its file), the four parts of its header, and the whole text of its file."""

    name: str
    severity: str
    finds: str
    why: str
    example: str
    sql: str
    path: Path


def rules(folder: Path = CONTRADICTIONS_SQL) -> list[Rule]:
    """The rules in a folder, by name. Raises UserError where a file's header is not as it must be."""
    return [_read(path) for path in sorted(folder.glob("*.sql"))]


def version(folder: Path = CONTRADICTIONS_SQL) -> str:
    """Twelve hexadecimal digits that change with any rule, and with what the rules take to be comparable."""
    digest = hashlib.sha256()
    for path in [
        *sorted(folder.glob("*.sql")),
        *sorted(SCHEMA_SQL.glob("5*.sql")),
        *sorted(FINDINGS_SQL.glob("*.sql")),
    ]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def find(
    con: duckdb.DuckDBPyConnection,
    run: Started,
    previous: Path | None = None,
    folder: Path = CONTRADICTIONS_SQL,
) -> None:
    """Fill `figures`, `compared`, `rules`, `contradictions` and `contradiction_claims` of a warehouse with its claims.

    Findings that the warehouse `previous` has keep their first_seen. All or nothing. Raises UserError where a
    rule is wrong, naming its file and line, or where `previous` is there but cannot be read.
    """
    known = rules(folder)
    with attached(con, previous) as there:
        con.begin()
        try:
            _remember(con, there)
            for step in ("restatements", "figures", "subjects", "compare_within", "compare_between", "begin"):
                _execute(con, step)
            for rule in known:
                _run(con, rule)
            _check_claims(con, known)
            _execute(con, "many")
            _execute(con, "merge")
            _execute(con, "store", started=run.started)
            _execute(con, "claims")
            con.commit()
        except BaseException:
            con.rollback()
            raise


def _remember(con: duckdb.DuckDBPyConnection, there: bool) -> None:
    try:
        _execute(con, "seen_before" if there else "never_seen")
    except (duckdb.CatalogException, duckdb.BinderException):
        # A warehouse of an older version knows nothing of findings.
        con.rollback()
        con.begin()
        _execute(con, "never_seen")


def _run(con: duckdb.DuckDBPyConnection, rule: Rule) -> None:
    """Keep the rows that a rule returns, and the rule itself."""
    header = {name: getattr(rule, name) for name in HEADINGS}
    _execute(con, "rules", rule=rule.name, sql=rule.sql, **header)
    try:
        statements = con.extract_statements(rule.sql)
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            here = (
                "one statement of another kind is"
                if len(statements) == 1
                else f"{len(statements)} statements are"
            )
            raise UserError(f"{rule.path}:{_first_line(rule)}: a rule is one SELECT; {here} here")
        # On the file's own first line, so that errors count lines as the file does.
        con.execute("CREATE OR REPLACE TEMP VIEW rule_rows AS " + rule.sql)
        _check_columns(rule, [name for (name,) in con.execute(_statement("columns")).fetchall()])
    except duckdb.Error as error:
        raise UserError(f"{rule.path}:{_line(rule, str(error))}: {_reason(str(error))}") from None
    try:
        _execute(con, "collect", rule=rule.name)
    except duckdb.Error as error:
        raise UserError(f"{rule.path}:{_first_line(rule)}: {_reason(str(error))}") from None


def _check_columns(rule: Rule, found: Sequence[str]) -> None:
    missing = [name for name in COLUMNS if name not in found]
    strange = [name for name in found if name not in COLUMNS]
    problems = [f"it lacks the column {name}" for name in missing] + [
        f"it has a column {name} too many" for name in strange
    ]
    if problems:
        wanted = f"A rule's columns are {', '.join(COLUMNS)}"
        raise UserError(f"{rule.path}:{_first_line(rule)}: {'; '.join(problems)}. {wanted}")


def _check_claims(con: duckdb.DuckDBPyConnection, known: Sequence[Rule]) -> None:
    stranger = con.execute(_statement("strangers")).fetchone()
    if stranger:
        name, claim = stranger
        rule = next(rule for rule in known if rule.name == name)
        problem = (
            "a row has no claims_a"
            if claim is None
            else f"a row names the claim {claim}, which is not in claims"
        )
        raise UserError(f"{rule.path}:{_first_line(rule)}: {problem}")


def _read(path: Path) -> Rule:
    try:
        sql = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: cannot be read as UTF-8 text: {error}") from None
    header = _header(path, sql)
    return Rule(name=path.stem, sql=sql, path=path, **header)


def _header(path: Path, sql: str) -> dict[str, str]:
    """The parts of the comment that a rule's file begins with. Raises UserError naming the wrong line."""
    parts: dict[str, str] = {}
    lines: dict[str, int] = {}
    name = None
    number = 0
    for number, line in enumerate(sql.splitlines(), start=1):
        if not line.startswith("--"):
            break
        heading = re.match(rf"--\s*({'|'.join(HEADINGS)}):\s*(.*)", line)
        if heading:
            name = heading[1]
            parts[name], lines[name] = heading[2].strip(), number
        elif name:
            parts[name] = f"{parts[name]} {line.lstrip('-').strip()}".strip()
    missing = [heading for heading in HEADINGS if not parts.get(heading)]
    if missing:
        wanted = " and ".join(f"'-- {heading}: ...'" for heading in missing)
        number = lines.get(missing[0], max(number, 1))
        verb = "is" if len(missing) == 1 else "are"
        raise UserError(
            f"{path}:{number}: a rule begins with comments that explain it; here {wanted} {verb} missing"
        )
    if parts["severity"] not in SEVERITIES:
        raise UserError(
            f"{path}:{lines['severity']}: severity must be {', '.join(SEVERITIES[:-1])} or {SEVERITIES[-1]}, "
            f"not {parts['severity']!r}"
        )
    return parts


def _first_line(rule: Rule) -> int:
    """The line on which a rule's SELECT begins."""
    lines = rule.sql.splitlines()
    return next(
        (n for n, line in enumerate(lines, start=1) if line.strip() and not line.startswith("--")),
        max(len(lines), 1),
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
    return _first_line(rule)


def _reason(message: str) -> str:
    return message.splitlines()[0]


def _statement(name: str) -> str:
    return (FINDINGS_SQL / f"{name}.sql").read_text(encoding="utf-8")


def _execute(con: duckdb.DuckDBPyConnection, name: str, **values: object) -> None:
    """Run one .sql file of warehouse/findings with the values that it asks for."""
    con.execute(_statement(name), values or None)
