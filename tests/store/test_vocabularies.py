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


@pytest.mark.parametrize("rule", vocabularies.RULES_OF_A_STATUS)
@pytest.mark.parametrize("status", STATUSES)
def test_a_rule_of_a_status_is_the_records(rule: str, status: str, store: Store) -> None:
    answer = store.read(f"select {rule}($status) as holds", status=status)
    assert answer["holds"].item() is getattr(STATUSES[status], rule)


def test_a_worse_status_is_worse_in_sql(store: Store) -> None:
    answer = store.read("select badness_of('reached') as best, badness_of('not_reached') as worst")
    assert answer.rows() == [(1, len(BEST_TO_WORST))]


def test_the_ladder_gives_every_status_and_no_other() -> None:
    ladder = (SQL / "macros" / "status_of.sql").read_text(encoding="utf-8")
    assert set(re.findall(r"'(\w+)'", ladder)) == set(STATUSES)
