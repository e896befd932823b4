// Write the address that the page has over the entry that is there, once for every time it is shown:
// a component is also run again where nothing was shown, and Back may have been pressed since.
let written = 0;

export default function ({ data: { page, query, run } }) {
  if (run === written) return;
  written = run;
  const address = new URL(location.href);
  if (address.pathname.split("/").pop() !== page) return;
  const wanted = new URLSearchParams(query).toString();
  if (address.searchParams.toString() === wanted) return;
  address.search = wanted;
  history.replaceState(history.state, "", address);
}
