"""The command line: `python -m loaders check|tables|cell|load|withdraw|template`.

JSON stands on stdout and words on stderr. The exit code is 0 without errors, 1 with a finding that
is an error, and 2 for a file or a store that cannot be read.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from domain import clock
from loaders import command_arguments, command_rights, reading_commands
from loaders.checked_file import CheckedFile
from loaders.command_output import (
    changes_as_json,
    file_as_json,
    print_line,
    questions_as_json,
    say,
    say_errors,
    store_not_opened,
)
from loaders.findings.choices import INDICATORS, NOTHING_CHOSEN, Choices
from loaders.grammar.attributes import DIRECTION
from loaders.handed_back.template import (
    UnknownPlan,
    UnreadablePeriod,
    plan_id_of,
    write_template,
)
from loaders.load import check_file
from loaders.persons.typed_text import redacted
from loaders.publishing import NotConfirmed, NotHandedIn, hand_in, one_reason, preview, publish_file
from loaders.reading_commands import FINE, UNREADABLE, WITH_ERRORS
from store import approval, audit
from store.catalogue import current_catalogue, current_choices, current_milestones
from store.changes import Changes
from store.connection import Store, StoreInUse, StoreUnreadable, open_store, store_path
from store.figures import standing_figures
from store.records import FINDING, Catalogue, empty
from store.write import (
    AlreadyHandedIn,
    CheckFailed,
    NotAllowed,
    NotPossibleNow,
    Preview,
    Reasons,
    ReasonsMissing,
    UnknownUpload,
    withdraw,
)
from wording import catalogue, checks, formats, permissions

_WITHDRAWN = "Trukket tilbage fra kommandolinjen"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except command_arguments.Unusable as error:
        say(f"{error.path} kan ikke bruges: {error.reason}.")
    except (StoreInUse, StoreUnreadable) as error:
        say(store_not_opened(error, "indlæs filen på siden Indlæs"))
    except UnknownUpload as error:
        say(f"Indlæsning nr. {error.upload_id} findes ikke.")
    except NotPossibleNow as error:
        say(f"Indlæsning nr. {error.upload_id} er allerede {error.status}; intet er ændret.")
    except CheckFailed as error:
        say(f"{checks.SENTENCES[error.check]} Intet er ændret.")
    except NotAllowed as error:
        say(permissions.sentence(**vars(error)))
        return WITH_ERRORS
    except ReasonsMissing as error:
        _say_changes(f"Indlæsning nr. {options.upload_id}", error.changes)
    return UNREADABLE


def _parser() -> argparse.ArgumentParser:
    parser = command_arguments.Parser(
        prog="python -m loaders",
        description="Læs filer uden browser: JSON på stdout, ord på stderr. Slutter med 0 uden "
        "fejl, 1 med fejl i en fil og 2, når noget ikke kan læses.",
    )
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO", title="kommandoer")

    check = commands.add_parser("check", help="læs filer uden at gemme noget")
    check.set_defaults(run=_check)

    tables = commands.add_parser("tables", help="vis filens rå tabeller")
    tables.add_argument("file", metavar="FIL", type=command_arguments.existing_file)
    tables.set_defaults(run=reading_commands.tables)

    cell = commands.add_parser("cell", help="læs tekster som celler")
    cell.add_argument("--unit", metavar="ENHED", type=command_arguments.unit)
    cell.add_argument("--indicator", metavar="NAVN", default="", help="succeskriteriets navn")
    cell.add_argument("--column", metavar="OVERSKRIFT", default="", help="kolonnens overskrift")
    cell.add_argument("texts", metavar="TEKST", nargs="+")
    cell.set_defaults(run=reading_commands.cell)

    load = commands.add_parser("load", help="gem filer som kladde, eller offentliggør dem")
    for command in (check, load):
        command.add_argument(
            "files", metavar="FIL", nargs="+", type=command_arguments.existing_file
        )
        command.add_argument("--plan", metavar="PLAN")
        command.add_argument("--period", metavar="PERIODE", type=command_arguments.period)
        command.add_argument(
            "--day", metavar="DAG", type=command_arguments.day, default=clock.today()
        )
    load.add_argument("--publish", action="store_true")
    load.add_argument("--by", metavar="NAVN", default=command_arguments.user())
    load.add_argument(
        "--reason", metavar="TEKST", type=redacted, help="hvorfor offentliggjorte tal ændres"
    )
    load.add_argument(
        "--accept-proposals",
        action="store_true",
        help="bekræft det, der er læst og foreslået om nye succeskriterier",
    )
    load.set_defaults(run=_load)

    withdrawal = commands.add_parser("withdraw", help="træk en indlæsning tilbage")
    withdrawal.add_argument("upload_id", metavar="NUMMER", type=command_arguments.upload_number)
    withdrawal.add_argument("--by", metavar="NAVN", default=command_arguments.user())
    withdrawal.add_argument(
        "--reason", metavar="TEKST", default=_WITHDRAWN, help="hvorfor den trækkes tilbage"
    )
    withdrawal.set_defaults(run=_withdraw)

    template = commands.add_parser("template", help="skriv en skabelon til næste kvartal")
    template.add_argument("--plan", metavar="PLAN", required=True)
    template.add_argument("--period", metavar="KVARTAL", required=True)
    template.add_argument("file", metavar="FIL", type=Path)
    template.set_defaults(run=_template)
    for command in (check, load, withdrawal, template):
        command_rights.add_options(command)
    return parser


@dataclass(frozen=True)
class _Known:
    """What the store holds that a file is read by: the catalogue, the figures and milestones that
    stand, and what is remembered of every plan's words.
    """

    catalogue: Catalogue
    earlier: pl.DataFrame | None
    choice: pl.DataFrame
    milestones: pl.DataFrame


def _known(store: Store) -> _Known:
    return _Known(
        current_catalogue(store),
        standing_figures(store),
        current_choices(store),
        current_milestones(store),
    )


def _check(options: argparse.Namespace) -> int:
    known = _known_if_any(options)
    exit_code = FINE
    for path in options.files:
        checked = _checked(path, known, options)
        print_line(file_as_json(checked))
        say_errors(checked)
        exit_code = max(exit_code, _exit_code(checked))
    return exit_code


def _checked(
    path: Path, known: _Known, options: argparse.Namespace, settled: Choices = NOTHING_CHOSEN
) -> CheckedFile:
    """The file by what is settled and what its plan remembers; a remembered answer may lead to the
    next question, so it is read until no more are.
    """
    content = command_arguments.bytes_of(path)
    while True:
        checked = check_file(
            path.name,
            content,
            catalogue=known.catalogue,
            plan=options.plan,
            period=options.period,
            choices=settled,
            earlier=known.earlier,
            today=options.day,
            milestones=known.milestones,
        )
        remembered = known.choice.filter(pl.col("plan_id") == (checked.plan_id or ""))
        more = settled.recalling(checked.questions, Choices.from_rows(remembered))
        if more == settled:
            return checked
        settled = more


def _known_if_any(options: argparse.Namespace) -> _Known:
    """What the store knows, or nothing without a store to ask."""
    nothing = _Known(Catalogue.nothing(), None, empty("choice"), empty("milestone"))
    path = store_path()
    if not path.exists():
        say(f"Navnene er ikke slået op: databasen {path} findes ikke.")
        return nothing
    try:
        store = open_store(path).of(command_rights.of(options))
    except (StoreInUse, StoreUnreadable):
        say(f"Navnene er ikke slået op: databasen {path} kan ikke åbnes lige nu.")
        return nothing
    try:
        return _known(store)
    finally:
        store.close()


def _exit_code(checked: CheckedFile) -> int:
    if not checked.is_readable:
        return UNREADABLE
    return WITH_ERRORS if checked.has_errors else FINE


def _load(options: argparse.Namespace) -> int:
    store = open_store().of(command_rights.of(options))
    try:
        return max(_load_file(store, path, options) for path in options.files)
    finally:
        store.close()


def _load_file(store: Store, path: Path, options: argparse.Namespace) -> int:
    known = _known(store)
    accepted = NOTHING_CHOSEN
    checked = _checked(path, known, options, accepted)
    if options.accept_proposals and not checked.is_confirmed:
        accepted = accepted.with_proposals(checked.new_indicators)
        checked = _checked(path, known, options, accepted)
    previewed = preview(store, checked)
    answer = {
        "file": checked.file_name,
        "upload_id": None,
        "status": None,
        "observations": len(checked.observations),
        **changes_as_json(previewed),
        "findings": checked.findings.select(list(FINDING)).to_dicts(),
        "questions": questions_as_json(checked),
    }
    try:
        answer |= _store_file(store, checked, accepted, previewed, options)
    except AlreadyHandedIn as same:
        which = "" if same.upload_id is None else f" (nr. {same.upload_id})"
        say(f"{checked.file_name} er allerede indlæst{which}; intet er ændret.")
        answer |= {"upload_id": same.upload_id, "status": same.status}
    except NotHandedIn:
        say_errors(checked)
    except NotConfirmed:
        _say_proposals(checked)
        print_line(answer)
        return WITH_ERRORS
    except ReasonsMissing as missing:
        _say_changes(checked.file_name, missing.changes)
        print_line(answer)
        return WITH_ERRORS
    except CheckFailed as failed:
        say(f"{checked.file_name}: {checks.SENTENCES[failed.check]} Intet er indlæst.")
        print_line(answer)
        return WITH_ERRORS
    print_line(answer)
    return _exit_code(checked)


def _say_proposals(checked: CheckedFile) -> None:
    """What there is to confirm, a line for each indicator, and how; what is asked comes first."""
    for question in checked.questions.filter(subject=DIRECTION).iter_rows(named=True):
        say(f"{checked.file_name}: {question['message']} Svar på siden Indlæs; intet er indlæst.")
    for question in checked.questions.filter(subject=INDICATORS).iter_rows(named=True):
        say(
            f"{checked.file_name}: {question['message']} Intet er indlæst. Bekræft det med "
            "--accept-proposals, eller ret det på siden Indlæs:"
        )
        for line in question["option_labels"]:
            say(f"  {line}")


def _store_file(
    store: Store,
    checked: CheckedFile,
    settled: Choices,
    previewed: Preview | None,
    options: argparse.Namespace,
) -> dict[str, object]:
    """The number and the status of a file that is now a draft or published."""
    if options.publish:
        reasons = Reasons(options.reason)
        upload_id = publish_file(store, checked, options.by, settled=settled, reasons=reasons)
        if approval.is_waiting(store, upload_id):
            say(f"{checked.file_name} er indsendt og venter på lederens godkendelse.")
            return {"upload_id": upload_id, "status": approval.SUBMITTED}
        return {"upload_id": upload_id, "status": "published"}
    change_reason = one_reason(previewed, options.reason)
    upload_id = hand_in(store, checked, options.by, settled=settled, change_reason=change_reason)
    return {"upload_id": upload_id, "status": "draft"}


def _say_changes(subject: str, changes: Changes) -> None:
    """What would change, each on a line, and that it needs a reason."""
    figures, described = changes.changed_figures, changes.catalogue
    counts = [f"{formats.number(figures.height)} offentliggjorte tal"] if len(figures) else []
    if len(described):
        counts.append(f"{formats.number(described.height)} oplysninger om helhedsplanen")
    say(
        f"{subject} ændrer {formats.enumeration(counts)}, og intet er indlæst. "
        'Skriv hvorfor med --reason "…":'
    )
    for row in figures.iter_rows(named=True):
        area = f", {row['area_name']}" if row["area_name"] else ""
        becomes = row["raw"] or formats.UNKNOWN
        say(f"  {row['indicator']}{area}, {row['period']}: {row['was_raw']} → {becomes}")
    for row in described.iter_rows(named=True):
        say(f"  {catalogue.sentence(row)}")


def _withdraw(options: argparse.Namespace) -> int:
    store = open_store().of(command_rights.of(options))
    try:
        withdraw(store, options.upload_id, options.by, options.reason)
    finally:
        store.close()
    print_line({"upload_id": options.upload_id, "status": "withdrawn"})
    return FINE


def _template(options: argparse.Namespace) -> int:
    rights = command_rights.may_see_all(options, command_rights.of(options))
    store = open_store().of(rights)
    try:
        content = write_template(store, options.plan, options.period)
        plan_id = plan_id_of(store, options.plan)
        audit.record_small_counts(
            store, command_arguments.user(), plan_id, options.period, options.file.name
        )
    except UnknownPlan:
        say(f"Helhedsplanen {options.plan} kendes ikke.")
        return UNREADABLE
    except UnreadablePeriod:
        say(f"{options.period} er ikke et kvartal. Skriv det som 2023K4.")
        return UNREADABLE
    finally:
        store.close()
    with command_arguments.usable(options.file):
        options.file.write_bytes(content)
    print_line({"file": str(options.file)})
    return FINE


if __name__ == "__main__":
    sys.exit(main())
