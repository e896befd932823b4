"""Long text files read whole, against the same text read line by line."""

import csv
from io import StringIO

import pytest

from loaders.raw.sheets import FrameRows
from loaders.raw.text.quoting import Dialect
from loaders.raw.text.regular import by_column, regular_rows

SEMICOLON = Dialect(";")
LINES = [f"{number};  Sønderbro {number % 7};{number},5;" for number in range(2000)]


def test_a_long_regular_text_is_the_same_rows_as_line_by_line() -> None:
    text = "\n".join(LINES)
    rows = regular_rows(text, SEMICOLON)
    assert rows is not None
    assert [list(row) for row in rows] == list(csv.reader(StringIO(text), delimiter=";"))
    assert list(rows[1999]) == ["1999", "  Sønderbro 4", "1999,5", ""]
    assert rows[-1] == rows[1999]
    assert rows[1998:] == [rows[1998], rows[1999]]
    assert regular_rows(text + "\n", SEMICOLON) is not None


def test_lines_may_end_with_a_newline_after_a_carriage_return_or_not() -> None:
    text = "\r\n".join([*LINES, ""])
    rows = regular_rows(text, SEMICOLON)
    assert rows is not None
    assert list(map(list, rows)) == [line.split(";") for line in LINES]
    more = regular_rows(text + "1;2;3;4\n", SEMICOLON)
    assert more is not None
    assert list(more[-1]) == ["1", "2", "3", "4"]
    assert regular_rows(text.replace("0,5", "0\r5", 1), SEMICOLON) is None


@pytest.mark.parametrize(
    "line",
    [
        "for;kort",
        "en;lang;række;her;",
        "",
        "a;b;c;d\nlang;",
        'for;kort;"med;gåseøjne"',
        'en;12" skærm;2;',
        'en;"skærm" stor;2;',
        'en; "skærm";2;',
        'en;"to\nlinjer";2;',
        'en;"aldrig lukket;2;',
    ],
)
def test_a_text_with_one_other_line_is_left_to_be_read_line_by_line(line: str) -> None:
    assert regular_rows("\n".join([*LINES, line, "5;6;7;8"]), SEMICOLON) is None


def test_a_short_text_is_left_to_be_read_line_by_line() -> None:
    assert regular_rows("\n".join(LINES[:999]), SEMICOLON) is None


@pytest.mark.parametrize(
    "quoted",
    ['2;"Et; ""nyt"" hold";"3";', '"a";"";"";""', '"";";;;";"""";x', '"4";5;6;"#"'],
)
def test_quotes_that_keep_the_rule_are_read_whole_too(quoted: str) -> None:
    text = "\r\n".join([*LINES, quoted, *LINES])
    rows = regular_rows(text, SEMICOLON)
    assert rows is not None
    assert [list(row) for row in rows] == list(csv.reader(StringIO(text), delimiter=";"))


def test_cells_enclosed_by_apostrophes_are_left_to_be_read_line_by_line() -> None:
    assert regular_rows("\n".join(["'a';'b'"] * 2000), Dialect(";", "'")) is None


def test_many_rows_read_line_by_line_are_kept_by_column_when_equally_long() -> None:
    rows = [[str(number), "Sønderbro"] for number in range(1000)]
    kept = by_column(rows)
    assert isinstance(kept, FrameRows)
    assert [list(row) for row in kept] == rows
    assert by_column(rows[1:]) == rows[1:]
    assert by_column([*rows, ["kort"]]) == [*rows, ["kort"]]
