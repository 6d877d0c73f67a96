// The statements of a resume, each to be reworded in its place.

import { fill, make } from "./dom.js";

export const GRADES = {
  evidenced: "shows a result",
  tool_only: "names a tool",
  vague: "vague",
  plain: "no result",
  gone: "gone",
  not_bullet: "no statement",
};
const SLOT = /<[^<>\n]{1,40}>/;

export class Statements {
  constructor(element, changed) {
    this.element = element;
    this.changed = changed;
    this.clear();
  }

  clear() {
    this.edits = new Map();
    this.views = new Map();
    fill(this.element);
  }

  asked() {
    return [...this.edits].map(([start, text]) => ({ start, text }));
  }

  update(records) {
    const ids = records.map((one) => one.start).join();
    if (ids !== [...this.views.keys()].join()) this.build(records);
    for (const one of records) this.views.get(one.start).update(one, this.edits.get(one.start));
  }

  build(records) {
    this.views = new Map();
    const groups = [];
    for (const one of records) {
      const view = new Statement(one, this);
      this.views.set(one.start, view);
      const entry = one.entry || (groups.length ? groups[groups.length - 1].entry : "");
      if (!groups.length || groups[groups.length - 1].entry !== entry) groups.push({ entry, items: [] });
      groups[groups.length - 1].items.push(view.element);
    }
    fill(this.element, groups.map((group) => [make("h3", {}, group.entry), make("ul", { class: "statements" }, group.items)]));
    if (!groups.length) fill(this.element, make("p", {}, "No statement about work was found in this file."));
  }

  set(start, text, was) {
    if (text.trim() === was.trim()) this.edits.delete(start);
    else this.edits.set(start, text);
    this.changed();
  }

  open(start) {
    this.views.get(start)?.edit();
  }

  // The edits as a text to work through.
  text() {
    const parts = [...this.edits].map(([start, text]) => {
      const was = this.views.get(start)?.record.was || "";
      return `Before: ${was}\nAfter:  ${text.trim() || "(taken out)"}\n`;
    });
    return `${parts.join("\n")}\nOnly what is true. Fill slots such as <X%> or take them out.\n`;
  }
}

class Statement {
  constructor(record, owner) {
    this.owner = owner;
    this.record = record;
    this.editing = false;
    this.words = make("p", { class: "words" });
    this.grade = make("p", { class: "grade" });
    this.asks = make("ul", { class: "asks" });
    this.hint = make("p", { class: "try" });
    this.slot = make("p", { class: "slot", hidden: true }, "A slot is left: fill in what is true, or take it out.");
    this.area = make("textarea", { rows: 4, "aria-label": `Your words for: ${record.was}`, oninput: () => this.typed() });
    this.box = make("div", { class: "edit", hidden: true }, this.area);
    this.tools = make("div", { class: "row small" });
    this.element = make("li", { class: "statement", "data-start": record.start }, this.words, this.box, this.grade, this.slot, this.asks, this.hint, this.tools);
  }

  get text() {
    return this.owner.edits.has(this.record.start) ? this.owner.edits.get(this.record.start) : this.record.was;
  }

  update(record, edit) {
    this.record = record;
    const text = this.text;
    fill(this.words, text.trim() || "(taken out)");
    this.words.hidden = this.editing;
    this.element.classList.toggle("edited", edit !== undefined);
    const grade = GRADES[record.grade] || record.grade;
    fill(this.grade,
      make("span", { class: `chip ${record.grade}` }, grade), ` ${beyond(grade, record.said)}`,
      record.place ? make("span", { class: "place" }, ` · ${record.place}`) : "",
      edit !== undefined ? make("span", { class: "tag" }, "edited") : "");
    this.slot.hidden = !SLOT.test(text);
    const more = this.slot.hidden ? record : { asks: [], rewrite: "", words: "" };
    fill(this.asks, more.asks.map((ask) => make("li", {}, ask)));
    this.asks.hidden = !more.asks.length;
    fill(this.hint, more.rewrite ? [make("b", {}, `${capital(record.label)}: `), more.rewrite] : []);
    this.hint.hidden = !more.rewrite;
    this.buttons(more);
  }

  buttons(more) {
    const focused = this.tools.contains(document.activeElement) ? document.activeElement.dataset.key : "";
    const name = this.record.was;
    const button = (key, label, act) =>
      make("button", { type: "button", class: "link", "data-key": key, "aria-label": `${label}: ${name}`, onclick: act }, label);
    fill(this.tools,
      this.editing ? button("done", "Done", () => this.done()) : button("edit", "Edit", () => this.edit()),
      more.words ? button("use", "Start from this wording", () => this.use(more.words)) : null,
      this.text.trim() ? button("out", "Take it out", () => this.put("")) : null,
      this.owner.edits.has(this.record.start) ? button("back", "Back to the file's words", () => this.put(this.record.was)) : null);
    if (focused) (this.tools.querySelector(`[data-key="${focused}"]`) || this.tools.querySelector("button"))?.focus();
  }

  edit() {
    this.editing = true;
    this.area.value = this.text;
    this.box.hidden = false;
    this.words.hidden = true;
    this.buttons(this.record);
    this.area.focus();
    this.element.scrollIntoView({ block: "nearest" });
  }

  done() {
    this.editing = false;
    this.box.hidden = true;
    this.words.hidden = false;
    this.buttons(this.record);
    this.tools.querySelector("button")?.focus();
  }

  use(words) {
    this.put(words);
    this.edit();
    const slot = SLOT.exec(words);
    if (slot) this.area.setSelectionRange(slot.index, slot.index + slot[0].length);
  }

  put(text) {
    this.area.value = text;
    this.owner.set(this.record.start, text, this.record.was);
    this.update(this.record, this.owner.edits.get(this.record.start));
  }

  typed() {
    this.owner.set(this.record.start, this.area.value, this.record.was);
  }
}

// What is said of a grade, without the words that its sign says already.
const beyond = (grade, said) => (said.startsWith(grade) ? said.slice(grade.length).replace(/^[, ]+(and )?/, "") : said);

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
