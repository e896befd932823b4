"""A real browser, and the tuned server over a store of one's own."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from signal import Signals
from time import monotonic, sleep
from types import MappingProxyType

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.screen import new_page
from tests.built_once import published_sample, sample_file
from tests.sample.counted import REAL_PLANS

HOME = Path(__file__).resolve().parents[2]
SAMPLE = HOME / "data" / "sample"
# The first has no window to draw: two fifths of what a page costs the machine.
BROWSER_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "chrome",
)
START_SECONDS = 60
TUNED = ("uvicorn", "asgi:app", "--log-level", "error", "--port")
PLAIN = ("streamlit", "run", "app.py", "--server.port")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = os.environ.get("HELHEDSBLIK_CHROMIUM") or next(
        filter(None, map(shutil.which, BROWSER_NAMES)), None
    )
    assert found, "These tests need Chromium on PATH or its path in HELHEDSBLIK_CHROMIUM."
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = new_page(browser)
    yield opened
    opened.close()


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a store for the length of a test and gives the address."""
    with ExitStack() as servers:
        yield lambda path: servers.enter_context(served(path))


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with all the sample data. Copy it before changing anything."""
    return sample_file(tmp_path_factory)


@pytest.fixture(scope="session")
def plans_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the sample's plans and no figures. Copy it before changing anything."""
    return published_sample(tmp_path_factory, *REAL_PLANS)


@pytest.fixture(scope="session")
def filled(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app over all the sample data, for tests that publish nothing.

    A previewed file is kept as a draft, so the store served is a copy of its own.
    """
    store = Path(shutil.copy(sample_store, tmp_path_factory.mktemp("filled")))
    with served(store) as address:
        yield address


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app over an empty store, for tests that change nothing."""
    with served(tmp_path_factory.mktemp("empty") / "helhedsblik.duckdb") as address:
        yield address


@contextmanager
def served(
    store: Path,
    *,
    command: Sequence[str] = TUNED,
    port: int | None = None,
    settings: Mapping[str, str] = MappingProxyType({}),
    ended_by: Signals = Signals.SIGTERM,
) -> Generator[str]:
    """The app over a store, on a free port where none is given."""
    at = str(port or free_port())
    environment = {**os.environ, "HELHEDSBLIK_STORE": str(store), **settings}
    with started([*command, at], environment, ended_by):
        address = f"http://127.0.0.1:{at}"
        wait_until_it_answers(f"{address}/_stcore/health")
        yield address


@contextmanager
def started(
    module: Sequence[str],
    environment: Mapping[str, str] | None = None,
    ended_by: Signals = Signals.SIGTERM,
) -> Generator[None]:
    """A module of Python run as a program of its own, until the context ends."""
    with subprocess.Popen(
        [sys.executable, "-m", *module],
        cwd=HOME,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as program:
        try:
            yield
        finally:
            program.send_signal(ended_by)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait_until_it_answers(url: str) -> None:
    deadline = monotonic() + START_SECONDS
    while monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            sleep(0.2)
    pytest.fail(f"The server did not start within {START_SECONDS} seconds.")
