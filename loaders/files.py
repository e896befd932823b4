"""A file's name and bytes in, its raw cells out; what cannot be read is an exception of `errors`.

What a file is, its content decides, not its name. Workbooks are read in a process of their own (see
`child`); text is read here, where no length of it can take more memory than the limit on bytes
allows.
"""

import json
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePath

from loaders import errors
from loaders.delimited import read_delimited
from loaders.sheets import MergedRange, RawFile, Sheet, TextKinds

TEXT_SUFFIXES = {".csv", ".txt", ".tsv"}
WORKBOOK_SUFFIXES = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
PLAN_SUFFIX = ".toml"

_WORKBOOK_PARTS = ("workbook.xml", "workbook.bin", "content.xml")
_OLE_START = bytes.fromhex("d0cf11e0a1b11ae1")
_OTHER_CONTENT = (
    (b"%PDF", "en PDF"),
    (b"{\\rtf", "et RTF-dokument"),
    (b"\x89PNG", "et billede"),
    (b"\xff\xd8\xff", "et billede"),
    (b"GIF8", "et billede"),
    (b"\x1f\x8b", "en pakket fil"),
    (b"Rar!", "en pakket fil"),
    (b"7z\xbc\xaf", "en pakket fil"),
)
_HTML_STARTS = (b"<!doctype html", b"<html", b"<table", b"<head", b"<body")


@dataclass(frozen=True)
class Limits:
    """How much one file may take: bytes as handed in, bytes unpacked, and the reader's memory and
    seconds.
    """

    megabytes: int = 50
    unpacked_megabytes: int = 1000
    reader_megabytes: int = 2000
    reader_seconds: int = 60


def read_file(file_name: str, content: bytes, limits: Limits = Limits()) -> RawFile:
    """The raw cells of a spreadsheet or a text file.

    Raises an `errors.UnreadableFile`.
    """
    suffix = PurePath(file_name).suffix.lower()
    if not content.strip():
        raise errors.EmptyFile()
    if len(content) > limits.megabytes << 20:
        raise errors.FileTooLarge(len(content) >> 20, limits.megabytes)
    content_type = recognised_content(content, suffix)
    if content_type == "workbook":
        raw_file = _read_workbook(content, limits)
    else:
        raw_file = _read_text(content, suffix)
    if not any(cell.strip() for sheet in raw_file.sheets for row in sheet.rows for cell in row):
        raise errors.EmptyFile()
    return raw_file


def recognised_content(content: bytes, suffix: str) -> str:
    """`workbook` or `text`, by what the bytes are.

    Raises `errors.OtherContent` or `errors.UnsupportedType`.
    """
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if content.startswith(_OLE_START):
        return "workbook"
    if content.startswith(b"PK"):
        return _recognised_archive(content, suffix)
    for magic, name in _OTHER_CONTENT:
        if content.startswith(magic):
            raise errors.OtherContent(name)
    if start.lower().startswith(_HTML_STARTS):
        raise errors.OtherContent("en webside (HTML)")
    if start.startswith(b"<?xml"):
        raise errors.OtherContent("et XML-dokument")
    if suffix in WORKBOOK_SUFFIXES and _is_binary(content):
        raise errors.BrokenFile("unknown signature")
    if _is_binary(content):
        raise errors.OtherContent("en binær fil")
    if suffix not in TEXT_SUFFIXES | WORKBOOK_SUFFIXES:
        raise errors.UnsupportedType(suffix or "uden efternavn")
    return "text"


def _recognised_archive(content: bytes, suffix: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = [name.replace("\\", "/") for name in archive.namelist()]
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        if suffix in WORKBOOK_SUFFIXES:
            raise errors.BrokenFile(str(error)) from error
        raise errors.OtherContent("en pakket fil") from error
    if any(name.startswith("word/") for name in names):
        raise errors.OtherContent("et Word-dokument")
    if any(PurePath(name).name.lower() in _WORKBOOK_PARTS for name in names):
        return "workbook"
    raise errors.OtherContent("en pakket fil")


def _is_binary(content: bytes) -> bool:
    """Whether the bytes hold control characters that no text has; UTF-16 without a mark is text."""
    sample = content[:4000]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    zeros = sample.count(0)
    if zeros:
        return not (len(sample) * 0.3 < zeros < len(sample) * 0.6)
    return sum(byte < 9 or 13 < byte < 32 for byte in sample) > len(sample) * 0.02


def _read_text(content: bytes, suffix: str) -> RawFile:
    text = read_delimited(content, suffix)
    sheet = Sheet(name=None, is_visible=True, rows=text.rows, kinds=TextKinds(text.rows))
    return RawFile((sheet,), "text", text.encoding, text.delimiter, text.has_unclosed_quote)


def _read_workbook(content: bytes, limits: Limits) -> RawFile:
    _refuse_archive_bombs(content, limits)
    command = [sys.executable, "-m", "loaders.child"]
    command += [str(limits.reader_megabytes), str(limits.reader_seconds)]
    try:
        done = subprocess.run(
            command,
            input=content,
            capture_output=True,
            timeout=limits.reader_seconds + 5,
            check=False,
            cwd=Path(__file__).parents[1],
        )
    except subprocess.TimeoutExpired as error:
        raise errors.TooHeavyToRead(f"{limits.reader_seconds} sekunder") from error
    if done.returncode != 0:
        raise errors.TooHeavyToRead(f"{limits.reader_megabytes} MB hukommelse")
    answer = json.loads(done.stdout)
    match answer.get("error"):
        case "PasswordProtected":
            raise errors.PasswordProtected()
        case "TooHeavyToRead":
            raise errors.TooHeavyToRead(f"{limits.reader_megabytes} MB hukommelse")
        case "BrokenFile":
            raise errors.BrokenFile(answer["reason"])
    return RawFile(tuple(_sheet(**sheet) for sheet in answer["sheets"]), "workbook")


def _sheet(
    name: str,
    is_visible: bool,
    rows: list[list[str]],
    kinds: list[str],
    merged: list[list[int]],
) -> Sheet:
    return Sheet(name, is_visible, rows, kinds, tuple(MergedRange(*corner) for corner in merged))


def _refuse_archive_bombs(content: bytes, limits: Limits) -> None:
    """Raise `errors.FileTooLarge` for an archive that says it unpacks to more than the limit."""
    if not content.startswith(b"PK"):
        return
    with zipfile.ZipFile(BytesIO(content)) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
    if unpacked > limits.unpacked_megabytes << 20:
        raise errors.FileTooLarge(unpacked >> 20, limits.unpacked_megabytes)
