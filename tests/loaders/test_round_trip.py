"""Whatever is written out in a supported layout and encoding is read back the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.loaders.given_files import Cell, checked, workbook

AREAS = ("R", "S")
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16")
DELIMITERS = (";", "\t", "|")
INDICATORS = ("Antal deltagere", "Antal samtaler med beboere", "Antal hold, der mødes fast")
KINDS = {"actual": "Resultat", "target": "Mål", "ytd": "År til dato"}


@dataclass(frozen=True)
class Written:
    """One figure as it is written out: what is counted, where, when, and how many."""

    indicator: str
    area: str | None
    period: str
    kind: str
    value: float


Rows = list[list[Cell]]
values = st.one_of(
    st.integers(0, 99_999).map(float), st.integers(0, 99_999).map(lambda tenths: tenths / 10)
)
quarters = st.builds("{}K{}".format, st.integers(2019, 2026), st.integers(1, 4))


def _keyed(
    indicator: st.SearchStrategy[str],
    area: st.SearchStrategy[str | None],
    when: st.SearchStrategy[tuple[str, str]],
) -> st.SearchStrategy[list[Written]]:
    """Figures, at most one for each indicator, area, period and kind."""
    keys = st.lists(st.tuples(indicator, area, when), min_size=1, max_size=12, unique=True)
    return keys.flatmap(
        lambda chosen: st.lists(values, min_size=len(chosen), max_size=len(chosen)).map(
            lambda own: [
                Written(name, area, period, kind, value)
                for (name, area, (period, kind)), value in zip(chosen, own, strict=True)
            ]
        )
    )


indicators = st.sampled_from(INDICATORS)
any_area = st.sampled_from((None, *AREAS))
reported = st.one_of(
    st.tuples(quarters, st.sampled_from(("actual", "ytd"))),
    st.tuples(st.integers(2019, 2026).map(str), st.just("target")),
)
tidy_figures = _keyed(indicators, any_area, reported)
quarters_of_2023 = st.sampled_from([(f"2023K{quarter}", "actual") for quarter in range(1, 5)])
yearly_figures = _keyed(indicators, st.none(), quarters_of_2023)
activity_figures = _keyed(
    indicators,
    st.none(),
    st.sampled_from([("2023", "target"), ("2023K3", "actual"), ("2023K3", "ytd")]),
)
area_figures = _keyed(
    indicators, any_area, st.sampled_from([("2023K3", "actual"), ("2023K3", "ytd")])
)
TITLE: Rows = [["Aktivitet:", "Beboervejledning"], ["Kvartal/år:", "3. kvartal 2023"]]


def _lookup(figures: Sequence[Written]) -> dict[tuple[str, str | None, str, str], float]:
    return {(f.indicator, f.area, f.period, f.kind): f.value for f in figures}


def tidy(figures: Sequence[Written]) -> Rows:
    """One figure per row."""
    header: list[Cell] = ["Aktivitet", "Indikator", "Område", "Periode", "Type", "Værdi"]
    return [header] + [
        ["Beboervejledning", f.indicator, f.area, f.period, KINDS[f.kind], f.value] for f in figures
    ]


def quarters_as_columns(figures: Sequence[Written]) -> Rows:
    """A column for each quarter of the year."""
    known = _lookup(figures)
    header: list[Cell] = ["Aktivitet", "Succeskriterier"]
    header += [f"{quarter}. kvartal 2023" for quarter in range(1, 5)]
    return [header] + [
        ["Beboervejledning", name]
        + [known.get((name, None, f"2023K{quarter}", "actual")) for quarter in range(1, 5)]
        for name in dict.fromkeys(f.indicator for f in figures)
    ]


def activity_sheet(figures: Sequence[Written]) -> Rows:
    """A title block over target, this quarter and the year so far."""
    known = _lookup(figures)
    header: list[Cell] = ["Succeskriterier", "Årsmål:", "Dette kvartal:", "Total i år:"]
    return [*TITLE, header] + [
        [
            name,
            known.get((name, None, "2023", "target")),
            known.get((name, None, "2023K3", "actual")),
            known.get((name, None, "2023K3", "ytd")),
        ]
        for name in dict.fromkeys(f.indicator for f in figures)
    ]


def areas_in_cells(figures: Sequence[Written]) -> Rows:
    """`R: 1 S: 2 I alt: 3` in the cells of an activity sheet."""
    known = _lookup(figures)

    def cell(name: str, kind: str) -> str | None:
        parts = [
            f"{area or 'I alt'}: {_danish(known[name, area, '2023K3', kind])}"
            for area in (*AREAS, None)
            if (name, area, "2023K3", kind) in known
        ]
        return " ".join(parts) or None

    header: list[Cell] = ["Succeskriterier", "Årsmål:", "Dette kvartal:", "Total i år:"]
    return [*TITLE, ["Tal (R= Ringparken, S= Sydbyen)"], header] + [
        [name, None, cell(name, "actual"), cell(name, "ytd")]
        for name in dict.fromkeys(f.indicator for f in figures)
    ]


def area_sub_columns(figures: Sequence[Written]) -> Rows:
    """A column for each area under this quarter and under the year so far."""
    known = _lookup(figures)
    kinds = ("actual", "ytd")
    upper: list[Cell] = ["Indikator", "Dette kvartal", None, None, "Total i år", None, None]
    lower: list[Cell] = [None, "S", "I alt", "R", "R", "S", "I alt"]
    order = (("S", None, "R"), ("R", "S", None))
    return [*TITLE, upper, lower] + [
        [name]
        + [
            known.get((name, area, "2023K3", kind))
            for kind, areas in zip(kinds, order, strict=True)
            for area in areas
        ]
        for name in dict.fromkeys(f.indicator for f in figures)
    ]


def _danish(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def _as_text(rows: Rows, encoding: str, delimiter: str) -> bytes:
    lines = [
        delimiter.join(
            "" if cell is None else _danish(cell) if isinstance(cell, float) else str(cell)
            for cell in row
        )
        for row in rows
    ]
    return "\r\n".join(lines).encode(encoding)


def assert_read_back(
    figures: Sequence[Written],
    layout: Callable[[Sequence[Written]], Rows],
    form: tuple[str, str] | None,
) -> None:
    """Write the figures out and read them back; `form` None is a workbook."""
    rows = layout(figures)
    if form is None:
        file = checked(workbook({"Ark": rows}), "tal.xlsx")
    else:
        width = max(map(len, rows))
        padded = [[*row, *[None] * (width - len(row))] for row in rows]
        file = checked(_as_text(padded, *form), "tal.csv")
    read = file.observations.select("indicator", "area_code", "period", "kind", "value", "status")
    expected = [(f.indicator, f.area, f.period, f.kind, f.value, "reported") for f in figures]
    assert sorted(read.rows(), key=str) == sorted(expected, key=str)
    assert not set(file.findings["severity"]) & {"error"}


forms = st.tuples(st.sampled_from(ENCODINGS), st.sampled_from(DELIMITERS))
as_text = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
as_workbook = settings(max_examples=2, suppress_health_check=[HealthCheck.too_slow])


@as_text
@given(tidy_figures, forms)
def test_a_tidy_text_file_is_read_back(figures: list[Written], form: tuple[str, str]) -> None:
    assert_read_back(figures, tidy, form)


@as_text
@given(yearly_figures, forms)
def test_quarters_as_columns_are_read_back(figures: list[Written], form: tuple[str, str]) -> None:
    assert_read_back(figures, quarters_as_columns, form)


@as_text
@given(activity_figures, forms)
def test_an_activity_sheet_as_text_is_read_back(
    figures: list[Written], form: tuple[str, str]
) -> None:
    assert_read_back(figures, activity_sheet, form)


@as_text
@given(area_figures, forms)
def test_areas_inside_cells_are_read_back(figures: list[Written], form: tuple[str, str]) -> None:
    assert_read_back(figures, areas_in_cells, form)


@as_text
@given(area_figures, forms)
def test_areas_as_sub_columns_are_read_back(figures: list[Written], form: tuple[str, str]) -> None:
    assert_read_back(figures, area_sub_columns, form)


@as_workbook
@given(tidy_figures, yearly_figures, activity_figures, area_figures)
def test_a_workbook_in_any_layout_is_read_back(
    in_rows: list[Written],
    in_quarters: list[Written],
    in_activities: list[Written],
    in_areas: list[Written],
) -> None:
    assert_read_back(in_rows, tidy, None)
    assert_read_back(in_quarters, quarters_as_columns, None)
    assert_read_back(in_activities, activity_sheet, None)
    assert_read_back(in_areas, areas_in_cells, None)
    assert_read_back(in_areas, area_sub_columns, None)
