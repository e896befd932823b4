"""The part of an .xlsx workbook that holds one sheet's notes, written on in place."""

import re
from collections.abc import Iterator, Mapping
from html import escape

from domain.places import address, row_and_column
from loaders.handed_back.part_text import before_end, prefix_of
from loaders.raw.workbook.own_notes import HEAD, with_remarks

AUTHOR = "Helhedsblik"
LONGEST_NOTE = 8000
_NO_XML_SIGN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TEXT = re.compile(r"(<(?:\w+:)?t\b[^>/]*>)(.*?)(</(?:\w+:)?t>)", re.DOTALL)
_AUTHOR = re.compile(r"<(?:\w+:)?author\b[^>]*?(?:/>|>(.*?)<)", re.DOTALL)
_COMMENT = re.compile(r'<(?:\w+:)?comment\b[^>]*?\bref="([A-Z]+\d+)"[^>]*>')
_AUTHOR_NUMBER = re.compile(r'authorId="(\d+)"')
_STARTS_THREAD = "tc="


def new_note(remark: str) -> str:
    """A note that holds a remark of Helhedsblik's and nothing else."""
    return with_remarks("", remark)[:LONGEST_NOTE]


class CommentsPart:
    """The notes of a sheet; `new` are those laid in cells that had none, `longer` those that grew,
    by address.
    """

    def __init__(self, xml: str) -> None:
        self.xml = xml
        self.new: dict[str, str] = {}
        self.longer: dict[str, str] = {}
        self._prefix = prefix_of("comments", xml)
        self._authors = _AUTHOR.findall(xml)

    def add(self, remarks: Mapping[str, str]) -> None:
        """Write each remark after the words of its cell's note, in the place of one laid there
        before. Where a thread of comments hides the note, it stands in the nearest free cell to the
        right.
        """
        threads = set(self._cells_with_a_thread())
        author = f"<{self._prefix}author>{AUTHOR}</{self._prefix}author>"
        self.xml = before_end("authors", self.xml, author)
        for remarked_cell, remark in remarks.items():
            cell = next(one for one in _rightwards(remarked_cell) if one not in threads)
            comment = next((one for one in _COMMENT.finditer(self.xml) if one[1] == cell), None)
            if comment is None:
                self.new[cell] = new_note(remark)
                self.xml = before_end("commentList", self.xml, self._comment(cell))
            else:
                self.longer[cell] = remark
                end = self.xml.index(f"</{self._prefix}comment>", comment.end())
                extended = self._with_remark(self.xml[comment.start() : end], remark)
                self.xml = self.xml[: comment.start()] + extended + self.xml[end:]

    def _cells_with_a_thread(self) -> Iterator[str]:
        for comment in _COMMENT.finditer(self.xml):
            number = _AUTHOR_NUMBER.search(comment[0])
            author = int(number[1]) if number else len(self._authors)
            if author < len(self._authors) and self._authors[author].startswith(_STARTS_THREAD):
                yield comment[1]

    def _comment(self, cell: str) -> str:
        x = self._prefix
        return (
            f'<{x}comment ref="{cell}" authorId="{len(self._authors)}">'
            f"<{x}text>{self._run(self.new[cell])}</{x}text></{x}comment>"
        )

    def _with_remark(self, comment: str, remark: str) -> str:
        """A comment with a remark after its own words."""
        words = "".join(text for _, text, _ in _TEXT.findall(comment))
        own_words = words.partition(HEAD)[0].rstrip()
        letters_left = len(own_words)

        def cut(text: re.Match[str]) -> str:
            nonlocal letters_left
            part = text[2][:letters_left]
            letters_left -= len(part)
            return f"{text[1]}{part}{text[3]}"

        added = f"\n\n{new_note(remark)}" if own_words else new_note(remark)
        return before_end("text", _TEXT.sub(cut, comment), self._run(added))

    def _run(self, words: str) -> str:
        x = self._prefix
        text = escape(_NO_XML_SIGN.sub("", words), quote=False)
        return f'<{x}r><{x}t xml:space="preserve">{text}</{x}t></{x}r>'


def _rightwards(cell: str) -> Iterator[str]:
    """A cell and those to the right of it."""
    row, column = row_and_column(cell)
    while True:
        yield address(row, column)
        column += 1
