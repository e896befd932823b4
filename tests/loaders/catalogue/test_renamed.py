"""A known thing that a file lacks while it brings a new one with the same children: renamed?"""

from pathlib import Path

import pytest

from loaders import CheckedFile, Choices, publish_file
from loaders.catalogue.renamed import former_activities, former_areas, former_indicators
from loaders.findings.choices import NEW, NOTHING_CHOSEN, RENAMED
from queries import filtered
from store.catalogue import current_catalogue
from store.connection import Store
from store.records import Catalogue
from store.write import Reasons, ReasonsMissing, withdraw
from tests.given import BY, filters
from tests.loaders.given_files import (
    HEADER,
    PARTICIPANTS,
    TALKS,
    TITLE,
    Cell,
    checked,
    codes,
    store_with_plan,
    workbook,
)

KNOWN = "proeveby/vejledning"


def of_activity(activity: str, *names: str) -> bytes:
    rows: list[list[Cell]] = [[name, None, 3, None] for name in names]
    return workbook({"A": [["Aktivitet:", activity], *TITLE[1:], HEADER, *rows]})


@pytest.mark.parametrize(
    ("indicators", "in_file", "former"),
    [
        ({"a", "b"}, {"ny"}, ["x", "y"]),
        ({"a", "b", "c"}, {"ny"}, ["y", "x"]),
        ({"a", "b"}, {"ny", "x"}, ["y"]),
        ({"a"}, {"ny"}, []),
        ({"a", "b", "d", "e", "f"}, {"ny"}, []),
    ],
)
def test_an_activity_has_the_indicators_of_the_one_it_may_have_been(
    indicators: set[str], in_file: set[str], former: list[str]
) -> None:
    known = {"x": {"a", "b"}, "y": {"a", "b", "c"}, "z": {"q", "r"}}
    assert former_activities(indicators, known, in_file) == former


def test_an_indicator_may_be_the_only_one_that_is_lacking() -> None:
    assert former_indicators({"a", "b", "c"}, {"a", "b", "ny"}, {"ny"}) == ["c"]
    assert former_indicators({"a", "b", "c"}, {"a", "ny"}, {"ny"}) == []
    assert former_indicators({"a", "b", "c"}, {"a", "b", "ny", "ny2"}, {"ny", "ny2"}) == []


@pytest.mark.parametrize(
    ("name", "is_asked"), [("Antal besøg", False), ("Andel, der møder op igen", True)]
)
def test_a_share_is_not_asked_to_be_a_number_by_a_new_name(name: str, is_asked: bool) -> None:
    file = checked(of_activity("Beboervejledning", PARTICIPANTS, TALKS, name))
    assert ("indicator" in [one[0] for one in asked(file)]) == is_asked
    assert ("renamed" in codes(file)) == is_asked


def asked(file: CheckedFile) -> list[tuple]:
    return file.questions.select("subject", "raw", "message", "options").rows()


def test_a_new_activity_with_the_same_indicators_is_asked_about() -> None:
    file = checked(of_activity("Råd og hjælp", TALKS, PARTICIPANTS))
    assert asked(file)[0] == (
        "activity",
        "Råd og hjælp",
        "Har »Beboervejledning« fået navnet »Råd og hjælp«?",
        [f"{RENAMED}{KNOWN}", NEW],
    )
    assert "renamed" in codes(file)
    assert file.has_errors


def test_the_answer_no_makes_a_new_one() -> None:
    no = NOTHING_CHOSEN.with_answer("activity", None, None, "Råd og hjælp", NEW)
    file = checked(of_activity("Råd og hjælp", TALKS, PARTICIPANTS), choices=no)
    assert not file.has_errors
    assert file.additions.activity["activity_id"].to_list() == ["proeveby/raad-og-hjaelp"]


def test_the_answer_yes_keeps_the_history_under_the_new_name(tmp_path: Path) -> None:
    store = store_with_plan(tmp_path / "proeve.duckdb")
    publish_file(store, checked(of_activity("Beboervejledning", TALKS, PARTICIPANTS)), BY)
    yes = NOTHING_CHOSEN.with_answer("activity", None, None, "Råd og hjælp", f"{RENAMED}{KNOWN}")
    content = of_activity("Råd og hjælp", TALKS, PARTICIPANTS)
    file = later(content, store, yes)
    assert not file.has_errors
    assert set(file.observations["activity_id"]) == {KNOWN}
    with pytest.raises(ReasonsMissing):
        publish_file(store, file, BY, settled=yes)
    upload_id = publish_file(store, file, BY, settled=yes, reasons=Reasons("Ny leder, nyt navn"))
    assert named(store) == [(KNOWN, "Råd og hjælp", ["Vejledning", "Beboervejledning"])]
    changed = filtered.catalogue_changes(store, filters=filters("2023K3"))
    assert ("activity_name", "Beboervejledning", "Råd og hjælp", "Ny leder, nyt navn") in (
        changed.select("attribute", "was", "becomes", "reason").rows()
    )
    again = later(of_activity("Beboervejledning", TALKS, PARTICIPANTS), store, NOTHING_CHOSEN)
    assert set(again.observations["activity_id"]) == {KNOWN}
    withdraw(store, upload_id, BY, "Alligevel ikke")
    assert named(store) == [(KNOWN, "Beboervejledning", ["Vejledning"])]


def later(content: bytes, store: Store, choices: Choices) -> CheckedFile:
    return checked(content, known=current_catalogue(store), choices=choices)


def named(store: Store) -> list[tuple]:
    activities = current_catalogue(store).activity
    return activities.select("activity_id", "activity_name", "aliases").rows()


def of_areas(*names: str) -> bytes:
    """The talks of the third quarter in each of these areas."""
    rows = [f"Prøveby;Beboervejledning;{TALKS};{name};2023K3;Opgørelse;5" for name in names]
    header = "Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi"
    return "\n".join([header, *rows]).encode()


def listed(
    content: bytes, choices: Choices = NOTHING_CHOSEN, known: Catalogue | None = None
) -> CheckedFile:
    return checked(content, "tal.csv", choices=choices, known=known)


NORTH = f"{RENAMED}S=Nordparken"


@pytest.mark.parametrize(
    ("known", "in_file", "new", "former"),
    [
        ({"R", "S"}, {"R", "N"}, {"N"}, ["S"]),
        ({"R", "S", "M"}, {"R", "N"}, {"N"}, []),
        ({"R", "S", "M"}, {"R", "N", "O"}, {"N", "O"}, []),
        ({"R"}, {"N"}, {"N"}, []),
    ],
)
def test_an_area_may_be_the_only_one_that_is_lacking(
    known: set[str], in_file: set[str], new: set[str], former: list[str]
) -> None:
    assert former_areas(known, in_file, new) == former


@pytest.mark.parametrize(
    ("areas", "is_asked"),
    [
        (("Ringparken", "Nordparken"), True),
        (("Ringparken", "Sydbyen", "Nordparken"), False),
        (("Ringparken", "Nordparken", "Skoven"), False),
    ],
)
def test_a_new_area_is_asked_about_where_one_is_lacking(
    areas: tuple[str, ...], is_asked: bool
) -> None:
    file = listed(of_areas(*areas))
    question = (
        "area",
        "Nordparken",
        "Har »Sydbyen« fået navnet »Nordparken«?",
        [NORTH, NEW],
    )
    assert (question in asked(file)) == is_asked
    assert ("renamed" in codes(file)) == is_asked


def test_a_renamed_area_keeps_its_code_and_its_figures(tmp_path: Path) -> None:
    store = store_with_plan(tmp_path / "proeve.duckdb")
    yes = NOTHING_CHOSEN.with_answer("area", None, None, "Nordparken", NORTH)
    file = listed(of_areas("Ringparken", "Nordparken"), yes, known=current_catalogue(store))
    assert not file.has_errors
    assert file.observations["area_code"].to_list() == ["R", "S"]
    with pytest.raises(ReasonsMissing):
        publish_file(store, file, BY, settled=yes)
    upload_id = publish_file(store, file, BY, settled=yes, reasons=Reasons("Nyt navn i kvarteret"))
    by_code = "select area, area_name, aliases from marts.area where area = 'S'"
    assert store.read(by_code).rows() == [("S", "Nordparken", ["Syd", "Sydbyen"])]

    # What was chosen once does not name the area again, by whichever name it is called.
    again = listed(of_areas("Ringparken", "Sydbyen"), yes, known=current_catalogue(store))
    assert again.observations["area_code"].to_list() == ["R", "S"]
    assert again.additions.area.is_empty()
    withdraw(store, upload_id, BY, "Alligevel ikke")
    assert store.read(by_code).rows() == [("S", "Sydbyen", ["Syd"])]


def test_an_area_that_is_not_renamed_is_one_more() -> None:
    no = NOTHING_CHOSEN.with_answer("area", None, None, "Nordparken", NEW)
    file = listed(of_areas("Ringparken", "Nordparken"), no)
    assert not file.has_errors
    assert file.additions.area["area_name"].to_list() == ["Nordparken"]
