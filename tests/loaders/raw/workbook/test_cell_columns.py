"""A sheet's cells column by column, as they are handed over."""

import json
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from loaders.raw.workbook.cell_columns import CellColumns, codes_of
from loaders.raw.workbook.workbook_reader import Value, text_and_kind

VALUES = st.one_of(st.text(max_size=3), st.integers(-3, 3), st.booleans(), st.floats(-2, 2))


def handed_over(columns: CellColumns) -> list[list[tuple[str, str]]]:
    answer = json.loads(json.dumps(columns.answer()))
    cells = [
        [(column["texts"][code], column["kinds"][code]) for code in codes_of(column)]
        for column in answer
    ]
    return [list(row) for row in zip(*cells, strict=True)]


@given(st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=1, max_size=30))
def test_every_cell_is_handed_over_as_it_stands(rows: list[Sequence[Value]]) -> None:
    columns = CellColumns()
    columns.extend(rows, text_and_kind)
    assert handed_over(columns) == [[text_and_kind(value) for value in row] for row in rows]


def test_blocks_of_a_long_sheet_follow_each_other() -> None:
    rows = [(f"række {number % 7}", number) for number in range(10_000)]
    columns = CellColumns(first_column=1)
    columns.extend(rows, text_and_kind)
    assert columns.row_count == 10_000
    assert handed_over(columns)[9_999] == [("", " "), ("række 3", "t"), ("9999", "n")]
    assert len(columns.answer()[1]["texts"]) == 7


def test_a_cell_can_be_put_right_and_leaves_its_likes_alone() -> None:
    columns = CellColumns()
    columns.extend([(0.5,), (0.5,)], text_and_kind)
    columns.put(1, 0, "50 %", "p")
    assert handed_over(columns) == [[("0.5", "n")], [("50 %", "p")]]
    assert columns.cell(2, 0) is None
    assert columns.cell(0, 1) is None
