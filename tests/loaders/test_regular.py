"""Long text files read whole, against the same text read line by line."""

import csv
from io import StringIO

import pytest

from loaders.regular import regular_rows

LINES = [f"{number};  Sønderbro {number % 7};{number},5;" for number in range(2000)]


def test_a_long_regular_text_is_the_same_rows_as_line_by_line() -> None:
    text = "\n".join(LINES)
    rows = regular_rows(text, ";")
    assert rows is not None
    assert [list(row) for row in rows] == list(csv.reader(StringIO(text), delimiter=";"))
    assert list(rows[1999]) == ["1999", "  Sønderbro 4", "1999,5", ""]
    assert rows[-1] == rows[1999]
    assert rows[1998:] == [rows[1998], rows[1999]]
    assert regular_rows(text + "\n", ";") is not None


def test_lines_may_all_end_with_a_carriage_return_and_a_newline() -> None:
    text = "\r\n".join([*LINES, ""])
    rows = regular_rows(text, ";")
    assert rows is not None
    assert list(map(list, rows)) == [line.split(";") for line in LINES]
    assert regular_rows(text + "1;2;3;4\n", ";") is None
    assert regular_rows(text.replace("0,5", "0\r5", 1), ";") is None


@pytest.mark.parametrize(
    "line", ["for;kort", "en;lang;række;her;", "", 'med;"gåse;øjne";2;', "a;b;c;d\nlang;"]
)
def test_a_text_with_one_other_line_is_left_to_be_read_line_by_line(line: str) -> None:
    assert regular_rows("\n".join([*LINES, line, "5;6;7;8"]), ";") is None


def test_a_short_text_is_left_to_be_read_line_by_line() -> None:
    assert regular_rows("\n".join(LINES[:999]), ";") is None
