"""The catalogue as it stands: what the newest published uploads say plans consist of."""

import polars as pl

from store.connection import Store
from store.records import CATALOGUE_TABLES, SCHEMAS, Catalogue


def current_catalogue(store: Store) -> Catalogue:
    """Every plan's catalogue, one row per thing."""
    return Catalogue(
        *(
            store.read(
                f"select {', '.join(SCHEMAS[table])} from intermediate.standing_{table}"
            ).cast(pl.Schema(SCHEMAS[table]))
            for table in CATALOGUE_TABLES
        )
    )
