"""The search in what reports say."""

from pathlib import Path

import pytest

from loaders import hand_in
from queries import narrative
from store.connection import Store, open_store
from store.write import publish
from tests.loaders.given_files import PLAN_FILE, checked
from tests.loaders.written_report import REPORT


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_store(tmp_path / "a.duckdb")
    for name, content in (("plan.toml", PLAN_FILE.encode()), ("a.md", REPORT.encode())):
        publish(opened, hand_in(opened, checked(content, name), "Prøveleder"), "Prøveleder")
    return opened


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


def test_the_search_can_be_of_one_activity(store: Store) -> None:
    rows = narrative.matching(
        store, plan_id="proeveby", words="åbner", activity_id="proeveby/vejledning"
    )
    assert rows.is_empty()
