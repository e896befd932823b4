"""Which dimension of a published table is its areas, and which of them are a plan's."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from domain.spelling import plain
from loaders.catalogue.known_names import PlanNames, areas_of, benchmark_of, plan_spellings
from loaders.grammar.areas import MUNICIPALITY, Areas
from store.records import Catalogue

WHOLE_PLAN = "whole plan"
_IS_AREA = re.compile(r"(?:bolig)?område|(?:bolig)?afdeling|by|region|sogn|navn|helhedsplan")
_IS_MUNICIPALITY = re.compile(r"kommuner?|komk")
# A code before a name, and what a municipality may be called beside its name.
_CODE = re.compile(r"^\d+\s+(?=\D)")
_MUNICIPALITY = re.compile(r"\bkommunes?\b|\(.*?\)", re.IGNORECASE)
_PLAN = re.compile(r"(?:den )?(?:boligsociale )?helhedsplan(?:en)?(?: i)?(?: \d+)?")


@dataclass(frozen=True)
class OutcomeAreas:
    """The areas of a plan by what a publisher calls them: its own and those that stand in a longer
    name, the municipality it lies in, and the plan as a whole.
    """

    areas: Areas
    benchmark: str
    municipality: frozenset[str]
    whole: frozenset[str]
    chosen: Mapping[str, str | None]

    @classmethod
    def of_plan(
        cls, plan: PlanNames, catalogue: Catalogue, chosen: Mapping[str, str | None]
    ) -> "OutcomeAreas":
        """Those of a plan, with the code that a person has given a name, in plain spelling; None
        where it is left out.
        """
        areas = areas_of(plan.plan_id, catalogue)
        benchmark = benchmark_of(plan.plan_id, catalogue)
        stated = catalogue.plan.filter(plan_id=plan.plan_id)["municipality"].drop_nulls()
        names = [*stated, *([areas.names_by_code[benchmark]] if benchmark else [])]
        own = {code: name for code, name in areas.names_by_code.items() if code != benchmark}
        spelt = {s: code for s, code in areas.codes_by_spelling.items() if code != benchmark}
        return cls(
            Areas(own, spelt),
            benchmark or MUNICIPALITY,
            frozenset(filter(None, (plain(_MUNICIPALITY.sub("", name)) for name in names))),
            plan_spellings(plan, catalogue),
            chosen,
        )

    def code(self, text: str) -> str | None:
        """The code of the area that a name in a table is, `WHOLE_PLAN` for all of them; None for
        one that is not the plan's.
        """
        name = _CODE.sub("", text)
        if plain(text) in self.chosen:
            return self.chosen[plain(text)]
        marked = self.areas.codes_by_spelling.get(plain(name)) or self.areas.marked(text)
        if marked is not None and plain(marked) != plain(name):
            return marked
        if plain(_MUNICIPALITY.sub("", name)) in self.municipality:
            return self.benchmark
        of_plan = _PLAN.match(plain(name))
        rest = plain(name)[of_plan.end() :].strip() if of_plan else plain(name)
        return WHOLE_PLAN if rest in self.whole or (of_plan and not rest) else None

    def likely(self, text: str) -> list[str]:
        """The areas whose whole name stands in that of a table: `Ringparken, afdeling 3`; none once
        a person has said what it is.
        """
        if plain(text) in self.chosen:
            return []
        words = f" {plain(text)} "
        named = (code for s, code in self.areas.codes_by_spelling.items() if f" {s} " in words)
        return list(dict.fromkeys(named))

    def is_of_municipality(self, text: str) -> bool:
        """Whether a text names the plan's municipality."""
        return plain(_MUNICIPALITY.sub("", _CODE.sub("", text))) in self.municipality

    def are_named_in(self, cells: pl.DataFrame, dimensions: Sequence[int]) -> bool:
        """Whether any text of a table's dimensions is the plan's, one of its areas or its
        municipality.
        """
        texts = (cells[str(place)].unique() for place in dimensions)
        return any(text and self.code(text) is not None for of_one in texts for text in of_one)

    def named_in(self, lines: Sequence[str]) -> str | None:
        """The area that a line above a table names alone, or behind a word and a colon."""
        texts = [part for line in lines for part in (line, line.partition(":")[2].strip())]
        return next((code for text in texts if text and (code := self.code(text))), None)


@dataclass(frozen=True)
class AreasOfTable:
    """The rows of a table that are of the plan, with their `area`, and the names of the others
    with the number of rows of each; `dimensions` are those that tell no area.
    """

    cells: pl.DataFrame
    others: Mapping[str, int]
    dimensions: tuple[int, ...]
    has_areas: bool


def areas_of_table(
    cells: pl.DataFrame, names: Sequence[str], lines: Sequence[str], known: OutcomeAreas
) -> AreasOfTable:
    """The rows of a table that are of a plan's areas or of its municipality.

    Where both stand in a row, the area is what it is of, and another municipality's area of the
    same name is not the plan's. `names` are those of the table's dimensions, `lines` what stands
    above it.
    """
    places = range(len(names))
    codes = [dict(_codes(cells[str(place)].unique(), known)) for place in places]
    of_areas = [place for place in places if _is_of_areas(names[place], codes[place], known)]
    of_municipality = [place for place in places if _IS_MUNICIPALITY.fullmatch(plain(names[place]))]
    if of_areas and of_municipality:
        for place in of_municipality:
            own = [text for text in cells[str(place)].unique() if known.is_of_municipality(text)]
            cells = cells.filter(pl.col(str(place)).is_in(own))
    chosen = next(iter([*of_areas, *of_municipality]), None)
    told = {*of_areas, *of_municipality}
    dimensions = tuple(place for place in places if place not in told)
    if chosen is None:
        code = known.named_in(lines)
        named = cells.with_columns(area=pl.lit(code, pl.String))
        return AreasOfTable(named, {}, dimensions, has_areas=code is not None)
    named = cells.with_columns(
        area=pl.col(str(chosen)).replace_strict(codes[chosen], default=None, return_dtype=pl.String)
    )
    others = named.filter(pl.col("area").is_null())[str(chosen)].value_counts(sort=True)
    return AreasOfTable(
        named.filter(pl.col("area").is_not_null()), dict(others.rows()), dimensions, has_areas=True
    )


def _codes(texts: pl.Series, known: OutcomeAreas) -> Iterator[tuple[str, str]]:
    for text in texts:
        code = known.code(text) if text else None
        if code is not None:
            yield text, code


def _is_of_areas(name: str, codes: Mapping[str, str], known: OutcomeAreas) -> bool:
    """Whether a dimension is of areas: it is called so, or holds a name of the plan's."""
    is_called = _IS_AREA.fullmatch(plain(name)) is not None
    has_own = any(code != known.benchmark for code in codes.values())
    return is_called or has_own or (bool(codes) and not _IS_MUNICIPALITY.fullmatch(plain(name)))
