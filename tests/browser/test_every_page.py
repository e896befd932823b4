"""Every page of the menu where nobody signs in, opened once for all that must hold of each: WCAG
2.1 A and AA by axe-core, Danish words and A4.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.screen import INVENTED, drawn, go, menu, new_page, opened
from tests.browser.test_accessibility import violations_however_it_is_looked_at
from tests.browser.test_language import english
from tests.browser.test_print import cut_on_paper
from ui import identity
from ui import menu as pages

MENU = [one for one in pages.PAGES if one.is_for(identity.of_machine())]
EVERY_PAGE = pytest.mark.parametrize("one", MENU, ids=lambda one: one.address)


@pytest.fixture(scope="module")
def walking(browser: Browser) -> Iterator[Page]:
    """A reader who stays for all the pages: what the browser reads to begin with costs as much as
    four clicks in the menu.
    """
    page = new_page(browser)
    yield page
    page.close()


def stand_on(page: Page, server: str, one: pages.Page) -> None:
    """Come to a page by the menu, where the app is open already."""
    page.emulate_media(color_scheme="light")
    if page.url.startswith(server):
        go(page, one.title)
    else:
        opened(page, f"{server}/{one.address}?{INVENTED}")


def test_the_menu_leads_to_every_page(filled: str, page: Page) -> None:
    opened(page, filled)

    assert [link.rsplit("/", 1)[-1] for link in menu(page)] == [one.address for one in MENU]


@EVERY_PAGE
def test_a_page_of_figures_breaks_no_wcag_shows_no_english_and_fits_on_a4(
    one: pages.Page, filled: str, walking: Page
) -> None:
    stand_on(walking, filled, one)
    expect(walking.locator("html")).to_have_attribute("lang", "da")

    assert english(walking) == []
    assert violations_however_it_is_looked_at(walking) == []
    walking.emulate_media(color_scheme="light")
    drawn(walking)
    assert cut_on_paper(walking) == ([], 0)


@EVERY_PAGE
def test_a_page_of_an_empty_store_breaks_no_wcag(
    one: pages.Page, empty: str, walking: Page
) -> None:
    stand_on(walking, empty, one)

    assert violations_however_it_is_looked_at(walking) == []
