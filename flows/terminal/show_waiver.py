"""What `reconcile waive` prints: what was waived, where that stands, and what to run next."""

import shlex
from pathlib import Path

from rich.text import Text

from flows.paths import RAW, WAREHOUSE
from flows.terminal.show import put
from flows.waivers.write import Written


def people(written: Written, warehouse: Path) -> None:
    """Print the entry that was written, and the command after which it holds."""
    again = ["reconcile", "run"]
    again += [] if written.raw.resolve() == RAW else ["--raw", str(written.raw)]
    again += [] if warehouse.resolve() == WAREHOUSE else ["--warehouse", str(warehouse)]
    put(
        Text(f"{written.kind} {written.id}"),
        Text(written.words, style="bold"),
        Text(f"waived in {written.path}, line {written.line}; to see it take effect: {shlex.join(again)}"),
    )
