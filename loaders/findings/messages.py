"""Every sentence a finding says, in Danish: what was noticed, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.indicators import DIRECTIONS
from domain.severities import ERROR, NOTE, WARNING
from loaders.findings.document_messages import ABOUT_DOCUMENTS
from loaders.findings.figure_messages import ABOUT_FIGURES_TOGETHER
from loaders.findings.file_messages import ABOUT_WHOLE_FILES
from loaders.findings.outcome_messages import ABOUT_OUTCOMES, QUESTIONS_OF_OUTCOMES
from loaders.findings.person_messages import ABOUT_PERSONS
from loaders.findings.plan_messages import ABOUT_PLANS
from loaders.findings.sheet_messages import (
    ABOUT_SHEETS,
    OPTIONS_OF_SHEETS,
    QUESTIONS_OF_SHEETS,
)
from wording import formats


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
    **ABOUT_WHOLE_FILES,
    **ABOUT_DOCUMENTS,
    **ABOUT_PERSONS,
    **ABOUT_PLANS,
    **ABOUT_SHEETS,
    **ABOUT_OUTCOMES,
    "no_table": (
        ERROR,
        "Der er ingen tabel med succeskriterier og tal i filen.",
        "Tabellen skal have en række med overskrifter, fx Succeskriterier, Årsmål, Dette kvartal "
        "og Total i år.",
    ),
    "no_figures": (
        WARNING,
        "Der er overskrifter i filen, men ingen tal under dem.",
        "Skriv tallene i tabellen, gem filen, og indlæs den igen.",
    ),
    "unknown_plan": (
        ERROR,
        "Helhedsplanen {plan} kendes ikke.",
        "Vælg helhedsplanen, eller opret den først på siden Helhedsplan.",
    ),
    "plan_not_looked_up": (
        WARNING,
        "Helhedsplanen {plan} står ikke i kataloget.",
        "Opret den på siden Helhedsplan, før tallene indlæses.",
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
        "Det fremgår ikke, hvilken aktivitet tallene hører til.",
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
        "Giv filen det rigtige filtypenavn næste gang.",
    ),
    "unknown_column": (
        WARNING,
        "Kolonnen »{raw}« er ikke forstået; tallene i den er ikke med.",
        "Giv kolonnen en kendt overskrift, fx Årsmål, Dette kvartal eller Total i år.",
    ),
    "figures_left_over": (
        WARNING,
        "Tallene under »{raw}« i {cells} er ikke med, for det fremgår ikke, hvad de er.",
        "Giv rækken et navn og kolonnen en kendt overskrift, eller kald kolonnen »Bemærkninger«, "
        "hvis tallene ikke skal tælles.",
    ),
    "figures_without_header": (
        WARNING,
        "Tallene i {cells} er ikke med: der står ingen overskrift over dem.",
        "Skriv over kolonnen, hvad den er, fx Årsmål, Dette kvartal eller Bemærkninger.",
    ),
    "figures_outside_tables": (
        WARNING,
        "Tallene i {cells} står ikke i en tabel med succeskriterier og er ikke med.",
        "Sæt dem ind i en tabel med overskrifter, hvis de skal tælles.",
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
    "uneven_header": (
        WARNING,
        "Overskriften har {cells} felter, men rækkerne under den har {expected}.",
        "Se efter, om hver kolonne står under sin egen overskrift.",
    ),
    "no_header": (
        WARNING,
        "Tabellen har ingen overskrifter: den øverste række ligner rækkerne under den og er læst "
        "som en af dem.",
        "Skriv en overskrift over hver kolonne, fx Succeskriterier, Årsmål og Dette kvartal.",
    ),
    "header_of_rows": (
        NOTE,
        "Overskriften står i {rows} rækker, som er sat sammen kolonne for kolonne.",
        "Se efter, om hver kolonne har fået den rigtige overskrift.",
    ),
    "several_tables": (
        NOTE,
        "Der er {tables} tabeller under hinanden; de begynder i række {rows}.",
        "Se efter, om det, der hører sammen, står i samme tabel.",
    ),
    "text_among_figures": (
        NOTE,
        "Der står tekst i en kolonne med tal: »{raw}«. Det gælder {cells}.",
        "Lad cellen stå tom, hvis tallet mangler, og skriv 0, hvis der ikke var nogen.",
    ),
    "unclosed_quote": (
        WARNING,
        "Et anførselstegn i rækken står forkert eller er ikke lukket.",
        "Se efter, om rækken er læst rigtigt, og om teksten har et anførselstegn for meget.",
    ),
    "row_mended": (
        WARNING,
        "Rækken havde {cells} felter, hvor de andre har {expected}; den er læst på den eneste "
        "måde, der passer med de andre rækker.",
        "Se efter, om rækken er læst rigtigt, og ret skilletegnene i filen.",
    ),
    "lines_in_cell": (
        WARNING,
        "Et felt strækker sig over {lines} linjer, der ligner hele rækker.",
        "Se efter, om et anførselstegn mangler, så flere rækker er blevet til én.",
    ),
    "mixed_encoding": (
        WARNING,
        "Filen blander to tegnsæt; bogstaver som æ, ø og å er rettet i {lines} linjer, først i "
        "»{raw}«.",
        "Se efter, om navnene er læst rigtigt. Gem helst filen som .xlsx eller som CSV UTF-8.",
    ),
    "unreadable_letters": (
        WARNING,
        "Nogle tegn i filen kan ikke læses og er vist som �.",
        "Gem filen som .xlsx eller som CSV UTF-8, og indlæs den igen.",
    ),
    "formula_without_value": (
        WARNING,
        "Der er formler uden et gemt resultat i {cells}. Cellerne er læst som tomme.",
        "Åbn filen i Excel, gem den og indlæs den igen, eller skriv tallene selv.",
    ),
    "formula_error": (
        WARNING,
        "Formlen i cellen giver fejlen {raw}. Tallet mangler.",
        "Ret formlen, eller skriv tallet selv.",
    ),
    "struck_out": (
        WARNING,
        "Det, der er streget over eller skjult i {cells}, er ikke talt med.",
        "Slet det, der ikke gælder, eller fjern overstregningen, hvis det skal tælles.",
    ),
    "lines_outside_table": (
        NOTE,
        "{lines} linjer hører ikke til nogen tabel; den første er »{raw}«.",
        "Se efter, om der er tal i dem, som skulle have været med.",
    ),
    "unread_note": (
        NOTE,
        "Cellen har en note, der ikke hører til et tal: »{raw}«.",
        "Skriv noten i kolonnen med bemærkninger, hvis den skal med.",
    ),
    "hidden_rows": (
        NOTE,
        "Disse rækker er skjult i arket og er læst med: {places}.",
        "Slet rækkerne, hvis tallene ikke skal tælles.",
    ),
    "hidden_columns": (
        NOTE,
        "Disse kolonner er skjult i arket og er læst med: {places}.",
        "Slet kolonnerne, hvis tallene ikke skal tælles.",
    ),
    "formats_not_known": (
        NOTE,
        "Noter, procentformater og skjulte rækker kan ikke ses i denne filtype.",
        "Gem filen som .xlsx, hvis den har noter, skjulte rækker eller tal vist i procent.",
    ),
    "formats_not_looked_through": (
        NOTE,
        "Arket er så stort, at kun cellernes værdier er læst: procentformater, fejl i formler og "
        "skjulte rækker kan ikke ses.",
        "Del arket i flere, hvis noget i det er vist i procent, skjult eller fejler.",
    ),
    "errors_not_known": (
        WARNING,
        "Det kan ikke ses, om formlerne i arket fejler; en celle med en fejl er læst som tom.",
        "Gem filen som .xlsx, og indlæs den igen.",
    ),
    "text_for_figure": (
        WARNING,
        "Her står tekst, hvor der ventes et tal: »{raw}«. Teksten er gemt, men tælles ikke.",
        "Skriv tallet alene, og flyt teksten til bemærkningerne.",
    ),
    "figure_in_text": (
        WARNING,
        "Teksten »{raw}« rummer et tal, men det er uklart, om det er det, der skal tælles. Det "
        "tælles ikke.",
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
    "several_readings": (
        WARNING,
        "»{raw}« kan læses på flere måder. Det tælles ikke, før det er afgjort.",
        "Vælg den rigtige læsning, eller skriv tallet alene i cellen.",
    ),
    "too_few_quarters": (
        WARNING,
        "Linjen over tabellen lover {expected} tal i hver celle, men det har »{raw}« ikke. Kun det "
        "sikre er talt med.",
        "Skriv et tal for hvert kvartal, også når det er 0.",
    ),
    "date_for_figure": (
        WARNING,
        "Her står en dato, hvor der ventes et tal: »{raw}«. Den tælles ikke.",
        "Excel laver fx 1-2 om til en dato. Formatér cellen som tekst, og skriv tallet igen.",
    ),
    "target_of_quarter": (
        NOTE,
        "Målet »{raw}« er læst som et mål for {period} alene.",
        "Fjern kvartalet fra cellen, hvis målet gælder hele året.",
    ),
    "goal_without_period": (
        WARNING,
        "Det fremgår ikke, om målene under »{heading}« gælder kvartalet eller hele året. "
        "{count} mål er ikke talt med.",
        "Svar på spørgsmålet, eller kald kolonnen »Kvartalsmål« eller »Årsmål«.",
    ),
    "missing_indicator": (
        WARNING,
        "Rækken har tal, men intet navn på det, der tælles. Tallene er ikke med.",
        "Skriv succeskriteriets navn i rækken.",
    ),
    "rows_differ": (
        WARNING,
        "Rækkerne giver {parts} tilsammen, men der står {reported} i rækken »{label}«.",
        "Ret rækkernes tal eller summen. Summen er kun brugt som kontrol.",
    ),
    "activity_from_title_row": (
        NOTE,
        "Tabellen er delt op af rækker, der er læst som aktiviteter: {activities}.",
        "Skriv hellere aktiviteten i en kolonne »Aktivitet«.",
    ),
    "ambiguous_period": (
        ERROR,
        "Perioden »{raw}« kan være {periods}; tallene er ikke med.",
        "Vælg perioden, eller skriv den som »3. kvartal 2023«.",
    ),
    "similar_name": (
        ERROR,
        "»{raw}« ligner »{known}« i planen, men er skrevet anderledes.",
        "Vælg, om det er det samme eller noget nyt, eller ret navnet i filen.",
    ),
    "several_targets": (
        WARNING,
        "Kriteriet nævner flere mål ({targets}); intet af dem er valgt.",
        "Skriv hvert mål som sit eget kriterium, eller skriv målet i en kolonne »Årsmål«.",
    ),
    "target_from_words": (
        NOTE,
        "Tabellerne har ingen kolonne med mål; målene er læst ud af kriteriernes egne ord.",
        "Se målene efter.",
    ),
    "unknown_unit": (
        WARNING,
        "Enheden »{raw}« kendes ikke. Tallene er læst, som om den ikke stod der.",
        "Skriv antal, procent, timer eller kr.",
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
        "Perioden {period} er læst ud af filens navn.",
        "Skriv kvartalet over tabellen, fx »3. kvartal 2023«.",
    ),
    "period_differs": (
        WARNING,
        "Filen siger {stated}, men {period} er valgt. Tallene er læst som {period}.",
        "Se efter, om det er den rigtige fil og den rigtige periode.",
    ),
    "activity_from_sheet": (
        NOTE,
        "Aktiviteten er læst ud af arkets navn.",
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
    **ABOUT_FIGURES_TOGETHER,
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
    values = {"raw": shortened(raw or ""), "sheet": sheet or "", "cell": cell or "", **fields}
    sentence = formats.with_one_stop(message.format(**values))
    return Finding(code, severity, sheet, cell, raw, sentence, suggestion)


_QUESTIONS = {
    "column": "Hvad står der i kolonnen »{raw}«?",
    "activity": "Hvilken aktivitet er »{raw}«?",
    "indicator": "Hvilket succeskriterium er »{raw}«?",
    "area": "Hvilket område er »{raw}«?",
    "focus_area": "Hvilket indsatsområde er »{raw}«?",
    "cell": "Hvordan skal »{raw}« læses?",
    "period": "Hvilken periode er »{raw}«?",
    "quarter": "Skal de tal tælles med, der gælder {raw}?",
    "milestone": "Hvilken milepæl er {status}, når rapporten siger »{raw}«?",
    **QUESTIONS_OF_SHEETS,
    **QUESTIONS_OF_OUTCOMES,
    "goal_period": "Gælder målene under »{raw}« hele året eller kun kvartalet?",
    "direction": "Skal tallet for »{raw}« stige eller falde? Ordene peger to veje.",
}
_OPTIONS = {
    "target": "Årsmål",
    "quarterly target": "Mål for kvartalet",
    "target for the whole period": "Mål for hele perioden",
    "actual": "Dette kvartal",
    "year to date": "Total i år",
    "baseline": "Baseline",
    "figure of an area": "Et områdes tal",
    "note": "Bemærkning",
    "counted": "Tælles med",
    "ignored": "Indgår ikke",
    "none of them": "Ingen af dem",
    "new": "Noget nyt: opret det",
    "year": "Hele året",
    "quarter": "Kun kvartalet",
    **OPTIONS_OF_SHEETS,
    **{direction.name: direction.answer for direction in DIRECTIONS.values()},
}


def question_text(subject: str, raw: str) -> str:
    """What is asked about a column, a name, a cell or a period."""
    return _QUESTIONS[subject].format(raw=shortened(raw))


def milestone_question(raw: str, status: str) -> str:
    """What is asked about words that may be about several milestones."""
    return _QUESTIONS["milestone"].format(raw=shortened(raw), status=status)


def option_label(option: str) -> str:
    """An option of a question as it is shown; what has no words of its own is shown as it is."""
    return _OPTIONS.get(option, option)


def choice_note(reading: str | None) -> str:
    """What stands beside a figure that a person has chosen a reading of; None where it is not to be
    counted.
    """
    return "valgt: tælles ikke" if reading is None else f"valgt: læst som {reading}"


def named_first(names: Sequence[str], most: int = 5) -> str:
    """The names in a row, the last of many only counted: `A1, A2 og 3 mere`."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" og {more} mere" if more > 0 else "")


def shortened(text: str, length: int = 80) -> str:
    """The text in one line of at most `length` characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"
