"""Text files: their encoding, their delimiter, their quotes."""

import codecs

import pytest

from loaders.delimited import decoded, read_delimited

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
    assert decoded(content) == (LINES, encoding)
    assert read_delimited(content, ".csv").rows == ROWS


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
    assert not read.has_unclosed_quote


def test_a_quote_that_is_never_closed_does_not_swallow_the_rest_of_the_file() -> None:
    lines = ["a;b", '"x;1', *(f"r{number};{number}" for number in range(30))]
    read = read_delimited("\n".join(lines).encode(), ".csv")
    assert read.has_unclosed_quote
    assert read.rows[-1] == ["r29", "29"]
    assert len(read.rows) == 32
