"""The lines below a table in a leader's sheet are kept as the words of the table's activity."""

from io import BytesIO

import openpyxl
import pytest

from loaders import check_file
from loaders.checked_file import CheckedFile
from tests.given import Indicator, catalogue

PLAN = catalogue(
    Indicator("Antal samtaler"),
    Indicator("Antal møder"),
    Indicator("Ture", activity="Café"),
)
HEAD = [
    ["Helhedsplan:", "Proeveby"],
    ["Aktivitet:", "Vejledning"],
    ["Kvartal/år:", "3. kvartal 2024"],
    [],
]
TABLE = [
    ["Succeskriterier", "Årsmål", "Dette kvartal"],
    ["Antal samtaler", 400, "75*"],
    ["Antal møder", 10, 3],
]
CAFE = [["Aktivitet:", "Café"], [], ["Succeskriterier", "Årsmål", "Dette kvartal"], ["Ture", 8, 2]]
Rows = list[list]


def checked(rows: Rows) -> CheckedFile:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    return check_file("tal.xlsx", content.getvalue(), catalogue=PLAN)


def told(file: CheckedFile) -> list[tuple[str, ...]]:
    rows = file.texts.narrative.select("activity_id", "quarter", "section", "narrative").rows()
    return [(activity_id.partition("/")[2], *words) for activity_id, *words in rows]


NOTE = "* Uden sommerferien."
SENTENCE = "Tallene følger kalenderåret, og 4 samtaler mangler endnu."


@pytest.mark.parametrize(
    ("below", "words"),
    [
        ([[NOTE]], NOTE),
        ([[], [NOTE], [SENTENCE]], f"{NOTE}\n{SENTENCE}"),
        ([[], [SENTENCE]], SENTENCE),
        ([["Note: talt af lederen"]], "Note: talt af lederen"),
        ([["Bemærk: 7 er børn"]], "Bemærk: 7 er børn"),
        ([[], ["1) Uden uge 29"]], "1) Uden uge 29"),
    ],
)
def test_a_line_below_a_table_is_kept_with_its_activity(below: Rows, words: str) -> None:
    file = checked([*HEAD, *TABLE, *below])

    assert told(file) == [("vejledning", "2024K3", "table_notes", words)]
    assert set(file.findings["code"]) == {"texts_read", "activities_not_reported"}
    assert file.observations.height == 4


@pytest.mark.parametrize(
    "below",
    [
        [["Antal henvendelser"]],
        [[], ["Antal samtaler"]],
        [["At alle beboere, der henvender sig, får hjælp."]],
        [[], ["2024"]],
    ],
)
def test_a_criterion_without_figures_is_no_note(below: Rows) -> None:
    assert told(checked([*HEAD, *TABLE, *below])) == []


def test_each_table_keeps_its_own_lines_and_a_title_is_none() -> None:
    file = checked([*HEAD, *TABLE, [NOTE], [], *CAFE, [], [SENTENCE]])

    assert told(file) == [
        ("vejledning", "2024K3", "table_notes", NOTE),
        ("café", "2024K3", "table_notes", SENTENCE),
    ]


def test_the_line_is_of_the_newest_quarter_that_the_table_gives() -> None:
    table = [["Succeskriterier", "1. kvartal 2024", "2. kvartal 2024"], ["Antal samtaler", 5, 6]]

    file = checked([*HEAD[:2], [], *table, [NOTE]])

    assert told(file) == [("vejledning", "2024K2", "table_notes", NOTE)]


def test_a_line_of_a_csv_file_is_kept_too() -> None:
    lines = ["Helhedsplan:;Proeveby", "Aktivitet:;Vejledning", "Kvartal/år:;3. kvartal 2024", ""]
    lines += ["Succeskriterier;Årsmål;Dette kvartal", "Antal samtaler;400;75", f"{NOTE};;"]

    file = check_file("tal.csv", "\n".join(lines).encode(), catalogue=PLAN)

    assert told(file) == [("vejledning", "2024K3", "table_notes", NOTE)]


def test_a_line_is_kept_without_the_persons_in_it() -> None:
    file = checked([*HEAD, *TABLE, ["* Talt af Mette Sørensen, tlf. 20 30 40 50."]])

    ((*_, words),) = told(file)
    assert "Sørensen" not in words
    assert "20 30 40 50" not in words
