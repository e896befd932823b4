// Copy the address. Where the browser does not let us, it stands in a field, marked and ready.
const SHOWN_MILLISECONDS = 4000;

export default function ({ parentElement, data: { copy, copied, by_hand } }) {
  const button = parentElement.querySelector("button");
  const told = parentElement.querySelector("[role=status]");
  button.textContent = copy;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      told.textContent = copied;
      setTimeout(() => told.replaceChildren(), SHOWN_MILLISECONDS);
    } catch {
      const field = document.createElement("input");
      field.readOnly = true;
      field.value = location.href;
      field.setAttribute("aria-label", by_hand);
      told.replaceChildren(by_hand, field);
      field.select();
    }
  };
}
