"""The store that most tests of who may what begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.connection import Store, open_store
from tests.roles import file_of_two_plans


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Two plans for people with different roles to reach for (`tests.roles`)."""
    path = tmp_path / "to.duckdb"
    path.write_bytes(file_of_two_plans())
    opened = open_store(path)
    yield opened
    opened.close()
