"""The app's logo, which is drawn in whatever font the reader has."""

from xml.etree import ElementTree

from ui import look

SVG = "{http://www.w3.org/2000/svg}"


def test_the_logos_name_fits_in_it_whatever_the_font() -> None:
    logo = ElementTree.fromstring(look.LOGO.read_text(encoding="utf-8"))
    name = logo.find(f"{SVG}text")
    width = float(logo.attrib["viewBox"].split()[2])

    assert name is not None
    assert float(name.attrib["x"]) + float(name.attrib["textLength"]) <= width
