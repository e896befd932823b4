"""Rows of the same name in several tables of an activity, told apart by the lines above the tables.

A report may say `Antal deltagere` twice, below `Dansk undervisning` and below `9. klasse`. The row
that stands first keeps its name; the other takes on what its own heading says and the first's does
not, unless the plan knows it by a longer name that its heading confirms.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

import polars as pl

from domain.spelling import one_line, plain
from loaders.findings.messages import Finding, finding
from loaders.raw.document.documents import ActivityReport, Grid, Row
from store.records import Catalogue

_LABEL = re.compile(r"(?P<name>.*?)(?P<aside>\s*\([^()]*\)\s*[.:*]*)?", re.DOTALL)
_AREAS = re.compile(r"[A-ZÆØÅ]{1,3}\d?(?:(?:,|\s*/|\s+og|\s*&)\s*[A-ZÆØÅ]{1,3}\d?)*\s*:\s*")
_PREPOSITIONS = ("i", "på", "for", "til", "med", "om", "af", "hos", "ved", "fra")
_IN = "i"


def disambiguated(
    reports: Sequence[ActivityReport], catalogue: Catalogue
) -> tuple[list[ActivityReport], list[Finding]]:
    """The reports with a name for each row of its own, and what was named; `catalogue` is that of
    the reports' plan.
    """
    named: list[ActivityReport] = []
    findings: list[Finding] = []
    for report in reports:
        naming = _Naming(_known_names(report.activity, catalogue))
        named.append(replace(report, tables=tuple(map(naming.grid, report.tables))))
        findings += [
            finding("row_named_by_heading", report.activity, raw=label, name=name)
            for label, name in dict.fromkeys(naming.renamed)
        ]
    return named, findings


def _known_names(activity: str | None, catalogue: Catalogue) -> list[str]:
    spelling = plain(activity or "")
    ids = [
        row["activity_id"]
        for row in catalogue.activity.iter_rows(named=True)
        if spelling in map(plain, (row["activity_name"], *row["aliases"]))
    ]
    indicators = catalogue.indicator.filter(pl.col("activity_id").is_in(ids))
    return indicators["indicator_name"].to_list()


@dataclass(frozen=True)
class _FirstRow:
    """A row of figures as it stood first: its cells, and the line above its table."""

    cells: Row
    heading: str


@dataclass
class _Naming:
    """The rows of one activity, table by table from the top."""

    known: Collection[str]
    first: dict[tuple[str, Row], _FirstRow] = field(default_factory=dict)
    renamed: list[tuple[str, str]] = field(default_factory=list)

    def grid(self, grid: Grid) -> Grid:
        places = dict(_rows_of_figures(grid))
        is_other_table = any(self._differs(grid, place, header) for place, header in places.items())
        rows = list(grid.rows)
        for place, header in places.items():
            label, *cells = rows[place]
            first_row = self.first.get((plain(label), header))
            name = self._known_name(label, grid.heading)
            if name is None and is_other_table and first_row is not None:
                name = _with_heading(label, grid.heading, first_row.heading)
            if name is not None:
                self.renamed.append((one_line(label), one_line(name)))
                rows[place] = (name, *cells)
            key = (plain(rows[place][0]), header)
            self.first.setdefault(key, _FirstRow(rows[place], grid.heading))
        return replace(grid, rows=tuple(rows))

    def _differs(self, grid: Grid, place: int, header: Row) -> bool:
        """Whether a row of the same name and columns stands below another line with other cells."""
        row = grid.rows[place]
        first_row = self.first.get((plain(row[0]), header))
        if first_row is None or not (grid.heading and first_row.heading):
            return False
        return first_row.heading != grid.heading and first_row.cells[1:] != row[1:]

    def _known_name(self, label: str, heading: str) -> str | None:
        """The one longer name by which the plan knows a row and that its heading confirms."""
        name, aside = _divided(label)
        above = f" {plain(heading)} "
        matches = []
        for known in self.known:
            more = plain(known).removeprefix(f"{plain(name)} ")
            words = more.split()
            while words and words[0] in _PREPOSITIONS:
                words = words[1:]
            if more != plain(known) and words and f" {' '.join(words)} " in above:
                matches.append(known)
        return matches[0] + aside if len(matches) == 1 else None


def _rows_of_figures(grid: Grid) -> Iterator[tuple[int, Row]]:
    """The places of the rows that hold a name and a figure, each with the header above it."""
    header: Row | None = None
    for place, row in enumerate(grid.rows):
        filled = [cell for cell in row if cell.strip()]
        if not filled:
            header = None
        elif header is None:
            header = tuple(map(plain, row)) if len(filled) > 1 else None
        elif row[0].strip() and any(re.search(r"\d", cell) for cell in row[1:]):
            yield place, header


def _divided(label: str) -> tuple[str, str]:
    """A row's name, and the area or remark that ends it in parentheses."""
    parts = _LABEL.fullmatch(label)
    return (parts["name"], parts["aside"] or "") if parts else (label, "")


def _with_heading(label: str, heading: str, other: str) -> str | None:
    """The name with the first words of its heading that are not in the other one: `Antal deltagere
    i 9. klasse (R)`; None where there are none.
    """
    shared = {plain(word) for word in other.split()}
    telling: list[str] = []
    for word in _AREAS.sub("", heading, count=1).split():
        if plain(word) and plain(word) not in shared:
            telling.append(word)
        elif telling:
            break
    if not telling:
        return None
    name, aside = _divided(label)
    qualifier = " ".join(telling).rstrip(" :,;–-")
    between = "" if plain(telling[0]) in _PREPOSITIONS else f"{_IN} "
    return f"{name} {between}{qualifier}{aside}"
