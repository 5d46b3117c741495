// Finds rows by the words in them, names first, and keeps the contents open where there is room beside the text.
{
  const field = document.getElementById("find");
  const box = document.querySelector(".hits");
  const [status, list] = box.children;
  const most = 40;
  const words = element => element.textContent.replace(/\s+/g, " ").trim();
  const entries = () => {
    const found = [];
    for (const table of document.querySelectorAll("main table")) {
      const where = words(table.caption.querySelector("strong"));
      for (const row of table.querySelectorAll("tbody tr")) {
        const cells = [...row.cells].filter(cell => !cell.classList.contains("end")).map(words).filter(text => text !== "");
        const label = row.querySelector(".stay:not(.end)");
        const name = label ? words(label) : cells[0];
        if (name) found.push({ target: row, name, more: cells.filter(text => !name.includes(text)), text: cells.join(" "), where });
      }
    }
    for (const target of document.querySelectorAll("main p:not(.note), main li")) {
      const name = words(target);
      found.push({ target, name, more: [], text: name, where: words(target.closest("section").querySelector("h2")), isProse: true });
    }
    return found;
  };
  let index;
  const rank = (entry, terms) =>
    entry.isProse ? 3 : entry.name.startsWith(terms[0]) ? 0 : entry.name.includes(terms[0]) ? 1 : 2;
  const find = terms => (index ??= entries())
    .filter(entry => terms.every(term => entry.text.includes(term)))
    .map(entry => [rank(entry, terms), entry])
    .sort((a, b) => a[0] - b[0])
    .map(pair => pair[1]);
  const close = () => { box.hidden = true; };
  const show = ({ target }) => {
    close();
    document.querySelector("[data-found]")?.removeAttribute("data-found");
    target.dataset.found = "";
    target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
  };
  const item = entry => {
    const element = document.createElement("li");
    const button = document.createElement("button");
    const text = entry.more.length ? `${entry.name}（${entry.more.join("，")}）` : entry.name;
    button.append(text.length > 60 ? text.slice(0, 60) + "…" : text);
    const where = document.createElement("span");
    where.append(entry.where);
    button.append(where);
    button.addEventListener("click", () => show(entry));
    element.append(button);
    return element;
  };
  const search = () => {
    const terms = field.value.trim().split(/\s+/).filter(term => term !== "");
    box.hidden = terms.length === 0;
    if (box.hidden) return;
    const hits = find(terms);
    status.textContent = hits.length === 0 ? "没有找到。" : `找到 ${hits.length} 处${hits.length > most ? `，列出前 ${most} 处` : ""}。`;
    list.replaceChildren(...hits.slice(0, most).map(item));
  };
  field.addEventListener("input", search);
  field.addEventListener("focus", search);
  document.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
  document.addEventListener("click", event => { if (!event.target.closest(".search")) close(); });
  document.querySelector(".search").hidden = false;

  const contents = document.querySelector(".contents details");
  const wide = matchMedia("(min-width: 80rem)");
  const unfold = () => { contents.open = wide.matches; };
  unfold();
  wide.addEventListener("change", unfold);
  contents.addEventListener("click", event => { if (event.target.closest("a") && !wide.matches) contents.open = false; });
}
