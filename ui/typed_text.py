"""What the reader types, as it may be kept: without persons."""

from collections.abc import Collection

from loaders.persons import typed_text
from loaders.written.narratives import words_of
from store.catalogue import current_catalogue
from ui.read import store


def known() -> Collection[str]:
    """The words of the plans' own names, that no person is meant by."""
    return words_of(current_catalogue(store()), ())


def redacted(text: str | None) -> str:
    """The text without the spaces around it and without persons."""
    return typed_text.redacted((text or "").strip(), known)
