"""Runs on a schedule, against a Prefect server that stays."""

from pathlib import Path

import httpx
from prefect.client.schemas.schedules import CronSchedule
from prefect.settings import PREFECT_API_URL, temporary_settings
from pydantic import ValidationError

from flows.errors import UserError
from flows.reconcile import reconcile

LOCAL_SERVER = "http://127.0.0.1:4200/api"
"""Where `prefect server start` listens unless it is told otherwise."""


def serve_flow(cron: str, raw: Path, warehouse: Path, report: Path, rules: Path | None = None) -> None:
    """Run the flow whenever `cron` says, until the process is stopped; the schedule stays when it does.

    One run at a time: one that is due while another goes on waits for it. The paths are absolute. Raises
    UserError where `cron` is no schedule, or no server answers.
    """
    try:
        CronSchedule(cron=cron)
    except ValidationError:
        raise UserError(
            f'--cron "{cron}": is no crontab schedule; every morning at six is "0 6 * * *"'
        ) from None
    server = PREFECT_API_URL.value() or LOCAL_SERVER
    if not _answers(server):
        raise UserError(
            f"no Prefect server answers at {server}; start one with `prefect server start`, "
            "or name a running one in PREFECT_API_URL"
        )
    with temporary_settings({PREFECT_API_URL: server}):
        reconcile.serve(
            name=raw.name,
            cron=cron,
            parameters={
                "raw": str(raw),
                "warehouse": str(warehouse),
                "report": str(report),
                "rules": str(rules) if rules else None,
            },
            limit=1,
            pause_on_shutdown=False,
        )


def _answers(server: str) -> bool:
    try:
        return httpx.get(f"{server.rstrip('/')}/health", timeout=5).is_success
    except httpx.HTTPError:
        return False
