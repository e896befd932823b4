"""Persons in what a report says in words: caught and left out before anything is kept.

A sentence with a CPR number is left out whole; a name, a telephone number or an e-mail address is
replaced. `docs/privatliv.md` says what is caught and what is not.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from loaders.given_names import GIVEN_NAMES
from loaders.persons import is_cpr_number_in
from loaders.spelling import plain

NAME = "[navn]"
CONTACT = "[kontaktoplysning]"

_WORD = r"[A-ZÆØÅÉÖÜ][\wæøåéöü'’]+(?:-[A-ZÆØÅ][\wæøåéöü]+)?"
_LAST = rf"(?:{_WORD}|[A-ZÆØÅ]\.)"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\d.,/-])(?:\+45 ?)?(?:(?:\d\d[ -]){3}\d\d|(?!(?:19|20)\d\d )\d{4} \d{4})(?![\d.,/-])"
    r"|(?:\+45 ?|\b(?:tlf|telefon|mobil)\w*\.?:? ?)\d{8}\b",
    re.IGNORECASE,
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
_CAPITALISED = re.compile(rf"{_WORD}(?: (?:{_LAST}|de|von|van|al|el)(?!\w))*")
_SURNAME = re.compile(r"[A-ZÆØÅ][a-zæøåé]{2,}(?:sen|ssen|gaard|strøm|lund|holm|mann)")
_OF_A_NAME = re.compile(r"(?:s|'s|’s)$")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ\"”»])")
_OF_AN_ORGANISATION = re.compile(
    r"(?i)(?:kommunes?|skolen?|skoles|forening(?:en)?|centere?t?|center|huset|klubben|klub|vej|parken|"
    r"gade|kirke|kors|fonden|bibliotek|universitet|a/s|aps|legepark|gods|barnet|ungdom|plads)$"
)


@dataclass
class Cleaned:
    """A text without persons, and how often each thing was caught: `cpr`, `name`, `contact`."""

    text: str
    caught: dict[str, int] = field(default_factory=dict)

    def add(self, kind: str, times: int = 1) -> None:
        """Count what was caught."""
        if times:
            self.caught[kind] = self.caught.get(kind, 0) + times


def without_persons(text: str, known: Collection[str]) -> Cleaned:
    """The text with persons left out; `known` are words of the plan's own names, in plain spelling,
    that no person is meant by.
    """
    cleaned = Cleaned("")
    sentences = _SENTENCE.split(text)
    kept = [sentence for sentence in sentences if not is_cpr_number_in(sentence)]
    cleaned.add("cpr", len(sentences) - len(kept))
    said = " ".join(kept)
    for pattern in (_EMAIL, _PHONE):
        said, times = pattern.subn(CONTACT, said)
        cleaned.add("contact", times)
    said = _ANNOUNCED.sub(lambda found: _announced(found, known, cleaned), said)
    said = _TITLE.sub(lambda found: _titled(found, known, cleaned), said)
    said = _CAPITALISED.sub(lambda found: _named(found[0], known, cleaned), said)
    cleaned.text = re.sub(rf"{re.escape(NAME)}(?: {re.escape(NAME)})+", NAME, said)
    return cleaned


def _announced(found: re.Match[str], known: Collection[str], cleaned: Cleaned) -> str:
    if _is_known(found[3], known):
        return found[0]
    cleaned.add("name")
    return f"{found[1]}{found[2]}{NAME}"


def _titled(found: re.Match[str], known: Collection[str], cleaned: Cleaned) -> str:
    if _is_known(found[2], known):
        return found[0]
    cleaned.add("name")
    return f"{found[1]}{NAME}"


def _is_known(words: str, known: Collection[str]) -> bool:
    """Whether words name something of the plan or an organisation rather than a person; a surname
    that the plan does not know is a person's, whatever stands before it.
    """
    spelt = [plain(word) for word in words.split()]
    return spelt[-1] in known or any(map(_OF_AN_ORGANISATION.search, spelt))


def _named(words: str, known: Collection[str], cleaned: Cleaned) -> str:
    """A run of capitalised words with the person's name in it replaced, if there is one."""
    parts = words.split(" ")
    for place, part in enumerate(parts):
        ending = _OF_A_NAME.search(part)
        bare = part if plain(part) in GIVEN_NAMES else part[: ending.start()] if ending else part
        is_given = plain(bare) in GIVEN_NAMES and plain(part) not in known
        following = parts[place + 1 :]
        if is_given and not any(map(_OF_AN_ORGANISATION.search, following)):
            genitive = part[len(bare) :] if not following else ""
            cleaned.add("name")
            return " ".join([*parts[:place], NAME + genitive])
    if len(parts) > 1 and _SURNAME.fullmatch(parts[-1]) and not _is_known(words, known):
        cleaned.add("name")
        return NAME
    return words
