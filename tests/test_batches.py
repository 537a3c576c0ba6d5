"""Articles are read in batches: whichever these are, the claims are the same, and one that fails is missing alone."""

from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.batches import exchange
from flows.batches import reading as batches
from flows.errors import UserError
from flows.extract import Extracted, extract_claims
from flows.ingest.read import DOCUMENTS
from tests.readers import BAD, stumbles

SAID = (
    "A nurse earns £30,000 to £38,000 a year.",
    "Plumbers in Germany make €45-50,000 a year, and the course costs €900.",
    "Midwives are in the high $80,000s. Nurses earn $70,000.",
    "Nothing here is about money.",
    "A nurse earns £30,000 to £38,000 a year. A nurse earns £30,000 to £38,000 a year.",
)


def articles(*texts: str) -> pl.DataFrame:
    """Documents with these texts."""
    rows = [{"source_id": f"s{number:03}", "path": f"s{number:03}.txt", "text": text} for number, text in enumerate(texts)]
    return pl.DataFrame(rows, schema=DOCUMENTS)


def read(documents: pl.DataFrame, folder: str, parts: list[pl.DataFrame], order: list[int]) -> Extracted:
    """What is read of documents in these parts, done in this order."""
    urls = [exchange.put(part, folder, f"batch-{number}") for number, part in enumerate(parts)]
    came = {number: batches.read(urls[number], folder) for number in order}
    with TemporaryDirectory() as to:
        files = batches.gather([came[number] for number in range(len(urls))], Path(to))
        return Extracted(*(pl.read_parquet(file) for file in files.values()))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_batches_and_the_order_in_which_they_are_done_are_of_no_consequence(data):
    documents = articles(*data.draw(st.lists(st.sampled_from(SAID), min_size=1, max_size=9)))
    least, most = data.draw(st.integers(1, 200)), data.draw(st.integers(1, 9))
    parts = list(batches.parted(documents, least, most))
    order = data.draw(st.permutations(range(len(parts))))
    assert pl.concat(parts).equals(documents) and len(parts) <= most
    with exchange.opened("memory://batches", Path("w.duckdb")) as folder:
        together = read(documents, folder, parts, order)
    for found, alone in zip(together, extract_claims(documents), strict=True):
        assert found.equals(alone) and found.schema == alone.schema


def test_few_articles_are_one_batch_and_many_are_not_more_than_a_server_bears():
    assert len(list(batches.parted(articles(*SAID)))) == 1
    page = "word " * 10_000
    assert len(list(batches.parted(articles(*[page] * 60)))) == 3
    assert len(list(batches.parted(articles(*[page] * 1000)))) == batches.MOST
    assert list(batches.parted(articles())) == []


def test_an_article_that_cannot_be_read_is_missing_alone(tmp_path):
    documents = articles(SAID[0], BAD, SAID[1])
    url = exchange.put(documents, str(tmp_path), "batch")
    with pytest.raises(ZeroDivisionError):
        batches.read(url, str(tmp_path), stumbles)
    came = batches.read_singly(url, str(tmp_path), {}, stumbles)
    assert came.missing == {"s001": "ZeroDivisionError: division by zero"}
    files = batches.gather([came], tmp_path)
    alone = extract_claims(documents.filter(pl.col("source_id") != "s001"))
    assert pl.read_parquet(files["found"]).equals(alone.claims)


@pytest.mark.parametrize("place", ["{}/of claims [*]", "file://{}/handed on", "memory://shared/claims"])
def test_what_is_put_somewhere_can_be_got_there_and_is_gone_at_the_end(place, tmp_path):
    place = place.format(tmp_path)
    with exchange.opened(place, tmp_path / "w.duckdb") as folder:
        urls = [exchange.put(articles(text), folder, "same") for text in SAID]
        assert [exchange.get(url)["text"].to_list() for url in urls] == [[text] for text in SAID]
    with pytest.raises(FileNotFoundError):
        exchange.get(urls[0])


@pytest.mark.parametrize("place", ["{}/shared", "memory://shared/others"])
def test_what_a_killed_run_left_is_cleared_by_the_next_of_the_same_warehouse_alone(place, tmp_path):
    place, mine, others = place.format(tmp_path), tmp_path / "mine.duckdb", tmp_path / "others.duckdb"
    killed = exchange.opened(place, mine)
    left = exchange.put(articles(), killed.__enter__(), "left")
    with exchange.opened(place, others) as theirs:
        held = exchange.put(articles(), theirs, "held")
        with exchange.opened(place, mine):
            assert exchange.get(held).is_empty()
            with pytest.raises(FileNotFoundError):
                exchange.get(left)


@pytest.mark.parametrize("place", ["/proc/nothing/here", "s3://bucket/folder", "nonsense://x"])
def test_a_place_that_cannot_be_had_is_a_mistake_in_one_line(place, tmp_path):
    with pytest.raises(UserError, match=place) as told, exchange.opened(place, tmp_path / "w.duckdb"):
        pass
    assert "\n" not in str(told.value)
