"""The first activity of each plan of the sample, handed in by form in the words of its own plan."""

import shutil

import pytest

from loaders import check_file
from store.catalogue import current_catalogue
from store.connection import open_store
from store.forms import FormPlace
from submissions.forms import fields, form_file
from tests.built_once import sample_file

FIRST = """
    select plan_id, min_by(activity_id, activity_order), max(quarter) from marts.completeness
    group by plan_id order by plan_id
"""


def test_every_field_of_a_form_is_read_as_the_figure_that_it_asks_for(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    store = open_store(shutil.copy(sample_file(tmp_path_factory), tmp_path_factory.mktemp("own")))
    catalogue = current_catalogue(store)
    plans = store.read(FIRST).rows()
    assert len(plans) > 3

    for plan_id, activity_id, quarter in plans:
        place = FormPlace(plan_id, activity_id, quarter)
        rows = fields(store, **vars(place))
        written = {field: str(100 + row) for row, field in enumerate(rows["field"])}
        name, content = form_file(store, place, rows, written, 1)

        read = check_file(name, content, catalogue=catalogue, plan=plan_id, period=quarter)

        columns = ("indicator_id", "area_code", "kind", "period", "value")
        assert set(read.observations.select(columns).rows()) == {
            (row["indicator_id"], row["area"], row["kind"], quarter, 100 + number)
            for number, row in enumerate(rows.to_dicts())
        }
        assert read.questions.is_empty()
        assert not read.new_indicators
    store.close()
