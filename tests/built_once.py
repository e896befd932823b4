"""Stores that take long to fill, filled once for all the processes of a test run."""

import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from filelock import FileLock

from store.__main__ import sample
from store.connection import Store, open_store
from tests.given import BY, new_store
from tests.sample.counted import publish_sample_file


def built_once(
    factory: pytest.TempPathFactory,
    name: str,
    fill: Callable[[Store], object],
    begun_from: Path | None = None,
) -> Path:
    """The file of a store as `fill` fills it, or fills up what is begun from. Copy it before
    changing anything.
    """
    of_worker = factory.getbasetemp()
    folder = of_worker.parent if "PYTEST_XDIST_WORKER" in os.environ else of_worker
    path = folder / f"{name}.duckdb"
    with FileLock(folder / f"{name}.lock"):
        if not path.exists():
            unfinished = folder / f"{name}.unfinished.duckdb"
            unfinished.unlink(missing_ok=True)
            store = begun(unfinished, begun_from)
            fill(store)
            store.close()
            unfinished.rename(path)
    return path


def own_copy(factory: pytest.TempPathFactory, file: Path) -> Store:
    """A copy of a store that other processes read too, opened."""
    return open_store(shutil.copy(file, factory.mktemp(file.stem)))


def begun(path: Path, begun_from: Path | None) -> Store:
    """A store that holds what another's file does, or nothing."""
    return open_store(shutil.copy(begun_from, path)) if begun_from else new_store(path)


def published_sample(factory: pytest.TempPathFactory, *file_names: str) -> Path:
    """The file of a store with these files of the sample, published in this order."""

    def fill(store: Store) -> None:
        publish_sample_file(store, file_names[-1], BY)

    before = published_sample(factory, *file_names[:-1]) if len(file_names) > 1 else None
    name = sha256(repr(file_names).encode()).hexdigest()[:16]
    return built_once(factory, name, fill, begun_from=before)


def sample_file(factory: pytest.TempPathFactory) -> Path:
    """The file of a store with all the sample data. Copy it before changing anything."""

    def fill(store: Store) -> None:
        assert sample(store) == 0

    return built_once(factory, "sample", fill)
