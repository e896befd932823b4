// Copy the address, or the text that is given. Where the browser does not let us, it stands in a field, marked and ready.
const SHOWN_MILLISECONDS = 4000;

export default function ({ parentElement, data: { copy, copied, by_hand, content } }) {
  const button = parentElement.querySelector("button");
  const told = parentElement.querySelector("[role=status]");
  button.textContent = copy;
  button.onclick = async () => {
    const copying = content ?? location.href;
    try {
      await navigator.clipboard.writeText(copying);
      told.textContent = copied;
      setTimeout(() => told.replaceChildren(), SHOWN_MILLISECONDS);
    } catch {
      const field = document.createElement(content ? "textarea" : "input");
      field.readOnly = true;
      field.value = copying;
      field.setAttribute("aria-label", by_hand);
      told.replaceChildren(by_hand, field);
      field.select();
    }
  };
}
