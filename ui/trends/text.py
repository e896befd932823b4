"""The words of *Tendenser*."""

FOLLOW = "Følg"
FOLLOW_HELP = "Vælg op til fire temaer eller succeskriterier. Uden et valg er det de første temaer."
FOLLOW_PLACEHOLDER = "De første temaer"
OF_ACTIVITY = "{activity}: {series}"
VIEW = "Vis som"
VIEWS = {
    "number": "Tal",
    "index": "Indeks",
    "per_1000": "Pr. 1.000 beboere",
    "by_year": "År mod år",
}
VIEW_MEANING = {
    "number": "",
    "index": "Gennemsnittet af kvartalerne i det første hele år er 100.",
    "per_1000": "Antal pr. 1.000 beboere i området. Beboertallet er det, helhedsplanen oplyser.",
    "by_year": "Kvartalerne i år oven på de samme kvartaler i de tre år før.",
}
NOT_MEASURABLE = {
    "index": "Ikke vist, fordi der endnu ikke er et helt år med tal: {lines}.",
    "per_1000": "Ikke vist, fordi beboertallet ikke er oplyst, eller tallet er en andel: {lines}.",
}
NOTHING_MEASURABLE_TITLE = "Kan ikke vises på denne måde"
NOTHING_MEASURABLE = "Vælg en anden visning ovenfor."
OF_AREA = "{series} ({area})"
FORECAST = "Prognose"
FORECAST_HOW = (
    "Prognosen gælder {area} og regner resten af året ud fra det, der er talt i år, og den del af "
    "et helt år, som de samme kvartaler plejer at være. Stregen viser det laveste og det højeste "
    "af de tidligere år. Tal, der ikke lægges sammen over året, bliver stående på det nyeste."
)
FORECAST_YEAR_OVER = "Ingen prognose: året er slut."
FORECAST_NO_FULL_YEAR = "Ingen prognose: der er endnu ikke et helt år at regne ud fra."
MARKS = "Åben markør: omtrentligt tal."
HOVER = "<b>{figure}</b><br>{line}, {quarter}"
OF_EARLIER_PLAN = "{hover}<br>{plan}"
YEARS_OF_EARLIER_PLAN = (
    "Et år med en helhedsplans navn er fra den plan, som denne går videre fra; det er ikke lagt "
    "sammen med denne plans kvartaler."
)
YEAR_OF_EARLIER_PLAN = "{} ({})"
CHART_ALT = "Kurver pr. kvartal. {summary} De samme tal står i tabellen nedenfor."
BY_YEAR_ALT = "Kurver for hvert år, kvartal for kvartal. {summary} De samme tal står i tabellen."
TABLE = "Tallene bag kurverne"
QUARTER = "Kvartal"
FORECAST_ROW = "{quarter} (prognose)"
QUARTER_NAME = "{quarter}. kvartal"
NOTES = "Noter til tidslinjen"
NOTES_CAPTION = "Det, der skete undervejs. Numrene står over kurverne."
NO_NOTES = "Der er endnu ingen noter om det, der er valgt."
NOTE_HEADINGS = ("Nr.", "Hvornår", "Hvad skete der", "Gælder")
SPAN = "{start} – {end}"
NOTES_BY_LEADERS = "Kun ledere kan lægge en note til."
ADD_NOTE = "Tilføj en note til tidslinjen"
NOTE_KIND = "Slags"
NOTE_TEXT = "Hvad skete der?"
NOTE_TEXT_EXAMPLE = "Fx: Nyt beboerhus åbner"
NOTE_TEXT_RULE = "Skriv ingen navne på personer, telefonnumre, mailadresser eller CPR-numre."
NOTE_START = "Fra"
NOTE_END = "Til (tom: kun den dag)"
NOTE_AREA = "Område"
NOTE_INDICATOR = "Succeskriterium"
EVERY_INDICATOR = "Alle"
SAVE_NOTE = "Tilføj noten"
NOTE_REFUSED = {
    "no_text": "Skriv, hvad der skete.",
    "ends_before_it_begins": "Noten slutter, før den begynder.",
    "person": (
        "Noten må ikke indeholde CPR-nummer, fødselsdato, telefonnummer eller mailadresse, og ikke "
        "noget om én persons helbred, lovovertrædelser eller oprindelse. Skriv den uden."
    ),
}
NO_NAME = "Skriv dit navn, så andre kan se, hvem noten er fra."
NOTE_ALREADY_THERE = "Den samme note er der allerede (indlæsning nr. {upload_id})."
NOTE_ADDED = (
    "Noten er lagt på tidslinjen som indlæsning nr. {upload_id} og ses fra det kvartal, den "
    "begynder i. "
    "Den kan trækkes tilbage under *Indlæsninger*."
)
