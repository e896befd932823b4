"""The app over a store of its own: empty, with the plans alone, or with the sample's reports."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from store.connection import Store
from tests.built_once import built_once, published_sample
from tests.given import BY, empty_store_file
from tests.pages.lent import LentStores, forget
from tests.pages.people import People
from tests.pages.screen import HOME, OpenApp
from tests.sample.counted import PLAN_FILES, REAL_PLANS, publish_sample_file
from ui import identity

SECONDS = 60


@pytest.fixture(scope="session")
def plans_only(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published_sample(tmp_path_factory, *PLAN_FILES)


@pytest.fixture(scope="session")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published_sample(
        tmp_path_factory,
        *PLAN_FILES,
        "slagelse_2023K3.xlsx",
        "fredericia_2019.xlsx",
        "eksempelby_2023.csv",
    )


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eksempelby's first five quarters, with the baselines it began from."""
    return published_sample(
        tmp_path_factory,
        "eksempelby_plan.xlsx",
        "eksempelby_2022.csv",
        "eksempelby_2023.csv",
    )


@pytest.fixture(scope="session")
def agreed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sønderborg's agreement: baselines, a target at the plan's end, and no figure since."""
    return published_sample(tmp_path_factory, *REAL_PLANS, "soenderborg_delmaal.xlsx")


@pytest.fixture(scope="session")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eksempelby with four figures of 1. kvartal 2026 corrected after 2. kvartal was handed in."""

    before = published_sample(
        tmp_path_factory,
        "eksempelby_plan.xlsx",
        "eksempelby_2025.xlsx",
        "eksempelby_2026K1.xlsx",
        "eksempelby_2026K2.xlsx",
    )

    def fill(store: Store) -> None:
        publish_sample_file(
            store, "eksempelby_2026K1_rettet.xlsx", BY, "Fire tal er talt efter og rettet"
        )

    return built_once(tmp_path_factory, "corrected", fill, begun_from=before)


@pytest.fixture(scope="session", autouse=True)
def components_looked_for_once() -> Iterator[None]:
    """Every AppTest looks through all installed packages for components: once is enough."""
    with pytest.MonkeyPatch.context() as patch:
        looked_for = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", looked_for)
        yield


@pytest.fixture(scope="session")
def lent(tmp_path_factory: pytest.TempPathFactory) -> LentStores:
    return LentStores(tmp_path_factory.mktemp("lent"))


@pytest.fixture
def app(lent: LentStores, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenApp]:
    """Opens the app over a copy of a store, or over an empty one, at a page or a link."""
    own = tmp_path / "helhedsblik.duckdb"
    monkeypatch.setenv("HELHEDSBLIK_STORE", str(own))

    def opened(
        store: Path | None = None, page: str | None = None, link: dict[str, str] | None = None
    ) -> AppTest:
        if store is not None:
            monkeypatch.setenv("HELHEDSBLIK_STORE", str(lent.copy_of(store)))
        elif not lent.is_lent and not own.exists():
            lent.take_back()
            own.write_bytes(empty_store_file())
        running = AppTest.from_file(str(HOME / "app.py"), default_timeout=SECONDS)
        for name, value in (link or {}).items():
            running.query_params[name] = value
        running.run()
        return running.switch_page(page).run() if page else running

    yield opened
    if own.exists():
        forget(own)
    lent.give_back()
    identity.secrets.cache_clear()


@pytest.fixture(scope="module")
def sessions(lent: LentStores, tmp_path_factory: pytest.TempPathFactory) -> Iterator[People]:
    lent.take_back()
    path = tmp_path_factory.mktemp("folk") / "helhedsblik.duckdb"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HELHEDSBLIK_STORE", str(path))
        identity.secrets.cache_clear()
        yield People(path)
        forget(path)
        identity.secrets.cache_clear()


@pytest.fixture
def people(sessions: People) -> People:
    sessions.begin()
    return sessions
