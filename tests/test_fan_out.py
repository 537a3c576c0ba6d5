"""Batches on threads, processes and a Dask cluster, when what reads them fails."""

from pathlib import Path

import polars as pl
import pytest

from flows.batches import exchange
from flows.batches import reading as batches
from flows.batches.reading import Read
from flows.batches.runners import Workers
from flows.extract import extract_claims
from tests.readers import BAD, Once, dies, stumbles
from tests.test_batches import SAID, articles

pytestmark = [pytest.mark.usefixtures("prefect_server"), pytest.mark.xdist_group("prefect")]

PROCESSES = Workers("processes", number=2)


@pytest.fixture
def read(tmp_path):
    """Reads texts in batches of two on workers in a flow: gives the claims' ids, and the missing articles with the reason."""
    from prefect import flow

    from flows.batches.fan_out import read_all

    def read(workers: Workers, *texts: str, lose: int | None = None, **given: object) -> tuple[list[str], dict[str, str]]:
        @flow
        def reading() -> list[Read]:
            parts = [
                batches.Batch(exchange.put(part, str(tmp_path), f"batch-{number}"), tuple(part["source_id"]))
                for number, part in enumerate(articles(*texts).iter_slices(2))
            ]
            if lose is not None:
                Path(parts[lose].url).unlink()
            return read_all(workers, parts, str(tmp_path), **given)

        came = reading()
        found = batches.gather(came, tmp_path)["found"]
        missing = {name: reason for one in came for name, reason in one.missing.items()}
        return pl.read_parquet(found)["claim_id"].to_list(), missing

    return read


def ids(*texts: str, without: tuple[str, ...] = ()) -> list[str]:
    """The ids of the claims of these texts, read in one go."""
    return extract_claims(articles(*texts).filter(~pl.col("source_id").is_in(without))).claims["claim_id"].to_list()


def test_one_article_that_fails_is_missing_alone(read):
    texts = SAID[:3] + (BAD,) + SAID[3:]
    found, missing = read(Workers(), *texts, reading=stumbles)
    assert found == ids(*texts, without=("s003",))
    assert missing == {"s003": "ZeroDivisionError: division by zero"}


def test_a_disk_that_fails_once_loses_nothing(read, tmp_path):
    found, missing = read(Workers(), *SAID, reading=Once("disk", tmp_path / "happened"))
    assert (found, missing) == (ids(*SAID), {}) and (tmp_path / "happened").exists()


@pytest.mark.soak
def test_a_batch_that_is_gone_takes_only_its_own_articles_with_it(read):
    found, missing = read(Workers(), *SAID, lose=1)
    assert found == ids(*SAID, without=("s002", "s003"))
    assert missing.keys() == {"s002", "s003"} and all(why.startswith("FileNotFoundError") for why in missing.values())


def test_a_process_that_is_killed_loses_nothing(read, tmp_path):
    found, missing = read(PROCESSES, *SAID, reading=Once("kill", tmp_path / "happened"))
    assert (found, missing) == (ids(*SAID), {}) and (tmp_path / "happened").exists()


@pytest.mark.soak
def test_an_article_that_ends_every_process_which_reads_it_is_missing_alone(read):
    texts = SAID[:3] + (BAD,) + SAID[3:]
    found, missing = read(PROCESSES, *texts, reading=dies)
    assert found == ids(*texts, without=("s003",))
    assert missing.keys() == {"s003"} and "ends" in missing["s003"]


@pytest.fixture(scope="module")
def cluster():
    """A Dask cluster of two processes on this machine, as one that somebody else keeps."""
    import dask
    import distributed

    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
        ) as cluster,
    ):
        yield cluster


@pytest.mark.soak
def test_two_dask_workers_read_what_one_process_reads(read, cluster):
    assert read(Workers("dask", dask_address=cluster.scheduler_address), *SAID) == (ids(*SAID), {})


@pytest.mark.soak
def test_a_dask_worker_that_is_killed_loses_nothing(read, cluster, tmp_path):
    workers = Workers("dask", dask_address=cluster.scheduler_address)
    found, missing = read(workers, *SAID, reading=Once("kill", tmp_path / "happened"))
    assert (found, missing) == (ids(*SAID), {}) and (tmp_path / "happened").exists()


@pytest.mark.soak
def test_an_article_that_ends_every_dask_worker_is_missing_alone(read, cluster):
    texts = SAID[:3] + (BAD,) + SAID[3:]
    found, missing = read(Workers("dask", dask_address=cluster.scheduler_address), *texts, reading=dies)
    assert found == ids(*texts, without=("s003",))
    assert missing.keys() == {"s003"}
