"""What is asked about a file, and what an answer changes."""

import polars as pl
import pytest

from loaders import CheckedFile, Choices
from loaders.findings.choices import IGNORED, INDICATORS, NEW
from loaders.tables.roles import OFFERED_ROLES
from tests.loaders.given_files import (
    HEADER,
    TITLE,
    Cell,
    checked,
    codes,
    figures,
    text_file,
    workbook,
)

TIDY = "Aktivitet;Indikator;Område;Periode;Type;Værdi;Enhed"


def sheet(*rows: list[Cell], header: list[Cell] = HEADER) -> bytes:
    return workbook({"A": [*TITLE, header, *rows]})


def asked(file: CheckedFile) -> list[tuple[object, ...]]:
    """The questions but the one about all that is proposed for new indicators."""
    alone = file.questions.filter(pl.col("subject") != INDICATORS)
    return alone.select("subject", "cell", "raw", "options").rows()


def answered(content: bytes, option: str, file_name: str = "rapport.xlsx") -> CheckedFile:
    """The file checked again with this answer to its one question."""
    questions = checked(content, file_name).questions
    (question,) = questions.filter(pl.col("subject") != INDICATORS).iter_rows(named=True)
    place = (question["subject"], question["sheet"], question["cell"], question["raw"])
    return checked(content, file_name, choices=Choices.none().with_answer(*place, option))


def test_a_cell_with_two_readings_is_a_question_and_not_counted() -> None:
    file = checked(sheet(["Antal deltagere", None, "1,160", None]))
    assert asked(file) == [("cell", "C6", "1,160", ["1,16", "1160", "ignored"])]
    assert file.questions["option_labels"].to_list() == [["1,16", "1160", "Indgår ikke"]]
    assert [row[-1] for row in figures(file)] == [None]
    assert codes(file) == ["ambiguous_number"]


def test_an_answered_cell_is_counted_and_its_note_says_so() -> None:
    file = answered(sheet(["Antal deltagere", None, "1,160", None]), "1160")
    assert [row[-1] for row in figures(file)] == [1160]
    assert file.observations.select("raw", "note", "status").rows() == [
        ("1,160", "valgt: læst som 1160", "reported")
    ]
    assert (codes(file), asked(file)) == ([], [])


def test_a_cell_may_be_answered_with_nothing_to_count() -> None:
    file = answered(sheet(["Antal deltagere", None, "4/5", None]), IGNORED)
    assert file.observations.select("value", "status", "note").rows() == [
        (None, "text", "4/5; valgt: tælles ikke")
    ]
    assert (codes(file), asked(file)) == ([], [])


def test_a_cell_of_a_tidy_file_is_asked_about_and_answered_too() -> None:
    content = text_file(TIDY, "Vejledning;Antal deltagere;;2023K1;Resultat;1,160;antal")
    assert asked(checked(content, "a.csv")) == [
        ("cell", "F2", "1,160", ["1,16", "1160", "ignored"])
    ]
    assert [row[-1] for row in figures(answered(content, "1,16", "a.csv"))] == [1.16]


def test_a_fraction_in_a_row_of_percentages_is_asked_about() -> None:
    content = sheet(["Andel, der kommer igen", 0.8, None, None])
    assert asked(checked(content)) == [("cell", "B6", "0,8", ["0,8 %", "80 %", "ignored"])]
    assert [row[-1] for row in figures(answered(content, "80 %"))] == [80]


def test_two_figures_where_the_title_promises_three_are_asked_about() -> None:
    rows: list[list[Cell]] = [
        ["Deltagere. Q1, Q2 (Q3)"],
        ["Område", "Antal deltagere", "Antal samtaler med beboere"],
        ["Ringparken", "99 (112)", "1 2 (3)"],
    ]
    content = workbook({"A": [*TITLE, *rows]})
    file = checked(content)
    assert figures(file)[0][1:] == ("R", "2023K3", "actual", 112)
    assert codes(file) == ["too_few_quarters"]
    assert [row[2:] for row in figures(answered(content, "Q2: 99 Q3: 112"))][:2] == [
        ("2023K2", "actual", 99),
        ("2023K3", "actual", 112),
    ]


def test_several_targets_in_a_criterion_are_asked_about() -> None:
    content = text_file(
        "Aktivitet;Succeskriterier;1.kvartal 2023;2.kvartal 2023",
        "Beboervejledning;10 deltager og 80% gennemfører;1;2",
    )
    (question,) = [row for row in asked(checked(content, "a.csv")) if row[0] == "cell"]
    assert question == ("cell", "B2", "10 deltager og 80% gennemfører", ["10", "80 %", "ignored"])
    choices = Choices(cells={(None, "B2"): "10"})
    file = checked(content, "a.csv", period="2023", choices=choices)
    assert figures(file)[0][2:] == ("2023", "target", 10)


def test_a_column_nobody_understands_is_asked_about_when_it_holds_figures() -> None:
    header: list[Cell] = ["Succeskriterier", "Årsmål", "Fremmødte", "Farve"]
    content = sheet(["Antal deltagere", 10, 4, "grøn"], header=header)
    file = checked(content)
    assert asked(file) == [
        (
            "column",
            "C5",
            "Fremmødte",
            [role.value for role in OFFERED_ROLES],
        )
    ]
    assert file.questions["message"].to_list() == ["Hvad står der i kolonnen »Fremmødte«?"]
    assert codes(file) == ["unknown_column", "unknown_column"]
    read = checked(content, choices=Choices(columns={"fremmødte": "actual"}))
    assert figures(read)[1][2:] == ("2023K3", "actual", 4)
    left_out = checked(content, choices=Choices(columns={"fremmødte": IGNORED, "farve": IGNORED}))
    assert (len(figures(left_out)), codes(left_out)) == (1, [])


def test_columns_of_new_areas_are_asked_about_together_with_their_total() -> None:
    content = sheet(["Antal deltagere", 1, 2, 3], header=["Indikator", "Øst", "Vest", "I alt"])
    file = checked(content)
    assert (figures(file), file.questions["raw"].to_list()) == ([], ["Øst", "Vest", "I alt"])
    area = "figure of an area"
    settled = checked(content, choices=Choices(columns={"øst": area, "vest": area}))
    assert [row[1:] for row in figures(settled)] == [
        ("Øst", "2023K3", "actual", 1),
        ("Vest", "2023K3", "actual", 2),
        (None, "2023K3", "actual", 3),
    ]


def test_a_table_whose_columns_of_figures_nobody_understands_is_still_asked_about() -> None:
    content = sheet(["Antal deltagere", 10, 4], header=["Indikator", "Vi håbede på", "Vi fik"])
    assert checked(content).questions["raw"].to_list() == ["Vi håbede på", "Vi fik"]
    columns = {"vi håbede på": "target", "vi fik": "actual"}
    assert [row[2:] for row in figures(checked(content, choices=Choices(columns=columns)))] == [
        ("2023", "target", 10),
        ("2023K3", "actual", 4),
    ]


@pytest.mark.parametrize(
    "spelling",
    ["Antal samtaller med beboere", "Antal samtaler med beboer", "Samtaler med beboere"],
)
def test_a_name_like_a_known_one_is_suggested_and_never_taken_for_it(spelling: str) -> None:
    file = checked(sheet([spelling, None, 1, None]))
    assert asked(file) == [("indicator", "C6", spelling, ["proeveby/vejledning/samtaler", NEW])]
    assert file.questions["option_labels"][0].to_list() == [
        "Antal samtaler med beboere",
        "Noget nyt: opret det",
    ]
    assert codes(file) == ["similar_name"]
    assert file.has_errors
    assert "proeveby/vejledning/samtaler" not in file.observations["indicator_id"].to_list()


def test_the_answer_to_a_name_maps_it_or_makes_it_new() -> None:
    content = sheet(["Antal samtaller med beboere", None, 1, None])
    same = answered(content, "proeveby/vejledning/samtaler")
    assert same.observations["indicator_id"].to_list() == ["proeveby/vejledning/samtaler"]
    assert (codes(same), len(same.additions.indicator)) == ([], 0)
    new = answered(content, NEW)
    assert (codes(new), len(new.additions.indicator)) == ([], 1)


@pytest.mark.parametrize("name", ["Antal hold", "Antal deltagere i 8. klasse"])
def test_a_name_that_is_like_none_is_only_new(name: str) -> None:
    file = checked(sheet([name, None, 1, None]))
    assert (codes(file), asked(file)) == (["unknown_indicator"], [])


def test_an_activity_and_an_area_are_suggested_by_close_spelling() -> None:
    content = text_file(TIDY, "Beboervejledningen;Antal deltagere;Ringpaken;2023K1;Resultat;1;")
    file = checked(content, "a.csv")
    assert [row[:1] + row[2:] for row in asked(file)] == [
        ("area", "Ringpaken", ["R", NEW]),
        ("activity", "Beboervejledningen", ["proeveby/vejledning", NEW]),
    ]
    names = {
        ("area", "ringpaken"): "R",
        ("activity", "beboervejledningen"): "proeveby/vejledning",
    }
    settled = checked(content, "a.csv", choices=Choices(names=names))
    assert settled.observations.select("activity_id", "area_code").rows() == [
        ("proeveby/vejledning", "R")
    ]
    assert codes(settled) == []


def test_an_area_misspelt_in_a_header_is_asked_about_before_its_figures_count() -> None:
    content = sheet(["Antal deltagere", 1, 2], header=["Indikator", "Ringpaken", "Sydbyen"])
    file = checked(content)
    assert asked(file) == [("area", "B5", "Ringpaken", ["R", NEW])]
    assert codes(file) == ["similar_name"]
    assert [row[1] for row in figures(file)] == ["S"]
    settled = answered(content, "R")
    assert [row[1] for row in figures(settled)] == ["R", "S"]
    assert codes(settled) == []
    assert [row[0] for row in asked(answered(content, NEW))] == ["column"]


def test_an_area_misspelt_in_a_rows_name_is_asked_about_before_its_figures_count() -> None:
    content = sheet(["Antal deltagere (Ringpaken)", None, 1, None])
    file = checked(content)
    assert asked(file) == [("area", "A6", "Ringpaken", ["R", NEW])]
    assert (figures(file), codes(file)) == ([], ["similar_name"])
    settled = answered(content, "R")
    assert [row[1] for row in figures(settled)] == ["R"]
    assert codes(settled) == []


def test_an_area_that_is_like_none_is_named() -> None:
    content = text_file(TIDY, "Vejledning;Antal deltagere;Bymidten;2023K1;Resultat;1;")
    assert codes(checked(content, "a.csv")) == ["unknown_area"]


def test_a_new_activity_in_an_earlier_generations_focus_area_is_asked_about() -> None:
    rows: list[list[Cell]] = [
        ["Aktivitet:", "Naboskab"],
        ["Indsatsområde:", "Tryghed og trivsel"],
        ["Kvartal/år:", "3. kvartal 2023"],
        HEADER,
        ["Antal hold", None, 1, None],
    ]
    content = workbook({"A": rows})
    assert asked(checked(content)) == [
        ("focus_area", "C5", "Tryghed og trivsel", ["Medborgerskab", NEW])
    ]
    file = answered(content, "Medborgerskab")
    assert file.additions.activity["focus_area_name"].to_list() == ["Medborgerskab"]


def test_a_period_that_could_be_several_is_asked_about_and_its_row_left_out() -> None:
    content = text_file(TIDY, "Vejledning;Antal deltagere;;forår 2023;Resultat;1;antal")
    file = checked(content, "a.csv")
    assert (figures(file), codes(file)) == ([], ["ambiguous_period"])
    assert asked(file) == [("period", "D2", "forår 2023", ["2023K1", "2023K2", "ignored"])]
    assert figures(answered(content, "2023K2", "a.csv"))[0][2] == "2023K2"


def test_a_period_above_a_table_that_could_be_several_is_asked_about() -> None:
    rows: list[list[Cell]] = [
        ["Aktivitet:", "Vejledning"],
        ["Kvartal/år:", "2. halvår 2023"],
        HEADER,
        ["Antal deltagere", None, 1, None],
    ]
    content = workbook({"A": rows})
    file = checked(content)
    assert (figures(file), codes(file)) == ([], ["ambiguous_period", "missing_period"])
    assert asked(file) == [("period", "A2", "2. halvår 2023", ["2023K3", "2023K4", "ignored"])]
    assert figures(answered(content, "2023K4"))[0][2:] == ("2023K4", "actual", 1)


def test_columns_and_names_are_remembered_and_cells_are_not() -> None:
    choices = (
        Choices.none()
        .with_answer("column", "A", "C5", "Fremmødte:", "actual")
        .with_answer("indicator", "A", "C6", "Antal  Samtaller", "proeveby/vejledning/samtaler")
        .with_answer("cell", "A", "C6", "1,160", "1160")
        .with_answer("period", "A", "D2", "forår 2023", "2023K2")
    )
    rows = choices.remembered()
    assert rows.rows() == [
        ("column", "fremmødte", "actual"),
        ("indicator", "antal samtaller", "proeveby/vejledning/samtaler"),
    ]
    kept = Choices.from_rows(rows.with_columns(plan_id=pl.lit("proeveby")))
    assert kept == Choices(columns=choices.columns, names=choices.names)
