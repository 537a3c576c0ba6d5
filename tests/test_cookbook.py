"""The cookbook shows every query of its folder, and what each of them answers on the articles of the project."""

import re

import pytest

from flows.paths import ROOT
from tests.refresh_pages import COOKBOOK, SHOWN_FILE, blocks, settled, steps, without_head

TEXT = COOKBOOK.read_text(encoding="utf-8")
SHOWN = [step for body in blocks(TEXT, "console") for step in steps(body)]
QUERIES = sorted((ROOT / "warehouse" / "cookbook").glob("*.sql"))
STALE = "run .venv/bin/python -m tests.refresh_pages, and look at what it changed"


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command[-40:] for command, _ in SHOWN])
def test_queries_print_what_is_shown(newcomer, command, output):
    assert settled(newcomer.sees(command)) == settled(output), STALE


@pytest.mark.parametrize("file", QUERIES, ids=lambda file: file.stem)
def test_each_query_is_shown_under_its_question(file):
    question = file.read_text(encoding="utf-8").splitlines()[0].removeprefix("-- ")
    assert question.endswith("?")
    path = file.relative_to(ROOT).as_posix()
    [recipe] = [part for part in re.split(r"^## ", TEXT, flags=re.MULTILINE) if path in part]
    assert recipe.splitlines()[0] == question
    assert SHOWN_FILE.search(recipe)["body"] == without_head(path), STALE


def test_there_are_ten_recipes_or_more():
    assert len(QUERIES) == len(SHOWN) >= 10
