"""A button pressed right after a field was written in, and the ink of what cannot be pressed."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SAMPLE
from tests.browser.screen import INVENTED, drawn, opened

# How long a hand holds the button of a mouse: longer than the page takes to answer a field.
HELD_MILLISECONDS = 400
LEAST_CONTRAST = 4.5


@pytest.fixture
def own_plans(plans_store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(plans_store, tmp_path))


@pytest.fixture
def own_sample(sample_store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_store, tmp_path / "helhedsblik.duckdb"))


def stands_still(page: Page, button: Locator) -> None:
    """Wait until the fields above it are fetched, which move the button when they come."""
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    before = None
    while (place := button.bounding_box()) != before:
        before = place
        page.wait_for_timeout(HELD_MILLISECONDS)


def press(page: Page, button: Locator) -> None:
    """As a hand does it: where the button has come to rest, whatever happens while it is held."""
    expect(page.locator(".stApp[data-test-script-state=notRunning]")).to_be_attached()
    stands_still(page, button)
    button.hover()
    page.mouse.down()
    page.wait_for_timeout(HELD_MILLISECONDS)
    page.mouse.up()


def test_a_file_is_published_by_the_click_that_leaves_the_name(
    own_plans: Path, serve: Callable[[Path], str], page: Page
) -> None:
    opened(page, f"{serve(own_plans)}/indlaes")
    page.locator("input[type=file]").set_input_files(SAMPLE / "slagelse_2023K3.xlsx")
    expect(page.get_by_text("Slagelse · 3. kvartal 2023")).to_be_visible()
    drawn(page)

    page.get_by_label("Dit navn").fill("Leder Lund")
    press(page, page.get_by_role("button", name="Offentliggør"))

    expect(page.get_by_text("Offentliggjort.")).to_be_visible()
    press(page, page.get_by_role("button", name="Fortryd"))
    expect(page.get_by_text("Fortrudt.")).to_be_visible()


def test_a_note_is_saved_by_the_click_that_leaves_the_name_it_lacked(
    own_sample: Path, serve: Callable[[Path], str], page: Page
) -> None:
    opened(page, f"{serve(own_sample)}/tendenser?{INVENTED}")
    page.get_by_role("button", name="Tilføj en note").click()
    form = page.get_by_role("dialog")
    save = form.get_by_role("button", name="Tilføj noten")
    form.get_by_role("textbox", name="Hvad skete der?").fill("Nyt hus åbnet")
    press(page, save)
    expect(form.get_by_text("Skriv dit navn")).to_be_visible()

    form.get_by_label("Dit navn").fill("Leder Lund")
    press(page, save)

    expect(form).to_have_count(0)
    expect(page.get_by_text("Nyt hus åbnet")).to_be_visible()


def test_figures_are_frozen_by_the_click_that_leaves_the_name_it_lacked(
    own_sample: Path, serve: Callable[[Path], str], page: Page
) -> None:
    opened(page, f"{serve(own_sample)}/rapporter?{INVENTED}")
    page.get_by_role("button", name="Frys tallene").first.click()
    form = page.get_by_role("dialog")
    freeze = form.get_by_role("button", name=re.compile("^Frys"))
    press(page, freeze)
    expect(form.get_by_text("Skriv dit navn")).to_be_visible()

    form.get_by_label("Dit navn").fill("Leder Lund")
    press(page, freeze)

    expect(form).to_have_count(0)
    drawn(page)


def test_a_file_is_withdrawn_by_the_click_that_leaves_the_reason(
    own_sample: Path, serve: Callable[[Path], str], page: Page
) -> None:
    opened(page, f"{serve(own_sample)}/indlaesninger?indlaesning=Nr.+7:+slagelse_2023K3.xlsx")
    page.get_by_label("Dit navn").fill("Leder Lund")
    page.get_by_role("button", name="Træk tilbage").click()
    page.get_by_label("Hvorfor trækkes den tilbage?").fill("Forkert kvartal")
    press(page, page.get_by_role("button", name="Ja, træk tilbage"))

    expect(page.get_by_text("er trukket tilbage").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_button_can_be_read_also_when_it_cannot_be_pressed(
    scheme: Literal["light", "dark"], own_plans: Path, serve: Callable[[Path], str], page: Page
) -> None:
    page.emulate_media(color_scheme=scheme)
    opened(page, f"{serve(own_plans)}/indlaes")
    broken = b"helhedsplan;aktivitet;indikator;periode;tal\nSlagelse;Ukendt;Ukendt;2023K3;syv\n"
    page.locator("input[type=file]").set_input_files(
        {"name": "tal.csv", "mimeType": "text/csv", "buffer": broken}
    )
    unpressable = page.locator("button:disabled")
    expect(unpressable.first).to_be_visible()
    drawn(page)

    contrasts = page.locator("button p").evaluate_all(CONTRASTS)

    assert min(contrasts) >= LEAST_CONTRAST


# The contrast of each text to the nearest ground that is painted behind it, as WCAG counts it.
CONTRASTS = """(texts) => {
    const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((one) => {
            const share = one / 255;
            return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const ground = (element) => {
        const own = parts(getComputedStyle(element).backgroundColor);
        return own.length === 4 && own[3] === 0 ? ground(element.parentElement) : own;
    };
    return texts.map((text) => {
        const behind = ground(text);
        const [r, g, b, opacity = 1] = parts(getComputedStyle(text).color);
        const seen = [r, g, b].map((one, i) => one * opacity + behind[i] * (1 - opacity));
        const [low, high] = [light(seen), light(behind)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
    });
}"""
