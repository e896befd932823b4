"""How long a reader waits for a page, beside what most people would write.

`python -m bench.pages` measures in one run, in a real headless Chromium and in turns, so that what
else the machine does burdens all alike, and prints medians and ratios:

- a click in the filter row until the page is redrawn, on each page of `PAGES` with the invented
  plan, beside a click in the peer (`bench/peer.py`): the plan's goals in a CSV file, two charts of
  plotly.express and a table. Nobody has seen the view that a click leads to;
- with `--stores ONE MORE …` the same clicks in stores of `bench/plans.py`, beside the first one;
- *Overblik* opened by a new browser over a link of 10 Mbit/s, beside the peer.
"""

import argparse
import os
import shutil
from collections.abc import Generator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import quote_plus

from playwright.sync_api import Browser, Page, expect, sync_playwright

from bench import servers

# Milliseconds: what is measured, and what it is held against.
Pair = tuple[float, float]


@dataclass(frozen=True)
class Measured:
    """A page of ours."""

    name: str
    url_path: str


OVERVIEW = Measured("Overblik", "overblik")
PAGES = (
    OVERVIEW,
    Measured("Målopfyldelse", "maalopfyldelse"),
    Measured("Tendenser", "tendenser"),
    Measured("Kvartal for kvartal", "kvartaler"),
    Measured("Områder", "omraader"),
)
# The heat map, the goal years and the goals by focus area; the peer's two charts.
CHARTS_OF_OVERVIEW, CHARTS_OF_PEER = 3, 2
# Down through the invented plan's quarters.
FORWARD, BACKWARD = ("2", "3", "4"), ("3", "2", "1")
CLICKS = tuple(
    (label, f"{option}. kvartal" if label == "Kvartal" else option)
    for label, options in (
        ("Kvartal", ("2", "1")),
        *(("År", ("2025",)), ("Kvartal", FORWARD)),
        *(("År", ("2024",)), ("Kvartal", BACKWARD)),
        *(("År", ("2023",)), ("Kvartal", FORWARD)),
        ("År", ("2022",)),
    )
    for option in options
)
PEER_CLICKS = tuple(
    ("Kvartal", f"{year}K{number}") for year in range(2026, 2021, -1) for number in range(4, 0, -1)
)[2:]
QUIET_MILLISECONDS = 500
SLOWEST_MILLISECONDS = 60_000
MEGABITS = 10
ROUND_TRIP_MILLISECONDS = 20

# The last change in the page's main part, and the click before it, by the browser's own clock.
WATCH = """
    window.clicked = 0;
    window.changed = performance.now();
    addEventListener("pointerdown", () => { window.clicked = performance.now(); }, true);
    new MutationObserver((changes) => {
        const inMain = (change) => (change.target.parentElement ?? change.target)
            .closest?.("[data-testid=stMain]");
        if (changes.some(inMain)) window.changed = performance.now();
    }).observe(document, {
        subtree: true, childList: true, attributes: true, characterData: true
    });
"""
IS_STILL = f"""() => document.querySelector(".stApp[data-test-script-state=notRunning]")
    && window.changed > window.clicked
    && performance.now() - window.changed > {QUIET_MILLISECONDS}"""
# A chart that is drawn, by Plotly or by the style sheet.
IS_DRAWN = """(charts) => document.querySelectorAll(
    ".cartesianlayer > .subplot, table:has(.bullet, .stacked, .bar, [style*='--strength'])"
).length >= charts"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15, help="loads of the cold page")
    parser.add_argument("--stores", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    with TemporaryDirectory() as folder, browser() as opened:
        store, goals = servers.sampled(Path(folder))
        with servers.ours(store) as address, servers.peer(goals) as peer_address:
            for page in PAGES:
                print_medians(page.name, pairs_with_peer(opened, link(address, page), peer_address))
            cold(opened, link(address, OVERVIEW), peer_address, options.runs)
        if options.stores:
            at_scale(opened, options.stores)


@contextmanager
def browser() -> Generator[Browser]:
    """A headless Chromium."""
    executable = os.environ.get("HELHEDSBLIK_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield launched
        launched.close()


def pairs_with_peer(browser: Browser, link: str, peer_link: str) -> list[Pair]:
    """The clicks on a page of ours and on the peer, taken in turns."""
    ours, peer = watched(browser, link), watched(browser, peer_link)
    pairs = [
        (click(ours, *one), click(peer, *another))
        for one, another in zip(CLICKS, PEER_CLICKS, strict=False)
    ]
    ours.context.close()
    peer.context.close()
    return pairs


def link(address: str, page: Measured) -> str:
    """The page with the invented plan."""
    return f"{address}/{page.url_path}?helhedsplan={quote_plus(servers.INVENTED)}"


def at_scale(browser: Browser, stores: Sequence[Path]) -> None:
    """Print the clicks on each page in each of the stores, taken in turns."""
    with ExitStack() as running:
        addresses = {store: running.enter_context(servers.ours(store)) for store in stores}
        for measured in PAGES:
            pages = {
                store: watched(browser, f"{address}/{measured.url_path}")
                for store, address in addresses.items()
            }
            milliseconds: Mapping[Path, list[float]] = {store: [] for store in stores}
            for one in CLICKS:
                for store, page in pages.items():
                    milliseconds[store].append(click(page, *one))
            for store, page in pages.items():
                pairs = list(zip(milliseconds[store], milliseconds[stores[0]], strict=True))
                print_medians(f"{measured.name}, {store.stem}", pairs)
                page.context.close()


def cold(browser: Browser, link: str, peer_link: str, runs: int) -> None:
    """Print how long *Overblik* takes in a browser that has never seen it, over a slow link."""
    pairs = [
        (load(browser, link, CHARTS_OF_OVERVIEW), load(browser, peer_link, CHARTS_OF_PEER))
        for _ in range(runs)
    ]
    print_medians("Overblik, cold at 10 Mbit/s", pairs)


def watched(browser: Browser, link: str, *, is_throttled: bool = False) -> Page:
    """A page in a browser of its own, its changes timed from its very beginning."""
    page = browser.new_context(locale="da-DK", viewport={"width": 1280, "height": 900}).new_page()
    page.set_default_timeout(SLOWEST_MILLISECONDS)
    page.add_init_script(WATCH)
    if is_throttled:
        bytes_a_second = MEGABITS * 1_000_000 / 8
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": ROUND_TRIP_MILLISECONDS,
                "downloadThroughput": bytes_a_second,
                "uploadThroughput": bytes_a_second,
            },
        )
    page.goto(link)
    expect(page.locator(".stMain .stElementContainer").first).to_be_attached(timeout=60_000)
    page.wait_for_function(IS_STILL)
    return page


def load(browser: Browser, link: str, charts: int) -> float:
    """Milliseconds from asking for a link to the last change of its page with all its charts."""
    page = watched(browser, link, is_throttled=True)
    page.wait_for_function(IS_DRAWN, arg=charts)
    page.wait_for_function(IS_STILL)
    milliseconds = page.evaluate("window.changed")
    page.context.close()
    return milliseconds


def click(page: Page, label: str, option: str) -> float:
    """Milliseconds from choosing an option of a filter to the last change of the page."""
    page.get_by_role("combobox", name=label, exact=True).click()
    choice = page.get_by_role("option", name=option, exact=True)
    expect(choice).to_be_visible()
    page.wait_for_function(f"performance.now() - window.changed > {QUIET_MILLISECONDS}")
    choice.click()
    page.wait_for_function(IS_STILL)
    return page.evaluate("window.changed - window.clicked")


def print_medians(name: str, pairs: Sequence[Pair]) -> None:
    """Print the medians of what was measured in turns, and their ratio."""
    ours, theirs = map(median, zip(*pairs, strict=True))
    print(
        f"{name:44}{ours:8.0f} ms {theirs:8.0f} ms {ours / theirs:6.2f} ×",
        flush=True,
    )


if __name__ == "__main__":
    main()
