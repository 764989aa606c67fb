// Lets a chart be read point by point, with a mouse or with the arrow keys. All it says also stands in the chart's
// table: without this module nothing is missing. It sets attributes and classes only, so a strict
// Content-Security-Policy lets it work; and nothing in it moves, so there is no motion to be reduced.

/**
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Area Of the stops that share a crosshair.
 * @typedef {{ area: Area, x: number, y: number | undefined, name: string, words: string }} Stop
 * @typedef {{ svg: SVGSVGElement, stops: Stop[] }} Shown The drawing now displayed.
 */

for (const figure of document.querySelectorAll(".chart-figure")) {
  const charts = [...figure.querySelectorAll("svg")].filter((svg) => svg.querySelector(".chart-stops"));
  if (charts[0]) addReader(charts[0], charts);
}

/**
 * The wide and the narrow drawing of a chart share one reader: whichever is displayed is read.
 * @param {SVGSVGElement} first
 * @param {SVGSVGElement[]} charts
 */
function addReader(first, charts) {
  const reader = element("div", { class: "chart-reader" });
  const title = first.querySelector("title")?.textContent ?? "Chart";
  const keys = element("div", {
    class: "chart-reader__keys",
    tabindex: "0",
    role: "application",
    "aria-label": `${title}. Arrow keys read it point by point, Escape puts the pointer away.`,
  });
  const said = element("p", { class: "govuk-visually-hidden", role: "status" });
  first.before(reader);
  reader.append(...charts, keys, said);
  let at = -1;
  let dismissed = -1;

  /** @returns {Shown | undefined} */
  const shown = () => {
    const svg = charts.find((one) => one.getClientRects().length > 0);
    return svg && { svg, stops: stopsOf(svg) };
  };
  const hide = () => {
    for (const svg of charts) svg.querySelector(".chart-reader__mark")?.remove();
  };
  /** @type {(chart: Shown, to: number) => Stop | undefined} */
  const show = ({ svg, stops }, to) => {
    hide();
    at = Math.max(0, Math.min(stops.length - 1, to));
    const stop = stops[at];
    if (stop) svg.append(markOf(svg, stop));
    return stop;
  };

  reader.addEventListener("pointermove", (event) => {
    const chart = shown();
    const near = chart ? nearest(chart, event) : -1;
    if (!chart || near < 0 || near === dismissed) return;
    dismissed = -1;
    show(chart, near);
  });
  reader.addEventListener("pointerleave", () => {
    dismissed = -1;
    if (document.activeElement !== keys) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    dismissed = at;
    hide();
  });
  keys.addEventListener("focus", () => {
    const chart = shown();
    if (chart) show(chart, Math.max(0, at));
  });
  keys.addEventListener("blur", () => {
    said.textContent = "";
    hide();
  });
  keys.addEventListener("keydown", (event) => {
    const chart = shown();
    const to = chart && leadsTo(event.key, at, chart.stops.length);
    if (!chart || to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const stop = show(chart, to);
    said.textContent = stop ? `${stop.name}: ${stop.words}` : "";
  });
}

/**
 * @param {string} key
 * @param {number} at
 * @param {number} count
 * @returns {number | undefined} undefined where the key leads nowhere
 */
function leadsTo(key, at, count) {
  if (key === "ArrowRight" || key === "ArrowDown") return at + 1;
  if (key === "ArrowLeft" || key === "ArrowUp") return at - 1;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

/**
 * @param {SVGSVGElement} svg
 * @returns {Stop[]}
 */
function stopsOf(svg) {
  return [...svg.querySelectorAll(".chart-stops")].flatMap((group) => {
    /** @type {(one: Element, name: string) => number} */
    const number = (one, name) => Number(one.getAttribute(`data-${name}`));
    const area = {
      left: number(group, "left"),
      right: number(group, "right"),
      top: number(group, "top"),
      bottom: number(group, "bottom"),
    };
    return [...group.children].map((one) => ({
      area,
      x: number(one, "x"),
      y: one.hasAttribute("data-y") ? number(one, "y") : undefined,
      name: one.getAttribute("data-name") ?? "",
      words: one.getAttribute("data-words") ?? "",
    }));
  });
}

/**
 * The stop nearest across in the area nearest to the pointer; of two above each other the nearer one.
 * @param {Shown} chart
 * @param {PointerEvent} event
 * @returns {number} -1 where there is none
 */
function nearest({ svg, stops }, { clientX, clientY }) {
  const matrix = svg.getScreenCTM();
  if (!matrix) return -1;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  /** @type {(stop: Stop) => number} */
  const distance = ({ area, ...stop }) => {
    const outside = Math.max(area.left - x, 0, x - area.right) + Math.max(area.top - y, 0, y - area.bottom);
    return outside * 1e6 + Math.abs(stop.x - x) * 1e3 + Math.abs((stop.y ?? y) - y);
  };
  const distances = stops.map(distance);
  return distances.indexOf(Math.min(...distances));
}

/**
 * A crosshair, a ring round the mark, and the words on a white card that leaves the mark free.
 * @param {SVGSVGElement} svg
 * @param {Stop} stop
 */
function markOf(svg, { area, x, y, name, words }) {
  const { width, height } = svg.viewBox.baseVal;
  const size = Number(svg.getAttribute("font-size")) * 0.94;
  const lines = [name, ...wrapped(words, Math.floor((width - 40) / (size * 0.58)))];
  const card = {
    width: Math.max(...lines.map(({ length }) => length)) * size * 0.58 + size,
    height: lines.length * size * 1.25 + size * 0.6,
  };
  const left = Math.max(1, Math.min(width - card.width - 1, x - card.width / 2));
  const middle = y ?? (area.top + area.bottom) / 2;
  const above = middle - card.height - size;
  const top = above >= 0 ? above : Math.min(middle + size, height - card.height);
  const mark = drawn("g", { class: "chart-reader__mark", "aria-hidden": "true" });
  const line = { stroke: "#12222f", "stroke-width": "1.5", fill: "none" };
  mark.append(drawn("path", { ...line, d: `M${x} ${area.top}V${area.bottom}` }));
  if (y !== undefined) mark.append(drawn("circle", { ...line, cx: x, cy: y, r: 11, "stroke-width": "2.5" }));
  mark.append(drawn("rect", { ...line, x: left, y: top, ...card, rx: 3, fill: "#fff" }));
  const text = drawn("text", { fill: "#12222f", "font-size": size });
  for (const [index, content] of lines.entries()) {
    const baseline = top + size * 1.25 * (index + 1);
    const part = drawn("tspan", {
      x: left + size / 2,
      y: baseline,
      ...(index > 0 && { "font-weight": 700 }),
    });
    part.textContent = content;
    text.append(part);
  }
  mark.append(text);
  return mark;
}

/**
 * @param {string} words
 * @param {number} letters
 */
function wrapped(words, letters) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function element(name, attributes) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function drawn(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
