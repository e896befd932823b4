"""The files of a plan that hides small counts: seen with the rights of a leader alone."""

import shutil
import time
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from reports import meetings
from reports.errors import HiddenPack
from store.connection import open_store
from store.write import hand_in, publish
from submissions import small_counts
from tests.pages.handing_in import CORRECTION, with_file
from tests.pages.screen import ATTAINMENT, QUALITY, REPORTS, SAMPLE, UPLOAD, UPLOADS, OpenApp, shown
from tests.pages.test_sign_in import signed_in
from ui import read
from ui.quality import text

BY = "Leder Lund"
REFUSAL = "Helhedsplanen skjuler små tal."
SLAGELSE, PLAN = 5, 1
PLAN_FILE = """
[[plan]]
id = "slagelse"
name = "Slagelse"
start_date = 2023-01-01
end_date = 2026-12-31
[[plan.focus_area]]
name = "Medborgerskab"
canonical = "Sammenhængskraft og medborgerskab"
[[plan.activity]]
id = "beboervejledning"
name = "Beboervejledning"
focus_area = "Medborgerskab"
[[plan.activity.indicator]]
id = "viderehenvisninger"
name = "Antal viderehenvisninger"
"""


@pytest.fixture(scope="session")
def hiding(reported: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All plans with figures, of which Slagelse hides small counts."""
    path = tmp_path_factory.mktemp("hiding") / "helhedsblik.duckdb"
    shutil.copy(reported, path)
    store = open_store(path)
    choice = small_counts.submission("slagelse", hides_small_counts=True, number=1)
    publish(store, hand_in(store, choice, BY), BY)
    store.close()
    return path


def refusals(page: AppTest) -> list[str]:
    return [one.value for one in page.info if one.value.startswith(REFUSAL)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tal.csv", CORRECTION.encode()),
        ("plan.toml", PLAN_FILE.encode()),
    ],
)
def test_a_file_is_neither_shown_nor_taken_in(
    name: str, content: bytes, app: OpenApp, hiding: Path
) -> None:
    page = with_file(app(hiding, UPLOAD), name, content)

    assert not page.exception
    assert len(refusals(page)) == 1
    assert "Offentliggør" not in [one.label for one in page.button]
    assert "viderehenvisninger" not in shown(page)


def test_a_file_of_another_plan_is(app: OpenApp, hiding: Path) -> None:
    page = with_file(app(hiding, UPLOAD), "2024.csv", (SAMPLE / "eksempelby_2024.csv").read_bytes())

    assert refusals(page) == []
    assert "Offentliggør" in [one.label for one in page.button]


@pytest.mark.parametrize("upload_id", [SLAGELSE, PLAN])
def test_an_upload_is_neither_opened_nor_withdrawn(
    upload_id: int, app: OpenApp, hiding: Path
) -> None:
    page = app(hiding, UPLOADS).selectbox(key="indlaesning").select(upload_id).run()

    assert not page.exception
    assert len(refusals(page)) == 1
    assert not page.button
    assert not page.subheader


def test_what_a_leader_has_looked_at_stays_hidden_from_a_reader(app: OpenApp, hiding: Path) -> None:
    page = app(hiding, ATTAINMENT, link={"omraade": "Ringparken"})
    before = shown(signed_in(page))

    of_leader = shown(signed_in(page, "leder"))

    assert of_leader != before
    assert shown(signed_in(page)) == before


def test_a_leader_is_told_that_the_files_hold_small_counts(app: OpenApp, hiding: Path) -> None:
    page = signed_in(app(hiding, REPORTS))
    assert not page.warning

    page = signed_in(page, "leder")
    assert page.warning[0].value.startswith("Du ser alle tal, også de små")

    page = page.selectbox(key="helhedsplan").select("fredericia").run()
    assert not page.warning


def test_a_pack_from_before_the_hiding_is_for_leaders(
    app: OpenApp, reported: Path, tmp_path: Path
) -> None:
    path = tmp_path / "frosset.duckdb"
    shutil.copy(reported, path)
    store = open_store(path)
    meetings.freeze(store, "slagelse", "2023K3", date(2023, 11, 12), BY)
    choice = small_counts.submission("slagelse", hides_small_counts=True, number=1)
    publish(store, hand_in(store, choice, BY), BY)
    with pytest.raises(HiddenPack):
        meetings.files_of(store, "slagelse", date(2023, 11, 12))
    seen = meetings.files_of(store.with_rights(sees_all=True), "slagelse", date(2023, 11, 12))
    assert "tal.xlsx" in seen
    store.close()

    page = signed_in(app(path, REPORTS))
    assert not page.exception
    hidden = "Mødepakken blev frosset, før helhedsplanen skjulte små tal"
    assert any(one.value.startswith(hidden) for one in page.caption)
    assert "Hent mødepakken" not in [one.proto.label for one in page.get("download_button")]

    page = signed_in(page, "leder")
    assert "Hent mødepakken" in [one.proto.label for one in page.get("download_button")]


def test_only_a_leader_who_is_signed_in_still_lets_everyone_see_all(
    app: OpenApp, hiding: Path
) -> None:
    page = signed_in(app(hiding, QUALITY))
    assert "small_counts" not in [one.key for one in page.button]

    page = signed_in(page, "leder")
    page.user["iat"] = time.time() - 13 * 3600
    page.button(key="small_counts").click().run()
    page = signed_in(page, "leder")
    assert text.SMALL_COUNTS_HIDDEN in shown(page)

    page = page.button(key="small_counts").click().run()
    assert text.SMALL_COUNTS_SHOWN in shown(page)


WITHOUT_PLAN = "\n".join(
    line.partition(";")[2] if line else line for line in CORRECTION.splitlines()
).encode()


@pytest.mark.parametrize("content", [CORRECTION.encode(), WITHOUT_PLAN])
def test_a_leaders_draft_is_not_seen_by_saying_it_is_another_plans(
    content: bytes, app: OpenApp, hiding: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELHEDSBLIK_RIGHTS", "leder")
    page = app(hiding, UPLOAD).selectbox(key="assumed_plan").select("slagelse").run()
    page = with_file(page, "tal.csv", content)
    assert "Gemt som kladde." in shown(page)

    monkeypatch.delenv("HELHEDSBLIK_RIGHTS")
    page = page.selectbox(key="assumed_plan").select("fredericia").run()
    assert "viderehenvisninger" not in shown(page)
    page = app(page=UPLOAD, link={"kladde": "1"})
    assert [one.value for one in page.warning] == [
        "Kladden »1« handler om en helhedsplan, der skjuler små tal. Den kan kun ses med "
        "lederrettigheder."
    ]
    page = page.selectbox(key="assumed_plan").select("fredericia").run()
    assert not page.exception
    assert "viderehenvisninger" not in shown(page)
    assert "tal.csv" not in shown(page)


def test_a_draft_of_another_plan_is_anybodys_until_its_plan_hides(
    app: OpenApp, hiding: Path
) -> None:
    content = (SAMPLE / "eksempelby_2024.csv").read_bytes()
    with_file(app(hiding, UPLOAD), "2024.csv", content)
    assert "2024.csv (Leder Lund, " in shown(app(page=UPLOAD))

    choice = small_counts.submission("eksempelby", hides_small_counts=True, number=2)
    publish(read.store(), hand_in(read.store(), choice, BY), BY)

    assert "2024.csv" not in shown(app(page=UPLOAD))


def test_a_file_that_names_no_plan_is_no_draft_where_it_could_be_of_one_that_hides(
    app: OpenApp, hiding: Path
) -> None:
    page = with_file(app(hiding, UPLOAD), "tal.csv", WITHOUT_PLAN)

    assert "Gemt som kladde" not in shown(page)
    assert refusals(page) == []


def test_a_leaders_own_machine_shows_and_takes_them_in(
    app: OpenApp, hiding: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELHEDSBLIK_RIGHTS", "leder")
    page = with_file(app(hiding, UPLOAD), "tal.csv", CORRECTION.encode())
    assert refusals(page) == []
    assert "Offentliggør" in [one.label for one in page.button]

    page = page.switch_page(UPLOADS).run().selectbox(key="indlaesning").select(SLAGELSE).run()
    assert page.subheader[0].value == r"Nr. 5: slagelse\_2023K3.xlsx"
