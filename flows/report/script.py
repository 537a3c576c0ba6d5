"""The one script of the report, and the name by which a page lets it run and no other."""

import base64
import hashlib
from dataclasses import dataclass
from importlib.resources import files

from markupsafe import Markup


@dataclass(frozen=True)
class Script:
    """A script for a page: `text` stands in the page as it is, `hash` in its content security policy."""

    text: Markup

    @property
    def hash(self) -> str:
        """As Content Security Policy Level 3 spells it: "sha256-" and the digest in base 64."""
        return f"sha256-{base64.b64encode(hashlib.sha256(self.text.encode()).digest()).decode()}"


SCRIPT = Script(Markup((files("flows") / "templates" / "report.js").read_text(encoding="utf-8")))
