"""What of a run goes into the log that Prefect keeps of it, and how it reads there."""

import logging

from flows.characters import visible
from flows.errors import UserError
from flows.run_outcome import Incomplete
from flows.terminal import logs


def begin() -> None:
    """Let the stages' own lines into the log of a run, and keep what steers a terminal out of it."""
    logging.getLogger("flows").setLevel(logging.INFO)
    logs.begin()
    for name in ("prefect.flow_runs", "prefect.task_runs"):
        logging.getLogger(name).addFilter(_in_its_place)


def _in_its_place(record: logging.LogRecord) -> bool:
    """A user's mistake is told by its one line, and no words of others steer the terminal that the log goes to."""
    if record.exc_info and isinstance(record.exc_info[1], (UserError, Incomplete)):
        record.exc_info = None
    record.msg, record.args = visible(record.getMessage()), ()
    return True
