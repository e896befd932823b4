"""A store with the reports of Slagelse and of the invented plan, as its documents are made of."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders import check_file, hand_in
from reports import contents
from reports.contents import Contents
from store.catalogue import current_catalogue
from store.connection import Store, open_store
from store.write import publish

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
BY = "Prøveleder"


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    filled = open_store(tmp_path_factory.mktemp("reports") / "helhedsblik.duckdb")
    for name in ("plans.toml", "eksempelby.toml", "slagelse_2023K3.xlsx", "eksempelby_2023.csv"):
        checked = check_file(
            name, (SAMPLE / name).read_bytes(), catalogue=current_catalogue(filled)
        )
        publish(filled, hand_in(filled, checked, BY), BY)
    yield filled
    filled.close()


@pytest.fixture(scope="session")
def slagelse(store: Store) -> Contents:
    return contents.read(store, "slagelse", "2023K3")


@pytest.fixture(scope="session")
def eksempelby(store: Store) -> Contents:
    return contents.read(store, "eksempelby", "2023K4")
