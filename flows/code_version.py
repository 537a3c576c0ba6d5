"""What a version of code is: a digest of its files, and of the packages that it calls."""

import hashlib
import sys
import unicodedata
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path


def code_version(files: Iterable[Path], packages: Iterable[str]) -> str:
    """Twelve hexadecimal digits that change with the text of `files`, with the versions of the installed `packages`, and
    with Python's own and that of its characters. Raises OSError where a file cannot be read."""
    digest = hashlib.sha256()
    for path in sorted(files, key=lambda path: path.as_posix()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    for package in packages:
        digest.update(f"{package} {version(package)}\0".encode())
    digest.update(f"{sys.version_info[:2]} {unicodedata.unidata_version}".encode())
    return digest.hexdigest()[:12]
