"""The words of the page *Indberet*."""

INTRODUCTION = (
    "Skriv kvartalets tal og tekster her i stedet for i et regneark. Hvert felt bliver gemt som "
    "kladde, når du forlader det, og kan ses af dem, der indberetter for aktiviteten. Intet tæller "
    "med, før du har kontrolleret det og indsendt."
)
ACTIVITY = "Aktivitet"
NOT_YOURS = "Du indberetter ikke for »{activity}«, eller der ventes ingen tal fra den i kvartalet."
DEADLINE = "frist {day}"
REPORTED = "{figures} tal"
RETURNED = "Returneret af lederen: {comment}"
WAITS = (
    "Det, der er indsendt, venter på lederen. Retter du noget, skal det indsendes igen; så er det "
    "det nye, lederen ser."
)
IS_PUBLISHED = (
    "Kvartalet har offentliggjorte tal. De står i felterne. Det, du ændrer, er en rettelse og "
    "kræver en begrundelse."
)
IS_LOCKED = (
    "Kvartalet er låst. Det, der bliver ændret i det nu, er en rettelse, som helhedsplanens leder "
    "offentliggør med en begrundelse."
)

# The fields

FIGURES = "Tal"
FIGURES_HELP = (
    "Skriv som i et regneark: »12«, »ca. 20«, »20-30«, »12 (+3 afbud)« eller »Afventer opstart«. "
    "Et tomt felt er ikke oplyst."
)
NO_FIGURES = "Der ventes ingen tal fra aktiviteten i kvartalet."
FIELD = "{indicator}, {area}"
TOTAL_FIELD = "{indicator}, {area}, år til dato"
TOTAL = "{area}, år til dato"
LAST = "sidste kvartal {last}"
TARGET = "mål {target}"
NOT_REPORTED = "ikke oplyst"
EMPTIED = "Feltet er tømt: det, der er offentliggjort, står, til det bliver trukket tilbage."
EMPTIED_IN_FILE = (
    "Feltet er tømt: det, der venter i en anden indlæsning, står, til den bliver trukket tilbage."
)
IS_HIDDEN = "offentliggjort, men skjult"
IN_EACH_AREA = "Skriv tal for hvert område"
IN_EACH_AREA_HELP = (
    "Ingen har endnu sagt, om tallene er for hele helhedsplanen eller for områderne."
)
TEXTS = "Tekster"
TEXTS_HELP = (
    "Nævn ikke personer. Navne, telefonnumre og det, der står om én persons helbred, "
    "lovovertrædelser eller oprindelse, bliver taget ud, også af kladden."
)

# The draft

SOMEBODY = "En anden"
MOVED_ON = (
    "{by} har skrevet »{theirs}« i feltet {moment}, mens du skrev »{mine}«. Dit er ikke gemt."
)
HANDED_IN_MEANWHILE = (
    "Formularen er indsendt eller kasseret af en anden imens. »{mine}« er ikke gemt."
)
WRITE_MINE = "Brug det, jeg skrev"
NOTHING = "ingenting"
TOO_LONG = "Det er for langt til feltet og er ikke gemt."
NOT_EXPECTED = "Der ventes ingen tal fra aktiviteten i kvartalet. Intet er gemt."
LEFT_OUT = "Det, der nævnte en person, er taget ud af feltet, før det blev gemt."
CPR_NUMBER = "Der står et CPR-nummer. Det er ikke gemt. Skriv det uden."
SAVED = ("1 felt er gemt som kladde.", "{count} felter er gemt som kladde.")
SAVED_LAST = "Sidst {moment}."
SAVED_LAST_BY = "Sidst {moment} af {by}."
DISCARD = "Kassér kladden"
DISCARDED = "Kladden er kasseret."

# The preview

HAND_IN = "Kontrollér og indsend"
CHECK = "Kontrollér det, jeg har skrevet"
NOTHING_WRITTEN = "Der er ikke skrevet noget endnu."
NOTHING_NEW = "Der er ikke skrevet noget nyt, siden det blev indsendt."
WRITTEN_SINCE = (
    "Der er skrevet i formularen, siden den blev kontrolleret. Kontrollér igen, før den bliver "
    "indsendt."
)
EMPTY_FIELDS = (
    "1 felt er tomt, og dets tal er ikke oplyst.",
    "{count} felter er tomme, og deres tal er ikke oplyst.",
)
EMPTIED_FIELDS = (
    "1 felt er tømt, men det, der stod der før, gælder stadig. Det står ved feltet.",
    "{count} felter er tømt, men det, der stod der før, gælder stadig. Det står ved felterne.",
)
NOTHING_LEFT = "Der er intet at indsende."
NOTHING_LEFT_OF_WAITING = (
    "Der er intet tilbage at indsende. Træk det indsendte tilbage, hvis lederen ikke længere skal "
    "se det."
)
TAKE_BACK = "Træk det indsendte tilbage"
TAKEN_BACK = "Det indsendte er trukket tilbage."
TAKEN_BACK_REASON = "Trukket tilbage på Indberet"
REPLACES_APPROVED = (
    "Lederen har godkendt det, der blev indsendt før. Indsender du igen, bliver det taget tilbage, "
    "og lederen skal godkende det nye."
)
UNDONE = (
    "Fortrudt. {file} er taget tilbage, og det, der var indsendt før, er det også. Det, du skrev, "
    "står i kladden og kan indsendes igen."
)
SEE_ACTIVITY = "Se aktiviteten"
