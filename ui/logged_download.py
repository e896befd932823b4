"""Files whose download is told in the change log: those that are kept as somebody handed them in or
a meeting got them, and those with small counts that their plan hides from others. Of nothing else
that is read or downloaded anything is kept.

Who asks is settled before: when the file is written there is no reader at hand.
"""

from collections.abc import Callable

from store import audit
from ui import identity, person
from ui.read import store

Written = Callable[[], bytes]


def with_small_counts(
    plan_id: str | None, period: str | None, file_name: str, written: Written
) -> Written:
    """What writes a file about a plan (None: about any), and tells of it where that is due."""
    opened, by = store(), _name()

    def told() -> bytes:
        content = written()
        audit.record_small_counts(opened, by, plan_id, period, file_name)
        return content

    return told


def of_kept_file(plan_id: str, upload_id: int, written: Written) -> Written:
    """What gives a file that an upload keeps, and tells of it."""
    opened, by = store(), _name()

    def told() -> bytes:
        content = written()
        audit.record_kept_file(opened, by, plan_id, upload_id)
        return content

    return told


def _name() -> str:
    return person.name() or identity.name()
