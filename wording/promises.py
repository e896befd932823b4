"""What an activity promised of a quarter in its report of the one before, in words."""

from wording import formats

PROMISED = "Lovet i {quarter}"
NOTHING_SINCE = "Aktiviteten har ikke skrevet om status i {quarter} endnu."


def heading(quarter: str) -> str:
    """What stands over what was promised in the report of a quarter: `Lovet i 2. kvartal 2023`."""
    return PROMISED.format(quarter=formats.period(quarter))


def nothing_since(quarter: str) -> str:
    """What is said where no status of the quarter tells what came of it."""
    return NOTHING_SINCE.format(quarter=formats.period(quarter))
