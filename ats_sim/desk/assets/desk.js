// The recruiter's desk: a list that grows while files are read, in any order, and what a person decides.

import { call, promise, ready } from "./carrier.js";
import { Detail, bytes } from "./detail.js";
import { download, fill, find, later, make, show } from "./dom.js";
import { COLUMNS, List, SHOWN, answer } from "./list.js";
import { Scorecard } from "./scorecard.js";

const POLL = 700; // milliseconds between two looks at how far the reading is
const FACTORS = [0, 0.5, 1, 2, 3, 5];

class Desk {
  constructor() {
    this.rows = []; // by id
    this.reading = 0;
    this.order = [];
    this.plain = new Map(); // the rank of each row by the program's own weights
    this.things = [];
    this.weights = { parts: {}, things: {} };
    this.blind = false;
    this.list = new List(find("scroller"), find("list"), (row, open) => this.detail.open(row, open));
    this.list.onsort = () => this.filter();
    this.detail = new Detail(this);
    this.scorecard = new Scorecard(find("scorecard"), () => this.mend());
    this.bind();
  }

  async ask(operation, payload = {}, files = {}) {
    const told = await call(operation, payload, files);
    if (told.error) throw new Error(told.error.message);
    return told;
  }

  async attempt(work) {
    try {
      await work();
      return true;
    } catch (error) {
      this.complain(error.message);
      return false;
    }
  }

  complain(message) {
    fill(find("error"), message);
    show(find("error"), Boolean(message));
  }

  async start() {
    fill(find("promise"), promise);
    await ready();
    const about = await this.ask("desk-open");
    this.forced = about.blind;
    this.blind = about.blind;
    find("blind").checked = about.blind;
    find("blind").disabled = about.blind;
    fill(find("title"), `Resumes for ${about.title}`);
    document.title = `The desk: ${about.title}`;
    fill(find("about"), `As of ${about.as_of}. ${about.decisions
      ? `Decisions for “${about.opening}” are kept in ${about.decisions}${about.store ? `, what was read in ${about.store}` : "; nothing else is kept"}.`
      : "What you decide stays in this page until you leave it: download the list to keep it."}`);
    this.parts = about.parts;
    this.scorecard.update(about.posting);
    this.drawColumns();
    await this.poll();
  }

  async poll() {
    const fine = await this.attempt(async () => {
      const told = await this.ask("desk-rows", { reading: this.reading, since: this.rows.length, blind: this.blind });
      await this.take(told);
    });
    if (fine && this.failing) this.complain("");
    this.failing = !fine;
    if (!this.finished) setTimeout(() => this.poll(), fine ? POLL : 4 * POLL);
  }

  async take(told) {
    if (told.reading !== this.reading || told.since === 0) {
      this.rows = [];
      this.reading = told.reading;
    }
    const grew = told.rows.length > 0;
    this.rows.push(...told.rows);
    this.finished = told.finished;
    if (told.problem) this.complain(told.problem);
    if (told.things.length && !this.things.length) {
      this.things = told.things;
      this.drawWeights();
      this.drawThings();
    }
    if (grew || told.finished) await this.reorder();
    this.drawProgress(told);
  }

  drawProgress(told) {
    const bar = find("bar");
    bar.max = told.total;
    bar.value = told.done;
    const left = told.seconds_left === null ? "" : `, about ${time(told.seconds_left)} left`;
    const stopped = told.finished && told.done < told.total;
    fill(find("progress-text"), told.finished
      ? stopped ? `Stopped: ${told.done.toLocaleString("en")} of ${told.total.toLocaleString("en")} files were read` : `${told.total.toLocaleString("en")} ${told.total === 1 ? "file was" : "files were"} read`
      : `${told.done.toLocaleString("en")} of ${told.total.toLocaleString("en")} files${left}`);
    show(bar, !told.finished);
    show(find("stop"), !told.finished);
  }

  async reorder() {
    const told = await this.ask("desk-order", { weights: this.weights });
    if (told.reading !== this.reading) return;
    const plain = isPlain(this.weights);
    const older = new Set();
    for (const row of this.rows) Object.assign(row, { others: [], older: false });
    for (const [first, others] of told.others) {
      if (!this.rows[first]) continue;
      this.rows[first].others = others.map((id) => this.rows[id]).filter(Boolean);
      for (const id of others) older.add(id);
    }
    this.order = [];
    for (const [id, rank, fit] of told.order) {
      const row = this.rows[id];
      if (!row) continue;
      row.rank = rank;
      row.fit = fit;
      row.older = older.has(id);
      if (plain) this.plain.set(id, rank);
      row.was = plain ? null : this.plain.get(id);
      this.order.push(row);
    }
    this.filter();
    if (this.list.current) this.detail.drawFacts(this.list.current);
  }

  filter() {
    const words = find("search").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const decision = find("by-decision").value;
    const disposition = find("by-disposition").value;
    const thing = find("by-thing").value;
    const fits = (row) =>
      (!decision || (decision === "open" ? !answer(row) : answer(row) === decision)) &&
      (!disposition || (disposition === "unread" ? Boolean(row.error) : row.disposition === disposition)) &&
      (!thing || (!row.error && !row.missing.includes(thing))) &&
      words.every((word) => haystack(row).includes(word));
    const shown = this.order.filter(fits);
    this.list.set(shown);
    const decided = this.rows.filter((row) => answer(row)).length;
    fill(find("count"), `${shown.length.toLocaleString("en")} of ${this.rows.length.toLocaleString("en")} shown · ${decided.toLocaleString("en")} decided`);
  }

  decided(content, decision) {
    for (const row of this.rows) if (row.content === content) Object.assign(row, { decision, words: null });
    this.complain("");
    this.filter();
  }

  drawColumns() {
    const boxes = Object.entries(COLUMNS).filter(([, column]) => !column.always).map(([name, column]) =>
      make("label", { class: "check" }, make("input", { type: "checkbox", checked: SHOWN.includes(name), "data-column": name, onchange: () => this.chooseColumns() }), column.title));
    fill(find("columns"), make("legend", { class: "quiet" }, "Shown beside rank, fit, person and decision"), boxes);
  }

  chooseColumns() {
    const wanted = new Set([...find("columns").querySelectorAll("input:checked")].map((box) => box.dataset.column));
    this.list.columns = Object.keys(COLUMNS).filter((name) => COLUMNS[name].always || wanted.has(name));
    this.list.drawHead();
    this.list.draw(true);
  }

  drawThings() {
    const required = this.things.filter((one) => one.kind === "required");
    fill(find("by-thing"), make("option", { value: "" }, "anything"), required.map((one) => make("option", { value: one.name }, one.name)));
  }

  drawWeights() {
    const choice = (group, name, label) => {
      const id = `weight-${group}-${name}`.replace(/\W/g, "-");
      const select = make("select", { id, onchange: (event) => this.weigh(group, name, Number(event.target.value)) },
        FACTORS.map((factor) => make("option", { value: factor }, factor === 0 ? "not at all" : `× ${factor}`)));
      select.value = "1";
      return make("div", { class: "field" }, make("label", { for: id }, label), select);
    };
    fill(find("weights"),
      make("fieldset", {}, make("legend", {}, "Parts of the fit"), this.parts.map((one) => choice("parts", one.name, PARTS[one.name]))),
      make("fieldset", {}, make("legend", {}, "What is asked for"), this.things.filter((one) => one.weight > 0).map((one) => choice("things", one.name, `${one.name} (${one.kind})`))));
  }

  weigh(group, name, factor) {
    if (factor === 1) delete this.weights[group][name];
    else this.weights[group][name] = factor;
    this.attempt(() => this.reorder());
  }

  async mend() {
    await this.attempt(async () => {
      this.scorecard.update(await this.ask("desk-posting", { posting: this.scorecard.asked() }));
      find("again").disabled = false;
    });
  }

  async readAgain() {
    await this.attempt(async () => {
      const told = await this.ask("desk-again", { posting: this.scorecard.asked() });
      this.things = [];
      this.weights = { parts: {}, things: {} };
      this.plain.clear();
      find("again").disabled = true;
      const running = !this.finished;
      this.finished = false;
      this.reading = told.reading;
      this.rows = [];
      this.order = [];
      this.list.at = -1;
      show(find("detail"), false);
      this.filter();
      if (!running) this.poll();
    });
  }

  async reload() {
    this.blind = this.forced || find("blind").checked;
    this.rows = [];
    this.detail.row = null;
    await this.attempt(async () => {
      await this.take(await this.ask("desk-rows", { reading: this.reading, since: 0, blind: this.blind }));
      if (this.list.current) this.detail.open(this.list.current, false);
    });
  }

  async export() {
    await this.attempt(async () => {
      const told = await this.ask("desk-export", { format: find("format").value, weights: this.weights, blind: this.blind });
      download(told.name, new Blob([bytes(told.data)]));
    });
  }

  async audit() {
    const file = find("groups").files[0];
    await this.attempt(async () => {
      const told = await this.ask("desk-audit", { selected: find("selected").value }, file ? { groups: file } : {});
      this.complain("");
      fill(find("rates"),
        make("table", {}, make("caption", {}, `${told.read} resumes were read. Selected: ${told.selected_by}.`),
          make("thead", {}, make("tr", {}, ["category", "group", "size", "selected", "rate", "impact", ""].map((name) => make(name ? "th" : "td", name ? { scope: "col" } : {}, name)))),
          make("tbody", {}, told.rates.map((rate) => make("tr", {},
            make("th", { scope: "row" }, rate.category), make("td", {}, rate.group), make("td", { class: "number" }, String(rate.size)),
            make("td", { class: "number" }, String(rate.selected)), make("td", { class: "number" }, rate.rate.toFixed(2)),
            make("td", { class: "number" }, rate.impact === null ? "–" : rate.impact.toFixed(2)),
            make("td", {}, [rate.flagged ? "below 4/5" : "", rate.small ? "small group" : ""].filter(Boolean).join(", ")))))),
        told.unknown.filter((one) => one.count).map((one) => make("p", { class: "quiet" }, `${one.category}: ${one.count} resumes of unknown group`)),
        told.absent ? make("p", { class: "quiet" }, `${told.absent} files of the list of groups were not read`) : null);
    });
  }

  bind() {
    const soon = later(60, () => this.filter());
    find("search").addEventListener("input", soon);
    for (const id of ["by-decision", "by-disposition", "by-thing"]) find(id).addEventListener("change", () => this.filter());
    find("blind").addEventListener("change", () => this.reload());
    find("stop").addEventListener("click", () => this.attempt(() => this.ask("desk-stop")));
    find("weights-back").addEventListener("click", () => {
      this.weights = { parts: {}, things: {} };
      this.drawWeights();
      this.attempt(() => this.reorder());
    });
    find("again").addEventListener("click", () => this.readAgain());
    find("export").addEventListener("click", () => this.export());
    find("audit").addEventListener("click", () => this.audit());
    document.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "Escape" && typing) {
      find("scroller").focus();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const answers = { y: "yes", m: "maybe", n: "no", u: "" };
    if (event.key in answers && this.list.current) this.detail.decide(answers[event.key]);
    else if (event.key === "j" || (event.key === "ArrowDown" && inList(event))) this.list.move(1);
    else if (event.key === "k" || (event.key === "ArrowUp" && inList(event))) this.list.move(-1);
    else if (event.key === "Enter" && event.target === find("scroller") && this.list.current) this.detail.open(this.list.current, true);
    else if (event.key === "/") find("search").focus();
    else return;
    event.preventDefault();
  }
}

const PARTS = { title: "title held", field: "field of work", coverage: "what is asked for", proof: "proof of it in work", years: "years in such work" };

const inList = (event) => event.target === find("scroller") || event.target === document.body || event.target.closest("#list");

function isPlain(weights) {
  return !Object.keys(weights.parts).length && !Object.keys(weights.things).length;
}

function haystack(row) {
  row.words ||= [row.name, row.current_title, row.employer, row.location, row.email, row.path, row.missing.join(" "), row.note, row.flags.join(" "), row.level, row.decision?.note, row.decision?.reason, row.error]
    .filter(Boolean).join(" ").toLowerCase();
  return row.words;
}

function time(seconds) {
  if (seconds < 90) return `${Math.max(Math.round(seconds), 1)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

const desk = new Desk();
desk.start().catch((error) => desk.complain(error.message));
