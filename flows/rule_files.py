"""Rules for contradictions as files: one file of warehouse/contradictions, or of a user's own folder, is one rule.

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

A rule that judges each pair by itself, and returns a row for each, reads the view `single_pairs` instead. It holds the
same pairs, but the rule is run twice: first for claims and gap, then for its words, about the pairs to be shown only.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from flows.errors import UserError, why
from flows.paths import CONTRADICTIONS_SQL, FINDINGS_SQL, ROOT, SCHEMA_SQL

SEVERITIES = ("high", "medium", "low")
HEADINGS = ("severity", "finds", "why", "example")
COLUMNS = ("claims_a", "claims_b", "gap", "summary", "comparable_because", "could_explain", "identity")


@dataclass(frozen=True)
class Rule:
    """A rule: its name (that of its file), the four parts of its header, the whole text of its file, and whether
    it is one of this program's or a user's own."""

    name: str
    severity: str
    finds: str
    why: str
    example: str
    sql: str
    path: Path
    built_in: bool

    @property
    def origin(self) -> str:
        """Its file: from this program's folder on, or a user's own as the user named it."""
        ours = self.built_in and self.path.is_relative_to(ROOT)
        return (self.path.relative_to(ROOT) if ours else self.path).as_posix()

    @property
    def of_single_pairs(self) -> bool:
        """Whether it judges pairs one by one, so that it can be asked about some of them only."""
        return "single_pairs" in self.sql

    @property
    def first_line(self) -> int:
        """The line on which its SELECT begins."""
        lines = self.sql.splitlines()
        return next(
            (n for n, line in enumerate(lines, start=1) if line.strip() and not line.startswith("--")),
            max(len(lines), 1),
        )


def rules(folder: Path = CONTRADICTIONS_SQL, own: Path | None = None) -> list[Rule]:
    """The rules in `folder`, by name, and then those in a user's `own` folder.

    Raises UserError where a file's header is not as it must be, where `own` is no folder or holds no rule, or where
    the name of a rule in it cannot be one or is taken.
    """
    known = [_read(path, built_in=True) for path in sorted(folder.glob("*.sql"))]
    taken = {rule.name.casefold(): rule for rule in known}
    for path in _own_files(own) if own else []:
        if not re.fullmatch(r"\w+", path.stem):
            raise UserError(
                f"{path}: a rule's name is letters, digits and _ ; rename the file, such as my_rule.sql"
            )
        if same := taken.get(path.stem.casefold()):
            whose = "a built-in rule" if same.built_in else f"the rule in {same.path.name}"
            raise UserError(f"{path}: {path.stem} is the name of {whose}; rename the file")
        taken[path.stem.casefold()] = rule = _read(path, built_in=False)
        known.append(rule)
    return known


def version(folder: Path = CONTRADICTIONS_SQL, own: Path | None = None) -> str:
    """Twelve hexadecimal digits that change with any rule, and with what the rules take to be comparable."""
    digest = hashlib.sha256()
    for path in [
        *sorted(folder.glob("*.sql")),
        *sorted(SCHEMA_SQL.glob("5*.sql")),
        *sorted(FINDINGS_SQL.glob("*.sql")),
        *(_own_files(own) if own else []),
    ]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _own_files(folder: Path) -> list[Path]:
    """The rules in a user's folder. Names that begin with a dot are an editor's, not the user's."""
    if not folder.is_dir():
        what = (
            "is a file; name the folder that it is in" if folder.exists() else "no such folder; name another"
        )
        raise UserError(f"{folder}: {what} with --rules")
    try:
        files = sorted(folder.iterdir())
    except OSError as error:
        raise UserError(f"{folder}: cannot be read: {why(error)}") from None
    found = [path for path in files if path.suffix.lower() == ".sql" and not path.name.startswith(".")]
    if not found:
        raise UserError(f"{folder}: holds no rule; a rule is a file in it such as my_rule.sql")
    return found


def _read(path: Path, built_in: bool) -> Rule:
    try:
        sql = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {why(error)}") from None
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: cannot be read as UTF-8 text: {error}") from None
    return Rule(name=path.stem, sql=sql, path=path, built_in=built_in, **_header(path, sql))


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
