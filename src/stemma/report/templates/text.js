// Texts and elements. Offsets count code points, so a text is cut as an array of characters.
// Whatever comes from a document becomes a text node: nothing here reads markup.

const data = JSON.parse(document.getElementById("data").textContent);
const characters = new Map();

// The statements of a claim; what most of them are is left out of the data.
function statementsOf(claim) {
  return claim.statements.map(
    ([number, start, end, origin, modality = "asserted", polarity = "affirmed", attribution = ""]) =>
      ({ span: [number, start, end], origin: data.origins[origin], modality, polarity, attribution }));
}

function chars(number) {
  if (!characters.has(number)) characters.set(number, Array.from(data.documents[number].text));
  return characters.get(number);
}

function cut(number, start, end) {
  return chars(number).slice(start, end).join("");
}

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value !== null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== ""));
  return node;
}

// The words of a span with what stands around them in the same paragraph.
function inContext([number, start, end], css = "", around = 70) {
  const all = chars(number);
  let from = start;
  while (from > 0 && start - from < around && all[from - 1] !== "\n") from -= 1;
  if (from > 0 && all[from - 1] !== "\n") while (from < start && all[from - 1] !== " ") from += 1;
  let to = end;
  while (to < all.length && to - end < around && all[to] !== "\n") to += 1;
  if (to < all.length && all[to] !== "\n") while (to > end && all[to] !== " ") to -= 1;
  const open = from > 0 && all[from - 1] !== "\n" ? "… " : "";
  const close = to < all.length && all[to] !== "\n" ? " …" : "";
  return [
    open + cut(number, from, start),
    element("mark", { class: css || null }, cut(number, start, end)),
    cut(number, end, to) + close,
  ];
}

function linkTo([number, start, end], text) {
  return element("a", { href: `#doc-${number}:${start}-${end}` }, text);
}

function percent(probability) {
  if (probability > 0.99) return "> 99 %";
  return probability < 0.01 ? "< 1 %" : `${Math.round(probability * 100)} %`;
}

function namePlace(number) {
  const doc = data.documents[number];
  return [doc.title, doc.outlet].filter(Boolean).join(" – ");
}

// A document as paragraphs, cut wherever a range begins or ends; `wrap` makes the node of a
// piece from its text, the ranges that cover it, and those that begin with it.
function paragraphs(number, ranges, wrap) {
  const all = chars(number);
  const cuts = new Set([0, all.length]);
  for (const range of ranges) cuts.add(range.start).add(range.end);
  all.forEach((char, i) => { if (char === "\n") cuts.add(i).add(i + 1); });
  const places = [...cuts].filter((place) => place <= all.length).sort((a, b) => a - b);
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const result = [];
  let paragraph = element("p", { dir: "auto" });
  let next = 0;
  let active = [];
  for (let i = 0; i + 1 < places.length; i += 1) {
    const [start, end] = [places[i], places[i + 1]];
    while (next < sorted.length && sorted[next].start <= start) active.push(sorted[next++]);
    active = active.filter((range) => range.end > start);
    if (all[start] === "\n") {
      if (paragraph.hasChildNodes()) result.push(paragraph);
      paragraph = element("p", { dir: "auto" });
      continue;
    }
    const piece = all.slice(start, end).join("");
    const begun = active.filter((range) => range.start === start);
    paragraph.append(active.length ? wrap(piece, active, begun) : piece);
  }
  if (paragraph.hasChildNodes()) result.push(paragraph);
  return result;
}
