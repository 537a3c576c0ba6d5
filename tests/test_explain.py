"""`reconcile explain`, as a user at a terminal meets it."""

import json
from pathlib import Path

import duckdb
import pytest

from flows import cli
from flows.check import checked

ARTICLES = {
    "canada.md": """# What Nurses Earn in Canada

Senior nurses can expect:

- Toronto: CA$90,000 – CA$110,000 a year
- Halifax: CA$82,000 [on nights]

A senior nurse in Toronto makes CA$60,000 a year.
""",
    "low.txt": "What waiters earn\n\nWaiters earn $12 a year.\n",
}


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory) -> Path:
    """A published warehouse of the articles above: one contradicts itself, of the other the claim is rejected."""
    folder = tmp_path_factory.mktemp("published")
    (folder / "raw").mkdir()
    for name, text in ARTICLES.items():
        (folder / "raw" / name).write_text(text, encoding="utf-8")
    file = folder / "pay.duckdb"
    with checked([folder / "raw"]) as con:
        con.execute("ATTACH $file AS published", {"file": str(file)})
        con.execute("COPY FROM DATABASE memory TO published")
    return file


@pytest.fixture
def explain(capsys, warehouse):
    """Runs the command on an id: gives the exit code, what it printed, and its complaints."""

    def run(claim_id: str, *words: object, of: Path = warehouse) -> tuple[int, str, str]:
        code = cli.run_command(["explain", claim_id, "--warehouse", str(of), *map(str, words)])
        return code, *capsys.readouterr()

    return run


def asked(warehouse: Path, query: str) -> list[tuple]:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        return con.execute(query).fetchall()


def id_of(warehouse: Path, quote: str, table: str = "claims") -> str:
    [(claim_id,)] = asked(warehouse, f"SELECT claim_id FROM {table} WHERE starts_with(quote, '{quote}')")
    return claim_id


def row(printed: str, dimension: str) -> list[str]:
    """The cells of one row of the table."""
    [line] = [line for line in printed.splitlines() if line.startswith(f"{dimension} ")]
    return [part.strip() for part in line.removeprefix(dimension).split("  ") if part.strip()]


def test_a_claim_is_shown_in_its_place(explain, warehouse):
    code, printed, complaint = explain(id_of(warehouse, "CA$82,000"))
    assert (code, complaint) == (0, "")
    lines = printed.splitlines()
    assert lines[:2] == ["What Nurses Earn in Canada", "canada.md, line 6"]
    assert "  - Toronto: CA$90,000 – CA$110,000 a year" in lines
    assert "  - Halifax: >>CA$82,000<< [on nights]" in lines
    assert "pay_point reads what somebody is paid for work, as one figure" in lines


def test_each_dimension_has_its_words_or_a_default_or_is_said_to_have_none(explain, warehouse):
    _, printed, _ = explain(id_of(warehouse, "CA$82,000"))
    assert row(printed, "level") == ["senior", "“Senior”", "list lead-in", "3"]
    assert row(printed, "location") == ["CA/Halifax", "“Halifax”", "label", "6"]
    assert row(printed, "role") == ["nurse", "“nurses”", "list lead-in", "3"]
    assert row(printed, "amount") == ["82,000", "“CA$82,000”", "figure", "6"]
    assert row(printed, "currency") == ["CAD", "“CA$82,000”", "figure", "6"]
    kin = "“CA$90,000 – CA$110,000 a year”"
    assert row(printed, "period") == ["year", kin, "elsewhere in the article; kin figures nearby", "5"]
    assert row(printed, "company") == ["nothing says it"]


def test_the_first_characters_of_an_id_will_do(explain, warehouse):
    claim_id = id_of(warehouse, "CA$82,000")
    assert explain(claim_id[:12])[1] == explain(claim_id)[1]


def test_json_has_the_same_for_machines(explain, warehouse):
    claim_id = id_of(warehouse, "CA$90,000")
    code, printed, _ = explain(claim_id, "--json")
    told = json.loads(printed)
    assert (code, told["claim_id"], told["path"], told["line"]) == (0, claim_id, "canada.md", 5)
    assert told["quote"] == "CA$90,000 – CA$110,000 a year"
    reasons = {reason["dimension"]: reason for reason in told["reasons"]}
    assert reasons["amount"]["values"] == {"low": 90_000, "high": 110_000}
    [said] = reasons["location"]["words"]
    assert ARTICLES["canada.md"][said["char_start"] : said["char_end"]] == said["quote"] == "Toronto"
    assert reasons["industry"] == {
        "dimension": "industry", "values": {"industry": None}, "words": [], "because": None
    }  # fmt: skip


def test_a_rejected_claim_can_be_explained_too(explain, warehouse):
    code, printed, _ = explain(id_of(warehouse, "$12 a year", "rejected_claims"))
    assert code == 0
    assert row(printed, "currency") == ["USD", "“$12”", "figure; default: a bare $ is USD", "3"]


def test_an_unknown_id_and_an_ambiguous_one_are_mistakes(explain):
    code, printed, complaint = explain("no-such-id")
    assert (code, printed) == (2, "")
    assert complaint.count("\n") == 1 and "no-such-id" in complaint
    code, printed, complaint = explain("")
    assert (code, printed) == (2, "")
    assert complaint.count("\n") == 1 and "give more" in complaint


def test_without_a_warehouse_it_says_what_sql_says(explain, capsys, tmp_path):
    code, _, complaint = explain("abc", of=tmp_path / "none.duckdb")
    assert code == cli.run_command(["sql", "FROM claims", "--warehouse", str(tmp_path / "none.duckdb")]) == 2
    assert complaint == capsys.readouterr().err


def test_a_claim_that_the_rules_no_longer_read_is_a_mistake(explain, warehouse, tmp_path):
    old = tmp_path / "old.duckdb"
    old.write_bytes(warehouse.read_bytes())
    with duckdb.connect(str(old)) as con:
        con.execute("UPDATE claims SET claim_id = 'readbefore' WHERE quote = 'CA$82,000'")
    code, printed, complaint = explain("readbefore", of=old)
    assert (code, printed) == (2, "")
    assert complaint.count("\n") == 1 and "reconcile run" in complaint
