"""The lock file holds what the project asks for, and can be installed from anywhere."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions

from flows.paths import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def name_of(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\[=]", requirement)[0]).lower()


def test_every_version_asked_for_is_the_one_in_the_lock():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    locked = {name_of(line): line.split("==")[1] for line in LOCK.splitlines() if "==" in line}
    assert {name_of(one): one.split("==")[1] for one in asked}.items() <= locked.items()


def test_the_lock_is_nothing_but_names_and_versions():
    lines = [line for line in LOCK.splitlines() if not line.startswith("#")]
    assert lines and all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+_-]+", line) for line in lines)


def test_make_alone_lists_every_target():
    told = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in ("run", "check", "test", "lock", "clean"):
        assert re.search(rf"^  make {target} +\w", told, re.MULTILINE)


def test_no_file_of_ours_is_called_as_a_package_is():
    """Prefect puts the folder of a flow's file on the path, where it would hide that package."""
    ours = {path.stem for path in (ROOT / "flows").iterdir()}
    assert not ours & ({*packages_distributions(), *sys.stdlib_module_names} - {"__init__"})
