// A table that is sorted by its header buttons, filtered by a box, and shown page by page.

const PAGE = 40;

function liveTable(name, rows, { keys, search, draw, sortedBy }) {
  const table = document.getElementById(`${name}-table`);
  if (!table) return;
  const body = table.tBodies[0];
  const box = document.getElementById(`${name}-filter`);
  const more = document.getElementById(`${name}-more`);
  const shown = document.getElementById(`${name}-shown`);
  let texts = null; // made when somebody searches: there may be tens of thousands
  let order = rows.map((_, i) => i);
  let limit = PAGE;
  let [key, falling] = sortedBy;

  function compare(a, b) {
    const [one, other] = [keys[key](rows[a]), keys[key](rows[b])];
    const by = typeof one === "string" ? one.localeCompare(other) : one - other;
    return (falling ? -by : by) || a - b;
  }

  function show() {
    const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (wanted.length && !texts) texts = rows.map((row) => search(row).toLowerCase());
    const found = order.filter((i) => wanted.every((word) => texts[i].includes(word)));
    body.replaceChildren(...found.slice(0, limit).map((i) => draw(rows[i], i)));
    more.hidden = found.length <= limit;
    const most = Math.min(limit, found.length);
    shown.textContent = `${most.toLocaleString("en")} of ${found.length.toLocaleString("en")} shown`;
  }

  for (const button of table.querySelectorAll(".sort")) {
    button.addEventListener("click", () => {
      const numeric = typeof keys[button.dataset.key](rows[0]) === "number";
      falling = button.dataset.key === key ? !falling : numeric;
      key = button.dataset.key;
      for (const head of table.querySelectorAll("th[aria-sort]")) head.setAttribute("aria-sort", "none");
      button.parentElement.setAttribute("aria-sort", falling ? "descending" : "ascending");
      order.sort(compare);
      show();
    });
  }
  box.addEventListener("input", () => { limit = PAGE; show(); });
  more.addEventListener("click", () => { limit += 5 * PAGE; show(); });
  if (rows.length) show();
}
