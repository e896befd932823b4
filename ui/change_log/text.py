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

ERASE = "Slet personoplysning"
ERASE_HELP = (
    "Står der noget om en person, som ikke skulle have været gemt, så find det her, og slet det. "
    "Hver tekst, det står i, bliver tømt helt og siger derefter »slettet«: også i de tal, der er "
    "regnet, i begrundelser, noter og bemærkninger. **Tallet og cellens adresse bliver stående.** "
    "En afleveret fil, en mødepakke og en kladde kan ikke tømmes delvist; de bliver tømt helt. I "
    "ændringsloggen står, hvem der slettede, hvornår, hvilken slags og hvorfor, aldrig hvad.\n\n"
    "**Det kan ikke fortrydes.** Navne på områder, indsatsområder, aktiviteter, succeskriterier og "
    "milepæle bliver rettet på siden *Helhedsplan*, ikke her. Kopier af databasen og filer, der er "
    "hentet eller sendt videre, skal I selv slette."
)
ERASE_OF_EVERY_PLAN = (
    "Der bliver søgt i alle helhedsplaner. Derfor kan kun den slette, som er leder af dem alle og "
    "ser alle tal: sekretariatet, eller en leder af alle helhedsplaner."
)
ERASE_WORDS = "Find ord eller en celle"
ERASE_WORDS_HELP = (
    "Store og små bogstaver er det samme. En celle skrives med arkets navn: Ark1!B7. Det, du "
    "søger efter, bliver ikke gemt."
)
ERASE_UPLOAD = "… eller tøm filen fra indlæsning nr."
ERASE_SEARCH = "Find"
ERASE_NOTHING = (
    "Det står ingen steder, som kan slettes her. Skriv mindst {shortest} tegn. PDF-filer og gamle "
    "regneark (.xls) kan ikke gennemsøges: tøm dem ved deres nummer."
)
PLACES = ("1 sted", "{count} steder")
ERASE_PLACES = "Det står {places}. Fjern det, der ikke skal slettes."
ERASE_TEXTS = "Tekster, der bliver tømt"
ERASE_FILES = "Filer, der bliver tømt helt"
ERASE_DRAFTS = "Kladder, der bliver kasseret"
ERASE_NONE = "Ingen"
ERASE_WHOLE_FILES = (
    "En tømt fil kan ikke hentes eller læses igen, og en tømt mødepakke har ikke længere de "
    "dokumenter, bestyrelsen fik. Mødets tal bliver stående."
)
ERASE_KIND = "Hvad er det?"
ERASE_REASON = "Hvorfor skal det slettes?"
ERASE_REASON_HELP = "Bliver stående i ændringsloggen. Skriv ikke det, der skal slettes."
ERASE_BUTTON = "Slet …"
ERASE_FOR_GOOD = "Det bliver slettet {places}, for altid. **Det kan ikke fortrydes.**"
ERASE_SURE = "Jeg ved, at det ikke kan fortrydes."
ERASE_NOW = "Slet for altid"
ERASE_NO_NAME = "Skriv dit navn først."
ERASE_NO_REASON = "Skriv, hvorfor det skal slettes."
ERASE_NOT_SURE = "Sæt hak ved, at du ved, at det ikke kan fortrydes."
ERASE_NO_PLACE = "Vælg mindst ét sted."
ERASE_NO_KIND = "Vælg, hvad det er."
ERASE_REASON_REPEATS = "Begrundelsen nævner det, der skal slettes. Skriv den uden."
ERASE_DONE = "Slettet {places}."
