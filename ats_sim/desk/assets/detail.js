// One resume beside its row: what it says, the pages as they were seen, and what a person decides.

import { call } from "./carrier.js";
import { download, fill, find, later, make, show } from "./dom.js";
import { showReport } from "./report.js";

const NOTE_PAUSE = 600;

export class Detail {
  constructor(desk) {
    this.desk = desk;
    this.row = null;
    this.wanted = 0;
    this.noteSoon = later(NOTE_PAUSE, (row) => this.keep(row, this.answerOf(row), find("reason").value, find("note").value));
    for (const button of find("decide").querySelectorAll("[data-answer]")) {
      button.addEventListener("click", () => this.decide(button.dataset.answer));
    }
    for (const id of ["reason", "note"]) find(id).addEventListener("input", () => this.noteSoon(this.row));
    find("decide").addEventListener("submit", (event) => event.preventDefault());
    find("close").addEventListener("click", () => this.close());
    find("open-file").addEventListener("click", () => this.saveFile());
  }

  answerOf(row) {
    return row.decision?.answer || "";
  }

  open(row, focus) {
    const same = this.row && this.row.id === row.id;
    this.row = row;
    show(find("detail"), true);
    document.body.classList.toggle("showing", focus);
    this.drawFacts(row);
    if (!same) {
      find("reason").value = row.decision?.reason || "";
      find("note").value = row.decision?.note || "";
      fill(find("kept"));
      this.load(row);
    }
    this.drawDecision(row);
    if (focus) find("detail").focus({ preventScroll: false });
  }

  close() {
    document.body.classList.remove("showing");
    find("scroller").focus();
  }

  drawFacts(row) {
    fill(find("detail-title"), row.name || row.path);
    const contact = [
      row.current_title, row.employer, row.location,
      row.mail ? make("a", { href: row.mail }, row.email) : row.email,
      row.phone,
      row.web ? make("a", { href: row.web, rel: "noreferrer noopener", target: "_blank" }, row.url) : row.url,
      row.name ? row.path : "",
    ].filter(Boolean);
    fill(find("detail-who"), contact.flatMap((part, at) => (at ? [" · ", part] : [part])));
    const facts = row.error
      ? [["Not read", row.error]]
      : [
          ["Simulated", `${capital(row.disposition)}${row.fit === null ? "" : `, fit ${row.fit.toFixed(1)}`}${row.rank ? `, rank ${row.rank}` : ""}`],
          ["Note", row.note],
          ["For", row.strength],
          ["To ask", row.risk],
          ["Not shown", row.missing.join("; ")],
          ["Other files", (row.others || []).map((other) => other.path).join("; ")],
          ["Hidden", row.hidden ? `${row.hidden} words that no person can see; they count for nothing` : ""],
        ];
    fill(find("facts"), facts.filter(([, text]) => text).map(([label, text]) => make("div", {}, make("dt", {}, label), make("dd", {}, text))));
    show(find("open-file"), !this.desk.blind);
  }

  drawDecision(row) {
    for (const button of find("decide").querySelectorAll("[data-answer]:not(.link)")) {
      button.setAttribute("aria-pressed", String(this.answerOf(row) === button.dataset.answer));
    }
    const made = row.decision;
    if (made) {
      const then = made.rank ? `; the list had it at rank ${made.rank}, fit ${made.fit === null ? "–" : made.fit.toFixed(1)}` : "";
      fill(find("kept"), `Kept ${made.made.slice(0, 16).replace("T", " ")} UTC${then}`);
    }
  }

  async load(row) {
    const turn = ++this.wanted;
    const frame = find("report");
    show(frame, false);
    if (row.error) {
      fill(find("report-state"), "It was not read: open the file yourself.");
      return;
    }
    fill(find("report-state"), "Reading ...");
    await new Promise((done) => setTimeout(done, 120)); // who runs through the list waits for no report
    if (turn !== this.wanted) return;
    try {
      const answer = await call("desk-report", { id: row.id, reading: this.desk.reading, blind: this.desk.blind }, {});
      if (turn !== this.wanted) return;
      if (answer.error) {
        fill(find("report-state"), answer.error.message);
        return;
      }
      fill(find("report-state"));
      show(frame, true);
      showReport(frame, answer.report, pagesFirst);
    } catch (error) {
      if (turn === this.wanted) fill(find("report-state"), error.message);
    }
  }

  decide(answer) {
    if (!this.row) return;
    const emptied = answer === "";
    if (emptied) {
      find("reason").value = "";
      find("note").value = "";
    }
    this.keep(this.row, answer, find("reason").value, find("note").value);
  }

  async keep(row, answer, reason, note) {
    if (!row) return;
    const payload = { id: row.id, reading: this.desk.reading, answer, reason, note, rank: row.rank ?? null, fit: row.fit };
    try {
      const told = await call("desk-decide", payload, {});
      if (told.error) throw new Error(told.error.message);
      this.desk.decided(told.content, told.decision);
      if (this.row && this.row.id === row.id) {
        fill(find("kept"), told.decision ? "" : "Taken back");
        this.drawDecision(this.row);
      }
    } catch (error) {
      fill(find("kept"), `Not kept: ${error.message}`);
      this.desk.complain(`Not kept: ${error.message}`);
    }
  }

  async saveFile() {
    if (!this.row) return;
    try {
      const answer = await call("desk-file", { id: this.row.id, reading: this.desk.reading, blind: this.desk.blind }, {});
      if (answer.error) throw new Error(answer.error.message);
      download(answer.name, new Blob([bytes(answer.data)]));
    } catch (error) {
      this.desk.complain(error.message);
    }
  }
}

// Who reads for an opening looks at the pages first; what the candidate could mend comes last.
function pagesFirst(report) {
  const main = report.querySelector("main");
  const pages = report.querySelector("main > .pages");
  const advice = report.querySelector("main > .first");
  if (pages) main.prepend(pages);
  if (advice) main.append(advice);
}

export function bytes(text) {
  const raw = atob(text);
  const made = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) made[at] = raw.charCodeAt(at);
  return made;
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
