"""What is said of a plan that is made or changed: its workbook, the screen or its agreement."""

from domain.severities import ERROR, NOTE, WARNING

ABOUT_PLANS: dict[str, tuple[str, str, str | None]] = {
    "plan_name_missing": (
        ERROR,
        "Helhedsplanen mangler et navn.",
        "Skriv det, som det skal stå på siderne.",
    ),
    "plan_days_missing": (
        ERROR,
        "Det fremgår ikke, hvornår helhedsplanen begynder og slutter.",
        "Skriv planens første og sidste dag, fx 01-01-2023 og 31-12-2026.",
    ),
    "plan_days_swapped": (
        ERROR,
        "{heading} ligger før den dag, det begynder.",
        "Ret en af de to dage.",
    ),
    "plan_day_unreadable": (ERROR, "»{raw}« er ikke en dag.", "Skriv den som 31-12-2026."),
    "plan_number_unreadable": (
        ERROR,
        "»{raw}« er ikke et helt antal.",
        "Skriv tallet alene, fx 1840, eller lad feltet stå tomt.",
    ),
    "plan_share_unreadable": (
        ERROR,
        "»{raw}« er ikke en andel.",
        "Skriv den i procent, fx 85 %.",
    ),
    "plan_profile_unreadable": (
        ERROR,
        "»{raw}« er ikke fire andele, der stiger.",
        "Skriv, hvor meget af årets mål der er ventet efter hvert kvartal, fx 25; 50; 75; 100 %.",
    ),
    "plan_quarter_unreadable": (ERROR, "»{raw}« er ikke et kvartal.", "Skriv fx 2026K3."),
    "plan_limits_swapped": (
        ERROR,
        "Bagud fra ligger over På vej fra.",
        "Et mål er bagud, når det er under På vej fra, og langt bagud under Bagud fra.",
    ),
    "plan_word_unknown": (
        ERROR,
        "»{raw}« kan ikke stå under {heading}, men {choices}.",
        "Vælg et af ordene.",
    ),
    "plan_word_missing": (ERROR, "{heading} mangler.", "Udfyld feltet."),
    "plan_areas_apart": (
        NOTE,
        "Andele, gennemsnit og forskellige personer bliver aldrig lagt sammen over områderne.",
        "Skriv nej under {heading}, eller vælg en anden måde at opgøre det på.",
    ),
    "plan_row_twice": (
        ERROR,
        "»{raw}« står to gange på arket {title}.",
        "Giv den ene et andet navn, eller slet den.",
    ),
    "plan_reference_unknown": (
        ERROR,
        "»{raw}« står ikke på arket {title}.",
        "Skriv navnet, som det står dér, eller tilføj det dér.",
    ),
    "plan_figure_unreadable": (
        ERROR,
        "»{raw}« kan ikke læses som ét tal.",
        "Skriv fx 12, 5-8, mindst 10 eller 19,14 %.",
    ),
    "plan_period_unreadable": (
        ERROR,
        "»{raw}« er ikke et år eller et kvartal.",
        "Skriv fx 2026, 2026K3 eller 2025/26.",
    ),
    "plan_period_outside": (
        WARNING,
        "{raw} ligger uden for helhedsplanens periode.",
        "Er det rigtigt, så lad det stå.",
    ),
    "plan_focus_area_open": (
        ERROR,
        "Det fremgår ikke, hvilket fælles indsatsområde »{raw}« dækker: {choices}.",
        "Skriv et eller flere af dem under Dækker, med semikolon imellem.",
    ),
    "plan_row_gone": (
        WARNING,
        "»{raw}« står ikke på arket {title} mere; det er ikke ændret.",
        "Er det ophørt, så lad linjen stå, og skriv den sidste dag under Slutter.",
    ),
    "plan_version_later": (
        ERROR,
        "»{raw}« tælles allerede på en ny måde fra {day}.",
        "Vælg en dag efter den, eller ret den måde, der gælder nu.",
    ),
    "plan_target_corrected": (
        WARNING,
        "Målet »{raw}« for {period} bliver rettet for hele sin tid, for {day} ligger ikke i den.",
        "Skal kvartalerne før holdes op mod det gamle mål, så vælg en dag, mens målet gælder.",
    ),
    "plan_sheet_unknown": (
        NOTE,
        "Arket »{title}« hører ikke til planens regneark og er ikke læst.",
        "Skal noget af det med, så skriv det på et af planens egne ark.",
    ),
    "plan_sheets_missing": (
        ERROR,
        "Filen er ikke planens regneark.",
        "Hent planens regneark på siden Helhedsplan, ret i det, og indlæs det igen.",
    ),
    "plan_column_unknown": (
        NOTE,
        "Kolonnen »{raw}« på arket {title} kendes ikke og er ikke læst.",
        "Brug de overskrifter, der står i planens regneark.",
    ),
    "plan_origin_unknown": (
        ERROR,
        "»{raw}« under {heading} er ikke noget andet på arket.",
        "Skriv navnet på det, som det er delt ud af eller slået sammen af, fra samme ark.",
    ),
    "agreed_goals_left_over": (
        WARNING,
        "{where} står der tal, som kan være mål eller udgangspunkter, men som ikke er kommet med i "
        "planen: {numbers}.",
        "Skriv dem under Mål, hvis de skal følges, eller ret aftalens ord, fx »falder fra 36 % "
        "(baseline 2024) til 31 % i 2029«, og indlæs den igen.",
    ),
    "agreed_numbers_left_over": (
        NOTE,
        "{where} står der tal, som ikke er kommet med i planen: {numbers}.",
        "Skal et af dem følges, så skriv det under Mål. Ellers skal der ikke gøres noget.",
    ),
    "plan_not_described": (
        WARNING,
        "Der er ingen aktiviteter i planen endnu.",
        "De kan tilføjes nu eller senere.",
    ),
}
