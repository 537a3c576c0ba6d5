"""What is carried over from an earlier run is made again where a package that made it has changed."""

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from flows.extract import version as extract_version
from flows.ingest import earlier as ingest_version
from flows.report import version as report_version


def imported(folder: Path) -> set[str]:
    """The modules from elsewhere that the code of a folder imports."""
    found = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add(node.module.split(".")[0])
    return found - {*sys.stdlib_module_names, "flows"}


def plain(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).lower()


@pytest.mark.parametrize("stage", [ingest_version, extract_version, report_version], ids=lambda stage: stage.__name__)
def test_the_version_of_a_stage_names_every_package_that_it_imports(stage):
    packages = packages_distributions()
    needed = {plain(packages[module][0]) for module in imported(Path(stage.__file__).parent)}
    assert needed and needed <= {plain(package) for package in stage.PACKAGES}
