"""axe-core, which judges how well people with disabilities can use a page; npm fetches it, once for a checkout."""

import base64
import hashlib
import shutil
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from flows.paths import ROOT

PACKAGE = "axe-core-4.14.1"
SHA512 = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
"""Of the package's archive, as its registry publishes it (`npm view axe-core@4.14.1 dist.integrity`)."""

CACHE = ROOT / ".cache"
PATIENCE = 60
"""Seconds that npm may take."""


class NoAxe(Exception):
    """Why there is none."""


def source() -> str:
    """The script.

    Raises NoAxe where npm or its registry is out of reach, AssertionError where they give another file.
    """
    archive = CACHE / f"{PACKAGE}.tgz"
    if not archive.exists():
        _fetch(archive)
    told = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    assert told == SHA512, f"{archive}: is not the file that was published; remove it"
    with tarfile.open(archive) as tar:
        return tar.extractfile("package/axe.min.js").read().decode("utf-8")


def _fetch(archive: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise NoAxe("no npm to fetch axe-core with: apt-get install npm")
    name, _, version = PACKAGE.rpartition("-")
    CACHE.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=CACHE) as folder:
        command = [
            npm,
            "pack",
            f"{name}@{version}",
            "--silent",
            "--fetch-retries=1",
            "--pack-destination",
            folder,
        ]
        try:
            subprocess.run(
                command,
                check=True,
                capture_output=True,
                timeout=PATIENCE,
                stdin=subprocess.DEVNULL,
                cwd=folder,
            )
        except (subprocess.SubprocessError, OSError) as error:
            raise NoAxe(f"npm could not fetch {name}@{version}: {error}") from error
        (Path(folder) / archive.name).replace(archive)
