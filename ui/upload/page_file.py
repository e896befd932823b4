"""A file on *Indlæs*: a draft, or one that lies in the uploader and may not be kept."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PageFile:
    """A file with its bytes; `file_id` tells it from the others of the page, in every session. One
    that a form comes to is of so many `entries`, and takes the place of the forms it has `shown`.
    """

    file_id: str
    name: str
    content: bytes
    draft_id: int | None = None
    entries: int | None = None
    shown: tuple[int, ...] = ()
