"""The search in what reports say."""

from collections.abc import Iterator

import pytest

from domain.periods import quarter_before
from loaders import publish_file
from queries import narrative
from store.connection import Store
from tests.loaders.given_files import checked, store_with_plan
from tests.loaders.written_report import REPORT


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = store_with_plan(tmp_path_factory.mktemp("narrative") / "a.duckdb")
    publish_file(opened, checked(REPORT.encode(), "a.md"), "Prøveleder")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("words", "sections"),
    [
        ("frivillig", ["challenges", "focus_points"]),
        ("mangle frivilligt", ["challenges"]),
        ("caféer", ["status"]),
        ("åbne", ["status"]),
        ("ukendt", []),
        ("", []),
        (".*", []),
    ],
)
def test_texts_are_found_by_words_in_any_form(
    store: Store, words: str, sections: list[str]
) -> None:
    rows = narrative.matching(store, plan_id="proeveby", words=words)
    assert rows["section"].to_list() == sections
    assert set(rows["quarter"]) <= {"2023K3"}


@pytest.mark.parametrize(
    ("quarter", "promises"),
    [("2023K4", ["To nye hold."]), ("2023K3", []), ("2024K1", [])],
)
def test_a_promise_is_of_the_quarter_after_its_report(
    store: Store, quarter: str, promises: list[str]
) -> None:
    rows = narrative.promises(store, plan_id="proeveby", quarter=quarter)
    assert rows["narrative"].to_list() == promises


def test_the_quarter_before_the_first_is_the_last_of_the_year_before() -> None:
    assert [quarter_before(one) for one in ("2024K1", "2024K4")] == ["2023K4", "2024K3"]


def test_the_search_can_be_of_one_activity(store: Store) -> None:
    rows = narrative.matching(
        store, plan_id="proeveby", words="åbner", activity_id="proeveby/vejledning"
    )
    assert rows.is_empty()
