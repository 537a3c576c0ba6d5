"""Who reads the articles: what cannot be is told in one line, and whoever is killed while he reads loses nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import glob
from pathlib import Path

import psutil
import pytest

from flows import cli, database
from flows.extract import extract_claims
from flows.ingest import read_articles
from flows.validate import split_claims
from tests.bench import corpus

COMMAND = Path(sys.executable).with_name("reconcile")

PATIENCE = 30
"""Seconds within which processes that were left alone end; it takes one or two."""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--workers", "0"], "--workers 0"),
        (["--runner", "threads", "--exchange", "s3://bucket/pay"], "s3fs"),
        (["--runner", "processes", "--exchange", "memory://pay"], "memory://pay"),
        (["--runner", "dask", "--dask-address", "nonsense"], "nonsense"),
        (["--runner", "dask", "--dask-address", "tcp://127.0.0.1:1"], "no Dask scheduler answers"),
        (["--runner", "dask", "--dask-address", "tcp://192.0.2.1:8786"], "--exchange"),
        (["--runner", "fibres"], "fibres"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_workers_that_cannot_be_had_are_told_before_the_run_starts(words, told, small, tmp_path, capsys):
    code = cli.run_command(["run", "--raw", str(small), "--warehouse", str(tmp_path / "w.duckdb"), *words])
    printed, complaint = capsys.readouterr()
    assert (code, printed) == (2, "") and complaint.count("\n") == 1 and told in complaint
    assert not (tmp_path / "w.duckdb").exists()


def test_dask_without_its_package_says_what_to_install(small, tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "prefect_dask", None)
    words = ["run", "--raw", str(small), "--warehouse", str(tmp_path / "w.duckdb"), "--runner", "dask"]
    assert cli.run_command(words) == 2
    assert "pip install" in capsys.readouterr().err


@pytest.fixture(scope="module")
def many(tmp_path_factory) -> Path:
    """A folder of articles that are two batches."""
    folder = tmp_path_factory.mktemp("many")
    for source_id, text in corpus.documents(2.2, corpus.SEED).select("source_id", "text").iter_rows():
        (folder / f"{source_id}.txt").write_text(text, encoding="utf-8")
    return folder


@contextmanager
def reading(many: Path, folder: Path, runner: str) -> Iterator[tuple[subprocess.Popen[str], list[psutil.Process]]]:
    """The command at work with two workers, both of which have begun to read, and those."""
    from prefect.settings import get_current_settings

    words = ["run", "--raw", many, "--warehouse", folder / "w.duckdb", "--runner", runner, "--workers", "2"]
    running = subprocess.Popen(
        [COMMAND, *words],
        env=os.environ | {"PREFECT_API_URL": get_current_settings().api.url},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        while len(glob(f"{folder}/.w.duckdb/next/*/batch-*.mark")) < 2:
            with suppress(subprocess.TimeoutExpired):
                running.wait(0.1)
            assert running.returncode is None, running.stdout.read()
        children = psutil.Process(running.pid).children(recursive=True)
        yield running, [child for child in children if "spawn_main" in " ".join(child.cmdline())]
    finally:
        running.kill()
        running.wait()
        running.stdout.close()


@pytest.mark.soak
@pytest.mark.usefixtures("prefect_server")
def test_a_worker_of_a_cluster_killed_in_mid_run_loses_nothing(many, tmp_path):
    with reading(many, tmp_path, "dask") as (running, workers):
        workers[0].kill()
        printed = running.stdout.read()
        assert running.wait() == 0, printed
    documents = read_articles([many]).documents
    expected = split_claims(extract_claims(documents).claims, documents).claims
    with database.open_readonly(tmp_path / "w.duckdb") as con:
        found = con.execute("SELECT claim_id, quote, char_start FROM claims ORDER BY source_id, char_start, claim_id")
        rows = found.fetchall()
    wanted = expected.sort("source_id", "char_start", "claim_id").select("claim_id", "quote", "char_start")
    assert rows == wanted.rows()


@pytest.mark.soak
@pytest.mark.usefixtures("prefect_server")
def test_the_workers_of_a_run_that_is_killed_end_with_it(many, tmp_path):
    with reading(many, tmp_path, "processes") as (running, workers):
        running.kill()
        _, alive = psutil.wait_procs(workers, PATIENCE)
    assert workers and not alive and not (tmp_path / "w.duckdb").exists()
