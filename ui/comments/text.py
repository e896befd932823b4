"""The words of comments."""

TITLE = "Kommentarer"
OPEN_ONES = "Åbne kommentarer"
OPEN_ONES_HELP = "Åbne kommentarer til kvartalet. Luk en kommentar, når den er afklaret."
MORE = (
    "1 kommentar mere er åben. Den står på sin aktivitets side.",
    "{count} kommentarer mere er åbne. De står på deres aktiviteters sider.",
)
OF_GOAL = "Kommentarer til målet"

TO = "Til {role}"
IS_CLOSED = "lukket"
BY_AND_WHEN = "{by}, {moment}"
CLOSED_BY = "Lukket af {by}, {moment}"

WRITE = "Skriv en kommentar"
ABOUT = "Om"
TO_WHOM = "Til"
COMMENT = "Kommentar"
COMMENT_HELP = "Skriv ikke navne på beboere eller medarbejdere."
BOARD_READS = (
    "Bestyrelsen og alle andre, der læser helhedsplanen, kan læse kommentaren og svarene. Skriv "
    "ikke små tal, som kan røbe nogen."
)
OTHERS_READ = (
    "Kommentaren og svarene kan læses af dem, der indberetter for aktiviteten, og af "
    "helhedsplanens leder. Bestyrelsen ser dem ikke."
)
SEND = "Gem kommentaren"
ANSWER = "Svar"
ANSWER_BUTTON = "Gem svaret"
CLOSE = "Luk"

NO_NAME = "Skriv dit navn for at kunne skrive, svare eller lukke."
NO_WORDS = "Skriv noget først."
CLOSED_MEANWHILE = "Kommentaren er lukket i mellemtiden. Intet er ændret."
GONE = "Det, kommentaren handler om, findes ikke i helhedsplanen mere. Intet er gemt."
SENT = "Kommentaren er gemt."
ANSWERED = "Svaret er gemt."
CLOSED = "Kommentaren er lukket."
