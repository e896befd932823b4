"""The app over a store of its own: empty, with the plans alone, or with the sample's reports."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from store.connection import Store
from tests.built_once import built_once
from tests.given import empty_store_file
from tests.pages.people import People
from tests.pages.screen import HOME, OpenApp
from tests.sample.counted import PLAN_FILES, REAL_PLANS, publish_sample_file
from ui import identity, read

BY = "Prøveleder"
SECONDS = 60


def store_of(factory: pytest.TempPathFactory, name: str, *file_names: str) -> Path:
    def fill(store: Store) -> None:
        for file_name in file_names:
            publish_sample_file(store, file_name, BY)

    return built_once(factory, name, fill)


@pytest.fixture(scope="session")
def plans_only(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return store_of(tmp_path_factory, "plans_only", *PLAN_FILES)


@pytest.fixture(scope="session")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return store_of(
        tmp_path_factory,
        "reported",
        *PLAN_FILES,
        "slagelse_2023K3.xlsx",
        "fredericia_2019.xlsx",
        "eksempelby_2023.csv",
    )


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eksempelby's first five quarters, with the baselines it began from."""
    return store_of(
        tmp_path_factory,
        "begun",
        "eksempelby_plan.xlsx",
        "eksempelby_2022.csv",
        "eksempelby_2023.csv",
    )


@pytest.fixture(scope="session")
def agreed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sønderborg's agreement: baselines, a target at the plan's end, and no figure since."""
    return store_of(tmp_path_factory, "agreed", *REAL_PLANS, "soenderborg_delmaal.xlsx")


@pytest.fixture(scope="session")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eksempelby with four figures of 1. kvartal 2026 corrected after 2. kvartal was handed in."""

    def fill(store: Store) -> None:
        for name in (
            "eksempelby_plan.xlsx",
            "eksempelby_2025.xlsx",
            "eksempelby_2026K1.xlsx",
            "eksempelby_2026K2.xlsx",
        ):
            publish_sample_file(store, name, BY)
        publish_sample_file(
            store, "eksempelby_2026K1_rettet.xlsx", BY, "Fire tal er talt efter og rettet"
        )

    return built_once(tmp_path_factory, "corrected", fill)


@pytest.fixture(scope="session", autouse=True)
def components_looked_for_once() -> Iterator[None]:
    """Every AppTest looks through all installed packages for components: once is enough."""
    with pytest.MonkeyPatch.context() as patch:
        looked_for = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", looked_for)
        yield


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenApp]:
    """Opens the app over a copy of a store, or over an empty one, at a page or a link."""
    path = tmp_path / "helhedsblik.duckdb"
    monkeypatch.setenv("HELHEDSBLIK_STORE", str(path))

    def opened(
        store: Path | None = None, page: str | None = None, link: dict[str, str] | None = None
    ) -> AppTest:
        if store is not None:
            shutil.copy(store, path)
        elif not path.exists():
            path.write_bytes(empty_store_file())
        running = AppTest.from_file(str(HOME / "app.py"), default_timeout=SECONDS)
        for name, value in (link or {}).items():
            running.query_params[name] = value
        running.run()
        return running.switch_page(page).run() if page else running

    yield opened
    read.forget()
    st.cache_resource.clear()
    st.cache_data.clear()
    identity.secrets.cache_clear()


@pytest.fixture(scope="module")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[People]:
    path = tmp_path_factory.mktemp("folk") / "helhedsblik.duckdb"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HELHEDSBLIK_STORE", str(path))
        identity.secrets.cache_clear()
        yield People(path)
        read.forget()
        st.cache_resource.clear()
        st.cache_data.clear()
        identity.secrets.cache_clear()


@pytest.fixture
def people(sessions: People) -> People:
    sessions.begin()
    return sessions
