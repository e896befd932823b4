"""The words of the page *Kvartalsrunden*."""

INTRODUCTION = (
    "Hvem har afleveret kvartalets tal, og hvem mangler? Siden åbner det kvartal, der er ved at "
    "blive samlet ind."
)
CAPTION = "Aktiviteterne i kvartalet, dem der mangler først"
ACTIVITY = "Aktivitet"
STATE = "Status"
DEADLINE = "Frist"
RESPONSIBLE = "Ansvarlig"
CHANGED = "Sidst ændret"
FINDINGS = "Bemærkninger"
REPORTED = "Tal"
FORM = "Formular"
FILL_IN = "Udfyld"
REPORTED_HELP = (
    "»Tal« er, hvor mange af kvartalets succeskriterier der er oplyst. »Bemærkninger« er fejl og "
    "advarsler ved aktivitetens tal for kvartalet; de står på Datakvalitet."
)

# Who is missing

MISSING = "Hvem mangler"
NOBODY_IS_MISSING = "Ingen mangler i kvartalet."
COPY_LIST = "Kopiér listen"
LIST_COPIED = "Listen er kopieret"
LISTED = "Listen"
MAIL_TO = "Mail om"
MAIL_TEXT = "Mailen"
COPY_MAIL = "Kopiér mailen"
MAIL_COPIED = "Mailen er kopieret"
OPEN_MAIL = "Åbn i dit mailprogram"
CALENDAR = "Årets frister til kalenderen"
CALENDAR_FILE = "frister {plan} {year}.ics"
CALENDAR_HELP = (
    "Filen åbner i Outlook og andre kalendere. Hver frist står på sin dag med en påmindelse en uge "
    "før."
)

# Mails by the organisation's own server

ADDRESS = "Mailadresse"
ADDRESS_HELP = (
    "Adressen bliver husket, når mailen er sendt, og hver mail bliver sendt én gang til den samme "
    "for det samme kvartal."
)
SEND = "Send mailen"
SEND_ALL = ("Send til den ene, der har en adresse", "Send til alle {count}, der har en adresse")
NO_SERVER = (
    "Der er ikke sat en mailserver op. Mailen kan kopieres eller åbnes i dit eget mailprogram."
)
SERVER_UNREADABLE = (
    "Mailserveren er ikke sat rigtigt op (»{setting}«). Intet er sendt. Kontakt den, der har sat "
    "Helhedsblik op."
)
NOT_AN_ADDRESS = "»{address}« er ikke en mailadresse. Intet er sendt."
NAME_BEFORE_MAIL = "Skriv dit navn for at kunne sende."
SERVER_UNREACHABLE = (
    "Mailserveren {host} svarede ikke, som den skulle, og ingen mail er sendt: {reason}. Prøv "
    "igen, eller kontakt den, der har sat Helhedsblik op."
)
OUTCOMES = {
    "sent": "Sendt: {names}.",
    "known": "Sendt før, og ikke igen: {names}.",
    "refused": "Afvist af mailserveren, ikke sendt: {names}. Se efter, om adressen er rigtig.",
    "uncertain": "Forbindelsen blev afbrudt. Det er uvist, om mailen nåede frem: {names}.",
    "not_tried": "Ikke sendt, fordi forbindelsen blev afbrudt: {names}. Prøv igen.",
}
STATES = {
    "sent": "Sendt til {address} {moment} af {by}.",
    "refused": "Afvist for {address} {moment}.",
    "begun": "Måske sendt til {address} {moment}; forbindelsen blev afbrudt.",
}

# Approval and lock

APPROVAL = "Til godkendelse"
NOTHING_WAITS = "Intet venter på godkendelse i kvartalet."
OPEN_FILE = "Se filen"
WAITING_FILE = "{file} · {activities} · {state}"
HANDED_IN = "{state} {moment} af {by}."
COMMENT = "Hvad skal der gøres ved den?"
COMMENT_PLACEHOLDER = "Det skriver du til aktiviteten, når du returnerer filen"
RETURN = "Returnér filen"
APPROVE_THESE = "Filer, der skal godkendes"
APPROVE = "Godkend de valgte"
PUBLISH_APPROVED = ("Offentliggør den godkendte fil", "Offentliggør de {count} godkendte filer")
TEXTS = "Tekster"
NAME_IS_MISSING = "Skriv dit navn for at kunne godkende, returnere, offentliggøre eller låse."
COMMENT_IS_MISSING = "Skriv, hvad der skal gøres ved filen, før den bliver returneret."
CHANGED_MEANWHILE = "Det er ændret af en anden i mellemtiden. Intet er ændret nu."
NOW_APPROVED = ("1 fil er godkendt.", "{count} filer er godkendt.")
NOW_RETURNED = "{file} er returneret."
NOW_PUBLISHED = ("1 fil er offentliggjort.", "{count} filer er offentliggjort.")
NOT_PUBLISHED = "{file} er ikke offentliggjort: {why}"
REASON_IS_MISSING = "tal, der er offentliggjort, bliver ændret. Skriv hvorfor, og tryk igen."
SAME_IS_PUBLISHED = "den samme fil er allerede offentliggjort."
REASON = "Hvorfor bliver offentliggjorte tal ændret?"
REASON_HELP = "Skal kun skrives, hvis et tal, der er offentliggjort, bliver et andet."
LOCK = "Lås kvartalet"
UNLOCK = "Lås kvartalet op"
UNLOCK_REASON = "Hvorfor bliver det låst op?"
LOCK_HELP = (
    "Lås kvartalet efter bestyrelsens møde. Derefter kræver også nye tal for det og kvartalerne "
    "før det en begrundelse, og det næste møde får besked om dem under rettede tal."
)
IS_LOCKED = "Kvartalet blev låst {moment}{by}. Ændringer og nye tal kræver en begrundelse."
LOCKED_BY = " af {by}"
IS_LOCKED_WITH = "{words} Det er låst sammen med {later} og bliver låst op dér."
NOT_LOCKABLE = (
    "Kvartalet kan ikke låses nu: det er ikke slut, noget om det eller kvartalerne før venter på "
    "godkendelse, eller en anden har låst det."
)
NOW_LOCKED = "Kvartalet er låst."
NOW_UNLOCKED = "Kvartalet er låst op."
UNLOCK_REASON_IS_MISSING = "Skriv, hvorfor kvartalet bliver låst op."
