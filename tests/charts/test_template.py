"""What every chart has in common."""

from charts import template


def test_a_figure_has_no_template_of_plotlys_own() -> None:
    drawn = template.figure([], template.layout_of(height=100)).to_plotly_json()

    assert not drawn["layout"].get("template")
