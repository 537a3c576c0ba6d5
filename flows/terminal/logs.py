"""Log lines for machines: one JSON object a line on stderr, in place of what people are shown.

    {"time": "2026-11-21T06:00:04.118Z", "level": "info", "logger": "flows.terminal.progress", "run_id": "20261121T060000Z",
     "event": "extract", "message": "82 claims read, 0 figures unread", "seconds": 2.7, "items_in": 5, "items_out": 82}

`event` is the stage that ended, or note, warning, outcome, mistake, stopped; `run_id` is there from the moment that the
run has one. Lines of Prefect and of other libraries have the first three and `message`.
"""

import json
import logging
import os
import sys
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any, Literal

from flows.characters import on_one_line

LogFormat = Literal["text", "json"]

VARIABLE = "RECONCILE_LOG_FORMAT"
"""Where the format is kept, so that the processes that a run starts have it too."""

RUN_ID: ContextVar[str | None] = ContextVar("run_id", default=None)
"""The run that this is the log of."""

OF_PREFECT = {
    "PREFECT_LOGGING_FORMATTERS_JSON_CLASS": "flows.terminal.logs.JsonLines",
    "PREFECT_LOGGING_HANDLERS_CONSOLE_FORMATTER": "json",
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "INFO",
    "PREFECT_LOGGING_COLORS": "false",
}
"""What makes Prefect's own log lines the same, in this process and in those that it starts."""


class JsonLines(logging.Formatter):
    """A record as one JSON object, in ASCII. JSON's escapes keep line ends and terminal escapes in messages from acting.

    What a caller gives as `extra={"fields": {...}}` stands beside the message.
    """

    def __init__(self, *_: Any, **__: Any) -> None:
        """Takes, and passes over, the formats that logging's configuration gives."""
        super().__init__()

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        told: dict[str, Any] = {
            "time": f"{datetime.fromtimestamp(record.created, UTC):%Y-%m-%dT%H:%M:%S.%f}"[:-3] + "Z",
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        if run_id := RUN_ID.get():
            told["run_id"] = run_id
        fields = dict(getattr(record, "fields", {}))
        told |= {"event": fields.pop("event")} if "event" in fields else {}
        told |= {"message": record.getMessage()} | fields
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        return json.dumps(told, default=str)


def use(format: LogFormat) -> None:
    """Log as `format` says from now on, here and in the processes that this one starts. To be called before Prefect is
    imported."""
    os.environ[VARIABLE] = format
    if format == "json":
        os.environ |= OF_PREFECT
        begin()


def in_json() -> bool:
    """Whether machines read what is told."""
    return os.environ.get(VARIABLE) == "json"


def begin() -> None:
    """Have what this program logs written to stderr, where that is for machines; once, however often it is asked for."""
    logger = logging.getLogger("flows")
    if in_json() and not any(isinstance(handler.formatter, JsonLines) for handler in logger.handlers):
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(JsonLines())
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        # Prefect would hand it to the handlers of others as well.
        logger.propagate = False
        logging.captureWarnings(True)


def complain(event: str, message: str) -> None:
    """Tell a mistake, or why the command ends, on stderr."""
    if in_json():
        begin()
        logging.getLogger(__name__).error("%s", message, extra={"fields": {"event": event}})
    else:
        print(f"reconcile: {on_one_line(message)}", file=sys.stderr, flush=True)
