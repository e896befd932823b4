// Clicks on anything that explains itself: `data-explain` names the number.
export default function ({ setTriggerValue }) {
  const asked = (event) => {
    const explained = event.target.closest?.("[data-explain]");
    if (explained) setTriggerValue("asked", explained.dataset.explain);
  };
  document.addEventListener("click", asked);
  return () => document.removeEventListener("click", asked);
}
