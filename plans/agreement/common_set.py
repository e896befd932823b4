"""Which focus areas of the common set a plan's own name of one covers."""

from loaders.catalogue.plan_file import CANONICAL_FOCUS_AREAS
from loaders.grammar.similar_names import canonical_focus_area, focus_areas_of_earlier_plans
from loaders.grammar.spelling import plain

_BY_SPELLING = {plain(name): name for name in CANONICAL_FOCUS_AREAS}


def canonical_names(name: str) -> tuple[str, ...]:
    """Those of the common set that a name covers for certain; several where it joins them."""
    spelling = plain(name)
    exact = _BY_SPELLING.get(spelling) or canonical_focus_area(name)
    if exact is not None:
        return (exact,)
    joined = focus_areas_of_earlier_plans(name)
    names_all = joined and all(plain(one).split()[0] in spelling.split() for one in joined)
    return joined if names_all else ()
