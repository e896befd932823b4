// The page's language and colour scheme, which dialogs do not inherit otherwise, and clicks on
// anything that explains itself: `data-explain` names the number.
export default function ({ setTriggerValue }) {
  const page = document.documentElement;
  page.lang = "da";
  page.style.colorScheme = getComputedStyle(document.querySelector(".stApp")).colorScheme;
  const asked = (event) => {
    const explained = event.target.closest?.("[data-explain]");
    if (explained) setTriggerValue("asked", explained.dataset.explain);
  };
  document.addEventListener("click", asked);
  return () => document.removeEventListener("click", asked);
}
