"""How much one file may take: settings with defaults, overridden by the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields

PREFIX = "HELHEDSBLIK_MAX_"
# So many rows of a sheet tell whether it is of a report.
FIRST_ROWS = 200


@dataclass(frozen=True)
class Limits:
    """What one file may take before it is refused.

    `megabytes` as handed in, `unpacked_megabytes` for a workbook's parts together, `rows` of one
    sheet, `columns` of one text file, `cells` of one sheet (empty ones between the outermost
    count), `sheets` of one workbook, and for the process that reads a workbook `reader_megabytes`
    of memory and `reader_seconds` of processor time.
    """

    megabytes: int = 50
    unpacked_megabytes: int = 500
    rows: int = 500_000
    columns: int = 16_384
    cells: int = 10_000_000
    sheets: int = 200
    reader_megabytes: int = 2000
    reader_seconds: int = 9

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Limits":
        """The defaults, with every whole number above zero that a variable such as
        `HELHEDSBLIK_MAX_ROWS` holds in their place.
        """
        stated = {
            field.name: environment.get(PREFIX + field.name.upper(), "").strip()
            for field in fields(cls)
        }
        usable = {
            name: int(text)
            for name, text in stated.items()
            if text.isascii() and text.isdigit() and int(text) > 0
        }
        return cls(**usable)
