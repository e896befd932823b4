"""A store with the reports of Slagelse and of the invented plan, as its documents are made of."""

from collections.abc import Iterator

import pytest

from reports import contents
from reports.contents import Contents
from store.connection import Store
from tests.built_once import own_copy, published_sample
from tests.sample.counted import PLAN_FILES

BY = "Prøveleder"
FILES = (*PLAN_FILES, "slagelse_2023K3.xlsx", "eksempelby_2023.csv")


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    filled = own_copy(tmp_path_factory, published_sample(tmp_path_factory, *FILES))
    yield filled
    filled.close()


@pytest.fixture(scope="session")
def slagelse(store: Store) -> Contents:
    return contents.read(store, "slagelse", "2023K3")


@pytest.fixture(scope="session")
def eksempelby(store: Store) -> Contents:
    return contents.read(store, "eksempelby", "2023K4")
