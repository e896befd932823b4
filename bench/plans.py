"""A store of any number of plans, each the invented plan of the sample with figures of its own.

`python -m bench.plans --plans 100 STORE` writes about 277 000 observations, `--plans 3000` about
8.3 million. The invented plan is handed in through the loaders; what they left in the tables is
written once per plan, upload by upload as the years brought them, and counted by `store/views.py`
in batches of plans. The same number of plans always gives the same figures.
"""

import argparse
from pathlib import Path
from time import perf_counter

import polars as pl

from store import views
from store.__main__ import sample
from store.connection import IN_MEMORY, Store, open_store

PATTERN = "eksempelby"
TABLES = (
    "plan",
    "area",
    "focus_area",
    "activity",
    "indicator",
    "plan_event",
    "activity_description",
    "milestone",
    "narrative",
    "upload",
    "upload_event",
    "observation",
    "finding",
    "figure_change",
)
# A plan's actual figures lie between 70 % and 130 % of the pattern's, one share per indicator.
SHARE = "(0.7 + (number * 7919 + length(indicator_id) * 104729) % 601 / 1000)"
VARIED = "case when kind = 'actual' then round({column} * " + SHARE + ", 1) else {column} end"
NAME = "format('By {:04d} (opdigtet)', number)"
# What a plan says in another way than the pattern.
PLAN_EXPRESSIONS = {
    "upload_id": "(upload_id - 1) * $plans + number",
    "was_upload_id": "(was_upload_id - 1) * $plans + number",
    "event_id": "(event_id - 1) * $plans + number",
    "plan_id": f"case when plan_id = '{PATTERN}' then format('by{{:04d}}', number) end",
    "plan_name": NAME,
    "municipality": NAME,
    "file_name": "format('{:04d} ', number) || file_name",
    "file_sha256": "sha256(file_sha256 || number)",
    "file_content": "encode(file_name)",
    "value": VARIED.format(column="value"),
    "low": VARIED.format(column="low"),
    "high": VARIED.format(column="high"),
}


def main() -> None:
    """Write the store and say what it holds and how long each step took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, required=True)
    parser.add_argument("store", type=Path)
    options = parser.parse_args()
    if options.store.exists():
        parser.error(f"{options.store} is there already")
    started = perf_counter()
    store = write(options.store, options.plans)
    observations = store.read("select count(*) from staging.observation").item()
    store.close()
    size = options.store.stat().st_size / 2**20
    seconds = perf_counter() - started
    print(f"{options.plans} plans, {observations:,} observations, {size:.0f} MB in {seconds:.0f} s")


def write(path: Path, plans: int) -> Store:
    """The store at `path` with so many plans, counted."""
    pattern = rows_of_the_pattern()
    store = open_store(path)
    with store.connection.cursor() as cursor:
        cursor.execute("begin")
        for table, rows in pattern.items():
            cursor.register("pattern", rows)
            values = ", ".join(plan_expression(table, column) for column in rows.columns)
            for upload_id in rows["upload_id"].unique(maintain_order=True):
                cursor.execute(
                    f"insert into main.{table} by name select {values} from pattern"
                    " cross join (select unnest(range(1, $plans + 1)) as number)"
                    " where upload_id = $upload_id order by number",
                    {"plans": plans, "upload_id": upload_id},
                )
            cursor.unregister("pattern")
        cursor.execute("delete from layout")
        cursor.execute("commit")
        views.refresh(cursor)
        cursor.execute("checkpoint")
    return store


def plan_expression(table: str, column: str) -> str:
    """The expression for a column of a plan's own row of a table."""
    is_varied = column not in ("value", "low", "high") or table == "observation"
    expression = PLAN_EXPRESSIONS.get(column, column) if is_varied else column
    return f"{expression} as {column}"


def rows_of_the_pattern() -> dict[str, pl.DataFrame]:
    """What the loaders leave of the invented plan, by table, its uploads and events from 1 up."""
    store = open_store(IN_MEMORY)
    sample(store)
    uploads = store.read(
        "select distinct upload_id from main.indicator where plan_id = $plan_id"
        " union select distinct upload_id from main.observation where plan_id = $plan_id"
        " order by upload_id",
        plan_id=PATTERN,
    ).with_row_index("own_number", 1)
    pattern = {}
    for table in TABLES:
        rows = store.read(f"select * from main.{table}")
        rows = rows.join(uploads, on="upload_id").drop("upload_id")
        pattern[table] = rows.rename({"own_number": "upload_id"}).sort(
            "upload_id", maintain_order=True
        )
    events = pattern["upload_event"].sort("event_id").with_row_index("event_place", 1)
    pattern["upload_event"] = events.drop("event_id").rename({"event_place": "event_id"})
    pattern["figure_change"] = (
        pattern["figure_change"]
        .join(events.select("event_id", "event_place"), on="event_id")
        .drop("event_id")
        .rename({"event_place": "event_id"})
        .join(
            uploads.rename({"upload_id": "was_upload_id", "own_number": "was_place"}),
            on="was_upload_id",
        )
        .drop("was_upload_id")
        .rename({"was_place": "was_upload_id"})
    )
    store.close()
    return pattern


if __name__ == "__main__":
    main()
