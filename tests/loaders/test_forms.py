"""A form that was filled in here is read as any report, and its fields are its places."""

import json
from dataclasses import replace

import pytest

from loaders import CheckedFile, Choices, check_file
from loaders.publishing import NotHandedIn, submission
from loaders.raw.document.documents import ActivityReport, Grid, Section
from loaders.raw.files import read_file
from loaders.raw.refusals import Refusal, UnreadableFile
from tests.given import Indicator, catalogue

HEADER = ("Succeskriterier", "Område", "Dette kvartal", "Total i år")
PLAN = catalogue(Indicator("Samtaler"), Indicator("Deltagere", aggregation="unique"))
KEYS = (
    ("Helhedsplan:", "Proeveby"),
    ("Aktivitet:", "Vejledning"),
    ("Indsatsområde:", "Sammenhængskraft"),
    ("Kvartal/år:", "1. kvartal 2024"),
)
FORM = ActivityReport("Vejledning", "1. kvartal 2024", KEYS, draft=7)


def with_rows(*rows: tuple[str, str, str, str], status: tuple[str, ...] = ()) -> ActivityReport:
    sections = (Section("status", "Status", status),) if status else ()
    return replace(FORM, tables=(Grid((HEADER, *rows)),), sections=sections)


def checked(form: ActivityReport, choices: Choices | None = None) -> CheckedFile:
    return check_file(
        "Vejledning.formular", form.as_form(), catalogue=PLAN, choices=choices or Choices.none()
    )


def test_a_form_is_read_with_the_grammar_of_a_cell_and_its_fields_for_places() -> None:
    read = checked(
        with_rows(
            ("Samtaler", "Ringparken", "ca. 20", ""),
            ("Samtaler", "Sydbyen", "12 (+3 afbud)", ""),
            ("Samtaler", "Motalavej", "", ""),
            ("Deltagere", "Hele planen", "7", "19"),
        )
    )

    columns = ("area_code", "period", "kind", "value", "approximate", "raw", "sheet", "cell")
    assert read.observations.select(columns).rows() == [
        ("R", "2024K1", "actual", 20, True, "ca. 20", "Formularen", "»Samtaler« i Ringparken"),
        ("S", "2024K1", "actual", 12, False, "12 (+3 afbud)", "Formularen", "»Samtaler« i Sydbyen"),
        (None, "2024K1", "actual", 7, False, "7", "Formularen", "»Deltagere«"),
        (None, "2024K1", "ytd", 19, False, "19", "Formularen", "»Deltagere«, år til dato"),
    ]
    assert read.observations["note"].to_list() == ["ca.", "(+3 afbud)", None, None]
    assert (read.layout, read.plan_id, read.period) == ("form", "proeveby", "2024K1")
    assert read.findings.is_empty()
    assert json.loads(read.content)["rows"][2] == ["Samtaler", "Sydbyen", "12 (+3 afbud)", ""]


def test_a_question_about_a_field_is_answered_by_the_field() -> None:
    form = with_rows(("Samtaler", "Ringparken", "fra 9 til 13", ""))
    asked = checked(form).questions.row(0, named=True)
    assert (asked["subject"], asked["sheet"], asked["cell"]) == (
        "cell",
        "Formularen",
        "»Samtaler« i Ringparken",
    )

    chosen = Choices.none().with_answer("cell", asked["sheet"], asked["cell"], asked["raw"], "13")

    settled = checked(form, chosen)
    assert settled.questions.is_empty()
    assert settled.observations["value"].to_list() == [13]


def test_what_is_written_in_a_field_is_never_a_heading_or_another_field() -> None:
    words = ("Alt går godt.", "Læring:", "Aktivitet: Andet", "Kvartal/år: 4. kvartal 2023", "a\tb")
    read = checked(with_rows(("Samtaler", "Ringparken", "4", ""), status=words))

    assert read.texts.narrative.select("activity_id", "quarter", "section", "narrative").rows() == [
        ("proeveby/vejledning", "2024K1", "status", "\n".join(words))
    ]
    assert read.observations.height == 1


def test_persons_are_left_out_of_what_is_kept_and_a_cpr_number_refuses_a_form() -> None:
    read = checked(with_rows(status=("Vi talte med Karen Hansen",)))
    assert b"Karen" not in read.content
    assert read.texts.narrative["narrative"].to_list() == ["Vi talte med [navn]"]

    numbers = ("010190-1234", "0101901234", "01 01 90 12 34")
    for form in (
        *(with_rows(("Samtaler", "Ringparken", number, "")) for number in numbers),
        with_rows(status=("Alt godt", f"Talt med {numbers[1]}")),
        replace(FORM, keys=(*KEYS[:2], ("Indsatsområde:", numbers[1]), KEYS[3])),
    ):
        refused = checked(form)
        assert refused.content == b""
        assert refused.findings["code"].to_list() == ["cpr_number"]


@pytest.mark.parametrize(
    "content",
    [
        b'{"helhedsblik_form": 1',
        b'{"helhedsblik_form": 1}',
        b'{"helhedsblik_form": 1, "rows": "abc"}',
        FORM.as_form().replace(b'"sections": []', b'"sections": [1]'),
        FORM.as_form().replace(b'"draft": 7', b'"draft": "x"'),
        FORM.as_form().replace(b'"activity": "Vejledning"', b'"activity": 7'),
        FORM.as_form().replace(b'"rows": []', b'"rows": [7, [1]]'),
        FORM.as_form().replace(b'"rows": []', b'"rows": [["Succeskriterier"], ["Samtaler"]]'),
        FORM.as_form().replace(b'"draft": 7', b'"draft": 1e999'),
        replace(FORM, sections=(Section("andet", "Andet", ("En linje",)),)).as_form(),
        b'{"helhedsblik_form": ' + b"[" * 100_000,
        # What was not written in a form here.
        replace(FORM, keys=(*KEYS, ("Note:", "Et ord"))).as_form(),
        replace(FORM, keys=KEYS[:3]).as_form(),
        replace(FORM, keys=(*KEYS, KEYS[0])).as_form(),
        replace(FORM, sections=(Section("status", "Om en person", ("En linje",)),)).as_form(),
        # Half a character, and a NUL.
        FORM.as_form().replace(b'"activity": "V', b'"activity": "\\ud800V'),
        with_rows(("Samtaler", "Ringparken", "4\0", "")).as_form(),
    ],
)
def test_a_form_that_is_not_whole_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_file("Vejledning.formular", content)
    assert refused.value.why is Refusal.NO_FORM

    file = check_file("Vejledning.formular", content, catalogue=PLAN)
    assert file.has_errors
    assert "ikke en formular, der er skrevet her" in file.findings["message"].str.join("").item()
    with pytest.raises(NotHandedIn):
        submission(file)


def test_a_form_comes_back_from_its_bytes_and_is_another_as_another_draft() -> None:
    form = with_rows(("Samtaler", "Ringparken", "4", ""), status=("Én linje",))

    assert ActivityReport.of_form(form.as_form()) == form
    assert replace(form, draft=8).as_form() != form.as_form()


@pytest.mark.parametrize(
    "name", ["Delmål 1", "Indikator", "Succeskriterier", "I alt", "Mål", "2024"]
)
def test_an_indicator_may_be_called_what_a_heading_is(name: str) -> None:
    areas = ("Ringparken", "Sydbyen", "Motalavej", "Hele planen")
    form = with_rows(*((name, area, str(100 + row), "") for row, area in enumerate(areas)))

    read = check_file("Vejledning.formular", form.as_form(), catalogue=catalogue(Indicator(name)))

    assert read.observations.select("indicator_id", "area_code", "kind", "value").rows() == [
        (f"proeveby/{name.lower()}", area, "actual", 100 + row)
        for row, area in enumerate(("R", "S", "M", None))
    ]
    assert read.questions.is_empty()
