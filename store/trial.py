"""Count figures that nobody has published yet, by the same views that count the published ones."""

import polars as pl

from store.connection import IN_MEMORY, open_store
from store.records import Catalogue, Submission, empty
from store.write import hand_in, publish_uncounted

BY = "trial"


def reconciliation(catalogue: Catalogue, observation: pl.DataFrame) -> pl.DataFrame:
    """The rows of `marts.reconciliation` for these figures alone, counted in a store in memory."""
    store = open_store(IN_MEMORY)
    try:
        trial = Submission(
            file_name=BY,
            file_content=b"",
            layout=BY,
            plan_id=None,
            period=None,
            catalogue=catalogue,
            observation=observation,
            finding=empty("finding"),
        )
        publish_uncounted(store, hand_in(store, trial, BY), BY)
        return store.read("select * from marts.reconciliation")
    finally:
        store.close()
