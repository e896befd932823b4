"""The app over a store of its own: empty, with the plans alone, or with the sample's reports."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from loaders.publishing import publish_file
from store.catalogue import current_catalogue
from store.connection import Store, open_store
from store.write import Reasons
from tests.pages.screen import HOME, SAMPLE, OpenApp
from tests.sample.counted import counted_file
from ui import read, rights

BY = "Prøveleder"
SECONDS = 60


def published(store: Store, file_name: str, reason: str | None = None) -> None:
    content = (SAMPLE / file_name).read_bytes()
    checked = counted_file(file_name, content, current_catalogue(store))
    publish_file(store, checked, BY, reasons=Reasons(reason))


def store_of(folder: Path, *file_names: str) -> Path:
    path = folder / "helhedsblik.duckdb"
    store = open_store(path)
    for file_name in file_names:
        published(store, file_name)
    store.close()
    return path


@pytest.fixture(scope="session")
def plans_only(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return store_of(tmp_path_factory.mktemp("plans"), "plans.toml", "eksempelby.toml")


@pytest.fixture(scope="session")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return store_of(
        tmp_path_factory.mktemp("reported"),
        "plans.toml",
        "eksempelby.toml",
        "slagelse_2023K3.xlsx",
        "fredericia_2019.xlsx",
        "eksempelby_2023.csv",
    )


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eksempelby's first five quarters, with the baselines it began from."""
    return store_of(
        tmp_path_factory.mktemp("begun"),
        "eksempelby.toml",
        "eksempelby_2022.csv",
        "eksempelby_2023.csv",
    )


@pytest.fixture(scope="session")
def agreed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sønderborg's agreement: baselines, a target at the plan's end, and no figure since."""
    folder = tmp_path_factory.mktemp("agreed")
    return store_of(folder, "plans.toml", "soenderborg_delmaal.xlsx")


@pytest.fixture(scope="session")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eksempelby with four figures of 1. kvartal 2026 corrected after 2. kvartal was handed in."""
    path = store_of(
        tmp_path_factory.mktemp("corrected"),
        "eksempelby.toml",
        "eksempelby_2025.xlsx",
        "eksempelby_2026K1.xlsx",
        "eksempelby_2026K2.xlsx",
    )
    store = open_store(path)
    published(store, "eksempelby_2026K1_rettet.xlsx", "Fire tal er talt efter og rettet")
    store.close()
    return path


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
        running = AppTest.from_file(str(HOME / "app.py"), default_timeout=SECONDS)
        for name, value in (link or {}).items():
            running.query_params[name] = value
        running.run()
        return running.switch_page(page).run() if page else running

    yield opened
    read.forget()
    st.cache_resource.clear()
    st.cache_data.clear()
    rights.secrets.cache_clear()
