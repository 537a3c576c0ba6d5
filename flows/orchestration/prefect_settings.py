"""How Prefect behaves here, unless the user has set it otherwise. To be called before Prefect is imported."""

import os

QUIET = {
    # Prefect's server and client report their use to others by default.
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_CLOUD_ENABLE_ORCHESTRATION_TELEMETRY": "false",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    # A first start makes the server's database, which can take longer than the 20 s that Prefect grants.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "90",
    # What the stages tell is kept with the run.
    "PREFECT_LOGGING_EXTRA_LOGGERS": "flows",
    # The same stages also run without Prefect, and then have nothing to send there.
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
}


def set_defaults(console: str) -> None:
    """Put the settings above into the environment, where it does not hold them yet.

    `console` is the level from which Prefect's logs are shown: the terminal has a line a stage of ours, and
    Prefect's server gets every line of the log.
    """
    for name, value in {**QUIET, "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": console}.items():
        os.environ.setdefault(name, value)


def server() -> str:
    """Say which Prefect server a run will use."""
    if url := os.environ.get("PREFECT_API_URL"):
        return f"the server at {url}"
    return "starting a server for this run, about ten seconds; PREFECT_API_URL names one to use instead"
