"""A known thing that a file lacks while it brings a new one with the same children: renamed?"""

from collections.abc import Mapping, Set

import polars as pl

# The least that two activities have in common, in names and as a share of each one's.
_LEAST_SHARED = 2
_LEAST_SHARE = 0.5
# The least of the activity's other indicators that a file has where it lacks one and brings one.
_LEAST_OTHERS = 2
# The least of the plan's other areas.
_LEAST_OTHER_AREAS = 1


def former_activities(
    indicators: Set[str], known: Mapping[str, Set[str]], in_file: Set[str]
) -> list[str]:
    """The activities that a new one may have been called: those the file lacks which have its
    indicators, the likest first. `known` gives the indicators of each, in plain spelling.
    """
    shared = {
        activity_id: len(indicators & of_activity)
        for activity_id, of_activity in known.items()
        if activity_id not in in_file
    }
    likely = [
        activity_id
        for activity_id, count in shared.items()
        if count >= _LEAST_SHARED
        and count >= _LEAST_SHARE * max(len(indicators), len(known[activity_id]))
    ]
    return sorted(likely, key=lambda activity_id: -shared[activity_id])


def former_indicators(known: Set[str], in_file: Set[str], new: Set[str]) -> list[str]:
    """The indicator that a new one may have been called: the only one of its activity that the file
    lacks, where it is the only new one and the file has others. All are ids.
    """
    return _only_one_lacking(known, in_file, new, _LEAST_OTHERS)


def former_areas(known: Set[str], in_file: Set[str], new: Set[str]) -> list[str]:
    """The area that a new one may have been called: the only one of the plan that the file lacks,
    where it is the only new one and the file has others. All are codes.
    """
    return _only_one_lacking(known, in_file, new, _LEAST_OTHER_AREAS)


def _only_one_lacking(
    known: Set[str], in_file: Set[str], new: Set[str], least_others: int
) -> list[str]:
    lacking = known - in_file
    has_others = len(known & in_file) >= least_others
    return list(lacking) if len(lacking) == len(new) == 1 and has_others else []


def with_new_names(
    rows: pl.DataFrame, subject: str, names: Mapping[str, str], identifier: str | None = None
) -> pl.DataFrame:
    """The rows of what is renamed under their new names, by their ids; the former name stays among
    the other names by which files call it.
    """
    identifier, named = identifier or f"{subject}_id", f"{subject}_name"
    renamed = rows.filter(pl.col(identifier).is_in(list(names)))
    if renamed.is_empty():
        return renamed
    return renamed.with_columns(
        aliases=pl.concat_list("aliases", named).list.unique(maintain_order=True),
    ).with_columns(pl.col(identifier).replace_strict(names, return_dtype=pl.String).alias(named))
