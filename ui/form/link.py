"""The address of a form of its own for each activity and quarter."""

from urllib.parse import urlencode

from ui import address, menu
from ui.round.choice import QUARTER
from wording import formats

ACTIVITY = "indberetning"


def within(plan_id: str, quarter: str, activity_id: str) -> str:
    """The address of an activity's form for a quarter, within the app."""
    query = {address.PLAN: plan_id, QUARTER: formats.period(quarter), ACTIVITY: activity_id}
    return f"{menu.FORM.address}?{urlencode(query)}"
