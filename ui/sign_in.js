// The sign-in leads back to the front page: the link that was asked for is remembered meanwhile.
const WANTED = "helhedsblik-wanted";

export default function ({ data: { isSignedIn } }) {
  const asked = location.pathname + location.search;
  if (!isSignedIn) {
    sessionStorage.setItem(WANTED, asked);
    return;
  }
  const wanted = sessionStorage.getItem(WANTED);
  sessionStorage.removeItem(WANTED);
  // With the origin before it, so that a path of two slashes does not lead to another site.
  if (wanted && wanted !== asked) location.replace(location.origin + wanted);
}
