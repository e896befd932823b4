"""A quarter's round among people with different roles, side by side at a real provider of OpenID
Connect: each sees and does what is theirs, and what is not theirs is refused with words.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import TUNED, free_port, served, started, wait_until_it_answers
from tests.browser.screen import drawn, menu, new_page, opened
from tests.browser.test_accessibility import violations_however_it_is_looked_at
from tests.browser.test_language import english
from tests.browser.test_sign_in import SECRETS
from tests.given import Figure, Indicator, catalogue, published, store_with, submission

ADMINISTRATOR, LEADER, CHAIR = "it", "leder", "formand"
RESPONSIBLE, COLLEAGUE = "ansvarlig", "kollega"
PEOPLE = (ADMINISTRATOR, LEADER, RESPONSIBLE, COLLEAGUE, CHAIR)
HEADER = "Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi\n"
OWN = HEADER + "Proeveby;Vejledning;Samtaler;;2024K1;Opgørelse;12\n"
OTHERS = HEADER + "Proeveby;Samvær;Caféer;;2024K1;Opgørelse;5\n"
WHY = "Hvorfor"
CORRECTED = OWN.replace(";12", ";14")


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    port = free_port()
    claims = ({"sub": one, "name": one.capitalize(), "email": f"{one}@by.dk"} for one in PEOPLE)
    known = [word for one in claims for word in ("--user-claims", json.dumps(one))]
    with started(["oidc_provider_mock", "--port", str(port), *known]):
        address = f"http://127.0.0.1:{port}"
        wait_until_it_answers(f"{address}/.well-known/openid-configuration")
        yield address


@pytest.fixture
def address(provider: str, tmp_path: Path) -> Iterator[str]:
    """The app over a plan that asks for approval, and a neighbour's plan."""
    plan = catalogue(Indicator("Samtaler"), Indicator("Caféer", activity="Samvær"))
    asks = replace(plan, plan=plan.plan.with_columns(needs_approval=True))
    store = store_with(tmp_path, asks, Figure("Samtaler", None, "2024", "target", 40))
    figure = Figure("Samtaler", None, "2024K1", "actual", 99)
    neighbour = catalogue(Indicator("Samtaler"), plan_id="nabo")
    published(store, submission(figure, added=neighbour, plan_id="nabo", content=b"nabo"))
    store.close()
    port = free_port()
    secrets = tmp_path / ".streamlit" / "secrets.toml"
    secrets.parent.mkdir()
    app = f"http://127.0.0.1:{port}"
    words = SECRETS.format(address=app, provider=provider, secret="hemmelig" * 5)
    secrets.write_text(f'{words}\n[helhedsblik]\nadministrator = "it@by.dk"\n', encoding="utf-8")
    settings = dict.fromkeys(("HOME", "USERPROFILE"), str(tmp_path))
    with served(Path(store.path), command=TUNED, port=port, settings=settings) as running:
        yield running


def signed_in(browser: Browser, address: str, who: str) -> Page:
    page = new_page(browser)
    opened(page, address)
    page.get_by_role("button", name="Log ind").click()
    page.get_by_role("button", name=who, exact=True).first.click()
    expect(page.get_by_role("heading", level=1, name="Overblik")).to_be_visible()
    drawn(page)
    return page


def give(
    page: Page, who: str, role: str, activity: str | None = None, *, is_first: bool = False
) -> None:
    page.get_by_label("Mailadresse", exact=True).fill(f"{who}@by.dk")
    page.keyboard.press("Tab")
    drawn(page)
    choose(page, "Rolle", role)
    choose(page, "Helhedsplan", "Proeveby")
    if activity is not None:
        page.get_by_role("combobox", name="Aktiviteter").click()
        page.get_by_role("option", name=activity).click()
        page.keyboard.press("Escape")
        drawn(page)
    page.get_by_label("Begrundelse", exact=True).first.fill("Ny i projektet")
    page.keyboard.press("Tab")
    drawn(page)
    if is_first:
        page.get_by_text("Jeg ved, at alt, der ikke er givet, lukkes nu").click()
    page.get_by_role("button", name="Giv adgangen").click()
    expect(page.get_by_text(f"{who}@by.dk er nu {role}")).to_be_visible()
    drawn(page)


def take(page: Page, address: str, who: str) -> None:
    opened(page, address)
    page.get_by_role("combobox", name="Hvilken adgang?").click()
    page.keyboard.type(who)
    page.get_by_role("option").first.click()
    drawn(page)
    page.get_by_label("Begrundelse", exact=True).last.fill("Fratrådt")
    page.keyboard.press("Tab")
    drawn(page)
    page.get_by_role("button", name="Fratag adgangen").click()
    expect(page.get_by_text(f"{who}@by.dk er ikke længere")).to_be_visible()


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()
    drawn(page)


def hand_in(page: Page, name: str, content: str) -> None:
    page.locator("input[type=file]").first.set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content.encode()}
    )
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    drawn(page)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).last.click()
    drawn(page)


def test_a_round_from_its_first_file_to_the_lock_one_that_is_late_and_a_correction(
    address: str, browser: Browser
) -> None:
    administrator = signed_in(browser, address, ADMINISTRATOR)
    opened(administrator, f"{address}/adgang")
    expect(administrator.get_by_text("Der er ikke givet adgang her endnu")).to_be_visible()
    assert english(administrator) == []
    assert violations_however_it_is_looked_at(administrator) == []
    give(administrator, LEADER, "leder", is_first=True)
    give(administrator, RESPONSIBLE, "aktivitetsansvarlig", "Vejledning")
    give(administrator, COLLEAGUE, "aktivitetsansvarlig", "Samvær")
    give(administrator, CHAIR, "bestyrelse")
    opened(administrator, address)
    expect(administrator.get_by_text("Du har ikke adgang til nogen helhedsplan")).to_be_visible()

    responsible = signed_in(browser, address, RESPONSIBLE)
    assert {"adgang", "helhedsplan", "aendringslog"}.isdisjoint(menu_addresses(responsible))
    opened(responsible, f"{address}/indlaes")
    hand_in(responsible, "andres.csv", OTHERS)
    expect(responsible.get_by_text("Du indberetter ikke for Samvær.")).to_be_visible()
    expect(responsible.get_by_role("button", name="Indsend til godkendelse")).to_be_disabled()
    opened(responsible, f"{address}/indlaes")
    hand_in(responsible, "egne.csv", OWN)
    press(responsible, "Indsend til godkendelse")
    opened(responsible, address)
    expect(responsible.get_by_text("99")).to_have_count(0)

    chair = signed_in(browser, address, CHAIR)
    of_others = ("indlaes", "indlaesninger", "helhedsplan", "kvartalsrunden", "indberet")
    for closed in (*of_others, "aendringslog"):
        opened(chair, f"{address}/{closed}")
        expect(chair.get_by_role("heading", name="Kun for ledere")).to_be_visible()
    opened(chair, f"{address}/adgang")
    expect(chair.get_by_role("heading", name="Kun for administratorer")).to_be_visible()
    opened(chair, f"{address}/overblik?helhedsplan=Nabo")
    expect(chair.get_by_text("Nabo", exact=True)).to_have_count(0)

    leader = signed_in(browser, address, LEADER)
    round_of = f"{address}/kvartalsrunden?runde=1.+kvartal+2024"
    opened(leader, round_of)
    row = leader.get_by_role("table").first.get_by_role("row")
    leader.get_by_label("Hvad skal der gøres ved den?").fill("Sydbyen mangler")
    press(leader, "Returnér filen")
    expect(row.filter(has_text="Vejledning")).to_contain_text("↩ returneret")

    opened(responsible, round_of)
    expect(responsible.get_by_role("row").filter(has_text="Vejledning")).to_contain_text(
        "Sydbyen mangler"
    )
    expect(responsible.get_by_role("button", name="Godkend de valgte")).to_have_count(0)
    opened(responsible, f"{address}/indlaes")
    hand_in(responsible, "igen.csv", CORRECTED)
    press(responsible, "Indsend til godkendelse")

    opened(leader, round_of)
    press(leader, "Godkend de valgte")
    press(leader, "Offentliggør den godkendte fil")
    expect(row.filter(has_text="Vejledning")).to_contain_text("✔ godkendt")
    talk_about_it(address, responsible, leader, chair)
    opened(leader, round_of)
    press(leader, "Lås kvartalet")
    press(leader, "Lås kvartalet")
    expect(leader.get_by_text("Kvartalet blev låst")).to_be_visible()

    expect(row.filter(has_text="Samvær")).to_contain_text("dage over fristen")

    colleague = signed_in(browser, address, COLLEAGUE)
    opened(colleague, round_of)
    expect(colleague.get_by_role("row").filter(has_text="Vejledning")).to_have_count(0)
    colleague.get_by_role("link", name="Udfyld").click()
    expect(colleague.get_by_role("heading", name="Samvær")).to_be_visible()
    colleague.get_by_label("Caféer, Hele planen").fill("ca. 20")
    colleague.keyboard.press("Tab")
    drawn(colleague)
    press(colleague, "Kontrollér det, jeg har skrevet")
    expect(colleague.get_by_text("1. kvartal 2024 er låst.").first).to_be_visible()
    colleague.get_by_label(WHY).first.fill("Kom for sent")
    colleague.keyboard.press("Tab")
    drawn(colleague)
    press(colleague, "Indsend til godkendelse")
    opened(responsible, f"{address}/indlaes")
    hand_in(responsible, "efter.csv", CORRECTED.replace(";14", ";15"))
    responsible.get_by_label(WHY).first.fill("Talt efter")
    responsible.keyboard.press("Tab")
    drawn(responsible)
    press(responsible, "Indsend til godkendelse")

    opened(leader, round_of)
    press(leader, "Godkend de valgte")
    press(leader, "Offentliggør de 2 godkendte filer")
    expect(row.filter(has_text="Samvær")).to_contain_text("✔ godkendt")
    opened(chair, address)
    expect(chair.get_by_text("Kom for sent")).to_be_visible()
    expect(chair.get_by_text("Talt efter")).to_be_visible()

    opened(leader, f"{address}/rapporter?helhedsplan=Proeveby&kvartal=1.+kvartal+2024")
    figures = leader.get_by_role("button", name="tal.xlsx")
    with leader.expect_download() as download:
        figures.click()
    assert download.value.suggested_filename.endswith(" tal.xlsx")
    opened(responsible, f"{address}/aktivitet?helhedsplan=Proeveby&aktivitet=Vejledning")
    responsible.get_by_text("Skriv en kommentar").click()
    responsible.get_by_label("Kommentar", exact=True).fill("Efter at adgangen er taget")
    take(administrator, f"{address}/adgang", RESPONSIBLE)
    press(responsible, "Gem kommentaren")
    expect(responsible.get_by_text("Du indberetter ikke længere for Vejledning.")).to_be_visible()
    expect(responsible.get_by_text("Efter at adgangen er taget")).to_have_count(0)
    take(administrator, f"{address}/adgang", LEADER)
    figures.click()
    expect(leader.get_by_text("Din adgang kan være ændret")).to_be_visible()
    for page in (administrator, responsible, colleague, chair, leader):
        page.close()


def talk_about_it(address: str, responsible: Page, leader: Page, chair: Page) -> None:
    """The responsible asks, the leader answers where the round is worked on, and the chair, to whom
    it is not, reads neither.
    """
    of_activity = (
        f"{address}/aktivitet?helhedsplan=Proeveby&aar=2024&kvartal=1.+kvartal&aktivitet=Vejledning"
    )
    question, answer = "Skal målet sættes ned?", "Ja, til 30"
    opened(responsible, of_activity)
    responsible.get_by_text("Skriv en kommentar").click()
    responsible.get_by_label("Kommentar", exact=True).fill(question)
    press(responsible, "Gem kommentaren")
    expect(responsible.get_by_text("Kommentaren er gemt.")).to_be_visible()

    opened(leader, f"{address}/kvartalsrunden?runde=1.+kvartal+2024")
    expect(leader.get_by_text(question)).to_be_visible()
    leader.get_by_label("Svar", exact=True).fill(answer)
    press(leader, "Gem svaret")
    expect(leader.get_by_text("Svaret er gemt.")).to_be_visible()

    opened(responsible, of_activity)
    expect(responsible.get_by_text(answer)).to_be_visible()
    opened(chair, of_activity)
    expect(chair.get_by_role("heading", name="Vejledning").first).to_be_visible()
    for words in (question, answer):
        expect(chair.get_by_text(words)).to_have_count(0)
    press(responsible, "Luk")
    expect(responsible.get_by_text("lukket").first).to_be_visible()


def menu_addresses(page: Page) -> set[str]:
    return {link.rsplit("/", 1)[-1] for link in menu(page)}
