"""Every Danish string of *Ændringslog* alone."""

FOR_LEADERS = "Siden viser, hvem der har gjort hvad, og er derfor kun for ledere."
INTRODUCTION = (
    "Alt, hvad der er afleveret, offentliggjort, rettet, trukket tilbage, frosset, hentet og "
    "slettet: hvem der gjorde det, hvornår og hvorfor. Intet kan ændres her. Hvem der har set en "
    "side, bliver aldrig gemt."
)
ABOUT_NAMES = "Hvilke navne bliver gemt, og hvor længe?"
NAMES = (
    "Ved hver handling står navnet på den, der gjorde den: med login navnet fra kommunens konto, "
    "ellers det, der blev skrevet på siden. Det bliver gemt, for at det kan siges, hvem et tal "
    "kommer fra, og hvem der har rettet det, og så længe som tallene selv: det bliver slettet med "
    "databasen. Den, der henter en gemt fil eller tal, som helhedsplanen skjuler for andre, står "
    "her af samme grund. Andre, der læser eller henter, gør ikke. Navnene kan kun ses af dem, der "
    "må aflevere."
)

PLAN = "Helhedsplan"
EVERY_PLAN = "Alle helhedsplaner"
KIND = "Handling"
EVERY_KIND = "Alle handlinger"
BY = "Hvem"
EVERYBODY = "Alle"
PERIOD = "Periode"
EVERY_PERIOD = "Alle perioder"
WORDS = "Ord"
WORDS_HELP = (
    "Søger i filers navne, noter, beslutninger og begrundelser og i navnene på det, der er ændret."
)
FROM, TO = "Fra", "Til og med"
NOTHING_YET = "Der er ikke sket noget endnu."
NOTHING_SO = "Der er ingen handlinger, som svarer til det valgte."

CAPTION = "Handlinger, de nyeste først"
COUNT = ("1 handling", "{count} handlinger")
PART = "{first}–{last} af {count}"
PAGE = "Side"
PAGE_OPTION = "Side {page} af {pages}"
WHEN, WHO, WHAT, OF, CHANGED, WHY = "Hvornår", "Hvem", "Handling", "Om", "Ændret", "Begrundelse"

OPEN = "Åbn en handling"
CHOOSE = "Vælg en handling"
BY_AND_WHEN = "{by}, {moment}."
HANDED_IN = "Afleveret {moment}."
OF_PLAN = "Helhedsplan: {plan}."
OF_FILE = "Fil: {file} (nr. {upload_id})."
OF_PERIOD = "Periode: {period}."
ABOUT = "Om: {about}."
REASON = "Begrundelse: {reason}"
FIGURES = "Tal, der blev ændret"
ATTRIBUTES = "Det, der blev ændret i planen"
NOTHING_CHANGED = "Handlingen ændrede ikke noget, der var offentliggjort i forvejen."
CUT = "De første {count} er vist. Hent loggen som fil for at få dem alle."

DOWNLOAD = "Hent loggen"
DOWNLOAD_HELP = (
    "Med de valg, der er truffet ovenfor: en linje for hver handling og hvert tal eller hver "
    "egenskab, den ændrede."
)
DOWNLOAD_CUT = "Filen rummer de nyeste {count} handlinger. Vælg færre for at få de andre."
CSV, XLSX = "CSV", "Excel"
FILE_NAME = "ændringslog.{suffix}"
