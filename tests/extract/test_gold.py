"""The five articles that the project began with, against their labels."""

import importlib.util
import json

import pytest

from flows.extract import extract_claims
from flows.ingest import read_articles
from flows.paths import ROOT

SHARED = ROOT.parent / "shared"
SEEDS, LABELS, SCORER = SHARED / "articles" / "seeds", SHARED / "gold" / "seeds.jsonl", SHARED / "score.py"
pytestmark = pytest.mark.skipif(
    not (SEEDS.is_dir() and LABELS.is_file() and SCORER.is_file()),
    reason="the original articles and their labels are not beside this project",
)


@pytest.fixture(scope="module")
def scored():
    spec = importlib.util.spec_from_file_location("score", SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = extract_claims(read_articles([SEEDS]).documents).claims.to_dicts()
    return scorer.score(labels, found)


def brief(claims: list[dict]) -> list[tuple]:
    return [(c["source_id"], c["measure"], c["low"], c["high"], c["quote"]) for c in claims]


def test_quantities_are_right(scored):
    result, missed, extra, _ = scored
    assert result["value"]["f1"] >= 0.99, {"missed": brief(missed), "invented": brief(extra)}


def test_subjects_are_right(scored):
    result, _, _, mistakes = scored
    assert result["full"]["f1"] >= 0.98, [(g["source_id"], g["quote"], wrong) for g, _, wrong in mistakes]
