"""The catalogue as it stands: plans, areas, focus areas, activities and indicators of the newest published uploads."""

from store.connection import Store
from store.records import CATALOGUE_TABLES, SCHEMAS, Catalogue


def current_catalogue(store: Store) -> Catalogue:
    """Every plan's catalogue, one row per thing."""
    return Catalogue(
        *(
            store.read(
                f"select {', '.join(SCHEMAS[table])} from intermediate.standing_{table}"
            ).cast(SCHEMAS[table])
            for table in CATALOGUE_TABLES
        )
    )
