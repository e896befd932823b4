"""Set everything up and start: `python3 start.py` opens the app, `python3 start.py test` tests it.

Needs only Python 3.11 or newer with pip. Everything is installed in this folder: uv in `.uv`, the
packages in `.venv`.
"""

import hashlib
import os
import subprocess
import sys
import threading
import time
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

HOME = Path(__file__).resolve().parent
UV = HOME / ".uv"
ENVIRONMENT = HOME / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
HOST = "127.0.0.1"
PORT = os.environ.get("HELHEDSBLIK_PORT", "8501")
ADDRESS = f"http://{HOST}:{PORT}"
SERVER = ("--host", HOST, "--port", PORT, "--no-access-log", "--log-level", "warning")
# One more than there are cores: a test that waits for the browser leaves its core to the others.
EVERY_TEST = ("-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal")
LINTERS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("ty", "check", "."),
    ("sqlfluff", "lint", "sql"),
    ("lint-imports", "--no-cache"),
)


def main() -> int:
    """Do what the first word asks for: run (default), test or lint."""
    task, *words = sys.argv[1:] or ["run"]
    tasks = {"run": run, "test": test, "lint": lint}
    if sys.version_info < (3, 11) or task not in tasks:
        print("Brug: python3 start.py [run|test|lint]   (kræver Python 3.11 eller nyere)")
        return 2
    os.chdir(HOME)
    return tasks[task](words)


def run(_: list[str]) -> int:
    """Fill an empty store with the sample data, serve the app and open it in the browser."""
    install("requirements.txt")
    filled = in_environment("-m", "store", "sample")
    if filled:
        return filled
    if "CI" not in os.environ:
        threading.Thread(target=open_when_ready, daemon=True).start()
    print(f"Helhedsblik åbner på {ADDRESS}   (stop med Ctrl+C)", flush=True)
    return in_environment("-m", "uvicorn", "asgi:app", *SERVER)


def test(words: list[str]) -> int:
    """Run all the tests at once, or what further words tell pytest to run."""
    install("requirements-dev.txt")
    return in_environment("-m", "pytest", *(words or EVERY_TEST))


def lint(_: list[str]) -> int:
    """Check format, style, types, SQL and who imports whom, all at once."""
    install("requirements-dev.txt")
    running = [(words, started(*words)) for words in LINTERS]
    return max(abs(exit_code(words, program)) for words, program in running)


def started(tool: str, *words: str) -> subprocess.Popen:
    """A program of the environment that runs on while others are started."""
    return subprocess.Popen(
        [PYTHON.with_name(tool + PYTHON.suffix), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def exit_code(words: Sequence[str], program: subprocess.Popen) -> int:
    """A program's exit code when it has ended and its output is printed."""
    output, _ = program.communicate()
    print(f"» {' '.join(words)}", flush=True)
    sys.stdout.buffer.write(output)
    sys.stdout.flush()
    return program.returncode


def in_environment(*words: str) -> int:
    """Run the environment's Python and give its exit code."""
    try:
        return subprocess.call([PYTHON, *words])
    except KeyboardInterrupt:
        return 0


def install(requirements: str) -> None:
    """Install the packages a file names, unless the very same file was installed last time."""
    fingerprint = hashlib.sha256(
        b"".join((HOME / name).read_bytes() for name in ("requirements.txt", requirements))
    ).hexdigest()
    mark = ENVIRONMENT / f"installed-{requirements}"
    if PYTHON.exists() and mark.exists() and mark.read_text() == fingerprint:
        return
    print("Henter de pakker, Helhedsblik bruger …", flush=True)
    uv = uv_command()
    offline = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "PYTHONPATH": str(UV)}
    if not PYTHON.exists():
        subprocess.check_call([*uv, "venv", "--python", sys.executable, ENVIRONMENT], env=offline)
    subprocess.check_call(
        [*uv, "pip", "install", "--compile-bytecode", "--python", PYTHON, "-r", requirements],
        env=offline,
    )
    mark.write_text(fingerprint)


def uv_command() -> list[str]:
    """The installer uv, put in a folder of its own so that the machine's Python is left alone."""
    if not (UV / "uv").exists():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.check_call([*pip, "--target", UV, "uv"])
    return [sys.executable, "-m", "uv", "--quiet"]


def open_when_ready() -> None:
    """Open the browser as soon as the app answers, for at most a minute."""
    for _ in range(240):
        try:
            urlopen(f"{ADDRESS}/_stcore/health", timeout=1).close()
        except (URLError, TimeoutError):
            time.sleep(0.25)
        else:
            webbrowser.open(ADDRESS)
            return


if __name__ == "__main__":
    sys.exit(main())
