"""*Kvartalsrunden*: empty, nearly empty and filled, with one more choice after each."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from domain import clock
from store.records import NARRATIVE, Submission
from store.write import approve, publish, publish_new
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, store_with, submission
from tests.pages.handing_in import CORRECTION, button, with_file
from tests.pages.screen import (
    ACTIVITY,
    OVERVIEW,
    ROUND,
    UPLOAD,
    OpenApp,
    one_line,
    row_with,
    shown,
    verdict,
)

SLAGELSE = {"helhedsplan": "Slagelse"}


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=ROUND)

    assert not page.exception
    assert page.subheader[0].value == "Der er intet at samle ind"


def test_a_plan_without_figures_is_missing_in_the_quarter_that_is_over(
    app: OpenApp, plans_only: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SETTING, "2023-10-20")
    page = app(plans_only, ROUND, link=SLAGELSE)

    assert not page.exception
    assert page.selectbox(key="runde").value == "2023K3"
    assert verdict(page) == (
        "0 af 12 aktiviteter er indsendt · frist 30. oktober 2023 · 12 mangler"
    )


def test_a_quarter_is_another_by_choice_and_the_plan_stays_on_the_next_page(
    app: OpenApp, reported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SETTING, "2024-02-05")
    page = app(reported, ROUND, link=SLAGELSE)
    assert verdict(page).endswith("fristen var 30. januar 2024 · 12 mangler")

    page.selectbox(key="runde").select("2023K3").run()
    assert verdict(page) == "Alle 12 aktiviteter er indsendt · fristen var 30. oktober 2023"
    page.selectbox(key="helhedsplan").select_index(
        page.selectbox(key="helhedsplan").options.index("Fredericia")
    ).run()
    assert page.selectbox(key="runde").value == "2022K4"

    page.switch_page(OVERVIEW).run()
    assert page.caption[0].value == "Fredericia · 4. kvartal 2019 · Hele helhedsplanen"


def test_a_file_on_indlaes_is_in_progress_at_its_activity(
    app: OpenApp, plans_only: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SETTING, "2023-10-20")
    page = with_file(app(plans_only, UPLOAD), "rettelse.csv", CORRECTION.encode())

    page.switch_page(ROUND).run()

    assert verdict(page).endswith("12 mangler, heraf 1 i gang")
    row = row_with(page, "Beboervejledning")
    assert "◑ i gang" in row
    assert "rettelse.csv" in row
    assert "10 dage tilbage" in row
    page.selectbox(key="mail_about").select_index(1).run()
    assert page.selectbox(key="mail_about").value == "slagelse/fritidsjob"
    assert "Vi mangler tallene for 3. kvartal 2023 fra" in shown(page)


def test_a_link_of_a_quarter_that_is_not_there_says_so(app: OpenApp, reported: Path) -> None:
    page = app(reported, ROUND, link={**SLAGELSE, "runde": "3. kvartal 1999"})

    assert page.warning[0].value.startswith("Linket nævner »3. kvartal 1999«")


def test_when_all_have_handed_in_nobody_is_missing_and_the_deadlines_remain(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, ROUND, link={**SLAGELSE, "runde": "3. kvartal 2023"})

    assert not page.exception
    assert not page.warning
    assert "Ingen mangler i kvartalet." in shown(page)
    assert [one.proto.label for one in page.get("download_button")] == [
        "Årets frister til kalenderen"
    ]


def test_a_mail_needs_a_name_and_an_address_and_a_server_that_answers(
    app: OpenApp, plans_only: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = app(plans_only, ROUND, link=SLAGELSE)
    assert "Der er ikke sat en mailserver op." in shown(page)
    monkeypatch.setenv("HELHEDSBLIK_MAIL_HOST", "127.0.0.1")
    page.run()
    assert "(»sender«)" in page.warning[0].value
    monkeypatch.setenv("HELHEDSBLIK_MAIL_SENDER", "app@b.dk")
    monkeypatch.setenv("HELHEDSBLIK_MAIL_PORT", "1")
    page.run()

    page.button(key="send_mail").click().run()
    assert page.info[0].value == "Skriv dit navn for at kunne sende."
    page.text_input(key="name").set_value("Leder Lund").run()
    assert not page.info
    page.button(key="send_mail").click().run()
    assert page.info[0].value == "»« er ikke en mailadresse. Intet er sendt."
    next(one for one in page.text_input if one.label == "Mailadresse").set_value("a@b.dk").run()
    page.button(key="send_mail").click().run()
    assert "ingen mail er sendt" in page.info[0].value
    assert not page.exception


def told(handed_in: Submission, *texts: tuple[str, str, str, str]) -> Submission:
    """A submission with texts: of which activity, quarter and section, and what it says."""
    rows = [
        (PLAN_ID, f"{PLAN_ID}/{activity}", quarter, section, words, "afsnit 1")
        for activity, quarter, section, words in texts
    ]
    return replace(handed_in, narrative=pl.DataFrame(rows, schema=NARRATIVE, orient="row"))


@pytest.fixture(scope="module")
def with_approval(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two activities of a plan that asks for approval, which promised something of the quarter that
    both now hand in; one says what came of it.
    """
    path = tmp_path_factory.mktemp("godkendelse")
    indicators = (Indicator("Samtaler"), Indicator("Caféer", activity="Samvær"))
    plan = catalogue(*indicators)
    asks = replace(plan, plan=plan.plan.with_columns(needs_approval=True))
    figures = (
        Figure("Samtaler", None, "2024", "target", 40),
        Figure("Samtaler", None, "2023K4", "actual", 9),
    )
    store = store_with(path, asks, *figures)
    promised = publish_new(
        store,
        told(
            submission(content=b"rapporter"),
            ("vejledning", "2023K4", "next_targets", "Ti samtaler."),
            ("samvær", "2023K4", "next_targets", "To caféer."),
        ),
        BY,
    )
    approve(store, [promised], BY)
    publish(store, promised, BY)
    talks = submission(Figure("Samtaler", None, "2024K1", "actual", 12))
    said = ("vejledning", "2024K1", "status", "Vi nåede dem alle.")
    publish_new(store, told(talks, said), BY)
    publish_new(
        store, submission(Figure("Caféer", None, "2024K1", "actual", 3), name="café.csv"), BY
    )
    store.close()
    return Path(store.path)


def test_a_leader_returns_one_approves_the_other_publishes_and_locks(
    app: OpenApp, with_approval: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SETTING, "2024-04-20")
    page = app(with_approval, ROUND)
    assert verdict(page) == "Alle 2 aktiviteter er indsendt · frist 30. april 2024"
    assert "1 af 1 mål er nået eller på vej i 1. kvartal 2024." in shown(page)
    page.button(key="approve").click().run()
    assert page.info[0].value.startswith("Skriv dit navn")
    page.text_input(key="name").set_value("Leder Lund").run()

    assert (
        "Vejledning: Lovet i 4. kvartal 2023 | Ti samtaler. | "
        "Vejledning: Status | Vi nåede dem alle."
    ) in one_line(page)

    page.selectbox(key="waiting_file").select_index(1).run()
    assert (
        "Samvær: Lovet i 4. kvartal 2023 | To caféer. | "
        "Aktiviteten har ikke skrevet om status i 1. kvartal 2024 endnu."
    ) in one_line(page)
    page.button(key="return_file").click().run()
    assert page.info[0].value.startswith("Skriv, hvad der skal gøres")
    page.text_area(key="comment").set_value("Sydbyen mangler").run()
    page.button(key="return_file").click().run()
    assert "↩ returneret" in row_with(page, "Samvær |")
    assert "Sydbyen mangler" in row_with(page, "Samvær |")
    page.button(key="approve").click().run()
    assert "✓ godkendt, ikke offentliggjort" in row_with(page, "Vejledning |")
    page.button(key="publish_approved").click().run()
    assert "✔ godkendt" in row_with(page, "Vejledning |")
    page.button(key="lock").click().run()
    assert page.info[0].value == "Kvartalet er låst."
    page.selectbox(key="runde").select("2023K4").run()
    assert "låst sammen med 1. kvartal 2024" in page.info[0].value
    assert [one.key for one in page.button if one.key in {"lock", "unlock"}] == []
    page.selectbox(key="runde").select("2024K1").run()
    page.button(key="unlock").click().run()
    assert page.info[0].value.startswith("Skriv, hvorfor")
    page.text_input(key="unlock_reason").set_value("Aftalt").run()
    page.button(key="unlock").click().run()
    assert not page.exception
    assert page.button(key="lock")

    page.switch_page(ACTIVITY).run()
    page.selectbox(key="aktivitet").select(f"{PLAN_ID}/vejledning").run()
    page.selectbox(key="aar").select(2024).run()
    assert (
        "Lovet i 4. kvartal 2023 | Ti samtaler. | Status i 1. kvartal 2024 | Vi nåede dem alle."
    ) in one_line(page)


def test_a_file_on_indlaes_of_a_plan_that_asks_for_approval_waits(
    app: OpenApp, with_approval: Path
) -> None:
    file = "Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi\n" + (
        "Proeveby;Vejledning;Samtaler;;2024K2;Opgørelse;4\n"
    )
    page = with_file(app(with_approval, UPLOAD), "tal.csv", file.encode())

    button(page, "Indsend til godkendelse").click().run()

    assert page.success[0].value.startswith("Indsendt. 1 tal fra tal.csv tæller med, når")
    page.switch_page(ROUND).run()
    page.selectbox(key="runde").select("2024K2").run()
    assert "◕ indsendt, ikke godkendt" in row_with(page, "Vejledning |")
