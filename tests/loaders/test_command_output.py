"""What every command line says of a store that it cannot open."""

from pathlib import Path
from types import ModuleType

import pytest

import loaders.__main__
import plans.__main__


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        (loaders.__main__, ["withdraw", "1"]),
        (plans.__main__, ["show", "--plan", "Nørreby"]),
    ],
)
def test_a_file_that_is_no_store_is_said_in_the_same_words(
    command: ModuleType,
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "lager.duckdb"
    path.write_text("ikke et lager", encoding="utf-8")
    monkeypatch.setenv("HELHEDSBLIK_STORE", str(path))
    assert command.main(arguments) == 2
    assert capsys.readouterr().err.startswith(f"Databasen {path} kan ikke åbnes: ")
