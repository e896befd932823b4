"""What *Kvartalsrunden* asks the server for: a plan of 200 activities, twenty drafts of ten of them
each, and an open comment, answered, on every fifth.

`python -m bench.round` makes the store, opens the page and says how long a run of it takes, by the
clock and by the processor, which tells more where others are at work.
"""

import os
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from streamlit.testing.v1 import AppTest

from domain import clock
from domain.rights import LEADER
from queries import filtered
from queries import round as rounds
from queries.filters import Filters
from store import comments, drafts
from store.comments import CommentPlace
from store.connection import Store, open_store
from store.write import publish_new
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, submission

ACTIVITIES = 200
INDICATORS_EACH = 3
DRAFTS, COMMENTED = 20, range(0, ACTIVITIES, 5)
QUARTER = "2024K4"
RUNS = 5
QUARTERS = [f"{year}K{quarter}" for year in (2022, 2023, 2024) for quarter in (1, 2, 3, 4)]


def main() -> None:
    """Time what the page asks of the store as a leader, and whole runs of the page."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "runde.duckdb"
        store = filled(open_store(path))
        reading = _medians(lambda: asked(store))
        store.close()
        os.environ |= {"HELHEDSBLIK_STORE": str(path), clock.SETTING: "2025-01-20"}
        page = AppTest.from_file("../app.py", default_timeout=60).run()
        page.switch_page("pages/results/round.py").run()
        assert not page.exception
        whole = _medians(page.run)
        print(f"{ACTIVITIES} activities: {reading} of reading, {whole} of the page")


def _medians(step: Callable[[], object]) -> str:
    """The median seconds of a step, by the clock and by the processor."""
    by_clock, by_processor = [], []
    for _ in range(RUNS):
        started, worked = perf_counter(), process_time()
        step()
        by_clock.append(perf_counter() - started)
        by_processor.append(process_time() - worked)
    return f"{median(by_clock):.3f} s ({median(by_processor):.3f} s of processor)"


def filled(store: Store) -> Store:
    """The store with its plan, its figures and its drafts, as a leader sees it."""
    indicators = [
        Indicator(f"Indikator {activity}.{one}", activity=f"Aktivitet {activity}")
        for activity in range(ACTIVITIES)
        for one in range(INDICATORS_EACH)
    ]
    figures = [
        Figure(indicator.name, area, quarter, "actual", 7)
        for quarter in QUARTERS
        for indicator in (indicators if quarter != QUARTER else indicators[::2])
        for area in ("R", "S", "M")
    ]
    publish_new(store, submission(*figures, added=catalogue(*indicators)), BY)
    store = store.with_rights(sees_all=True, hands_in=True)
    for number in range(DRAFTS):
        content = str(number).encode()
        draft_id = drafts.keep(store, f"kladde {number}.xlsx", content, "{}", BY, [PLAN_ID])
        reported = {
            (PLAN_ID, f"{PLAN_ID}/aktivitet {number * 10 + one}", QUARTER) for one in range(10)
        }
        drafts.name_activities(store, draft_id, reported)
    for number in COMMENTED:
        place = CommentPlace(PLAN_ID, f"{PLAN_ID}/aktivitet {number}", QUARTER)
        comment_id = comments.begin(store, place, LEADER, "Skal målet sættes ned?", BY)
        comments.answer(store, comment_id, "Ja, til tyve", BY)
    return store


def asked(store: Store) -> int:
    """What the page reads of a plan and its quarter."""
    rounds.quarters(store, plan_id=PLAN_ID)
    filters = Filters(plan_id=PLAN_ID, quarter=QUARTER)
    return filtered.round_activities(store, filters=filters).height


if __name__ == "__main__":
    main()
