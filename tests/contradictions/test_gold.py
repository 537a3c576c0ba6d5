"""The claims that people read in five articles, and the contradictions that they must and must not give."""

import json
import re
import shutil
import subprocess
import sys
from datetime import date

import duckdb
import pytest

from flows import contradictions
from flows.paths import ROOT
from tests.contradictions.by_hand import Run, fill, look, source

SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold" / "seeds.jsonl"
SCORER = SHARED / "score_contradictions.py"

pytestmark = pytest.mark.skipif(
    not (GOLD.exists() and SCORER.exists()), reason="the articles and their labels are not at ../shared"
)

DATED = "001_aba9d1aafef4c2c0"


def read_claims() -> list[dict]:
    """The labelled claims, each at the place of its quote, with what the words right before it say."""
    claims, last = [], {}
    for number, row in enumerate(map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())):
        row.pop("unsure", None)
        name = row["source_id"]
        text = (SHARED / "articles" / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
        start = max(text.find(row["quote"], last.get(name, 0)), text.find(row["quote"]))
        last[name] = start
        before = text[max(start - 40, 0) : start].rpartition(".")[2]
        claims.append(
            row
            | {
                "claim_id": f"c{number:03}",
                "rule": "by_hand",
                "qualifier": None,
                "as_of_year": 2024 if name == DATED else None,
                "line": text.count("\n", 0, start) + 1,
                "char_start": start,
                "char_end": start + len(row["quote"]),
                "approximate": bool(re.search("about|around|approximately", before[-20:] + row["quote"])),
                "hedged": bool(re.search(r"\b(can|some|could)\b", before + row["quote"])),
            }
        )
    return claims


@pytest.fixture(scope="module")
def warehouse(empty_warehouse, tmp_path_factory):
    path = tmp_path_factory.mktemp("gold") / "gold.duckdb"
    with duckdb.connect(shutil.copy(empty_warehouse, path)) as con:
        fill(con, read_claims(), [source(DATED, published_on=date(2025, 9, 8), as_of_year=2024)])
        contradictions.find(con, Run())
    return path


def test_all_that_must_be_found_is_found_and_nothing_that_must_not(warehouse):
    scored = subprocess.run([sys.executable, SCORER, warehouse], capture_output=True, text=True)
    assert " 0 failed" in scored.stdout, scored.stdout + scored.stderr


def test_nothing_else_is_found(warehouse):
    with duckdb.connect(warehouse, read_only=True) as con:
        found = look(con)
    expected = sum(
        json.loads(line)["expect"] == "found"
        for line in (SHARED / "gold" / "contradictions.jsonl").read_text(encoding="utf-8").splitlines()
    )
    # One more than is labelled: the article with one pay band for two levels also gives them the same years.
    assert len(found.rows) == expected + 1
