"""A store without plans, and one in which the small invented plan is published."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from plans.change import change_of
from plans.publishing import publish
from store.connection import Store, open_store
from tests.given import empty_store_file
from tests.plans.given_plan import PLAN

BY = "Prøveleder"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "plan.duckdb"
    path.write_bytes(empty_store_file())
    opened = open_store(path)
    yield opened
    opened.close()


@cache
def published_file() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.duckdb"
        path.write_bytes(empty_store_file())
        opened = open_store(path)
        publish(opened, change_of(opened, PLAN), BY)
        opened.close()
        return path.read_bytes()


@pytest.fixture
def published(tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "plan.duckdb"
    path.write_bytes(published_file())
    opened = open_store(path)
    yield opened
    opened.close()
