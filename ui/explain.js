// Clicks on anything that explains itself (`data-explain` names the number), and on what is chosen in
// the filter row (`data-choose` names the activity).
export default function ({ setTriggerValue }) {
  const asked = (event) => {
    const explained = event.target.closest?.("[data-explain]");
    if (explained) setTriggerValue("asked", explained.dataset.explain);
    const chosen = event.target.closest?.("[data-choose]");
    if (chosen) setTriggerValue("chosen", chosen.dataset.choose);
  };
  document.addEventListener("click", asked);
  return () => document.removeEventListener("click", asked);
}
