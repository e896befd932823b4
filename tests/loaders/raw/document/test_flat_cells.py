"""Cells of words and figures in a table without columns: read where one division alone fits."""

import pytest

from loaders.raw.document.documents import UnreadRow
from loaders.raw.document.flat_cells import continues, items_read

LISTS = ["1 (have)", "2 (café)", "3 (have)", "0 (café)", "Kor (1)", "4 (have)", "5 (have)"]


@pytest.mark.parametrize(
    ("items", "read"),
    [
        (
            ["Frivillige", *LISTS, "16"],
            [("Frivillige", "1 (have) 2 (café)", "3 (have) 0 (café) Kor (1)", "4 (have)",
              "5 (have)", "16")],
        ),
        (["Frivillige", *LISTS[:-1], "16"], [UnreadRow("Frivillige")]),
        (["Frivillige", *LISTS], [UnreadRow("Frivillige")]),
        (
            ["10 gæster om dagen", "", "4 gæster", "9 gæster", "12 gæster kom", "25 gæster"],
            [("10 gæster om dagen", "", "4 gæster", "9 gæster", "12 gæster kom", "25 gæster")],
        ),
        (["10 gæster", "4 gæster", "9 gæster", "5 gæster"], [UnreadRow("10 gæster")]),
        (
            ["2 nye hold", "Madlavning", "Kor", "8 nye hold"],
            [("2 nye hold", "", "", "", "", "8 nye hold"), UnreadRow("2 nye hold", "8 nye hold")],
        ),
        (["8 hold.", "5 er i job", "4 i praktik", "8 hold."], [UnreadRow("8 hold.")]),
        (
            ["2 nye hold", "Mad", "Kor", "8 nye hold har mødtes i huset, og det er gået så godt, "
             "at vi vil holde fast i dem alle sammen næste år."],
            [UnreadRow("2 nye hold")],
        ),
        (["2 nye hold", "8 nye hold"], [UnreadRow("2 nye hold")]),
        (["2 nye hold", "Madlavning", "Kor", "8 møder"], [UnreadRow("2 nye hold")]),
        (["Vi holder fast i dagen.", "Det er gået godt."], []),
    ],
)  # fmt: skip
def test_a_row_is_read_where_its_cells_come_to_the_columns(
    items: list[str], read: list[object]
) -> None:
    assert [item for item in items_read(items, 5) if not isinstance(item, str)] == read


def test_words_that_are_no_row_are_left() -> None:
    assert list(items_read(["", "Vi holder fast."], 5)) == ["Vi holder fast."]
    left = [one for one in items_read(["2 hold", "Kor", "Mad", "8 hold"], 5) if type(one) is str]
    assert left == ["2 hold", "Kor", "Mad", "8 hold"]


@pytest.mark.parametrize(
    ("item", "line", "is_same_paragraph", "expected"),
    [
        ("Nye", "hold:", False, True),
        ("6", "(kommunikation)", False, True),
        ("Milepæle:", "Flere hold", False, False),
        ("", "hold", False, False),
        ("2 familier deltog", "10 familier", True, False),
        ("10 gæster og", "80 % bliver", True, True),
        ("Der deltager", "10 familier", True, True),
    ],
)
def test_a_line_goes_on_with_the_item_above(
    item: str, line: str, is_same_paragraph: bool, expected: bool
) -> None:
    assert continues(item, line, is_same_paragraph=is_same_paragraph) is expected
