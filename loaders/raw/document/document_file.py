"""The lines and tables of a Word document or a PDF, read in a process of its own."""

import json
import re
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from loaders.findings.errors import Refusal, UnreadableFile
from loaders.raw.document.document_child import DocumentAnswer
from loaders.raw.document.document_text import plain_line
from loaders.raw.document.documents import Block, Document, Grid, Line
from loaders.raw.document.flat_tables import is_flat_header
from loaders.raw.limits import Limits

SECONDS_TO_START = 5
OUT_OF_TIME = -24  # SIGXCPU, which Windows does not know
_BULLET = re.compile(r"^- (?=[-•] )")


def read_document(content: bytes, kind: str, limits: Limits) -> Document:
    """What a `word` or `pdf` document says.

    Raises `errors.UnreadableFile`.
    """
    answer = _asked(content, kind, limits)
    refusal = answer.get("error")
    if refusal is not None:
        raise UnreadableFile(Refusal(refusal), **answer.get("fields", {}))
    blocks = tuple(map(_block, answer.get("blocks", [])))
    lines = [block.text for block in blocks if isinstance(block, Line)]
    is_wrapped = kind == "pdf" or any(map(is_flat_header, lines))
    return Document(blocks, tuple(answer.get("noticed", [])), is_wrapped)


def _block(answered: str | list[list[str]]) -> Block:
    if isinstance(answered, str):
        return Line(plain_line(_BULLET.sub("", answered)))
    return Grid(tuple(map(tuple, answered)))


def _asked(content: bytes, kind: str, limits: Limits) -> DocumentAnswer:
    try:
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "loaders.raw.document.document_child",
                kind,
                json.dumps(asdict(limits)),
            ],
            input=content,
            capture_output=True,
            timeout=limits.reader_seconds + SECONDS_TO_START,
            check=False,
            cwd=Path(__file__).parents[3],
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(Refusal.TOO_SLOW_TO_READ, seconds=limits.reader_seconds) from error
    if done.returncode == OUT_OF_TIME:
        raise UnreadableFile(Refusal.TOO_SLOW_TO_READ, seconds=limits.reader_seconds)
    if done.returncode < 0 or b"MemoryError" in done.stderr:
        raise UnreadableFile(Refusal.TOO_HEAVY_TO_READ, megabytes=limits.reader_megabytes)
    if done.returncode > 0:
        said = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise UnreadableFile(Refusal.BROKEN_DOCUMENT, reason=said)
    return json.loads(done.stdout)
