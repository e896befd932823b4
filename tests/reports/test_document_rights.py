"""Documents are of plans that are read, and hold the small counts of a plan for who sees them."""

from collections.abc import Iterator

import pytest

from loaders.raw.files import read_file
from reports import documents
from reports.errors import UnknownPlan
from store.connection import Store
from tests.given import PLAN_ID
from tests.readings import READINGS
from tests.roles import OTHER, WHO, neighbours

KIND = "xlsx"
BY_NAME = {reading.name: reading for reading in READINGS}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with neighbours(tmp_path_factory.mktemp("dokumenter")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("plan_id", "reading"),
    [(PLAN_ID, "figures of a plan"), (OTHER, "figures of another plan")],
)
def test_no_document_is_written_of_a_plan_that_is_not_read(
    plan_id: str, reading: str, store: Store
) -> None:
    refused = WHO.keys() - BY_NAME[reading].by
    assert refused
    for who in refused:
        with pytest.raises(UnknownPlan):
            documents.files(store.of(WHO[who]), plan_id, "2023K3")


def test_the_small_counts_of_a_plan_are_in_the_documents_of_who_sees_them(store: Store) -> None:
    said = {}
    for who in ("bestyrelse", "ansvarlig", "leder"):
        ((name, content),) = documents.files(store.of(WHO[who]), PLAN_ID, "2023K3", (KIND,)).items()
        cells = [
            cell for sheet in read_file(name, content).sheets for row in sheet.rows for cell in row
        ]
        said[who] = any(cell in (4, 4.0, "4") for cell in cells)

    seeing = BY_NAME["small counts that a plan hides"].by
    assert said == {who: who in seeing for who in said}
