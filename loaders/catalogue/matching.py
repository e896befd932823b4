"""The names a file uses, matched with the catalogue: exact spelling or alias; what is new is
proposed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from domain.spelling import plain, slug
from domain.units import SHARE
from loaders.catalogue.known_names import (
    PlanNames,
    areas_of,
    benchmark_of,
    focus_area_set,
    focus_area_spellings,
    spellings,
)
from loaders.catalogue.new_indicators import described
from loaders.catalogue.own_units import with_units
from loaders.catalogue.renamed import (
    former_activities,
    former_areas,
    former_indicators,
    with_new_names,
)
from loaders.findings.choices import (
    IGNORED,
    NEW,
    NOTHING_CHOSEN,
    RENAMED,
    Choices,
    Question,
    area_called,
)
from loaders.findings.messages import Finding, finding, named_first, option_label, question_text
from loaders.findings.outcome import Outcome
from loaders.findings.question_messages import about_new_indicators, about_renaming
from loaders.findings.sheet_messages import AREAS_TOGETHER
from loaders.grammar.areas import MUNICIPALITY, Areas
from loaders.grammar.attributes import (
    AGGREGATION,
    DIRECTION,
    KIND,
    SOURCE,
    UNIT,
    YEAR_START_QUARTER,
    NewIndicator,
    is_additive,
)
from loaders.grammar.similar_names import canonical_focus_area, likely_focus_areas, near_names
from loaders.grammar.units import says_share
from loaders.tables.file_context import name_question
from loaders.tables.keys import first_rows, row_keys
from loaders.tables.labels import areas_likely, areas_together, is_part_name, without_area
from store.records import SCHEMAS, Catalogue
from wording import formats

DEFAULT_PROFILE = [0.25, 0.5, 0.75, 1.0]
# So many new indicators are told in one finding.
_MANY = 4
NO_FOCUS_AREA = "Uden indsatsområde"


@dataclass(frozen=True)
class MatchedNames:
    """Figures with ids, and what the file adds to the catalogue.

    `new_indicators` are those that the file adds; not those that may be known under another name.
    `renamed` are known areas, activities and indicators under the names that they have now.
    """

    observations: pl.DataFrame
    additions: Catalogue
    renamed: Catalogue
    new_indicators: tuple[NewIndicator, ...]


def match_names(
    figures: pl.DataFrame,
    plan: PlanNames,
    areas: Areas,
    catalogue: Catalogue,
    choices: Choices = NOTHING_CHOSEN,
) -> Outcome[MatchedNames]:
    """The figures with `plan_id`, `activity_id`, `indicator_id` and `area_code`, and units filled
    in.

    An activity or indicator that nobody knows becomes an addition, and a finding where the plan is
    known; one that is like a known name is also asked about.
    """
    matcher = _Matcher(plan, areas, catalogue, choices)
    figures = _without_ignored_areas(figures, choices)
    named = ["activity", "indicator", "focus_area"]
    keyed = figures.with_columns(names=row_keys(figures, named))
    names = keyed[keyed["names"].arg_unique().sort()]
    keys = [matcher.ids(*row) for row in names.select(named).iter_rows()]
    ids = names.select("names").with_columns(
        pl.Series("activity_id", [activity for activity, _ in keys], dtype=pl.String),
        pl.Series("indicator_id", [indicator for _, indicator in keys], dtype=pl.String),
    )
    observations = keyed.join(ids, on="names", how="left", maintain_order="left").drop("names")
    matcher.notice_unknown(observations)
    matcher.describe_new(observations)
    additions = matcher.additions(observations)
    observations = with_units(observations, catalogue, additions).with_columns(
        plan_id=pl.lit(plan.plan_id),
        plan=pl.lit(plan.plan_name),
        area_code=pl.col("area"),
        area_name=pl.col("area").replace_strict(areas.names_by_code, default=pl.col("area")),
    )
    names_in_question = {(question.subject, question.raw) for question in matcher.questions}
    new_indicators = tuple(
        new
        for new in matcher.new_indicators.values()
        if not names_in_question & {("indicator", new.name), ("activity", new.activity)}
    )
    matched = MatchedNames(observations, additions, matcher.renamed(), new_indicators)
    attribute_questions = about_new_indicators(new_indicators)
    return Outcome(matched, matcher.findings, [*matcher.questions, *attribute_questions])


def _without_ignored_areas(figures: pl.DataFrame, choices: Choices) -> pl.DataFrame:
    """The figures without those of areas that a person has left out."""
    named = figures["area"].drop_nulls().unique()
    ignored = [name for name in named if choices.name("area", name) == IGNORED]
    return figures.filter(~pl.col("area").is_in(ignored).fill_null(False)) if ignored else figures


class _Matcher:
    def __init__(
        self, plan: PlanNames, areas: Areas, catalogue: Catalogue, choices: Choices
    ) -> None:
        self.plan = plan
        self.areas = areas
        self.catalogue = catalogue
        self.choices = choices
        self.findings: list[Finding] = []
        self.questions: list[Question] = []
        self.new_activities: dict[str, tuple[str, str]] = {}
        self.new_indicators: dict[str, NewIndicator] = {}
        self.new_focus_areas: dict[str, str] = {}
        self.new_names: dict[str, dict[str, str]] = {"activity": {}, "indicator": {}}
        is_of_plan = pl.col("plan_id") == plan.plan_id
        self.activities = spellings(catalogue.activity.filter(is_of_plan), "activity")
        self.focus_areas = focus_area_spellings(catalogue.focus_area.filter(is_of_plan))
        self.focus_area_set = focus_area_set(plan.plan_id, catalogue)
        self.indicators = {
            (activity_id, spelling): indicator_id
            for (activity_id,), rows in catalogue.indicator.filter(is_of_plan).group_by(
                "activity_id"
            )
            for spelling, indicator_id in spellings(rows, "indicator").items()
        }

    def ids(self, activity: str, indicator: str, focus_area: str | None) -> tuple[str, str]:
        """The ids of an activity and an indicator, new ones where the catalogue has none."""
        activity_id = self.activities.get(plain(activity)) or self._chosen_activity(activity)
        if activity_id is None:
            activity_id = f"{self.plan.plan_id}/{slug(activity)[:60]}"
            self.new_activities[activity_id] = (activity, self._focus_area(focus_area))
        self.activities[plain(activity)] = activity_id
        short = without_area(indicator, self.areas)
        for name in (indicator, short):
            known = self.indicators.get((activity_id, plain(name)))
            known = known or self._chosen_indicator(activity_id, name)
            if known is not None:
                return activity_id, known
        indicator_id = f"{activity_id}/{slug(short)[:80]}"
        self.indicators[activity_id, plain(short)] = indicator_id
        new = NewIndicator(indicator_id, activity_id, short, activity)
        self.new_indicators.setdefault(indicator_id, new)
        return activity_id, indicator_id

    def _chosen_activity(self, name: str) -> str | None:
        chosen = self._known_or_renamed("activity", name)
        return chosen if chosen in self.activities.values() else None

    def _chosen_indicator(self, activity_id: str, name: str) -> str | None:
        chosen = self._known_or_renamed("indicator", name)
        known_ids = (known for (owner, _), known in self.indicators.items() if owner == activity_id)
        return chosen if chosen in known_ids else None

    def _known_or_renamed(self, subject: str, name: str) -> str | None:
        """The id chosen for a name; one that was chosen as renamed is called so from now on."""
        chosen = self.choices.name(subject, name)
        if chosen is None or not chosen.startswith(RENAMED):
            return chosen
        identifier = chosen.removeprefix(RENAMED)
        self.new_names[subject][identifier] = name
        return identifier

    def renamed(self) -> Catalogue:
        """What is called by another name from this file on."""
        rows = {
            subject: with_new_names(getattr(self.catalogue, subject), subject, names)
            for subject, names in self.new_names.items()
        }
        own = self.catalogue.area.filter(plan_id=self.plan.plan_id)
        known = areas_of(self.plan.plan_id, self.catalogue)
        called = self.choices.renamed_areas(known.codes_by_spelling)
        rows["area"] = with_new_names(own, "area", called, "area_code")
        return replace(Catalogue.nothing(), **rows)

    def _focus_area(self, name: str | None) -> str:
        stated = (name or "", canonical_focus_area(name or "", self.focus_area_set) or "")
        chosen = self.choices.name("focus_area", name or "")
        known = next(
            (self.focus_areas[s] for s in map(plain, stated) if s in self.focus_areas), chosen
        )
        if known is not None and known != NEW:
            return known
        added = name or NO_FOCUS_AREA
        self.new_focus_areas[plain(added)] = added
        return added

    def notice_unknown(self, observations: pl.DataFrame) -> None:
        """Say where each new name first stands, and ask where it is like a known one; without a
        known plan everything is new and nothing is said.
        """
        if not self.plan.is_known:
            return
        self._notice_areas(observations)
        firsts = first_rows(observations, ["indicator_id"])
        noticed_activities: set[str] = set()
        known_activities = {
            spelling: identifier
            for spelling, identifier in self.activities.items()
            if identifier not in self.new_activities
        }
        for row in firsts.iter_rows(named=True):
            place = (row["sheet"], row["cell"])
            is_new_activity = row["activity_id"] in self.new_activities
            if is_new_activity and row["activity_id"] not in noticed_activities:
                noticed_activities.add(row["activity_id"])
                former = self._former_activities(observations, row["activity_id"])
                self._notice("activity", row["activity"], place, known_activities, former=former)
                self._notice_focus_area(self.new_activities[row["activity_id"]][1], place)
            if row["indicator_id"] in self.new_indicators:
                known = {
                    spelling: identifier
                    for (activity_id, spelling), identifier in self.indicators.items()
                    if activity_id == row["activity_id"] and identifier not in self.new_indicators
                }
                former = self._former_indicators(observations, row["activity_id"], row["indicator"])
                self._notice("indicator", row["indicator"], place, known, former=former)
        self._notice_new_indicators()

    def _notice(
        self,
        subject: str,
        name: str,
        place: tuple[str | None, str | None],
        known: Mapping[str, str],
        code: str | None = None,
        former: Sequence[str] = (),
    ) -> None:
        """Say that a name is unknown; ask when it is like a known one, or may be what one of
        `former` is called now, and say nothing once it is settled that it is new, or that areas
        share the figure of a cell.
        """
        short = without_area(name, self.areas)
        if NEW in (self.choices.name(subject, name), self.choices.name(subject, short)):
            return
        together = areas_together(name, self.areas) if subject == "area" else ()
        if together:
            if (place[0], place[1] or "") not in self.choices.cells:
                self._ask_areas_together(name, place, together)
            return
        near = {} if is_part_name(short) else near_names(short, known)
        if subject == "area" and not near:
            near = dict.fromkeys(areas_likely(name, self.areas), name)
        if near:
            labels = [self._known_name(subject, identifier) for identifier in near]
            self.findings.append(finding("similar_name", *place, name, known=labels[0]))
            self.questions.append(name_question(subject, short, place, list(near), labels))
        elif former:
            known_name = self._known_name(subject, former[0])
            self.findings.append(finding("renamed", *place, name, known=known_name))
            meaning = area_called(former[0], short) if subject == "area" else former[0]
            self.questions.append(about_renaming(subject, place, short, meaning, known_name))
        else:
            fields = {"area": name} if subject == "area" else {}
            self.findings.append(finding(code or f"unknown_{subject}", *place, name, **fields))

    def _former_activities(self, observations: pl.DataFrame, activity_id: str) -> list[str]:
        own = observations.filter(activity_id=activity_id)["indicator"]
        known: dict[str, set[str]] = {}
        for (owner, spelling), identifier in self.indicators.items():
            if identifier not in self.new_indicators:
                known.setdefault(owner, set()).add(spelling)
        indicators = {plain(without_area(name, self.areas)) for name in own}
        return former_activities(indicators, known, {*observations["activity_id"]})

    def _former_indicators(
        self, observations: pl.DataFrame, activity_id: str, name: str
    ) -> list[str]:
        """What an indicator may have been called: a number was no share before, nor a share a
        number.
        """
        of_activity = {one for (owner, _), one in self.indicators.items() if owner == activity_id}
        new = of_activity & self.new_indicators.keys()
        in_file = {*observations.filter(activity_id=activity_id)["indicator_id"]}
        former = former_indicators(of_activity - new, in_file, new)
        return [one for one in former if self._is_share(one) == says_share(name)]

    def _is_share(self, indicator_id: str) -> bool:
        units = self.catalogue.indicator.filter(indicator_id=indicator_id)["unit"]
        return SHARE.name in units

    def _ask_areas_together(
        self, name: str, place: tuple[str | None, str | None], codes: Sequence[str]
    ) -> None:
        names = formats.enumeration([self.areas.names_by_code[code] for code in codes])
        self.findings.append(finding("areas_together", *place, name))
        labels = (AREAS_TOGETHER.format(areas=names), option_label(IGNORED))
        message = question_text("area", name)
        self.questions.append(Question("area", *place, name, message, (NEW, IGNORED), labels))

    def _known_name(self, subject: str, identifier: str) -> str:
        """The name by which the plan knows an activity, an indicator or an area."""
        if subject == "area":
            return self.areas.names_by_code[identifier]
        frame = getattr(self.catalogue, subject)
        return frame.filter(pl.col(f"{subject}_id") == identifier)[f"{subject}_name"][0]

    def _notice_new_indicators(self) -> None:
        """Say in one finding which indicators are new, where they are many."""
        new = [one for one in self.findings if one.code == "unknown_indicator"]
        if len(new) < _MANY:
            return
        names = named_first([f"»{one.raw}«" for one in new])
        first = (new[0].sheet, new[0].cell, new[0].raw)
        fields = {"names": names, "count": formats.number(len(new))}
        self.findings = [one for one in self.findings if one.code != "unknown_indicator"]
        self.findings.append(finding("unknown_indicators", *first, **fields))

    def _notice_areas(self, observations: pl.DataFrame) -> None:
        """Say which areas the plan does not know; a plan without areas knows none to miss."""
        known = self.areas.names_by_code
        outside = observations.filter(~pl.col("area").is_in([*known, MUNICIPALITY]))
        if not known:
            return
        former = self._former_area(observations, outside)
        for row in outside.unique("area", keep="first", maintain_order=True).iter_rows(named=True):
            place, known_names = (row["sheet"], row["cell"]), self.areas.codes_by_spelling
            self._notice("area", row["area"], place, known_names, former=former)

    def _former_area(self, observations: pl.DataFrame, outside: pl.DataFrame) -> list[str]:
        """What a new area may have been called, where the plan knows what is counted in it."""
        own = self.catalogue.area.filter(pl.col("plan_id") == self.plan.plan_id)
        there = own.filter(~pl.col("is_benchmark") & pl.col("valid_to").is_null())["area_code"]
        counted = outside.filter(~pl.col("indicator_id").is_in([*self.new_indicators]))
        return former_areas({*there}, {*observations["area"]}, {*counted["area"]})

    def _notice_focus_area(self, name: str, place: tuple[str | None, str | None]) -> None:
        """Ask which focus area a new activity belongs to, where its own is new but like another."""
        is_new = plain(name) in self.new_focus_areas and name != NO_FOCUS_AREA
        if not is_new or self.choices.name("focus_area", name) == NEW:
            return
        others = likely_focus_areas(name, self.focus_area_set)
        matches = [self.focus_areas.get(plain(one)) for one in others]
        likely = [*near_names(name, self.focus_areas), *(n for n in matches if n is not None)]
        options = list(dict.fromkeys(likely))
        if options:
            self.findings.append(finding("similar_name", *place, name, known=options[0]))
            self.questions.append(name_question("focus_area", name, place, options, options))

    def describe_new(self, observations: pl.DataFrame) -> None:
        """Give each new indicator the attributes that its words or figures show, and those that a
        person has confirmed.
        """
        for identifier, new in self.new_indicators.items():
            figures = observations.filter(pl.col("indicator_id") == identifier)
            confirmed = self.choices.attributes_of(identifier, new.name)
            self.new_indicators[identifier] = described(new, figures, confirmed)

    def additions(self, observations: pl.DataFrame) -> Catalogue:
        """What the file adds to the plan's catalogue; the plan itself is never added by a file of
        figures.
        """
        plan_id = self.plan.plan_id
        benchmark = benchmark_of(plan_id, self.catalogue)
        known = set(areas_of(plan_id, self.catalogue).names_by_code)
        codes = observations["area"].drop_nulls().unique(maintain_order=True)
        used = dict.fromkeys([*self.areas.names_by_code, *codes])
        areas = [
            {
                "plan_id": plan_id,
                "area_code": code,
                "area_name": self.areas.names_by_code.get(code, code),
                "aliases": [],
                "area_order": len(known) + order,
                "residents": None,
                "is_benchmark": code == MUNICIPALITY and benchmark is None,
            }
            for order, code in enumerate((code for code in used if code not in known), 1)
        ]
        focus_areas = [
            {
                "plan_id": plan_id,
                "focus_area_name": name,
                "canonical_name": name,
                "aliases": [],
                "focus_area_order": len(self.focus_areas) + order,
            }
            for order, name in enumerate(self.new_focus_areas.values(), 1)
        ]
        activities = [
            {
                "plan_id": plan_id,
                "activity_id": activity_id,
                "activity_name": name,
                "aliases": [],
                "focus_area_name": focus_area,
                "activity_order": len(self.activities) + order,
            }
            for order, (activity_id, (name, focus_area)) in enumerate(self.new_activities.items())
        ]
        indicators = [
            {
                "plan_id": plan_id,
                "indicator_id": new.indicator_id,
                "activity_id": new.activity_id,
                "indicator_name": new.name,
                "aliases": [],
                "unit": new.value(UNIT),
                "aggregation": new.value(AGGREGATION),
                "direction": new.value(DIRECTION),
                "indicator_kind": new.value(KIND),
                "denominator_id": None,
                "theme": None,
                "source": new.value(SOURCE) or None,
                "indicator_order": len(self.indicators) + order,
                "year_start_quarter": int(new.value(YEAR_START_QUARTER)),
                "profile": DEFAULT_PROFILE,
                "additive_areas": is_additive(new.value(UNIT), new.value(AGGREGATION)),
            }
            for order, new in enumerate(self.new_indicators.values())
        ]
        nothing = Catalogue.nothing()
        return Catalogue(
            nothing.plan,
            pl.DataFrame(areas, schema=SCHEMAS["area"]),
            pl.DataFrame(focus_areas, schema=SCHEMAS["focus_area"]),
            pl.DataFrame(activities, schema=SCHEMAS["activity"]),
            pl.DataFrame(indicators, schema=SCHEMAS["indicator"]),
        )
