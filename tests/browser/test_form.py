"""An activity's quarter handed in by form on a phone, from its link to where the figure stands."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from domain import clock
from tests.browser.screen import PHONE, drawn, new_page, opened
from tests.browser.test_accessibility import violations_however_it_is_looked_at
from tests.given import Figure, Indicator, catalogue, store_with

LINK = "indberet?helhedsplan=proeveby&runde=1.+kvartal+2024&indberetning=proeveby/vejledning"


def filled(folder: Path) -> Path:
    store = store_with(
        folder,
        catalogue(Indicator("Samtaler"), Indicator("Caféer", activity="Samvær")),
        Figure("Samtaler", "R", "2024", "target", 80),
        Figure("Samtaler", "R", "2023K4", "actual", 9),
    )
    store.close()
    return Path(store.path)


def test_a_quarter_is_filled_in_on_a_phone_left_found_again_and_handed_in(
    serve: Callable[[Path], str],
    browser: Browser,
    page: Page,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(clock.SETTING, "2024-04-20")
    address = serve(filled(tmp_path))
    page.set_viewport_size(PHONE)
    opened(page, f"{address}/{LINK}")
    page.get_by_role("textbox", name="Samtaler, Ringparken").fill("ca. 20")
    page.get_by_role("textbox", name="Samtaler, Sydbyen").fill("12 (+3 afbud)")
    page.get_by_role("textbox", name="Status").fill("Det går godt")
    page.get_by_role("textbox", name="Læring").focus()
    expect(page.get_by_text("3 felter er gemt som kladde.")).to_be_visible()
    drawn(page)
    width = "document.documentElement.scrollWidth"
    assert page.evaluate(width) <= PHONE["width"]
    assert violations_however_it_is_looked_at(page) == []
    page.close()

    again = new_page(browser)
    again.set_viewport_size(PHONE)
    opened(again, f"{address}/{LINK}")
    expect(again.get_by_role("textbox", name="Samtaler, Ringparken")).to_have_value("ca. 20")
    expect(again.get_by_role("textbox", name="Samtaler, Sydbyen")).to_have_value("12 (+3 afbud)")
    expect(again.get_by_role("textbox", name="Status")).to_have_value("Det går godt")
    again.get_by_label("Dit navn").fill("Ansvarlig Ane")
    again.get_by_role("button", name="Kontrollér det, jeg har skrevet").click()
    expect(again.get_by_text("2 nye, 0 ændrede og 0 uændrede tal.")).to_be_visible()
    drawn(again)
    assert violations_however_it_is_looked_at(again) == []
    again.get_by_role("button", name="Offentliggør").click()
    expect(again.get_by_text("Offentliggjort. 2 tal fra")).to_be_visible()
    drawn(again)

    opened(again, f"{address}/aktivitet?aktivitet=proeveby/vejledning")
    expect(again.get_by_text("Det går godt")).to_be_visible()
    again.locator("[data-explain]").filter(has_text="ca. 32").first.click()
    source = again.get_by_role("dialog")
    expect(source.get_by_text("»Samtaler« i Sydbyen").first).to_be_visible()
    expect(source.get_by_text("12 (+3 afbud)").first).to_be_visible()
    again.close()
