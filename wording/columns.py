"""The columns of the marts in Danish, as they head what is handed out."""

import polars as pl

from domain.statuses import STATUSES
from wording import figures

HEADINGS = {
    "plan": "Helhedsplan",
    "focus_area": "Indsatsområde",
    "activity": "Aktivitet",
    "indicator": "Succeskriterium",
    "theme": "Tema",
    "area_name": "Område",
    "goal_year": "Målår",
    "quarter": "Kvartal",
    "unit": "Enhed",
    "actual": "Opgjort i kvartalet",
    "ytd": "År til dato",
    "ytd_low": "År til dato, mindst",
    "ytd_high": "År til dato, højst",
    "annual_target": "Årsmål",
    "annual_target_low": "Årsmål, mindst",
    "annual_target_high": "Årsmål, højst",
    "expected_to_date": "Forventet nu",
    "attainment": "Målopfyldelse",
    "pace": "I forhold til det forventede",
    "status": "Status",
    "forecast": "Prognose",
    "baseline": "Baseline",
    "residents": "Beboere",
    "quarters_missing": "Kvartaler mangler",
    "approximate": "Ca.",
    "is_actual_hidden": "Kvartalets tal er skjult",
    "is_ytd_hidden": "År til dato er skjult",
}


def goals(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows of `marts.goal_attainment` with Danish headings and words, shares as fractions."""
    return rows.select(
        pl.col("area_name").fill_null(figures.WHOLE_PLAN).alias(heading)
        if name == "area_name"
        else pl.col("status")
        .replace_strict({one.name: one.word for one in STATUSES.values()})
        .alias(heading)
        if name == "status"
        else pl.col(name).alias(heading)
        for name, heading in HEADINGS.items()
    )
