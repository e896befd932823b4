// What Streamlit leaves to the browser: the page's language and colours (dialogs inherit neither),
// Danish for Streamlit's own English words, and charts that shrink to the paper they are printed on.
const ATTRIBUTES = ["alt", "aria-label", "placeholder", "title"];
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
      const said = english && danish(english);
      if (said !== english) element.setAttribute(name, said);
    }
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const said = danish(node.data);
      if (said !== node.data) node.data = said;
    }
  }

  function speakDanish() {
    const isOurs = (element) => element.matches(OURS);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT, (element) =>
      isOurs(element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) translate(walker.currentNode);
  }

  function dress() {
    const app = document.querySelector(".stApp");
    document.documentElement.lang = "da";
    document.documentElement.style.colorScheme = getComputedStyle(app).colorScheme;
  }

  // Before the next frame is painted, so that no English word is seen.
  let isAwaited = false;
  const changes = new MutationObserver(() => {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(() => {
      isAwaited = false;
      dress();
      speakDanish();
    });
  });

  dress();
  speakDanish();
  changes.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ATTRIBUTES,
  });
  window.addEventListener("beforeprint", fitChartsToPaper);
  return () => {
    changes.disconnect();
    window.removeEventListener("beforeprint", fitChartsToPaper);
  };
}

// A chart is as wide as the screen it was drawn for; a view box lets the style sheet shrink it.
function fitChartsToPaper() {
  for (const drawing of document.querySelectorAll(".main-svg[width]")) {
    const [width, height] = [drawing.getAttribute("width"), drawing.getAttribute("height")];
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    drawing.parentElement.style.aspectRatio = `${width} / ${height}`;
  }
}
