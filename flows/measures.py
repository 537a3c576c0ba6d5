"""What each stage of a run came to: how many went in and came out, how long it took, how much memory there was in use."""

import json
import resource
import sys
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl

FILE = "stages.jsonl"

STAGES = pl.Schema({
    "run_id": pl.String, "position": pl.Int64, "stage": pl.String, "items_in": pl.Int64, "items_out": pl.Int64, "seconds": pl.Float64,
    "peak_memory_mb": pl.Float64,
})
"""The columns of run_stages."""

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in a unit of the system's ru_maxrss."""


@dataclass
class Measured:
    """A stage at work, which is called with what it has to say of itself."""

    stage: str
    told: list[str] = field(default_factory=list)
    items_in: int | None = None
    items_out: int | None = None
    seconds: float = 0.0
    peak_memory_mb: float = 0.0
    _begun: float = field(default_factory=time.monotonic)

    def __call__(self, told: str, items_in: int | None = None, items_out: int | None = None) -> None:
        """Say `told`, and how many items went in and came out, where that is known."""
        self.told.append(told)
        self.items_in = self.items_in if items_in is None else items_in
        self.items_out = self.items_out if items_out is None else items_out

    def end(self) -> None:
        """Measure what the stage took."""
        self.seconds = round(time.monotonic() - self._begun, 3)
        self.peak_memory_mb = peak_memory_mb()

    def measures(self) -> dict[str, Any]:
        """What is known of it: the columns of STAGES but its run, position and name."""
        return {name: getattr(self, name) for name in STAGES.names()[3:] if getattr(self, name) is not None}


def peak_memory_mb() -> float:
    """The most memory that this process has had resident since it began, or any process that it started and that has
    ended, in MB: the system keeps no figure for a stretch of time."""
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return round(most * UNIT / 1e6, 1)


def begin(folder: Path, run_id: str, started: datetime) -> None:
    """Keep in `folder`, from now on, the measures of the stages of a run."""
    _add({"run_id": run_id, "started": started.isoformat()}, folder)


def started(folder: Path) -> datetime:
    """When the run began whose measures are kept in `folder`."""
    return datetime.fromisoformat(_lines(folder)[0]["started"])


def keep(stage: Measured, folder: Path) -> None:
    """Write the measures of `stage` behind those of the stages before it."""
    _add({"stage": stage.stage} | stage.measures(), folder)


def kept(folder: Path) -> pl.DataFrame:
    """The measures of the stages so far, by their order (columns STAGES); none where no run has begun in `folder`."""
    if not (folder / FILE).exists():
        return pl.DataFrame(schema=STAGES)
    begun, *stages = _lines(folder)
    rows = [{"run_id": begun["run_id"], "position": place} | stage for place, stage in enumerate(stages, 1)]
    return pl.DataFrame(rows, schema=STAGES)


def _add(said: dict[str, Any], folder: Path) -> None:
    with (folder / FILE).open("a", encoding="utf-8") as file:
        file.write(json.dumps(said) + "\n")


def _lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / FILE).read_text(encoding="utf-8").splitlines()]
