"""Which page of the report each part of it is on, and how the parts link to each other."""

import posixpath
from collections.abc import Mapping

INDEX = "report.html"
"""The page that a reader opens first."""


class Layout:
    """The pages that the report is laid out on; `pages` are their paths in its folder by home (anchors.Anchor).

    What has no page of its own is on the index.
    """

    def __init__(self, pages: Mapping[str, str]) -> None:
        self._pages = pages

    def href(self, here: str, anchor: str) -> str:
        """The address of `anchor` from the page `here`."""
        there = self._pages.get(getattr(anchor, "home", anchor), INDEX)
        path = "" if there == here else posixpath.relpath(there, posixpath.dirname(here))
        return f"{path}#{anchor}"


ONE_PAGE = Layout({})
"""All on the index."""
