"""The command line: `python -m plans show|workbook|check|publish`.

JSON stands on stdout and words on stderr. The exit code is 0 without errors, 1 with a finding that
is an error or a question that is open, and 2 for a file or a store that cannot be read.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from domain.severities import ERROR
from loaders import command_arguments, command_rights
from loaders.command_output import store_not_opened
from loaders.findings.messages import finding
from loaders.persons.typed_text import redacted
from loaders.raw.refusals import UnreadableFile
from plans.as_json import plan_as_json, read_plan_as_json
from plans.change import PlanChange, change_of
from plans.parts import PlanParts
from plans.publishing import NotReady, publish
from plans.reading import PLAN_FILE, ReadPlan, read_plans
from plans.standing import standing_parts
from plans.workbook import workbook_of
from store.catalogue import current_catalogue
from store.connection import IN_MEMORY, Store, StoreInUse, StoreUnreadable, open_store, store_path
from store.write import AlreadyHandedIn, CheckFailed, NotAllowed, Reasons, ReasonsMissing
from wording import catalogue, checks, permissions

FINE, WITH_ERRORS, UNREADABLE = 0, 1, 2


class UnknownPlan(Exception):
    """The store has no plan of that id or name."""

    def __init__(self, plan: str) -> None:
        super().__init__(plan)
        self.plan = plan


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except command_arguments.Unusable as error:
        _say(f"{error.path} kan ikke bruges: {error.reason}.")
    except UnknownPlan as error:
        _say(f"Helhedsplanen {error.plan} kendes ikke.")
    except (StoreInUse, StoreUnreadable) as error:
        _say(store_not_opened(error, "brug siden Helhedsplan"))
    except NotAllowed as error:
        _say(permissions.sentence(**vars(error)))
        return WITH_ERRORS
    return UNREADABLE


def _parser() -> argparse.ArgumentParser:
    parser = command_arguments.Parser(
        prog="python -m plans",
        description="Se, ret og opret helhedsplaner uden browser: JSON på stdout, ord på stderr. "
        "Slutter med 0 uden fejl, 1 med fejl eller åbne spørgsmål og 2, når noget ikke kan læses.",
    )
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO", title="kommandoer")

    show = commands.add_parser("show", help="vis en helhedsplan, som den står")
    show.set_defaults(run=_show)
    workbook = commands.add_parser("workbook", help="skriv helhedsplanen som regneark")
    workbook.add_argument("file", metavar="FIL", type=Path)
    workbook.set_defaults(run=_workbook)
    for command in (show, workbook):
        command.add_argument("--plan", metavar="PLAN", required=command is show)

    check = commands.add_parser("check", help="læs planer uden at gemme noget")
    check.set_defaults(run=_check)
    publication = commands.add_parser("publish", help="offentliggør en plan eller en ændring")
    publication.add_argument("--by", metavar="NAVN", default=command_arguments.user())
    publication.add_argument(
        "--reason", metavar="TEKST", type=redacted, help="hvorfor planen ændres"
    )
    publication.set_defaults(run=_publish)
    for command in (check, publication):
        command.add_argument(
            "files", metavar="FIL", nargs="+", type=command_arguments.existing_file
        )
        command.add_argument("--plan", metavar="PLAN", help="den plan, filen handler om")
        command.add_argument(
            "--valid-from",
            metavar="DAG",
            type=command_arguments.day,
            help="den dag, en ny måde at tælle på gælder fra; ellers er det en rettelse",
        )
    for command in (show, workbook, check, publication):
        command_rights.add_options(command)
    return parser


def _show(options: argparse.Namespace) -> int:
    store = open_store().of(command_rights.of(options))
    try:
        plan_id = _known_plan(store, options.plan)
        _print(plan_as_json(standing_parts(store, plan_id)))
    finally:
        store.close()
    return FINE


def _workbook(options: argparse.Namespace) -> int:
    """The workbook of a plan; without a plan the empty one for a new plan."""
    plan_parts = PlanParts()
    if options.plan is not None:
        store = open_store().of(command_rights.of(options))
        try:
            plan_parts = standing_parts(store, _known_plan(store, options.plan))
        finally:
            store.close()
    with command_arguments.usable(options.file):
        options.file.write_bytes(workbook_of(plan_parts))
    return FINE


def _check(options: argparse.Namespace) -> int:
    store = _store_to_look_in(options)
    try:
        return max(_check_file(store, path, options) for path in options.files)
    finally:
        store.close()


def _store_to_look_in(options: argparse.Namespace) -> Store:
    """The store, or an empty one where there is none to look in."""
    path = store_path()
    if path.exists():
        try:
            return open_store(path).of(command_rights.of(options))
        except (StoreInUse, StoreUnreadable):
            _say(f"Planen er ikke sammenlignet: databasen {path} kan ikke åbnes lige nu.")
    else:
        _say(f"Planen er ikke sammenlignet: databasen {path} findes ikke.")
    return open_store(IN_MEMORY)


def _check_file(store: Store, path: Path, options: argparse.Namespace) -> int:
    exit_code = FINE
    reads = _read(store, path)
    if reads is None:
        return UNREADABLE
    for read in reads:
        change = _change(store, path, read, options)
        _print(read_plan_as_json(path.name, read, change, change.differences))
        _say_errors(path, change)
        if change.has_errors or read.questions:
            exit_code = WITH_ERRORS
    return exit_code


def _read(store: Store, path: Path) -> tuple[ReadPlan, ...] | None:
    with command_arguments.usable(path):
        content = path.read_bytes()
    try:
        return read_plans(path.name, content, current_catalogue(store))
    except UnreadableFile as error:
        _say(f"{path.name}: {finding(error.why, **error.fields).message}")
        return None


def _change(store: Store, path: Path, read: ReadPlan, options: argparse.Namespace) -> PlanChange:
    plan_id = _known_plan(store, options.plan) if options.plan else None
    plan_parts = read.parts
    if plan_id is not None:
        rows = ({**one, "id": plan_id} for one in plan_parts.rows.get("plan", ()))
        plan_parts = replace(plan_parts, rows={**plan_parts.rows, "plan": tuple(rows)})
    return change_of(
        store,
        plan_parts,
        valid_from=options.valid_from,
        file_name=path.stem,
        findings=read.findings,
    )


def _publish(options: argparse.Namespace) -> int:
    store = open_store().of(command_rights.of(options))
    try:
        return max(_publish_file(store, path, options) for path in options.files)
    finally:
        store.close()


def _publish_file(store: Store, path: Path, options: argparse.Namespace) -> int:
    reads = _read(store, path)
    if reads is None:
        return UNREADABLE
    return max(_publish_plan(store, path, read, options) for read in reads)


def _publish_plan(store: Store, path: Path, read: ReadPlan, options: argparse.Namespace) -> int:
    change = _change(store, path, read, options)
    answer = read_plan_as_json(path.name, read, change, change.differences)
    answer |= {"upload_id": None}
    if read.source == PLAN_FILE:
        _say(f"{path.name} kan rumme mere end planens dele: brug python -m loaders load.")
        return WITH_ERRORS
    if read.questions:
        for question in read.questions:
            _say(f"{path.name}: {question.question}")
        _say("Svar på siden Helhedsplan, eller skriv svaret i planens regneark.")
        _print(answer)
        return WITH_ERRORS
    try:
        answer["upload_id"] = publish(store, change, options.by, Reasons(options.reason))
    except NotReady:
        _say_errors(path, change)
        if change.is_empty:
            _say(f"{path.name} siger det, der allerede står; intet er ændret.")
    except AlreadyHandedIn:
        _say(f"{path.name} er allerede indlæst; intet er ændret.")
    except ReasonsMissing as missing:
        _say('Ændringen skal have en grund, og intet er ændret. Skriv hvorfor med --reason "…":')
        for row in missing.changes.catalogue.iter_rows(named=True):
            _say(f"  {catalogue.sentence(row)}")
        for row in missing.changes.changed_figures.iter_rows(named=True):
            _say(f"  {row['indicator']}, {row['period']}: {row['was_raw']} → {row['raw']}")
    except CheckFailed as failed:
        _say(f"{checks.SENTENCES[failed.check]} Intet er ændret.")
    _print(answer)
    return FINE if answer["upload_id"] is not None or change.is_empty else WITH_ERRORS


def _known_plan(store: Store, plan: str) -> str:
    """The id of a plan by its id or its name."""
    for row in current_catalogue(store).plan.iter_rows(named=True):
        if plan in (row["plan_id"], row["plan_name"], *row["aliases"]):
            return row["plan_id"]
    raise UnknownPlan(plan)


def _say_errors(path: Path, change: PlanChange) -> None:
    for one in change.findings:
        if one.severity == ERROR:
            place = " · ".join(filter(None, (one.sheet, one.cell)))
            _say(f"{path.name}: {place}: {one.message} {one.suggestion or ''}")


def _print(answer: object) -> None:
    print(json.dumps(answer, ensure_ascii=False, default=str))


def _say(words: str) -> None:
    print(words, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
