"""What runs have published, in a hidden folder beside the place where readers look for it.

For warehouse/salaries.duckdb that is warehouse/.salaries.duckdb, which holds a folder for each run, called by its number,
and the link `current` to the one that is published. Where readers look are links through `current`, so that one rename
changes all of them at once.
"""

from pathlib import Path

from flows.errors import UserError

CURRENT = "current"

LINKS = 40
"""Links that a name may lead over, as for the system itself."""


def place(target: Path) -> Path:
    """Where readers look for `target`: at the end of the links that a user has made, and before those that we make.

    Raises UserError where links lead in a circle.
    """
    path = target
    for _ in range(LINKS):
        path = path.parent.resolve() / path.name
        if not path.is_symlink():
            return path
        leads_to = path.parent / path.readlink()
        if leads_to.parts[-3:] != (f".{leads_to.name}", CURRENT, leads_to.name):
            path = leads_to
            continue
        owner = leads_to.parents[2] / leads_to.name
        if owner == path:
            return path
        path = owner
    raise UserError(f"{target}: is a link that leads nowhere but to links; name another file")


def home(target: Path) -> Path:
    """The hidden folder of `target`, there or not."""
    path = place(target)
    return path.with_name(f".{path.name}")


def published(home: Path) -> Path | None:
    """The folder of the run that is published, if there is one."""
    try:
        folder = home / (home / CURRENT).readlink()
    except OSError:
        return None
    return folder if folder.is_dir() else None


def report_of(version: Path) -> Path:
    """The folder of the report in the folder of a run."""
    return version / "report"


def last_report(warehouse: Path) -> Path | None:
    """The folder of the report that is published with `warehouse`, if there is one: what it holds never changes."""
    version = published(home(warehouse))
    return report_of(version) if version and report_of(version).is_dir() else None


def numbered(home: Path) -> list[Path]:
    """The folders of runs, the oldest first."""
    return sorted((path for path in home.iterdir() if path.name.isdecimal()), key=lambda path: int(path.name))


def following(home: Path) -> Path:
    """The folder for the next run, not there yet."""
    taken = numbered(home)
    return home / str(int(taken[-1].name) + 1 if taken else 1)


def kept(home: Path) -> list[Path]:
    """The folder of the run that is published, and of the one before, of which a reader may just be opening a file."""
    last = published(home)
    return [path for path in numbered(home) if int(path.name) <= int(last.name)][-2:] if last else []
