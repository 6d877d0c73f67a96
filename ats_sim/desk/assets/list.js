// The list: a table of which only the rows in view are made, so that thousands scroll and sort at once.

import { fill, make } from "./dom.js";

const AROUND = 12; // rows made above and below those in view

export const COLUMNS = {
  rank: { title: "rank", number: true, value: (row) => row.rank, always: true },
  fit: { title: "fit", number: true, value: (row) => row.fit, always: true, down: true },
  disposition: { title: "simulated", value: (row) => (row.error ? "not read" : row.disposition) },
  who: { title: "person, file", value: (row) => row.name || row.path, always: true },
  missing: { title: "not shown", value: (row) => row.missing.length, down: false },
  years: { title: "years", number: true, value: (row) => row.years, down: true },
  decision: { title: "your decision", value: (row) => ANSWERS.indexOf(answer(row)), always: true },
  filter: { title: "filter", value: (row) => row.filter },
  understood: { title: "understood", number: true, value: (row) => row.understood, down: true },
  literal: { title: "literal", number: true, value: (row) => row.literal, down: true },
  title: { title: "title?", value: (row) => row.title },
  impact: { title: "impact?", value: (row) => row.impact },
  clear: { title: "clear?", value: (row) => row.clear },
  level: { title: "level", value: (row) => row.level },
  location: { title: "place", value: (row) => row.location },
  email: { title: "e-mail", value: (row) => row.email },
  phone: { title: "phone", value: (row) => row.phone },
  newest: { title: "latest date", value: (row) => row.newest, down: true },
  pages: { title: "pages", number: true, value: (row) => row.pages },
  flags: { title: "flags", value: (row) => row.flags.join(", ") },
  note: { title: "your note", value: (row) => row.decision?.note || "" },
};
export const SHOWN = ["rank", "fit", "disposition", "who", "missing", "years", "decision"];
const ANSWERS = ["yes", "maybe", "no", ""];

export const answer = (row) => row.decision?.answer || "";

export class List {
  constructor(scroller, table, chosen) {
    this.scroller = scroller;
    this.table = table;
    this.chosen = chosen;
    this.rows = [];
    this.columns = SHOWN;
    this.sort = { name: "rank", up: true };
    this.at = -1;
    this.head = make("thead");
    this.body = make("tbody");
    fill(table, this.head, this.body);
    scroller.addEventListener("scroll", () => this.draw());
    new ResizeObserver(() => this.draw()).observe(scroller);
    this.drawHead();
  }

  get current() {
    return this.rows[this.at] || null;
  }

  // Show other rows; the one that is selected stays so, wherever it stands now.
  set(rows) {
    const id = this.current?.id;
    this.rows = this.sorted(rows);
    this.at = id === undefined ? -1 : this.rows.findIndex((row) => row.id === id);
    this.draw(true);
  }

  sorted(rows) {
    const { name, up } = this.sort;
    if (name === "rank" && up) return rows;
    const value = COLUMNS[name].value;
    const keyed = rows.map((row, index) => [value(row), index, row]);
    keyed.sort(([a, i], [b, j]) => compare(a, b) * (empty(a) || empty(b) ? 1 : up ? 1 : -1) || i - j);
    return keyed.map(([, , row]) => row);
  }

  drawHead() {
    fill(this.head, make("tr", { role: "row" }, this.columns.map((name) => {
      const sorted = this.sort.name === name;
      return make("th", { scope: "col", class: `c-${name}${COLUMNS[name].number ? " number" : ""}`, "aria-sort": sorted ? (this.sort.up ? "ascending" : "descending") : null },
        make("button", { type: "button", onclick: () => this.sortBy(name) }, COLUMNS[name].title));
    })));
  }

  sortBy(name) {
    const again = this.sort.name === name;
    this.sort = { name, up: again ? !this.sort.up : !COLUMNS[name].down };
    this.drawHead();
    this.resort();
    this.head.querySelector(`.c-${name} button`)?.focus();
  }

  resort() {
    this.onsort?.();
  }

  get height() {
    return matchMedia("(max-width: 900px)").matches ? 104 : 58;
  }

  draw(all = false) {
    const height = this.height;
    const first = Math.max(Math.floor(this.scroller.scrollTop / height) - AROUND, 0);
    const last = Math.min(Math.ceil((this.scroller.scrollTop + this.scroller.clientHeight) / height) + AROUND, this.rows.length);
    if (!all && this.drawn && this.drawn.first === first && this.drawn.last === last) return;
    this.drawn = { first, last };
    this.table.setAttribute("aria-rowcount", this.rows.length + 1);
    const focused = this.body.contains(document.activeElement) ? document.activeElement.closest("tr").dataset.id : "";
    const made = [];
    for (let index = first; index < last; index += 1) made.push(this.row(this.rows[index], index));
    fill(this.body, this.space(first * height), made, this.space((this.rows.length - last) * height));
    if (focused) this.body.querySelector(`tr[data-id="${focused}"] button`)?.focus({ preventScroll: true });
  }

  space(height) {
    const row = make("tr", { class: "space", "aria-hidden": "true" });
    row.style.height = `${height}px`;
    return height ? row : null;
  }

  row(row, index) {
    const selected = index === this.at;
    return make("tr", { class: `${selected ? "selected" : ""} ${row.error ? "unread" : ""}`, "aria-rowindex": index + 2, "aria-selected": String(selected), "data-id": row.id,
      onclick: (event) => { if (!event.target.closest("a, button")) this.select(index, true); } },
      this.columns.map((name) => make("td", { class: `c-${name}${COLUMNS[name].number ? " number" : ""}`, "data-name": COLUMNS[name].title }, this.cell(name, row, index))));
  }

  cell(name, row, index) {
    if (name === "rank") return [row.rank === null ? "–" : String(row.rank), move(row)];
    if (name === "fit") return row.fit === null ? "" : row.fit.toFixed(1);
    if (name === "disposition") return make("span", { class: row.disposition || "quiet" }, row.error ? "not read" : row.disposition);
    if (name === "who") return this.who(row, index);
    if (name === "missing") return make("span", { class: "clip", title: row.missing.join("; ") }, row.error ? row.error : row.missing.join("; "));
    if (name === "decision") return answer(row) ? make("span", { class: `chip d-${answer(row)}` }, answer(row)) : row.decision ? "noted" : "";
    const value = COLUMNS[name].value(row);
    return make("span", { class: "clip" }, value === null || value === undefined ? "" : typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
  }

  who(row, index) {
    const second = row.name ? [row.current_title, row.employer].filter(Boolean).join(", ") || row.path : [row.current_title, row.employer].filter(Boolean).join(", ");
    const more = row.others?.length ? make("span", { class: "tag" }, `+${row.others.length} ${row.others.length === 1 ? "file" : "files"}`) : null;
    const older = row.older ? make("span", { class: "tag" }, "older version") : null;
    return [
      make("span", { class: "first" }, make("button", { type: "button", class: "link name clip", onclick: () => this.select(index, true) }, row.name || row.path), more, older),
      make("span", { class: "quiet clip second" }, second)];
  }

  select(index, open = false) {
    if (index < 0 || index >= this.rows.length) return;
    this.at = index;
    this.reveal();
    this.draw(true);
    this.chosen(this.rows[index], open);
  }

  move(steps) {
    this.select(Math.min(Math.max(this.at + steps, 0), this.rows.length - 1));
  }

  reveal() {
    const height = this.height;
    const head = this.head.offsetHeight;
    const top = this.at * height;
    if (top < this.scroller.scrollTop) this.scroller.scrollTop = top;
    else if (top + height + head > this.scroller.scrollTop + this.scroller.clientHeight) this.scroller.scrollTop = top + height + head - this.scroller.clientHeight;
  }
}

function move(row) {
  if (row.was === undefined || row.was === null || row.rank === null || row.was === row.rank) return null;
  const up = row.was > row.rank;
  return make("span", { class: `moved ${up ? "up" : "down"}`, "aria-label": `, was ${row.was}` }, `${up ? "▲" : "▼"}${Math.abs(row.was - row.rank)}`);
}

const empty = (value) => value === null || value === undefined || value === "";

function compare(a, b) {
  if (empty(a) || empty(b)) return empty(a) ? (empty(b) ? 0 : 1) : -1;
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
}
