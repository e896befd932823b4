"""The app over a store of its own: empty, with the plans alone, or with the sample's reports."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from loaders.load import check_file, hand_in
from store.catalogue import current_catalogue
from store.connection import Store, open_store
from store.write import publish
from tests.pages.screen import HOME, SAMPLE, OpenApp
from ui import read

BY = "Prøveleder"
SECONDS = 60


def published(store: Store, file_name: str) -> None:
    checked = check_file(
        file_name, (SAMPLE / file_name).read_bytes(), catalogue=current_catalogue(store)
    )
    publish(store, hand_in(store, checked, BY), BY)


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
    read.store().close()
    st.cache_resource.clear()
    st.cache_data.clear()
