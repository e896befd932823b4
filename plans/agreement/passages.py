"""An agreement's words and tables from the top, each with its place and without persons."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from domain.spelling import one_line
from loaders.findings.messages import Finding, finding
from loaders.findings.person_messages import IN_TEXT, OF_A_PERSON
from loaders.persons.persons_in_text import without_persons
from loaders.raw.document.document_text import plain_line
from loaders.raw.document.documents import Document, Grid, Line
from loaders.written.narratives import CAUGHT
from plans.agreement.headings import heading_in
from plans.agreement.parts import Part, Passage, Table

_BULLET = "- "
_NUMBERED = re.compile(r"\d{1,2}[.)] (?=[A-ZÆØÅ])")
_NUMBER = re.compile(r"(\d{1,2})[.)]\s+(?=\w)")
# Words that a web page holds for the one who finds a way through it.
_NAVIGATION = re.compile(
    r"\s*\b(?:skip|spring|gå|hop) (?:til|direkte til) (?:hoved ?)?indhold\w*", re.IGNORECASE
)
_ENDED = (".", "!", "?", ":")
_UNENDED = re.compile(
    r"\b(?:i|og|på|af|til|med|en|et|den|det|der|at|som|for|fra|ved|om|eller|hvor|samt|vores)$"
)
_FULL, _FULL_BEFORE_EMPTY_LINE = 0.75, 0.9
_PAGE_NUMBER = re.compile(
    r"^\d{1,3}(?=\s|$)|(?<=\s)\d{1,3}$|\bside \d{1,3}(?: (?:af|/) \d{1,3})?$", re.IGNORECASE
)
_WRAPPED = 0.1
_FEWEST_LINES = 10
_HYPHENED = re.compile(r"(\w+)- (?!og\b|eller\b)([a-zæøå]\w*)")


def parts_of(document: Document, text: str | None) -> list[Part]:
    """The lines and tables of a document; `text` is what it was read from, where it is a text."""
    lines = text.replace("\f", "\n").splitlines() if text is not None else []
    parts: list[Part] = []
    line_number = tables = 0
    is_apart = True
    for block in document.blocks:
        if isinstance(block, Grid):
            tables += 1
            rows = block.paragraphs or block.rows
            first = _line_of_table(lines, line_number)
            parts.append(Table(rows, f"tabel {tables}", first, is_of_lines=bool(lines)))
            line_number = first + len(rows) - 1 if lines else line_number
            is_apart = True
        elif isinstance(block, Line):
            line_number = _place(lines, block.text, line_number)
            if not block.text:
                is_apart = True
                continue
            name = "linje" if lines else "afsnit"
            parts.append(_passage(block.text, f"{name} {line_number}", is_apart=is_apart))
            is_apart = False
    return parts


def _place(lines: Sequence[str], text: str, after: int) -> int:
    """The number of the line, from 1, that a block's text stands in; of a document without lines
    the next paragraph that has words.
    """
    if not lines:
        return after + bool(text)
    for number in range(after, len(lines)):
        if plain_line(lines[number]) == text:
            return number + 1
    return after


def _line_of_table(lines: Sequence[str], after: int) -> int:
    """The number of the next line with cells; 1 of a document without lines."""
    numbers = range(after, len(lines))
    return next((n + 1 for n in numbers if "\t" in lines[n].strip() or "|" in lines[n]), 1)


def _passage(text: str, place: str, *, is_apart: bool) -> Passage:
    is_bullet = text.startswith(_BULLET)
    bare = _NAVIGATION.sub("", text.removeprefix(_BULLET)).strip()
    return Passage(bare, place, is_bullet=is_bullet, is_apart=is_apart)


def without_persons_in(
    parts: Iterable[Part], known: Collection[str]
) -> tuple[list[Part], list[Finding]]:
    """The parts with persons left out, and what is said of what was."""
    caught: Counter[str] = Counter()

    def clean(text: str) -> str:
        redacted = without_persons(text, known)
        caught.update(redacted.caught)
        return redacted.text

    cleaned: list[Part] = []
    for part in parts:
        if isinstance(part, Passage):
            cleaned.append(replace(part, text=clean(part.text)))
        elif isinstance(part, Table):
            cleaned.append(replace(part, rows=tuple(tuple(map(clean, row)) for row in part.rows)))
        else:
            cleaned.append(part)
    findings = [
        finding(OF_A_PERSON[kind], place=IN_TEXT)
        if kind in OF_A_PERSON
        else finding(CAUGHT[kind], times=str(times))
        for kind, times in caught.items()
    ]
    return [part for part in cleaned if not isinstance(part, Passage) or part.text], findings


def are_wrapped(parts: Sequence[Part]) -> bool:
    """Whether lines end where the page did: many go on in the middle of a sentence."""
    lines = [part for part in parts if isinstance(part, Passage) and not part.is_bullet]
    going_on = sum(1 for line in lines if line.text[0].islower())
    return len(lines) >= _FEWEST_LINES and going_on >= len(lines) * _WRAPPED


def paragraphs(parts: Sequence[Part]) -> list[Part]:
    """The parts with the lines of a page joined to the paragraphs they are; what a page repeats
    above or below its words is left out.
    """
    lengths = sorted(len(part.text) for part in parts if isinstance(part, Passage))
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    joined: list[Part] = []
    last_line = ""
    words = words_in(parts)
    for part in _without_page_marks(parts):
        above = joined[-1] if joined else None
        if (
            isinstance(part, Passage)
            and isinstance(above, Passage)
            and _goes_on(above, last_line, part, width)
        ):
            joined[-1] = replace(above, text=_joined(above.text, part.text, words))
        else:
            joined.append(part)
        last_line = part.text if isinstance(part, Passage) else ""
    return joined


def with_numbered_lists(parts: Sequence[Part]) -> list[Part]:
    """The parts with every list of numbered lines as bullets: 1, 2 and so on with nothing between
    them; numbered headings stay as they are.
    """
    listed = list(parts)
    run: list[int] = []
    for place, part in enumerate([*parts, None]):
        match = _NUMBER.match(part.text) if isinstance(part, Passage) else None
        number = int(match[1]) if match is not None and not part_is_heading(part) else 0
        if number == len(run) + 1 and (run or number == 1):
            run.append(place)
            continue
        if len(run) > 1:
            for one in run:
                listed[one] = _bullet(listed[one])
        run = [place] if number == 1 else []
    return listed


def part_is_heading(part: Part | None) -> bool:
    """Whether a part is a heading of an agreement."""
    return isinstance(part, Passage) and heading_in(part.text) is not None


def _bullet(part: Part) -> Part:
    if not isinstance(part, Passage):
        return part
    return replace(part, text=_NUMBER.sub("", part.text, count=1), is_bullet=True)


def _without_page_marks(parts: Sequence[Part]) -> Iterator[Part]:
    first = next((part.text for part in parts if isinstance(part, Passage)), "")
    is_first = True
    for part in parts:
        if isinstance(part, Passage):
            is_title = _PAGE_NUMBER.sub("", part.text).strip() == first and not is_first
            is_mark = is_title or not _PAGE_NUMBER.sub("", part.text).strip()
            is_first = False
            if is_mark:
                continue
        yield part


def _goes_on(above: Passage, last_line: str, part: Passage, width: int) -> bool:
    if part.is_bullet or _NUMBERED.match(part.text) or heading_in(above.text) is not None:
        return False
    if part.text[0].islower() or part.text[0] in "(/":
        return not last_line.endswith(_ENDED[1:])
    if last_line.endswith(_ENDED) or heading_in(part.text) is not None:
        return False
    if _UNENDED.search(last_line) is not None:
        return True
    return len(last_line) >= width * (_FULL_BEFORE_EMPTY_LINE if part.is_apart else _FULL)


def words_in(parts: Iterable[Part]) -> frozenset[str]:
    """Every word of the passages, to know by which hyphens only divide a word at a line's end."""
    texts = (part.text for part in parts if isinstance(part, Passage))
    return frozenset(word.casefold() for text in texts for word in re.findall(r"\w+", text))


def _joined(above: str, below: str, words: Collection[str]) -> str:
    last_word = above.rpartition(" ")[2]
    return above.removesuffix(last_word) + whole_words(f"{last_word} {below}", words)


def whole_words(text: str, words: Collection[str]) -> str:
    """The text in one line, with words that a line's end divided whole again: those that stand
    undivided elsewhere.
    """

    def whole(match: re.Match[str]) -> str:
        word = match[1] + match[2]
        return word if word.casefold() in words else f"{match[1]}-{match[2]}"

    return _HYPHENED.sub(whole, one_line(text)).replace("- /", "-/")
