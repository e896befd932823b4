"""*Indberet*: a form filled in field by field, kept as a draft, checked and handed in."""

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from domain import clock
from domain.rights import ADMINISTRATOR, OWN_MACHINE, RESPONSIBLE
from store import access, forms, locks
from store.access import Grant
from store.forms import FormDraft, FormPlace
from store.write import approve, publish_new, send_back
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, store_with, submission
from tests.pages.handing_in import button, field
from tests.pages.screen import FORM, ROUND, OpenApp, row_with, shown, verdict
from tests.pages.test_access import as_someone
from ui import read

PLACE = FormPlace(PLAN_ID, f"{PLAN_ID}/vejledning", "2024K1")
LINK = {"runde": "1. kvartal 2024", "indberetning": PLACE.activity_id}
RINGPARKEN, SYDBYEN = "Samtaler, Ringparken", "Samtaler, Sydbyen"
R, S = f"actual|R|{PLAN_ID}/samtaler", f"actual|S|{PLAN_ID}/samtaler"
CHECK = "Kontrollér det, jeg har skrevet"


@pytest.fixture(autouse=True)
def in_april(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.SETTING, "2024-04-20")


def made(factory: pytest.TempPathFactory, name: str, **attributes: bool) -> Path:
    plan = catalogue(Indicator("Samtaler"), Indicator("Caféer", activity="Samvær"))
    store = store_with(
        factory.mktemp(name),
        replace(plan, plan=plan.plan.with_columns(**attributes)),
        Figure("Samtaler", "R", "2024", "target", 80),
        Figure("Samtaler", "R", "2023K4", "actual", 9),
    )
    store.close()
    return Path(store.path)


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory, "formular")


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same plan, which asks for approval."""
    return made(tmp_path_factory, "godkendelse", needs_approval=True)


def text_of(page: AppTest, label: str) -> str | None:
    return next(one for one in (*page.text_input, *page.text_area) if one.label == label).value


def draft() -> FormDraft:
    opened = forms.opened(read.store(), PLACE)
    assert opened is not None
    return opened


def write(page: AppTest, **written: str) -> AppTest:
    """Write in fields and leave each."""
    for label, words in written.items():
        fields = (*page.text_input, *page.text_area)
        next(one for one in fields if one.label == label).set_value(words)
        page.run()
    assert not page.exception
    return page


def handed_in(page: AppTest, words: str = "Offentliggør") -> AppTest:
    button(page, CHECK).click().run()
    page.text_input(key="name").set_value("Ansvarlig Ane").run()
    button(page, words).click().run()
    assert not page.exception
    return page


def test_a_form_is_kept_at_every_field_and_found_by_another_reader(
    app: OpenApp, before: Path
) -> None:
    page = app(before, FORM, link=LINK)
    assert verdict(page) == "Vejledning"
    assert "○ ikke begyndt · frist 30. april 2024 (10 dage tilbage) · 0 af 1 tal" in shown(page)
    assert "Ringparken | sidste kvartal 9 · mål 80" in shown(page)
    assert "Der er ikke skrevet noget endnu." in shown(page)

    write(page, **{RINGPARKEN: "ca. 20", "Status": "Talte med Karen Hansen"})

    assert text_of(page, "Status") == "Talte med [navn]"
    assert page.warning[0].value.startswith("Det, der nævnte en person, er taget ud")
    write(page, **{RINGPARKEN: "21, heraf 010190-1234"})
    assert page.warning[0].value.startswith("Der står et CPR")
    assert text_of(page, RINGPARKEN) == "ca. 20"
    page.run()
    assert not page.warning
    assert "2 felter er gemt som kladde." in shown(page)
    page.switch_page(ROUND).run()
    assert "◑ i gang" in row_with(page, "Vejledning")
    other = app(page=FORM, link=LINK)
    assert (text_of(other, RINGPARKEN), text_of(other, SYDBYEN)) == ("ca. 20", "")
    assert text_of(other, "Status") == "Talte med [navn]"

    button(other, "Kassér kladden").click().run()
    assert other.warning[0].value == "Kladden er kasseret."
    assert text_of(other, RINGPARKEN) == ""
    assert "Der er ikke skrevet noget endnu." in shown(other)


def test_a_form_is_checked_as_a_file_is_handed_in_and_taken_back(
    app: OpenApp, before: Path
) -> None:
    page = write(app(before, FORM, link=LINK), **{RINGPARKEN: "fra 9 til 13"})
    button(page, CHECK).click().run()
    question = next(one for one in page.selectbox if str(one.key).startswith("question_f"))
    assert "Formularen, »Samtaler« i Ringparken" in question.label.replace("\\", "")
    question.select("13").run()
    write(page, **{SYDBYEN: "12 (+3 afbud)"})
    assert any(one.value.startswith("Der er skrevet i formularen") for one in page.info)
    page = handed_in(page)

    assert page.success[0].value.startswith("Offentliggjort. 2 tal fra Vejledning 2024K1.formular")
    assert "✔ indsendt" in shown(page)
    assert (text_of(page, RINGPARKEN), text_of(page, SYDBYEN)) == ("fra 9 til 13", "12 (+3 afbud)")
    figures = "select area, value, note, sheet, cell from marts.figure where period = '2024K1'"
    rows = read.store().read(f"{figures} order by area").rows()
    assert [row[:2] for row in rows] == [("R", 13), ("S", 12)]
    assert rows[1][2:] == ("(+3 afbud)", "Formularen", "»Samtaler« i Sydbyen")
    assert forms.opened(read.store(), PLACE) is None

    button(page, "Fortryd").click().run()
    assert not page.exception
    assert read.store().read(figures).is_empty()
    assert "2 felter er gemt som kladde." in shown(page)


def test_what_is_changed_of_a_published_quarter_is_a_correction_with_a_reason(
    app: OpenApp, before: Path
) -> None:
    page = handed_in(write(app(before, FORM, link=LINK), **{RINGPARKEN: "20", SYDBYEN: "12"}))
    assert "Det, du ændrer, er en rettelse" in shown(page)

    write(page, **{SYDBYEN: "14"})
    button(page, CHECK).click().run()
    assert "0 nye, 1 ændret og 0 uændrede tal." in shown(page)
    button(page, "Offentliggør").click().run()
    assert "Skriv først, hvorfor det er ændret" in shown(page)
    page.text_input(key=next(k for k in _keys(page) if k.startswith("reason_for_form"))).set_value(
        "Talt efter"
    ).run()
    button(page, "Offentliggør").click().run()

    corrections = "select area, was_value, value, reason from marts.correction"
    assert read.store().read(corrections).rows() == [("S", 12, 14, "Talt efter")]
    # The very same correction again is another form, and not the same file.
    for words in ("12", "14"):
        write(page, **{SYDBYEN: words})
        button(page, CHECK).click().run()
        key = next(k for k in _keys(page) if k.startswith("reason_for_form"))
        page.text_input(key=key).set_value("Talt igen").run()
        button(page, "Offentliggør").click().run()
        assert page.success
    assert read.store().read(corrections).height == 3


def _keys(page: AppTest) -> list[str]:
    return [str(one.key) for one in page.text_input]


def test_what_another_writes_in_the_same_field_is_never_written_over_in_silence(
    app: OpenApp, before: Path
) -> None:
    page = write(app(before, FORM, link=LINK), **{RINGPARKEN: "12"})
    number = draft().entries[R].number
    forms.enter(read.store(), PLACE, R, "14", instead_of=number, by="Bo Bosen")

    write(page, **{RINGPARKEN: "13"})
    assert page.warning[0].value.startswith("Bo Bosen har skrevet »14« i feltet")
    assert page.warning[0].value.endswith("mens du skrev »13«. Dit er ikke gemt.")
    assert text_of(page, RINGPARKEN) == "14"
    button(page, "Brug det, jeg skrev").click().run()
    assert not page.warning
    assert text_of(page, RINGPARKEN) == "13"

    # What was checked is handed in, and nothing that was written since.
    button(page, CHECK).click().run()
    page.text_input(key="name").set_value("Ansvarlig Ane").run()
    forms.enter(read.store(), PLACE, S, "7", instead_of=None, by="Bo Bosen")
    button(page, "Offentliggør").click().run()
    assert not page.success
    assert any(one.value.startswith("Der er skrevet i formularen") for one in page.info)
    assert text_of(page, SYDBYEN) == "7"
    assert read.store().read("select 1 from marts.figure where period = '2024K1'").is_empty()


def test_a_returned_form_opens_with_what_was_handed_in_and_the_comment(
    app: OpenApp, asking: Path
) -> None:
    page = write(app(asking, FORM, link=LINK), **{RINGPARKEN: "ca. 20", "Læring": "Kom før"})
    page = handed_in(page, "Indsend til godkendelse")
    assert "venter på lederen" in shown(page)
    assert text_of(page, RINGPARKEN) == "ca. 20"
    assert "Der er ikke skrevet noget nyt, siden det blev indsendt." in shown(page)
    upload_id = read.store().read("select max(upload_id) from marts.upload").item()
    send_back(read.store(), upload_id, "Leder Lund", "Sydbyen mangler")

    page = app(page=FORM, link=LINK)
    assert page.warning[0].value.endswith("Sydbyen mangler")
    assert (text_of(page, RINGPARKEN), text_of(page, "Læring")) == ("ca. 20", "Kom før")
    page = handed_in(write(page, **{SYDBYEN: "7"}), "Indsend til godkendelse")

    waiting = "select activities, upload_status from marts.waiting_upload"
    assert read.store().read(waiting).rows() == [(["Vejledning"], "submitted")]
    told = forms.waiting_figures(read.store(), PLACE).sort("area")
    assert told["raw"].to_list() == ["ca. 20", "7"]


def test_a_form_shows_what_waits_in_every_upload_and_replaces_only_what_it_showed(
    app: OpenApp, asking: Path
) -> None:
    page = write(app(asking, FORM, link=LINK), **{RINGPARKEN: "20", "Læring": "Kom før"})
    handed_in(page, "Indsend til godkendelse")
    publish_new(read.store(), submission(Figure("Samtaler", "S", "2024K1", "actual", 7)), BY)

    page = app(page=FORM, link=LINK)
    assert (text_of(page, RINGPARKEN), text_of(page, SYDBYEN)) == ("20", "7")
    assert text_of(page, "Læring") == "Kom før"
    write(page, **{"Samtaler, Motalavej": "3"})
    # Another form comes from elsewhere.
    late = submission(Figure("Samtaler", "R", "2024K1", "actual", 22), content=b"late")
    publish_new(read.store(), replace(late, layout="form"), BY)
    page = app(page=FORM, link=LINK)
    assert text_of(page, RINGPARKEN) == "22"
    write(page, **{RINGPARKEN: "21"})
    handed_in(page, "Indsend til godkendelse")

    # The first form did not stand there whole: its 20 was later another's 22.
    told = forms.waiting_figures(read.store(), PLACE).sort("upload_id", "area")
    assert told.select("is_newest", "area", "value").rows() == [
        (False, "R", 20),
        (False, "S", 7),
        (True, "M", 3),
        (True, "R", 21),
        (True, "S", 7),
    ]
    assert forms.waiting_texts(read.store(), PLACE)["narrative"].to_list() == ["Kom før"] * 2


def test_a_form_that_takes_anothers_place_says_so_and_what_is_undone_is_in_the_draft(
    app: OpenApp, asking: Path
) -> None:
    page = write(app(asking, FORM, link=LINK), **{RINGPARKEN: "20", SYDBYEN: "5"})
    handed_in(page, "Indsend til godkendelse")
    approve(read.store(), read.store().read("select max(upload_id) from marts.upload").row(0), BY)

    page = write(app(page=FORM, link=LINK), **{RINGPARKEN: "21"})
    button(page, CHECK).click().run()
    assert any(one.value.startswith("Lederen har godkendt det") for one in page.warning)
    page = handed_in(page, "Indsend til godkendelse")
    assert not page.warning
    button(page, "Fortryd").click().run()
    assert "det, der var indsendt før, er det også" in page.info[0].value
    assert (text_of(page, RINGPARKEN), text_of(page, SYDBYEN)) == ("21", "5")
    assert "2 felter er gemt som kladde." in shown(page)

    # What waits is taken back when nothing of it is left.
    page = handed_in(page, "Indsend til godkendelse")
    write(page, **{RINGPARKEN: "", SYDBYEN: ""})
    assert "Der er intet tilbage at indsende." in shown(page)
    button(page, "Træk det indsendte tilbage").click().run()
    assert page.warning[0].value == "Det indsendte er trukket tilbage."
    assert forms.waiting_figures(read.store(), PLACE).is_empty()
    assert forms.opened(read.store(), PLACE) is None


def test_a_field_that_is_emptied_says_that_what_is_published_stands(
    app: OpenApp, before: Path
) -> None:
    page = handed_in(write(app(before, FORM, link=LINK), **{RINGPARKEN: "20", SYDBYEN: "12"}))
    write(page, **{SYDBYEN: ""})
    assert "Feltet er tømt: det, der er offentliggjort, står" in shown(page)
    assert "Der er intet at indsende." in shown(page)

    write(page, **{RINGPARKEN: "21"})
    button(page, CHECK).click().run()
    assert "1 felt er tomt, og dets tal er ikke oplyst." in shown(page)  # Motalavej
    assert "1 felt er tømt, men det, der stod der før, gælder stadig." in shown(page)


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    assert "Der er intet at samle ind" in shown(app(page=FORM))


def test_an_activity_that_nobody_hands_in_for_is_said_and_each_has_its_own_form(
    app: OpenApp, before: Path
) -> None:
    page = app(before, FORM, link={**LINK, "indberetning": "proeveby/ukendt"})

    assert any("»proeveby/ukendt«" in one.value for one in page.warning)
    field(page, RINGPARKEN).set_value("4").run()
    page.selectbox(key="indberetning").select_index(1).run()
    assert verdict(page) == "Samvær"
    assert text_of(page, "Caféer, Hele planen") == ""
    page.selectbox(key="indberetning").select_index(0).run()
    assert text_of(page, RINGPARKEN) == "4"
    assert not page.exception


def test_a_responsible_fills_in_their_own_activity_and_not_a_locked_quarter(
    app: OpenApp, before: Path
) -> None:
    app(before)
    store = read.store()
    own = Grant("mail", "ane@by.dk", RESPONSIBLE, PLAN_ID, f"{PLAN_ID}/samvær")
    for grant in (Grant("mail", "it@by.dk", ADMINISTRATOR), own):
        access.grant(store.of(OWN_MACHINE), grant, "It", "Ny")
    locks.lock(store, PLAN_ID, "2024K1", "Leder Lund")

    page = as_someone(app(), "ane@by.dk")
    for name, value in LINK.items():
        page.query_params[name] = value
    page = page.switch_page(FORM).run()
    assert page.selectbox(key="indberetning").options == ["Samvær"]
    assert any("indberetter ikke for" in one.value for one in page.warning)
    assert any(one.value.startswith("Kvartalet er låst.") for one in page.info)
    write(page, **{"Caféer, Hele planen": "4"})
    button(page, CHECK).click().run()
    assert button(page, "Offentliggør").disabled
    assert "1. kvartal 2024 er låst." in shown(page)
