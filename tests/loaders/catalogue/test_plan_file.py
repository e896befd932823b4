"""Plan files: TOML in, a catalogue out."""

from datetime import date

import pytest

from loaders.catalogue.plan_file import read_plan_file
from loaders.publishing import submission
from loaders.raw.refusals import Refusal, UnreadableFile
from store.records import Catalogue
from tests.loaders.given_files import PLAN_FILE, catalogue, checked


def test_a_plan_file_gives_plans_areas_activities_and_indicators() -> None:
    read = catalogue()
    assert read.plan.select("plan_id", "plan_name", "start_date", "is_invented").rows() == [
        ("proeveby", "Prøveby", date(2019, 1, 1), False)
    ]
    assert read.area.select("area_code", "area_order", "is_benchmark").rows() == [
        ("R", 1, False),
        ("S", 2, False),
        ("PK", 3, True),
    ]
    assert read.focus_area.select("focus_area_name", "canonical_name").rows() == [
        ("Medborgerskab", "Sammenhængskraft og medborgerskab")
    ]
    assert read.activity["activity_id"].to_list() == ["proeveby/vejledning"]


def test_an_indicator_has_the_defaults_that_are_not_written() -> None:
    samtaler, _, andel = catalogue().indicator.iter_rows(named=True)
    assert samtaler == {
        "plan_id": "proeveby",
        "indicator_id": "proeveby/vejledning/samtaler",
        "activity_id": "proeveby/vejledning",
        "indicator_name": "Antal samtaler med beboere",
        "aliases": [],
        "unit": "antal",
        "aggregation": "sum",
        "direction": "increase",
        "indicator_kind": "approved",
        "denominator_id": None,
        "theme": None,
        "source": None,
        "indicator_order": 1,
        "year_start_quarter": 1,
        "profile": [0.25, 0.5, 0.75, 1.0],
        "additive_areas": True,
        "definition": None,
        "sub_goal": None,
        "responsible_role": None,
        "valid_from": None,
        "valid_to": None,
        "begin_date": None,
        "came_from": None,
    }
    assert andel["denominator_id"] == "proeveby/vejledning/samtaler"
    assert andel["additive_areas"] is False


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('name = "Prøveby"', "", "name mangler"),
        ('unit = "procent"', 'unit = "stk"', "unit skal være en af antal, procent, timer, kr"),
        ("start_date = 2019-01-01", "", "start_date skal være en dato, fx 2023-01-01"),
        ('canonical = "Sammenhængskraft', 'canonical = "Andet', "canonical skal være en af"),
        ("vejledning/samtaler", "vejledning/x", "nævneren proeveby/vejledning/x findes ikke"),
        ('focus_area = "Medborgerskab"', 'focus_area = "X"', "indsatsområdet »X« er ikke et"),
        ("[[plan]]", "[plan]", "skriv [[plan]] med dobbelte klammer"),
        ('aliases = ["Syd"]', 'aliases = "Syd"', "aliases skal være en liste af tekster"),
        (
            'aliases = ["Syd"]',
            "valid_from = 2019-07-01\nvalid_to = 2019-06-30",
            "valid_to ligger før valid_from",
        ),
        ('aliases = ["Syd"]', "valid_to = 2019", "valid_to skal være en dato, fx 2023-01-01"),
        ("canonical = ", 'also_canonical = ["Andet"]\ncanonical = ', "also_canonical skal være"),
    ],
)
def test_a_faulty_entry_is_named(old: str, new: str, reason: str) -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_plan_file(PLAN_FILE.replace(old, new, 1).encode())
    assert raised.value.why is Refusal.FAULTY_PLAN_FILE
    assert raised.value.fields["reason"].startswith(reason)


def with_lines(*replaced: tuple[str, str]) -> Catalogue:
    written = PLAN_FILE
    for old, new in replaced:
        assert old in written
        written = written.replace(old, new, 1)
    return read_plan_file(written.encode()).catalogue


def test_what_holds_from_a_date_to_a_date_says_so() -> None:
    read = with_lines(
        ('aliases = ["Syd"]', "valid_from = 2020-01-01\nvalid_to = 2020-12-31"),
        ("canonical = ", 'also_canonical = ["Beskæftigelse"]\ncanonical = '),
        ("start_date = 2019-01-01", 'predecessor = "gammelby"\nstart_date = 2019-01-01'),
    )
    assert read.area.select("area_code", "valid_from", "valid_to").rows() == [
        ("R", None, None),
        ("S", date(2020, 1, 1), date(2020, 12, 31)),
        ("PK", None, None),
    ]
    assert read.focus_area["also_canonical"].to_list() == [["Beskæftigelse"]]
    assert read.plan["predecessor_id"].to_list() == ["gammelby"]


ANOTHER_VERSION = """
[[plan.activity.indicator]]
id = "samtaler"
name = "Antal samtaler med beboere"
aggregation = "last"
definition = "Samtaler på mindst en time"
sub_goal = "Flere i arbejde"
responsible_role = "Beboervejlederen"
"""


def test_an_indicator_stands_once_for_each_day_it_is_another_from() -> None:
    later = PLAN_FILE + ANOTHER_VERSION + "valid_from = 2020-07-01\n"
    versions = read_plan_file(later.encode()).catalogue.indicator.filter(
        indicator_id="proeveby/vejledning/samtaler"
    )
    assert versions.select(
        "aggregation", "definition", "responsible_role", "valid_from"
    ).rows() == [
        ("sum", None, None, None),
        ("last", "Samtaler på mindst en time", "Beboervejlederen", date(2020, 7, 1)),
    ]

    with pytest.raises(UnreadableFile) as raised:
        read_plan_file((PLAN_FILE + ANOTHER_VERSION).encode())
    assert raised.value.fields["reason"] == "den står to gange med samme valid_from"


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("", []),
        ("hide_small_counts = true", [("proeveby", True)]),
        ("hide_small_counts = false", [("proeveby", False)]),
    ],
)
def test_a_plan_file_says_whether_small_counts_are_hidden(
    line: str, rows: list[tuple[str, bool]]
) -> None:
    written = PLAN_FILE.replace("[[plan]]\n", f"[[plan]]\n{line}\n", 1)
    assert read_plan_file(written.encode()).catalogue.small_counts.rows() == rows


def test_a_choice_that_is_not_true_or_false_is_named() -> None:
    written = PLAN_FILE.replace("[[plan]]\n", "[[plan]]\nhide_small_counts = 1\n", 1)
    with pytest.raises(UnreadableFile) as raised:
        read_plan_file(written.encode())
    assert raised.value.fields["reason"] == "hide_small_counts skal være true eller false"


EVENT = """
[[plan.event]]
kind = "definition"
text = "Telefonsamtaler tæller med"
area = "R"
indicator = "vejledning/samtaler"
start_date = 2024-01-01
"""


def test_a_plan_file_gives_the_notes_of_its_time_axis() -> None:
    read = read_plan_file((PLAN_FILE + EVENT).encode()).catalogue
    day = date(2024, 1, 1)
    assert read.plan_event.rows() == [
        (
            "proeveby",
            "R",
            "proeveby/vejledning/samtaler",
            "definition",
            "Telefonsamtaler tæller med",
            day,
            day,
            None,
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('area = "R"', 'area = "X"', "området X er ikke et af planens"),
        ("vejledning/samtaler", "x", "indikatoren proeveby/x findes ikke"),
        ("definition", "rygte", "kind skal være en af event, holiday, absence, definition"),
        ("2024-01-01", "2024-01-01\nend_date = 2023-12-31", "end_date ligger før start_date"),
    ],
)
def test_a_faulty_note_is_named(old: str, new: str, reason: str) -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_plan_file((PLAN_FILE + EVENT.replace(old, new, 1)).encode())
    assert raised.value.why is Refusal.FAULTY_PLAN_FILE
    assert raised.value.fields["reason"] == reason


def test_an_empty_plan_file_is_empty() -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_plan_file(b"\n")
    assert raised.value.why is Refusal.EMPTY_FILE


def test_a_plan_file_is_checked_as_any_file() -> None:
    file = checked(PLAN_FILE.encode(), "plan.toml")
    assert (file.layout, file.is_readable, len(file.additions.indicator)) == ("plan", True, 3)
    assert file.additions.plan["plan_id"].to_list() == ["proeveby"]


def test_a_plan_file_that_is_no_toml_is_unreadable() -> None:
    file = checked(b"[[plan", "plan.toml")
    assert (file.is_readable, file.findings["code"].to_list()) == (False, ["faulty_plan_file"])


WORDS = """
[[plan.activity.milestone]]
name = "Åbent hus"
status = "reached"
due_date = 2024-03-01
reached_date = 2024-03-09

[[plan.activity.milestone]]
name = "Fast makker"

[[plan.activity.text]]
quarter = "2024K1"
section = "challenges"
text = "Lokalet er for lille."
"""
VEJLEDNING = ("proeveby", "proeveby/vejledning")


def test_a_plan_file_says_what_an_activity_is_for_and_its_milestones_and_texts() -> None:
    purpose = 'aliases = ["Vejledning"]\npurpose = "At hjælpe."\ntarget_groups = "Alle"'
    written = PLAN_FILE.replace('aliases = ["Vejledning"]', purpose) + WORDS
    file = checked(written.encode(), "plan.toml")
    handed_in = submission(file)

    assert handed_in.activity_description.rows() == [(*VEJLEDNING, "At hjælpe.", "Alle")]
    assert handed_in.milestone.rows() == [
        (*VEJLEDNING, "Åbent hus", "reached", 1, date(2024, 3, 1), date(2024, 3, 9)),
        (*VEJLEDNING, "Fast makker", "planned", 2, None, None),
    ]
    assert handed_in.narrative.rows() == [
        (*VEJLEDNING, "2024K1", "challenges", "Lokalet er for lille.", None)
    ]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('status = "reached"', 'status = "klar"', "status skal være en af planned, under_way"),
        ('status = "reached"', "", "reached_date hører til en milepæl med status reached"),
        ("2024-03-01", '"marts"', "due_date skal være en dato, fx 2023-01-01"),
        ("2024K1", "2024", "quarter skal være et kvartal, fx 2023K3"),
        ("2024K1", "1. kvartal 2024", "quarter skal være et kvartal, fx 2023K3"),
        ("challenges", "diverse", "section skal være en af table_notes, status, challenges"),
        ('text = "Lokalet er for lille."', "", "text mangler"),
    ],
)
def test_a_faulty_milestone_or_text_is_named(old: str, new: str, reason: str) -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_plan_file((PLAN_FILE + WORDS.replace(old, new, 1)).encode())
    assert raised.value.fields["reason"].startswith(reason)
