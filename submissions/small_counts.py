"""Whether a plan hides small counts, chosen on screen: a submission of its own, so that it can be
withdrawn like any file.
"""

import json

import polars as pl

from store.records import SMALL_COUNTS, Catalogue, Submission, empty

LAYOUT = "small_counts"
FILE_NAME = "små tal.txt"


def submission(plan_id: str, *, hides_small_counts: bool, number: int) -> Submission:
    """The choice as it is handed to the store, its lines as they would stand in a plan as TOML.

    `number` tells one choice from the same one made earlier; the store's version will do.
    """
    lines = (
        f"# {number}",
        "[[plan]]",
        f"id = {json.dumps(plan_id, ensure_ascii=False)}",
        f"hide_small_counts = {json.dumps(hides_small_counts)}",
        "",
    )
    row = {"plan_id": plan_id, "hides_small_counts": hides_small_counts}
    return Submission(
        file_name=FILE_NAME,
        file_content="\n".join(lines).encode(),
        layout=LAYOUT,
        plan_id=plan_id,
        period=None,
        catalogue=Catalogue(
            *(empty(table) for table in ("plan", "area", "focus_area", "activity", "indicator")),
            small_counts=pl.DataFrame([row], schema=SMALL_COUNTS),
        ),
        observation=empty("observation"),
        finding=empty("finding"),
    )
