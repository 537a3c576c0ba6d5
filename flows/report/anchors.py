"""HTML ids, by which the parts of the report point to each other."""

import hashlib
import re
from typing import Self


class Anchor(str):
    """An HTML id that knows its home: the id of the finding or source that it always stands on one page with."""

    home: str

    def __new__(cls, name: str, home: str = "") -> Self:
        made = super().__new__(cls, name)
        made.home = home or name
        return made


def anchor(kind: str, name: str, home: str = "") -> Anchor:
    """An id for `name`: readable where it can be, never the same for two names."""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-")
    if plain == name:
        return Anchor(f"{kind}-{name}", home)
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    return Anchor("-".join(filter(None, [kind, plain[:60], digest])), home)
