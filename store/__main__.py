"""`python -m store sample` fills an empty store with the sample data; `doctor` says how it is."""

import argparse
import sys
import tomllib
from pathlib import Path

from loaders import Choices, check_file, publish_file
from loaders.findings.choices import COUNTED, QUARTER
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


def sample(store: Store) -> int:
    """Hand in and publish the sample files through the loaders, unless there already is something.

    A file with an error is not published, and the errors are written out.
    """
    if store.version():
        print("Lageret har allerede indhold; eksempeldata er ikke lagt i.", file=sys.stderr)
        return 0
    order = tomllib.loads((SAMPLE / "load_order.toml").read_text(encoding="utf-8"))
    for entry in order["file"]:
        checked = check_file(
            entry["name"],
            (SAMPLE / entry["name"]).read_bytes(),
            catalogue=current_catalogue(store),
            plan=entry.get("plan"),
            period=entry.get("period"),
            choices=confirmed(entry),
            earlier=standing_figures(store),
            milestones=current_milestones(store),
        )
        if checked.has_errors:
            for finding in checked.findings.iter_rows(named=True):
                print(f"{entry['name']}: {finding['message']}", file=sys.stderr)
            return 1
        publish_file(store, checked, BY, reasons=Reasons(entry.get("reason")))
        print(f"{entry['name']}: {checked.observations.height} tal", file=sys.stderr)
    return 0


def confirmed(entry: dict) -> Choices:
    """What is settled about a sample file: that figures outside its plan's dates are counted."""
    place = entry.get("counted_from")
    return Choices(places={(QUARTER, *place): COUNTED} if place else {})


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
