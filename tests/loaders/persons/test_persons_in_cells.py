"""Persons in a spreadsheet are left out of all that is stored, and the figures are read as ever.

All names, numbers and stories are invented.
"""

from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from loaders import CheckedFile, hand_in
from loaders.publishing import NotHandedIn
from store.records import SCHEMAS
from tests.given import new_store
from tests.loaders.given_files import (
    HEADER,
    PARTICIPANTS,
    PLAN_FILE,
    TALKS,
    TITLE,
    Cell,
    checked,
    text_file,
    workbook,
)

NOTED: list[Cell] = [*HEADER, "Bemærkninger"]
STORY = "En beboer har fået konstateret skizofreni"
CONTACTS = ("Ida Prøve;22334455", "Bo Prøve;33445566", "Ea Prøve;44556677")
SUMMED_UP = {"name_in_cells", "contact_in_cells"}


def report(figure: Cell = 4, note: Cell = None, *, sheet: str = "Ark1") -> bytes:
    rows = [[TALKS, 40, 12, 30], [PARTICIPANTS, 20, figure, 9, note]]
    return workbook({sheet: [*TITLE, NOTED, *rows]})


def everything_stored(file: CheckedFile) -> str:
    """Every text of the file's rows as the store gets them."""
    frames = [file.observations, file.findings, file.questions]
    frames += [
        getattr(file.additions, table) for table in SCHEMAS if hasattr(file.additions, table)
    ]
    frames += [file.texts.narrative, file.texts.activity_description, file.texts.milestone]
    return str([frame.to_dicts() for frame in frames]) + file.file_name


def said(file: CheckedFile, *codes: str) -> list[tuple[str, str | None, str | None]]:
    rows = file.findings.select("code", "sheet", "cell").rows()
    return [row for row in rows if row[0] in codes]


def actual(file: CheckedFile) -> tuple[object, ...]:
    own = file.observations.filter(indicator=PARTICIPANTS, kind="actual")
    return own.select("value", "status", "note", "raw").row(0)


def test_a_name_with_a_phone_number_in_the_remarks_is_replaced() -> None:
    file = checked(report(4, "Anna Jensen, 22 33 44 55"))
    assert actual(file) == (4.0, "reported", "[navn], [kontaktoplysning]", "4")
    assert said(file, *SUMMED_UP) == [
        ("name_in_cells", "Ark1", "E7"),
        ("contact_in_cells", "Ark1", "E7"),
    ]
    assert "Jensen" not in everything_stored(file)
    assert "22 33" not in everything_stored(file)


@pytest.mark.parametrize(
    ("cell", "note"),
    [
        ("4 (Anna, 22 33 44 55)", "([navn], [kontaktoplysning])"),
        ("4 Anna Jensen", "[navn]"),
        ("4, kontakt Anna på 22 33 44 55", "kontakt [navn] på [kontaktoplysning]"),
        ("4 a.jensen@example.org", "[kontaktoplysning]"),
        (f"4 ({STORY})", "([udeladt])"),
        (f"4. {STORY}", ". [udeladt]"),
    ],
)
def test_a_figure_beside_a_person_is_read_all_the_same(cell: str, note: str) -> None:
    value, status, beside, raw = actual(checked(report(cell)))
    assert (value, status, beside) == (4.0, "reported", note)
    assert "Anna" not in str(raw)


def test_a_name_before_a_figure_is_a_word_as_it_was() -> None:
    file = checked(report("Anna har 3"))
    assert actual(file) == (3.0, "reported", "[navn] har", "[navn] har 3")


def test_a_story_of_one_person_is_said_with_its_sheet_and_cell_and_left_out() -> None:
    file = checked(report(4, f"Åbent hver dag. {STORY}.", sheet="Uge 30"))
    assert actual(file)[2] == "Åbent hver dag. [udeladt]"
    assert said(file, "health_of_a_person") == [("health_of_a_person", "Uge 30", "E7")]
    (message,) = file.findings.filter(code="health_of_a_person")["message"]
    assert message == (
        "Der står noget om én persons helbred i E7 på arket »Uge 30«. "
        "Det er udeladt og bliver ikke vist."
    )
    assert "skizofreni" not in everything_stored(file)
    assert not file.has_errors


def test_many_names_on_a_sheet_are_one_finding() -> None:
    names = ["Anna", "Fatima", "Mikkel", "Sofie", "Omar", "Ximena Yilmaz"]
    rows = [[f"Antal {number}", 20, 4, 9, f"Aftalt med {one}"] for number, one in enumerate(names)]
    file = checked(workbook({"Ark1": [*TITLE, NOTED, *rows]}))
    (message,) = file.findings.filter(code="name_in_cells")["message"]
    assert message == (
        "Navne på personer er erstattet af [navn] i E6, E7, E8, E9, E10 og 1 mere på arket »Ark1«. "
        "Tallene er læst."
    )


def test_a_comment_a_sheet_name_and_a_file_name_are_cleaned_too() -> None:
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Anna Jensen")
        for number, row in enumerate([*TITLE, HEADER, [PARTICIPANTS, 20, 4, 9]]):
            sheet.write_row(number, 0, row)
        sheet.write_comment("C6", "Aftalt med Fatima")
        sheet.write_comment("A3", "Ring 22 33 44 55")
    file = checked(content.getvalue(), "Ximena_Yilmaz_3. kvartal 2023.xlsx")
    assert actual(file)[2] == "Aftalt med [navn]"
    assert file.file_name == "[navn] 3. kvartal 2023.xlsx"
    assert set(file.observations["sheet"]) == {"[navn]"}
    kept = everything_stored(file)
    assert not [one for one in ("Anna", "Fatima", "Yilmaz", "22 33") if one in kept]
    places = file.findings.filter(file.findings["code"].is_in(SUMMED_UP))["message"].to_list()
    assert [one.partition("] ")[2].removesuffix(". Tallene er læst.") for one in places] == [
        "i filens navn",
        "i navnet på ark nr. 1",
        "i C6 på arket »[navn]«",
        "i A3 på arket »[navn]«",
    ]


def test_an_activity_that_names_its_leader_is_created_without_the_name() -> None:
    rows = [["Aktivitet:", "Cykelværksted v/Ximena Yilmaz, tlf. 22334455"], *TITLE[1:], HEADER]
    file = checked(workbook({"Ark1": [*rows, ["Antal cykler", 20, 4, 9]]}))
    (row,) = file.additions.activity.select("activity_id", "activity_name").rows()
    assert row[1] == "Cykelværksted v/[navn], tlf. [kontaktoplysning]"
    assert "ximena" not in everything_stored(file).lower()


def test_digits_alone_are_a_phone_number_in_the_remarks_and_figures_in_a_figures_cell() -> None:
    file = checked(report(4, "22 33 44 55"))
    assert actual(file)[2] == "[kontaktoplysning]"
    assert "22 33" in everything_stored(checked(report("22 33 44 55")))


def test_a_long_list_is_cleaned_like_a_short_one() -> None:
    lines = [f"Beboervejledning;{PARTICIPANTS};2023K3;{number};" for number in range(1200)]
    head = "Aktivitet;Indikator;Periode;Værdi;Bemærkning"
    file = checked(text_file(head, *lines, f"{lines[0]}Anna Jensen"), "liste.csv")
    assert said(file, "name_in_cells") == [("name_in_cells", None, "E1202")]
    assert "Jensen" not in everything_stored(file)


def test_a_plan_file_is_stored_without_persons() -> None:
    told = """
[[plan.event]]
kind = "event"
text = "Anna Jensen er ny leder, 22 33 44 55"
start_date = 2023-02-01

[[plan.activity]]
id = "cykler"
name = "Cykler"
focus_area = "Medborgerskab"
purpose = "Ring til Ximena Yilmaz"

[[plan.activity.text]]
quarter = "2023K3"
section = "status"
text = "Godt i gang. Han er sigtet for vold."
"""
    file = checked((PLAN_FILE + told).encode(), "plan.toml", plan=None)
    assert file.additions.plan_event["text"].to_list() == ["[navn] er ny leder, [kontaktoplysning]"]
    assert file.texts.narrative["narrative"].to_list() == ["Godt i gang. [udeladt]"]
    assert file.texts.activity_description["purpose"].to_list() == ["Ring til [navn]"]
    assert sorted(file.findings["code"]) == [
        "contact_in_cells",
        "crime_of_a_person",
        "name_in_cells",
        "name_in_cells",
    ]
    assert not [one for one in ("Jensen", "Yilmaz", "sigtet") if one in everything_stored(file)]


def test_a_plan_with_everyday_names_is_left_as_it_is() -> None:
    plain_file = checked(PLAN_FILE.encode(), "plan.toml", plan=None)
    assert plain_file.findings.is_empty()
    assert plain_file.additions.activity["activity_name"].to_list() == ["Beboervejledning"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.xlsx", report(4, "Se 070761-4285"), "i E7 på arket »Ark1«"),
        ("070761-4285.xlsx", report(), "i filens navn"),
        ("a.xlsx", report(sheet="070761-4285"), "i navnet på ark nr. 1"),
        ("a.csv", text_file("a;b", "c;070761-4285"), "i B2"),
        ("plan.toml", f'{PLAN_FILE}\nsource = "070761-4285"'.encode(), "i linje 48"),
    ],
)
def test_a_refused_cpr_number_is_told_with_its_place(
    name: str, content: bytes, message: str
) -> None:
    file = checked(content, name)
    assert file.findings["message"].to_list() == [
        f"Der står et CPR-nummer {message}, og filen er derfor afvist."
    ]
    assert file.content == b""
    assert "4285" not in everything_stored(file)


def test_a_refused_file_leaves_nothing(tmp_path: Path) -> None:
    store = new_store(tmp_path / "proeve.duckdb")
    for content in (report(4, "Se 070761-4285"), text_file("Navn;Telefon", *CONTACTS)):
        file = checked(content, "a.xlsx" if content.startswith(b"PK") else "a.csv")
        assert (file.content, file.raw_file, file.tables) == (b"", None, ())
        with pytest.raises(NotHandedIn):
            hand_in(store, file, "Prøveleder")
    tables = ("upload", "upload_event", "finding", "observation")
    counts = [store.read(f"select count(*) from main.{table}").item() for table in tables]
    assert counts == [0, 0, 0, 0]
