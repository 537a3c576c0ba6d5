"""Labels and claims are counted as the rules say; the project's own labelled articles are read as well as before."""

import importlib.util
from types import ModuleType

import pytest

from flows.ingest import read_articles

from .articles import OWN, SEEDS, SHARED
from .score import DIMENSIONS, VALUE, Claim, score

SCORER = SHARED / "score.py"
LEAST_VALUE, LEAST_FULL = 0.87, 0.60


def claim(**columns) -> Claim:
    """A claim of 100,000 dollars a year, otherwise as given."""
    pay = {"measure": "pay", "low": 100_000.0, "high": 100_000.0, "currency": "USD", "period": "year"}
    return dict.fromkeys(DIMENSIONS) | {"source_id": "one"} | pay | columns


def counts(labels: list[Claim], claims: list[Claim]) -> tuple[int, int, int, int]:
    """Pairs, pairs right in full, missed labels, invented claims."""
    outcome = score(labels, claims)
    return len(outcome.pairs), outcome.full.hits, len(outcome.missed), len(outcome.invented)


def test_what_is_right_what_is_missed_and_what_is_invented():
    outcome = score(
        [claim(role="nurse"), claim(role="welder", low=5.0), claim(low=6.0), claim(low=7.0)],
        [claim(role="nurse"), claim(role="nurse", low=5.0), claim(low=8.0)],
    )
    assert (len(outcome.missed), len(outcome.invented)) == (2, 1)
    assert (outcome.value.precision, outcome.value.recall) == (2 / 3, 2 / 4)
    assert outcome.value.f1 == pytest.approx(4 / 7)
    assert (outcome.full.precision, outcome.full.recall) == (1 / 3, 1 / 4)
    assert outcome.wrong == {"role": 1} and outcome.compared["role"] == 2


@pytest.mark.parametrize("column", VALUE)
def test_another_quantity_is_one_missed_and_one_invented(column):
    other = {"measure": "bonus", "low": 1.0, "high": None, "currency": "EUR", "period": "hour"}[column]
    assert counts([claim()], [claim(**{column: other})]) == (0, 0, 1, 1)


def test_the_same_quantity_in_another_article_does_not_count():
    assert counts([claim(), claim(source_id="two", low=1.0)], [claim(source_id="two")]) == (0, 0, 2, 1)


def test_articles_without_labels_are_not_scored():
    assert counts([claim()], [claim(), claim(source_id="not labelled")]) == (1, 1, 0, 0)


def test_nothing_found_or_nothing_labelled_scores_zero():
    assert score([claim()], []).value.f1 == score([], [claim()]).value.f1 == 0


def test_two_equal_labels_want_two_claims():
    assert counts([claim(), claim()], [claim()]) == (1, 1, 1, 0)
    assert counts([claim()], [claim(), claim()]) == (1, 1, 0, 1)
    assert counts([claim(), claim()], [claim(), claim()]) == (2, 2, 0, 0)


def test_labels_get_the_claim_with_the_fewest_wrong_dimensions():
    nurse, senior = claim(role="nurse"), claim(role="nurse", level="senior")
    assert counts([nurse, senior], [senior, nurse]) == (2, 2, 0, 0)
    assert score([senior], [claim(role="welder"), nurse]).wrong == {"level": 1}


def test_a_dimension_that_the_label_is_unsure_of_is_not_compared():
    label = claim(role="nurse", level="senior", unsure=["role"])
    assert counts([label], [claim(role="welder", level="senior")]) == (1, 1, 0, 0)
    assert counts([label], [claim(role="nurse", level="junior")]) == (1, 0, 0, 0)
    assert score([label], [claim()]).compared["role"] == 0


@pytest.mark.parametrize("column", VALUE)
def test_a_label_unsure_of_its_quantity_may_be_found_with_any_or_not_at_all(column):
    other = {"measure": "growth", "low": 1.0, "high": None, "currency": "EUR", "period": "hour"}[column]
    label = claim(role="nurse", unsure=[column])
    assert counts([label], []) == (0, 0, 0, 0)
    assert counts([label], [claim(role="nurse", **{column: other})]) == (1, 1, 0, 0)
    assert counts([label], [claim(**{column: other}), claim(role="nurse", **{column: other})]) == (1, 1, 0, 1)


def test_an_optional_label_takes_nothing_that_differs_where_it_is_sure_or_that_another_label_wants():
    optional = claim(unsure=["period"])
    assert counts([optional], [claim(period="month", currency="EUR")]) == (0, 0, 0, 1)
    assert counts([optional, claim(period="month")], [claim(period="month")]) == (1, 1, 0, 0)
    assert counts([optional], [claim(source_id="two", period="month")]) == (0, 0, 0, 0)


def test_case_empty_words_and_names_of_one_place_are_no_difference():
    label = claim(company="Acme", location="US/New York City", role="", open_ended=False)
    assert counts([label], [claim(company="ACME", location="US/NYC", role=None, open_ended=None)]) == (1, 1, 0, 0)
    assert score([label], [claim(company="Acme", location="US/Austin")]).wrong == {"location": 1}


def test_parts_add_up_to_the_whole():
    outcome = score([claim(), claim(measure="bonus"), claim(source_id="two")], [claim(), claim(measure="growth")])
    for column in ("measure", "source_id"):
        parts = outcome.by(column)
        assert sum(part.labelled for part in parts.values()) == outcome.labelled == 3
        assert sum(part.found for part in parts.values()) == outcome.found == 2
    assert list(outcome.by("measure")) == ["bonus", "growth", "pay"]


@pytest.fixture(scope="module")
def shared_scorer() -> ModuleType:
    """The scorer that the labels came with."""
    if not SCORER.is_file():
        pytest.skip("the scorer that the labels came with is not beside this project")
    spec = importlib.util.spec_from_file_location("shared_score", SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


@pytest.mark.parametrize("labelled", [SEEDS, OWN], ids=lambda labelled: labelled.name)
def test_figures_are_those_of_the_scorer_that_the_labels_came_with(shared_scorer, labelled):
    if not labelled.there:
        pytest.skip("the original articles and their labels are not beside this project")
    labels, claims = labelled.read_labels(), labelled.read_claims()
    theirs, missed, extra, _ = shared_scorer.score(labels, claims)
    ours = score(labels, claims)
    assert (ours.labelled, ours.found, ours.wrong) == (theirs["gold"], theirs["found"], theirs["wrong_dimensions"])
    assert (len(ours.missed), len(ours.invented)) == (len(missed), len(extra))
    for rate, figures in ((ours.value, theirs["value"]), (ours.full, theirs["full"])):
        assert {name: round(getattr(rate, name), 4) for name in figures} == pytest.approx(figures, abs=1.1e-4)


def test_labels_quote_their_articles():
    texts = {row["source_id"]: row["text"] for row in read_articles([OWN.articles]).documents.to_dicts()}
    labels = OWN.read_labels()
    assert {label["source_id"] for label in labels} == set(texts)
    assert not [label["quote"] for label in labels if label["quote"] not in texts[label["source_id"]]]
    assert all(isinstance(label["unsure"], list) and set(label["unsure"]) <= {*VALUE, *DIMENSIONS} for label in labels)


def test_our_own_labelled_articles_are_read_as_well_as_before():
    outcome, _ = OWN.score()
    advice = 'to see what is read wrong, run `make score ARGS="--misses 20"`'
    value, full = outcome.value.f1, outcome.full.f1
    assert value >= LEAST_VALUE, f"value F1 {value:.3f} is under {LEAST_VALUE}: {advice}"
    assert full >= LEAST_FULL, f"full F1 {full:.3f} is under {LEAST_FULL}: {advice}"
