"""The store of a module whose tests read one plan, its `PLAN`, and change nothing of it."""

from collections.abc import Iterator

import pytest

from store.connection import Store
from tests.built_once import built_once, own_copy


@pytest.fixture(scope="module")
def store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """The module's plan, published: to be read alone, since all of its tests share it."""
    module = request.module
    file = built_once(tmp_path_factory, module.__name__, module.PLAN.publish)
    filled = own_copy(tmp_path_factory, file)
    events = "select count(*) from main.upload_event"
    before = filled.read(events).item()
    yield filled
    assert filled.read(events).item() == before
    filled.close()
