"""Every page of the menu, opened once for all that must hold of each: WCAG 2.1 A and AA by
axe-core, Danish words and A4.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screen import INVENTED, drawn, menu, opened
from tests.browser.test_accessibility import violations_however_it_is_looked_at
from tests.browser.test_language import english
from tests.browser.test_print import cut_on_paper
from ui.menu import PAGES

ADDRESSES = [one.address for one in PAGES]


def test_the_menu_leads_to_every_page(filled: str, page: Page) -> None:
    opened(page, filled)

    assert [link.rsplit("/", 1)[-1] for link in menu(page)] == ADDRESSES


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_of_figures_breaks_no_wcag_shows_no_english_and_fits_on_a4(
    address: str, filled: str, page: Page
) -> None:
    opened(page, f"{filled}/{address}?{INVENTED}")
    expect(page.locator("html")).to_have_attribute("lang", "da")

    assert english(page) == []
    assert violations_however_it_is_looked_at(page) == []
    page.emulate_media(color_scheme="light")
    drawn(page)
    assert cut_on_paper(page) == ([], 0)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_of_an_empty_store_breaks_no_wcag(address: str, empty: str, page: Page) -> None:
    opened(page, f"{empty}/{address}?{INVENTED}")

    assert violations_however_it_is_looked_at(page) == []
