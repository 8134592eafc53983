// The profile of two actors: over time, then by field, each line with its evidence.

const ITEMS = 8;
const ANYBODY = -1;

function choosePair(one, other) {
  document.getElementById("one").value = `${system.actors[one].home}`;
  document.getElementById("other").value = `${other === ANYBODY ? ANYBODY : system.actors[other].home}`;
  showPair();
  document.getElementById("pair").scrollIntoView({ block: "start" });
}

// A state stands for all that belong to it.
function onSide(numbers, side) {
  return numbers.some((number) => number === side || system.actors[number].home === side);
}

function ofBoth(one, other) {
  return (item) => (other === ANYBODY ? onSide(item.actors, one)
    : onSide(item.actors, one) && onSide(item.actors, other));
}

// What names nobody else, as a pledge may, is of both.
function theirs(one, other) {
  const both = ofBoth(one, other);
  return (item) => both(item) || (item.actors.length > 0 && item.actors.every((number) =>
    onSide([number], one) || onSide([number], other)));
}

function drawItem(item, text, dimension = "", more = []) {
  const box = element("div", { class: "item" });
  const list = element("div", { class: "quotes", hidden: true });
  const count = new Set(item.evidence.map((place) => place.slice(0, 3).join())).size;
  const button = count < 2 ? "" : element("button", {
    type: "button", class: "count", "aria-expanded": "false",
    click: (event) => {
      const open = list.hidden;
      if (open && !list.hasChildNodes()) list.append(...quotes(item.evidence));
      list.hidden = !open;
      event.currentTarget.setAttribute("aria-expanded", `${open}`);
    },
  }, `${count} places`);
  box.append(
    element("p", {}, dimension ? swatchOf(dimension) : "", text, " ", item.status ? badge(item.status) : ""),
    element("p", { class: "by" }, supportOf(item), button),
    ...more,
    ...(more.length ? [] : [firstQuote(item.evidence[0])]),
    list);
  return box;
}

function part(title, items, draw) {
  if (!items.length) return [];
  const box = element("div", {}, element("h4", {}, title), ...items.slice(0, ITEMS).map(draw));
  if (items.length > ITEMS) {
    box.append(element("button", { type: "button", class: "more", click: (event) => {
      event.currentTarget.replaceWith(...items.slice(ITEMS).map(draw));
    } }, `Show ${items.length - ITEMS} more`));
  }
  return [box];
}

function drawTieItem(tie) {
  return drawItem(tie, `${tie.dimension}: ${namesOf(tie.actors)}, ${tie.since ? `since ${tie.since[1]}` : "no beginning given"}`, tie.dimension);
}

function drawFlowItem(flow) {
  return element("div", { class: "item" }, element("p", {}, swatchOf(flow.dimension), flow.title),
    element("ul", { class: "stages" }, ...flow.figures.map((figure) => element("li", {},
      element("time", {}, figure.date ? figure.date[1] : "no period given"), `${figure.text} `,
      figure.against ? badge("conflicts with the figure above", true) : "",
      element("span", { class: "by" }, supportOf(figure)), firstQuote(figure.evidence[0]),
      ...figure.elsewhere.map((place) => element("div", {}, badge("against it", true), firstQuote(place)))))));
}

function drawUndertaking(item) {
  const stages = item.stages.map(([date, reported, state, told]) => element("li", {},
    element("time", {}, date ? date[1] : "no date"), badge(state), reported && date ? badge("date of the report") : "",
    firstQuote(told[0])));
  return drawItem(item, `${item.text}: ${namesOf(item.actors)}`, item.dimension,
    stages.length ? [element("ol", { class: "stages" }, ...stages)] : []);
}

function drawEvent(item) {
  return drawItem(item, `${item.date ? item.date[1] : "no date"}  ${item.text}`);
}

function showPair() {
  const [one, other] = ["one", "other"].map((id) => Number(document.getElementById(id).value));
  const profile = document.getElementById("profile");
  if (one === other) {
    profile.replaceChildren(element("p", { class: "hint" }, "Choose two different actors."));
    return;
  }
  const of = (kind, test) => system[kind].filter(test(one, other));
  const [ties, flows, undertakings, events] = ["ties", "flows", "undertakings", "events"].map((kind) => of(kind, ofBoth));
  ties.sort((a, b) => system.dimensions.indexOf(a.dimension) - system.dimensions.indexOf(b.dimension));
  const [constraints, absences] = ["constraints", "absences"].map((kind) => of(kind, theirs));
  const parts = [
    ...part("What they have with each other", ties, drawTieItem),
    ...part("What moves", flows, drawFlowItem),
    ...part("Undertakings", undertakings, drawUndertaking),
    ...part("Constraints", constraints, (item) => drawItem(item, item.text, item.dimension)),
    ...part("What is said not to be", absences, (item) => drawItem(item, item.text)),
    ...part("Events", events, drawEvent),
  ];
  profile.replaceChildren(...(parts.length ? [strip(ties, flows, undertakings, events), ...parts]
    : [element("p", { class: "hint" }, "Nothing is told of the two together.")]));
}

// --- over time: one row for each field, and one for the events

function years(text) {
  const [year, month = 1, day = 1] = text.split("-").map(Number);
  return year + (month - 1) / 12 + (day - 1) / 366;
}

function marksOf(ties, flows, undertakings, events) {
  const found = [];
  const add = (row, date, text, span, shape) => { if (date) found.push({ row, at: years(date[0]), text: `${date[1]}: ${text}`, span, shape }); };
  for (const tie of ties) add(tie.dimension, tie.since, `since then, ${tie.dimension}`, tie.evidence[0], "since");
  for (const flow of flows) for (const figure of flow.figures) add(flow.dimension, figure.date, `${flow.title}, ${figure.text}`, figure.evidence[0], "square");
  for (const item of undertakings) for (const [date, , state, [span]] of item.stages) add(item.dimension, date, `${item.text}, ${state}`, span, "diamond");
  for (const event of events) add("events", event.date, `${event.text}, ${event.status}`, event.evidence[0], "disc");
  return found;
}

function strip(ties, flows, undertakings, events) {
  const marks = marksOf(ties, flows, undertakings, events);
  if (!marks.length) return "";
  const width = Math.max(300, Math.min(1012, document.getElementById("profile").clientWidth || 1012));
  let [first, last] = [Math.floor(Math.min(...marks.map((m) => m.at))), Math.ceil(Math.max(...marks.map((m) => m.at)) + 0.01)];
  const x = (at) => 10 + ((at - first) / (last - first)) * (width - 20);
  const rows = [...new Set([...system.dimensions, "events"])].filter((row) => marks.some((m) => m.row === row));
  const height = rows.length * 44 + 24;
  const step = Math.max(1, Math.ceil((last - first) / (width / 60)));
  const grid = [];
  for (let year = first; year <= last; year += step) {
    grid.push(drawing("path", { class: "grid", d: `M${x(year)} 0V${height - 20}` }),
      drawing("text", { class: "year", x: Math.min(width - 16, Math.max(16, x(year))), y: height - 5 }, `${year}`));
  }
  return drawing("svg", { class: "strip", role: "group", "aria-label": "Over time", viewBox: `0 0 ${width} ${height}`, width, height },
    ...grid, ...rows.flatMap((row, i) => stripRow(row, 44 * i, marks.filter((m) => m.row === row), x, width)));
}

function stripRow(row, top, marks, x, width) {
  const y = top + 29;
  const css = row === "events" ? "t-diplomacy" : `t-${row.split(" ")[0]}`;
  const since = marks.filter((m) => m.shape === "since").map((m) => x(m.at));
  const line = since.length ? [drawing("path", { class: `line ${css}`, "stroke-width": 3, d: `M${Math.min(...since)} ${y}H${width - 2}` })] : [];
  return [drawing("text", { x: 0, y: top + 14 }, row), ...line, ...marks.map((m) => drawing("a",
    { href: `#doc-${m.span[0]}:${m.span[1]}-${m.span[2]}`, "aria-label": m.text, class: css },
    drawing("title", {}, m.text), drawing("path", { class: "dot", d: SHAPES[m.shape](x(m.at), y) })))];
}

const SHAPES = {
  since: (x, y) => `M${x} ${y - 7}V${y + 7}`,
  square: (x, y) => `M${x - 5} ${y - 5}h10v10h-10z`,
  diamond: (x, y) => `M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`,
  disc: (x, y) => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`,
};

function startPair() {
  const homes = [...new Set(system.actors.map((actor) => actor.home))]
    .sort((a, b) => system.actors[a].name.localeCompare(system.actors[b].name));
  const option = (number) => element("option", { value: `${number}` }, system.actors[number].name);
  const [one, other] = ["one", "other"].map((id) => document.getElementById(id));
  one.append(...homes.map(option));
  other.append(element("option", { value: `${ANYBODY}` }, "anybody"), ...homes.map(option));
  const [left, right] = heaviest();
  [one.value, other.value] = [`${left}`, `${right}`];
  for (const select of [one, other]) select.addEventListener("change", showPair);
  whenNear(document.getElementById("profile"), showPair);
}

// What is far down need not be drawn before anybody comes near it.
function whenNear(place, draw) {
  if (!window.IntersectionObserver) { draw(); return; }
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    if (!place.hasChildNodes()) draw();
  }, { rootMargin: "1200px 0px" });
  watch.observe(place);
}

// The two of whom most is told together; without ties, the first actor and anybody.
function heaviest() {
  const counts = new Map();
  for (const kind of ["ties", "flows", "undertakings", "events"]) {
    for (const { actors } of system[kind]) {
      const homes = [...new Set(actors.map((number) => system.actors[number].home))].sort((a, b) => a - b);
      for (const [i, a] of homes.entries()) {
        for (const b of homes.slice(i + 1)) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) || 0) + 1);
      }
    }
  }
  const pairs = system.graph.edges.map(([a, b]) => [a, b].sort((x, y) => x - y));
  const most = (pair) => counts.get(pair.join(" ")) || 0;
  return pairs.reduce((best, pair) => (most(pair) > most(best) ? pair : best),
    pairs[0] || [system.actors[0].home, ANYBODY]);
}
