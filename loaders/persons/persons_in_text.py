"""Persons in words, wherever they stand: a report's texts, the cells of a sheet, a plan file, what
is typed on screen. They are caught and left out before anything is kept.

A sentence with a CPR number is left out whole; a name, or what one reaches a person by, is
replaced; so is what a sentence tells of one person's health, crime or ethnicity.
`docs/privatliv.md` says what is caught and what is not.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import partial

from domain.spelling import plain
from loaders.grammar.person_marks import CONTACT, NAME
from loaders.persons.cpr_numbers import is_cpr_number_in
from loaders.persons.given_names import ALSO_WORDS, GIVEN_NAMES, SURNAMES
from loaders.persons.refusal import STREET
from loaders.persons.sensitive import matter_of, without_matter

_WORD = r"[A-ZÆØÅÉÖÜ][\wæøåéöü'’]+(?:-[A-ZÆØÅ][\wæøåéöü]+)?"
_LAST = rf"(?:{_WORD}|[A-ZÆØÅ]\.)"
_DIGIT = re.compile(r"\d")
_SAME_AGAIN = re.compile(rf"{re.escape(NAME)}(?: {re.escape(NAME)})+")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
# Eight digits in twos or fours, but not some of a row of figures, nor an amount or a date.
_PHONE = re.compile(
    r"(?<![\d.,/-])(?<!\d )(?:(?:\+|00)45 ?)?"
    r"(?:(?:\d\d[ -]){3}\d\d|(?!(?:19|20)\d\d )[2-9]\d{3} \d{4}|\d\d \d{3} \d{3}|"
    r"(?!(?:19|20)\d{6})[2-9]\d{7})(?! ?[-–]?\d)(?![.,/]\d)"
    r"(?! ?(?:%|(?:kr|deltagere|børn|unge|beboere|personer|familier|gange|timer|år|stk)\b))"
    r"|(?:\+|00)45 ?\d{2}(?: ?\d){6}\b",
    re.IGNORECASE,
)
_COUNTED_BEFORE = re.compile(
    r"(?i:\b(?:uger?|kl|kvartal|klasse|klassetrin|i\s?alt|total|hovedtotal|antal|alder|år|mål|sum)"
    r"[.:]?\s*)$|(?:\b[A-ZÆØÅ]{1,2}\d?[ :/,]+){2,}$"
)
_CALLED = re.compile(
    r"(\b(?:tlf|telefon|mobil|mob)\w*\.?:? ?)(?:(?:\+|00)45 ?)?\d{2}(?: ?\d){6}\b", re.IGNORECASE
)
_BIRTHDAY = re.compile(
    r"\b(?:født|fødselsdato|fødselsdag|f\.)(?: den)?:? *\d\d?[./-] ?\d\d?[./-] ?(?:\d{4}|\d\d)\b",
    re.IGNORECASE,
)
_HOUSE = rf"[A-ZÆØÅ][\wæøåé.]*(?: [A-ZÆØÅ][\wæøåé.]*){{0,2}}?{STREET}"
_DOOR = r",? (?:st|kl|\d{1,2})\.? ?(?:sal)?,? ?(?:tv|th|mf|dør \w+)\b\.?"
_NUMBER = r" \d{1,3} ?[A-Z]?\b(?!\.? (?:\d|%|kr))"
_ADDRESS = re.compile(
    rf"\b{_HOUSE}{_NUMBER}{_DOOR}(?:,? \d{{4}} [A-ZÆØÅ]\w+)?"
    rf"|(?<=\bbor på )(?:{_HOUSE}){_NUMBER}|(?<=\bbor i )(?:{_HOUSE}){_NUMBER}"
    rf"|(?<=\b[Aa]dresse: )(?:{_HOUSE}){_NUMBER}|(?<=\bbopæl )(?:{_HOUSE}){_NUMBER}"
    rf"|(?<={re.escape(NAME)}, ){_HOUSE}{_NUMBER}|(?<={re.escape(NAME)} ){_HOUSE}{_NUMBER}"
)
# A name stands after what says that one comes: `v/Lissi`, `kontaktperson: …`, `projektchef …`.
_ANNOUNCED = re.compile(
    rf"(\bv/ ?|\b(?:[Kk]ontaktpersone?n?|[Aa]nsvarlig(?: medarbejder)?|[Uu]darbejdet af|"
    rf"[Ss]krevet af|[Bb]oligsocial(?:e)? (?:medarbejder|vicevært))(?: er)?:? ?)"
    rf"((?:[A-ZÆØÅa-zæøå]+(?:leder|chef|konsulent|koordinator|medarbejder) )?)"
    rf"({_WORD}(?: {_LAST}){{0,3}})\b(?! \[navn)"
)
_TITLE = re.compile(
    rf"(\b\w*(?:leder|chef|konsulent|koordinator|koordinatoren|medarbejder|vejleder|sagsbehandler|"
    rf"rådgiver|formand|formanden|instruktør|pædagog|lærer|sekretær|borgmester|præst|læge) )"
    rf"({_WORD}(?: {_LAST}){{1,3}})"
)
# A name that no list knows stands beside what one reaches its person by.
_REACHED = re.compile(
    rf"\b({_WORD}(?: {_LAST}){{1,3}})([ ,:;(/–-]*(?:tlf\.?:? ?)?{re.escape(CONTACT)})"
)
_CONTACT_PERSON = re.compile(
    rf"(\b(?:[Kk]ontakt|[Rr]ing(?: til)?|[Ss]kriv til|[Ss]pørg|hos|med) )({_WORD})"
    rf"(?=(?: på| over)?[ ,:(]*(?:tlf\.?:? ?)?{re.escape(CONTACT)})"
)
_CAPITALISED = re.compile(rf"\b{_WORD}(?: (?:{_LAST}|de|von|van|al|el)(?!\w))*(?!\w|-\w)")
_LOWERCASE = re.compile(r"\b([a-zæøåé]{2,}) [a-zæøå]{2,}(?:[nrldtk]sen|gaard)\b")
_SURNAME = re.compile(r"[A-ZÆØÅ][a-zæøåé]{2,}(?:sen|ssen|gaard|strøm|lund|holm|mann)")
_OF_A_NAME = re.compile(r"(?:s|'s|’s)$")
_SENTENCE = re.compile(r"((?<=[.!?])\s+(?=[A-ZÆØÅ\"”»])|\n+)")
_OF_AN_ORGANISATION = re.compile(
    r"(?i)(?:kommunes?|skolen?|skoles|forening(?:en)?|centere?t?|center|centret|hus|huset|klubben|"
    r"klub|vej|veje|park(?:en)?|gade|gården|gård|allé|stræde|kirkes?|kirken|kors|fonden|fond|bibliotek"
    r"|biblioteket|universitet|a/s|aps|legepark|gods|barnet|børn|ungdom|plads|torv|minde|minder|"
    r"cafe|café|have|haven|hjem|hjemmet|hjælp|dag|dage|aften|aftenen|bolig|boliger|boligselskab|"
    r"kollegiet|kollegium|festival|gruppen|team|projekt|sogn|kanal|afdeling|stiftelse|stiftelsen)$"
)
# What a place is called by comes before the name of its saint or its founder.
_PLACE_BEFORE = re.compile(
    r"(?i)(?:sct|skt|sankt|st|café|cafe|caféen|projekt|projektet|huset|villa|børnehuset|"
    r"børnehaven|vuggestuen|institutionen|skolen|plejehjemmet|plejecenter|gruppen|foreningen|"
    r"boligselskabet|butikken|firmaet|restaurant|hotel|kollegiet)\.? $"
)
_AFTER_MONTH = re.compile(r"^(?:\.? ?\d|\. ?[a-zæøå]|-| ?[/–])")
_OF_A_PERSON_BEFORE = re.compile(r"(?i)\b(?:med|hos|af|tak til|spørg|kontakt|ved|v/|hedder) ?$")

Known = Callable[[], Collection[str]]


@dataclass
class Cleaned:
    """A text without persons, and how often each thing was caught: `cpr`, `name`, `contact`, and
    `health`, `crime` or `ethnicity` of one person.
    """

    text: str
    caught: dict[str, int] = field(default_factory=dict)

    def add(self, kind: str, times: int = 1) -> None:
        """Count what was caught."""
        if times:
            self.caught[kind] = self.caught.get(kind, 0) + times


def without_persons(text: str, known: Collection[str]) -> Cleaned:
    """The text with persons left out; `known` are words of the plan's own names, in plain spelling,
    that no person is meant by. What stands between the sentences is kept as it is.
    """
    cleaned = Cleaned(text)
    if not any(map(str.isalpha, text)):
        return cleaned
    pieces = _SENTENCE.split(text)
    parts: list[str] = []
    is_of_a_person = False
    for sentence, gap in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        if _DIGIT.search(sentence) and is_cpr_number_in(sentence):
            cleaned.add("cpr")
            continue
        redacted = _without_names(sentence, known)
        matter = matter_of(redacted.text, goes_on=is_of_a_person)
        is_of_a_person = matter is not None
        if matter is not None:
            redacted = Cleaned(without_matter(redacted.text), {matter: 1})
        parts += [redacted.text, gap]
        for kind, times in redacted.caught.items():
            cleaned.add(kind, times)
    if cleaned.caught:
        cleaned.text = "".join(parts).strip()
    return cleaned


def without_persons_of(text: str, known: Known) -> Cleaned:
    """As `without_persons`, but what is known is asked for only where someone seems to be named."""
    cleaned = without_persons(text, ())
    return without_persons(text, known()) if cleaned.caught else cleaned


def _without_names(sentence: str, known: Collection[str]) -> Cleaned:
    """A sentence with names and what one reaches a person by replaced."""
    cleaned = Cleaned("")
    has_digits = _DIGIT.search(sentence) is not None
    text = _replaced(_EMAIL, CONTACT, sentence, cleaned) if "@" in sentence else sentence
    if has_digits:
        text = _replaced(_CALLED, rf"\1{CONTACT}", text, cleaned)
        text = _PHONE.sub(partial(_called, cleaned=cleaned), text)
        text = _replaced(_BIRTHDAY, CONTACT, text, cleaned)
    is_reached = CONTACT in text
    for names, replacement, is_applied in (
        (_ANNOUNCED, _announced, True),
        (_TITLE, _titled, True),
        (_REACHED, _reached, is_reached),
        (_CONTACT_PERSON, _titled, is_reached),
        (_CAPITALISED, _named, True),
        (_LOWERCASE, _in_lowercase, True),
    ):
        if is_applied:
            text = names.sub(partial(replacement, known=known, cleaned=cleaned), text)
    if has_digits:
        text = _replaced(_ADDRESS, CONTACT, text, cleaned)
    cleaned.text = _SAME_AGAIN.sub(NAME, text)
    return cleaned


def _called(match: re.Match[str], cleaned: Cleaned) -> str:
    """A telephone number replaced; of several figures after what is counted, none is one."""
    if _COUNTED_BEFORE.search(match.string[: match.start()]):
        return match[0]
    cleaned.add("contact")
    return CONTACT


def _replaced(pattern: re.Pattern[str], mark: str, text: str, cleaned: Cleaned) -> str:
    """The text with what one reaches a person by replaced, and counted."""
    text, times = pattern.subn(mark, text)
    cleaned.add("contact", times)
    return text


def _announced(match: re.Match[str], known: Collection[str], cleaned: Cleaned) -> str:
    if _is_known(match[3], known):
        return match[0]
    cleaned.add("name")
    return f"{match[1]}{match[2]}{NAME}"


def _titled(match: re.Match[str], known: Collection[str], cleaned: Cleaned) -> str:
    if _is_known(match[2], known):
        return match[0]
    cleaned.add("name")
    return f"{match[1]}{NAME}"


def _reached(match: re.Match[str], known: Collection[str], cleaned: Cleaned) -> str:
    if _is_known(match[1], known):
        return match[0]
    cleaned.add("name")
    return f"{NAME}{match[2]}"


def _is_known(words: str, known: Collection[str]) -> bool:
    """Whether words name something of the plan or an organisation rather than a person; a surname
    that the plan does not know is a person's, whatever stands before it.
    """
    spelt = [plain(word) for word in words.split()]
    return spelt[-1] in known or any(map(_OF_AN_ORGANISATION.search, spelt))


def _named(match: re.Match[str], known: Collection[str], cleaned: Cleaned) -> str:
    """A run of capitalised words with the person's name in it replaced, if there is one."""
    words = match[0]
    parts = words.split(" ")
    before = match.string[: match.start()]
    after = match.string[match.end() :]
    for place, part in enumerate(parts):
        ending = _OF_A_NAME.search(part)
        bare = part if plain(part) in GIVEN_NAMES else part[: ending.start()] if ending else part
        is_given_name = plain(bare) in GIVEN_NAMES and plain(part) not in known
        following = parts[place + 1 :]
        so_far = before + "".join(f"{one} " for one in parts[:place])
        if (
            not is_given_name
            or any(map(_OF_AN_ORGANISATION.search, following))
            or _PLACE_BEFORE.search(so_far)
            or (not following and _is_a_word(bare, so_far, after))
        ):
            continue
        genitive = part[len(bare) :] if not following else ""
        cleaned.add("name")
        return " ".join([*parts[:place], NAME + genitive])
    is_surname = _SURNAME.fullmatch(parts[-1]) or plain(parts[-1]) in SURNAMES
    if len(parts) > 1 and is_surname and not _is_known(words, known):
        cleaned.add("name")
        return NAME
    return words


def _is_a_word(name: str, before: str, after: str) -> bool:
    """Whether a given name that is also a word or a month stands as that: »Jan.«, »Tim. i alt«."""
    if plain(name) not in ALSO_WORDS:
        return False
    return bool(_AFTER_MONTH.match(after)) or _OF_A_PERSON_BEFORE.search(before) is None


def _in_lowercase(match: re.Match[str], known: Collection[str], cleaned: Cleaned) -> str:
    is_given_name = match[1] in GIVEN_NAMES and match[1] not in ALSO_WORDS
    if not is_given_name or _is_known(match[0], known):
        return match[0]
    cleaned.add("name")
    return NAME
