"""The store that most tests of who may what begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.connection import Store
from tests.roles import neighbours


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Two plans for people with different roles to reach for (`tests.roles`)."""
    with neighbours(tmp_path) as opened:
        yield opened
