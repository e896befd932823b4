"""Tables by their shape alone: what belongs to one, and where one ends and the next begins."""

from loaders.raw.regions import Region, joined_header, regions_of

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


def test_a_word_right_above_rows_without_a_header_heads_their_first_column() -> None:
    rows = [["Bilag til rapporten", ""], ["", ""], ["Kilde", ""]]
    rows += [["Tabel 1:", "Jobcenteret"], ["Tabel 2:", "Egne tal"], ["Tabel 3:", "Skolen"]]
    assert regions_of(rows) == [Region((2,), (3, 4, 5))]
    assert regions_of([*rows[:2], *rows[3:]]) == [Region((), (2, 3, 4))]
    assert regions_of([*rows[:2], ["Kilde:", ""], *rows[3:]]) == [Region((), (3, 4, 5))]


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


def test_a_line_of_keys_and_values_above_a_table_is_no_header() -> None:
    rows = grid("""
        Aktivitet:   | Beboervejledning |     |
        Tallene er   | foreløbige       |     |
        Kvartal/år:  | 2023K3           |     |
                     |                  | Mål | Opnået
                     | Møder            | 10  | 7
                     | Hold             | 4   | 5
        """)
    assert regions_of(rows) == [Region((3,), (4, 5))]


def test_a_header_with_more_cells_than_its_rows_stays_the_header() -> None:
    header = ["Aktivitet", "K1", "K2", "Bemærkning", "Ansvarlig"]
    rows = [header, *[["Kor", str(number), "2"] for number in range(12)]]
    assert regions_of(rows)[0].header_rows == (0,)
    rows = [header, *[["Kor", "café", "hold"] for _ in range(12)]]
    assert regions_of(rows)[0].header_rows == (0,)


def test_a_row_with_a_blank_label_over_texts_belongs_to_the_body() -> None:
    rows = grid("""
        Antal | Bemærkning
              | afventer
        7     | i alt
        8     | heraf 2 nye
        """)
    assert regions_of(rows) == [Region((0,), (1, 2, 3))]


def test_a_row_in_brackets_says_more_of_the_header() -> None:
    rows = grid("""
        Indikator     | Opnået
        (fra planen)  | (antal)
        Møder         | 7
        Hold          | 9
        """)
    assert regions_of(rows) == [Region((0, 1), (2, 3))]


def test_a_lone_column_is_one_table_across_its_blank_rows() -> None:
    assert regions_of([["Antal"], ["7"], [""], ["mange"], ["8"]]) == [Region((0,), (1, 3, 4))]


def test_years_below_their_areas_belong_to_the_header() -> None:
    rows = grid("""
        Indikator | Ringparken |      | Sydbyen |
                  | 2022       | 2023 | 2022    | 2023
        Møder     | 7          | 9    | 8       | 8
        Hold      | 3          | 2    | 4       | 5
        """)
    assert regions_of(rows) == [Region((0, 1), (2, 3))]


def test_three_rows_of_headers_are_one_header() -> None:
    rows = grid("""
        Indikator | 2023 |         |        |         | Årsmål
                  | K1   |         | K2     |         |
                  | Mål  | Opnået  | Mål    | Opnået  |
        Møder     | 10   | 7       | 12     | 9       | 40
        Hold      | 2    | 3       | 2      | 2       | 8
        """)
    assert regions_of(rows) == [Region((0, 1, 2), (3, 4))]
    assert joined_header(rows[:3]) == [
        "Indikator",
        "2023 K1 Mål",
        "2023 K1 Opnået",
        "2023 K2 Mål",
        "2023 K2 Opnået",
        "Årsmål",
    ]
