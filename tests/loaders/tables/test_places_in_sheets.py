"""Where the period, the area and the activity of a sheet stand."""

import pytest

from loaders import CheckedFile, Choices
from loaders.findings.choices import IGNORED
from tests.loaders.given_files import TITLE, checked, codes, figures, text_file, workbook

TALKS = "Antal samtaler med beboere"
PARTICIPANTS = "Antal deltagere"
ABOVE = ["Aktivitet:;Beboervejledning", "Kvartal:;3. kvartal 2023", ""]


def read(*rows: str, name: str = "rapport.csv", choices: Choices | None = None) -> CheckedFile:
    return checked(text_file(*rows), name, choices=choices or Choices.none())


def options(file: CheckedFile) -> list[str]:
    return [label for labels in file.questions["option_labels"] for label in labels]


@pytest.mark.parametrize(
    "title",
    [
        "Afrapportering til bestyrelsen 2. kvartal 2023",
        "Status på Beboervejledning – K2 2023",
        "Beboervejledning;;;2. kvartal 2023",
        "Opgørelse for april-juni 2023",
        "Status pr. 30. juni 2023",
        "Rapportering: 2023, 2. kvartal",
    ],
)
def test_a_period_stands_in_a_title(title: str) -> None:
    rows = [title, "", "Aktivitet;Indikator;Årsmål;Dette kvartal"]
    file = read(*rows, f"Beboervejledning;{TALKS};40;11")
    assert figures(file) == [
        (TALKS, None, "2023", "target", 40),
        (TALKS, None, "2023K2", "actual", 11),
    ]


def test_a_period_stands_in_a_sheets_name() -> None:
    header = ["Aktivitet", "Indikator", "Dette kvartal"]
    sheets = {
        "1. kvt. 2023": [header, ["Beboervejledning", TALKS, 9]],
        "K2 2023": [header, ["Beboervejledning", TALKS, 11]],
        "K3": [["År:", 2023], [], header, ["Beboervejledning", TALKS, 12]],
    }
    assert [row[2:] for row in figures(checked(workbook(sheets)))] == [
        ("2023K1", "actual", 9),
        ("2023K2", "actual", 11),
        ("2023K3", "actual", 12),
    ]


@pytest.mark.parametrize(
    "corner", ["2023", "År 2023", "Opgørelse 2023", "Fritidsjob 2023", "Indikator (2023)"]
)
def test_a_year_stands_over_the_names(corner: str) -> None:
    rows = ["Aktivitet:;Beboervejledning", "", f"{corner};K1;K2;Årsmål", f"{TALKS};9;11;40"]
    assert figures(read(*rows)) == [
        (TALKS, None, "2023K1", "actual", 9),
        (TALKS, None, "2023K2", "actual", 11),
        (TALKS, None, "2023", "target", 40),
    ]


@pytest.mark.parametrize("corner", ["Målgrupper 01.03.2023", "Målgrupper 2023"])
def test_a_year_over_names_without_quarters_dates_no_other_table(corner: str) -> None:
    areas = [corner, "Ringparken", "Sydbyen", "I alt"]
    goals = [["Aktivitet:", "Beboervejledning"], [], ["Indikator", "Mål"], [TALKS, 40]]
    file = checked(workbook({"Mål": goals, "Grupper": [areas, ["Dagpenge", 3, 5, 8]]}))
    assert (TALKS, None, "2023", "target", 40) not in figures(file)


def test_the_activity_and_the_year_stand_over_the_names() -> None:
    file = read("Beboervejledning 2023;jan;feb;mar", f"{TALKS};4;2;3", f"{PARTICIPANTS};10;12;11")
    assert file.observations["activity"].unique().to_list() == ["Beboervejledning"]
    assert figures(file) == [
        (TALKS, None, "2023K1", "actual", 9),
        (PARTICIPANTS, None, "2023K1", "actual", 33),
    ]


def test_an_area_stands_in_a_sheets_name() -> None:
    rows = [["Aktivitet", "Indikator", "K3 2023"]]
    sheets = {
        name: [*rows, ["Beboervejledning", TALKS, value]]
        for name, value in (("Ringparken", 9), ("Område S", 6))
    }
    assert [row[1::3] for row in figures(checked(workbook(sheets)))] == [("R", 9), ("S", 6)]


def test_a_period_is_no_activitys_name() -> None:
    rows = [["Indikator", "Dette kvartal"], [TALKS, 11]]
    file = checked(workbook({"2. kvartal 2023": rows}))
    assert figures(file) == []
    assert options(file) == ["Beboervejledning", "Indgår ikke"]
    question = file.questions.row(0, named=True)
    place = (question["subject"], question["sheet"], question["cell"])
    answered = Choices(places={place: "Beboervejledning"})
    settled = checked(workbook({"2. kvartal 2023": rows}), choices=answered)
    assert figures(settled) == [(TALKS, None, "2023K2", "actual", 11)]


@pytest.mark.parametrize(
    "line", ["Område:;Sydbyen", "Boligområde: Sydbyen", "Afdeling:;S", "Sydbyen"]
)
def test_an_area_stands_in_a_line_above(line: str) -> None:
    file = read("Aktivitet:;Beboervejledning", line, ABOVE[1], "", "Indikator;K3", f"{TALKS};6")
    assert figures(file) == [(TALKS, "S", "2023K3", "actual", 6)]


def test_an_area_stands_once_above_its_rows() -> None:
    rows = [f"S;{TALKS};6", f";{PARTICIPANTS};3", f"R;{TALKS};7", f";{TALKS};13"]
    assert [row[:2] for row in figures(read(*ABOVE, "Område;Indikator;K3", *rows))] == [
        (TALKS, "S"),
        (PARTICIPANTS, "S"),
        (TALKS, "R"),
        (TALKS, None),
    ]


def test_a_period_stands_once_above_its_rows() -> None:
    rows = [f"K1 2023;R;{TALKS};12", f";S;{TALKS};5", f"K2 2023;R;{TALKS};14", f";S;{TALKS};6"]
    file = read(ABOVE[0], "", "Kvartal;Område;Indikator;Resultat", *rows)
    assert [row[1:3] for row in figures(file)] == [
        ("R", "2023K1"),
        ("S", "2023K1"),
        ("R", "2023K2"),
        ("S", "2023K2"),
    ]


@pytest.mark.parametrize(
    "text", ["R:", "r", "(R)", "R.", "Område R", "R (Ringparken)", "Ringparken:"]
)
def test_an_area_may_have_marks_around_it(text: str) -> None:
    assert area_of(text) == "R"


@pytest.mark.parametrize(
    "text", ["R/S", "R og S", "R S", "Alle to områder", "Hele området", "–", "Fælles", "Tværgående"]
)
def test_all_areas_are_the_whole_plan(text: str) -> None:
    assert area_of(text) is None


def area_of(text: str) -> object:
    file = read(*ABOVE, "Indikator;Område;K3", f"{TALKS};{text};7")
    assert file.questions.is_empty()
    return figures(file)[0][1]


@pytest.mark.parametrize("text", ["Ringp.", "Ringparken (kælderen)", "Biblioteket/Ringparken"])
def test_a_shortened_area_is_asked_about(text: str) -> None:
    file = read(*ABOVE, "Indikator;Område;K3", f"{TALKS};{text};7")
    assert options(file)[0] == "Ringparken"


@pytest.mark.parametrize("period", ["Q6 2023", "5. kvartal 2023", "1. tertial 2023", "T2 2023"])
def test_what_is_no_quarter_is_not_the_year(period: str) -> None:
    assert figures(listed(period)) == []


@pytest.mark.parametrize(
    "period", ["uge 20-22 2023", "2023-W20", "Uge 14-25, 2023", "5/20/2023", "20/5/2023", "Q2/23"]
)
def test_weeks_and_days_are_the_quarter_they_lie_in(period: str) -> None:
    assert figures(listed(period)) == [(TALKS, None, "2023K2", "actual", 7)]


@pytest.mark.parametrize("period", ["2. halvår 2023", "2023M05", "efterår 2023"])
def test_a_period_that_could_be_several_may_be_left_out(period: str) -> None:
    file = listed(period)
    assert options(file)[-1] == "Indgår ikke"
    row = file.questions.row(0, named=True)
    choices = Choices.none().with_answer("period", row["sheet"], row["cell"], row["raw"], IGNORED)
    left_out = listed(period, choices)
    assert figures(left_out) == []
    assert codes(left_out) == ["period_left_out"]


def listed(period: str, choices: Choices | None = None) -> CheckedFile:
    rows = [ABOVE[0], "", "Periode;Indikator;Resultat", f"{period};{TALKS};7"]
    return read(*rows, choices=choices)


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("Antal deltagere 2. kvartal 2024", "2024K2"),
        ("Antal deltagere (K2 2024)", "2024K2"),
        ("Antal deltagere, i 2. kvt. 2024", "2024K2"),
        ("Antal deltagere – 2024K2", "2024K2"),
        ("2. kvartal 2024: Antal deltagere", "2024K2"),
        ("Antal deltagere i K2", "2023K2"),
    ],
)
def test_a_quarter_in_a_rows_name_is_the_rows_period(name: str, period: str) -> None:
    sheet = [*TITLE, ["Succeskriterier", "Opnået"], [name, 7], [TALKS, 5]]

    file = checked(workbook({"A": sheet}))

    assert file.observations.select("indicator", "period", "value").rows() == [
        ("Antal deltagere", period, 7.0),
        (TALKS, "2023K3", 5.0),
    ]
    assert file.questions.is_empty()


def test_a_name_the_plan_does_not_know_is_parted_from_a_quarter_of_a_year_or_from_two() -> None:
    names = ("Antal ture K1", "Antal ture K2", "Antal fester K2 2024", "Antal unge fra hold K2")
    sheet = [*TITLE, ["Succeskriterier", "Opnået"], *([name, 7] for name in names)]

    file = checked(workbook({"A": sheet}))

    assert file.observations.select("indicator", "period").rows() == [
        ("Antal ture", "2023K1"),
        ("Antal ture", "2023K2"),
        ("Antal fester", "2024K2"),
        ("Antal unge fra hold K2", "2023K3"),
    ]
