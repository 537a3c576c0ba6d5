"""Bytes to text."""

import codecs
import re
import string
from typing import NamedTuple

# A file with more control characters than this share is no text, whatever it is called.
CONTROL_SHARE = 0.01
# English, German, French or Spanish has under one accented letter in five; Cyrillic or Greek read as
# Windows-1252 has nearly all.
ACCENTED_SHARE = 0.25
# charset-normalizer samples its input; more than this only costs time.
SAMPLE = 200_000
NUL = "holds NUL bytes, so it is not text; save the article as text, Markdown or HTML"

_CONTROLS = bytes({*range(1, 32), 127} - set(b"\t\n\r\f\v\x1a\x1b"))
_ASCII_WORDS = (string.ascii_letters + string.digits).encode()
_CP1252_LETTERS = bytes({*range(0xC0, 0x100), 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F} - {0xD7, 0xF7})
# Signs that no western word holds between two letters: there they are letters of another code page.
_GLUED = re.compile(r"(?<=[^\W\d_])[¹²³¼½¾¿¡¤¦¬¯´¸¨±÷×¢£¥€§¶©†‡‰ˆ˜‹›„‚](?=[^\W\d_])")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Decoded(NamedTuple):
    """Text with `\\n` line ends and no byte order mark, its encoding, and how many places were damaged."""

    text: str
    encoding: str
    damaged: int = 0


class NotText(Exception):
    """The bytes are no text. `kind` is the kind of the note; the message says why and what to do."""

    def __init__(self, kind: str, message: str):
        super().__init__(message)
        self.kind = kind


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text of a file's bytes; `declared` is the encoding that an HTML file says it is in.

    Tried in this order: byte order mark, UTF-16 without one, UTF-8, the declared encoding, UTF-8 with damaged
    places (they become U+FFFD), Windows-1252, what charset-normalizer says.
    Raises NotText (binary, undecodable).
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _after_bom(data, encoding)
    if b"\0" in data:
        encoding = _utf16_without_bom(data)
        try:
            return _finish(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            raise NotText("binary", NUL) from None
    if len(data) - len(data.translate(None, _CONTROLS)) > max(3, len(data) * CONTROL_SHARE):
        raise NotText("binary", "holds binary data, not text; save the article as text, Markdown or HTML")
    try:
        return _finish(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        spoilt = error.start
    decoded = _from_declared(data, declared) or _damaged_utf8(data, spoilt) or _western(data)
    return decoded or _detected(data, spoilt)


def _finish(text: str, encoding: str, damaged: int = 0) -> Decoded:
    if "\0" in text:
        raise NotText("binary", NUL)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, encoding, damaged)


def _after_bom(data: bytes, encoding: str) -> Decoded:
    try:
        return _finish(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig":
            text = data.decode(encoding, "replace")
            return _finish(text, encoding, text.count("\ufffd"))
        message = f"begins like {encoding.upper()} but is not (byte {error.start}); save it again as UTF-8"
        raise NotText("undecodable", message) from None


def _utf16_without_bom(data: bytes) -> str:
    """Return which UTF-16 this is: ASCII in it has a NUL at every second byte, all on one side."""
    sample = data[:SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    enough = len(sample) * 0.2
    if len(data) % 2 == 0 and odd > enough and not even:
        return "utf-16-le"
    if len(data) % 2 == 0 and even > enough and not odd:
        return "utf-16-be"
    raise NotText("binary", NUL)


def _from_declared(data: bytes, declared: str | None) -> Decoded | None:
    from charset_normalizer.constant import IANA_SUPPORTED

    name = (declared or "").lower().replace("-", "_")
    # browsers read these two as Windows-1252, and so were the pages written
    name = "cp1252" if name in ("iso_8859_1", "latin_1", "ascii", "us_ascii", "windows_1252") else name
    try:
        known = codecs.lookup(name).name
        if known.replace("-", "_") in (*IANA_SUPPORTED, "cp1252") and not known.startswith("utf"):
            return _finish(data.decode(name), known)
    except (LookupError, UnicodeDecodeError):
        pass
    return None


def _damaged_utf8(data: bytes, spoilt: int) -> Decoded | None:
    """UTF-8 with a few bytes spoilt: other encodings hardly ever form UTF-8's sequences by chance."""
    sample = data[max(0, spoilt - SAMPLE) : spoilt + SAMPLE].decode("utf-8", "replace")
    damaged = sample.count("\ufffd")
    whole = len(sample) - len(sample.encode("ascii", "ignore")) - damaged
    if whole < damaged:
        return None
    text = data.decode("utf-8", "replace")
    return _finish(text, "utf-8", text.count("\ufffd"))


def _western(data: bytes) -> Decoded | None:
    letters = len(data) - len(data.translate(None, _CP1252_LETTERS))
    plain = len(data) - len(data.translate(None, _ASCII_WORDS))
    if letters > ACCENTED_SHARE * (letters + plain):
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return None if _GLUED.search(text) else _finish(text, "cp1252")


def _detected(data: bytes, spoilt: int) -> Decoded:
    from charset_normalizer import from_bytes
    from charset_normalizer.constant import IANA_SUPPORTED

    # UTF-8 and UTF-16 were tried and are not it: nearly any bytes are some UTF-16
    unlikely = [name for name in IANA_SUPPORTED if name.startswith("utf")]
    best = from_bytes(data[max(0, spoilt - 1000) : spoilt + SAMPLE], cp_exclusion=unlikely).best()
    if best:
        try:
            return _finish(data.decode(best.encoding), best.encoding)
        except (UnicodeDecodeError, LookupError):
            pass
    raise NotText("undecodable", "its encoding cannot be told; save it again as UTF-8")
