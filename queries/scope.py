"""What the filter row narrows a query to, in the order of the parameters of the schema `scoped`."""

from typing import TypedDict


class Scope(TypedDict):
    """A plan and a quarter of it, and None for each filter that lets everything through.

    An `area` of None is the whole plan.
    """

    plan_id: str
    quarter: str
    focus_area: str | None
    area: str | None
    activity_id: str | None
    theme: str | None
    status: str | None
