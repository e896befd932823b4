"""One target that stands at every area: the whole plan's, or each area's own?"""

import polars as pl

from loaders.checks.history import FIGURE_KEY
from loaders.findings.choices import REPEATED_TARGET, Choices, Question
from loaders.findings.messages import finding, question_text
from loaders.findings.outcome import Outcome
from loaders.findings.sheet_messages import TARGET_OF_EACH, TARGET_OF_PLAN
from loaders.grammar.areas import MUNICIPALITY
from store.records import Catalogue
from wording import formats

OF_PLAN, OF_EACH = "of_plan", "of_each"
_TARGET = ["plan_id", "indicator_id", "period"]
# The same target at so few areas of a single indicator is as likely each one's own.
_FEW = 2


def settled(
    observations: pl.DataFrame,
    known: Catalogue,
    indicators: pl.DataFrame,
    earlier: pl.DataFrame | None,
    choices: Choices,
) -> Outcome[pl.DataFrame]:
    """The observations in which a target that stands unchanged at every area of a table is what a
    person has said: the plan's, once, or each area's; none before.

    `indicators` are the file's and the plan's, `earlier` the figures that stand.
    """
    repeated = _repeated(observations, known, indicators, earlier)
    if repeated.is_empty():
        return Outcome(observations)
    sheet, cell = repeated.select("sheet", "cell").row(0)
    answer = choices.places.get((REPEATED_TARGET, sheet, cell))
    if answer == OF_EACH:
        return Outcome(observations)
    rest = observations.join(repeated, on=FIGURE_KEY, how="anti", nulls_equal=True)
    if answer == OF_PLAN:
        nothing = pl.lit(None, pl.String)
        whole = repeated.unique(_TARGET, keep="first", maintain_order=True).with_columns(
            area_code=nothing, area=nothing, area_name=nothing
        )
        return Outcome(pl.concat([rest, whole.select(rest.columns)]))
    targets = repeated["value"].unique(maintain_order=True).to_list()
    figures = formats.enumeration([formats.number(target) for target in targets])
    place = (sheet, cell, repeated["raw"][0])
    question = Question(
        REPEATED_TARGET,
        sheet,
        cell,
        " · ".join(repeated["raw"]),
        question_text(REPEATED_TARGET, figures),
        (OF_PLAN, OF_EACH),
        (TARGET_OF_PLAN.format(targets=figures), TARGET_OF_EACH.format(targets=figures)),
    )
    return Outcome(rest, [finding("target_at_every_area", *place, targets=figures)], [question])


def _repeated(
    observations: pl.DataFrame,
    known: Catalogue,
    indicators: pl.DataFrame,
    earlier: pl.DataFrame | None,
) -> pl.DataFrame:
    """The targets of areas that are the same for every area, of indicators whose areas add up."""
    benchmarks = known.area.filter("is_benchmark")["area_code"]
    additive = indicators.filter("additive_areas").select("indicator_id")
    targets = observations.filter(
        (pl.col("kind") == "target")
        & ~pl.col("area_code").is_in([*benchmarks, MUNICIPALITY]).fill_null(False)
    ).join(additive, on="indicator_id", how="semi", maintain_order="left")
    if earlier is not None and not earlier.is_empty():
        standing = earlier.rename({"area": "area_code"}).filter(kind="target")
        targets = targets.join(
            standing, on=["indicator_id", "area_code", "value"], how="anti", maintain_order="left"
        )
    areas = pl.col("area_code").drop_nulls().n_unique().over(_TARGET)
    is_same = (pl.col("value").n_unique() == 1).over(_TARGET) & pl.col("value").is_not_null()
    is_alone = ~pl.col("area_code").is_null().any().over(_TARGET)
    is_repeated = is_same & is_alone & (pl.col("value") > 0)
    of_areas = targets.with_columns(areas=areas, is_repeated=is_repeated).filter(
        pl.col("areas") > 1
    )
    if of_areas.is_empty() or not of_areas["is_repeated"].all():
        of_areas = of_areas.filter(pl.col("is_repeated") & (pl.col("areas") > _FEW))
    few = of_areas["indicator_id"].n_unique() < 2
    return of_areas.filter(pl.col("areas") > _FEW) if few else of_areas
