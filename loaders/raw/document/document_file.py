"""The lines and tables of a Word document or a PDF, read in a process of its own."""

import re

from domain.letters import composed
from loaders.raw.child import ask_child
from loaders.raw.document.document_reader import DocumentAnswer
from loaders.raw.document.document_text import plain_line
from loaders.raw.document.documents import Block, Document, Grid, Line
from loaders.raw.document.flat_tables import is_flat_header
from loaders.raw.limits import Limits
from loaders.raw.refusals import Refusal, UnreadableFile

_BULLET = re.compile(r"^- (?=[-•] )")


def read_document(content: bytes, kind: str, limits: Limits) -> Document:
    """What a `word` or `pdf` document says.

    Raises `UnreadableFile`.
    """
    answer = ask_child(kind, content, limits, DocumentAnswer, Refusal.BROKEN_DOCUMENT)
    if answer is None:
        raise UnreadableFile(Refusal.TOO_HEAVY_TO_READ, megabytes=limits.reader_megabytes)
    blocks = tuple(map(_block, answer["blocks"]))
    lines = [block.text for block in blocks if isinstance(block, Line)]
    is_wrapped = kind == "pdf" or any(map(is_flat_header, lines))
    return Document(blocks, tuple(answer["codes"]), is_wrapped)


def _block(answered: str | list[list[str]]) -> Block:
    if isinstance(answered, str):
        return Line(plain_line(_BULLET.sub("", composed(answered))))
    paragraphs = tuple(tuple(map(composed, row)) for row in answered)
    rows = tuple(tuple(" ".join(cell.split()) for cell in row) for row in paragraphs)
    return Grid(rows, paragraphs=paragraphs if paragraphs != rows else ())
