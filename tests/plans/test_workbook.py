"""A plan's workbook, as it is handed out, changed in a spreadsheet and handed back."""

from io import BytesIO

import openpyxl
import pytest

from loaders.raw.refusals import UnreadableFile
from plans import parts
from plans.parts import PlanParts
from plans.read_workbook import is_plan_workbook, read_workbook
from plans.workbook import workbook_of
from tests.plans.given_plan import PLAN


def without_places(plan_parts: PlanParts) -> dict[str, list[dict[str, str]]]:
    return {
        name: [
            {key: text for key, text in row.items() if text and key != parts.PLACE} for row in rows
        ]
        for name, rows in plan_parts.rows.items()
    }


def test_a_plan_comes_back_as_it_was_handed_out() -> None:
    content = workbook_of(PLAN)
    assert is_plan_workbook("plan.xlsx", content)
    read, findings = read_workbook("plan.xlsx", content)
    every_part = PlanParts({part.name: PLAN.of(part) for part in parts.PARTS})
    assert without_places(read) == without_places(every_part)
    assert findings == ()


def test_a_rows_place_is_the_one_in_the_sheet() -> None:
    read, _ = read_workbook("plan.xlsx", workbook_of(PLAN))
    assert [row[parts.PLACE] for row in read.of(parts.AREAS)] == ["række 3", "række 4"]


def test_the_words_of_a_column_are_offered_and_names_come_from_their_sheet() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook_of(PLAN)))
    lists = {rule.formula1 for rule in book["Indikatorer"].data_validations.dataValidation}
    assert '"antal,procent,timer,kr."' in lists
    assert "'Aktiviteter'!$A$3:$A$203" in lists


def test_what_is_added_in_a_spreadsheet_is_read() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook_of(PLAN)))
    book["Områder"].append(["S", "Skoven", 310, "nej"])
    book.create_sheet("Egne noter")["A1"] = "husk"
    book.remove(book["Noter"])
    book.create_sheet("Noter")["A1"] = "husk også"
    content = BytesIO()
    book.save(content)
    read, findings = read_workbook("plan.xlsx", content.getvalue())
    added = read.of(parts.AREAS)[-1]
    assert (added["area_code"], added["area_name"], added["residents"]) == ("S", "Skoven", "310")
    assert [one.message for one in findings] == [
        "Arket »Egne noter« hører ikke til planens regneark og er ikke læst.",
        "Arket »Noter« hører ikke til planens regneark og er ikke læst.",
    ]


def test_another_workbook_is_not_taken_for_a_plan() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Noget andet"
    content = BytesIO()
    book.save(content)
    assert not is_plan_workbook("andet.xlsx", content.getvalue())
    with pytest.raises(UnreadableFile):
        read_workbook("andet.xlsx", content.getvalue())
