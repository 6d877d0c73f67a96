// The candidate's page: a resume and a posting in, the verdict out, and again with every edit.

import * as carrier from "./carrier.js";
import { showChanges } from "./changes.js";
import { download, fill, find, later, make, show } from "./dom.js";
import { showReport } from "./report.js";
import { Scorecard } from "./scorecard.js";
import { Statements } from "./statements.js";

const EDIT_PAUSE = 200; // milliseconds after the last key
const REPORT_PAUSE = 900;

const state = { resume: null, before: null, posting: null, first: null, html: "", answer: null };
let last = null; // what stands on the page until the next file turns out to be readable
const scorecard = new Scorecard(find("scorecard"), () => ask());
const askSoon = later(EDIT_PAUSE, () => ask());
const statements = new Statements(find("statements"), () => askSoon());
const reportSoon = later(REPORT_PAUSE, () => refreshReport());

function postingAsked() {
  return { text: state.posting ? "" : find("posting").value, ...scorecard.asked() };
}

function files(named) {
  return state.posting ? { ...named, posting: state.posting } : named;
}

function complain(message) {
  const place = find("error");
  fill(place, message);
  show(place, Boolean(message));
  if (message) place.scrollIntoView({ block: "nearest" });
}

function busy(words) {
  fill(find("loading"), words);
  document.body.setAttribute("aria-busy", words ? "true" : "false");
}

// While something loads the page can be used already: what is asked meanwhile is answered when it is there.
function loading(words, done, total) {
  const bar = find("bar");
  show(bar, Boolean(words));
  if (total) bar.value = done / total;
  else bar.removeAttribute("value");
  fill(find("loading"), words);
}

// Only the last question counts: one that is overtaken by another is not shown, and no two are asked at once.
let asking = false;
let again = false;

async function ask() {
  if (asking) {
    again = true;
    return;
  }
  if (!state.resume || !(state.posting || find("posting").value.trim())) {
    complain(state.resume ? "Paste the posting, or choose its file." : "Choose a resume first: a PDF, a Word file or text.");
    return;
  }
  asking = true;
  const whole = state.answer === null;
  if (whole) busy("Reading ...");
  try {
    const payload = { posting: postingAsked(), statements: statements.asked(), report: whole };
    const answer = await carrier.call("simulate", payload, files({ resume: state.resume }));
    if (answer.error) fail(answer.error.message);
    else {
      last = null;
      complain("");
      if (!again || whole) draw(answer);
    }
  } catch (error) {
    fail(error.message);
  }
  busy("");
  asking = false;
  if (again) {
    again = false;
    ask();
  }
}

// A file that cannot be read changes nothing: the one before stays, with its verdict and its edits.
function fail(message) {
  complain(last ? `${message} Below stands ${last.resume.name}, as before.` : message);
  if (!last) return;
  const { edits, ...kept } = last;
  last = null;
  Object.assign(state, kept);
  statements.edits = edits;
  statements.update(state.answer.statements);
  fill(find("chosen"), `✓ ${state.resume.name}`);
}

function draw(answer) {
  const opened = state.answer === null;
  state.answer = answer;
  if (opened) state.first = { disposition: answer.disposition, fit: answer.fit };
  show(find("answer"), true);
  find("verdict").className = `card verdict ${answer.disposition}`;
  fill(find("lines"), answer.lines.map((line) => make("div", {}, make("dt", {}, line.label), make("dd", {}, line.text))));
  fill(find("notes"), answer.notes.map((text) => make("p", {}, text)));
  fill(find("limit"), answer.limit);
  drawLive(answer);
  drawSteps(answer);
  statements.update(answer.statements);
  scorecard.update(answer.posting);
  const edited = statements.edits.size > 0;
  show(find("edits-save"), edited);
  show(find("edits-drop"), edited);
  if (answer.changes) showChanges(find("changes"), answer.changes);
  else if (!state.before) showChanges(find("changes"), null);
  if (answer.report) keepReport(answer.report);
  else reportSoon();
  if (opened) settle(answer);
}

function settle(answer) {
  fill(find("inputs-title"), `${answer.name} for ${answer.opening}`, make("span", { class: "change" }, "change"));
  find("inputs").open = false;
  document.body.classList.add("answered");
  document.title = `${capital(answer.disposition)} (simulated): ${answer.name}`;
  find("answer").focus({ preventScroll: true });
  find("answer").scrollIntoView({ block: "start" });
  if (state.before) compare(state.before, state.resume);
}

function drawLive(answer) {
  const was = state.first;
  const changed = was && (was.disposition !== answer.disposition || was.fit !== answer.fit);
  const before = changed ? ` (the file: ${was.disposition}${was.fit === null ? "" : `, ${was.fit.toFixed(1)}`})` : "";
  fill(find("live"),
    make("b", { class: answer.disposition }, `${capital(answer.disposition)} (simulated)`),
    answer.fit === null ? "" : ` fit ${answer.fit.toFixed(1)}`, before, found(answer.counted));
}

function found(counted) {
  if (!counted.total) return "";
  return ` · of ${counted.total} things asked for, ${counted.literal} found by a search, ${counted.named < counted.total ? "at least " : ""}${counted.named} understood`;
}

function drawSteps(answer) {
  fill(find("steps-title"), answer.steps_title);
  fill(find("steps"), answer.steps.map((step) => make("li", {},
    make("p", {}, step.text),
    step.items.length ? make("ul", {}, step.items.map((item) => make("li", {}, item))) : null,
    step.advice ? make("p", { class: "try" }, make("b", {}, `${capital(step.label)}: `), step.advice) : null,
    step.effect ? make("p", { class: "quiet" }, `→ ${step.effect}`) : null,
    step.statement !== null
      ? make("button", { type: "button", class: "link", "aria-label": `Edit this statement: ${step.text}`, onclick: () => statements.open(step.statement) }, "Edit this statement")
      : null)));
  fill(find("steps-end"), answer.steps_end);
}

function keepReport(html) {
  state.html = html;
  showReport(find("report"), html);
}

async function refreshReport() {
  if (!state.resume || asking) return;
  try {
    const payload = { posting: postingAsked(), statements: statements.asked(), report: true };
    const answer = await carrier.call("simulate", payload, files({ resume: state.resume }));
    if (answer.report && !asking) keepReport(answer.report);
  } catch {
    // The next edit says what is wrong.
  }
}

async function compare(old, now) {
  try {
    const answer = await carrier.call("compare", { posting: postingAsked() }, files({ old, new: now }));
    if (answer.error) complain(answer.error.message);
    else showChanges(find("changes"), answer);
  } catch (error) {
    complain(error.message);
  }
}

function fits(file) {
  if (file.size <= carrier.sizeLimit) return true;
  complain(`${file.name} is too large (${(file.size / 1e6).toFixed(0)} MB): at most ${(carrier.sizeLimit / 1e6).toFixed(0)} MB. Save it again without pictures.`);
  return false;
}

async function kept(file) {
  // Its bytes now: a file that is changed on the disk later could not be read any more.
  return new File([await file.arrayBuffer()], file.name, { type: file.type });
}

async function take(file) {
  if (!file || !fits(file)) return;
  complain("");
  let next;
  try {
    next = await kept(file);
  } catch {
    complain(`${file.name} cannot be read; choose it again.`);
    return;
  }
  if (state.answer) last = { resume: state.resume, before: state.before, answer: state.answer, edits: statements.edits };
  state.before = last && last.resume;
  state.resume = next;
  state.answer = null;
  statements.clear();
  fill(find("chosen"), `✓ ${file.name}`);
  show(find("chosen"), true);
  if (state.posting || find("posting").value.trim()) ask();
}

async function takePosting(file) {
  if (!file || !fits(file)) return;
  state.posting = await kept(file);
  forget();
  show(find("posting-forget"), true);
  find("posting").disabled = true;
  if (state.resume) ask();
}

// Another posting: what was mended in the last one says nothing about it.
function forget() {
  last = null;
  scorecard.clear();
  state.answer = null;
  state.before = null;
}

find("form").addEventListener("submit", (event) => {
  event.preventDefault();
  state.answer = null;
  ask();
});
find("resume").addEventListener("change", (event) => take(event.target.files[0]));
find("posting").addEventListener("input", forget);
find("posting").addEventListener("paste", () => setTimeout(() => state.resume && ask(), 0));
find("posting-file").addEventListener("change", (event) => takePosting(event.target.files[0]));
find("posting-forget").addEventListener("click", () => {
  state.posting = null;
  find("posting-file").value = "";
  find("posting").disabled = false;
  show(find("posting-forget"), false);
  forget();
  find("posting").focus();
});
find("earlier").addEventListener("change", (event) => {
  const file = event.target.files[0];
  if (file && fits(file)) compare(file, state.resume);
});
find("report-save").addEventListener("click", () => download("report.html", state.html, "text/html;charset=utf-8"));
find("edits-save").addEventListener("click", () => download("edits.txt", statements.text()));
find("edits-drop").addEventListener("click", () => {
  statements.clear();
  ask();
});
for (const name of ["dragover", "dragenter"]) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    find("drop").classList.add("over");
  });
}
document.addEventListener("dragleave", (event) => event.relatedTarget || find("drop").classList.remove("over"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  find("drop").classList.remove("over");
  take(event.dataTransfer.files[0]);
});

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

fill(find("promise"), carrier.promise);
carrier.ready(loading).then(begin).then(() => asking || busy(""), (error) => {
  busy("");
  complain(error.message);
}).finally(() => show(find("bar"), false));

// What the page is told when it opens: a posting that is there already, and whether there is a desk beside it.
async function begin() {
  const told = await carrier.call("start", {}, {});
  if (told.posting && !find("posting").value) find("posting").value = told.posting;
  if (!told.desk) return;
  fill(find("nav"), make("a", { href: "desk.html" }, "The desk"), " ", make("a", { href: location.pathname, "aria-current": "page" }, "One resume"));
  show(find("nav"), true);
}
