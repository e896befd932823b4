"""Shapes of sheets that leaders keep: unnamed columns, kinds downwards, parts, copies, days."""

import pytest

from loaders import CheckedFile, Choices
from loaders.checks.targets_at_areas import OF_EACH, OF_PLAN
from loaders.findings.choices import COUNTED, IGNORED
from loaders.tables.registrations import ADDED
from tests.loaders.given_files import Cell, checked, codes, figures, text_file, workbook

TALKS = "Antal samtaler med beboere"
PARTICIPANTS = "Antal deltagere"
ABOVE = ["Aktivitet:;Beboervejledning", "Kvartal:;3. kvartal 2023", ""]


def read(*rows: str, choices: Choices | None = None) -> CheckedFile:
    return checked(text_file(*ABOVE, *rows), "rapport.csv", choices=choices or Choices.none())


def answered(file: CheckedFile, option: str) -> Choices:
    """The file's first question answered."""
    row = file.questions.row(0, named=True)
    assert option in row["options"]
    return Choices.none().with_answer(row["subject"], row["sheet"], row["cell"], row["raw"], option)


@pytest.mark.parametrize(
    "header", [";K1;K2", ";1. kvt.;2. kvt.", ";jan-mar;apr-jun", "Hvad vi tæller;Q1;Q2"]
)
def test_quarters_stand_beside_an_unnamed_column(header: str) -> None:
    assert [row[2:] for row in figures(read(header, f"{TALKS};10;15"))] == [
        ("2023K1", "actual", 10),
        ("2023K2", "actual", 15),
    ]


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("", ("Årsmål", "Dette kvartal", "Total i år")),
        ("Type", ("Mål", "Opnået", "Hidtil i år")),
        ("", ("Mål 2023", "3. kvartal 2023", "I alt i år")),
    ],
)
def test_kinds_stand_downwards_and_criteria_across(header: str, names: tuple[str, ...]) -> None:
    rows = [f"{name};{value};{value + 1}" for name, value in zip(names, (60, 20, 45), strict=True)]
    assert figures(read(f"{header};{TALKS};{PARTICIPANTS}", *rows)) == [
        (TALKS, None, "2023", "target", 60),
        (PARTICIPANTS, None, "2023", "target", 61),
        (TALKS, None, "2023K3", "actual", 20),
        (PARTICIPANTS, None, "2023K3", "actual", 21),
        (TALKS, None, "2023K3", "ytd", 45),
        (PARTICIPANTS, None, "2023K3", "ytd", 46),
    ]


@pytest.mark.parametrize("name", ["Årsmål", "Mål", "Måltal", "Mål for året"])
def test_targets_stand_in_a_row_below_the_areas(name: str) -> None:
    file = read(f"Område;{TALKS};{PARTICIPANTS}", "Ringparken;9;4", "Sydbyen;6;3", f"{name};60;20")
    assert figures(file)[-2:] == [
        (TALKS, None, "2023", "target", 60),
        (PARTICIPANTS, None, "2023", "target", 20),
    ]


@pytest.mark.parametrize("header", ["Resultatmål", "Måltal", "Aktivitet", "Målsætning"])
def test_criteria_stand_under_a_word_for_goals(header: str) -> None:
    assert figures(read(f"{header};Årsmål;Opnået", f"{TALKS};60;20")) == [
        (TALKS, None, "2023", "target", 60),
        (TALKS, None, "2023K3", "actual", 20),
    ]


def test_two_tables_stand_side_by_side() -> None:
    header = "Indikator;Årsmål;Opnået"
    file = read(f"{header};;{header}", f"{TALKS};60;20;;{PARTICIPANTS};12;5")
    assert [row[0::4] for row in figures(file)] == [
        (TALKS, 60),
        (TALKS, 20),
        (PARTICIPANTS, 12),
        (PARTICIPANTS, 5),
    ]


@pytest.mark.parametrize(
    "header", ["Mænd;Kvinder;I alt", "0-12 år;13-17 år;Total", "Drenge;Piger;Samlet"]
)
def test_groups_beside_their_total_are_not_asked_about(header: str) -> None:
    file = read(f"Indikator;{header}", f"{TALKS};8;14;22")
    assert figures(file) == [(TALKS, None, "2023K3", "actual", 22)]
    assert file.questions.is_empty()


def test_columns_that_may_be_areas_are_asked_about() -> None:
    assert not read("Indikator;Havnen;Bakken;I alt", f"{TALKS};8;14;22").questions.is_empty()


@pytest.mark.parametrize("part", ["heraf nye", "- heraf nye", "• Herunder nye", "deraf nye"])
def test_a_part_of_the_row_above_has_its_name(part: str) -> None:
    file = read("Indikator;K3", f"{PARTICIPANTS};40", f"{part};9", f"{TALKS};12", f"{part};2")
    assert [row[4] for row in figures(file)] == [40, 9, 12, 2]
    assert len({row[0] for row in figures(file)}) == 4
    assert "conflicting_rows" not in codes(file)


@pytest.mark.parametrize("whole", [f"{TALKS} i alt", "I alt", f"{TALKS} samlet"])
def test_the_whole_stands_below_its_areas(whole: str) -> None:
    file = read("Indikator;Område;K3", f"{TALKS};R;4", f"{TALKS};S;2", f"{whole};;10")
    assert (TALKS, None, "2023K3", "actual", 10) in figures(file)
    assert "areas_differ" in codes(file)


@pytest.mark.parametrize("header", ["Nr.", "Lb.nr.", "Løbenummer", "Række nr.", "ID"])
def test_a_column_that_numbers_the_rows_is_not_asked_about(header: str) -> None:
    file = read(f"{header};Indikator;K3", f"1.1;{PARTICIPANTS};40", f"1.2;{TALKS};12")
    assert [row[4] for row in figures(file)] == [40, 12]
    assert file.questions.is_empty()


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("Hvad gik godt?", "3 nye frivillige"),
        ("Det næste skridt", "Vi prøver igen med 2 hold efter jul"),
    ],
)
def test_a_column_of_remarks_is_not_asked_about(header: str, text: str) -> None:
    file = read(f"Indikator;K3;{header}", f"{PARTICIPANTS};40;{text}")
    assert [row[4] for row in figures(file)] == [40]
    assert file.questions.is_empty()


@pytest.mark.parametrize(
    ("header", "text"), [("Hvor mange kom?", "22"), ("Det næste skridt", "3 nye")]
)
def test_a_column_that_may_hold_figures_is_asked_about(header: str, text: str) -> None:
    file = read(f"Indikator;K3;{header}", f"{PARTICIPANTS};40;{text}")
    assert file.questions["raw"].to_list() == [header]


@pytest.mark.parametrize("header", ["Mål pr. måned", "Ugentligt mål", "Mål pr. gang"])
def test_a_goal_of_less_than_a_quarter_is_asked_about(header: str) -> None:
    file = read(f"Indikator;{header};K3", f"{PARTICIPANTS};7;22")
    assert figures(file) == [(PARTICIPANTS, None, "2023K3", "actual", 22)]
    assert file.questions["raw"].to_list() == [header]


def test_one_target_at_every_area_is_asked_about() -> None:
    rows = ["Indikator;Område;Årsmål", *(f"{TALKS};{area};60" for area in ("R", "S", "Havnen"))]
    file = read(*rows)
    assert figures(file) == []
    labels = ["60 for hele planen", "60 for hvert område"]
    assert file.questions["option_labels"].to_list() == [labels]
    whole = read(*rows, choices=answered(file, OF_PLAN))
    assert figures(whole) == [(TALKS, None, "2023", "target", 60)]
    assert len(figures(read(*rows, choices=answered(file, OF_EACH)))) == 3


def test_figures_of_days_are_added_up_when_it_is_said() -> None:
    rows = [
        "Dato;Indikator;Resultat",
        *(f"{day}-08-2023;{PARTICIPANTS};{value}" for day, value in ((7, 12), (14, 15), (21, 11))),
    ]
    file = read(*rows)
    assert figures(file) == []
    assert file.questions["option_labels"][0][0] == "Læg sammen: 38 i 3. kvartal 2023"
    added = read(*rows, choices=answered(file, ADDED))
    assert figures(added) == [(PARTICIPANTS, None, "2023K3", "actual", 38)]
    assert figures(read(*rows, choices=answered(file, IGNORED))) == []


def test_a_list_of_days_holds_no_months_and_is_asked_about_as_a_whole() -> None:
    days = ("01-08-2023", "14-08-2023", "01-09-2023", "02-10-2023")
    rows = ["Dato;Indikator;Resultat", *(f"{day};{PARTICIPANTS};5" for day in days)]
    file = read(*rows)
    assert figures(file) == []
    assert (
        file.questions["option_labels"][0][0] == "Læg sammen for hvert kvartal: 4 tal bliver til 2"
    )
    assert figures(read(*rows, choices=answered(file, ADDED))) == [
        (PARTICIPANTS, None, "2023K3", "actual", 15),
        (PARTICIPANTS, None, "2023K4", "actual", 5),
    ]


def test_a_hidden_sheet_is_counted_when_it_is_said() -> None:
    def sheet(quarter: str, value: int) -> list[list[Cell]]:
        above: list[list[Cell]] = [["Aktivitet:", "Beboervejledning"], ["Kvartal:", quarter], []]
        return [*above, ["Indikator", "Dette kvartal"], [TALKS, value]]

    content = workbook({"Nu": sheet("K3 2023", 4), "Før": sheet("K2 2023", 88)}, hidden=("Før",))
    file = checked(content)
    assert [row[4] for row in figures(file)] == [4]
    assert "hidden_sheet_waits" in codes(file)
    counted = checked(content, choices=answered(file, COUNTED))
    assert [row[4] for row in figures(counted)] == [4, 88]


def test_sheets_that_differ_are_asked_about_once() -> None:
    def sheet(*values: int) -> list[list[Cell]]:
        names = (TALKS, PARTICIPANTS)
        rows: list[list[Cell]] = [[*row] for row in zip(names, values, strict=True)]
        return [["Aktivitet:", "Beboervejledning"], [], ["Indikator", "K2 2023"], *rows]

    content = workbook({"Juni": sheet(11, 4), "Juni (rettet)": sheet(13, 4)})
    file = checked(content)
    assert [row[4] for row in figures(file)] == [4]
    assert file.questions["option_labels"].to_list() == [["»Juni«: 11", "»Juni (rettet)«: 13"]]
    chosen = checked(content, choices=answered(file, "Juni (rettet)"))
    assert {row[4] for row in figures(chosen)} == {4, 13}
    assert codes(chosen).count("sheet_repeated") == 1


def test_areas_that_share_the_figure_of_a_cell_are_asked_about_once() -> None:
    content = workbook({"Vejledning": [["Indikator", "K2 2023"], [TALKS, "R og S: 14"]]})
    file = checked(content)
    assert file.questions["option_labels"].to_list() == [["R og S (samlet): 14", "Indgår ikke"]]
    together = checked(content, choices=answered(file, "R og S (samlet): 14"))
    assert [(row[1], row[4]) for row in figures(together)] == [("R og S", 14)]
    assert together.questions.is_empty()
    assert "areas_together" not in codes(together)


def test_many_sheets_that_stand_twice_are_told_of_once() -> None:
    rows: list[list[Cell]] = [["Indikator", "K2 2023"], [TALKS, 11], [PARTICIPANTS, 4]]
    names = ("Beboervejledning", "Naboskab")
    sheets = {name: [["Aktivitet:", name], [], *rows] for name in names}
    copies = {f"{name} (2)": sheet for name, sheet in sheets.items()}
    file = checked(workbook(sheets | copies))
    assert len(file.observations) == 4
    assert file.findings.filter(code="sheets_repeated")["message"].to_list() == [
        "2 ark har de samme tal som et andet ark: »Beboervejledning (2)« som »Beboervejledning« "
        "og »Naboskab (2)« som »Naboskab«. De tælles én gang."
    ]
    assert "sheet_repeated" not in codes(file)


def test_a_share_may_be_written_as_a_part_of_one() -> None:
    file = read("Indikator;Enhed;Årsmål;Dette kvartal", "Familier der bliver;andel;0,60;0,75")
    assert [row[4] for row in figures(file)] == [60, 75]
