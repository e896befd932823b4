"""What a row says of an indicator where another attribute, or silence, has a say in it."""

from loaders.grammar.attributes import is_additive
from plans import parts
from plans.rows import PartRow, Record

QUARTERS_OF_A_YEAR = 4


def adds_up(cell: PartRow) -> bool:
    """Whether the areas come to the plan's own figure: what is said, but never of shares, averages
    and distinct persons.
    """
    may_add_up = is_additive(cell.term("unit"), cell.term("aggregation"))
    said = cell.one_of("additive_areas", parts.YES if may_add_up else parts.NO) == parts.YES
    if said and not may_add_up:
        cell.say("additive_areas", "plan_areas_apart", parts.YES)
    return said and may_add_up


def profile(cell: PartRow) -> Record:
    """The profile where it is said; what is not said of it stays."""
    shares = cell.shares("profile", QUARTERS_OF_A_YEAR)
    return {} if shares is None else {"profile": shares}
