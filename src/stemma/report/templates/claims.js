// Claims with their evidence, the list of changes, and the pairs of documents.

function origins([lowest, likely, highest]) {
  return lowest === highest ? `${likely}` : `${likely} (${lowest}–${highest})`;
}

function badge(text, alert = false) {
  return element("span", { class: alert ? "badge alert" : "badge" }, text);
}

function drawClaim(claim, i) {
  const row = element("tr");
  const id = `evidence-${i}`;
  const count = (by, label, text) => element("td", { class: "n", "data-label": label },
    element("button", {
      type: "button", class: "count", "data-by": by, "aria-expanded": "false", "aria-controls": id,
      "aria-label": `${text} ${label.toLowerCase()}: show the evidence`,
      click: (event) => toggleEvidence(row, event.currentTarget, claim, id),
    }, text));
  row.append(
    element("td", { class: "main" },
      element("p", { class: "claim", dir: "auto" }, claim.text),
      element("p", { class: "by" },
        claim.added ? badge("only in a derived document", true) : "",
        opposed(claim, "contradiction") ? badge("contradicted", true) : "",
        opposed(claim, "tension") ? badge("in tension with another") : "",
        claim.drift ? badge(claim.drift === 1 ? "changed in a copy" : `${claim.drift} changes of meaning in copies`) : "",
        claim.authorities > 0 ? badge(claim.authorities === 1 ? "one authority" : `${claim.authorities} authorities`) : "",
        element("span", { class: "tale", title: data.stories[claim.story] }, data.stories[claim.story]))),
    count("document", "Documents", `${claim.documents}`),
    count("publisher", "Publishers", `${claim.publishers}`),
    count("origin", "Origins", origins(claim.origins)),
  );
  return row;
}

function opposed(claim, kind) {
  return (claim.conflicts || []).some((conflict) => conflict[1] === kind);
}

function toggleEvidence(row, button, claim, id) {
  const open = button.getAttribute("aria-expanded") === "true";
  for (const other of row.querySelectorAll(".count")) other.setAttribute("aria-expanded", "false");
  if (row.nextSibling && row.nextSibling.id === id) row.nextSibling.remove();
  if (open) return;
  button.setAttribute("aria-expanded", "true");
  const cell = element("td", { colspan: "4" }, ...evidence(claim, button.dataset.by));
  row.after(element("tr", { class: "evidence", id }, cell));
}

const GROUPS = {
  document: (statement) => namePlace(statement.span[0]),
  publisher: (statement) => data.documents[statement.span[0]].outlet,
  origin: (statement) => statement.origin.name,
};

function evidence(claim, by) {
  const groups = new Map();
  for (const statement of statementsOf(claim)) {
    const name = GROUPS[by](statement);
    groups.set(name, [...(groups.get(name) || []), statement]);
  }
  const parts = [element("p", { class: "by" }, `Credibility, ${data.grades[claim.grade]}.`)];
  for (const [name, statements] of groups) {
    const title = by === "origin" ? `Origin: ${name}` : name;
    parts.push(element("h4", {}, title), ...statements.map((statement) => quote(statement, by)));
  }
  for (const [other, kind, reason] of claim.conflicts || []) {
    const title = kind === "contradiction" ? "Contradicted by" : "In tension with";
    parts.push(
      element("h4", {}, `${title}: ${reason}`),
      element("blockquote", { dir: "auto" }, data.claims[other].text));
  }
  return parts;
}

function quote(statement, by) {
  const facts = [
    statement.attribution ? `on the word of ${statement.attribution}` : "in its own words",
    statement.modality === "asserted" ? "" : statement.modality,
    statement.polarity === "denied" ? "denied" : "",
    by === "origin" ? "" : `counts toward ${statement.origin.name}`,
  ];
  return element("blockquote", {},
    element("p", { dir: "auto" }, ...inContext(statement.span)),
    element("p", { class: "by" },
      linkTo(statement.span, namePlace(statement.span[0])), " · ",
      facts.filter(Boolean).join(" · ")));
}

function drawDrift(drift) {
  const words = (label, span, css) => element("td", { class: "words", "data-label": label, dir: "auto" },
    ...inContext(span, css));
  return element("tr", {},
    element("td", { "data-label": "Kind" }, element("span", { class: "kind" }, drift.kind)),
    words("Before", drift.before, "before"),
    words("After", drift.after, "after"),
    element("td", { "data-label": "From and to" },
      element("span", { class: "by" }, `${drift.ancestor.name} → `),
      linkTo(drift.after, data.documents[drift.document].name)),
    element("td", { "data-label": "Severity" }, severity(drift.severity)));
}

function severity(value) {
  if (value >= 0.7) return "changes the fact";
  return value >= 0.3 ? "changes the meaning" : "wording";
}

function drawPair(pair) {
  const doc = (label, number) => element("td", { "data-label": label },
    element("a", { href: `#doc-${number}` }, data.documents[number].title), " ",
    element("span", { class: "by" }, data.documents[number].outlet));
  return element("tr", {},
    doc("One document", pair.left),
    doc("The other", pair.right),
    element("td", { "data-label": "Verdict" },
      element("span", { class: `verdict ${pair.verdict}` }, pair.verdict)),
    element("td", { class: "n", "data-label": "Probability" }, percent(pair.probability)),
    element("td", { "data-label": "Reasons" }, pair.reasons.join(" "), " ",
      element("a", { href: "#compare", click: () => choose(pair.left, pair.right) }, "Compare")));
}

function startTables() {
  liveTable("claims", data.claims, {
    keys: {
      text: (claim) => claim.text,
      documents: (claim) => claim.documents,
      publishers: (claim) => claim.publishers,
      // Equal numbers stay in the order in which they came: publishers, then documents.
      origins: (claim) => claim.origins[1],
    },
    search: (claim) => [claim.text, data.stories[claim.story],
      ...statementsOf(claim).map((statement) => statement.attribution)].join(" "),
    draw: drawClaim,
    sortedBy: ["origins", true],
  });
  liveTable("drift", data.drift, {
    keys: {
      kind: (drift) => drift.kind,
      before: (drift) => cut(...drift.before),
      after: (drift) => cut(...drift.after),
      document: (drift) => data.documents[drift.document].name,
      severity: (drift) => drift.severity,
    },
    search: (drift) => [drift.kind, cut(...drift.before), cut(...drift.after), drift.ancestor.name,
      data.documents[drift.document].name].join(" "),
    draw: drawDrift,
    sortedBy: ["severity", true],
  });
  liveTable("pairs", data.pairs, {
    keys: {
      left: (pair) => data.documents[pair.left].title,
      right: (pair) => data.documents[pair.right].title,
      verdict: (pair) => pair.verdict,
      probability: (pair) => pair.probability,
    },
    search: (pair) => [namePlace(pair.left), namePlace(pair.right), pair.verdict, ...pair.reasons].join(" "),
    draw: drawPair,
    sortedBy: ["left", false],
  });
}
