"""What the reader may: as the store's rights say it (`domain/rights.py`), for pages to show no more
than what can be done. The store itself refuses what they forget.
"""

from domain import rights
from domain.rights import ROLES, Rights
from ui import text
from ui.read import store


def of_reader() -> Rights:
    """The reader's rights."""
    return store().rights


def hands_in() -> bool:
    """Whether there is anything that the reader may hand in."""
    return of_reader().hands_in


def leads(plan_id: str | None) -> bool:
    """Whether the reader publishes, withdraws, freezes and changes what is of a plan; None is more
    than one.
    """
    return plan_id in of_reader().leads


def leads_any() -> bool:
    """Whether there is a plan that the reader leads."""
    return bool(of_reader().leads)


def sees_all(plan_id: str) -> bool:
    """Whether the reader sees the small counts that a plan hides from the board."""
    return plan_id in of_reader().sees_all


def words() -> str:
    """What the reader is, in a word or two."""
    reader = of_reader()
    roles = {
        rights.LEADER: bool(reader.leads),
        rights.RESPONSIBLE: bool(reader.activities),
        rights.ADMINISTRATOR: reader.administers,
    }
    return ", ".join(ROLES[role].word for role, is_one in roles.items() if is_one) or text.READER
