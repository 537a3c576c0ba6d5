"""The benchmark's articles are what it says they are; how fast anything is, no test says."""

from flows.extract import extract_claims

from . import corpus


def test_the_same_seed_gives_the_same_articles_and_another_seed_others():
    assert corpus.documents(0.2, seed=3).equals(corpus.documents(0.2, seed=3))
    assert not set(corpus.documents(0.2, seed=3)["text"]) & set(corpus.documents(0.2, seed=4)["text"])


def test_no_line_stands_twice_in_any_of_the_articles():
    assert corpus.repeated_lines(corpus.documents(3)) == 0


def test_batches_hold_the_same_articles_as_one_frame():
    batches = list(corpus.batches(0.5, 0.1))
    assert len(batches) >= 4
    assert [name for batch in batches for name in batch["text"]] == corpus.documents(0.5)["text"].to_list()


def test_claims_are_as_dense_as_in_articles_on_pay():
    documents = corpus.documents(0.5)
    claims = extract_claims(documents).claims
    assert 1.4 <= claims.height / corpus.size_of(documents) * 1000 <= 2.3
    assert claims["currency"].n_unique() > 8
