"""A form in the app in place of a file: the fields that an activity fills in for a quarter, what
stands in them to begin with, and the file that they come to, which is read as any other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import polars as pl

from domain.periods import Period, quarter_before
from domain.places import FORM
from domain.texts import SECTIONS
from loaders.form_places import HEADERS
from loaders.grammar.periods import chosen_period
from loaders.handed_back.template import Line, lines_of_activity
from loaders.raw.document.documents import (
    OF_ACTIVITY,
    OF_FOCUS_AREA,
    OF_PLAN,
    OF_QUARTER,
    ActivityReport,
    Grid,
    Section,
)
from store.catalogue import current_catalogue
from store.connection import Store
from store.forms import FormPlace, expected_indicators, waiting_figures, waiting_texts
from store.records import Catalogue
from wording import ceilings, figures, formats

FIELD = {
    "field": pl.String,
    "indicator_id": pl.String,
    "indicator": pl.String,
    "unit": pl.String,
    "area": pl.String,
    "area_name": pl.String,
    "kind": pl.String,
    "help": pl.String,
    "target": pl.String,
    "last": pl.String,
    "standing": pl.String,
    "is_hidden": pl.Boolean,
    "is_area_open": pl.Boolean,
}
ACTUAL, YEAR_TO_DATE = "actual", "ytd"
_DECIMALS = 6
# Of these the quarters do not say the year to date.
_TOLD_BY_YEAR = "unique"
_FIGURES = """
    select indicator_id, area, period, kind, raw, sheet, unit, status, value, low, high,
        approximate, is_hidden
    from marts.figure
    where plan_id = $plan_id and activity_id = $activity_id
        and period in ($quarter, $last) and kind in ('actual', 'ytd')
"""


def figure_field(kind: str, area: str | None, indicator_id: str) -> str:
    """The field of a figure; `area` is None for the whole plan."""
    return "|".join((kind, area or "", indicator_id))


def text_field(section: str) -> str:
    """The field of a text, by its section."""
    return f"text|{section}"


TEXT_FIELDS = tuple(map(text_field, SECTIONS))


def fields(store: Store, *, plan_id: str, activity_id: str, quarter: str) -> pl.DataFrame:
    """One row per field for a figure, with the columns of `FIELD`, in the plan's order: an
    indicator that is expected in the quarter, in each of its areas, and beside it the year to date
    where the quarters do not say it.

    `target`, `last` (the quarter before) and `standing` (what is published for the quarter, as it
    may be written again) are as the reader sees them; `is_hidden` is a figure that the plan hides.
    """
    place = FormPlace(plan_id, activity_id, quarter)
    catalogue = current_catalogue(store)
    period = chosen_period(quarter)
    assert period is not None
    expected = set(expected_indicators(store, place))
    last = quarter_before(quarter)
    rows = store.read(_FIGURES, last=last, **vars(place)).to_dicts()
    standing = {(one["indicator_id"], one["area"], one["period"], one["kind"]): one for one in rows}
    areas = _areas(catalogue.of_plan(plan_id), period)
    attributes = {
        one["indicator_id"]: one
        for one in catalogue.of_plan(plan_id).indicator.iter_rows(named=True)
    }
    return pl.DataFrame(
        [
            _field(line, attributes[line.indicator_id], kind, standing, quarter, last)
            for told in lines_of_activity(store, catalogue, plan_id, activity_id, period)
            if told.indicator_id in expected
            for line in (told, *_in_areas(told, areas))
            for kind in _kinds(attributes[line.indicator_id])
        ],
        schema=FIELD,
    )


def _areas(catalogue: Catalogue, period: Period) -> dict[str, str]:
    """The names of the plan's areas that hold in a quarter, by their codes."""
    first, last = period.days
    holding = catalogue.without_ended(first).area.filter(
        ~pl.col("is_benchmark"), pl.col("valid_from").is_null() | (pl.col("valid_from") <= last)
    )
    return dict(holding.sort("area_order").select("area_code", "area_name").iter_rows())


def _in_areas(line: Line, areas: Mapping[str, str]) -> list[Line]:
    """Where nothing says of which areas it is told, the same row in each of them."""
    if not line.is_area_open:
        return []
    return [replace(line, area_code=code, area=name) for code, name in areas.items()]


def _kinds(indicator: Mapping) -> tuple[str, ...]:
    is_told_by_year = indicator["aggregation"] == _TOLD_BY_YEAR
    return (ACTUAL, YEAR_TO_DATE) if is_told_by_year else (ACTUAL,)


def _field(
    line: Line, indicator: Mapping, kind: str, standing: Mapping, quarter: str, last: str
) -> dict:
    now = standing.get((line.indicator_id, line.area_code, quarter, kind))
    before = standing.get((line.indicator_id, line.area_code, last, kind))
    target = line.target
    return {
        "field": figure_field(kind, line.area_code, line.indicator_id),
        "indicator_id": line.indicator_id,
        "indicator": line.indicator,
        "unit": indicator["unit"],
        "area": line.area_code,
        "area_name": line.area,
        "kind": kind,
        "help": line.quarter_help if kind == ACTUAL else line.total_help,
        "target": ceilings.target(
            formats.quantity(target, indicator["unit"]), indicator["direction"]
        )
        if isinstance(target, int | float)
        else target,
        "last": figures.of_row(before) if before else None,
        "standing": as_written(now) if now else "",
        "is_hidden": bool(now and now["is_hidden"]),
        "is_area_open": line.is_area_open,
    }


def as_written(row: Mapping) -> str:
    """A figure of `marts.figure` or of what waits, as it is written in a field to read the same:
    what was written in a form; else the figure alone, or the words that stood for one.
    """
    if row["is_hidden"]:
        return ""
    amounts = row["value"], row["low"], row["high"]
    if row["sheet"] == FORM or all(one is None for one in amounts):
        return (row["raw"] or "").strip()
    return formats.figure(
        *amounts, row["unit"], approximate=bool(row["approximate"]), decimals=_DECIMALS
    )


@dataclass(frozen=True)
class Waiting:
    """What waits for approval of a field, as it is written in it, and the upload that holds it;
    `is_newest` where no later one has it too.
    """

    upload_id: int
    is_form: bool
    is_approved: bool
    is_newest: bool
    field: str
    text: str


def waiting(store: Store, place: FormPlace) -> list[Waiting]:
    """All that waits of what the form is filled in for, in every upload that holds some of it."""
    of = ("upload_id", "is_form", "is_approved", "is_newest")
    told = [
        (row, figure_field(row["kind"], row["area"], row["indicator_id"]), as_written(row))
        for row in waiting_figures(store, place).to_dicts()
    ] + [
        (row, text_field(row["section"]), row["narrative"])
        for row in waiting_texts(store, place).to_dicts()
    ]
    return [Waiting(*(row[one] for one in of), field, text) for row, field, text in told]


def shown_whole(told: Iterable[Waiting], rows: pl.DataFrame) -> tuple[int, ...]:
    """The forms that wait of which everything stands in the form of these fields, which may take
    their place.
    """
    fields_here = {*rows["field"], *TEXT_FIELDS}
    is_shown: dict[int, bool] = {}
    for one in told:
        here = one.is_form and one.is_newest and one.field in fields_here
        is_shown[one.upload_id] = is_shown.get(one.upload_id, True) and here
    return tuple(sorted(upload_id for upload_id, whole in is_shown.items() if whole))


def form_file(
    store: Store,
    place: FormPlace,
    rows: pl.DataFrame,
    written: Mapping[str, str],
    draft_id: int,
) -> tuple[str, bytes]:
    """The name and the bytes of the file that a form comes to: the fields of `fields` and the texts
    as they are `written`, by field. What is not written in it is not of the file.

    `draft_id` sets it apart from another form in the same words.
    """
    catalogue = current_catalogue(store).of_plan(place.plan_id)
    (activity,) = catalogue.activity.filter(activity_id=place.activity_id).to_dicts()
    (plan_name,) = catalogue.plan["plan_name"].to_list()
    period = formats.period(place.quarter)
    keys = (
        (OF_PLAN, plan_name),
        (OF_ACTIVITY, activity["activity_name"]),
        (OF_FOCUS_AREA, activity["focus_area_name"]),
        (OF_QUARTER, period),
    )
    report = ActivityReport(
        activity["activity_name"],
        period,
        keys,
        (Grid((HEADERS, *_lines(rows, written))),) if rows.height else (),
        tuple(_sections(written)),
        draft=draft_id,
    )
    return f"{activity['activity_name']} {place.quarter}.formular", report.as_form()


def _lines(rows: pl.DataFrame, written: Mapping[str, str]) -> list[tuple[str, ...]]:
    lines: dict[tuple[str, str], dict[str, str]] = {}
    for row in rows.to_dicts():
        if row["field"] in written:
            line = lines.setdefault((row["indicator"], row["area_name"]), {})
            line[row["kind"]] = " ".join(written[row["field"]].split())
    return [
        (*names, line.get(ACTUAL, ""), line.get(YEAR_TO_DATE, "")) for names, line in lines.items()
    ]


def _sections(written: Mapping[str, str]) -> list[Section]:
    return [
        Section(name, section.heading, tuple(lines))
        for name, section in SECTIONS.items()
        if (lines := written.get(text_field(name), "").strip().splitlines())
    ]
