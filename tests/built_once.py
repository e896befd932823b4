"""Stores that take long to fill, filled once for all the processes of a test run."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from store.__main__ import sample
from store.connection import Store, open_store
from tests.given import new_store


def built_once(factory: pytest.TempPathFactory, name: str, fill: Callable[[Store], object]) -> Path:
    """The file of a store as `fill` fills it. Copy it before changing anything."""
    of_worker = factory.getbasetemp()
    folder = of_worker.parent if "PYTEST_XDIST_WORKER" in os.environ else of_worker
    path = folder / f"{name}.duckdb"
    with FileLock(folder / f"{name}.lock"):
        if not path.exists():
            unfinished = folder / f"{name}.unfinished.duckdb"
            unfinished.unlink(missing_ok=True)
            store = new_store(unfinished)
            fill(store)
            store.close()
            unfinished.rename(path)
    return path


def own_copy(factory: pytest.TempPathFactory, file: Path) -> Store:
    """A copy of a store that other processes read too, opened."""
    return open_store(shutil.copy(file, factory.mktemp(file.stem)))


def sample_file(factory: pytest.TempPathFactory) -> Path:
    """The file of a store with all the sample data. Copy it before changing anything."""

    def fill(store: Store) -> None:
        assert sample(store) == 0

    return built_once(factory, "sample", fill)
