// Clicks on anything that explains itself (`data-explain` names the number, in a chart `customdata`), and
// on what is chosen in the filter row (`data-choose` names the activity).
export default function ({ setTriggerValue }) {
  const asked = (event) => {
    const explained = event.target.closest?.("[data-explain]");
    if (explained) setTriggerValue("asked", explained.dataset.explain);
    const chosen = event.target.closest?.("[data-choose]");
    if (chosen) setTriggerValue("chosen", chosen.dataset.choose);
  };
  const askedInChart = ({ points: [{ customdata }] }) => {
    if (customdata) setTriggerValue("asked", customdata);
  };
  // Plotly tells its charts' clicks to listeners of its own, which are gone when it draws a chart anew.
  const listen = (event) => {
    const chart = event.target.closest?.(".js-plotly-plot");
    if (!chart) return;
    chart.removeListener("plotly_click", askedInChart);
    chart.on("plotly_click", askedInChart);
  };
  document.addEventListener("click", asked);
  document.addEventListener("pointerdown", listen, true);
  return () => {
    document.removeEventListener("click", asked);
    document.removeEventListener("pointerdown", listen, true);
  };
}
