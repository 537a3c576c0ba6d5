"""Warehouses for the rules to look at."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import duckdb
import pytest

from flows import contradictions
from tests.contradictions.by_hand import Found, Run, fill, look


@pytest.fixture(scope="session")
def find(empty_warehouse, tmp_path_factory) -> Callable[..., Found]:
    """From claims and sources to what the rules find in them, in a warehouse made for the purpose."""
    place = tmp_path_factory.mktemp("found") / "warehouse.duckdb"

    def run(
        *claims: Mapping, sources: Sequence[Mapping] = (), folder: Path = contradictions.CONTRADICTIONS_SQL
    ) -> Found:
        with duckdb.connect(shutil.copy(empty_warehouse, place)) as con:
            fill(con, claims, sources)
            contradictions.find(con, Run(), None, folder)
            return look(con)

    return run
