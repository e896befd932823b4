"""What SQL knows of the vocabularies is what the records say."""

import re

import pytest

from domain.statuses import BEST_TO_WORST, STATUSES
from store import vocabularies
from store.connection import IN_MEMORY, Store, open_store
from store.views import SQL


@pytest.fixture(scope="module")
def store() -> Store:
    return open_store(IN_MEMORY)


@pytest.mark.parametrize("column", vocabularies.WORDS)
def test_a_vocabularys_words_are_a_view(column: str, store: Store) -> None:
    words = store.read(f"select {column} from domain.{column}")
    assert words[column].to_list() == list(vocabularies.WORDS[column])


@pytest.mark.parametrize("rule", vocabularies.RULES)
def test_a_rule_is_the_records(rule: str, store: Store) -> None:
    _, terms = vocabularies.RULES[rule]
    words = store.read(
        f"select word, {rule}(word) as holds from (select unnest($names) as word)",
        names=list(terms),
    )
    assert dict(words.rows()) == {name: getattr(term, rule) for name, term in terms.items()}


def test_an_order_is_counted_from_one(store: Store) -> None:
    places = store.read(
        "select badness_of('reached'), badness_of('not_reached'), badness_of('no_target'),"
        " order_of_severity('note'), order_of_section('learning')"
    )
    assert places.row(0) == (1, len(BEST_TO_WORST), None, 3, 4)


def test_the_ladder_gives_every_status_and_no_other() -> None:
    ladder = (SQL / "macros" / "status_of.sql").read_text(encoding="utf-8")
    of_target = {status.name for status in STATUSES.values() if not status.is_since_baseline}
    assert set(re.findall(r"'(\w+)'", ladder)) == of_target


def test_without_a_target_a_goal_has_one_of_the_statuses_since_its_baseline(store: Store) -> None:
    found = store.read(
        "select distinct since_baseline_of(figure, 20, 'decrease', 0.05) as status"
        " from unnest([10, 20, 30]) as figures (figure)"
    )
    of_baseline = {status.name for status in STATUSES.values() if status.is_since_baseline}
    assert set(found["status"]) == of_baseline
