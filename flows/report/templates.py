"""The templates of the report: flows/templates, and what all of them can call."""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from flows.report import figures


def environment(**options: Any) -> Environment:
    """Where the templates are found, with the filters that they share; `options` are jinja2's."""
    env = Environment(
        loader=PackageLoader("flows"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        **options,
    )
    env.filters.update(plural=figures.plural, number=figures.number, words=figures.words)
    return env
