"""Runs on a schedule, against a Prefect server that stays."""

import asyncio
import os
import re
import signal
import time
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import httpx
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.objects import (
    ConcurrencyLimitConfig,
    ConcurrencyLimitStrategy,
)
from prefect.exceptions import ObjectNotFound
from prefect.runner import Runner
from prefect.schedules import Cron
from prefect.server.schemas.schedules import CronSchedule
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.types.names import BANNED_CHARACTERS, WITHOUT_BANNED_CHARACTERS
from pydantic import ValidationError

from flows.errors import UserError
from flows.reconcile import reconcile
from flows.terminal.progress import line

LOCAL_SERVER = "http://127.0.0.1:4200/api"
"""Where `prefect server start` listens unless it is told otherwise."""

GIVEN_UP = "Service exceeded error threshold."
"""What Prefect raises when its server has not answered three times on end."""

ASKED_EVERY = 5
"""Seconds between two looks whether a server that was away answers again."""

ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.ENQUEUE)
"""A run that is due while another goes on waits for it. Left out, it would be missed for what came to the folder after
the other had read it; and where nothing came, it is short."""


def serve_flow(cron: str, timezone: str, name: str | None, parameters: dict[str, Any]) -> None:
    """Run the flow whenever `cron` says in `timezone`, until the process is told to end; the schedule stays when it is.

    A server that goes away is waited for.

    `parameters` are the flow's. `name` is the deployment's on the server; without it, that of the folder of articles.
    Raises UserError where `cron` and `timezone` are no schedule, no server answers, the server has the name for another
    warehouse, or a block to be notified is unknown to it.
    """
    first = _first_run(cron, timezone)
    # Links stay: the warehouse is one, to the version that is published just now.
    parameters = {
        key: os.path.abspath(value) if isinstance(value, Path) else value for key, value in parameters.items()
    }
    name = name or os.path.basename(parameters["raw"])
    server = PREFECT_API_URL.value() or LOCAL_SERVER
    with temporary_settings({PREFECT_API_URL: server}):
        if not _answers():
            raise UserError(
                f"no Prefect server answers at {server}; start one with `prefect server start`, "
                "or name a running one in PREFECT_API_URL"
            )
        with get_client(sync_client=True) as client:
            _check_name(client, name, parameters["warehouse"])
            for block in parameters["notify"]:
                _check_block(client, block)
        line("prefect", f"deployment {reconcile.name}/{name} at {server}")
        line("schedule", f'"{cron}" in {timezone}: next on {first:%A, %-d %B %Y, %H:%M %Z}')
        while not _served(cron, timezone, name, parameters):
            line("waiting", f"the server at {server} does not answer")
            while not _answers():
                time.sleep(ASKED_EVERY)
            line("prefect", "the server answers again")
    line("stopped", "the schedule stays on the server; runs that are due wait for the next `reconcile serve`")


def _answers() -> bool:
    with get_client(sync_client=True) as client:
        return client.api_healthcheck() is None


def _served(*what: Any) -> bool:
    """Serve until the process is told to end; false where Prefect gives up because its server is away."""
    try:
        asyncio.run(_serve(*what))
    except (RuntimeError, httpx.TransportError, ExceptionGroup) as error:
        group = error if isinstance(error, ExceptionGroup) else ExceptionGroup("", [error])
        if not group.subgroup(lambda one: isinstance(one, httpx.TransportError) or str(one) == GIVEN_UP):
            raise
        return False
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    return True


async def _serve(cron: str, timezone: str, name: str, parameters: dict[str, Any]) -> None:
    runner = Runner(name=name, limit=1, pause_on_shutdown=False)
    loop = asyncio.get_running_loop()
    # Prefect's own way ends in the middle of its loop: the run at work would be left without a state.
    runner.handle_sigterm = lambda *_: loop.call_soon_threadsafe(_stop, runner)
    await runner.aadd_flow(
        reconcile,
        name=name,
        schedule=Cron(cron, timezone=timezone),
        concurrency_limit=ONE_AT_A_TIME,
        parameters=parameters,
    )
    await runner.start()


def _stop(runner: Runner) -> None:
    if not runner.stopping:
        runner.stopping = True
        asyncio.ensure_future(runner.astop())


def _first_run(cron: str, timezone: str) -> datetime:
    if timezone not in available_timezones():
        raise UserError(f'--timezone "{timezone}": is no time zone; one is Europe/Berlin')
    try:
        schedule = CronSchedule(cron=cron, timezone=timezone)
    except ValidationError:
        raise UserError(
            f'--cron "{cron}": is no crontab schedule; every morning at six is "0 6 * * *"'
        ) from None
    (first,) = asyncio.run(schedule.get_dates(1))
    return first


def _check_name(client: SyncPrefectClient, name: str, warehouse: str) -> None:
    if not re.fullmatch(WITHOUT_BANNED_CHARACTERS, name):
        raise UserError(
            f"{name}: no deployment can have this name; give it another with --name, without any of {' '.join(BANNED_CHARACTERS)}"
        )
    known = f"{reconcile.name}/{name}"
    try:
        served = client.read_deployment_by_name(known).parameters.get("warehouse")
    except ObjectNotFound:
        return
    if served != warehouse:
        raise UserError(
            f"{name}: the server has this name for runs that write {served}; give these another with --name, "
            f"or take those away with `prefect deployment delete {known}`"
        )


def _check_block(client: SyncPrefectClient, block: str) -> None:
    kind, _, name = block.partition("/")
    try:
        client.read_block_document_by_name(name, kind)
    except ObjectNotFound:
        raise UserError(
            f'--notify "{block}": the server has no such block; `prefect block ls` lists its own, such as slack-webhook/pay-team'
        ) from None
