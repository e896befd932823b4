"""The command line: `python -m reports --plan P --period 2026K3 OUTDIR`, for a scheduled task.

What was written stands on stdout as JSON and words on stderr. The exit code is 0 when all is
written and 2 when the store, the plan or the quarter cannot be read.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from loaders import command_arguments, command_rights
from loaders.command_output import store_not_opened
from reports import contents, documents, meetings
from reports.errors import BrokenTemplate, HiddenPack, NoFigures, UnknownMeeting, UnknownPlan
from store import audit
from store.connection import Store, StoreInUse, StoreUnreadable, open_store
from wording import formats

FINE, UNREADABLE = 0, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the documents and give the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if (options.period is None) == (options.meeting is None):
        parser.error("angiv enten --period eller --meeting")
    try:
        rights = command_rights.of(options)
        if options.leader:
            rights = command_rights.may_see_all(options, rights)
        store = open_store().of(rights)
    except (StoreInUse, StoreUnreadable) as error:
        _say(store_not_opened(error, "hent filerne på siden Rapporter"))
        return UNREADABLE
    try:
        plan_id = contents.plan_id_of(store, options.plan)
        files = _files(store, plan_id, options)
        _log(store, plan_id, options)
    except (UnknownPlan, NoFigures, UnknownMeeting, HiddenPack, BrokenTemplate, OSError) as error:
        _say(_sentence(error))
        return UNREADABLE
    finally:
        store.close()
    return _keep(files, options.folder)


def _files(store: Store, plan_id: str, options: argparse.Namespace) -> dict[str, bytes]:
    """The documents of the chosen kinds, as they stand now or stood at the chosen meeting."""
    kinds = tuple(options.only or documents.KINDS)
    if options.meeting is None:
        template = options.template.read_bytes() if options.template else None
        return documents.files(store, plan_id, options.period, kinds, template)
    frozen = meetings.files_of(store, plan_id, options.meeting)
    names = {documents.FILE_NAMES[kind] for kind in kinds}
    return {name: content for name, content in frozen.items() if name in names}


def _log(store: Store, plan_id: str, options: argparse.Namespace) -> None:
    """Let the change log tell of a meeting's files, and of counts that others do not see."""
    by = command_arguments.user()
    if options.meeting is not None:
        audit.record_kept_file(
            store, by, plan_id, meetings.number_of(store, plan_id, options.meeting)
        )
        return
    for kind in options.only or documents.KINDS:
        file_name = documents.FILE_NAMES[kind]
        audit.record_small_counts(store, by, plan_id, options.period, file_name)


def _sentence(
    error: UnknownPlan | NoFigures | UnknownMeeting | HiddenPack | BrokenTemplate | OSError,
) -> str:
    match error:
        case UnknownPlan():
            return f"Helhedsplanen {error.plan} kendes ikke."
        case UnknownMeeting():
            day = formats.calendar_day(error.day)
            return f"Der er ikke frosset tal til et møde {day}. Det gøres på siden Rapporter."
        case HiddenPack():
            return (
                "Mødepakken blev frosset, før helhedsplanen skjulte små tal, eller før der blev "
                "rettet i tal ved siden af dem. Den kan hentes med lederrettigheder på siden "
                "Rapporter."
            )
        case BrokenTemplate():
            return error.sentence
        case NoFigures():
            quarter = formats.period(error.quarter)
            return f"Der er ingen tal for {error.plan} i {quarter}. Skriv kvartalet som 2026K3."
    return f"Skabelonen {error.filename} kan ikke læses: {error.strerror}"


def _keep(files: dict[str, bytes], folder: Path) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        _say(f"Filerne kan ikke skrives i {folder}: {error.strerror}")
        return UNREADABLE
    print(json.dumps({"files": [str(folder / name) for name in files]}, ensure_ascii=False))
    return FINE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m reports", description=__doc__)
    parser.add_argument("--plan", required=True, help="helhedsplanens navn eller nummer")
    parser.add_argument("--period", help="kvartalet, skrevet som 2026K3")
    parser.add_argument(
        "--meeting", type=date.fromisoformat, help="filerne, som de var ved mødet den dag"
    )
    parser.add_argument("--only", action="append", choices=documents.KINDS)
    parser.add_argument(
        "--template", type=Path, help="en anden skabelon til kvartalsrapporten end planens egen"
    )
    parser.add_argument(
        "--leder", dest="leader", action="store_true", help="også de tal, planen skjuler"
    )
    command_rights.add_options(parser)
    parser.add_argument("folder", type=Path, help="mappen, filerne skrives i")
    return parser


def _say(words: str) -> None:
    print(words, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
