"""A leader's walk over *Kvartalsrunden* in the browser, with one more click after every change."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page, expect

from store.write import publish_new
from tests.browser.screen import drawn, opened
from tests.given import BY, Figure, Indicator, catalogue, store_with, submission

QUARTER = "runde=1.+kvartal+2024"


def filled(folder: Path) -> Path:
    """A plan that asks for approval, of which two of three activities have handed in."""
    plan = catalogue(
        Indicator("Samtaler"),
        Indicator("Caféer", activity="Samvær"),
        Indicator("Ture", activity="Udflugter"),
    )
    asks = replace(plan, plan=plan.plan.with_columns(needs_approval=True))
    store = store_with(folder, asks)
    publish_new(store, submission(Figure("Samtaler", None, "2024K1", "actual", 12)), BY)
    cafes = submission(Figure("Caféer", None, "2024K1", "actual", 3), name="café.csv")
    publish_new(store, cafes, BY)
    store.close()
    return Path(store.path)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).last.click()
    drawn(page)


def test_a_leader_returns_approves_publishes_locks_and_opens_again(
    serve: Callable[[Path], str], page: Page, tmp_path: Path
) -> None:
    opened(page, f"{serve(filled(tmp_path))}/kvartalsrunden?{QUARTER}")
    expect(page.get_by_role("heading", level=2)).to_contain_text("2 af 3 aktiviteter er indsendt")
    row = page.get_by_role("row")
    page.get_by_label("Dit navn").fill("Leder Lund")
    page.get_by_label("Dit navn").press("Enter")
    drawn(page)
    page.get_by_label("Hvad skal der gøres ved den?").fill("Sydbyen mangler")
    press(page, "Returnér filen")
    expect(row.filter(has_text="Vejledning")).to_contain_text("↩ returneret")
    expect(row.filter(has_text="Vejledning")).to_contain_text("Sydbyen mangler")

    press(page, "Godkend de valgte")
    expect(row.filter(has_text="Samvær")).to_contain_text("godkendt, ikke offentliggjort")
    press(page, "Offentliggør den godkendte fil")
    expect(row.filter(has_text="Samvær")).to_contain_text("✔ godkendt")

    press(page, "Lås kvartalet")
    press(page, "Lås kvartalet")
    expect(page.get_by_text("Kvartalet blev låst")).to_be_visible()
    expect(page.get_by_text("2 mangler", exact=False).first).to_be_visible()
    row.filter(has_text="Udflugter").get_by_role("link", name="Udflugter").click()
    drawn(page)
    expect(page.get_by_role("heading", level=1, name="Aktivitet")).to_be_visible()
    page.go_back()
    drawn(page)
    expect(page.get_by_text("Kvartalet blev låst")).to_be_visible()
