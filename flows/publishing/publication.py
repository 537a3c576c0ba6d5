"""Puts a run's warehouse and report in the places where readers look for them, both in one step.

Those places are links, by way of what flows/publishing/versions.py tells of:

    warehouse/salaries.duckdb     -> .salaries.duckdb/current/salaries.duckdb
    warehouse/report/report.html  -> .current/report.html, and so on
    warehouse/report/.current     -> ../.salaries.duckdb/current/report
    warehouse/.salaries.duckdb/current -> 7

`current` is switched last. The report's folder stays a real one, so that it may be on another file system and that what
else a user keeps there lives on. It has a link of its own that all others in it lead through, so that a folder that two
warehouses take turns in shows the whole of one report, too.
"""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from flows import database
from flows.errors import UserError, why
from flows.publishing import versions
from flows.publishing.linux import exchange, sync_file_system
from flows.publishing.versions import CURRENT, report_of
from flows.report import ENTRIES, INDEX, files

THROUGH = ".current"


def publish(built: Path, warehouse: Path, report: Path) -> None:
    """Publish the closed warehouse `built`, in a folder of its own in staging, with the report if that is there too.

    Who has something of the run before open goes on reading it; who opens it from now on reads this one. Raises
    UserError where that cannot be; what readers see is then as it was.
    """
    database.check_is_warehouse(warehouse)
    _check_is_ours(report)
    places = _Places(versions.home(warehouse), versions.place(warehouse), report)
    try:
        places.take_over()
        # DuckDB calls a database as the file is called that links lead to.
        os.rename(built, built.with_name(places.public.name))
        places.publish(built.parent)
    except OSError as error:
        raise UserError(f"{warehouse}: cannot be published: {why(error)}") from None


def check(warehouse: Path, report: Path) -> None:
    """Raise UserError, before any work is done, where to publish would take the place of something that is not ours, or
    where no links can be made. What is missing of the folders on the way is made."""
    _check_is_ours(report)
    places = _Places(versions.home(warehouse), versions.place(warehouse), report)
    for folder, option in ((places.public.parent, "--warehouse"), (report, "--report")):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            places.try_out(folder)
        except OSError as error:
            raise UserError(f"{folder}: cannot write there: {why(error)}; name another place with {option}") from None


def _check_is_ours(report: Path) -> None:
    index = report / INDEX
    earlier = index.is_file() and not index.is_symlink() and files.is_ours(index)
    theirs = [path for path in _there(report) if not (_is_link(path) or (earlier and _is_earlier(path)))]
    if os.path.lexists(report / THROUGH) and not (report / THROUGH).is_symlink():
        theirs.append(report / THROUGH)
    if theirs:
        raise UserError(f"{theirs[0]}: is of no report; move it away, or name another folder with --report")


@dataclass(frozen=True)
class _Places:
    """Where one warehouse and its report are published: by `home`, at `public` and in the folder `report`."""

    home: Path
    public: Path
    report: Path

    def publish(self, version: Path) -> None:
        """Show `version`; where that fails, what was shown before."""
        folder = self._join(version)
        try:
            self._make_links(folder)
            self._link(self.home / CURRENT, folder.name)
        finally:
            if versions.published(self.home) != folder:
                shutil.rmtree(folder, ignore_errors=True)
        self._tidy(folder)

    def take_over(self) -> None:
        """Make what an earlier version of this program left as plain files a folder like that of a run, and switch to
        it, so that links in their place show the same."""
        plain = [path for path in _there(self.report) if not _is_link(path)]
        if not plain and (self.public.is_symlink() or not self.public.exists()):
            return
        before = self.home / "next" / "before"
        before.mkdir(parents=True)
        if self.public.exists():
            _same(str(self.public.resolve()), str(before / self.public.name))
        for path in _there(self.report if plain else self._last_report()):
            report_of(before).mkdir(exist_ok=True)
            if path.is_dir():
                shutil.copytree(path, report_of(before) / path.name, copy_function=_same)
            elif path.exists():
                _same(str(path.resolve()), str(report_of(before) / path.name))
        folder = self._join(before)
        self._link(self.home / CURRENT, folder.name)
        self._make_links(folder)

    def try_out(self, folder: Path) -> None:
        """Make a link in `folder`, and remove it. Raises OSError where that cannot be done."""
        link = self._temporary(folder / THROUGH)
        _remove(link)
        link.symlink_to(CURRENT)
        link.unlink()

    def _join(self, version: Path) -> Path:
        """Give `version` its number among the folders of runs, once it is on the disk."""
        sync_file_system(version)
        folder = versions.following(self.home)
        os.rename(version, folder)
        _sync_folder(self.home)
        return folder

    def _make_links(self, folder: Path) -> None:
        """Make the links that show `folder` once it is the current one, and what is published now until then."""
        shown = self._last_report()
        names = list(dict.fromkeys(path.name for path in (*_there(report_of(folder)), *_there(shown))))
        if names:
            self.report.mkdir(parents=True, exist_ok=True)
            for name in names:
                if not os.path.lexists(self.report / name):
                    self._link(self.report / name, f"{THROUGH}/{name}")
            # Where another warehouse's report is shown, and there is none of ours yet, it is shown until there is.
            if shown or not (self.report / THROUGH).exists():
                self._lead_through()
            for name in names:
                self._link(self.report / name, f"{THROUGH}/{name}")
        self._link(self.public, f"{self.home.name}/{CURRENT}/{self.public.name}")

    def _tidy(self, folder: Path) -> None:
        """Bring away what `folder`, now published, has replaced, but for the version before: of that, a reader may just
        be opening a file."""
        if report_of(folder).is_dir():
            self._lead_through()
        for path in _there(self.report):
            if _is_link(path) and not path.exists():
                path.unlink(missing_ok=True)
        for path in (self.public, *(self.report / name for name in (THROUGH, *ENTRIES))):
            _remove(self._temporary(path))
        for old in set(versions.numbered(self.home)) - set(versions.kept(self.home)):
            shutil.rmtree(old, ignore_errors=True)

    def _last_report(self) -> Path | None:
        return versions.last_report(self.public)

    def _lead_through(self) -> None:
        """Let all links in the report's folder lead to the report that is published with the warehouse."""
        self._link(self.report / THROUGH, os.path.relpath(report_of(self.home / CURRENT), self.report.resolve()))

    def _link(self, path: Path, to: str) -> None:
        """Make `path` a link that leads `to`, in one step."""
        if path.is_symlink() and str(path.readlink()) == to:
            return
        temporary = self._temporary(path)
        _remove(temporary)
        temporary.symlink_to(to)
        if path.is_dir() and not path.is_symlink():
            exchange(temporary, path)
            _remove(temporary)
        else:
            os.replace(temporary, path)
        _sync_folder(path.parent)

    def _temporary(self, path: Path) -> Path:
        """A name that no other warehouse's run uses, which the next run on this one uses again."""
        return path.with_name(f".{path.name}.of{self.home.name}.tmp")


def _there(report: Path | None) -> list[Path]:
    """What of a report is in the folder `report`, the index last."""
    return [report / name for name in ENTRIES if report and os.path.lexists(report / name)]


def _is_link(path: Path) -> bool:
    """Whether it is a link of ours in a report's folder."""
    return path.is_symlink() and str(path.readlink()) == f"{THROUGH}/{path.name}"


def _is_earlier(path: Path) -> bool:
    """Whether an earlier version of this program may have left it."""
    if path.is_dir():
        pages = (page for page in path.iterdir() if page.name != files.INDEX)
        return not path.is_symlink() and all(page.is_file() and files.is_ours(page) for page in pages)
    return path.is_file() and not path.is_symlink()


def _same(file: str, to: str) -> None:
    """Give a file another name, or copy it where it is on another file system."""
    try:
        os.link(file, to)
    except OSError:
        shutil.copy2(file, to)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
