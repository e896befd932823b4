// What Streamlit leaves to the browser: the page's language and colours (dialogs inherit neither),
// Danish for Streamlit's own English words, and charts that shrink to the paper they are printed on.
const ATTRIBUTES = ["alt", "aria-label", "placeholder", "title"];
// A label is Markdown, and what is read aloud is its source: a backslash before every sign.
const ESCAPE = /\\([\\`*_{}[\]()#+\-!|<>~$:])/g;
const WRITTEN_IN = ".stTextInput input, .stTextArea textarea";
const UNSAVED = ".st-key-not_published";
const OURS = ".stHtml, .stMarkdown, .stPlotlyChart, .stBidiComponent";

export default function ({ data: { words, patterns } }) {
  const expressions = patterns.map(([english, danish]) => [new RegExp(`^${english}$`), danish]);

  function danish(english) {
    const known = words[english.trim()];
    if (known) return known;
    const found = expressions.find(([expression]) => expression.test(english));
    return found ? english.replace(...found) : english;
  }

  function translate(element) {
    for (const name of ATTRIBUTES) {
      const english = element.getAttribute(name);
      const said = english && danish(english.replace(ESCAPE, "$1"));
      if (said !== english) element.setAttribute(name, said);
    }
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const said = danish(node.data);
      if (said !== node.data) node.data = said;
    }
  }

  function speakDanish(root) {
    if (!root.isConnected || root.closest(OURS)) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (element) =>
      element.matches(OURS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    do translate(walker.currentNode);
    while (walker.nextNode());
  }

  const app = document.querySelector(".stApp");
  function dress() {
    document.documentElement.lang = "da";
    document.documentElement.style.colorScheme = getComputedStyle(app).colorScheme;
  }

  // Only what has changed is looked at, before the next frame is painted, so that no English word is
  // seen and a click does not wait for a walk through the whole page.
  const touched = new Set();
  const changes = new MutationObserver((mutations) => {
    if (touched.size === 0) requestAnimationFrame(speakOfTouched);
    for (const { type, target, addedNodes } of mutations) {
      if (type === "attributes") touched.add(target);
      else if (type === "characterData") touched.add(target.parentElement);
      else for (const node of addedNodes) touched.add(elementOf(node));
    }
  });
  function speakOfTouched() {
    const roots = [...touched];
    touched.clear();
    for (const root of roots) if (root) speakDanish(root);
  }

  document.addEventListener("mousedown", keepFocus, true);
  document.addEventListener("click", handOver, true);
  dress();
  speakDanish(document.body);
  changes.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ATTRIBUTES,
  });
  // The page's theme is a class of the app.
  const theme = new MutationObserver(dress);
  theme.observe(app, { attributeFilter: ["class"] });
  window.addEventListener("beforeprint", fitChartsToPaper);
  window.addEventListener("beforeunload", askBeforeLeaving);
  return () => {
    changes.disconnect();
    theme.disconnect();
    window.removeEventListener("beforeprint", fitChartsToPaper);
    window.removeEventListener("beforeunload", askBeforeLeaving);
    document.removeEventListener("mousedown", keepFocus, true);
    document.removeEventListener("click", handOver, true);
  };
}

// A field sends what is written when it loses the focus, and what comes of that may move a button away
// under the pointer before it is let go, so that the click is lost. So the field keeps the focus until
// the click is there, and both are sent together.
function keepFocus(event) {
  if (fieldLeftFor(event)) event.preventDefault();
}

function handOver(event) {
  if (fieldLeftFor(event)) pressed(event).focus();
}

function fieldLeftFor(event) {
  return pressed(event) && document.activeElement?.matches(WRITTEN_IN);
}

function pressed({ target }) {
  return target.closest?.(".stButton button, .stFormSubmitButton button, .stDownloadButton button");
}

function elementOf(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
}

// What is typed and not published is kept for as long as the page is open. The browser asks in its own
// words whether it is to be left.
function askBeforeLeaving(event) {
  if (document.querySelector(UNSAVED)) event.preventDefault();
}

// A chart is as wide as the screen it was drawn for; a view box lets the style sheet shrink it.
function fitChartsToPaper() {
  for (const drawing of document.querySelectorAll(".main-svg[width]")) {
    const [width, height] = [drawing.getAttribute("width"), drawing.getAttribute("height")];
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    drawing.parentElement.style.aspectRatio = `${width} / ${height}`;
  }
}
