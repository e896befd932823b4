"""What is said when something happens that nobody foresaw."""

from streamlit.testing.v1 import AppTest


def _a_file_that_falls_over() -> None:
    import streamlit as st  # noqa: PLC0415  the function is run as a script of its own

    from ui import failure  # noqa: PLC0415

    for name in ("*tal*.csv", "andre.csv"):
        with failure.about(name):
            st.write(f"begyndt {name}")
            if name != "andre.csv":
                raise ZeroDivisionError


def test_what_nobody_foresaw_is_told_in_danish_under_the_files_name_and_the_rest_goes_on() -> None:
    page = AppTest.from_function(_a_file_that_falls_over).run()
    assert not page.exception
    assert [one.value for one in page.error] == [
        "»\\*tal\\*.csv« kan ikke vises: der opstod en fejl, som Helhedsblik ikke kender. Intet af "
        "filen er gemt. Send den til den ansvarlige for Helhedsblik, eller tast tallene i "
        "skabelonen."
    ]
    assert "begyndt andre.csv" in [one.value for one in page.markdown]
