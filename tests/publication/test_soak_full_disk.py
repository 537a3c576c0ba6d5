"""A disk of its own that has less and less room for a run."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows import cli
from tests.publication.test_full_disk import files_of

pytestmark = [pytest.mark.soak, pytest.mark.usefixtures("prefect_server"), pytest.mark.xdist_group("prefect")]

FREE = (0, 200, 3000, 9000, 20_000)
"""Kilobytes that are left."""


@pytest.fixture
def disk(tmp_path) -> Iterator[Path]:
    """A small file system."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "none", disk], capture_output=True).returncode != 0:
        pytest.skip("only root may mount a file system")
    yield disk
    subprocess.run(["umount", disk], check=True)


def fill(disk: Path, free: int) -> None:
    """Leave no more than `free` kilobytes."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    there = os.statvfs(disk)
    left = there.f_bavail * there.f_frsize - free * 1024
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, left)


def test_a_run_on_a_full_disk_says_so_in_one_line_and_leaves_what_was_there(disk, small, capsys):
    def run() -> tuple[int, str]:
        code = cli.run_command(["run", "--raw", str(small), "--warehouse", str(disk / "w.duckdb")])
        return code, capsys.readouterr().err

    def shown() -> dict[Path, bytes]:
        return {path: held for path, held in files_of(disk).items() if path.name not in ("filler", "lock")}

    fill(disk, 1000)
    code, complaint = run()
    assert (code, complaint.count("\n")) == (2, 1) and "no space left on device" in complaint
    assert shown() == {}
    (disk / "filler").unlink()
    assert run() == (0, "")
    ended = []
    for free in FREE:
        (small / "extra.md").write_text(f"# Pay\n\nA senior baker earns ${60_000 + free:,} a year.\n", encoding="utf-8")
        before = shown()
        fill(disk, free)
        code, complaint = run()
        ended.append(code)
        assert code == 0 or ((code, complaint.count("\n")) == (2, 1) and "no space left on device" in complaint), complaint
        assert code == 0 or shown() == before
    assert (ended[0], ended[-1]) == (2, 0)
    (disk / "filler").unlink()
    assert run() == (0, "")
    with capsys.disabled():
        told = ", ".join(f"{free:,} KB: {code}" for free, code in zip(FREE, ended, strict=True))
        print(f"\nexit codes by the room that was left on the disk: {told}")
