"""The words of *Udforsk*."""

FROM = "Fra kvartal"
TO = "Til kvartal"
FOCUS_AREAS = "Indsatsområder"
AREAS = "Områder"
ACTIVITIES = "Aktiviteter"
ALL = "Alle"
ALL_AREAS = "Alle og hele planen"
LAYOUT = "Stil op"
ROWS = "Rækker"
COLUMNS = "Kolonner"
MEASURE = "Tal i cellerne"
DIMENSIONS = {
    "focus_area": "Indsatsområde",
    "activity": "Aktivitet",
    "indicator": "Succeskriterium",
    "area": "Område",
    "quarter": "Kvartal",
    "year": "År",
    "theme": "Tema",
    "status": "Status",
    "none": "Ingen",
}
MEASURES = {
    "on_course": "Mål nået eller på vej",
    "goals": "Antal mål",
    "on_course_share": "Andel nået eller på vej",
    "actual": "Opgjort i perioden",
    "ytd": "År til dato",
    "annual_target": "Årsmål",
    "attainment": "Målopfyldelse",
}
MEASURE_HELP = (
    "Antal mål kan altid tælles sammen. Tal fra forskellige succeskriterier lægges kun sammen "
    "inden for et tema og kun, når de har samme enhed. Andele og gennemsnit lægges aldrig sammen."
)
PERIOD_OF_SUM = "{measure} fra {first} til {last}."
PERIOD_OF_NEWEST = "{measure} i {last}, det nyeste kvartal i perioden."
PERIOD_OF_EACH = "{measure} for hvert kvartal."
PERIOD_OF_YEARS = "{measure} i det nyeste kvartal af hvert år."
NOT_ADDABLE = (
    "{sign} betyder, at tallene ikke kan lægges sammen: de er af forskellig slags, fra flere "
    "kvartaler, eller hele planen står sammen med sine områder. Vælg succeskriterium, tema, "
    "kvartal eller område som række eller kolonne for at se dem."
)
NOT_ADDABLE_SIGN = "≠"
NO_THEME = "Uden tema"
TOTAL = "I alt"
MISSING = ("1 tal mangler", "{count} tal mangler")
TABLE = "{measure} efter {rows}"
TABLE_BY = "{measure} efter {rows} og {columns}"
CUT = "De første {shown} af {count} rækker er vist. Den hele tabel kan hentes nedenfor."
NOTHING_TITLE = "Ingen tal i dette udsnit"
NOTHING = "Vælg en længere periode, eller fjern en afgrænsning ovenfor."

DOWNLOAD = "Hent"
DOWNLOAD_HELP = (
    "Tabellen, som den står, eller alle tal bag den: én række pr. succeskriterium, område og "
    "kvartal."
)
WHAT = "Hvad vil du hente?"
THE_TABLE = "Tabellen"
THE_FIGURES = "Alle tal bag tabellen"
CSV = "CSV (Excel)"
XLSX = "Excel-ark"
PARQUET = "Parquet"
FILE_NAME = "helhedsblik_{plan}_{quarter}_{what}.{suffix}"
FILE_WHAT = {THE_TABLE: "tabel", THE_FIGURES: "tal"}
FILE_ANSWER = "sql"

SQL = "Skriv selv SQL"
SQL_INTRO = (
    "For dem, der vil regne selv: én **select** over tabellerne i skemaet **marts**. Intet kan "
    "ændres, og filer, netværk og indstillinger kan ikke nås. Højst {rows} rækker og {seconds} "
    "sekunder."
)
STATEMENT = "Forespørgsel"
PLACEHOLDER = (
    "select indicator, quarter, ytd, status\n"
    "from marts.goal_attainment\n"
    "where area is null\n"
    "order by quarter desc, indicator"
)
EVERY_PLAN = "Alle helhedsplaner"
EVERY_PLAN_HELP = "Uden hak er det kun rækkerne fra den valgte helhedsplan."
RUN = "Kør"
MARTS = "Tabellerne"
MART = "Tabel"
COLUMN_NAMES = "Kolonner"
MARTS_CAPTION = "De tabeller, der kan spørges til, med hvad en række er (på engelsk, som i koden)"
ANSWER = "Svar"
ANSWER_ROWS = ("1 række.", "{count} rækker.")
ANSWER_CUT = "Der er flere rækker. De første {count} er vist."
NO_ROWS = "Forespørgslen gav ingen rækker."
REFUSALS = {
    "empty": "Skriv en forespørgsel først.",
    "too_long": "Forespørgslen er for lang eller for indviklet. Del den op.",
    "not_sql": "Forespørgslen kan ikke læses som SQL: {detail}",
    "not_a_select": "Kun select kan køres her. Intet er ændret.",
    "several_statements": "Kun én forespørgsel ad gangen.",
    "other_table": "{detail} kan ikke læses her, kun tabellerne i skemaet marts (se listen).",
    "table_function": "Funktionen {detail} kan ikke bruges som tabel. Her kan kun læses fra marts.",
    "function": "Funktionen {detail} kan ikke bruges her.",
    "recursion": "Rekursive forespørgsler kan ikke køres her.",
    "description": "Describe, show og summarize kan ikke køres her. Kolonnerne står på listen.",
    "parameter": "Skriv værdien i stedet for {detail}.",
    "construct": "Forespørgslen bruger noget, der ikke kan køres her ({detail}).",
    "too_much": "Der er for mange rækker i {detail} at læse. Fjern hakket ved alle helhedsplaner.",
    "too_slow": "Forespørgslen tog for lang tid og blev stoppet. Afgræns den.",
    "too_large": "Forespørgslen fyldte for meget og blev stoppet. Vælg færre kolonner.",
    "failed": "Databasen svarer: {detail}",
}
HIDDEN_COLUMN = "Skjulte tal"
