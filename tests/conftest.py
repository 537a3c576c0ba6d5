"""What all tests share: small articles, and a Prefect that touches nothing of the user's."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from hypothesis import settings

from flows import load

STDERR = 2

SMALL = Path(__file__).parent / "articles" / "small"

_home = tempfile.TemporaryDirectory(prefix="prefect-")


# How long an example takes says how busy the machine is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_configure():
    """Keep the user's Prefect out of the tests; to be done before anything imports Prefect."""
    from flows.orchestration import prefect_settings

    for name in [name for name in os.environ if name.startswith("PREFECT_")]:
        del os.environ[name]
    os.environ["PREFECT_HOME"] = _home.name
    prefect_settings.set_defaults(console="CRITICAL")


def pytest_unconfigure():
    _home.cleanup()
    # All results are told by now. Pytest keeps DuckDB's functions until the interpreter is taken apart, which DuckDB's
    # binding complains of over a page of the terminal.
    atexit.register(os.dup2, os.open(os.devnull, os.O_WRONLY), STDERR)


@pytest.fixture
def small(tmp_path) -> Path:
    """A folder of three articles: "one" contradicts itself, "two" contradicts "one", "three" is at peace."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory) -> Path:
    """A published warehouse of the small articles, to read from."""
    from flows.check import checked

    file = tmp_path_factory.mktemp("published") / "small.duckdb"
    with checked([SMALL]) as con:
        con.execute("ATTACH $file AS published", {"file": str(file)})
        con.execute("COPY FROM DATABASE memory TO published")
    return file


@pytest.fixture(scope="session")
def empty_warehouse(tmp_path_factory) -> Path:
    """A warehouse without claims, to be copied: to make one takes ten times as long."""
    path = tmp_path_factory.mktemp("empty") / "empty.duckdb"
    with duckdb.connect(path) as con:
        load.create(con)
    return path


@pytest.fixture
def con(empty_warehouse, tmp_path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection on an empty warehouse of the test's own."""
    with duckdb.connect(shutil.copy(empty_warehouse, tmp_path / "own.duckdb")) as con:
        yield con


@pytest.fixture(scope="session")
def newcomer(tmp_path_factory):
    """Somebody who has run the pipeline on the articles of the project, and follows its README."""
    from tests.refresh_pages import README, Newcomer

    return Newcomer(tmp_path_factory.mktemp("newcomer"), README.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def prefect_server():
    """A Prefect server for the tests that run the flow; it ends with them."""
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=60):
        yield
