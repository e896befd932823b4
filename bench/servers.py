"""The servers that are measured: ours over a store, and the peer under plain `streamlit run`."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from store.__main__ import sample
from store.connection import open_store

HOME = Path(__file__).resolve().parent.parent
PEER = Path(__file__).with_name("peer.py")
START_SECONDS = 180
INVENTED, INVENTED_ID = "Eksempelby (opdigtet)", "eksempelby"


@contextmanager
def ours(store: Path) -> Generator[str]:
    """The address of the app, tuned, over a store."""
    command = ["uvicorn", "asgi:app", "--no-access-log", "--log-level", "error", "--port"]
    with _served(command, {"HELHEDSBLIK_STORE": str(store.resolve())}, HOME) as address:
        yield address


@contextmanager
def peer(goals: Path) -> Generator[str]:
    """The address of the peer over a plan's goals, as `streamlit run` serves it."""
    settings = {"BENCH_GOALS": str(goals.resolve())}
    command = ["streamlit", "run", str(PEER), "--server.headless", "true", "--server.port"]
    with (
        TemporaryDirectory() as without_our_settings,
        _served(command, settings, Path(without_our_settings)) as address,
    ):
        yield address


def sampled(folder: Path) -> tuple[Path, Path]:
    """A store with the sample data for ours, and the goals of the invented plan for the peer."""
    store, goals = folder / "helhedsblik.duckdb", folder / "goals.csv"
    opened = open_store(store)
    sample(opened)
    opened.read(
        """
        select
            quarter,
            coalesce(area_name, 'Hele helhedsplanen') as area_name,
            focus_area,
            activity,
            indicator,
            unit,
            ytd,
            annual_target,
            attainment,
            status
        from marts.goal_attainment
        where plan_id = $plan_id
        order by quarter desc, area_order nulls first, activity_order, indicator_order
        """,
        plan_id=INVENTED_ID,
    ).write_csv(goals)
    opened.close()
    return store, goals


@contextmanager
def _served(command: Sequence[str], settings: Mapping[str, str], folder: Path) -> Generator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen(
        [sys.executable, "-m", *command, str(port)],
        cwd=folder,
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(f"{address}/_stcore/health")
            yield address
        finally:
            server.terminate()


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise TimeoutError(url)
