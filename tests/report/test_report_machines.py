"""contradictions.json and contradictions.csv."""

import csv
import io
import json

import duckdb
import pytest
import report_demo

from flows.report import write_report


@pytest.fixture(scope="module")
def made(files):
    return json.loads((files.html.parent / "contradictions.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def rows(files):
    text = (files.html.parent / "contradictions.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_json_tells_run_counts_and_every_finding(made):
    assert made["run"]["run_id"] == "20260305T101230Z" and made["run"]["started"] == "2026-03-05T10:12:30Z"
    assert (
        made["counts"]["contradictions"] == 5
        and made["counts"]["high"] == 2
        and made["counts"]["waived"] == 0
    )
    assert [finding["contradiction_id"] for finding in made["findings"]] == ["k1", "k2", "k3", "k4", "k5"]
    assert [finding["gap"] for finding in made["findings"]] == [0.1144, 0.45, 0.5, 0.2, None]


def test_each_finding_in_json_is_a_line(files, made):
    lines = (files.html.parent / "contradictions.json").read_text(encoding="utf-8").splitlines()
    begun = [line.strip().removesuffix(",") for line in lines if "contradiction_id" in line]
    assert [json.loads(line) for line in begun] == made["findings"]


def test_a_finding_in_json_has_both_sides_words_and_where_they_stand(made):
    first, second = made["findings"][0]["evidence"]
    assert (first["side"], second["side"]) == ("a", "b")
    assert first["title"] == "What Harbour Towns Pay Data Scientists" and first["published"] == "2025-04-02"
    assert first["url"] == "https://quay.example/pay" and first["address"].startswith(
        first["url"] + "#:~:text="
    )
    (claim,) = first["claims"]
    assert (claim["claim_id"], claim["quote"], claim["line"]) == ("c04", "$104,500", 13)
    assert report_demo.HARBOUR[claim["char_start"] : claim["char_end"]] == claim["quote"]
    assert (claim["quantity"], claim["low"]) == ("$104,500 a year", 104500)
    assert made["findings"][1]["could_explain"][1] == "The years differ: 2024 against none."


def test_a_row_of_the_csv_is_a_finding_with_its_sides_beside_each_other(rows):
    assert [row["contradiction_id"] for row in rows] == ["k1", "k2", "k3", "k4", "k5"]
    row = rows[0]
    assert (row["severity"], row["status"], row["gap"]) == ("high", "standing", "0.1144")
    assert (row["a_quote"], row["a_read_as"], row["a_line"]) == ("$104,500", "$104,500 a year", "13")
    assert (row["b_quote"], row["b_published"]) == ("$118,000 – $146,000 a year", "2025-04-02")
    assert (rows[3]["b_places"], rows[3]["b_claim_ids"]) == ("2", "c03 c07")
    assert rows[4]["b_quote"] == "" and "&" in rows[4]["summary"]


def test_waived_findings_are_told_as_such(tmp_path):
    demo = report_demo.full()
    demo.rows["contradictions"][4]["status"] = "waived"
    demo.waiver("k5", "The band is one by law")
    folder = write_report(demo.write(tmp_path / "w.duckdb"), tmp_path).html.parent
    *_, last = json.loads((folder / "contradictions.json").read_text())["findings"]
    assert (last["status"], last["waivers"][0]["reason"]) == ("waived", "The band is one by law")
    assert "The band is one by law" in (folder / "contradictions.csv").read_text(encoding="utf-8")


def test_no_cell_runs_as_a_formula(tmp_path):
    demo = report_demo.Demo()
    demo.source(
        "one",
        "=1+1 is $5, @SUM(A1) is \u202e$6",
        title="=HYPERLINK(1)",
        publisher="＋1",
        url="https://a.example",
    )
    demo.claim("a", "one", "=1+1 is $5", low=5, high=5, company="-1")
    demo.claim("b", "one", "@SUM(A1) is \u202e$6", low=6, high=6)
    demo.finding("k", "low", "=cmd|' /C calc'!A0", ["a"], ["b"], could_explain=["+1"])
    folder = write_report(demo.write(tmp_path / "w.duckdb"), tmp_path).html.parent
    text = (folder / "contradictions.csv").read_bytes().decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert (row["a_quote"], row["a_title"], row["a_publisher"]) == ("'=1+1 is $5", "'=HYPERLINK(1)", "'＋1")
    assert row["b_quote"] == "'@SUM(A1) is ⟦U+202E⟧$6"
    assert not [cell for cell in row.values() if cell[:1] in tuple("=+-@＋")]


def test_other_programs_read_both_files(files):
    folder = files.html.parent
    with duckdb.connect() as con:
        ranks, gaps = con.sql(
            f"SELECT list(rank), sum(gap) FROM read_csv('{folder / 'contradictions.csv'}')"
        ).fetchall()[0]
        (found,) = con.sql(
            f"SELECT len(findings) FROM read_json('{folder / 'contradictions.json'}')"
        ).fetchall()[0]
    assert ranks == [1, 2, 3, 4, 5] and round(gaps, 4) == 1.2644 and found == 5


def test_a_warehouse_without_runs_or_findings_has_both(tmp_path):
    folder = write_report(report_demo.Demo().write(tmp_path / "w.duckdb"), tmp_path).html.parent
    made = json.loads((folder / "contradictions.json").read_text())
    assert made["run"] is None and made["findings"] == [] and made["counts"]["claims"] == 0
    assert (folder / "contradictions.csv").read_bytes().decode("utf-8-sig").count("\r\n") == 1
