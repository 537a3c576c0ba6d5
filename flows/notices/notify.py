"""Tells others of a run's new contradictions: a webhook, or a notification block that is kept in Prefect."""

import logging
import os
from asyncio import run
from collections.abc import Sequence
from inspect import isawaitable
from typing import Any

import httpx
from prefect.blocks.abstract import NotificationBlock
from prefect.blocks.core import Block
from prefect.blocks.webhook import Webhook
from prefect.tasks import exponential_backoff

from flows.errors import UserError
from flows.notices.news import News
from flows.notices.webhook import WEBHOOK
from flows.orchestration.tasks import task
from flows.terminal.progress import stage

logger = logging.getLogger(__name__)

TIMEOUT = 10
"""Seconds that a webhook has to answer."""

BUSY = 429
"""HTTP's "too many requests": as with a fault of the server's, 500 and above, a later try may do."""


class NotTold(UserError):
    """Someone could not be told. The message has a name and a reason, never an address, which may hold a secret."""

    def __init__(self, name: str, reason: str, again: bool = True) -> None:
        """`again` is whether another try may do."""
        super().__init__(f"{name}: not told of the new contradictions: {reason}")
        self.again = again


def on_new_contradictions(news: News | None, webhook: str | None, blocks: Sequence[str]) -> None:
    """Tell the address `webhook`, else the one in the environment, and Prefect's `blocks` of `news`, if there are any.

    Whoever cannot be told is named in a warning: the run has its result, and that stands.
    """
    address = webhook or os.environ.get(WEBHOOK)
    ways = [(_host(address), post, address)] if address else []
    ways += [(block, call, block) for block in blocks]
    if news is None or not ways:
        return
    with stage("notify") as say:
        for name, tell, target in ways:
            try:
                tell(target, news)
                say(f"{name} told")
            except NotTold as error:
                say(f"{name} not told")
                logger.warning("%s", error)


def _worth_another_try(_task: object, _task_run: object, state: Any) -> bool:
    return not isinstance(state.data, NotTold) or state.data.again


def _post(address: str, news: News) -> None:
    name = _host(address)
    try:
        answer = httpx.post(address, json=news.payload, timeout=TIMEOUT)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise NotTold(name, _kind(error)) from None
    _check(name, answer)


def _call(name: str, news: News) -> None:
    try:
        block = Block.load(name)
    except ValueError:
        raise NotTold(
            name, "Prefect's server has no such block; `prefect block ls` lists its own", False
        ) from None
    if not isinstance(block, (Webhook, NotificationBlock)):
        raise NotTold(name, "it is no block for webhooks or notifications", False)
    try:
        answer = _answer(block, news)
    except Exception as error:  # noqa: BLE001  a block is anybody's code
        raise NotTold(name, _kind(error)) from None
    if isinstance(answer, httpx.Response):
        _check(name, answer)


def _answer(block: Webhook | NotificationBlock, news: News) -> Any:
    if isinstance(block, Webhook):
        return run(block.call(news.payload))
    with block.raise_on_failure():
        answer = block.notify(body=news.body, subject=news.subject)
        return run(answer) if isawaitable(answer) else answer


def _check(name: str, answer: httpx.Response) -> None:
    if not answer.is_success:
        again = answer.is_server_error or answer.status_code == BUSY
        raise NotTold(name, f"it answered {answer.status_code}", again)


def _kind(error: Exception) -> str:
    """What kind of error it was, without its words: they may hold the address."""
    answer = getattr(error, "response", None)
    return f"{type(error).__name__} {answer.status_code}" if answer is not None else type(error).__name__


def _host(address: str) -> str:
    """The host of an address: the rest of it may be a secret."""
    try:
        return httpx.URL(address).netloc.decode("ascii") or "webhook"
    except httpx.InvalidURL:
        return "webhook"


on_the_net = {
    "retries": 2,
    "retry_delay_seconds": exponential_backoff(backoff_factor=1),
    "retry_condition_fn": _worth_another_try,
}
"""A receiver may be there again in a second or two; one that refuses will refuse again."""

post = task(_post, name="post to webhook", **on_the_net)
call = task(_call, name="call block", **on_the_net)
