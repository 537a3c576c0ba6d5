"""Run what README.md and the cookbook show and write what it prints there: .venv/bin/python -m tests.refresh_pages [--picture]

A block marked `console` holds commands, each behind a `$`, and below each what it prints. A block below the words
"Save this as `name`" is a file that those commands read. A block marked `sql` above a command with `$(cat name)` is that
file, without the comment that it begins with. Other blocks are left alone. `make run` is run without Prefect. With
--picture, Chromium takes a new picture of the report as well.
"""

import os
import re
import shlex
import shutil
import sys
from base64 import b64decode
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from flows.cli import run_command
from flows.orchestration import prefect_settings
from flows.paths import RAW, ROOT
from flows.terminal import progress, show
from tests.browser import chromium
from tests.pipeline import run_stages

README = ROOT / "README.md"
COOKBOOK = ROOT / "warehouse" / "COOKBOOK.md"
PAGES = (README, COOKBOOK)
PICTURE = ROOT / "flows" / "templates" / "report.png"

# What stands between the report's head and its first range plot.
PICTURE_SIZE = 1120, 1640
BETWEEN = ".also, nav, [aria-labelledby=findings], [aria-labelledby=sources], [aria-labelledby=reconciled] > p"
RECONCILE = ".venv/bin/reconcile"

# Relative, as in a terminal that stands in the root.
WAREHOUSE = Path("warehouse") / "salaries.duckdb"
REPORT = Path("warehouse") / "report"

# What a command to run next names in a newcomer's folder, and not in the project's own, where it is the default.
NAMED = f" --raw raw --warehouse {WAREHOUSE}"

BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
TO_SAVE = re.compile(r"[Ss]ave this as\s+`(?P<path>[^`]+)`:\n\n```\w+\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)

SHOWN_FILE = re.compile(r"^```sql\n(?P<body>[^`]*)^```\n\n```console\n\$ [^\n]*\$\(cat (?P<path>[\w./]+)\)", re.MULTILINE)
HEAD_COMMENT = re.compile(r"\A(?:--.*\n)+")
READ = re.compile(r"\$\(cat (?P<path>[\w./]+)\)")

# What differs from run to run: how long a stage took, and what the run is called.
VARIES = re.compile(r"\b\d+\.\d s$|\b\d{8}T\d{6}Z\b", re.MULTILINE)

# What would make the same commands print otherwise.
UNWANTED = ("FORCE_COLOR", "TTY_COMPATIBLE", "PREFECT_API_URL")

# The console for progress is made on import, so it keeps the colours of a FORCE_COLOR that is taken away later.
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def blocks(text: str, language: str) -> list[str]:
    """The bodies of the fenced blocks in this language."""
    return [block["body"] for block in BLOCK.finditer(text) if block["language"] == language]


def steps(body: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with what is printed below it; quotes may span lines."""
    found: list[list[str]] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            found.append([line[2:], ""])
        elif found and not found[-1][1] and _is_open(found[-1][0]):
            found[-1][0] += f"\n{line}"
        else:
            found[-1][1] += f"{line}\n"
    return [(command, output) for command, output in found]


def _read(word: str) -> str:
    """A word of a command in which `$(cat name)` is what that file holds, as a shell would have it."""
    return READ.sub(lambda file: (ROOT / file["path"]).read_text(encoding="utf-8"), word)


def _is_open(command: str) -> bool:
    try:
        shlex.split(command)
    except ValueError:
        return True
    return False


def without_head(path: str) -> str:
    """A file of the project without the comment that it begins with."""
    return HEAD_COMMENT.sub("", (ROOT / path).read_text(encoding="utf-8"))


def settled(output: str) -> str:
    """An output without what differs from run to run."""
    return VARIES.sub("…", output)


class Newcomer:
    """Somebody who follows the README in `folder`: has the articles, saves the files, has run the pipeline once."""

    def __init__(self, folder: Path, readme: str) -> None:
        self.folder = folder
        shutil.copytree(RAW, folder / "raw")
        for file in TO_SAVE.finditer(readme):
            path = folder / file["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file["body"], encoding="utf-8")
        with self._printing() as printed:
            _run()
        self.ran = COLOUR.sub("", printed.getvalue())

    def sees(self, command: str) -> str | None:
        """What a command prints; None where it is not one that is run here."""
        words = [_read(word) for word in shlex.split(command)]
        if words == ["make", "run"]:
            return self.ran
        if words[0] != RECONCILE or words[1] not in ("check", "explain", "sql", "waive"):
            return None
        own = ["--warehouse", str(WAREHOUSE)] if words[1] in ("explain", "sql", "waive") else []
        with self._printing() as printed:
            run_command([*words[1:], *own])
        return printed.getvalue().replace(NAMED, "")

    @contextmanager
    def _printing(self) -> Iterator[StringIO]:
        taken = {name: os.environ.pop(name) for name in UNWANTED if name in os.environ}
        try:
            with chdir(self.folder), redirect_stdout(StringIO()) as printed, redirect_stderr(printed):
                yield printed
        finally:
            os.environ.update(taken)


def _run() -> None:
    """As `reconcile run`, without an orchestrator."""
    raw = Path("raw")
    progress.line("prefect", prefect_settings.server())
    WAREHOUSE.parent.mkdir(exist_ok=True)
    outcome = run_stages(raw, WAREHOUSE, REPORT)
    show.outcome(outcome, WAREHOUSE, REPORT)


def refreshed(page: str, newcomer: Newcomer) -> str:
    """A page with the files that it shows as they are now, and the outputs that its commands have now."""

    def again(block: re.Match) -> str:
        if block["language"] != "console":
            return block[0]
        lines = []
        for command, output in steps(block["body"]):
            seen = newcomer.sees(command)
            same = seen is None or settled(seen) == settled(output)
            lines.append(f"$ {command}\n{output if same else seen}")
        return f"```console\n{''.join(lines)}```"

    page = SHOWN_FILE.sub(lambda shown: shown[0].replace(shown["body"], without_head(shown["path"]), 1), page)
    return BLOCK.sub(again, page)


def take_picture(report: Path) -> None:
    """Write the report's head and its first range plot, which stands further down, to PICTURE."""
    if lacking := chromium.missing():
        sys.exit(lacking)
    width, height = PICTURE_SIZE
    with TemporaryDirectory() as profile, chromium.Browser(Path(profile)) as browser, browser.seen((width, height)):
        browser.show(report)
        browser.run(f"document.querySelectorAll('{BETWEEN}').forEach(part => part.remove())")
        # Beyond the viewport there is no scroll bar.
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        taken = browser.devtools("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
    PICTURE.write_bytes(b64decode(taken["data"]))


def main() -> None:
    with TemporaryDirectory() as folder:
        newcomer = Newcomer(Path(folder), README.read_text(encoding="utf-8"))
        for page in PAGES:
            before = page.read_text(encoding="utf-8")
            after = refreshed(before, newcomer)
            page.write_text(after, encoding="utf-8")
            print(f"{page.name}: {'as it was' if after == before else 'brought up to date'}")
        if "--picture" in sys.argv[1:]:
            take_picture(newcomer.folder / REPORT / "report.html")


if __name__ == "__main__":
    main()
