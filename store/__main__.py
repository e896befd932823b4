"""`python -m store sample` fills an empty store with the sample data; `doctor` says how it is."""

import argparse
import csv
import sys
from dataclasses import dataclass
from pathlib import Path

from loaders import Choices, check_file, publish_file
from loaders.findings.choices import COUNTED, QUARTER
from plans.change import PlanChange, change_of
from plans.publishing import publish
from plans.read_workbook import read_workbook
from store import views
from store.catalogue import current_catalogue, current_milestones
from store.connection import Store, StoreInUse, StoreUnreadable, open_store
from store.figures import standing_figures
from store.write import Reasons

SAMPLE = Path(__file__).resolve().parent.parent / "data" / "sample"
BY = "Eksempeldata"


def main() -> int:
    """Run one command; 0 is well, 1 something is wrong, 2 the store cannot be opened."""
    parser = argparse.ArgumentParser(prog="python -m store", description=__doc__)
    parser.add_argument("command", choices=["sample", "doctor"])
    command = parser.parse_args().command
    try:
        store = open_store()
    except StoreInUse as error:
        print(
            f"Lageret {error.path} er åbent i et andet program. Luk appen, og prøv igen.",
            file=sys.stderr,
        )
        return 2
    except StoreUnreadable as error:
        print(
            f"Filen {error.path} er ikke et lager, denne udgave kan åbne: {error.reason}",
            file=sys.stderr,
        )
        return 2
    try:
        return sample(store) if command == "sample" else doctor(store)
    finally:
        store.close()


@dataclass(frozen=True)
class SampleFile:
    """A file of the sample: a plan's workbook (`is_plan`), or figures of a plan and a period.

    One that changes published figures says why (`reason`); one whose figures lie outside the plan's
    dates says the sheet and the cell of the first of them that are counted even so.
    """

    name: str
    is_plan: bool
    plan: str | None
    period: str | None
    reason: str | None
    counted_from: tuple[str, str] | None

    @property
    def content(self) -> bytes:
        """Its bytes."""
        return (SAMPLE / self.name).read_bytes()

    @property
    def confirmed(self) -> Choices:
        """What is settled about it: that figures outside its plan's dates are counted."""
        place = self.counted_from
        return Choices(places={(QUARTER, *place): COUNTED} if place else {})


def sample_files() -> tuple[SampleFile, ...]:
    """The files of the sample in the order in which they are handed in and published."""
    with (SAMPLE / "load_order.csv").open(encoding="utf-8", newline="") as file:
        return tuple(map(_sample_file, csv.DictReader(file, delimiter=";")))


def _sample_file(row: dict[str, str]) -> SampleFile:
    sheet, _, cell = row["counted_from"].partition("!")
    return SampleFile(
        row["name"],
        bool(row["is_plan"]),
        row["plan"] or None,
        row["period"] or None,
        row["reason"] or None,
        (sheet, cell) if cell else None,
    )


def sample(store: Store) -> int:
    """Hand in and publish the sample files as anybody's are, unless there already is something.

    A file with an error is not published, and the errors are written out.
    """
    if store.version():
        print("Lageret har allerede indhold; eksempeldata er ikke lagt i.", file=sys.stderr)
        return 0
    for file in sample_files():
        errors = _publish_plan(store, file) if file.is_plan else _publish_figures(store, file)
        for message in errors:
            print(f"{file.name}: {message}", file=sys.stderr)
        if errors:
            return 1
    return 0


def plan_change(store: Store, file_name: str) -> PlanChange:
    """The plan of a workbook of the sample, held against what stands."""
    plan_parts, findings = read_workbook(file_name, (SAMPLE / file_name).read_bytes())
    return change_of(store, plan_parts, file_name=Path(file_name).stem, findings=findings)


def _publish_plan(store: Store, file: SampleFile) -> list[str]:
    """Publishes a plan, or gives what stands in the way."""
    change = plan_change(store, file.name)
    if change.has_errors:
        return [finding.message for finding in change.findings]
    publish(store, change, BY)
    print(f"{file.name}: {change.plan_name}", file=sys.stderr)
    return []


def _publish_figures(store: Store, file: SampleFile) -> list[str]:
    """Publishes a file of figures, or gives what stands in the way."""
    checked = check_file(
        file.name,
        file.content,
        catalogue=current_catalogue(store),
        plan=file.plan,
        period=file.period,
        choices=file.confirmed,
        earlier=standing_figures(store),
        milestones=current_milestones(store),
    )
    if checked.has_errors:
        return checked.findings["message"].to_list()
    publish_file(store, checked, BY, reasons=Reasons(file.reason))
    print(f"{file.name}: {checked.observations.height} tal", file=sys.stderr)
    return []


def doctor(store: Store) -> int:
    """Say what the store holds and run every check over all of it."""
    failed = [
        name for name, statement in views.checks().items() if not store.read(statement).is_empty()
    ]
    holds = store.read(
        "select (select count(*) from marts.plan) as plans,"
        " (select count(*) from marts.figure) as figures"
    ).row(0, named=True)
    uploads = store.read("select status, count(*) from marts.upload group by all order by all")
    engine = store.read("select version()").item()
    print(f"Lager: {store.path} (DuckDB {engine})")
    print(f"Helhedsplaner: {holds['plans']}. Gældende tal: {holds['figures']}.")
    print("Indlæsninger: " + (", ".join(f"{n} {status}" for status, n in uploads.rows()) or "0"))
    for name in failed:
        print(f"Kontrollen {name} fejler.")
    print("Alt er, som det skal være." if not failed else "Lageret har fejl.")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
