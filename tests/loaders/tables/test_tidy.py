"""Tables with one figure per row."""

from tests.loaders.given_files import checked, codes, figures, text_file, workbook

HEADER = "Aktivitet;Indikator;Område;Periode;Type;Værdi;Enhed;Bemærkning"


def test_every_row_is_a_figure() -> None:
    file = checked(
        text_file(
            HEADER,
            "Beboervejledning;Antal deltagere;Ringparken;2023K1;Resultat;12;antal;",
            "Beboervejledning;Antal deltagere;;2023;Mål;400;antal;Aftalt",
            "Beboervejledning;Antal deltagere;;2023K3;År til dato;1.160,5;antal;",
            "Beboervejledning;Andel, der kommer igen;Prøveby Kommune;2021;Baseline;62,5;procent;",
        ),
        "tal.csv",
    )
    assert file.layout == "tidy"
    assert figures(file) == [
        ("Antal deltagere", "R", "2023K1", "actual", 12),
        ("Antal deltagere", None, "2023", "target", 400),
        ("Antal deltagere", None, "2023K3", "ytd", 1160.5),
        ("Andel, der kommer igen", "PK", "2021", "baseline", 62.5),
    ]
    assert file.observations["unit"].to_list() == ["antal", "antal", "antal", "procent"]
    assert file.observations["note"].to_list() == [None, "Aftalt", None, None]
    assert file.observations["cell"].to_list() == ["F2", "F3", "F4", "F5"]
    assert codes(file) == []


def test_cells_that_are_not_plain_meet_the_grammar() -> None:
    file = checked(
        text_file(
            HEADER,
            "Beboervejledning;Antal deltagere;;2023K1;Resultat;Ca. 20-30;antal;Skøn",
            "Beboervejledning;Antal deltagere;;2023K2;Resultat;Afventer opstart;antal;",
            "Beboervejledning;Antal deltagere;;2023K3;Resultat;R: 1 S: 2;antal;",
            "Beboervejledning;Andel, der kommer igen;;2023;Mål;0,8;procent;",
        ),
        "tal.csv",
    )
    assert file.observations.select(
        "area_code", "value", "low", "high", "status", "note"
    ).rows() == [
        (None, None, 20, 30, "reported", "Ca.; Skøn"),
        (None, None, None, None, "pending", "Afventer opstart"),
        ("R", 1, None, None, "reported", None),
        ("S", 2, None, None, "reported", None),
        (None, None, None, None, "uncertain", "0,8"),
    ]
    assert codes(file) == ["ambiguous_percent"]


def test_a_workbook_may_be_tidy_too() -> None:
    rows = [
        HEADER.split(";"),
        ["Vejledning", "Antal deltagere", "S", "3. kvartal 2023", "Opnået", 7.5],
    ]
    assert figures(checked(workbook({"Tal": rows}))) == [
        ("Antal deltagere", "S", "2023K3", "actual", 7.5)
    ]


def test_a_row_without_a_known_period_or_kind_is_left_out_and_named() -> None:
    file = checked(
        text_file(
            HEADER,
            "Beboervejledning;Antal deltagere;;forår;Resultat;1;antal;",
            "Beboervejledning;Antal deltagere;;2023K1;Håb;2;antal;",
            "Beboervejledning;Antal deltagere;;2023K1;Resultat;3;antal;",
        ),
        "tal.csv",
    )
    assert [row[-1] for row in figures(file)] == [3]
    assert file.findings.select("code", "severity", "cell", "raw").rows() == [
        ("unreadable_period", "error", "D2", "forår"),
        ("unknown_kind", "error", "E3", "Håb"),
    ]


def test_a_file_with_one_quarter_is_reported_in_that_quarter() -> None:
    file = checked(
        text_file(
            HEADER,
            "Beboervejledning;Antal deltagere;;2023;Mål;40;antal;",
            "Beboervejledning;Antal deltagere;;2023K3;Resultat;3;antal;",
        ),
        "tal.csv",
    )
    assert file.observations["reported_in"].to_list() == ["2023K3", "2023K3"]


def test_the_plan_may_stand_in_a_column() -> None:
    rows = ("Plan;" + HEADER, "Prøveby;Vejledning;Antal deltagere;;2023K1;Resultat;1;antal;")
    assert checked(text_file(*rows), "tal.csv", plan=None).plan_id == "proeveby"


def test_figures_of_two_plans_in_one_file_are_refused() -> None:
    rows = (
        "Plan;" + HEADER,
        "Prøveby;Vejledning;Antal deltagere;;2023K1;Resultat;1;antal;",
        "Andenby;Vejledning;Antal deltagere;;2023K1;Resultat;2;antal;",
    )
    file = checked(text_file(*rows), "tal.csv", plan=None)
    assert "several_plans" in codes(file)
    assert file.has_errors


def test_units_are_read_however_they_are_written_and_unknown_ones_named() -> None:
    rows = [
        "Vejledning;Antal deltagere;;2023K1;Resultat;4;Stk.;",
        "Vejledning;Antal deltagere;;2023K2;Resultat;5;børn;",
        "Vejledning;Antal deltagere;;2023K3;Resultat;6;børn;",
    ]
    file = checked(text_file(HEADER, *rows), "a.csv")
    assert file.observations["unit"].to_list() == ["antal"] * 3
    assert file.findings.select("code", "cell", "raw").rows() == [("unknown_unit", "G3", "børn")]


def test_an_area_in_the_criterions_name_is_the_rows_unless_a_column_says_another() -> None:
    rows = [
        "Vejledning;Antal deltagere (R);;2023K1;Resultat;4;;",
        "Vejledning;Antal deltagere;S;2023K1;Resultat;5;;",
        "Vejledning;Antal deltagere;;2023K1;Resultat;9;;",
    ]
    file = checked(text_file(HEADER, *rows), "a.csv")
    assert file.observations.select("indicator_id", "area_code", "value").rows() == [
        ("proeveby/vejledning/deltagere", "R", 4),
        ("proeveby/vejledning/deltagere", "S", 5),
        ("proeveby/vejledning/deltagere", None, 9),
    ]
