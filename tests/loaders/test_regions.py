"""Tables by their shape alone: what belongs to one, and where one ends and the next begins."""

from loaders.regions import Region, joined_header, regions_of

BODY = [["Kor", "1", "2"], ["Hold", "3", "4"], ["Kurser", "5", "6"]]
HEADER = ["Aktivitet", "K1", "K2"]


def grid(text: str) -> list[list[str]]:
    """The rows of a small drawing: a line per row, bars between the cells."""
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().split("\n")]


def test_a_plain_table_is_its_header_and_its_body() -> None:
    assert regions_of([HEADER, *BODY]) == [Region((0,), (1, 2, 3))]


def test_lines_above_and_notes_below_are_no_part_of_the_table() -> None:
    rows = [["Opgørelse", "", ""], ["Hele året", "", ""], ["", "", ""], HEADER, *BODY]
    rows += [["", "", ""], ["Tal fra kommunen", "", ""]]
    assert regions_of(rows) == [Region((3,), (4, 5, 6))]
    assert regions_of([*rows[:7], ["* Foreløbige tal", "", ""]]) == [Region((3,), (4, 5, 6))]


def test_a_line_with_more_cells_than_the_table_stands_above_it() -> None:
    rows = [["Prøve 22", "lørdag", "11. februar"], ["cm-1", "%T"]]
    rows += [[str(number), str(number + 1)] for number in range(20)]
    assert regions_of(rows)[0].header_rows == (1,)


def test_a_table_with_a_header_of_its_own_below_a_blank_line_is_another_table() -> None:
    rows = [HEADER, *BODY, ["", "", ""], ["Frivillige", "", ""], ["Navn", "Antal", ""]]
    rows += [["Syd", "7", ""], ["Nord", "8", ""]]
    assert regions_of(rows) == [Region((0,), (1, 2, 3)), Region((6,), (7, 8))]


def test_a_group_below_a_blank_line_belongs_to_the_table_above() -> None:
    rows = [HEADER, *BODY, ["", "", ""], ["Heraf:", "", ""], ["", "", ""], ["Børn", "7", "8"]]
    assert regions_of(rows) == [Region((0,), (1, 2, 3, 5, 7))]


def test_a_header_that_stands_again_begins_another_table() -> None:
    rows = [HEADER, *BODY, ["Aktivitet", "K1"], ["Syd", "7"]]
    assert regions_of(rows) == [Region((0,), (1, 2, 3)), Region((4,), (5,))]


def test_header_rows_are_told_from_the_body_by_its_values() -> None:
    rows = grid("""
        Aktivitet | Antal      |       | Årsmål
                  | Ringparken | Sydbyen |
        Kor       | 1          | 2     | 10
        Hold      | 3          | 4     | 20
        """)
    assert regions_of(rows) == [Region((0, 1), (2, 3))]
    assert joined_header(rows[:2]) == ["Aktivitet", "Antal Ringparken", "Antal Sydbyen", "Årsmål"]


def test_a_row_of_units_belongs_to_the_header_and_a_row_of_words_to_the_body() -> None:
    units = [HEADER, ["", "(antal)", "(pct.)"], *BODY]
    assert regions_of(units) == [Region((0, 1), (2, 3, 4))]
    words = [HEADER, ["Café", "afventer", "afventer"], *BODY]
    assert regions_of(words) == [Region((0,), (1, 2, 3, 4))]


def test_one_column_is_a_table_too() -> None:
    assert regions_of([["Navn"], ["Kor"], ["Hold"]]) == [Region((0,), (1, 2))]
    assert regions_of([[""], []]) == []
