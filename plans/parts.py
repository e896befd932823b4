"""The parts of a plan as its workbook and the screen write them: one table a part, a column for
each thing that a leader says, every value as the text that stands in the cell.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from domain.indicators import AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS
from domain.texts import MILESTONE_STATUSES
from domain.units import UNITS
from loaders.findings.choices import OF_QUARTER, OF_YEAR
from plans.columns import ACTIVITY, AREA, ID_COLUMN, INDICATOR, NO, YES, Column, Part
from plans.text_parts import NOTES, TEXTS

Row = Mapping[str, str]

WHOLE_PLAN = "Hele planen"
TARGET_WORD, BASELINE_WORD = "Mål", "Udgangspunkt"
PERIOD_TARGET_WORD = "Mål for hele perioden"
KINDS = {
    TARGET_WORD: "target",
    PERIOD_TARGET_WORD: "period_target",
    BASELINE_WORD: "baseline",
}
CALENDAR_YEAR, SCHOOL_YEAR = "1. januar", "1. juli"
YEAR_STARTS = {CALENDAR_YEAR: 1, "1. april": 2, SCHOOL_YEAR: 3, "1. oktober": 4}
YEAR_WORDS = {str(quarter): word for word, quarter in YEAR_STARTS.items()}
GOAL_PERIODS = {"årets": OF_YEAR, "kvartalets": OF_QUARTER}
SEPARATOR = ";"
LIMITS = ("on_track_from", "behind_from")
ID = ID_COLUMN.name
# Where a row stands in the file it was read from; no part has a column of it.
PLACE = "place"


_ALIASES = Column(
    name="aliases",
    heading="Andre navne",
    explanation="Andre måder, navnet skrives på i filerne, med semikolon imellem.",
)
_VALID_FROM = Column(
    name="valid_from",
    heading="Begynder",
    explanation="Kun hvis det begynder, efter at planen er begyndt, fx 01-08-2024.",
    width=13,
)
_VALID_TO = Column(
    name="valid_to",
    heading="Slutter",
    explanation="Den sidste dag, når det er ophørt før planen: så mangler det ikke bagefter.",
    width=13,
)
_CAME_FROM = Column(
    name="came_from",
    heading="Kommer af",
    explanation="Det i planen, som det er delt ud af eller slået sammen af, med semikolon imellem. "
    "Tallene bliver ikke lagt sammen.",
    width=30,
)
_READ_FROM = Column(
    name="read_from",
    heading="Læst af",
    explanation="De ord, det er læst af. Er der ingen, er det et forslag, som skal ses efter.",
    width=40,
)


def _words(vocabulary: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(getattr(term, "word", "") for term in vocabulary.values())


PLAN = Part(
    name="plan",
    title="Plan",
    columns=(
        Column(name="plan_name", heading="Navn", explanation="Helhedsplanens navn.", width=30),
        Column(
            name="municipality",
            heading="Kommune",
            explanation="Den kommune, planen ligger i.",
            width=24,
        ),
        Column(
            name="start_date",
            heading="Begynder",
            explanation="Planens første dag, fx 01-01-2023.",
            width=13,
        ),
        Column(
            name="end_date",
            heading="Slutter",
            explanation="Planens sidste dag, fx 31-12-2026.",
            width=13,
        ),
        _ALIASES,
        Column(
            name="predecessor_id",
            heading="Fortsætter",
            explanation="Den helhedsplan, som denne går videre fra.",
        ),
        Column(
            name="on_track_from",
            heading="På vej fra",
            explanation="Så meget af det forventede skal der til, for at et mål er på vej: 85 %.",
            width=13,
        ),
        Column(
            name="behind_from",
            heading="Bagud fra",
            explanation="Under den andel af det forventede er et mål langt bagud, fx 60 %.",
            width=13,
        ),
        Column(
            name="goal_period",
            heading="Mål uden periode",
            explanation="Er et mål i en kvartalsrapport, hvis overskrift kun siger »Mål«, årets "
            "eller kvartalets? Står her intet, bliver der spurgt.",
            choices=tuple(GOAL_PERIODS),
        ),
        Column(
            name="reporting_deadline_days",
            heading="Frist i dage",
            explanation="Så mange dage efter et kvartal skal dets tal være indlæst.",
            width=13,
        ),
        Column(
            name="needs_approval",
            heading="Godkendelse",
            explanation="ja, hvis det, der bliver indsendt, først tæller med, når lederen har "
            "godkendt det på Kvartalsrunden.",
            choices=(NO, YES),
            width=13,
        ),
        Column(
            name="is_invented",
            heading="Opdigtet",
            explanation="ja for en plan, der kun er lavet for at vise Helhedsblik: så er den "
            "mærket på alle sider.",
            choices=(NO, YES),
            width=13,
        ),
        ID_COLUMN,
    ),
)
AREAS = Part(
    name="areas",
    title="Områder",
    columns=(
        Column(
            name="area_code",
            heading="Kode",
            explanation="En kort kode, som filerne kan skrive, fx R.",
            width=10,
        ),
        Column(
            name="area_name", heading="Navn", explanation="Områdets navn, fx Ringparken.", width=30
        ),
        Column(name="residents", heading="Beboere", explanation="Antal beboere, hvis det kendes."),
        Column(
            name="is_benchmark",
            heading="Til sammenligning",
            explanation="ja for en kommune eller et land, som planens tal holdes op imod.",
            choices=(NO, YES),
        ),
        _ALIASES,
        _VALID_FROM,
        _VALID_TO,
        _CAME_FROM,
    ),
)
FOCUS_AREAS = Part(
    name="focus_areas",
    title="Indsatsområder",
    columns=(
        Column(
            name="focus_area_name",
            heading="Navn",
            explanation="Indsatsområdets navn, som planen selv skriver det.",
            width=34,
        ),
        Column(
            name="canonical_names",
            heading="Dækker",
            explanation="De af Landsbyggefondens indsatsområder, det dækker, med semikolon "
            "imellem, eller »planens eget«.",
            width=50,
        ),
        _ALIASES,
    ),
)
ACTIVITIES = Part(
    name="activities",
    title="Aktiviteter",
    columns=(
        Column(name="activity_name", heading="Navn", explanation="Aktivitetens navn.", width=34),
        Column(
            name="focus_area_name",
            heading="Indsatsområde",
            explanation="Det af planens indsatsområder, den hører under.",
            width=30,
        ),
        Column(
            name="purpose",
            heading="Formål",
            explanation="Hvad aktiviteten skal opnå.",
            width=50,
        ),
        Column(
            name="target_groups",
            heading="Målgruppe",
            explanation="Hvem aktiviteten er for.",
            width=40,
        ),
        _ALIASES,
        _VALID_FROM,
        _VALID_TO,
        _CAME_FROM,
        ID_COLUMN,
    ),
)
INDICATORS = Part(
    name="indicators",
    title="Indikatorer",
    columns=(
        Column(
            name="activity_name",
            heading="Aktivitet",
            explanation="Den aktivitet, der indberetter tallet.",
            width=28,
        ),
        Column(
            name="indicator_name",
            heading="Indikator",
            explanation="Det, der tælles, med planens egne ord.",
            width=44,
        ),
        Column(
            name="sub_goal",
            heading="Delmål",
            explanation="Det delmål, tallet skal vise noget om.",
            width=34,
        ),
        Column(
            name="definition",
            heading="Hvad der tælles",
            explanation="Hvad der tælles med, og hvad der ikke gør, i ord.",
            width=34,
        ),
        Column(
            name="unit",
            heading="Enhed",
            explanation="Det, tallet tælles i.",
            choices=_words(UNITS),
            width=10,
        ),
        Column(
            name="aggregation",
            heading="Opgøres som",
            explanation="Hvordan kvartalerne bliver til årets tal.",
            choices=_words(AGGREGATIONS),
        ),
        Column(
            name="direction",
            heading="Retning",
            explanation="Hvilken vej tallet skal gå.",
            choices=_words(DIRECTIONS),
            width=22,
        ),
        Column(
            name="indicator_kind",
            heading="Type",
            explanation="Godkendt af Landsbyggefonden, jeres eget, eller et langsigtet delmål.",
            choices=_words(INDICATOR_KINDS),
            width=24,
        ),
        Column(
            name="year_start",
            heading="Året begynder",
            explanation="1. juli for det, der følger skoleåret.",
            choices=tuple(YEAR_STARTS),
        ),
        Column(
            name="profile",
            heading="Fordeling over året",
            explanation="Så meget af årets mål er ventet, når hvert af målårets fire kvartaler er "
            "gået: 25; 50; 75; 100 %.",
            width=20,
        ),
        Column(
            name="additive_areas",
            heading="Områder lægges sammen",
            explanation="ja, når områdernes tal tilsammen er planens. Forskellige personer, andele "
            "og gennemsnit lægges aldrig sammen.",
            choices=(YES, NO),
        ),
        Column(
            name="denominator",
            heading="Andel af",
            explanation="For en andel: den indikator i planen, den er en andel af.",
            width=30,
        ),
        Column(
            name="source",
            heading="Kilde",
            explanation="Hvor tallet kommer fra, fx egen registrering eller jobcenteret.",
        ),
        Column(
            name="responsible_role",
            heading="Indberettes af",
            explanation="Den rolle, der indberetter det. Skriv ikke en persons navn.",
        ),
        _ALIASES,
        _VALID_FROM,
        _VALID_TO,
        _CAME_FROM,
        _READ_FROM,
        ID_COLUMN,
    ),
)
GOALS = Part(
    name="goals",
    title="Mål",
    columns=(
        ACTIVITY,
        INDICATOR,
        AREA,
        Column(
            name="period",
            heading="Periode",
            explanation="Året eller kvartalet: 2026, 2026K3 eller 2025/26. For hele perioden: "
            "2023-2026.",
            width=12,
        ),
        Column(
            name="kind",
            heading="Slags",
            explanation="Mål er det, der skal nås, i året eller i hele perioden. Udgangspunkt er "
            "det, I kom fra.",
            choices=tuple(KINDS),
            width=22,
        ),
        Column(
            name="figure",
            heading="Tal",
            explanation="Tallet, som I ville skrive det: 12, 5-8, mindst 10, 19,14 %.",
            width=18,
        ),
        _READ_FROM,
    ),
)
MILESTONES = Part(
    name="milestones",
    title="Milepæle",
    columns=(
        Column(
            name="activity_name",
            heading="Aktivitet",
            explanation="Aktiviteten, milepælen hører til.",
            width=28,
        ),
        Column(
            name="milestone_name", heading="Milepæl", explanation="Det, der skal nås.", width=50
        ),
        Column(name="due_date", heading="Frist", explanation="Dagen, fx 30-06-2024.", width=13),
        Column(
            name="milestone_status",
            heading="Status",
            explanation="Hvordan den står.",
            choices=_words(MILESTONE_STATUSES),
            width=14,
        ),
        Column(
            name="reached_date",
            heading="Nået den",
            explanation="Dagen, for en milepæl, der er nået.",
            width=13,
        ),
    ),
)
THEMES = Part(
    name="themes",
    title="Temaer",
    columns=(
        Column(
            name="theme",
            heading="Tema",
            explanation="Det, bestyrelsen følger på tværs af aktiviteterne, fx Jobs.",
            width=24,
        ),
        ACTIVITY,
        Column(
            name="indicator_name",
            heading="Indikator",
            explanation="En indikator, der tæller med i temaet. En indikator tæller med i ét tema.",
            width=44,
        ),
    ),
)
PARTS = (PLAN, AREAS, FOCUS_AREAS, ACTIVITIES, INDICATORS, GOALS, MILESTONES, THEMES, NOTES, TEXTS)


@dataclass(frozen=True)
class PlanParts:
    """A whole plan as texts: for each part, by its name, the rows from the top. A row may lack a
    column, which is then empty.
    """

    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)

    def of(self, part: Part) -> tuple[Row, ...]:
        """The rows of one part."""
        return self.rows.get(part.name, ())

    @property
    def plan(self) -> Row:
        """The one row of the plan itself."""
        return next(iter(self.of(PLAN)), {})

    def with_rows(self, part: Part, rows: Iterator[Row] | tuple[Row, ...]) -> "PlanParts":
        """The plan with other rows in one part."""
        return replace(self, rows={**self.rows, part.name: tuple(rows)})
