"""A file's bytes: what it is, whether it can be read, and what stands in its cells."""

import zipfile
from io import BytesIO

import pytest

from domain.places import address
from loaders.raw.files import read_file
from loaders.raw.refusals import Refusal, UnreadableFile
from loaders.raw.sheets import CellKind
from tests.loaders.given_files import text_file, workbook


def test_a_workbook_is_read_with_its_texts_as_they_stand() -> None:
    content = workbook({"Ark 1": [["Møder", 250, 7.75, True], [], [None, "1.160"]]})
    (sheet,) = read_file("a.xlsx", content).sheets
    assert (sheet.name, sheet.is_visible) == ("Ark 1", True)
    assert sheet.rows == [
        ["Møder", "250", "7.75", "SAND"],
        ["", "", "", ""],
        ["", "1.160", "", ""],
    ]
    assert sheet.kind(0, 1) is CellKind.NUMBER
    assert sheet.kind(2, 1) is CellKind.TEXT
    assert sheet.text(9, 9) == ""


def test_a_cell_knows_its_address() -> None:
    assert [address(0, 0), address(9, 25), address(1048575, 16383)] == ["A1", "Z10", "XFD1048576"]


def test_a_file_of_no_bytes_is_told_from_an_empty_one() -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", b"")
    assert raised.value.why is Refusal.NO_BYTES


@pytest.mark.parametrize("content", [b"  \r\n\r\n ", b";;\n;;\n"])
def test_a_file_without_a_text_is_empty(content: bytes) -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.csv", content)
    assert raised.value.why is Refusal.EMPTY_FILE


def test_a_workbook_without_a_cell_is_empty() -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", workbook({"Ark 1": []}))
    assert raised.value.why is Refusal.EMPTY_FILE


@pytest.mark.parametrize(
    ("file_name", "content", "why"),
    [
        ("a.csv", b"%PDF-1.7 ...", Refusal.BROKEN_DOCUMENT),
        ("a.docx", b"<html><body><p>Rapport</p></body></html>", Refusal.WEB_PAGE_AS_DOCUMENT),
        ("a.docx", b"PK\x03\x04 cut off", Refusal.BROKEN_DOCUMENT),
        ("a.docx", bytes(range(256)) * 4, Refusal.BROKEN_DOCUMENT),
        ("a.xlsx", b"<html><table><tr><td>1</td></tr></table></html>", Refusal.WEB_PAGE),
        ("a.xls", b"\xef\xbb\xbf<!DOCTYPE html>", Refusal.WEB_PAGE),
        ("a.xls", b'<?xml version="1.0"?><Workbook/>', Refusal.XML_DOCUMENT),
        ("a.csv", b"\x89PNG\r\n\x1a\n", Refusal.PICTURE),
        ("a.csv", bytes(range(256)) * 4, Refusal.BINARY_FILE),
    ],
)
def test_content_that_is_no_spreadsheet_is_named(
    file_name: str, content: bytes, why: Refusal
) -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file(file_name, content)
    assert raised.value.why is why


@pytest.mark.parametrize(
    ("part", "why"),
    [
        ("ppt/presentation.xml", Refusal.PRESENTATION),
        ("tal.csv", Refusal.PACKED_FILE),
    ],
)
def test_an_archive_without_a_workbook_is_named(part: str, why: Refusal) -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(part, "<w/>")
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", content.getvalue())
    assert raised.value.why is why


@pytest.mark.parametrize(
    ("file_name", "stream", "why"),
    [
        ("a.xlsx", "EncryptedPackage", Refusal.PASSWORD_PROTECTED),
        ("a.docx", "EncryptedPackage", Refusal.PASSWORD_PROTECTED_DOCUMENT),
        ("a.doc", "WordDocument", Refusal.OLD_WORD_DOCUMENT),
    ],
)
def test_a_container_of_streams_is_told_by_their_names(
    file_name: str, stream: str, why: Refusal
) -> None:
    container = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + stream.encode("utf-16-le")
    with pytest.raises(UnreadableFile) as raised:
        read_file(file_name, container + bytes(1000))
    assert raised.value.why is why


def test_a_type_that_nobody_reads_is_named() -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.json", b'{"a": 1}')
    assert raised.value.why is Refusal.UNSUPPORTED_TYPE
    assert raised.value.details["suffix"] == ".json"


def test_a_workbook_under_a_text_files_name_is_read_as_what_it_is() -> None:
    raw_file = read_file("a.csv", workbook({"Ark 1": [["a", 1]]}))
    assert (raw_file.content_type, raw_file.sheets[0].rows) == ("workbook", [["a", "1"]])


def test_a_text_file_tells_how_it_is_written() -> None:
    raw_file = read_file("a.csv", text_file("Område;Tal", "Syd;1", encoding="windows-1252"))
    assert (raw_file.encoding, raw_file.delimiter) == ("windows-1252", ";")
    assert raw_file.sheets[0].name is None
