"""What the store knows of the plan that a text speaks of: the ids and codes that it keeps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import polars as pl

from domain.focus_areas import FocusAreaSet
from domain.spelling import plain
from loaders.catalogue.known_names import areas_of, benchmark_of, focus_area_set, spellings
from loaders.grammar.areas import MUNICIPALITY, Areas
from loaders.grammar.attributes import (
    AGGREGATION,
    DIRECTION,
    KIND,
    SOURCE,
    UNIT,
    YEAR_START_QUARTER,
    Attribute,
)
from plans.draft import DraftArea
from store.records import Catalogue

_COLUMNS = {
    DIRECTION: "direction",
    AGGREGATION: "aggregation",
    UNIT: "unit",
    YEAR_START_QUARTER: "year_start_quarter",
    KIND: "indicator_kind",
    SOURCE: "source",
}


@dataclass(frozen=True)
class KnownPlan:
    """A plan as it stands; one that nobody knows has nothing."""

    plan_id: str
    catalogue: Catalogue

    @property
    def is_known(self) -> bool:
        """Whether the plan stands in the store."""
        return not self.catalogue.plan.is_empty()

    def focus_area_set(self, start: date | None) -> FocusAreaSet:
        """The set of focus areas that it follows; a plan that nobody knows has the one of the
        period that it begins in.
        """
        return focus_area_set(self.plan_id, self.catalogue, start)

    @cached_property
    def areas(self) -> Areas:
        """Its areas by code, name and alias."""
        return areas_of(self.plan_id, self.catalogue)

    @cached_property
    def _activities(self) -> dict[str, str]:
        return spellings(self.catalogue.activity, "activity")

    @property
    def benchmark(self) -> str:
        """The code that the municipality's own figures stand under."""
        return benchmark_of(self.plan_id, self.catalogue) or MUNICIPALITY

    def activity_id(self, name: str) -> str | None:
        """The id of an activity that is known by that name."""
        return self._activities.get(plain(name))

    def indicator_id(self, activity_id: str, name: str) -> str | None:
        """The id of an indicator that its activity is known to have by that name."""
        own = self.catalogue.indicator.filter(pl.col("activity_id") == activity_id)
        return spellings(own, "indicator").get(plain(name))

    def aliases(self, subject: str, thing_id: str) -> tuple[str, ...]:
        """The other names that an activity or an indicator is known by."""
        frame = getattr(self.catalogue, subject)
        rows = frame.filter(pl.col(f"{subject}_id") == thing_id)
        return () if rows.is_empty() else tuple(rows["aliases"][0])

    def attributes(self, indicator_id: str) -> dict[str, Attribute]:
        """The attributes of an indicator as they stand, by their names; nothing of a new one."""
        rows = self.catalogue.indicator.filter(pl.col("indicator_id") == indicator_id)
        if rows.is_empty():
            return {}
        return {one.name: one for one in known_attributes(rows.row(0, named=True))}

    def named(self, areas: Iterable[DraftArea]) -> list[DraftArea]:
        """The areas under the codes and names that they are known by."""
        rows = self.catalogue.area.rows_by_key("area_code", named=True, unique=True)
        named = []
        for area in areas:
            code = self.areas.code(area.code) or self.areas.code(area.name)
            if code is None:
                named.append(area)
                continue
            row = rows[code]
            named.append(
                replace(
                    area,
                    code=code,
                    name=row["area_name"] if area.name == area.code else area.name,
                    residents=area.residents or row["residents"],
                    aliases=tuple(row["aliases"]),
                    is_benchmark=row["is_benchmark"],
                )
            )
        return named


def known_attributes(row: Mapping[str, object]) -> tuple[Attribute, ...]:
    """The attributes of an indicator by its row of the catalogue: settled, as they stand."""
    return tuple(
        Attribute(name, str(row[column] or ""), is_settled=True)
        for name, column in _COLUMNS.items()
    )


def known_plan(plan_id: str, catalogue: Catalogue) -> KnownPlan:
    """What the store knows of one plan."""
    return KnownPlan(plan_id, catalogue.of_plan(plan_id))
