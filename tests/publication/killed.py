"""Publishes what it is told on stdin, each time in a process that is killed at a given operation on files.

A line is a JSON object: `at`, the number of the change to files before which the process is killed; `version`, a folder to
publish; `warehouse` and `report`, where to. The answer is a line: "killed", or "done" where there were fewer.
"""

import json
import os
import shutil
import signal
import sys
from pathlib import Path

from flows.publishing.publication import publish
from flows.publishing.staging import staging

LOOKS = {"os.listdir", "os.scandir"}
WRITES = os.O_WRONLY | os.O_RDWR


def die_at(number: int) -> None:
    """Kill this process before its operation `number` that changes a file or a folder, from now on."""
    left = number

    def count(event: str, arguments: tuple) -> None:
        nonlocal left
        if (event.startswith("os.") and event not in LOOKS) or (event == "open" and arguments[2] & WRITES):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def run(version: Path, warehouse: Path, report: Path) -> None:
    """As a run ends: publish what was built in staging."""
    with staging(warehouse) as folder:
        shutil.copytree(version, folder / "version")
        publish(folder / "version" / "next.duckdb", warehouse, report)


def main() -> None:
    for line in sys.stdin:
        wish = json.loads(line)
        if child := os.fork():
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            print({0: "done", -signal.SIGKILL: "killed"}.get(code, f"failed: {code}"), flush=True)
            continue
        die_at(wish["at"])
        run(*(Path(wish[name]) for name in ("version", "warehouse", "report")))
        os._exit(0)


if __name__ == "__main__":
    main()
