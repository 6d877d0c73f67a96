// The posting as it was read, line by line, to be mended: struck, made required or merely liked, added to.

import { download, fill, make } from "./dom.js";

export const STATUS = {
  literal: ["found", "● found in its own words"],
  stemmed: ["found", "● found in another form"],
  alias: ["near", "◐ there under another name"],
  kind: ["near", "◐ there by an instance of it"],
  related: ["near", "◐ only something near it"],
  missing: ["missing", "○ not found"],
};

export class Scorecard {
  constructor(element, changed) {
    this.element = element;
    this.changed = changed;
    this.clear();
  }

  clear() {
    this.lines = new Map();
    this.added = [];
    this.gates = new Set();
    this.years = true;
    this.degree = true;
    this.record = null;
  }

  get mended() {
    return this.lines.size + this.added.length + this.gates.size > 0 || !this.years || !this.degree;
  }

  asked() {
    return {
      lines: [...this.lines].map(([index, now]) => ({ index, now })),
      added: this.added,
      gates: [...this.gates],
      years: this.years,
      degree: this.degree,
    };
  }

  update(record) {
    const focused = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.key : "";
    const typed = this.element.querySelector("#add-words");
    const words = typed ? typed.value : "";
    this.record = record;
    fill(
      this.element,
      make("p", { class: "opening" }, record.title || "(no title found)"),
      make("p", { class: "quiet" }, [record.organization, record.level, record.read].filter(Boolean).join(" · ")),
      this.facts(),
      this.list("Required", "required"),
      this.list("Preferred", "preferred"),
      this.list("Struck by you", "struck"),
      this.gateList(),
      this.adding(words),
      this.rest(),
      make("div", { class: "row tools" },
        make("button", { type: "button", onclick: () => this.save() }, "Download this reading"),
        this.mended ? make("button", { type: "button", class: "link", onclick: () => this.undo() }, "Undo my changes") : null),
      make("p", { class: "quiet" }, "The downloaded file can be edited and given to --posting."),
    );
    if (focused) this.element.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  facts() {
    const items = [];
    for (const [name, label] of [["years", "Years"], ["degree", "Degree"]]) {
      const said = this.record[name];
      if (!said) continue;
      const kept = this[name];
      items.push(
        make("li", { class: kept ? "" : "struck" },
          make("p", { class: "asked" }, `${label}: ${said}`),
          this.buttons([[kept ? "Strike" : "Restore", `${label}`, `fact-${name}`, () => this.set(() => { this[name] = !kept; })]])),
      );
    }
    return items.length ? [make("h3", {}, "Asked of everybody"), make("ul", { class: "demands" }, items)] : [];
  }

  list(title, kind) {
    const here = this.record.demands.filter((one) => one.now === kind);
    const added = this.record.added.map((one, at) => [one, at]).filter(([one]) => one.now === kind);
    if (!here.length && !added.length) return [];
    return [
      make("h3", {}, `${title} (${here.length + added.length})`),
      make("ul", { class: "demands" }, here.map((one) => this.line(one)), added.map(([one, at]) => this.addedLine(one, at))),
    ];
  }

  line(one) {
    const name = one.words || one.quote;
    const turn = (now) => () => this.set(() => (now === one.read_as ? this.lines.delete(one.index) : this.lines.set(one.index, now)));
    const other = one.now === "required" ? ["Mark as preferred", "preferred"] : ["Mark as required", "required"];
    const buttons = one.now === "struck"
      ? [["Restore", name, `line-${one.index}-strike`, turn(one.read_as)]]
      : [[other[0], name, `line-${one.index}-kind`, turn(other[1])], ["Strike", name, `line-${one.index}-strike`, turn("struck")]];
    const quote = one.words && one.quote.toLowerCase() !== one.words.toLowerCase() ? make("p", { class: "quote" }, `“${one.quote}”`) : null;
    return make("li", { class: one.now === "struck" ? "struck" : "" }, make("p", { class: "asked" }, name), quote, status(one), this.buttons(buttons));
  }

  addedLine(one, at) {
    const name = one.words || one.quote;
    return make("li", {}, make("p", { class: "asked" }, name, make("span", { class: "tag" }, "added by you")), status(one),
      this.buttons([["Remove", name, `added-${at}`, () => this.set(() => this.added.splice(at, 1))]]));
  }

  gateList() {
    if (!this.record.gates.length) return [];
    const items = this.record.gates.map((gate) => {
      const gone = this.gates.has(gate.index);
      const turn = () => this.set(() => (gone ? this.gates.delete(gate.index) : this.gates.add(gate.index)));
      return make("li", { class: gone ? "struck" : "" },
        make("p", { class: "asked" }, gate.kind, gate.answer === "form" ? make("span", { class: "tag" }, "answered on a form") : null),
        make("p", { class: "quote" }, `“${gate.quote}”`),
        this.buttons([[gone ? "Restore" : "Strike", gate.kind, `gate-${gate.index}`, turn]]));
    });
    return [make("h3", {}, "What may end an application at once"), make("ul", { class: "demands" }, items)];
  }

  buttons(all) {
    return make("div", { class: "row small" },
      all.map(([label, name, key, act]) =>
        make("button", { type: "button", class: "link", "aria-label": `${label}: ${name}`, "data-key": key, onclick: act }, label)));
  }

  adding(words) {
    const add = (event) => {
      event.preventDefault();
      const typed = this.element.querySelector("#add-words");
      const value = typed.value.trim();
      if (!value) return;
      const now = this.element.querySelector("#add-kind").value;
      typed.value = "";
      this.set(() => this.added.push({ words: value, now }));
    };
    return make("form", { class: "add", onsubmit: add },
      make("label", { for: "add-words" }, "Add what it asks for"),
      make("div", { class: "row" },
        make("input", { id: "add-words", type: "text", maxlength: 200, autocomplete: "off", value: words, "data-key": "add-words" }),
        make("select", { id: "add-kind", "aria-label": "How firmly it is asked for" },
          make("option", { value: "required" }, "required"), make("option", { value: "preferred" }, "preferred")),
        make("button", { type: "submit", "data-key": "add" }, "Add")));
  }

  rest() {
    const parts = [];
    if (this.record.unread.length) {
      parts.push(make("details", {}, make("summary", {}, `${this.record.unread.length} ${this.record.unread.length === 1 ? "line" : "lines"} not understood`),
        make("p", { class: "quiet" }, "They seem to ask for something. If one does, add it above."),
        make("ul", { class: "quotes" }, this.record.unread.map((text) => make("li", {}, text)))));
    }
    if (this.record.mentioned.length) {
      parts.push(make("details", {}, make("summary", {}, `${this.record.mentioned.length} only mentioned, never counted`), make("p", {}, this.record.mentioned.join(", "))));
    }
    return parts;
  }

  set(change) {
    change();
    this.changed();
  }

  undo() {
    const record = this.record;
    this.clear();
    this.record = record;
    this.changed();
  }

  save() {
    download("posting.toml", this.record.profile, "application/toml;charset=utf-8");
  }
}

function status(one) {
  if (one.now === "struck") return null;
  if (one.there.length && one.lacking.length) {
    return make("p", { class: "status near" }, `◐ found: ${one.there.join(", ")}; not found: ${one.lacking.join(", ")}`);
  }
  const [kind, words] = STATUS[one.status] || ["", ""];
  return words ? make("p", { class: `status ${kind}` }, words) : make("p", { class: "status" }, "no word to search for");
}
