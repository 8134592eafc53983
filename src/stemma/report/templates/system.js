// The actors: the graph with its evidence, the table of ties, and the timeline.

const system = data.system;

// The sentence of a piece of evidence, and the origin that its claim counts it toward.
function said([number, start, end, claim]) {
  const found = claim < 0 ? null : statementsOf(data.claims[claim]).find((statement) =>
    statement.span[0] === number && statement.span[1] < end && start < statement.span[2]);
  const facts = found ? [
    found.attribution ? `on the word of ${found.attribution}` : "",
    found.modality === "asserted" ? "" : found.modality,
    found.polarity === "denied" ? "denied" : "",
    `counts toward ${found.origin.name}`,
  ] : [];
  return element("blockquote", {},
    element("p", { dir: "auto" }, cut(number, start, end)),
    element("p", { class: "by" }, linkTo([number, start, end], namePlace(number)),
      facts.filter(Boolean).map((fact) => ` · ${fact}`).join("")));
}

// Evidence of several records: a sentence stands once.
function quotes(evidence) {
  const once = new Map();
  for (const place of evidence) if (!once.has(place.slice(0, 3).join())) once.set(place.slice(0, 3).join(), place);
  return [...once.values()].map(said);
}

function firstQuote([number, start, end]) {
  return element("p", { class: "said" }, linkTo([number, start, end], data.documents[number].name), ": ",
    element("q", { dir: "auto" }, cut(number, start, end)));
}

function supportOf(item) {
  if (!item.origins) return "";
  const [lowest, likely, highest, documents] = item.origins;
  return `${origins([lowest, likely, highest])} ${likely === 1 ? "origin" : "origins"}, ${documents} ${documents === 1 ? "document" : "documents"}`;
}

function namesOf(numbers) {
  const names = numbers.map((number) => system.actors[number].name);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

function drawing(tag, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

// The piece of line that the legend has for a dimension; empty where the graph has none.
function swatchOf(dimension) {
  const found = document.querySelector(`#actors .legend .t-${dimension.split(" ")[0]}`);
  const copy = found ? found.closest("svg").cloneNode(true) : "";
  return copy;
}

function showEdge(number) {
  const [left, right, dimension, ties] = system.graph.edges[number];
  const panel = document.getElementById("edge");
  panel.replaceChildren(
    element("button", { type: "button", class: "close", click: () => { panel.hidden = true; mark(-1); } }, "Close"),
    element("h3", {}, `${namesOf([left, right])}: ${dimension}`),
    ...ties.flatMap((n) => {
      const tie = system.ties[n];
      const facts = [tie.since ? `since ${tie.since[1]}` : "no beginning given", supportOf(tie)];
      return [
        element("p", { class: "by" }, [ties.length > 1 ? namesOf(tie.actors) : "", ...facts].filter(Boolean).join(" · ")),
        element("div", { class: "quotes" }, ...quotes(tie.evidence)),
      ];
    }),
    element("button", { type: "button", click: () => choosePair(left, right) }, "All that these two have with each other"),
  );
  panel.hidden = false;
  mark(number);
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: "nearest" });
}

function mark(number) {
  for (const tie of document.querySelectorAll(".graph .tie")) {
    tie.classList.toggle("on", Number(tie.dataset.edge) === number);
  }
}

function openAt(hash) {
  if (location.hash === hash) followHash(); // which changes no hash
  else location.hash = hash;
}

// One click on a line or an actor of the graph, or on a link that knows its place in a text.
function followSystem(event) {
  const link = event.target.closest && event.target.closest("a");
  if (!link) return;
  if (link.dataset.edge) showEdge(Number(link.dataset.edge));
  else if (link.dataset.actor) choosePair(system.graph.nodes[link.dataset.actor], -1);
  else if (link.dataset.at) openAt(`${link.getAttribute("href")}:${link.dataset.at}`);
  else return;
  event.preventDefault();
}

function drawTie(tie, i) {
  const row = element("tr");
  const id = `tie-evidence-${i}`;
  const cell = (label, value) => element("td", { "data-label": label }, value);
  const count = (label, value) => element("td", { class: "n", "data-label": label },
    element("button", {
      type: "button", class: "count", "aria-expanded": "false", "aria-controls": id,
      "aria-label": `${value} ${label.toLowerCase()}: show the evidence`,
      click: (event) => toggleRow(row, event.currentTarget, tie.evidence, id, 5),
    }, value));
  row.append(
    element("td", { class: "main" },
      element("p", { class: "claim" }, namesOf(tie.actors)), firstQuote(tie.evidence[0])),
    cell("Field", tie.dimension),
    cell("Since", tie.since ? tie.since[1] : "–"),
    count("Documents", `${tie.origins[3]}`),
    count("Origins", origins(tie.origins)));
  return row;
}

function toggleRow(row, button, found, id, columns) {
  const open = button.getAttribute("aria-expanded") === "true";
  for (const other of row.querySelectorAll(".count")) other.setAttribute("aria-expanded", "false");
  if (row.nextSibling && row.nextSibling.id === id) row.nextSibling.remove();
  if (open) return;
  button.setAttribute("aria-expanded", "true");
  row.after(element("tr", { class: "evidence", id }, element("td", { colspan: `${columns}` }, ...quotes(found))));
}

function drawTime(one, i) {
  const row = element("tr");
  const id = `time-evidence-${i}`;
  const value = one.origins ? origins(one.origins) : `${one.evidence.length}`;
  row.append(
    element("td", { class: "when", "data-label": "When" }, one.date[1], " ", ...one.marks.map((text) => badge(text))),
    element("td", { class: "main" },
      element("p", { class: "claim" }, `${one.text} `, one.status ? badge(one.status) : ""), firstQuote(one.evidence[0])),
    element("td", { class: "n", "data-label": "Origins" }, element("button", {
      type: "button", class: "count", "aria-expanded": "false", "aria-controls": id,
      "aria-label": `${value} origins: show the evidence`,
      click: (event) => toggleRow(row, event.currentTarget, one.evidence, id, 3),
    }, value)));
  return row;
}

function startSystem() {
  liveTable("ties", system.ties, {
    keys: {
      who: (tie) => namesOf(tie.actors),
      dimension: (tie) => tie.dimension,
      since: (tie) => (tie.since ? tie.since[0] : "~"),
      documents: (tie) => tie.origins[3],
      origins: (tie) => tie.origins[1],
    },
    search: (tie) => `${namesOf(tie.actors)} ${tie.dimension} ${tie.since ? tie.since[1] : ""}`,
    draw: drawTie,
    sortedBy: ["origins", true],
  });
  liveTable("timeline", system.timeline, {
    keys: {
      date: (one) => one.date[0],
      text: (one) => one.text,
      origins: (one) => (one.origins ? one.origins[1] : 0),
    },
    search: (one) => `${one.date[1]} ${one.text} ${one.status} ${one.marks.join(" ")} ${namesOf(one.actors)}`,
    draw: drawTime,
    sortedBy: ["date", false],
  });
  startPair();
  document.addEventListener("click", followSystem);
}
