"""Text files as text: which encoding, and what to do where there are two."""

import codecs
import re
from dataclasses import dataclass, replace

from domain.letters import composed

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD_LETTERS = "æøåÆØÅ"
_OLD_ENCODINGS = ("cp865", "mac_roman")
_CONTROLS = re.compile("[\x80-\x9f]")
_ASCII = bytes(range(128))
_UTF8_LETTER = re.compile(b"[\xc2-\xf4][\x80-\xbf]")
_ONLY_IN_WINDOWS_1252 = re.compile(b"[\x80-\x9f]")
_TWICE_ENCODED = re.compile("Ã[¦¸¥†˜…©¼¶¤]")


@dataclass(frozen=True)
class Decoded:
    """A file's text, its encoding, and the lines, counted from 0, that were in another."""

    text: str
    encoding: str
    odd_lines: tuple[int, ...] = ()
    has_unreadable: bool = False


def decoded(content: bytes) -> Decoded:
    """The text of a file: a byte order mark decides, then UTF-16 by its zeros, then strict UTF-8;
    then UTF-8 with single lines in windows-1252, else one encoding of a byte per letter.
    """
    found = _decoded(content)
    return replace(found, text=composed(found.text))


def _decoded(content: bytes) -> Decoded:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _whole(content, encoding)
    if b"\x00" in content[:2000]:
        return _whole(content, "utf-16-le" if content[1:2] == b"\x00" else "utf-16-be")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        beyond_ascii = content.translate(None, _ASCII)
        odd = _with_odd_lines(content) if _UTF8_LETTER.search(beyond_ascii) else None
        return odd or _in_a_byte_per_letter(content, beyond_ascii)
    return _mended(text)


def _whole(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, errors="replace")
    return Decoded(text, encoding, has_unreadable="\ufffd" in text)


def _with_odd_lines(content: bytes) -> Decoded | None:
    """UTF-8 with some lines in windows-1252; None where no line with a letter beyond ASCII is
    UTF-8.
    """
    if content.decode("utf-8", errors="ignore").isascii():
        return None
    lines: list[str] = []
    odd: list[int] = []
    has_utf8 = False
    for number, line in enumerate(re.split(rb"(?<=\n)|(?<=\r)(?!\n)", content)):
        try:
            lines.append(line.decode("utf-8"))
            has_utf8 = has_utf8 or not line.isascii()
        except UnicodeDecodeError:
            lines.append(line.decode("windows-1252", errors="replace"))
            odd.append(number)
    if not has_utf8:
        return None
    text = "".join(lines)
    return Decoded(text, "utf-8", tuple(odd), "\ufffd" in text)


def _in_a_byte_per_letter(content: bytes, beyond_ascii: bytes) -> Decoded:
    """The text as windows-1252, unless only an older encoding gives Danish letters."""
    if not any(letter in beyond_ascii for letter in _OLD_LETTERS.encode("windows-1252")):
        encoding = max(
            ("windows-1252", *_OLD_ENCODINGS),
            key=lambda encoding: sum(map(beyond_ascii.count, _OLD_LETTERS.encode(encoding))),
        )
        return _whole(content, encoding)
    if _ONLY_IN_WINDOWS_1252.search(beyond_ascii):
        return _whole(content, "windows-1252")
    return Decoded(content.decode("latin-1"), "windows-1252")  # the same letters, much quicker


def _mended(text: str) -> Decoded:
    """UTF-8 in which windows-1252 was wrapped once too often, line by line."""
    if not _CONTROLS.search(text) and not _TWICE_ENCODED.search(text):
        return Decoded(text, "utf-8")
    lines: list[str] = []
    odd: list[int] = []
    for number, line in enumerate(text.split("\n")):
        mended = _once_encoded(with_signs(line))
        odd += [number] if mended != line else []
        lines.append(mended)
    return Decoded("\n".join(lines), "utf-8", tuple(odd))


def with_signs(text: str) -> str:
    """A text with the quotes and dashes of windows-1252 where they were taken for controls."""
    return _CONTROLS.sub(_as_windows_1252, text)


def _as_windows_1252(control: re.Match[str]) -> str:
    return control[0].encode("latin-1").decode("windows-1252", errors="ignore")


def _once_encoded(line: str) -> str:
    """A line that was taken for windows-1252 and encoded again, as it was before."""
    if not _TWICE_ENCODED.search(line):
        return line
    try:
        return line.encode("windows-1252").decode("utf-8")
    except UnicodeError:
        return line
