"""Whether the bytes of a file hold some words: a text, or a workbook or document that is a zip of
texts, also one within another. Of other files (PDF, an old workbook) it cannot be said: they hold
none that can be read here.
"""

import re
import zlib
from html import unescape
from io import BytesIO
from zipfile import BadZipFile, ZipFile, is_zipfile

MOST_BYTES = 100_000_000
DEEPEST = 2
_TAG = re.compile(r"<[^>]*>")


def hold(content: bytes, words: str, depth: int = 0) -> bool:
    """Whether they do, however the words are written."""
    if is_zipfile(BytesIO(content)):
        return depth < DEEPEST and _in_zip(content, words, depth)
    return any(words.lower() in text.lower() for text in _texts(content))


def _in_zip(content: bytes, words: str, depth: int) -> bool:
    try:
        with ZipFile(BytesIO(content)) as archive:
            return any(
                hold(archive.read(one), words, depth + 1)
                for one in archive.infolist()
                if one.file_size <= MOST_BYTES
            )
    except (BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError):
        return False


def _texts(content: bytes) -> tuple[str, ...]:
    """The bytes as a text, as they stand and without the tags that may part a word."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("windows-1252", errors="replace")
    return text, unescape(_TAG.sub("", text))
