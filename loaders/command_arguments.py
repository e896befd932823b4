"""What is written on the command line, read and refused in Danish."""

import argparse
import getpass
import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NoReturn

from loaders.grammar.periods import read_period
from loaders.grammar.units import read_unit

# Larger than any number that the store gives an upload.
_LARGEST = 2**31
_HEADINGS = {"positional arguments": "argumenter", "options": "valg"}
# What argparse says itself, and the same in Danish; tried in this order.
_REFUSALS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"the following arguments are required: (.*)", r"der mangler \1"),
        (r"unrecognized arguments: (.*)", r"\1 kendes ikke"),
        (r"expected one argument", "der mangler en værdi"),
        (r"expected at least one argument", "der mangler mindst én værdi"),
        (r"ignored explicit argument (.*)", r"den tager ingen værdi (\1)"),
        (r"ambiguous option: (.*) could match (.*)", r"\1 kan være både \2"),
        (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", r"\2 kendes ikke; vælg \3"),
        (r"argument (\S+): ", r"\1: "),
    )
)


class Unusable(Exception):
    """A file that cannot be read or written: `path`, and why in Danish."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class Parser(argparse.ArgumentParser):
    """A parser whose help and refusals are Danish."""

    def __init__(self, prog: str | None = None, **described: str) -> None:
        super().__init__(
            prog=prog,
            description=described.get("description"),
            add_help=False,
            formatter_class=_Help,
        )
        self.add_argument("-h", "--help", action="help", help="vis denne hjælp")

    def error(self, message: str) -> NoReturn:
        """End with 2 and say why, without the usage that only says what may be written."""
        for pattern, words in _REFUSALS:
            message = pattern.sub(words, message)
        self.exit(2, f"{self.prog}: {message}. Se hjælpen med -h.\n")


class _Help(argparse.HelpFormatter):
    def start_section(self, heading: str | None) -> None:
        super().start_section(_HEADINGS.get(heading or "", heading))

    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # noqa: ANN001
        super().add_usage(usage, actions, groups, "brug: " if prefix is None else prefix)


def existing_file(text: str) -> Path:
    """The path of a file that is there."""
    path = Path(text)
    if path.is_dir():
        raise argparse.ArgumentTypeError(f"{text} er en mappe, ikke en fil")
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"filen {text} findes ikke")
    return path


def upload_number(text: str) -> int:
    """The number of an upload."""
    if not text.isdecimal() or int(text) >= _LARGEST:
        raise argparse.ArgumentTypeError(f"»{text}« er ikke nummeret på en indlæsning, fx 12")
    return int(text)


def period(text: str) -> str:
    """A text that names one quarter or year, and nothing beside it: not `2023K9`."""
    read = read_period(text)
    is_year = read is not None and read.quarter is None and not read.is_goal_year
    if read is None or read.year is None or (is_year and text.strip() != str(read.year)):
        raise argparse.ArgumentTypeError(
            f"»{text}« er ikke et kvartal eller et år. Skriv det som 2023K4 eller 2023"
        )
    return text


def day(text: str) -> date:
    """A day."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"»{text}« er ikke en dag. Skriv den som 2023-12-31"
        ) from error


def unit(text: str) -> str:
    """A unit of the store."""
    read = read_unit(text)
    if read is None:
        raise argparse.ArgumentTypeError(
            f"»{text}« er ikke en enhed. Skriv antal, procent, timer eller kr"
        )
    return read


def user() -> str:
    """Who runs the command, as far as the machine knows."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "Kommandolinjen"


@contextmanager
def usable(path: Path) -> Generator[None]:
    """Raises `Unusable` where the machine does not let the file be read or written."""
    reasons: Sequence[tuple[type[OSError], str]] = (
        (FileNotFoundError, "mappen findes ikke"),
        (NotADirectoryError, "mappen findes ikke"),
        (IsADirectoryError, "det er en mappe"),
        (PermissionError, "der er ikke adgang til den"),
    )
    try:
        yield
    except OSError as error:
        kinds = (words for kind, words in reasons if isinstance(error, kind))
        raise Unusable(path, next(kinds, "maskinen siger nej")) from error


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises `Unusable`."""
    with usable(path):
        return path.read_bytes()
