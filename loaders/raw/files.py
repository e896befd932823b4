"""A file's name and bytes in, its raw cells out; what cannot be read is `UnreadableFile`.

What a file is, its content decides, not its name. Workbooks and documents are read in a process of
their own (see `child`); text is read here, where no length of it can take more
memory than the limit on bytes allows.
"""

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import PurePath

from loaders.findings.messages import Finding, finding
from loaders.raw.document.document_file import read_document
from loaders.raw.document.document_text import document_of, is_report
from loaders.raw.document.documents import FORM_MARK, ActivityReport, Document
from loaders.raw.limits import FIRST_ROWS, Limits
from loaders.raw.refusals import Refusal, UnreadableFile
from loaders.raw.sheets import FrameRows, RawFile, Sheet, TextKinds
from loaders.raw.text.delimited import read_delimited
from loaders.raw.text.encodings import decoded
from loaders.raw.workbook.beginning import bytes_of_cells
from loaders.raw.workbook.workbook_file import read_first_rows, read_workbook

TEXT_SUFFIXES = {".csv", ".txt", ".tsv"}
DOCUMENT_SUFFIXES = {".docx", ".docm", ".pdf", ".md"}
WORKBOOK_SUFFIXES = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
PLAN_SUFFIX = ".toml"
FORM, FORM_SUFFIX = "form", ".formular"

_WORKBOOK_PARTS = ("workbook.xml", "workbook.bin", "content.xml")
_OLE_START = bytes.fromhex("d0cf11e0a1b11ae1")
_OTHER_CONTENT = (
    (b"{\\rtf", Refusal.RICH_TEXT),
    (b"\x89PNG", Refusal.PICTURE),
    (b"\xff\xd8\xff", Refusal.PICTURE),
    (b"GIF8", Refusal.PICTURE),
    (b"\x1f\x8b", Refusal.PACKED_FILE),
    (b"Rar!", Refusal.PACKED_FILE),
    (b"7z\xbc\xaf", Refusal.PACKED_FILE),
)
_OTHER_FOLDERS = (("ppt/", Refusal.PRESENTATION),)
_WORD_PART = "word/document.xml"
_REPORT_SUFFIXES = {".txt", ".md"}
_OLE_STREAMS = (
    ("EncryptedPackage", Refusal.PASSWORD_PROTECTED),
    ("WordDocument", Refusal.OLD_WORD_DOCUMENT),
    ("PowerPoint Document", Refusal.PRESENTATION),
)
_FORM_START = re.compile(rb'\{\s*"' + FORM_MARK.encode())
# The XML of so many cells takes seconds to read.
_LONG_TO_READ = 80 << 20
# So many texts take seconds to be looked through for persons.
_MOST_TEXTS = 20_000
_HTML_STARTS = (b"<!doctype html", b"<html", b"<table", b"<head", b"<body")


def read_file(file_name: str, content: bytes, limits: Limits | None = None) -> RawFile:
    """The raw cells of a spreadsheet or a text file, within the limits of the environment if none
    are given.

    Raises `UnreadableFile`.
    """
    limits = limits or Limits.from_environment()
    suffix = PurePath(file_name).suffix.lower()
    if not content:
        raise UnreadableFile(Refusal.NO_BYTES)
    if content.isspace():
        raise UnreadableFile(Refusal.EMPTY_FILE)
    refuse_large(content, limits)
    content_type = recognised_content(content, suffix)
    document = _document(content, content_type, suffix, limits)
    if document is not None:
        findings = tuple(map(finding, document.codes))
        return RawFile((), content_type, findings=findings, document=document)
    if content_type == "workbook":
        _refuse_archive_bombs(content, limits)
        raw_file = read_workbook(content, limits)
    else:
        raw_file = _read_text(content, suffix)
        _refuse_long_text(raw_file.sheets[0].rows, limits)
    if not any(cell.strip() for sheet in raw_file.sheets for row in sheet.rows for cell in row):
        raise UnreadableFile(Refusal.EMPTY_FILE)
    return raw_file


def read_beginning(content: bytes, limits: Limits | None = None) -> RawFile | None:
    """The first rows of the sheets of an .xlsx workbook that takes long to read; None for any other
    file, and where they cannot be read alone: what is wrong with the whole, its reader says.
    """
    limits = limits or Limits.from_environment()
    try:
        refuse_large(content, limits)
        if bytes_of_cells(content) < _LONG_TO_READ:
            return None
        _refuse_archive_bombs(content, limits)
        return read_first_rows(content, limits)
    except (UnreadableFile, zipfile.BadZipFile, OSError, ValueError):
        return None


def large_sheets(raw_file: RawFile) -> Iterator[tuple[int, Sheet, RawFile]]:
    """Each sheet with a great many different texts, its number, and the file with nothing but its
    first rows.
    """
    for number, sheet in enumerate(raw_file.sheets if not raw_file.reports else (), 1):
        if len(sheet.distinct_texts) > _MOST_TEXTS:
            rows, kinds = sheet.rows[:FIRST_ROWS], sheet.kinds[:FIRST_ROWS]
            yield number, sheet, replace(raw_file, sheets=(replace(sheet, rows=rows, kinds=kinds),))


def refuse_large(content: bytes, limits: Limits | None = None) -> None:
    """Refuse bytes beyond the limit, that of the environment if none is given.

    Raises `UnreadableFile`.
    """
    megabytes = (limits or Limits.from_environment()).megabytes
    if len(content) > megabytes << 20:
        raise UnreadableFile(
            Refusal.FILE_TOO_LARGE, megabytes=len(content) >> 20, limit_megabytes=megabytes
        )


_SUFFIXES_OF_CONTENT = {
    "workbook": (WORKBOOK_SUFFIXES, "et regneark"),
    "text": (TEXT_SUFFIXES | {".md"}, "en tekstfil"),
    "word": ({".docx", ".docm"}, "et Word-dokument"),
    "pdf": ({".pdf"}, "en PDF"),
    FORM: ({FORM_SUFFIX}, "en formular"),
}


def misnamed(file_name: str, raw_file: RawFile) -> list[Finding]:
    """A note where the name promises another type of file than the content is."""
    suffix = PurePath(file_name).suffix.lower()
    suffixes, content_type = _SUFFIXES_OF_CONTENT[raw_file.content_type]
    if suffix in suffixes:
        return []
    return [finding("misnamed_file", suffix=suffix, content_type=content_type)]


def recognised_content(content: bytes, suffix: str) -> str:
    """`workbook`, `text`, `word`, `pdf` or `form`, by what the bytes are.

    Raises `UnreadableFile` for anything else.
    """
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if content.startswith(_OLE_START):
        for stream, why in _OLE_STREAMS:
            if stream.encode("utf-16-le") in content:
                is_word = suffix in DOCUMENT_SUFFIXES and why is Refusal.PASSWORD_PROTECTED
                raise UnreadableFile(Refusal.PASSWORD_PROTECTED_DOCUMENT if is_word else why)
        return "workbook"
    if content.startswith(b"PK"):
        return _recognised_archive(content, suffix)
    if content.startswith(b"%PDF"):
        return "pdf"
    for magic, why in _OTHER_CONTENT:
        if content.startswith(magic):
            raise UnreadableFile(why)
    if _FORM_START.match(start):
        return FORM
    if start.lower().startswith(_HTML_STARTS):
        is_word = suffix in DOCUMENT_SUFFIXES
        raise UnreadableFile(Refusal.WEB_PAGE_AS_DOCUMENT if is_word else Refusal.WEB_PAGE)
    if start.startswith(b"<?xml"):
        raise UnreadableFile(Refusal.XML_DOCUMENT)
    if _is_binary(content):
        raise _broken(suffix, Refusal.BINARY_FILE, "unknown signature")
    if suffix not in TEXT_SUFFIXES | WORKBOOK_SUFFIXES | DOCUMENT_SUFFIXES:
        raise UnreadableFile(Refusal.UNSUPPORTED_TYPE, suffix=suffix or "uden efternavn")
    return "text"


def _broken(suffix: str, otherwise: Refusal, reason: str) -> UnreadableFile:
    """What is said of bytes that are not what the file's name promises."""
    if suffix in WORKBOOK_SUFFIXES:
        return UnreadableFile(Refusal.BROKEN_FILE, reason=reason)
    if suffix in DOCUMENT_SUFFIXES:
        return UnreadableFile(Refusal.BROKEN_DOCUMENT, reason=reason)
    return UnreadableFile(otherwise)


def _recognised_archive(content: bytes, suffix: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = [name.replace("\\", "/") for name in archive.namelist()]
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise _broken(suffix, Refusal.PACKED_FILE, str(error)) from error
    for folder, why in _OTHER_FOLDERS:
        if any(name.startswith(folder) for name in names):
            raise UnreadableFile(why)
    if _WORD_PART in names:
        return "word"
    if any(PurePath(name).name.lower() in _WORKBOOK_PARTS for name in names):
        return "workbook"
    raise UnreadableFile(Refusal.PACKED_FILE)


def _is_binary(content: bytes) -> bool:
    """Whether the bytes hold control characters that no text has; UTF-16 without a mark is text."""
    sample = content[:4000]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    zeros = sample.count(0)
    if zeros:
        return not (len(sample) * 0.3 < zeros < len(sample) * 0.6)
    return sum(byte < 9 or 13 < byte < 32 for byte in sample) > len(sample) * 0.02


def _document(content: bytes, content_type: str, suffix: str, limits: Limits) -> Document | None:
    """The written report that a file is, or None where it is rows of cells."""
    if content_type == FORM:
        return _form(content, limits)
    if content_type in {"word", "pdf"}:
        _refuse_archive_bombs(content, limits)
        return read_document(content, content_type, limits)
    if content_type == "text" and suffix in _REPORT_SUFFIXES:
        text = decoded(content).text
        return document_of(text) if suffix == ".md" or is_report(text) else None
    return None


def _form(content: bytes, limits: Limits) -> Document:
    """What was filled in here, as the report of one activity."""
    try:
        report = ActivityReport.of_form(content)
    except ValueError as error:
        raise UnreadableFile(Refusal.NO_FORM) from error
    for grid in report.tables:
        _refuse_long_text(grid.rows, limits)
    return Document((), reports=(report,))


def _read_text(content: bytes, suffix: str) -> RawFile:
    text = read_delimited(content, suffix)
    sheet = Sheet(name=None, is_visible=True, rows=text.rows, kinds=TextKinds(text.rows))
    return RawFile((sheet,), "text", text.encoding, text.delimiter, text.findings)


def _refuse_long_text(rows: Sequence[Sequence[str]], limits: Limits) -> None:
    if len(rows) > limits.rows:
        raise UnreadableFile(Refusal.TOO_MANY_ROWS, rows=len(rows), limit_rows=limits.rows)
    columns = len(rows[0]) if isinstance(rows, FrameRows) else max(map(len, rows), default=0)
    if columns > limits.columns:
        raise UnreadableFile(
            Refusal.TOO_MANY_COLUMNS, columns=columns, limit_columns=limits.columns
        )


def _refuse_archive_bombs(content: bytes, limits: Limits) -> None:
    """Refuse an archive that says it unpacks to more than the limit."""
    if not content.startswith(b"PK"):
        return
    with zipfile.ZipFile(BytesIO(content)) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
    if unpacked > limits.unpacked_megabytes << 20:
        raise UnreadableFile(
            Refusal.UNPACKS_TOO_LARGE,
            megabytes=unpacked >> 20,
            limit_megabytes=limits.unpacked_megabytes,
        )
