"""Copies of filled stores that tests read one after the other, as sessions of one server do."""

import shutil
from pathlib import Path

import pytest
import streamlit as st

from ui import read


class LentStores:
    """One copy at a time is open, with what was read of it. The test that writes in it is the last
    one that has it: the next is lent a new one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._copies = 0
        self._copy = folder / "none.duckdb"
        self._copied: object = None
        self._as_copied: object = None
        self.is_lent = False

    def copy_of(self, store: Path) -> Path:
        """Where a copy of the store lies that nobody has written in but this test."""
        if self._copied != (store, _content(store)):
            self.take_back()
            # Never where one lay before: DuckDB gives a path that it still has open as it was.
            self._copies += 1
            self._copy = self._folder / f"{self._copies}.duckdb"
            shutil.copy(store, self._copy)
            self._copied, self._as_copied = (store, _content(store)), _content(self._copy)
        self.is_lent = True
        return self._copy

    def give_back(self) -> None:
        """The test is over: what it wrote in is thrown away."""
        self.is_lent = False
        if _content(self._copy) != self._as_copied:
            self.take_back()

    def take_back(self) -> None:
        """Close the copy that is lent, if there is one, and throw it away."""
        self.is_lent = False
        if self._copied:
            forget(self._copy)
            for file in _files(self._copy):
                file.unlink(missing_ok=True)
            self._copied = self._as_copied = None


def forget(store: Path) -> None:
    """Close a store that the app has open, and forget what it has read and drawn of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HELHEDSBLIK_STORE", str(store))
        read.forget()
    st.cache_resource.clear()
    st.cache_data.clear()


def _files(store: Path) -> tuple[Path, Path]:
    return store, store.with_name(f"{store.name}.wal")


def _content(store: Path) -> tuple[tuple[int, int] | None, ...]:
    """What changes with everything that is written into a store."""
    return tuple(
        (file.stat().st_mtime_ns, file.stat().st_size) if file.exists() else None
        for file in _files(store)
    )
