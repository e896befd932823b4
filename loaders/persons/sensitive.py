"""Sentences on the health, the crime or the ethnicity of one person. What is said of several, or of
an activity, is none: »12 unge med ADHD-forløb«, »en kriminalitetsforebyggende indsats«.
"""

import re

from loaders.grammar.person_marks import NAME, OMITTED

# The singular alone: Danish plurals end otherwise (beboere, kvinder, mænd, børn).
_ONE = (
    r"beboer|borger|deltager|kvinde|mand|pige|dreng|lejer|kursist|bruger|elev|klient|patient|"
    r"teenager|nabo|pensionist|herre|dame|fyr"
)
_ONE_WITH_ARTICLE = (
    rf"{_ONE}|ung|barn|mor|far|moder|fader|familie|ældre|frivillig|person|søn|datter|bror|søster|"
    r"forælder|enlig|hjemløs|medarbejder|kollega|flygtning|indvandrer|somalier|syrer|muslim|roma"
)
_THE_ONE = (
    r"(?:beboer|borger|deltager|lejer|bruger|patient|teenager|mo|fa|moder|fader|dreng|kursist|elev|"
    r"klient|person|sønn?|barn|dame)(?:en|ren|et)|manden|kvinden|pigen|familien|moren|faren|"
    r"moderen|faderen|datteren|broren|søsteren|naboen|flygtningen"
)
_SEVERAL = (
    r"beboerne|borgerne|deltagerne|kvinderne|mændene|pigerne|drengene|mødrene|fædrene|eleverne|"
    r"børnene|de\s+unge|de\s+frivillige|kursisterne|brugerne|familierne|lejerne"
)
_BETWEEN = r"(?:(?!af\b|med\b|for\b|til\b|og\b|om\b|i\b|på\b)[\w-]+\s+){0,3}?"
_NOT_ONE = r"(?<!hvis )(?<!når )(?<!enhver )(?<!hver )(?<!enkelte )"
_PERSON = re.compile(
    rf"(?:{_NOT_ONE}\b(?:en|et|én|ét|1|min|vores|anden|ny)\s+{_BETWEEN}(?:{_ONE_WITH_ARTICLE})s?\b"
    rf"|{_NOT_ONE}\bden\s+(?!enkelte\b){_BETWEEN}(?:{_ONE_WITH_ARTICLE}|unge|ældre|frivillige)s?\b"
    rf"|\b(?:{_THE_ONE})s?\b"
    rf"|\b(?:en|én|et|ét)\s+af\s+(?:{_SEVERAL})"
    rf"|(?:^|[.:;(]\s*)(?:{_ONE})s?\b|\b(?:han|hun|ham|hende|hendes)\b|(?:^|\s)hans\b"
    rf"|{re.escape(NAME)})(?!-)",
    re.IGNORECASE,
)
_MATTERS = {
    "health": re.compile(
        r"\b(?:(?:fået|får|fik)\s+(?:\w+\s+)?(?:konstateret|stillet)|diagnos\w*|skizofren\w*|"
        r"psykose\w*|psykotisk\w*|deprimeret|depression(?:en|er)?|kræft\w*|\w+kræft|leukæmi|adhd|add|"
        r"autist\w*|autisme\w*|asperger\w*|angst(?:anfald|lidelse|en)?|angstproblem\w*|ptsd|"
        r"psykisk\s+(?:syg|sårbar|lidelse)\w*|sindslidende|sygemeldt|alvorligt?\s+syg|"
        r"kronisk\s+syg|(?:er|var|blev|bliver|været|altid|meget)\s+(?:\w+\s+)?syg|sygdom(?:men)?|"
        r"smerter|blodprop\w*|hjerneskade\w*|hjernerystelse|demen[st]\w*|alzheimer\w*|diabetes|"
        r"diabetiker|sukkersyge|epilepsi|gravid\w*|abort(?:eret)?|misbrug(?:er|et|sproblem\w*|"
        r"sbehandling)?|\w+misbrug(?:er)?|alkoholiker|alkoholproblem\w*|alkoholiseret|narkoman|"
        r"afrusning|selvmord\w*|selvskad\w*|indlagt|indlæg(?:gelse|ges)|medicin|hiv|hepatitis|"
        r"sclerose|sklerose|borderline|bipolar|anoreksi|bulimi|spiseforstyrr\w*|udviklingshæm\w*|"
        r"handicap(?:pet)?|kørestol\w*|hjertestop|hjerteanfald|opereret|operation(?:en)?|"
        r"stress(?:sygemeldt|ramt)?|overvægtig|blind|døv|ordblind)\b",
        re.IGNORECASE,
    ),
    "crime": re.compile(
        r"\b(?:(?:volds)?sigtet|tiltalt|dømt|\w+dømt|idømt|anholdt|fængsel|fængslet|fængsling|"
        r"varetægt\w*|afson\w*|fodlænke|kriminel|bandemedlem|bandekriminel|vold|voldelig|voldtægt\w*|"
        r"voldtaget|røveri\w*|tyveri\w*|stjålet|stjæler|stjal|indbrud|hærværk|narko|narkotika|hash|"
        r"(?:sælger|solgt|tager|taget)\s+stoffer|hæleri|politianmeldt|anmeldt\s+for|knivstik\w*|"
        r"stukket\s+ned|våbenbesiddelse|skyderi\w*|trusler\s+(?:om|mod)|truet\s+på\s+livet|"
        r"overgreb|incest|straffeattest(?:en)?|domfældt|kriminelt)\b",
        re.IGNORECASE,
    ),
}
_NATIONALITY = (
    r"(?:somali(?:sk)?|arabisk|tyrkisk|syrisk|afghansk|irakisk|iransk|palæstinensisk|libanesisk|"
    r"kurdisk|pakistansk|polsk|rumænsk|bulgarsk|bosnisk|albansk|kosovoalbansk|vietnamesisk|"
    r"tamilsk|srilankansk|marokkansk|etiopisk|eritreisk|ukrainsk|russisk|serbisk|tjetjensk|"
    r"ægyptisk|jordansk|yemenitisk|sudanesisk|congolesisk|kinesisk|thailandsk|filippinsk|"
    r"grønlandsk|muslimsk|jødisk|afrikansk|nordafrikansk|mellemøstlig|romani|indvandret|"
    r"statsløs|mørk|sort|farvet)(?:e|t)?"
)
_COUNTRY = (
    r"(?:somalia|syrien|irak|iran|afghanistan|libanon|palæstina|tyrkiet|pakistan|bosnien|kosovo|"
    r"albanien|vietnam|sri\s+lanka|marokko|etiopien|eritrea|ukraine|rusland|serbien|tjetjenien|"
    r"egypten|jordan|yemen|sudan|congo|kina|thailand|filippinerne|polen|rumænien|bulgarien|"
    r"grønland|mellemøsten|afrika|kurdistan)"
)
_OF_ONE = rf"(?:{_ONE_WITH_ARTICLE}|barn|familie)"
_ETHNICITY = re.compile(
    rf"\b{_NATIONALITY}\s+(?:\w+\s+){{0,2}}?{_OF_ONE}s?\b(?!-)"
    rf"|\b(?:{_OF_ONE}(?:en|et)?|han|hun|hans|hendes)\s+(?:\w+\s+){{0,3}}?(?:{_NATIONALITY}|"
    r"etnisk|ikke-vestlig|udenlandsk)\s+(?:minoritets)?(?:baggrund|herkomst|oprindelse|afstamning)\b"
    r"|\b(?:er|var|som)\s+(?:en\s+)?(?:muslim|jøde|kristen|hindu|flygtning|indvandrer|somalier|"
    r"kurder|palæstinenser|syrer|iraker|afghaner|tyrker|araber|tamil|roma|romaer|sigøjner|"
    r"asylansøger|statsløs|analfabet)\b"
    rf"|\b(?:kommer|flygtet|oprindeligt?|stammer)\s+(?:\w+\s+)?fra\s+{_COUNTRY}\b"
    rf"|\b{_OF_ONE}(?:en|et)?\s+fra\s+{_COUNTRY}\b"
    r"|\b(?:opholdstilladelse|asylansøgning|familiesammenført)\b",
    re.IGNORECASE,
)
# What a cell's figures look like before its words begin: »R: 3 S: 4«, »Ca. 12 %«.
_FIGURES_FIRST = re.compile(
    r"(?:[^\w\[]*(?:[A-ZÆØÅ]\w{0,14}(?: alt)?:? ?)?(?:[Cc]a\.? ?)?\d[\d.,]*(?:\s?%)?(?!\w)[,;:]?)*"
    r"[\s.,;:–(-]*"
)
_LETTER = re.compile(r"[^\W\d_]")
_NOTHING_LEFT = re.compile(r" ?\(\s*\)")
_PART = re.compile(r"([()\n;]|\s[–—-]\s)")


def matter_of(sentence: str, *, goes_on: bool = False) -> str | None:
    """What a sentence tells of one person: `health`, `crime` or `ethnicity`; None for nothing.

    `goes_on` is for a sentence after one that did: it need not name its person again.
    """
    if not goes_on and _PERSON.search(sentence) is None:
        return None
    if _ETHNICITY.search(sentence):
        return "ethnicity"
    return next((matter for matter, pattern in _MATTERS.items() if pattern.search(sentence)), None)


def without_matter(sentence: str) -> str:
    """A sentence with its words left out; the figures that stand first in its parts are kept."""
    parts = _PART.split(sentence)
    is_marked = False
    for place in range(0, len(parts), 2):
        first = _FIGURES_FIRST.match(parts[place])
        figures = first[0] if first else ""
        if _LETTER.search(parts[place][len(figures) :]):
            parts[place] = figures if is_marked else f"{figures}{OMITTED}"
            is_marked = True
    return _NOTHING_LEFT.sub("", "".join(parts)).rstrip(" –—-;(")
