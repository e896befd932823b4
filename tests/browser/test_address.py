"""What is chosen and what stands in the address are one, in the browser as on the server."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.screen import drawn, go, menu, new_page, opened
from ui.menu import UNFILTERED

EKSEMPELBY = "Eksempelby (opdigtet)"
NEWEST = f"{EKSEMPELBY} · 3. kvartal 2026 · Hele helhedsplanen"
BOXES = ("Helhedsplan", "År", "Kvartal", "Indsatsområde", "Område", "Aktivitet", "Tema", "Status")
ALL_OF_EKSEMPELBY = [
    EKSEMPELBY,
    "2026",
    "3. kvartal",
    "Alle indsatsområder",
    "Hele helhedsplanen",
    "Alle aktiviteter",
    "Alle temaer",
    "Alle statusser",
]


def choose(page: Page, box: str, option: str) -> None:
    page.get_by_role("combobox", name=box, exact=True).click()
    page.get_by_role("option", name=option, exact=True).click()


def about(page: Page, said: str) -> None:
    """The page says that it is about this, and all of it is drawn."""
    expect(page.get_by_text(said, exact=True)).to_be_visible()
    drawn(page)


def boxes(page: Page) -> list[str]:
    return [page.get_by_role("combobox", name=one, exact=True).input_value() for one in BOXES]


def stands(page: Page, **wanted: str) -> None:
    """The address comes to say this and nothing else."""
    page.wait_for_function(
        """(wanted) => {
            const said = [...new URLSearchParams(location.search)].sort();
            return JSON.stringify(said) === JSON.stringify(Object.entries(wanted).sort());
        }""",
        arg=wanted,
    )


def chosen(page: Page, **others: str) -> None:
    """The address comes to be that of Eksempelby's newest quarter, with these others."""
    stands(page, **{"helhedsplan": EKSEMPELBY, "aar": "2026", "kvartal": "3. kvartal", **others})


@pytest.mark.parametrize(
    "before",
    [
        "helhedsplan=Slagelse",
        "helhedsplan=Sønderborg",
        "helhedsplan=Slagelse&indsatsomraade=Beskæftigelse&omraade=Ringparken&status=✔+nået",
        "helhedsplan=Slagelse&tema=Jobs",
    ],
)
def test_another_plan_begins_at_its_newest_quarter_and_stays_there_at_the_next_click(
    before: str, filled: str, page: Page
) -> None:
    opened(page, f"{filled}/overblik?{before}")

    choose(page, "Helhedsplan", EKSEMPELBY)
    about(page, NEWEST)
    assert boxes(page) == ALL_OF_EKSEMPELBY
    page.locator("[data-explain]").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    go(page, "Tendenser")

    about(page, NEWEST)
    assert boxes(page) == ALL_OF_EKSEMPELBY


def test_another_plan_begins_at_its_newest_quarter_at_the_next_choice_too(
    filled: str, page: Page
) -> None:
    opened(page, f"{filled}/overblik?helhedsplan=Slagelse")
    choose(page, "Helhedsplan", EKSEMPELBY)
    about(page, NEWEST)

    choose(page, "Område", "Nordenvang")
    about(page, f"{EKSEMPELBY} · 3. kvartal 2026 · Nordenvang")
    choose(page, "Tema", "Jobs")

    about(page, f"{EKSEMPELBY} · 3. kvartal 2026 · Nordenvang · Jobs")
    assert boxes(page)[:3] == [EKSEMPELBY, "2026", "3. kvartal"]


def test_plan_year_and_quarter_stand_in_the_address_of_every_page_also_when_nobody_chose(
    filled: str, page: Page
) -> None:
    opened(page, filled)
    addresses = [link.rsplit("/", 1)[-1] for link in menu(page)]
    start = {"helhedsplan": "Slagelse", "aar": "2023", "kvartal": "3. kvartal"}
    of_page = {"udforsk": {"fra": "1. kvartal 2023", "til": "3. kvartal 2023"}}
    assert len(addresses) > 10

    for one in addresses:
        if one in ("kvartalsrunden", "indberet"):  # the quarter that is to be handed in today
            page.goto(f"{filled}/{one}")
            page.wait_for_url(f"**/{one}?*helhedsplan=Slagelse*")
            assert "runde=" in page.url
        elif one not in UNFILTERED:
            page.goto(f"{filled}/{one}")
            stands(page, **start, **of_page.get(one, {}))
        else:
            opened(page, f"{filled}/{one}")
            stands(page)


def test_each_choice_is_one_step_of_back_and_forward(filled: str, page: Page) -> None:
    opened(page, f"{filled}/overblik")
    about(page, "Slagelse · 3. kvartal 2023 · Hele helhedsplanen")
    choose(page, "Helhedsplan", EKSEMPELBY)
    about(page, NEWEST)
    choose(page, "Område", "Nordenvang")
    about(page, f"{EKSEMPELBY} · 3. kvartal 2026 · Nordenvang")
    go(page, "Målopfyldelse")
    about(page, f"{EKSEMPELBY} · 3. kvartal 2026 · Nordenvang")
    choose(page, "Kvartal", "2. kvartal")
    about(page, f"{EKSEMPELBY} · 2. kvartal 2026 · Nordenvang")
    there = boxes(page)

    page.go_back()
    about(page, f"{EKSEMPELBY} · 3. kvartal 2026 · Nordenvang")
    expect(page.get_by_role("heading", name="Målopfyldelse", exact=True)).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Overblik", exact=True)).to_be_visible()
    about(page, f"{EKSEMPELBY} · 3. kvartal 2026 · Nordenvang")
    page.go_back()
    about(page, NEWEST)
    assert boxes(page) == ALL_OF_EKSEMPELBY
    page.go_back()
    about(page, "Slagelse · 3. kvartal 2023 · Hele helhedsplanen")

    for said in (NEWEST, *[f"{EKSEMPELBY} · 3. kvartal 2026 · Nordenvang"] * 2):
        page.go_forward()
        about(page, said)
    page.go_forward()
    about(page, f"{EKSEMPELBY} · 2. kvartal 2026 · Nordenvang")
    assert boxes(page) == there


def test_a_choice_after_back_is_made_from_what_back_gave(filled: str, page: Page) -> None:
    opened(page, f"{filled}/overblik")
    choose(page, "Helhedsplan", EKSEMPELBY)
    about(page, NEWEST)
    page.go_back()
    about(page, "Slagelse · 3. kvartal 2023 · Hele helhedsplanen")

    choose(page, "Område", "Ringparken")

    about(page, "Slagelse · 3. kvartal 2023 · Ringparken")
    page.go_back()
    about(page, "Slagelse · 3. kvartal 2023 · Hele helhedsplanen")
    page.go_back()
    assert page.url == "about:blank"


def test_what_a_page_lets_one_choose_is_a_step_too(filled: str, page: Page) -> None:
    opened(page, f"{filled}/maalopfyldelse?helhedsplan={EKSEMPELBY}")
    page.get_by_role("radio", name="Pr. område").click(force=True)
    chosen(page, visning="Pr. område")
    drawn(page)
    go(page, "Tendenser")
    chosen(page)
    drawn(page)
    page.get_by_role("radio", name="Indeks").click(force=True)
    chosen(page, visning="Indeks")
    drawn(page)
    page.get_by_role("radio", name="År mod år").click(force=True)
    chosen(page, visning="År mod år")
    drawn(page)

    page.go_back()
    chosen(page, visning="Indeks")
    expect(page.get_by_role("radio", name="Indeks")).to_be_checked()
    drawn(page)
    page.go_back()
    chosen(page)
    drawn(page)
    page.go_back()
    chosen(page, visning="Pr. område")
    expect(page.get_by_role("radio", name="Pr. område")).to_be_checked()


def test_an_activity_that_is_chosen_in_a_list_is_one_step(filled: str, page: Page) -> None:
    opened(page, f"{filled}/aktivitet?helhedsplan={EKSEMPELBY}")
    first = page.locator("[data-choose]").first
    name = first.inner_text()
    first.click()
    chosen(page, aktivitet=name)
    about(page, f"{NEWEST} · {name}")

    page.go_back()
    chosen(page)
    about(page, NEWEST)
    expect(page.get_by_role("combobox", name="Aktivitet")).to_have_value("Alle aktiviteter")


def test_the_choice_is_still_there_after_a_page_without_filters_and_after_a_reload(
    filled: str, page: Page
) -> None:
    opened(page, f"{filled}/overblik?helhedsplan={EKSEMPELBY}")
    choose(page, "Kvartal", "2. kvartal")
    about(page, f"{EKSEMPELBY} · 2. kvartal 2026 · Hele helhedsplanen")
    go(page, "Indlæs")
    chosen(page, kvartal="2. kvartal")
    page.reload()
    drawn(page)

    go(page, "Tendenser")

    about(page, f"{EKSEMPELBY} · 2. kvartal 2026 · Hele helhedsplanen")
    page.reload()
    about(page, f"{EKSEMPELBY} · 2. kvartal 2026 · Hele helhedsplanen")
    chosen(page, kvartal="2. kvartal")


def test_the_copied_link_shows_another_reader_the_same(filled: str, browser: Browser) -> None:
    page = new_page(browser, "clipboard-read", "clipboard-write")
    opened(page, f"{filled}/overblik")
    choose(page, "Helhedsplan", EKSEMPELBY)
    about(page, NEWEST)
    choose(page, "År", "2025")
    about(page, f"{EKSEMPELBY} · 3. kvartal 2025 · Hele helhedsplanen")
    page.get_by_role("button", name="Kopiér link").click()
    expect(page.get_by_role("status").filter(has_text="Linket er kopieret")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    page.close()

    reader = new_page(browser)
    opened(reader, link)

    about(reader, f"{EKSEMPELBY} · 3. kvartal 2025 · Hele helhedsplanen")
    reader.close()


def test_a_link_that_the_browser_does_not_copy_stands_ready_to_be_copied(
    filled: str, page: Page
) -> None:
    # Browsers have no clipboard on a page that is not sent safely.
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    opened(page, f"{filled}/overblik")

    page.get_by_role("button", name="Kopiér link").click()

    field = page.get_by_role("textbox", name="Kopiér adressen herfra")
    expect(field).to_have_value(page.url)
    assert "aar=2023" in page.url


def test_the_filters_are_reset_in_one_step_and_the_quarter_stays(filled: str, page: Page) -> None:
    second_quarter = f"{EKSEMPELBY} · 2. kvartal 2025 · Hele helhedsplanen"
    opened(
        page,
        f"{filled}/overblik?helhedsplan={EKSEMPELBY}&aar=2025&kvartal=2.+kvartal&omraade=Nordenvang",
    )
    page.get_by_role("button", name="Nulstil filtre").click()
    about(page, second_quarter)
    assert boxes(page) == [EKSEMPELBY, "2025", "2. kvartal", *ALL_OF_EKSEMPELBY[3:]]
    stands(page, helhedsplan=EKSEMPELBY, aar="2025", kvartal="2. kvartal")
    go(page, "Tendenser")
    about(page, second_quarter)

    page.go_back()
    about(page, second_quarter)
    page.go_back()
    about(page, f"{EKSEMPELBY} · 2. kvartal 2025 · Nordenvang")
    assert boxes(page)[:5] == [
        EKSEMPELBY,
        "2025",
        "2. kvartal",
        "Alle indsatsområder",
        "Nordenvang",
    ]
