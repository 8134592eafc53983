// Any two documents side by side, their shared passages numbered and their variants marked.

const sides = ["left", "right"].map((side) => ({
  select: document.getElementById(side), pane: document.getElementById(`${side}-pane`),
}));

function choose(left, right) {
  sides[0].select.value = String(left);
  sides[1].select.value = String(right);
  compareChosen();
}

// Parallels of the two, each as [span here, span there, kind, variants], in the left one's order.
function between(left, right) {
  const found = [];
  for (const [one, other, kind, , variants] of data.parallels) {
    if (one[0] === left && other[0] === right) found.push([one, other, kind, variants]);
    if (one[0] === right && other[0] === left) {
      found.push([other, one, kind, variants.map(([a, b, k]) => [b, a, k])]);
    }
  }
  return found.sort((a, b) => a[0][1] - b[0][1] || a[1][1] - b[1][1]);
}

function compareChosen() {
  const [left, right] = sides.map((side) => Number(side.select.value));
  const shared = left === right ? [] : between(left, right);
  sides.forEach((side, which) => fillPane(side, [left, right][which], which, shared));
  document.getElementById("verdict").textContent = verdict(left, right, shared);
  document.getElementById("apparatus").replaceChildren(...apparatus(left, right, shared));
}

function fillPane(side, number, which, shared) {
  const ranges = [];
  shared.forEach((parallel, i) => {
    const [, start, end] = parallel[which];
    ranges.push({ start, end, i });
    for (const variant of parallel[3]) {
      if (variant[which]) ranges.push({ start: variant[which][0], end: variant[which][1], kind: variant[2] });
    }
  });
  const wrap = (piece, covering, begun) => {
    const passage = covering.find((range) => range.i !== undefined);
    const variant = covering.find((range) => range.kind);
    const inner = variant ? element("span", { class: `variant ${grave(variant.kind)}`, title: variant.kind }, piece) : piece;
    if (!passage) return inner;
    const first = begun.includes(passage);
    return element("span", {
      class: "shared", "data-i": passage.i, tabindex: first ? "0" : null, role: first ? "button" : null,
      click: () => bringUp(passage.i, which), keydown: (event) => { if (event.key === "Enter") bringUp(passage.i, which); },
    }, first ? element("sup", {}, String(passage.i + 1)) : "", inner);
  };
  side.pane.replaceChildren(
    element("p", { class: "by" }, namePlace(number)), ...paragraphs(number, ranges, wrap));
  side.pane.scrollTop = 0;
}

function grave(kind) {
  return ["wording", "synonym", "spelling", "addition", "omission"].includes(kind) ? "" : "grave";
}

// Lights a passage in both panes and scrolls the other pane to it.
function bringUp(i, from) {
  sides.forEach(({ pane }, which) => {
    for (const piece of pane.querySelectorAll(".shared")) piece.classList.toggle("on", piece.dataset.i === String(i));
    const first = pane.querySelector(".shared.on");
    if (first && which !== from) {
      const shift = first.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      pane.scrollTop += shift - pane.clientHeight / 3;
    }
  });
}

function verdict(left, right, shared) {
  if (left === right) return "Choose two different documents.";
  const pair = data.pairs.find((p) => (p.left === left && p.right === right) || (p.left === right && p.right === left));
  const n = shared.length === 1 ? "One shared passage." : `${shared.length || "No"} shared passages.`;
  if (!pair) return `${n} They do not belong to one story.`;
  return `${n} Verdict: ${pair.verdict} (probability of dependence ${percent(pair.probability)}). ${pair.reasons.join(" ")}`;
}

// Every place where the two differ: changes of meaning at once, mere wording on demand.
function apparatus(left, right, shared) {
  const rows = shared.flatMap(([, , , variants], i) => variants.map(([a, b, kind]) => ({ i, a, b, kind })));
  const [meaning, wording] = [rows.filter((row) => grave(row.kind)), rows.filter((row) => !grave(row.kind))];
  const parts = [];
  if (meaning.length) parts.push(element("h3", {}, "Apparatus"), apparatusTable(left, right, meaning));
  if (wording.length) {
    parts.push(element("details", { class: "list" },
      element("summary", {}, wording.length === 1 ? "One change of wording" : `${wording.length} changes of wording`),
      apparatusTable(left, right, wording)));
  }
  return parts;
}

function apparatusTable(left, right, rows) {
  const words = (number, span) => (span ? cut(number, ...span) : "—");
  return element("table", { class: "data" },
    element("thead", {}, element("tr", {}, ...["Passage", "Left", "Kind", "Right"].map((text) =>
      element("th", { scope: "col" }, text)))),
    element("tbody", {}, ...rows.map((row) => element("tr", {},
      element("td", { class: "n", "data-label": "Passage" }, String(row.i + 1)),
      element("td", { class: "words", "data-label": "Left", dir: "auto" }, words(left, row.a)),
      element("td", { class: "mid", "data-label": "Kind" }, element("span", { class: "kind" }, row.kind)),
      element("td", { class: "words", "data-label": "Right", dir: "auto" }, words(right, row.b))))));
}

function startCompare() {
  for (const { select } of sides) {
    select.append(...data.documents.map((doc, number) => element("option", { value: String(number) }, namePlace(number))));
    select.addEventListener("change", compareChosen);
  }
  // Begin with the pair that has most to show.
  const most = new Map();
  for (const [left, right, , , variants] of data.parallels) {
    const key = `${left[0]} ${right[0]}`;
    most.set(key, (most.get(key) || 0) + 1 + variants.length);
  }
  const [best] = [...most].sort((a, b) => b[1] - a[1])[0] || ["0 1"];
  const [left, right] = best.split(" ").map(Number);
  if (data.documents.length > 1) choose(left, right);
}
