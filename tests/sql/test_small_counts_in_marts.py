"""Every mart, as a SQL box or an export reads it: none holds a count that is hidden."""

from pathlib import Path

import pytest

from store import inspection
from store.views import SQL
from tests.given import PLAN_ID
from tests.hiding import SECRETS, hiding_store, secrets_in

MARTS = sorted(file.stem for file in (SQL / "marts").glob("*.sql"))


def test_no_mart_holds_a_hidden_count(tmp_path: Path) -> None:
    store = hiding_store(tmp_path)
    for mart in MARTS:
        written = str(store.read(f"select * from marts.{mart}").rows())
        assert secrets_in(written) == [], mart


def test_one_who_sees_all_finds_every_count_in_the_marts(tmp_path: Path) -> None:
    store = hiding_store(tmp_path).with_rights(sees_all=True)
    written = "".join(str(store.read(f"select * from marts.{mart}").rows()) for mart in MARTS)
    assert secrets_in(written) == list(SECRETS)


@pytest.mark.parametrize(("sees_all", "value"), [(False, None), (True, 3.67)])
def test_the_sql_box_sees_what_its_reader_sees(
    tmp_path: Path, sees_all: bool, value: float | None
) -> None:
    store = hiding_store(tmp_path).with_rights(sees_all=sees_all)
    statement = "select value from marts.figure where area = 'R' and period = '2023K1'"
    statement += " and indicator = 'Samtaler'"
    answer = inspection.ask(store, statement, plan_id=PLAN_ID)
    assert answer.rows["value"].to_list() == [value]
