"""The quarterly report in Word: activity by activity, filled into a template that a leader may
change.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from io import BytesIO

import polars as pl
from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from loaders.grammar.areas import Areas
from queries import activity, area, filtered, milestone, plan, quarter
from queries.filters import Filters
from reports import figure_notes, report_cells, report_template, unsaid_notes
from reports.activity_words import Section, Words, lines_of
from reports.errors import BrokenTemplate, NoFigures, UnknownPlan
from store.connection import Store
from wording import ceilings, formats, goals, milestones, period_goals, small_counts

_LARGEST_TEMPLATE = 50 << 20
_QUOTED = re.compile(r"'([^'\n]+)'")
_EARLIER = ("K1", "K2", "K3", "K4")
_BEHIND = " • "
_OF_OWN_TABLES = ("quarter_target", "quarter_before")
_PLACES = ("quarter", "year_to_date")
Cells = dict[str, list[figure_notes.Row]]


@dataclass(frozen=True)
class Row:
    """One line of the table of targets and figures."""

    kriterium: str
    aarsmaal: str
    kvartal: str
    total: str


@dataclass(frozen=True)
class EarlierRow:
    """What an indicator came to in the quarters before: `tal` in those the activity reported, the
    others for a template that names each quarter.
    """

    kriterium: str
    tal: Sequence[str]
    k1: str
    k2: str
    k3: str
    k4: str


@dataclass(frozen=True)
class Table:
    """The indicators whose goal year is the same; `aarsmaal` is the heading over their targets,
    `har_total` whether any of them has a total of the year.
    """

    aarsmaal: str
    raekker: Sequence[Row]
    har_total: bool


@dataclass(frozen=True)
class Activity:
    """What the template knows of an activity, by the names that stand in it."""

    navn: str
    indsatsomraade: str
    formaal: Sequence[str]
    maalgrupper: Sequence[str]
    tabeller: Sequence[Table]
    kvartalsmaal: Sequence[Row]
    tidligere_kvartaler: Sequence[str]
    tidligere: Sequence[EarlierRow]
    maalopfyldelse: Sequence[str]
    milepaele: Sequence[str]
    afsnit: Sequence[Section]


def write(store: Store, plan_id: str, chosen_quarter: str, template: bytes | None = None) -> bytes:
    """The report of a plan and quarter; `template` is the leader's own, None the usual one.

    Raises UnknownPlan, NoFigures, and BrokenTemplate for a template that cannot be filled in.
    """
    named = plan.one(store, plan_id=plan_id)
    if named.is_empty():
        raise UnknownPlan(plan_id)
    if chosen_quarter not in quarter.reported(store, plan_id=plan_id)["quarter"]:
        raise NoFigures(named["plan"][0], chosen_quarter)
    areas = _areas(store, plan_id)
    context = {
        "plan": named["plan"][0],
        "kvartal": formats.period(chosen_quarter),
        "kvartalsmaal_overskrift": f"Mål {formats.period(chosen_quarter)}",
        "omraader": ", ".join(f"{code}= {name}" for code, name in areas.names_by_code.items()),
        "skjulte_tal": small_counts.ABOUT_THE_PLAN if named["is_any_hidden"][0] else "",
        "aktiviteter": [asdict(one) for one in _activities(store, plan_id, chosen_quarter, areas)],
    }
    return filled(template or report_template.usual(), context)


def filled(template: bytes, context: Mapping[str, object]) -> bytes:
    """The template with the context filled in. Raises BrokenTemplate, also for one that would say
    the same of every quarter.
    """
    rules = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    try:
        with zipfile.ZipFile(BytesIO(template)) as packed:
            if sum(part.file_size for part in packed.infolist()) > _LARGEST_TEMPLATE:
                raise BrokenTemplate("too_large", "")
        document = DocxTemplate(BytesIO(template))
        fields = document.get_undeclared_template_variables(rules)
        document.render(dict(context), rules, autoescape=True)
        output = BytesIO()
        document.save(output)
    except UndefinedError as error:
        raise BrokenTemplate("unknown_field", _quoted(error)) from error
    except TemplateSyntaxError as error:
        raise BrokenTemplate("syntax", "") from error
    except (TemplateError, ArithmeticError, TypeError) as error:
        raise BrokenTemplate("not_allowed", _quoted(error)) from error
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise BrokenTemplate("no_document", str(error)) from error
    if not fields & context.keys():
        raise BrokenTemplate("no_field", "")
    return output.getvalue()


def _quoted(error: Exception) -> str:
    """The words of the template that a message of the library, which is English, quotes."""
    quoted = dict.fromkeys(_QUOTED.findall(str(error)))
    return f" ({formats.enumeration([f'»{word}«' for word in quoted])})" if quoted else ""


def _areas(store: Store, plan_id: str) -> Areas:
    """The areas as the report's own legend explains them to a reader."""
    explained = Areas()
    for row in area.areas(store, plan_id=plan_id).iter_rows(named=True):
        explained = explained.with_area(row["area"], row["area_name"])
    return explained


def _activities(
    store: Store, plan_id: str, chosen_quarter: str, areas: Areas
) -> Iterator[Activity]:
    filters = Filters(plan_id=plan_id, quarter=chosen_quarter)
    figures = filtered.figures_of_report(store, filters=filters)
    attained = filtered.goals(store, filters=filters)
    of_period = filtered.period_goals(store, filters=filters)
    words = Words.read(store, plan_id, chosen_quarter)
    for row in activity.activities(store, plan_id=plan_id).iter_rows(named=True):
        activity_id = row["activity_id"]
        activity_figures = figures.filter(activity_id=activity_id)
        if activity_figures.is_empty() and not words.are_of(activity_id):
            continue
        yield Activity(
            navn=row["activity"],
            indsatsomraade=row["focus_area"],
            formaal=lines_of(row["purpose"]),
            maalgrupper=lines_of(row["target_groups"]),
            tabeller=_tables(activity_figures.filter(pl.col("place") != "quarter_target"), areas),
            kvartalsmaal=_rows(
                activity_figures.filter(place="quarter_target"), areas, "quarter_target"
            ),
            tidligere_kvartaler=[f"{k[1]}. kvartal" for k in _quarters_before(activity_figures)],
            tidligere=_earlier(activity_figures.filter(place="quarter_before"), areas),
            maalopfyldelse=[
                *(
                    f"{ceilings.status(goal).symbol} {goals.in_short(goal)}"
                    for goal in goals.of_rows(attained.filter(activity_id=activity_id))
                ),
                *(
                    f"{ceilings.status(goal).symbol} {period_goals.in_short(goal)}"
                    for goal in period_goals.of_rows(of_period.filter(activity_id=activity_id))
                ),
            ],
            milepaele=[
                milestones.line(row)
                for row in milestone.of_activity(
                    store, plan_id=plan_id, activity_id=activity_id
                ).iter_rows(named=True)
            ],
            afsnit=words.sections(activity_id, list(_unsaid_notes(activity_figures, areas))),
        )


def _unsaid_notes(figures: pl.DataFrame, areas: Areas) -> Iterator[str]:
    """The notes of figures whose cell would say something else with them, table by table."""
    of_own_table = pl.col("place").is_in(_OF_OWN_TABLES)
    for _, cells in _cells(figures.filter(~of_own_table), "place"):
        yield from unsaid_notes.lines(cells, areas, is_of_quarter=True)
    for place in _OF_OWN_TABLES:
        for _, cells in _cells(figures.filter(place=place), "period"):
            yield from unsaid_notes.lines(cells, areas, is_of_quarter=False)


def _tables(figures: pl.DataFrame, areas: Areas) -> list[Table]:
    """A table for each label of the targets' goal years; those without targets in the first."""
    labels = figures.filter(place="target").select("indicator_id", label="period")
    labelled = figures.join(labels.unique("indicator_id"), on="indicator_id", how="left")
    used = labels["label"].unique(maintain_order=True).to_list() or [None]
    labelled = labelled.with_columns(pl.col("label").fill_null(pl.lit(used[0])))
    tables = []
    for label in used:
        rows = _rows(labelled.filter(_is_of_label(label)), areas)
        has_total = any(row.total for row in rows)
        tables.append(Table(report_template.target_heading(label), rows, has_total))
    return tables


def _is_of_label(label: str | None) -> pl.Expr:
    """Whether a figure belongs in the table of that goal year."""
    return pl.col("label").is_null() if label is None else pl.col("label") == label


def _rows(figures: pl.DataFrame, areas: Areas, target: str = "target") -> list[Row]:
    return [
        Row(name, *(report_cells.cell(cells.get(place, ()), areas) for place in (target, *_PLACES)))
        for name, cells in _cells(figures.filter(pl.col("place") != "quarter_before"), "place")
    ]


def _earlier(figures: pl.DataFrame, areas: Areas) -> list[EarlierRow]:
    quarters = _quarters_before(figures)
    rows = []
    for name, cells in _cells(figures.with_columns(pl.col("period").str.slice(-2)), "period"):
        of_quarter = {k: report_cells.cell(cells.get(k, ()), areas) for k in _EARLIER}
        rows.append(EarlierRow(name, [of_quarter[k] for k in quarters], *of_quarter.values()))
    return rows


def _quarters_before(figures: pl.DataFrame) -> list[str]:
    """The earlier quarters of the year with figures: `K1`, `K2`."""
    return sorted(figures.filter(place="quarter_before")["period"].str.slice(-2).unique())


def _cells(figures: pl.DataFrame, column: str) -> Iterator[tuple[str, Cells]]:
    """The figures of each indicator's row by the column of the table they stand in, below its name
    with the notes that hold for all of them.
    """
    for _, indicator_figures in figures.group_by("indicator_id", maintain_order=True):
        rows = indicator_figures.to_dicts()
        notes = figure_notes.of_row(rows)
        cells: Cells = {}
        for row in rows:
            cells.setdefault(row[column], []).append(figure_notes.without(row, notes))
        yield _BEHIND.join((indicator_figures["indicator"][0], *notes)), cells
