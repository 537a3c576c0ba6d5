"""The templates of the report: flows/templates, and what all of them can call."""

from collections.abc import Callable
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from flows.report import figures


@cache
def environment(autoescape: bool, finalize: Callable[[Any], Any]) -> Environment:
    """Where the templates are found, with the filters that they share; the options are jinja2's. Compiled
    once in a process."""
    env = Environment(
        loader=PackageLoader("flows"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=autoescape,
        finalize=finalize,
    )
    env.filters.update(plural=figures.plural, number=figures.number, words=figures.words)
    return env
