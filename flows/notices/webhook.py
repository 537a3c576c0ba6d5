"""The address of a webhook, which may hold a secret: it goes through the environment, so that no run's record has it."""

import os
from urllib.parse import urlsplit

from flows.errors import UserError

WEBHOOK = "RECONCILE_WEBHOOK"
"""The variable of the environment that has the address."""


def use_webhook(address: str | None) -> None:
    """Put `address` where runs in this process and those that it starts find it. Raises UserError where it is none."""
    if not address:
        return
    try:
        parts = urlsplit(address)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fine = False
    if not fine:
        # Not repeated: it may hold a secret.
        raise UserError("--webhook: is no address; one is https://hooks.example.org/pay")
    os.environ[WEBHOOK] = address
