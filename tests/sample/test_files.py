"""The committed sample files are what the script writes, and hold what they say."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from store.__main__ import sample_files

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
WRITTEN_BY_HAND = {"load_order.csv", "README.md", "make_sample.py"}
COMMITTED = sorted(
    path.name for path in SAMPLE.iterdir() if path.is_file() and path.name not in WRITTEN_BY_HAND
)
CPR_LIKE = re.compile(r"\b\d{6}[- ]?\d{4}\b")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    subprocess.run([sys.executable, SAMPLE / "make_sample.py", folder], check=True)
    return folder


def workbook_cells(path: Path) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_path(path)
    return {
        name: [list(row) for row in book.get_sheet_by_name(name).to_python()]
        for name in book.sheet_names
    }


def sheet(file_name: str, title: str) -> list[list[object]]:
    return workbook_cells(SAMPLE / file_name)[title]


def content(path: Path) -> object:
    return workbook_cells(path) if path.suffix == ".xlsx" else path.read_bytes()


def text(path: Path) -> str:
    if path.suffix == ".xlsx":
        return str(workbook_cells(path))
    encoded = path.read_bytes()
    try:
        return encoded.decode("utf-8")
    except UnicodeDecodeError:
        return encoded.decode("cp1252")


def test_the_script_writes_every_committed_file_and_no_other(written: Path) -> None:
    assert sorted(path.name for path in written.iterdir()) == COMMITTED


@pytest.mark.parametrize("name", COMMITTED)
def test_the_script_writes_the_committed_file_again(written: Path, name: str) -> None:
    assert content(written / name) == content(SAMPLE / name)


@pytest.mark.parametrize("name", COMMITTED)
def test_no_file_holds_a_number_like_a_cpr_number(name: str) -> None:
    assert CPR_LIKE.findall(text(SAMPLE / name)) == []


def test_a_plan_is_written_as_the_same_bytes(written: Path) -> None:
    plans = [file.name for file in sample_files() if file.is_plan]
    assert len(plans) == 4
    assert [(written / name).read_bytes() for name in plans] == [
        (SAMPLE / name).read_bytes() for name in plans
    ]


def test_every_file_is_in_the_load_order_but_the_second_form_of_fredericia() -> None:
    named = [file.name for file in sample_files()]
    assert sorted([*named, "fredericia_2019.csv"]) == COMMITTED


def test_slagelse_has_a_sheet_for_each_activity_in_the_order_of_the_report() -> None:
    assert [rows[0][1] for rows in workbook_cells(SAMPLE / "slagelse_2023K3.xlsx").values()] == [
        "HippHopp og Skolestart – Motalavej og Ringparken",
        "Fritidsjob og lommepengejob",
        "Beboervejledning",
        "Mind Your Own Business",
        "Junior Betjent",
        "Uddannelsesvejledning, Ungeenheden – Slagelse Kommune",
        "Lokalt engagement og frivillighed",
        "KVINFO Mentorforløb",
        "Besk.indsats for etniske minoritetskvinde (KVINFO) – Slagelse Kommune",
        "Lokal beskæftigelsesvejledning 18+ – Slagelse Kommune",
        "Håndholdt beskæftigelsesindsats 30+ – Slagelse Kommune",
        "DIF Get2Sport – Slagelse Kommune",
    ]


def test_slagelse_has_the_title_block_the_legend_and_the_table_of_an_activity() -> None:
    assert sheet("slagelse_2023K3.xlsx", "2. Fritidsjob og lommepengejob")[:7] == [
        ["Aktivitet:", "Fritidsjob og lommepengejob", "", ""],
        ["Indsatsområde:", "Kriminalpræventiv Indsats", "", ""],
        ["Kvartal/år:", "3. kvartal 2023", "", ""],
        ["", "", "", ""],
        ["Opnåede resultater (R= Ringparken, S= Sydbyen, M= Motalavej)", "", "", ""],
        [
            "Succeskriterier/aktivitetsmål (som beskrevet i helhedsplan)",
            "Års mål:",
            "Dette kvartal:",
            "Total i år:",
        ],
        [
            "Antal af fritidsjobs og lommepengejobs, der formidles.",
            60.0,
            "M: 7 R: 1 S: 5",
            "M: 17 R: 13 S: 10 I alt 40",
        ],
    ]


@pytest.mark.parametrize(
    ("title", "row"),
    [
        ("3. Beboervejledning", ["Antal deltagere (R)", 10.0, 15.0, ""]),
        (
            "3. Beboervejledning",
            ["Antal deltagere i 9. klasse (R)", 10.0, "Afventer opstart", ""],
        ),
        (
            "6. Uddannelsesvejledning, Ungee",
            ["Antal af unge, der modtager lokal vejledning.", 25.0, 10.0, "", "", ""],
        ),
        (
            "6. Uddannelsesvejledning, Ungee",
            [
                "Motalavej, Korsør",
                "70 80 (96)",
                "3 3 (4)",
                "0 1 (2)",
                "67 76 (90)",
                "70 80 (96)",
            ],
        ),
        ("7. Lokalt engagement og frivill", ["Afventer de endelige rammer", 2.0, 0.0, ""]),
        ("7. Lokalt engagement og frivill", ["R: Ringparken Dagen 2023:", 500.0, "500-600", ""]),
        (
            "11. Håndholdt beskæftigelsesind",
            [
                "Antal aktivitetsparate borgere, der kommer i enten job, løntilskud eller praktik",
                "Års mål: 25",
                "3. Kvartal",
                "Totalt i år",
            ],
        ),
        (
            "11. Håndholdt beskæftigelsesind",
            [
                "Tilstedeværelses timer i området Åben Vejledning",
                "3. kvartal R: 54 S: 16,5 M: 20,5",
                "R: 112 S: 40 M: 59,5",
                "",
            ],
        ),
    ],
)
def test_slagelse_has_every_table_of_the_report(title: str, row: list[object]) -> None:
    assert row in sheet("slagelse_2023K3.xlsx", title)


def test_fredericia_holds_the_same_rows_as_csv_and_as_workbook() -> None:
    lines = (SAMPLE / "fredericia_2019.csv").read_bytes().decode("cp1252").split("\r\n")
    rows = [line.split(";") for line in lines if line]
    in_csv = [[cell.replace(",", ".") for cell in row[1:]] for row in rows[1:]]
    in_workbook = [
        [f"{cell:g}" if isinstance(cell, float) else str(cell).replace(",", ".") for cell in row]
        for row in sheet("fredericia_2019.xlsx", "Status 2019")[3:]
        if row[0] != "Succeskriterier" and any(cell != "" for cell in row[1:])
    ]
    assert in_csv == in_workbook
    assert len(in_csv) == 46
    assert len({row[0] for row in rows[1:]}) == 16


def test_soenderborg_has_baselines_beside_the_municipality_and_one_target() -> None:
    assert sheet("soenderborg_delmaal.xlsx", "Delmål")[-2:] == [
        [
            "Antallet af ledige beboere skal falde.",
            "Antal beboere omfattet af det fremskudte jobcenter "
            "(dog ikke dagpengemodtagere 26+ uger)",
            233.0,
            1736.0,
            "Udgang februar 2021",
            "Jobcenter Kvartalsvis",
            "",
        ],
        [
            "De ledige skal være aktive og aktiveringsgraden skal øges.",
            "Aktiveringsgrad blandt de ledige",
            "20%",
            "33%",
            "Udgang februar 2021",
            "Jobcenter Kvartalvis",
            "85%",
        ],
    ]


def test_the_target_groups_of_soenderborg_add_up_both_ways() -> None:
    *groups, total = [
        [cell for cell in row[1:] if isinstance(cell, float)]
        for row in sheet("soenderborg_delmaal.xlsx", "Målgrupper")[5:]
    ]
    assert len(groups) == 7
    assert [sum(column) for column in zip(*groups, strict=True)] == total
    assert total == [67.0, 67.0, 68.0, 63.0, 265.0]
    assert all(sum(row[:4]) == row[4] for row in groups)
