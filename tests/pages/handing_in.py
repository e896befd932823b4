"""Handing a file in on *Indlæs*, and finding what the page then asks."""

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button, TextInput

from tests.pages.screen import SAMPLE

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OPTIONS = {"Dette kvartal": "actual"}
CONFLICT = """Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi
Slagelse;Beboervejledning;Antal viderehenvisninger (Selvvalgt indikator);;2023K3;Opgørelse;4
Slagelse;Beboervejledning;Antal viderehenvisninger (Selvvalgt indikator);;2023K3;Opgørelse;5
"""
CORRECTION = """Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi
Slagelse;Beboervejledning;Antal viderehenvisninger (Selvvalgt indikator);;2023K3;Opgørelse;80
"""


def with_file(page: AppTest, name: str, content: bytes, *, by: str = "Leder Lund") -> AppTest:
    page.text_input(key="name").set_value(by)
    return page.file_uploader(key="files").set_value([(name, content, WORKBOOK)]).run()


def with_sample(page: AppTest, name: str, *, by: str = "Leder Lund") -> AppTest:
    return with_file(page, name, (SAMPLE / name).read_bytes(), by=by)


def report_of(*, quarter: int, count: int) -> bytes:
    """A quarterly report whose column of figures has a header of the leader's own."""
    lines = (
        "Helhedsplan:;Slagelse;",
        "Aktivitet:;Beboervejledning;",
        f"Kvartal/år:;{quarter}. kvartal 2023;",
        ";;",
        "Succeskriterier;Årsmål;Talt op",
        f"Antal viderehenvisninger (Selvvalgt indikator);;{count}",
    )
    return "\n".join(lines).encode()


def answered(page: AppTest, question: str, label: str) -> AppTest:
    asked = next(one for one in page.selectbox if one.label.replace("\\", "") == question)
    return asked.set_value(OPTIONS[label]).run()


def field(page: AppTest, label: str) -> TextInput:
    return next(one for one in page.text_input if one.label == label)


def button(page: AppTest, label: str) -> Button:
    return next(one for one in page.button if one.label == label)
