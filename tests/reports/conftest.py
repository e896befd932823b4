"""A store with the reports of Slagelse and of the invented plan, as its documents are made of."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders import check_file, publish_file
from reports import contents
from reports.contents import Contents
from store.catalogue import current_catalogue
from store.connection import Store, open_store
from tests.built_once import built_once

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
BY = "Prøveleder"
FILES = ("plans.toml", "eksempelby.toml", "slagelse_2023K3.xlsx", "eksempelby_2023.csv")


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    def fill(store: Store) -> None:
        for name in FILES:
            content = (SAMPLE / name).read_bytes()
            publish_file(store, check_file(name, content, catalogue=current_catalogue(store)), BY)

    filled = own_copy(tmp_path_factory, built_once(tmp_path_factory, "reports", fill))
    yield filled
    filled.close()


def own_copy(factory: pytest.TempPathFactory, file: Path) -> Store:
    """A copy of a store that other processes read too, opened."""
    return open_store(shutil.copy(file, factory.mktemp(file.stem)))


@pytest.fixture(scope="session")
def slagelse(store: Store) -> Contents:
    return contents.read(store, "slagelse", "2023K3")


@pytest.fixture(scope="session")
def eksempelby(store: Store) -> Contents:
    return contents.read(store, "eksempelby", "2023K4")
