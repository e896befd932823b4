"""What the filter row narrows a query to."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Filters:
    """A plan and a quarter of it, and None for each filter that lets everything through.

    An `area` of None is the whole plan. The macros of the schema `filtered` take it as a struct.
    """

    plan_id: str
    quarter: str
    focus_area: str | None = None
    area: str | None = None
    activity_id: str | None = None
    theme: str | None = None
    status: str | None = None
