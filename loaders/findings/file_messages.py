"""What is said of a file as a whole, by the code of the finding."""

from domain.severities import ERROR

ABOUT_WHOLE_FILES: dict[str, tuple[str, str, str | None]] = {
    "unexpected_error": (
        ERROR,
        "Filen »{file}« kan ikke læses: der opstod en fejl, som Helhedsblik ikke kender.",
        "Send filen til den ansvarlige for Helhedsblik, eller tast tallene i skabelonen.",
    ),
    "no_bytes": (
        ERROR,
        "Filen fylder 0 byte; den er ikke blevet gemt eller hentet, som den skulle.",
        "Gem eller hent filen igen, og se efter, at den kan åbnes, før du prøver igen.",
    ),
    "empty_file": (
        ERROR,
        "Filen er tom: der står intet i nogen af dens celler.",
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
    "no_form": (
        ERROR,
        "Filen er ikke en formular, der er skrevet her.",
        "Skriv tallene på siden Indberet, eller indlæs dem i et regneark.",
    ),
    "pdf_without_text": (
        ERROR,
        "PDF'en har ingen tekst; den er formentlig scannet eller består af billeder.",
        "Find det Word-dokument eller regneark, som den er lavet af, og indlæs det.",
    ),
    "old_word_document": (
        ERROR,
        "Filen er et Word-dokument i det gamle format .doc, som ikke kan læses.",
        "Åbn det i Word, vælg Gem som, vælg filtypen .docx, og prøv igen.",
    ),
    "password_protected_document": (
        ERROR,
        "Dokumentet er beskyttet med en adgangskode.",
        "Fjern adgangskoden (i Word: Filer → Oplysninger → Beskyt dokument) og prøv igen.",
    ),
    "web_page_as_document": (
        ERROR,
        "Filen er ikke et Word-dokument, men en webside (HTML), selv om den kan åbnes i Word.",
        "Åbn filen i Word, vælg Gem som, vælg filtypen .docx, og prøv igen.",
    ),
    "broken_document": (
        ERROR,
        "Dokumentet er beskadiget eller ikke hentet helt ned.",
        "Åbn det i Word, gem det på ny som .docx og prøv igen.",
    ),
    "rich_text": (
        ERROR,
        "Filen er ikke et regneark, men et RTF-dokument.",
        "Kopiér tabellerne over i et regneark, gem det som .xlsx og prøv igen.",
    ),
    "presentation": (
        ERROR,
        "Filen er ikke et regneark, men en præsentation.",
        "Kopiér tabellerne over i et regneark, gem det som .xlsx og prøv igen.",
    ),
    "web_page": (
        ERROR,
        "Filen er ikke et regneark, men en webside (HTML), selv om den kan åbnes i Excel.",
        "Åbn filen i Excel, vælg Gem som, vælg filtypen .xlsx, og prøv igen.",
    ),
    "xml_document": (
        ERROR,
        "Filen er ikke et regneark, men et XML-dokument.",
        "Åbn filen i Excel, vælg Gem som, vælg filtypen .xlsx, og prøv igen.",
    ),
    "picture": (
        ERROR,
        "Filen er ikke et regneark, men et billede.",
        "Find det regneark, som billedet viser, og indlæs det.",
    ),
    "packed_file": (
        ERROR,
        "Filen er ikke et regneark, men en pakket fil.",
        "Pak filen ud, og indlæs de regneark, der ligger i den.",
    ),
    "binary_file": (
        ERROR,
        "Filen er ikke et regneark, og indholdet kan ikke genkendes.",
        "Åbn filen i det program, den er lavet i, gem den som .xlsx eller .csv, og prøv igen.",
    ),
    "unsupported_type": (
        ERROR,
        "Filtypen {suffix} kan ikke læses.",
        "Gem filen som .xlsx, .ods, .csv eller .docx og prøv igen.",
    ),
    "file_too_large": (
        ERROR,
        "Filen fylder {megabytes} MB; grænsen er {limit_megabytes} MB.",
        "Slet ark, billeder og kolonner, som ikke skal læses, og prøv igen.",
    ),
    "unpacks_too_large": (
        ERROR,
        "Filen fylder {megabytes} MB, når den pakkes ud; grænsen er {limit_megabytes} MB.",
        "Kopiér tabellen over i en ny projektmappe, gem den og prøv igen.",
    ),
    "holds_entities": (
        ERROR,
        "Filen er bygget op på en måde, som intet regnearksprogram bruger, og bliver af hensyn til "
        "sikkerheden ikke læst.",
        "Åbn filen i Excel, kopiér tabellen over i en ny projektmappe, og prøv igen. Slet filen, "
        "hvis du ikke ved, hvor den kommer fra.",
    ),
    "stray_cell": (
        ERROR,
        "Arket »{sheet}« bruges helt ud til celle {cell}; så stort et ark kan ikke læses.",
        "Der står oftest en glemt celle langt fra tabellen. Slet de overflødige rækker og "
        "kolonner, eller kopiér tabellen over i en ny projektmappe, og prøv igen.",
    ),
    "too_many_rows": (
        ERROR,
        "Der er {rows} rækker; grænsen er {limit_rows}.",
        "Del filen i flere, og indlæs dem hver for sig.",
    ),
    "too_many_columns": (
        ERROR,
        "Der er {columns} kolonner; grænsen er {limit_columns}.",
        "Se efter, om rækkerne i filen er brudt, og om skilletegnet er det rigtige.",
    ),
    "too_many_sheets": (
        ERROR,
        "Projektmappen har {sheets} ark; grænsen er {limit_sheets}.",
        "Slet de ark, som ikke skal læses, og prøv igen.",
    ),
    "too_heavy_to_read": (
        ERROR,
        "Filen kan ikke læses inden for grænsen på {megabytes} MB hukommelse.",
        "Kopiér tabellen over i en ny projektmappe og prøv igen.",
    ),
    "too_slow_to_read": (
        ERROR,
        "Filen er ikke læst færdig efter {seconds} sekunder.",
        "Slet ark og rækker, som ikke skal læses, eller gem tabellen som .csv, og prøv igen.",
    ),
    "file_of_no_report": (
        ERROR,
        "Filen er meget stor, og dens første rækker har ingen overskrift, som en opgørelse for en "
        "helhedsplan har. Filen er ikke læst.",
        "Se efter, om det er den rigtige fil. Er den det, så skriv fx »Succeskriterium« over det, "
        "der tælles, og »Dette kvartal« over tallene.",
    ),
    "sheet_of_no_report": (
        ERROR,
        "Ark nummer {number} er meget stort, og dets første rækker har ingen overskrift, som en "
        "opgørelse for en helhedsplan har. Filen er ikke læst.",
        "Slet arket, hvis det er rådata, og indlæs filen igen. Er det opgørelsen, så skriv fx "
        "»Succeskriterium« over det, der tælles, og »Dette kvartal« over tallene.",
    ),
    "faulty_plan_file": (
        ERROR,
        "Planen i filen kan ikke bruges: {place}: {reason}",
        "Ret stedet i filen og prøv igen.",
    ),
    "renamed": (
        ERROR,
        "»{raw}« er nyt, og »{known}«, som har det samme under sig, er ikke i filen.",
        "Vælg, om det har fået nyt navn eller er noget nyt.",
    ),
}
