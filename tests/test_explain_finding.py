"""`reconcile explain` of a contradiction, as a user at a terminal meets it."""

import json
import re
from pathlib import Path

import duckdb
import pytest

from flows import cli
from flows.paths import RAW
from tests.pipeline import built

MINE = """-- severity: low
-- finds: the pay of executives
-- why: I wonder
-- example: executives earn $900,000
SELECT
    [claim_id] AS claims_a, [] AS claims_b, 0.123 AS gap, 'Executives have ' || quote || '.' AS summary,
    NULL AS comparable_because, [] AS could_explain, NULL AS identity
FROM claims
WHERE low = 900000
"""

ARTICLES = {
    "hospital.md": """# What Nurses Earn

A senior nurse earns $90,000 a year on average.

Mid-level nurses earn $100,000 to $140,000 a year. As I said, senior nurses make $90,200 a year on average.

An executive of the hospital earns $900,000 a year [on paper].
""",
}


@pytest.fixture(scope="module")
def of_raw(tmp_path_factory) -> Path:
    return built(RAW, tmp_path_factory.mktemp("raw") / "next")


@pytest.fixture(scope="module")
def hospital(tmp_path_factory) -> Path:
    """A warehouse of the article above, with a rule of the user's own."""
    folder = tmp_path_factory.mktemp("hospital")
    for name, text in ARTICLES.items():
        (folder / "raw").mkdir()
        (folder / "raw" / name).write_text(text, encoding="utf-8")
    (folder / "mine").mkdir()
    (folder / "mine" / "executives.sql").write_text(MINE, encoding="utf-8")
    return built(folder / "raw", folder / "next", folder / "mine")


@pytest.fixture
def explain(capsys):
    """Runs the command on an id: gives the exit code, what it printed, and its complaints."""

    def run(warehouse: Path, id_: str, *words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.run_command(["explain", id_, "--warehouse", str(warehouse), *words])
        return code, *capsys.readouterr()

    return run


def asked(warehouse: Path, query: str) -> list[tuple]:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        return con.execute(query).fetchall()


def id_of(warehouse: Path, rule: str) -> str:
    return asked(
        warehouse, f"SELECT contradiction_id FROM contradictions WHERE rule = '{rule}' ORDER BY rank"
    )[0][0]


def part(printed: str, title: str) -> list[str]:
    """The lines below a title, up to the next empty one."""
    return printed.split(f"\n{title}\n")[1].split("\n\n")[0].splitlines()


def cells(printed: str, title: str) -> dict[str, list[str]]:
    """The rows of the table below a title, by their first cell."""
    rows = (re.split(r"\s{2,}", line.strip()) for line in part(printed, title))
    return {first: others for first, *others in rows}


def test_both_sides_stand_in_their_place_with_what_restates_them(explain, hospital):
    code, printed, complaint = explain(hospital, id_of(hospital, "level_inversion"))
    assert (code, complaint) == (0, "")
    lines = printed.splitlines()
    assert lines[0] == (
        "The senior average of $90,000 is $10,000 (10%) below the lowest mid-level pay of $100,000 in the same article."
    )
    assert lines[1].startswith("high (cannot both be true) · level_inversion · gap 10% · one source against itself · ")
    assert "A  senior average: $90,000" in lines and "B  mid-level pay: $100,000–140,000" in lines
    assert lines.count("What Nurses Earn") == 2
    assert "hospital.md, line 3" in lines and "hospital.md, line 5" in lines
    assert "  A senior nurse earns >>$90,000 a year<< on average." in lines
    assert "  line 5: $90,200 a year" in lines


def test_the_reckoning_can_be_checked_with_a_pencil(explain, hospital):
    _, printed, _ = explain(hospital, id_of(hospital, "level_inversion"))
    assert list(cells(printed, "How the finding came about").values()) == [
        ["the senior average is", "$90,000"],
        ["the mid-level pay begins at", "$100,000"],
        ["so they are apart by", "100,000 − 90,000 = 10,000"],
        ["as a share of the higher of the two", "10,000 ÷ 100,000 = 0.1000, or 10%"],
    ]
    assert cells(printed, "Thresholds of the rule")["rounding_share"][0] == "0.5%"


def test_values_are_shown_as_read_and_as_compared(explain, hospital):
    _, printed, _ = explain(hospital, id_of(hospital, "level_inversion"))
    read = [re.split(r"\s{2,}", line)[:-1] for line in part(printed, "What was read")[2:]]
    assert read == [
        ["a", "3", "90,000", "90,000", "USD a year", "as read"],
        ["a", "5", "90,200", "90,200", "USD a year", "90,000 USD a year, 0.2% off"],
        ["b", "5", "100,000", "140,000", "USD a year", "as read"],
    ]


def test_each_dimension_says_what_either_side_says(explain, hospital):
    _, printed, _ = explain(hospital, id_of(hospital, "level_inversion"))
    rows = cells(printed, "Why they are held against each other")
    assert rows["level"][:3] == ["senior", "mid", "differs, not comparable"]
    assert rows["role"][:3] == ["nurse", "nurse", "same"]
    assert rows["statistic"][:2] == ["average", "only a says"]
    assert any("At most the level" in line for line in part(printed, "Why they are held against each other"))


def test_the_rule_and_the_history_are_told(explain, hospital):
    _, printed, _ = explain(hospital, id_of(hospital, "level_inversion"))
    assert cells(printed, "The rule")["file"] == ["warehouse/contradictions/level_inversion.sql"]
    assert {"finds", "why", "example"} <= cells(printed, "The rule").keys()
    assert {"first_seen", "last_seen"} <= cells(printed, "History").keys()


def test_json_has_all_of_it(explain, hospital):
    id_ = id_of(hospital, "level_inversion")
    told = json.loads(explain(hospital, id_[:10], "--json")[1])
    assert told["finding"]["contradiction_id"] == id_ and told["rule"]["rule"] == "level_inversion"
    [senior, mid] = told["figures"]
    assert (senior["side"], mid["side"]) == ("a", "b")
    for said in senior["said"] + mid["said"]:
        claim = said["claim"]
        assert ARTICLES["hospital.md"][claim["char_start"] : claim["char_end"]] == claim["quote"]
        assert claim["quote"] in said["passage"]["line"]
    assert [said["claim"]["line"] for said in senior["said"]] == [3, 5]
    [first_seen] = [column for column in told["history"] if column["column"] == "first_seen"]
    assert {"column": "first_seen", "value": asked(
        hospital, f"SELECT first_seen FROM contradictions WHERE contradiction_id = '{id_}'"
    )[0][0].isoformat()}.items() <= first_seen.items()  # fmt: skip


def test_a_rule_of_ones_own_is_told_with_its_file(explain, hospital):
    code, printed, _ = explain(hospital, id_of(hospital, "executives"))
    assert code == 0 and ">>$900,000 a year<< [on paper]" in printed
    assert cells(printed, "The rule")["file"][0].endswith("mine/executives.sql, a rule of your own")
    assert part(printed, "How the finding came about") == [
        "  The rule gives a gap of 12.3%; how it comes to its finding is in its file, and in the table rules."
    ]


def test_every_finding_of_the_articles_is_explained_with_all_its_claims(explain, of_raw):
    findings = asked(of_raw, "SELECT contradiction_id, gap FROM contradictions ORDER BY rank")
    assert len({rule for (rule,) in asked(of_raw, "SELECT rule FROM contradictions")}) >= 9
    for id_, gap in findings:
        told = json.loads(explain(of_raw, id_, "--json")[1])
        shown = {
            (figure["side"], said["claim"]["claim_id"])
            for figure in told["figures"]
            for said in figure["said"]
        }
        assert shown == set(
            asked(of_raw, f"SELECT side, claim_id FROM contradiction_claims WHERE contradiction_id = '{id_}'")
        )
        assert told["arithmetic"], told["finding"]["rule"]
        assert bool(told["dimensions"]) == bool(told["compared"]) == any(side == "b" for side, _ in shown)
        if gap is not None:
            last = told["arithmetic"][-1]["reckoning"]
            share = re.search(r"([\d.]+)%$", last)[1]
            assert float(share) == pytest.approx(gap * 100, abs=0.051), last
        code, printed, _ = explain(of_raw, id_)
        assert code == 0 and told["finding"]["summary"] in printed.splitlines()[0]


@pytest.mark.parametrize(("rule", "steps"), {
    "weak_overlap": ["145,000 − 141,000 = 4,000", "200,000 − 111,000 = 89,000", "4,000 ÷ 89,000 = 0.0449, or 4.5%",
                     "100% − 4.5% = 95.5%"],
    "experience_conflict": ["10 − 5 = 5", "5 ÷ 10 = 0.5000, or 50%"],
    "stale_figures": ["2025 − 2024 = 1"],
    "copied_figures": ["$90,000–120,000 = $90,000–120,000", "3"],
    "currency_mismatch": ["USD", "CAD"],
    "shared_band": ["2–5 years = 2–5 years"],
}.items())  # fmt: skip
def test_each_kind_of_finding_has_its_own_reckoning(explain, of_raw, rule, steps):
    told = json.loads(explain(of_raw, id_of(of_raw, rule), "--json")[1])
    assert set(steps) <= {step["reckoning"] for step in told["arithmetic"]}


def test_a_finding_whose_claims_are_not_kept_says_so(explain, hospital, tmp_path):
    gone = tmp_path / "gone.duckdb"
    gone.write_bytes(hospital.read_bytes())
    id_ = id_of(hospital, "level_inversion")
    with duckdb.connect(str(gone)) as con:
        con.execute("DELETE FROM contradiction_claims")
        con.execute("DELETE FROM rules WHERE rule = 'level_inversion'")
    code, printed, complaint = explain(gone, id_)
    assert (code, complaint) == (0, "")
    assert "Its claims are not kept" in printed and "was not among the rules of the last run" in printed


def test_a_warehouse_of_an_earlier_version_is_a_mistake(explain, hospital, tmp_path):
    old = tmp_path / "old.duckdb"
    old.write_bytes(hospital.read_bytes())
    with duckdb.connect(str(old)) as con:
        con.execute("DROP MACRO TABLE figures_of")
    code, printed, complaint = explain(old, id_of(hospital, "level_inversion"))
    assert (code, printed) == (2, "")
    assert complaint.count("\n") == 1 and "run `reconcile run` again" in complaint


def test_an_unknown_id_names_contradictions_too(explain, hospital):
    code, _, complaint = explain(hospital, "zzz")
    assert code == 2 and "no claim and no contradiction" in complaint
