"""What is read and proposed for an indicator that the plan does not know, and what settles it."""

import pytest

from loaders import CheckedFile, Choices
from tests.loaders.given_files import checked, text_file

HEADER = "Aktivitet;Indikator;Område;Periode;Type;Værdi;Bemærkning"
ATTRIBUTES = ("direction", "aggregation", "unit", "year_start_quarter", "indicator_kind", "source")


def content(indicator: str, *figures: tuple[str, str, str], note: str = "") -> bytes:
    rows = [f"Nyt;{indicator};;{period};{kind};{value};{note}" for period, kind, value in figures]
    return text_file(HEADER, *rows)


def listed(
    indicator: str, *figures: tuple[str, str, str], note: str = "", choices: Choices | None = None
) -> CheckedFile:
    file = content(indicator, *figures, note=note)
    return checked(file, "a.csv", choices=choices or Choices.none())


def attribute(file: CheckedFile, name: str) -> tuple[str, str | None]:
    """The value of an attribute and the words it is read from; None where it is proposed."""
    (new,) = file.new_indicators
    return next((one.value, one.read_from) for one in new.attributes if one.name == name)


def subjects(file: CheckedFile) -> list[str]:
    return file.questions["subject"].to_list()


def test_a_count_that_shall_fall_is_read_so_and_not_added_up() -> None:
    file = listed(
        "Antal ledige beboere skal falde",
        ("2022", "Baseline", "233"),
        ("2023", "Mål", "200"),
        ("2023K1", "Opnået", "225"),
        ("2023K2", "Opnået", "210"),
    )
    assert attribute(file, "direction") == ("decrease", "skal falde")
    assert attribute(file, "aggregation") == ("last", None)
    assert attribute(file, "unit") == ("antal", "Antal")
    assert file.additions.indicator.select(ATTRIBUTES).rows() == [
        ("decrease", "last", "antal", 1, "own", None)
    ]
    assert file.observations["value"].to_list() == [233, 200, 225, 210]
    assert subjects(file) == ["indicators"]


@pytest.mark.parametrize(
    ("target", "actual", "direction"),
    [
        ("Højst 50", "70", ("decrease", "Højst 50")),
        ("Under 10", "25", ("decrease", "Under 10")),
        ("5-8 unge", "10", ("within", "5-8 unge")),
        ("mellem 5 og 8", "10", ("within", "mellem 5 og 8")),
        ("1.500 kr.", "1.700 kr.", ("decrease", None)),
        ("20", "10", ("increase", None)),
    ],
)
def test_the_words_of_a_target_say_which_way_is_good(
    target: str, actual: str, direction: tuple[str, str | None]
) -> None:
    file = listed("Hold", ("2023", "Mål", target), ("2023K1", "Opnået", actual))
    assert attribute(file, "direction") == direction


def test_a_baseline_beside_the_target_says_which_way_is_good() -> None:
    figures = (("2022", "Baseline", "233"), ("2023", "Mål", "200"))
    assert attribute(listed("Antal hold", *figures), "direction") == (
        "decrease",
        "baseline 233, mål 200",
    )


def test_a_baseline_that_contradicts_the_words_is_asked_about_alone() -> None:
    figures = (("2022", "Baseline", "233"), ("2023", "Mål", "200"))
    file = listed("Antal i job skal stige", *figures)
    assert subjects(file) == ["direction", "indicators"]
    question = file.questions.row(0, named=True)
    assert (question["cell"], question["raw"]) == ("F3", "Antal i job skal stige")
    assert question["options"] == ["increase", "decrease"]
    assert question["message"].endswith("(skal stige · baseline 233, mål 200)")

    answer = Choices.none().with_answer("direction", None, "F3", question["raw"], "decrease")
    settled = listed("Antal i job skal stige", *figures, choices=answer)
    assert subjects(settled) == ["indicators"]
    assert settled.additions.indicator["direction"].to_list() == ["decrease"]


def test_volunteers_are_a_level_and_not_added_up() -> None:
    file = listed("Antal frivillige", ("2023K1", "Opnået", "10"), ("2023K2", "Opnået", "10"))
    assert attribute(file, "aggregation") == ("last", None)


def test_figures_that_come_to_their_year_in_one_way_say_how_they_are_counted() -> None:
    quarters = (("2023K1", "Opnået", "4"), ("2023K2", "Opnået", "9"))
    file = listed("Antal frivillige", *quarters, ("2023", "År til dato", "13"))
    assert attribute(file, "aggregation") == ("sum", "tallene selv")


def test_a_target_of_a_school_year_is_that_years() -> None:
    file = listed("Antal elever", ("2023", "Mål", "30 (skoleår 2023/24)"))
    assert attribute(file, "year_start_quarter") == ("3", "skoleår 2023/24")


def test_a_source_beside_the_figures_is_read() -> None:
    file = listed("Antal elever", ("2023", "Mål", "30"), note="Kilde: Skolens liste")
    assert attribute(file, "source") == ("Skolens liste", "Kilde: Skolens liste")


def test_what_is_confirmed_is_no_question_and_stands_against_later_words() -> None:
    figures = (("2023", "Mål", "Højst 50"), ("2023K1", "Opnået", "70"))
    file = listed("Antal hold", *figures)
    confirmed = Choices.none().with_proposals(file.new_indicators)
    settled = listed("Antal hold", *figures, choices=confirmed)
    assert (settled.is_confirmed, subjects(settled)) == (True, [])
    assert settled.additions.indicator.equals(file.additions.indicator)

    (new,) = file.new_indicators
    corrected = confirmed.with_attributes(new.indicator_id, {"direction": "increase"})
    changed = listed("Antal hold", *figures, choices=corrected)
    assert (changed.is_confirmed, attribute(changed, "direction")) == (True, ("increase", None))


def test_an_indicator_that_comes_after_the_confirmation_is_asked_about() -> None:
    first = listed("Antal hold", ("2023K1", "Opnået", "7"))
    confirmed = Choices.none().with_proposals(first.new_indicators)
    rows = [f"Nyt;{name};;2023K1;Opnået;7;" for name in ("Antal hold", "Antal ture")]
    file = checked(text_file(HEADER, *rows), "a.csv", choices=confirmed)
    assert not file.is_confirmed
    assert [new.name for new in file.new_indicators if not new.is_settled] == ["Antal ture"]
    assert file.questions["raw"].to_list() == ["Antal ture"]


def test_what_the_plan_knows_is_not_asked_about() -> None:
    rows = "Beboervejledning;Antal deltagere;;2023K1;Opnået;1;"
    assert subjects(checked(text_file(HEADER, rows), "a.csv")) == []
