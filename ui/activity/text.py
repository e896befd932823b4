"""The Danish words of *Aktivitet*."""

EVERY_ACTIVITY = "Alle aktiviteter"
CHOOSE = "Vælg en aktivitet for at se dens formål, tal, tekster og milepæle."
LIST_CAPTION = "Aktiviteterne og deres mål fordelt på status"
ON_COURSE = "Nået eller på vej"
ON_COURSE_CELL = "{on_course} af {goals} mål"
BY_STATUS = "Mål pr. status"
STATUS_COUNT = "{symbol} {count} {word}"

NOT_DESCRIBED = "Formål og målgruppe er ikke skrevet ind i helhedsplanens opsætning endnu."

INDICATORS = "Succeskriterier"
INDICATORS_CAPTION = "Aktivitetens succeskriterier med udvikling, mål og status"
NO_INDICATORS = "Aktiviteten har ingen tal i dette udsnit. Vælg et andet kvartal eller område."
INDICATOR = "Succeskriterium"
DEVELOPMENT = "Udvikling"
YEAR_TO_DATE = "År til dato"
EXPECTED_NOW = "Forventet nu"
ATTAINMENT = "Målopfyldelse"
STATUS = "Status"
SPOKEN = "Fra {first} i {first_period} til {last} i {last_period}."
SPOKEN_ONE = "{last} i {last_period}."
SPOKEN_NONE = "Ingen tal pr. kvartal."
HOW_TO_READ = (
    "Udvikling: en søjle pr. kvartal, det nyeste til højre. Lys søjle: kvartaler, der kun er "
    "opgjort samlet. Ingen søjle: ikke indberettet."
)

QUARTERS = "Kvartal for kvartal"
QUARTERS_CAPTION = "Opgjort pr. kvartal, {first}–{last}"
EARLIER_QUARTERS = "Tidligere kvartaler ({first}–{last})"
SHORT_QUARTER = "{number}. kv. {year}"

TEXTS = "Det skriver aktiviteten"
NO_TEXTS = "Der er ingen tekster om aktiviteten til og med dette kvartal."

MILESTONES = "Milepæle"
NO_MILESTONES = "Der er ikke skrevet milepæle for aktiviteten."
MILESTONE = "Milepæl"
DUE = "Frist"
REACHED = "Nået den"

FINDINGS = "Bemærkninger til tallene"
NO_FINDINGS = "✔ Kontrollen har ingen bemærkninger til de tal, der gælder nu."
FINDINGS_CAPTION = "Bemærkninger til de celler, tallene kommer fra"
SEVERITIES = {"error": "fejl", "warning": "advarsel", "note": "til orientering"}
FINDING = "Bemærkning"
RAW = "Stod i filen"
PLACE = "Sted"

CORRECTIONS = "Rettelser"
NO_CORRECTIONS = "Ingen af aktivitetens tal er rettet."
CORRECTIONS_CAPTION = "Rettede tal, det nyeste først"
PERIOD = "Periode"
WAS = "Før"
BECAME = "Efter"
REASON = "Begrundelse"
CORRECTED = "Rettet"
