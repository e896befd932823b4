"""What the browser tests say of a page: when it is drawn, and which pages there are."""

from playwright.sync_api import Browser, Page, ViewportSize, expect

SLOWEST_STEP_MILLISECONDS = 60_000
INVENTED = "helhedsplan=Eksempelby+(opdigtet)"
PHONE = ViewportSize(width=360, height=740)
LAPTOP = ViewportSize(width=1280, height=900)


def new_page(browser: Browser, *permissions: str) -> Page:
    """The page of a Danish reader of its own, who wants nothing to move: every step of a movement
    would be drawn, which costs as much again as the page.
    """
    page = browser.new_page(
        locale="da-DK", viewport=LAPTOP, reduced_motion="reduce", permissions=permissions
    )
    page.set_default_timeout(SLOWEST_STEP_MILLISECONDS)
    expect.set_options(timeout=SLOWEST_STEP_MILLISECONDS)
    return page


def opened(page: Page, address: str) -> None:
    """Go to an address and wait until all of it is drawn."""
    page.goto(address)
    drawn(page)


def drawn(page: Page) -> None:
    """Wait until the script has run, the page is told that it is Danish, nothing grey stands for
    what is still fetched, its charts are drawn and nothing fades any more.
    """
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("html[lang=da]")).to_be_attached()
    expect(page.locator(".stApp[data-test-script-state=notRunning]")).to_be_visible()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    expect(page.locator(".stPlotlyChart:not(:has(.main-svg))")).to_have_count(0)
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    page.wait_for_function("document.getAnimations().every((one) => one.playState != 'running')")


def go(page: Page, title: str) -> None:
    """Choose a page in the menu and wait until all of it is drawn."""
    page.get_by_test_id("stSidebarNavLink").filter(has_text=title).first.click()
    expect(page.get_by_role("heading", level=1, name=title, exact=True)).to_be_visible()
    drawn(page)


def menu(page: Page) -> list[str]:
    """The addresses of the pages in the menu, which must be on screen."""
    links = page.get_by_test_id("stSidebarNavLink")
    expect(links.first).to_be_attached()
    return [str(link.get_attribute("href")) for link in links.all()]
