"""Figures of single months gathered into quarters, the shortest period that the store keeps."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from domain.periods import Period
from domain.places import together
from loaders.findings.choices import CELL, IGNORED, Choices, Question
from loaders.findings.figure_messages import MONTHS_AS_ONE, indicators_missing
from loaders.findings.messages import Finding, finding, option_label, question_text
from loaders.findings.outcome import Outcome, Remarks
from loaders.findings.period_messages import month_names, period_name
from loaders.grammar.figures import unambiguous_number
from loaders.grammar.periods import chosen_period
from wording import formats

_SERIES = ["plan_id", "indicator_id", "area_code", "kind"]
_AMOUNTS = ("value", "low", "high")
_IS_OF_A_MONTH = pl.col("period").str.contains("M", literal=True)
Row = dict[str, object]


def in_quarters(
    observations: pl.DataFrame, indicators: pl.DataFrame, choices: Choices
) -> Outcome[pl.DataFrame]:
    """The observations with the months of each quarter as one figure, in the cells they came from.

    Counts are added up; of what stands at the end of a quarter the last month's counts, of a
    highest figure the highest. An average or a share of several months is asked about. A quarter
    that lacks a month is not counted, and one that is reported itself is only compared with its
    months.
    """
    months = observations.filter(_IS_OF_A_MONTH)
    if months.is_empty():
        return Outcome(observations)
    return _Gathering(observations, months, indicators, choices).gathered()


@dataclass(frozen=True)
class _Quarter:
    """The months of one quarter of a series, in order."""

    period: Period
    months: list[Row]

    @property
    def reported_months(self) -> list[Row]:
        """The months with a figure."""
        return [row for row in self.months if any(row[name] is not None for name in _AMOUNTS)]

    @property
    def missing(self) -> list[int]:
        """The months without a figure."""
        last = (self.period.quarter or 0) * 3
        present = {_month(row) for row in self.reported_months}
        return [month for month in range(last - 2, last + 1) if month not in present]

    @property
    def place(self) -> tuple[str | None, str]:
        """The sheet, and the cells of the months."""
        return _text(self.months[0], "sheet"), together([str(row["cell"]) for row in self.months])

    @property
    def raw(self) -> str:
        """The texts of the months as they stood."""
        return " + ".join(str(row["raw"]) for row in self.months)


class _Gathering:
    def __init__(
        self,
        observations: pl.DataFrame,
        months: pl.DataFrame,
        indicators: pl.DataFrame,
        choices: Choices,
    ) -> None:
        self.others = observations.filter(~_IS_OF_A_MONTH)
        self.months = months
        self.choices = choices
        self.remarks = Remarks()
        self.aggregations = dict(indicators.select("indicator_id", "aggregation").iter_rows())
        self.reported = {
            tuple(row[name] for name in (*_SERIES, "period")): row
            for row in self.others.join(months, on=_SERIES, how="semi", nulls_equal=True).iter_rows(
                named=True
            )
        }
        self.added: dict[str | None, set[int]] = defaultdict(set)
        self.incomplete: dict[tuple[str | None, Period, tuple[int, ...]], list[_Quarter]] = (
            defaultdict(list)
        )

    def gathered(self) -> Outcome[pl.DataFrame]:
        """Every quarter of every series, and what is said of them together."""
        quarters: list[Row] = []
        for _, rows in self.months.group_by(_SERIES, maintain_order=True):
            for quarter in _quarters(rows):
                whole = self._whole(quarter)
                if whole is not None:
                    quarters.append(whole)
        quarter_figures = pl.DataFrame(quarters, schema=self.others.schema)
        for sheet, months in self.added.items():
            named = month_names(sorted(months))
            self.remarks.findings.append(finding("months_added", sheet, months=named))
        for (_, period, missing), lacking in self.incomplete.items():
            self.remarks.findings.append(_lacking_months(period, missing, lacking))
        gathered = pl.concat([self.others, quarter_figures])
        return Outcome(gathered, self.remarks.findings, self.remarks.questions)

    def _whole(self, quarter: _Quarter) -> Row | None:
        """The quarter's figure; None where it is reported itself."""
        first = quarter.months[0]
        key = (*(first[name] for name in _SERIES), quarter.period.label)
        reported = self.reported.get(key)
        if reported is not None:
            self._compare(quarter, reported)
            return None
        sheet, cell = quarter.place
        whole = {
            **first,
            "period": quarter.period.label,
            "reported_in": quarter.period.label,
            "cell": cell,
            "raw": quarter.raw,
            "note": "; ".join(dict.fromkeys(_texts(quarter.months, "note"))) or None,
            "approximate": any(row["approximate"] for row in quarter.months),
        }
        if not quarter.reported_months:
            return whole
        aggregation = self._aggregation(quarter)
        lacking = quarter.missing[-1:] if aggregation == "last" else quarter.missing
        if lacking and (aggregation != "last" or lacking == [(quarter.period.quarter or 0) * 3]):
            self.incomplete[sheet, quarter.period, tuple(lacking)].append(quarter)
            return _not_counted(whole)
        if aggregation == "sum":
            self.added[sheet] |= {_month(row) for row in quarter.months}
            return whole | {name: _sum(quarter.months, name) for name in _AMOUNTS}
        if aggregation == "last":
            last = quarter.months[-1]
            if first["kind"] != "ytd":
                self._notice("last_month_counts", quarter, month=month_names([_month(last)]))
            return whole | {name: last[name] for name in (*_AMOUNTS, "approximate")}
        return self._chosen(quarter, whole, _options(quarter, aggregation))

    def _chosen(self, quarter: _Quarter, whole: Row, options: dict[str, float]) -> Row:
        """The quarter's figure by the only option, or by the one a person has chosen."""
        chosen = self.choices.cells.get(quarter.place)
        if chosen == IGNORED:
            return _not_counted(whole) | {"status": "text"}
        if len(options) == 1:
            chosen = next(iter(options))
        if chosen in options:
            return whole | {"value": options[chosen]}
        self._ask(quarter, options)
        return _not_counted(whole)

    def _aggregation(self, quarter: _Quarter) -> str:
        """How months come to a quarter: like the quarters to a year, but shares of their own and
        intervals only by adding.
        """
        first = quarter.months[0]
        aggregation = str(self.aggregations.get(first["indicator_id"], "sum"))
        if first["kind"] == "ytd":
            return "last"
        if any(row["unit"] == "procent" for row in quarter.months):
            return "last" if aggregation == "last" else "average"
        return "sum" if aggregation == "ratio" else aggregation

    def _compare(self, quarter: _Quarter, reported: Row) -> None:
        """Say where the months of a count come to something else than the quarter's own figure."""
        if quarter.missing or self._aggregation(quarter) != "sum":
            return
        parts, whole = _sum(quarter.months, "value"), reported["value"]
        if isinstance(whole, float) and parts is not None and abs(parts - whole) >= 0.005:
            place = (_text(reported, "sheet"), _text(reported, "cell"), _text(reported, "raw"))
            fields = {"parts": formats.number(parts), "reported": formats.number(whole)}
            fields["indicator"] = str(reported["indicator"])
            self.remarks.findings.append(finding("months_differ", *place, **fields))

    def _notice(self, code: str, quarter: _Quarter, **fields: str) -> None:
        names = {"indicator": str(quarter.months[0]["indicator"])}
        names["quarter"] = period_name(quarter.period)
        self.remarks.findings.append(finding(code, *quarter.place, quarter.raw, **names, **fields))

    def _ask(self, quarter: _Quarter, options: dict[str, float]) -> None:
        self._notice("months_not_added", quarter)
        message = question_text(CELL, quarter.raw)
        labels = [
            label.format(option) for label, option in zip(MONTHS_AS_ONE, options, strict=False)
        ]
        self.remarks.questions.append(
            Question(
                CELL,
                *quarter.place,
                quarter.raw,
                message,
                (*options, IGNORED),
                (*labels, option_label(IGNORED)),
            )
        )


def _quarters(rows: pl.DataFrame) -> list[_Quarter]:
    """The months of one series, quarter by quarter."""
    months_by_quarter: dict[Period, list[Row]] = defaultdict(list)
    for row in rows.sort("period", maintain_order=True).iter_rows(named=True):
        month = chosen_period(str(row["period"]))
        assert month is not None
        months_by_quarter[month.whole_quarter].append(row)
    return [_Quarter(period, months) for period, months in months_by_quarter.items()]


def _options(quarter: _Quarter, aggregation: str) -> dict[str, float]:
    """What the quarter's figure may be: its highest month, else the average or the last month; of
    different persons none of them.
    """
    if aggregation == "unique":
        return {}
    values = [row["value"] for row in quarter.months]
    numbers = [value for value in values if isinstance(value, float)]
    if aggregation == "max":
        return {unambiguous_number(max(numbers)): max(numbers)} if numbers else {}
    if len(numbers) < len(values):
        return {}
    offered = (round(sum(numbers) / len(numbers), 2), numbers[-1])
    return {unambiguous_number(value): value for value in offered}


def _not_counted(whole: Row) -> Row:
    return whole | dict.fromkeys(_AMOUNTS) | {"status": "uncertain"}


def _sum(months: Sequence[Row], name: str) -> float | None:
    """The sum of the months; an end of an interval takes the plain figures with it."""
    if name != "value" and all(row[name] is None for row in months):
        return None
    is_interval = any(row["low"] is not None or row["high"] is not None for row in months)
    if name == "value" and is_interval:
        return None
    amounts = [row["value"] if row[name] is None else row[name] for row in months]
    numbers = [amount for amount in amounts if isinstance(amount, float)]
    return round(sum(numbers), 10) if len(numbers) == len(months) else None


def _lacking_months(
    period: Period, missing: tuple[int, ...], lacking: Sequence[_Quarter]
) -> Finding:
    first = lacking[0]
    return finding(
        "quarter_lacks_months",
        *first.place,
        first.raw,
        quarter=period_name(period),
        months=month_names(list(missing)),
        indicators=indicators_missing(str(first.months[0]["indicator"]), len(lacking)),
    )


def _month(row: Row) -> int:
    return int(str(row["period"])[-2:])


def _text(row: Row, name: str) -> str | None:
    text = row[name]
    return text if isinstance(text, str) else None


def _texts(rows: Sequence[Row], name: str) -> list[str]:
    return [text for row in rows if (text := _text(row, name)) is not None]
