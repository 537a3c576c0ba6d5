"""Where nothing more can be written, a run ends in one line, and what was published before stays."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SMALL
from tests.pipeline import run_stages

LIMITED = """
import resource, sys
from pathlib import Path
from flows import cli
from tests.pipeline import run_stages
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
try:
    run_stages(*map(Path, sys.argv[2:]))
except cli.UserError as mistake:
    print(mistake, file=sys.stderr)
    sys.exit(2)
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> tuple[Path, Path, Path]:
    """Articles, and where a run has published what they say: the warehouse, and the folder of the report."""
    folder = tmp_path_factory.mktemp("full")
    paths = SMALL, folder / "w.duckdb", folder / "report"
    run_stages(*paths)
    return paths


def files_of(folder: Path) -> dict[Path, bytes]:
    """All files in a folder, in hidden folders too."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("most", [100, 20_000, 1_000_000, 5_000_000])
def test_one_line_says_that_no_more_can_be_written_and_all_is_as_before(published, most):
    raw, warehouse, report = published
    before = files_of(warehouse.parent)
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED, str(most), raw, warehouse, report], capture_output=True, text=True
    )
    assert (ended.returncode, ended.stderr) == (
        2, f"{warehouse}: cannot be written: file too large; what was there before stays\n",
    )
    assert files_of(warehouse.parent) == before
