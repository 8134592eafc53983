// The running text of a document with its inherited passages and what was read in it marked;
// written when it is opened.

const note = document.getElementById("note");

function say(text) {
  note.textContent = text;
  note.hidden = !text;
}

function ancestry(number) {
  return data.derivations
    .filter((derivation) => derivation.document === number)
    .sort((a, b) => b.share - a.share || (a.ancestor.name < b.ancestor.name ? -1 : 1));
}

function openDocument(number, hit = null) {
  const details = document.getElementById(`doc-${number}`);
  if (!details) return null;
  const body = details.querySelector(".text");
  if (!body.hasChildNodes() || hit) body.replaceChildren(...textOf(number, hit));
  const parallels = details.querySelector(".parallels");
  if (!parallels.hasChildNodes()) parallels.append(...parallelsOf(number));
  details.open = true;
  return details;
}

function textOf(number, hit) {
  const ranges = ancestry(number).flatMap((derivation, i) =>
    derivation.passages.map(([start, end]) => ({ start, end, css: `ink a${i % 6}`, derivation })));
  for (const [start, end, text] of data.documents[number].notes) ranges.push({ start, end, css: "read", text });
  if (hit) ranges.push({ start: hit[0], end: hit[1], css: "hit" });
  return paragraphs(number, ranges, (piece, covering) => {
    const inherited = covering.filter((range) => range.derivation);
    const read = covering.filter((range) => range.css === "read");
    const css = [inherited.length ? inherited[0].css : "", read.length ? "read" : "",
      covering.some((r) => r.css === "hit") ? "hit" : ""].filter(Boolean);
    const text = [...read.map((range) => range.text).reverse(), ...inherited.map(({ derivation }) =>
      `${derivation.kind} from ${derivation.ancestor.name}, probability ${percent(derivation.probability)}`)].join(" · ");
    if (!text) return element("mark", { class: "hit" }, piece);
    return element("span", {
      class: css.join(" "), tabindex: "0",
      mouseenter: () => say(text), mouseleave: () => say(""), focus: () => say(text), blur: () => say(""),
    }, piece);
  });
}

function parallelsOf(number) {
  const others = new Map();
  for (const [left, right] of data.parallels) {
    if (left[0] === number) others.set(right[0], (others.get(right[0]) || 0) + 1);
    else if (right[0] === number) others.set(left[0], (others.get(left[0]) || 0) + 1);
  }
  if (!others.size) return [];
  const sorted = [...others].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return [element("h4", {}, "Shares passages with"), ...sorted.map(([other, n]) =>
    element("button", { type: "button", click: () => { choose(number, other); location.hash = "#compare"; } },
      `${namePlace(other)} (${n === 1 ? "one passage" : `${n} passages`})`))];
}

// `#doc-3` opens a document, `#doc-3:120-180` also shows the place.
function followHash() {
  const found = /^#doc-(\d+)(?::(\d+)-(\d+))?$/.exec(location.hash);
  if (!found) return;
  const hit = found[2] ? [Number(found[2]), Number(found[3])] : null;
  const details = openDocument(Number(found[1]), hit);
  if (!details) return;
  const target = (hit && details.querySelector(".text .hit")) || details;
  target.scrollIntoView({ block: hit ? "center" : "start" });
  details.querySelector("summary").focus({ preventScroll: true });
}

function startDocuments() {
  for (const details of document.querySelectorAll(".document")) {
    const number = Number(details.id.slice(4));
    details.addEventListener("toggle", () => { if (details.open) openDocument(number); });
  }
  window.addEventListener("hashchange", followHash);
  window.addEventListener("keydown", (event) => { if (event.key === "Escape") say(""); });
  // A second click on the same link changes no hash.
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#doc-"]');
    if (link && link.getAttribute("href") === location.hash) followHash();
  });
  followHash();
}
