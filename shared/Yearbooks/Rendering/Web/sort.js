
"use strict";
// Sorts tables by a column. Rows stay within their group; totals stay where they are.
const value = text => {
  const number = Number(text.replace(/[,†‡%\s]/g, ""));
  return text !== "" && Number.isFinite(number) ? number : null;
};
// Figures by size, then words; what is not known stays last whichever way it is sorted.
const compare = (a, b, direction) => {
  const [x, y] = [value(a), value(b)];
  if (x !== null && y !== null) return direction * (x - y);
  return x !== null ? -1 : y !== null ? 1 : direction * a.localeCompare(b, "zh-Hans-CN");
};
const runs = body => {
  const all = [[]];
  for (const row of body.rows) {
    if (row.className) all.push([]);
    else all.at(-1).push(row);
  }
  return all.filter(run => run.length > 1);
};
const sort = (table, column, direction) => {
  for (const body of table.tBodies)
    for (const run of runs(body)) {
      const after = run.at(-1).nextSibling;
      const sorted = [...run].sort((a, b) => compare(a.cells[column].textContent, b.cells[column].textContent, direction));
      for (const row of sorted) body.insertBefore(row, after);
    }
};
for (const table of document.querySelectorAll("table")) {
  const heads = table.tHead?.rows;
  if (heads?.length !== 1 || table.querySelector("tbody [rowspan], tbody .group td, thead [colspan]")) continue;
  if (![...table.tBodies].some(body => runs(body).length)) continue;
  [...heads[0].cells].forEach((head, column) => {
    if (head.tagName !== "TH") return;
    const button = document.createElement("button");
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const other of heads[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      sort(table, column, direction);
    });
  });
}
