"""Every sentence a finding says, in Danish: what was noticed, and what to do about it."""

from dataclasses import dataclass

ERROR, WARNING, NOTE = "error", "warning", "note"


@dataclass(frozen=True)
class Finding:
    """What a check noticed: how serious it is, where, what stood there and what to do."""

    code: str
    severity: str
    sheet: str | None
    cell: str | None
    raw: str | None
    message: str
    suggestion: str | None


_MESSAGES: dict[str, tuple[str, str, str | None]] = {
    "empty_file": (
        ERROR,
        "Filen er tom.",
        "Åbn filen i Excel, se efter om tallene er der, gem den og prøv igen.",
    ),
    "password_protected": (
        ERROR,
        "Filen er beskyttet med en adgangskode.",
        "Fjern adgangskoden i Excel (Filer → Oplysninger → Beskyt projektmappe) og prøv igen.",
    ),
    "broken_file": (
        ERROR,
        "Filen er beskadiget eller ikke hentet helt ned.",
        "Åbn filen i Excel, gem den på ny som .xlsx og prøv igen.",
    ),
    "other_content": (
        ERROR,
        "Filen er ikke et regneark, men {content_type}.",
        "Åbn den i Excel, gem den som .xlsx eller .csv og prøv igen.",
    ),
    "unsupported_type": (
        ERROR,
        "Filtypen {suffix} kan ikke læses.",
        "Gem filen som .xlsx, .ods eller .csv og prøv igen.",
    ),
    "file_too_large": (
        ERROR,
        "Filen fylder {megabytes} MB; grænsen er {limit_megabytes} MB.",
        "Slet ark, billeder og kolonner, som ikke skal læses, og prøv igen.",
    ),
    "too_heavy_to_read": (
        ERROR,
        "Filen kan ikke læses inden for grænsen på {limit}.",
        "Det skyldes oftest en enlig celle langt ude i et ark. Kopiér tabellen over i en ny "
        "projektmappe og prøv igen.",
    ),
    "faulty_plan_file": (
        ERROR,
        "Planfilen kan ikke bruges: {place}: {reason}",
        "Ret stedet i filen og prøv igen.",
    ),
    "cpr_number": (
        ERROR,
        "Filen indeholder et CPR-nummer og er derfor afvist. Intet er gemt.",
        "Fjern personoplysningerne og prøv igen. Helhedsblik skal kun have optællinger.",
    ),
    "no_table": (
        ERROR,
        "Der er ingen tabel med succeskriterier og tal i filen.",
        "Tabellen skal have en række med overskrifter, fx Succeskriterier, Årsmål, Dette kvartal "
        "og Total i år.",
    ),
    "unknown_plan": (
        ERROR,
        "Helhedsplanen {plan} kendes ikke.",
        "Vælg helhedsplanen, eller indlæs først en planfil for den.",
    ),
    "plan_not_looked_up": (
        WARNING,
        "Helhedsplanen {plan} står ikke i kataloget.",
        "Indlæs en planfil for den, før tallene indlæses.",
    ),
    "missing_plan": (
        ERROR,
        "Det fremgår ikke, hvilken helhedsplan tallene hører til.",
        "Vælg helhedsplanen.",
    ),
    "several_plans": (
        ERROR,
        "Filen rummer tal for flere helhedsplaner: {plans}.",
        "Del filen, så der er en fil for hver helhedsplan.",
    ),
    "missing_period": (
        ERROR,
        "Det fremgår ikke, hvilket kvartal eller år tallene gælder.",
        "Skriv fx »3. kvartal 2023« over tabellen, eller vælg perioden.",
    ),
    "missing_activity": (
        ERROR,
        "Det fremgår ikke, hvilken aktivitet tabellen hører til.",
        "Skriv aktivitetens navn over tabellen eller i en kolonne »Aktivitet«.",
    ),
    "unreadable_period": (
        ERROR,
        "Perioden »{raw}« kan ikke læses; rækken er ikke med.",
        "Skriv kvartalet som »3. kvartal 2023« eller »2023K3«.",
    ),
    "unknown_kind": (
        ERROR,
        "»{raw}« er ikke en kendt slags tal; rækken er ikke med.",
        "Skriv opnået, mål, år til dato eller baseline.",
    ),
    "misnamed_file": (
        NOTE,
        "Filen hedder {suffix}, men er {content_type}. Den er læst som det, den er.",
        "Giv filen det rigtige efternavn næste gang.",
    ),
    "unknown_column": (
        WARNING,
        "Kolonnen »{raw}« er ikke forstået; tallene i den er ikke med.",
        "Giv kolonnen en kendt overskrift, fx Årsmål, Dette kvartal eller Total i år.",
    ),
    "short_row": (
        WARNING,
        "Rækken har {cells} felter, hvor overskriften har {expected}.",
        "Se efter, om der mangler et skilletegn i rækken.",
    ),
    "long_row": (
        WARNING,
        "Rækken har {cells} felter, hvor overskriften har {expected}.",
        "Se efter, om der er et skilletegn for meget i rækken, fx et komma i en tekst.",
    ),
    "unclosed_quote": (
        WARNING,
        "Et anførselstegn er ikke lukket.",
        "Se efter, om teksten i feltet har et anførselstegn for meget.",
    ),
    "text_for_figure": (
        WARNING,
        "Her står tekst, hvor der ventes et tal: »{raw}«. Teksten er gemt, men tælles ikke.",
        "Skriv tallet alene, og flyt teksten til bemærkningerne.",
    ),
    "figure_in_text": (
        WARNING,
        "Teksten »{raw}« rummer et tal, men det er ikke klart, at det er opgørelsen. Det tælles "
        "ikke.",
        "Skriv tallet først i cellen, hvis det skal tælles.",
    ),
    "ambiguous_number": (
        WARNING,
        "»{raw}« kan både være {first} og {second}. Tallet tælles ikke, før det er rettet.",
        "Skriv tallet uden tusindtalsskilletegn.",
    ),
    "ambiguous_percent": (
        WARNING,
        "»{raw}« kan både være {first} % og {second} %. Tallet tælles ikke, før det er rettet.",
        "Skriv procenttegnet med i cellen.",
    ),
    "several_targets": (
        WARNING,
        "Kriteriet nævner flere mål ({targets}); intet af dem er valgt.",
        "Skriv hvert mål som sit eget kriterium, eller skriv målet i en kolonne »Årsmål«.",
    ),
    "target_from_words": (
        NOTE,
        "Tabellerne har ingen kolonne med mål; målene er læst i kriteriernes egne ord.",
        "Se målene efter.",
    ),
    "letter_for_zero": (
        NOTE,
        "Bogstavet »{raw}« er læst som tallet 0.",
        "Skriv 0 som et tal.",
    ),
    "empty_area": (
        NOTE,
        "Der står intet tal ved {area}.",
        "Skriv 0, hvis der ikke er nogen.",
    ),
    "unknown_area": (
        WARNING,
        "Området »{area}« kendes ikke; tallet er gemt under det navn, der står.",
        "Brug områdets kode eller navn, som det står i planen.",
    ),
    "month_in_quarter": (
        WARNING,
        "Kolonnen hedder »{raw}«, men rapporten gælder et kvartal. Tallene er læst som kvartalets.",
        "Ret overskriften til »Dette kvartal«, hvis det er hele kvartalet.",
    ),
    "period_from_file_name": (
        NOTE,
        "Perioden {period} er læst af filens navn.",
        "Skriv kvartalet over tabellen, fx »3. kvartal 2023«.",
    ),
    "period_differs": (
        WARNING,
        "Filen siger {stated}, men {period} er valgt. Tallene er læst som {period}.",
        "Se efter, om det er den rigtige fil og den rigtige periode.",
    ),
    "activity_from_sheet": (
        NOTE,
        "Aktiviteten er læst af arkets navn.",
        "Skriv aktivitetens navn over tabellen.",
    ),
    "unknown_activity": (
        WARNING,
        "Aktiviteten »{raw}« findes ikke i planen og oprettes som ny.",
        "Ret navnet, hvis det er en aktivitet, der findes i forvejen.",
    ),
    "unknown_indicator": (
        WARNING,
        "Succeskriteriet »{raw}« findes ikke under aktiviteten og oprettes som nyt.",
        "Ret navnet, hvis det er et kriterium, der findes i forvejen.",
    ),
    "same_row_twice": (
        NOTE,
        "Tallet står to gange i filen og er kun talt med én gang.",
        "Slet den ene række.",
    ),
    "conflicting_rows": (
        ERROR,
        "To forskellige tal for det samme: {first} her og {second} i {other}.",
        "Ret eller slet det ene.",
    ),
    "areas_differ": (
        WARNING,
        "Områderne giver {parts} tilsammen, men der står {reported} i alt for »{indicator}«.",
        "Ret områdernes tal eller totalen. Indtil da er det totalen, der vises.",
    ),
    "quarters_differ": (
        WARNING,
        "Kvartalerne giver {parts}, men der står {reported} for hele året for »{indicator}«.",
        "Ret kvartalernes tal eller årets. Indtil da er det årets tal, der vises.",
    ),
}


def finding(
    code: str,
    sheet: str | None = None,
    cell: str | None = None,
    raw: str | None = None,
    **fields: str,
) -> Finding:
    """The finding named `code`, its sentences filled in with `raw` and `fields`."""
    severity, message, suggestion = _MESSAGES[code]
    spoken = {"raw": shortened(raw or ""), **fields}
    return Finding(code, severity, sheet, cell, raw, message.format(**spoken), suggestion)


def shortened(text: str, length: int = 80) -> str:
    """The text in one line of at most `length` characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def danish_number(value: float) -> str:
    """The number as a Dane writes it: `1.160`, `7,75`."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans({",": ".", ".": ","}))
