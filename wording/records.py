"""The rows of a frame as records, so that words about them are typed."""

from dataclasses import Field
from typing import ClassVar, Protocol, TypeVar

import polars as pl


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]


Record = TypeVar("Record", bound=_Dataclass)


def of_rows(kind: type[Record], rows: pl.DataFrame) -> list[Record]:
    """A record of the dataclass `kind` per row; the frame has its fields among its columns."""
    # Picked by index, because `select` plans a query each time.
    return [kind(**row) for row in rows[list(kind.__dataclass_fields__)].to_dicts()]
