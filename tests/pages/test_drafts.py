"""The drafts of *Indlæs*: kept by themselves, found again, discarded, published."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from store import drafts
from store.connection import open_store
from tests.pages.handing_in import (
    CORRECTION,
    answered,
    button,
    field,
    report_of,
    with_file,
)
from tests.pages.screen import OVERVIEW, UPLOAD, UPLOADS, OpenApp, row_with, shown
from ui import read

QUESTION = "Hvad står der i kolonnen »Talt op«? (C5)"


def with_correction(page: AppTest) -> AppTest:
    return with_file(page, "rettelse.csv", CORRECTION.encode())


def kept_in(path: str) -> list[tuple[int, str]]:
    read.forget()
    store = open_store(path)
    rows = drafts.open_drafts(store).select("draft_id", "file_name").rows()
    store.close()
    return rows


def test_a_file_is_a_draft_as_soon_as_it_is_read(app: OpenApp, reported: Path) -> None:
    page = with_correction(app(reported, UPLOAD))

    assert "Gemt som kladde." in shown(page)
    assert page.query_params["kladde"] == "1"


def test_file_answers_reasons_and_name_are_found_on_the_way_back(
    app: OpenApp, reported: Path
) -> None:
    page = with_correction(app(reported, UPLOAD))
    field(page, "Hvorfor er tallene ændret?").set_value("To manglede").run()

    page = page.switch_page(OVERVIEW).run().switch_page(UPLOAD).run()

    assert field(page, "Hvorfor er tallene ændret?").value == "To manglede"
    button(page, "Offentliggør").click().run()
    assert page.success[0].value.startswith("Offentliggjort. 1 tal fra rettelse.csv")


def test_a_link_to_a_draft_opens_all_of_it_in_another_session(app: OpenApp, reported: Path) -> None:
    page = with_correction(app(reported, UPLOAD))
    field(page, "Hvorfor er tallene ændret?").set_value("To manglede").run()

    again = app(page=UPLOAD, link={"kladde": "1"})

    assert again.text_input(key="name").value == "Leder Lund"
    assert field(again, "Hvorfor er tallene ændret?").value == "To manglede"
    assert row_with(again, "Antal viderehenvisninger (Selvvalgt indikator)").endswith("| 78 | 80")
    button(again, "Offentliggør").click().run()
    assert again.success[0].value.startswith("Offentliggjort. 1 tal fra rettelse.csv")


def test_an_answer_is_kept_with_the_draft(app: OpenApp, plans_only: Path) -> None:
    page = with_file(app(plans_only, UPLOAD), "tal.csv", report_of(quarter=4, count=12))
    answered(page, QUESTION, "Dette kvartal")

    again = app(page=UPLOAD, link={"kladde": "1"})

    assert "Dine svar: »Talt op« er Dette kvartal." in shown(again)
    assert "Slagelse · 4. kvartal 2023 · 1 tal" in shown(again)


def test_another_leader_finds_the_draft_in_the_list_and_opens_it(
    app: OpenApp, reported: Path
) -> None:
    with_correction(app(reported, UPLOAD))
    again = app(page=UPLOAD)
    assert "rettelse.csv (Leder Lund, " in shown(again).replace("\\", "")

    button(again, "Åbn").click().run()

    assert "0 nye, 1 ændret og 0 uændrede tal" in shown(again)


def test_a_discarded_draft_leaves_no_bytes_and_no_answers(app: OpenApp, reported: Path) -> None:
    page = with_correction(app(reported, UPLOAD))

    button(page, "Kassér").click().run()

    assert page.warning[0].value == "rettelse.csv er kasseret. Filen og svarene er slettet."
    assert "kladde" not in page.query_params
    assert len([one for one in page.button if one.label == "Offentliggør"]) == 0
    store = read.store()
    for table in ("draft", "draft_answers"):
        assert store.read(f"select * from main.{table}").is_empty()
    events = store.read("select event, event_by from main.draft_event").rows()
    assert events == [("kept", "Leder Lund"), ("discarded", "Leder Lund")]


def test_a_published_draft_is_no_draft_any_more(app: OpenApp, plans_only: Path) -> None:
    page = with_correction(app(plans_only, UPLOAD))
    button(page, "Offentliggør").click().run()
    assert page.success[0].value.startswith("Offentliggjort. 1 tal")

    assert drafts.open_drafts(read.store()).is_empty()
    again = app(page=UPLOAD, link={"kladde": "1"})
    assert again.warning[0].value == (
        "Adressen nævner en kladde, »1«, som ikke findes: den er offentliggjort eller kasseret, "
        "eller adressen er forkert."
    )


def test_a_refused_file_leaves_nothing(app: OpenApp, plans_only: Path) -> None:
    content = CORRECTION.replace(";80", ";010190-1234").encode()
    page = with_file(app(plans_only, UPLOAD), "tal.csv", content)

    assert page.error
    assert read.store().read("select * from main.draft_event").is_empty()


def test_the_same_file_dropped_again_is_the_same_draft(app: OpenApp, reported: Path) -> None:
    page = with_correction(app(reported, UPLOAD))
    field(page, "Hvorfor er tallene ændret?").set_value("To manglede").run()

    again = with_correction(app(page=UPLOAD))

    assert "Gemt som kladde." in shown(again)
    assert field(again, "Hvorfor er tallene ændret?").value == "To manglede"


def test_a_draft_stands_on_no_other_page(app: OpenApp, reported: Path) -> None:
    page = with_correction(app(reported, UPLOAD))

    assert "rettelse.csv" not in shown(page.switch_page(UPLOADS).run())


@pytest.mark.parametrize("draft", ["abc", "999", "9" * 40, "1²"])
def test_a_link_to_a_draft_that_never_was_says_so(
    app: OpenApp, plans_only: Path, draft: str
) -> None:
    page = app(plans_only, UPLOAD, link={"kladde": draft})

    assert not page.exception
    assert [one.value for one in page.warning] == [
        f"Adressen nævner en kladde, »{draft}«, som ikke findes: den er offentliggjort eller "
        "kasseret, eller adressen er forkert."
    ]
    assert len(page.run().warning) == 1


def test_a_draft_that_a_colleague_has_discarded_cannot_be_opened_and_says_so(
    app: OpenApp, reported: Path
) -> None:
    with_correction(app(reported, UPLOAD))
    again = app(page=UPLOAD)
    drafts.discard(read.store(), 1, "Leder Bech")

    page = button(again, "Åbn").click().run()

    assert page.warning[0].value == (
        "rettelse.csv kan ikke åbnes: kladden er offentliggjort eller kasseret af en anden i "
        "mellemtiden."
    )
