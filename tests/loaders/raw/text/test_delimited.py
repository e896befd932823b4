"""Text files: their encoding, their delimiter, their quotes."""

import codecs

import pytest

from loaders.raw.text.delimited import DelimitedText, read_delimited
from loaders.raw.text.encodings import Decoded, decoded

LINES = "Område;Værdi\r\nSønderparken;7,75\r\n"
ROWS = [["Område", "Værdi"], ["Sønderparken", "7,75"]]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (LINES.encode("utf-8"), "utf-8"),
        (LINES.encode("utf-8-sig"), "utf-8-sig"),
        (LINES.encode("windows-1252"), "windows-1252"),
        (LINES.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + LINES.encode("utf-16-be"), "utf-16"),
        (LINES.encode("utf-16-le"), "utf-16-le"),
        (LINES.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_danish_letters_survive_every_encoding(content: bytes, encoding: str) -> None:
    assert decoded(content) == Decoded(LINES, encoding)
    assert read_delimited(content, ".csv") == DelimitedText(ROWS, encoding, ";")


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_the_one_that_splits_the_lines_alike(delimiter: str) -> None:
    rows = [["Navn", "K1", "K2"], ["Møder", "1", "2"], ["Hold", "3", "4"]]
    text = "\n".join(delimiter.join(row) for row in rows)
    read = read_delimited(text.encode(), ".csv")
    assert (read.rows, read.delimiter) == (rows, delimiter)


def test_decimal_commas_do_not_make_the_comma_a_delimiter() -> None:
    read = read_delimited(b"Navn;K1\nHold;1,5\nKurser;2,5\n", ".csv")
    assert read.rows[1] == ["Hold", "1,5"]


def test_a_sep_line_decides_the_delimiter_and_is_no_row() -> None:
    read = read_delimited(b"sep=|\na|b;c\n", ".csv")
    assert (read.rows, read.delimiter) == ([["a", "b;c"]], "|")


def test_a_quoted_cell_may_hold_the_delimiter_a_quote_and_a_line_end() -> None:
    read = read_delimited(b'a;b\n"x; ""y""\nz";2\n', ".csv")
    assert read.rows == [["a", "b"], ['x; "y"\nz', "2"]]
    assert read.findings == ()


def test_a_quote_that_is_never_closed_does_not_swallow_the_rest_of_the_file() -> None:
    lines = ["a;b", '"x;1', *(f"r{number};{number}" for number in range(30))]
    read = read_delimited("\n".join(lines).encode(), ".csv")
    assert noticed(read) == [("unclosed_quote", "A2", '"x;1')]
    assert read.rows[:2] == [["a", "b"], ['"x', "1"]]
    assert read.rows[-1] == ["r29", "29"]
    assert len(read.rows) == 32


def noticed(read: DelimitedText) -> list[tuple[str, str | None, str | None]]:
    """The findings of a text: code, cell and the text as it stands."""
    return [(finding.code, finding.cell, finding.raw) for finding in read.findings]


@pytest.mark.parametrize("letter", ["\n", "\r", "\r\n"])
def test_every_line_end_ends_a_row(letter: str) -> None:
    assert read_delimited(f"a;b{letter}1;2{letter}".encode(), ".csv").rows == [
        ["a", "b"],
        ["1", "2"],
    ]


def test_a_space_is_a_delimiter_only_where_no_other_is() -> None:
    lines = ["Navn K1 K2", '"Åbent hus" 1 2', "Hold 3 4"]
    read = read_delimited("\n".join(lines).encode(), ".txt")
    assert (read.delimiter, read.rows[1]) == (" ", ["Åbent hus", "1", "2"])
    prose = "Vi holdt to møder i maj.\nDer kom mange.\nDet gik godt i alle områder."
    assert read_delimited(prose.encode(), ".txt").delimiter == ";"


def test_a_space_behind_the_delimiter_does_not_hide_a_quote() -> None:
    read = read_delimited(b'a, "b, c", d\n1, "2, 3", 4\n', ".csv")
    assert read.rows == [["a", "b, c", "d"], ["1", "2, 3", "4"]]


def test_apostrophes_quote_only_where_they_clearly_enclose_cells() -> None:
    lines = ["'Navn','K1'", "'Møder, store','1'", "'Det er Bos' hold','2'"]
    read = read_delimited("\n".join(lines).encode(), ".csv")
    assert read.rows == [["Navn", "K1"], ["Møder, store", "1"], ["Det er Bos' hold", "2"]]
    plain = read_delimited(b"Navn;K1\n'Aften'hold;1\nHold '23;2\n", ".csv")
    assert plain.rows[1:] == [["'Aften'hold", "1"], ["Hold '23", "2"]]


def test_a_quote_behind_a_backslash_is_part_of_the_text() -> None:
    read = read_delimited(b'a;b\n"5\\" bord";2\n"et; to";3\n', ".csv")
    assert read.rows == [["a", "b"], ['5" bord', "2"], ["et; to", "3"]]
    assert read.findings == ()


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('"x;1;2', ['"x', "1", "2"]),
        ('""x; y";1;2', ['"x; y', "1", "2"]),
        ('"x 5"";"y; z";2', ['x 5"', "y; z", "2"]),
        ('"den "nye" bane; syd";1;2', ['den "nye" bane; syd', "1", "2"]),
    ],
)
def test_a_quote_out_of_place_spoils_one_cell_at_most(line: str, cells: list[str]) -> None:
    read = read_delimited(f"a;b;c\n{line}\nx;3;4\n".encode(), ".csv")
    assert read.rows == [["a", "b", "c"], cells, ["x", "3", "4"]]
    assert noticed(read) == [("unclosed_quote", "A2", line)]


def test_quotes_torn_by_a_missing_delimiter_are_noticed() -> None:
    read = read_delimited(b'a,b\nx "y,z"\n1,2\n', ".csv")
    assert noticed(read) == [("unclosed_quote", "A2", 'x "y,z"')]


def test_lines_in_a_cell_that_look_like_rows_are_noticed() -> None:
    read = read_delimited(b'a;b\n"x;1\ny;2\nz";3\n', ".csv")
    assert read.rows[1] == ["x;1\ny;2\nz", "3"]
    assert noticed(read) == [("lines_in_cell", "A2", "x;1\ny;2\nz")]


def test_single_lines_in_another_encoding_are_read_and_noticed() -> None:
    content = "Område;Tal\nSønder;1\n".encode() + "Nørre;2\n".encode("windows-1252")
    read = read_delimited(content, ".csv")
    assert read.rows == [["Område", "Tal"], ["Sønder", "1"], ["Nørre", "2"]]
    assert noticed(read) == [("mixed_encoding", "A3", "Nørre;2")]


def test_letters_that_were_encoded_twice_are_read_and_noticed() -> None:
    twice = "Område;Tal\nSønder;1\n".encode().decode("windows-1252").encode()
    read = read_delimited(twice, ".csv")
    assert read.rows == [["Område", "Tal"], ["Sønder", "1"]]
    assert [finding.code for finding in read.findings] == ["mixed_encoding"]


@pytest.mark.parametrize("encoding", ["cp865", "mac_roman", "iso-8859-1"])
def test_danish_letters_decide_between_encodings_of_a_byte_per_letter(encoding: str) -> None:
    assert read_delimited(LINES.encode(encoding), ".csv").rows == ROWS


def test_a_letter_that_no_encoding_explains_is_noticed() -> None:
    read = read_delimited(b"Navn;Tal\nS\xf8nder\x81;1\n", ".csv")
    assert read.rows[1] == ["Sønder\ufffd", "1"]
    assert [finding.code for finding in read.findings] == ["unreadable_letters"]
