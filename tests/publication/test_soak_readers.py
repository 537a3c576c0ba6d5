"""Runs on end, while others read what they publish: RECONCILE_RUNS=20 make soak makes so many."""

import json
import os
import subprocess
import sys
import time

import pytest

from flows import cli

pytestmark = [pytest.mark.soak, pytest.mark.usefixtures("prefect_server"), pytest.mark.xdist_group("prefect")]

RUNS = int(os.environ.get("RECONCILE_RUNS", "20"))
READERS = ("duckdb", "program", "duckdb", "program", "keeps")


def test_nobody_who_reads_fails_or_stops_a_run(small, tmp_path, capsys):
    warehouse, report = tmp_path / "w.duckdb", tmp_path / "report"

    def run(number: int) -> float:
        (small / f"extra-{number}.md").write_text(
            f"# Pay of bakers\n\nA senior baker earns ${60_000 + number:,} a year.\n", encoding="utf-8"
        )
        began = time.monotonic()
        assert cli.run_command(["run", "--raw", str(small), "--warehouse", str(warehouse)]) == 0, capsys.readouterr()
        return time.monotonic() - began

    alone = [run(number) for number in range(2)]
    readers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.publication.reader", how, warehouse, report],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for how in READERS
    ]
    try:
        for reader in readers:
            assert reader.stdout.readline() == "ready\n", reader.stderr.read()
        took = [run(number) for number in range(2, 2 + RUNS)]
        told = []
        for reader in readers:
            printed, complaint = reader.communicate("stop\n")
            assert reader.returncode == 0, complaint
            told.append(json.loads(printed.splitlines()[-1]))
    finally:
        for reader in readers:
            reader.kill()
            reader.wait()
    assert all(reader["reads"] > RUNS for reader in told)
    assert len(set().union(*(reader["runs"] for reader in told[:-1]))) >= RUNS
    with capsys.disabled():
        each = [reader["reads"] for reader in told]
        print(
            f"\n{RUNS} runs on end ({min(took):.1f} to {max(took):.1f} s each, {min(alone):.1f} s alone): {sum(each[:-1]):,} "
            f"times opened, asked and closed by 4 processes, {each[-1]:,} times asked by one that kept it open"
        )
