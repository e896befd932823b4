"""A process of its own that reads one workbook or document: bytes on stdin, JSON on stdout.

A workbook of a few kilobytes can ask the reader for hundreds of gigabytes and abort the whole
process, so the reading is done under limits on memory and time:
`python -m loaders.raw.child read|begin|stray|word|pdf LIMITS`, the limits as JSON. The reader of
the one task alone is imported, which keeps the start under a tenth of a second.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import TypeVar

from loaders.raw.limits import Limits
from loaders.raw.refusals import Refusal, UnreadableFile

if sys.platform != "win32":
    import resource

ChildAnswer = TypeVar("ChildAnswer")

_READERS = {
    "read": "loaders.raw.workbook.workbook_reader",
    "begin": "loaders.raw.workbook.workbook_reader",
    "stray": "loaders.raw.workbook.workbook_reader",
    "word": "loaders.raw.document.document_reader",
    "pdf": "loaders.raw.document.document_reader",
}
_SECONDS_TO_START = 5
_OUT_OF_TIME = -24  # SIGXCPU, which Windows does not know


def ask_child(
    task: str, content: bytes, limits: Limits, answer: type[ChildAnswer], broken: Refusal
) -> ChildAnswer | None:
    """What the child says of a file, as the fields of `answer`; None when its memory ran out.

    Raises `UnreadableFile` for what the child refuses, when it takes too long, and as
    `broken` when the reader falls over the file.
    """
    try:
        process = subprocess.run(
            [sys.executable, "-m", __name__, task, json.dumps(asdict(limits))],
            input=content,
            capture_output=True,
            timeout=limits.reader_seconds + _SECONDS_TO_START,
            check=False,
            cwd=Path(__file__).parents[2],
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(Refusal.TOO_SLOW_TO_READ, seconds=limits.reader_seconds) from error
    if process.returncode == _OUT_OF_TIME:
        raise UnreadableFile(Refusal.TOO_SLOW_TO_READ, seconds=limits.reader_seconds)
    if process.returncode < 0 or b"MemoryError" in process.stderr:
        return None
    if process.returncode > 0:
        last_line = process.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise UnreadableFile(broken, reason=last_line)
    response = json.loads(process.stdout)
    if "error" in response:
        raise UnreadableFile(Refusal(response["error"]), **response["fields"])
    return response


def limit_resources(megabytes: int, seconds: int) -> None:
    """Hold this process to so much memory and processor time, where the system can (not on
    Windows).
    """
    if sys.platform == "win32":
        return
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def main(arguments: Iterable[str]) -> None:
    """Read what stands on stdin and answer on stdout: what the reader gives, or the name and the
    fields of the refusal that stands in the way.
    """
    task, stated = arguments
    limits = Limits(**json.loads(stated))
    reader = import_module(_READERS[task])
    limit_resources(limits.reader_megabytes, limits.reader_seconds)
    try:
        answered = reader.answer(task, sys.stdin.buffer.read(), limits)
    except UnreadableFile as refusal:
        answered = {"error": refusal.why, "fields": refusal.details}
    json.dump(answered, sys.stdout, ensure_ascii=True)


if __name__ == "__main__":
    main(sys.argv[1:])
