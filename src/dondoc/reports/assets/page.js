"use strict";
// Headings become buttons that sort. Without this script the page lacks nothing else.
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const value = cell => {
  const exact = cell.querySelector("data, time");
  return exact ? (exact.value ?? exact.dateTime) : cell.textContent;
};
const empty = cell => cell.hasAttribute("data-none");
for (const table of document.querySelectorAll("table")) {
  table.querySelectorAll("thead th").forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...table.tBodies[0].rows];
      rows.sort((a, b) => {
        const [x, y] = [a.cells[at], b.cells[at]];
        if (empty(x) || empty(y)) return empty(x) - empty(y);
        return collator.compare(value(x), value(y)) * (down ? -1 : 1);
      });
      table.tBodies[0].append(...rows);
    });
  });
}
