"""The store of a module whose tests read one plan, its `PLAN`, and change nothing of it."""

import shutil
from collections.abc import Iterator

import pytest

from store.connection import Store, open_store
from tests.built_once import built_once


@pytest.fixture(scope="module")
def store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """The module's plan, published: to be read alone, since all of its tests share it."""
    module = request.module
    path = tmp_path_factory.mktemp("plan") / "plan.duckdb"
    shutil.copy(built_once(tmp_path_factory, module.__name__, module.PLAN.publish), path)
    filled = open_store(path)
    events = "select count(*) from main.upload_event"
    before = filled.read(events).item()
    yield filled
    assert filled.read(events).item() == before
    filled.close()
