"""The block of YAML or TOML that a Markdown article may open with."""

import re

from flows.ingest.about import About, web_address
from flows.ingest.dates import parse_date
from flows.ingest.titles import plain_title
from flows.ingest.toml_text import loads

# A longer block is no front matter but an article between two rules.
LIMIT = 64_000

_BLOCK = re.compile(r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<block>.*?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_]+)[ \t]*[:=][ \t]*(\S.*)$", re.MULTILINE)
# What the site generators call the same thing.
_DATES = ("date", "published", "published_on", "published_at", "publishdate", "pubdate", "datepublished")
_ADDRESSES = ("canonical_url", "canonical", "url", "permalink", "link")
_PUBLISHERS = ("publisher", "site_name", "publication")


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the fields of the front matter (keys in lower case, values as written) and the text below it.

    A block that is broken YAML still gives the fields that stand on a line of their own.
    """
    match = _BLOCK.match(text[:LIMIT])
    if not match or not _FIELD.search(match["block"]):
        return {}, text
    block = match["block"]
    try:
        loaded = loads(block) if match["fence"] == "+++" else _yaml(block)
    except (ValueError, RecursionError):
        loaded = None
    if not isinstance(loaded, dict):
        loaded = {key: value.strip().strip("\"'") for key, value in _FIELD.findall(block)}
    single = {key: value for key, value in loaded.items() if not isinstance(value, (dict, list))}
    return {str(key).lower(): str(value) for key, value in single.items()}, text[match.end() :]


def about_front_matter(front: dict[str, str]) -> About:
    """Return what the fields of a front matter say about the article."""
    return About(
        title=plain_title(front.get("title", "")),
        publisher=next((front[key] for key in _PUBLISHERS if front.get(key)), None),
        url=next((url for key in _ADDRESSES if (url := web_address(front.get(key)))), None),
        published_on=next((day for key in _DATES if (day := parse_date(front.get(key, "")))), None),
    )


def _yaml(block: str) -> object:
    import yaml

    try:
        # every value stays a string: a date or a number that is none must not stop the reading
        return yaml.load(block, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None
