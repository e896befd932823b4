"""The day it is. Whatever depends on it asks here, and SQL by the macro `today()`, so that one
setting moves the day for all of them.
"""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

DENMARK = ZoneInfo("Europe/Copenhagen")
SETTING = "HELHEDSBLIK_TODAY"


def today() -> date:
    """The day it is in Denmark, or the one that the setting names (`2027-01-01`)."""
    named = os.environ.get(SETTING)
    return date.fromisoformat(named) if named else datetime.now(UTC).astimezone(DENMARK).date()
