"""The areas a file may speak of: those of the plan and those its own legend explains."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from domain.spelling import one_line, plain

# Stands for the municipality of a plan that has none to compare with yet.
MUNICIPALITY = "Kommunen"
_AREA_WORD = re.compile(r"^(?:(?:bolig)?(?:område(?:t)?|afdeling(?:en)?)|afd) | (?:området)$")
_LEGEND_ENTRY = re.compile(
    r"(?<!\w)([A-ZÆØÅ]{1,3}\d?)\s*=\s*([^\W\d][^,;=()]*?)\s*(?=,|;|\)|\bog\b|$)"
)


@dataclass(frozen=True, eq=False)
class Areas:
    """Area codes with their names; `codes_by_spelling` also knows aliases, by `spelling.plain`."""

    names_by_code: dict[str, str] = field(default_factory=dict)
    codes_by_spelling: dict[str, str] = field(default_factory=dict)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Every code, as it is written."""
        return tuple(self.names_by_code)

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """Every name and alias, in the spelling of `plain`."""
        return tuple(name for name in self.codes_by_spelling if len(name) > 3)

    def code(self, text: str) -> str | None:
        """The code of the area that a text names by code, name or alias."""
        if text.strip() in self.names_by_code:
            return text.strip()
        return self.codes_by_spelling.get(plain(text))

    def marked(self, text: str) -> str | None:
        """The code of the area that a text names, also with marks around it, in a small letter, or
        with a word or the name beside the code: `R:`, `r`, `Afd. R`, `R (Nordby)`.
        """
        code = self.code(text)
        if code is not None:
            return code
        words = _AREA_WORD.sub("", plain(text))
        return self._codes_by_mark.get(words) or self.codes_by_spelling.get(words)

    @cached_property
    def _codes_by_mark(self) -> dict[str, str]:
        """The codes in plain spelling, alone and beside their names."""
        marks: dict[str, str] = {}
        for code, name in self.names_by_code.items():
            short, long = plain(code), plain(name)
            marks |= {short: code, f"{short} {long}": code, f"{long} {short}": code}
        return marks

    def with_area(self, code: str, name: str) -> "Areas":
        """These areas and one more; a name that is already known keeps its code."""
        if code in self.names_by_code or plain(name) in self.codes_by_spelling:
            return self
        return Areas(
            {**self.names_by_code, code: name},
            {**self.codes_by_spelling, plain(name): code},
        )

    def with_spellings(self, codes_by_spelling: Mapping[str, str]) -> "Areas":
        """These areas, known by more spellings; a spelling of no known code is left out."""
        known = {
            spelling: code
            for spelling, code in codes_by_spelling.items()
            if code in self.names_by_code
        }
        return Areas(self.names_by_code, {**self.codes_by_spelling, **known})


def legend_entries(text: str) -> list[tuple[str, str]]:
    """The codes a legend such as `(R= Ringparken, S= Sydbyen)` explains, with their names."""
    return [(code, one_line(name)) for code, name in _LEGEND_ENTRY.findall(text)]
