// A pool in the page without a server: files are chosen, read one after the other in the worker, and the desk begins.
// What was made so far stays here too, so that the next engine goes on should one be ended over a file.

import { call, hold, refused } from "./carrier.js";
import { fill, find, show } from "./dom.js";

const MOST = 200; // desk/questions.py holds the same

const pool = { files: [], names: [], rows: [], decisions: {}, reading: 1, posting: null, begun: false };
let open = null;

hold(new Promise((resolve) => { open = resolve; }), { told, answered, attach, failed, renew: () => (pool.begun ? begun() : null) });

function told(words, done, total) {
  fill(find("loading"), words);
  const bar = find("loading-bar");
  show(bar, Boolean(words));
  if (total) bar.value = done / total;
  else bar.removeAttribute("value");
}

function failed(message) {
  told("", 0, 0);
  complain(message);
}

// The desk's own questions change what another engine must be told.
function answered(operation, payload, answer) {
  if (answer.error) return;
  if (operation === "desk-decide") {
    if (answer.decision) pool.decisions[answer.content] = answer.decision;
    else delete pool.decisions[answer.content];
  }
  if (operation === "desk-again") {
    pool.posting = { ...payload.posting, text: pool.posting.text };
    pool.reading = answer.reading;
    pool.rows = [];
    read(answer.reading);
  }
}

function attach(operation, { id }) {
  return operation === "desk-report" || operation === "desk-file" ? { resume: pool.files[id] } : {};
}

function begun() {
  const { names, reading, rows, decisions, posting } = pool;
  return { names, reading, rows, decisions, posting };
}

function choose(files) {
  pool.files = [...files].slice(0, MOST);
  const seen = new Map();
  pool.names = pool.files.map(({ name }) => {
    const count = (seen.get(name) || 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : name.replace(/(\.[^.]*)?$/, ` (${count})$1`);
  });
  const more = files.length > MOST ? `; of ${files.length.toLocaleString("en")} the first ${MOST} are read here, ats-sim screen reads them all` : "";
  fill(find("chosen"), files.length ? `✓ ${pool.files.length} ${pool.files.length === 1 ? "file" : "files"}${more}` : "");
}

async function begin() {
  const text = find("pool-posting").value;
  const problem = !pool.files.length ? "Choose the resumes first." : !text.trim() ? "Paste the text of the job posting." : "";
  complain(problem);
  if (problem) return;
  find("begin").disabled = true;
  pool.posting = { text };
  try {
    const answer = await call("pool-begin", begun());
    if (answer.error) throw new Error(answer.error.message);
    pool.begun = true;
    show(find("intake"), false);
    show(find("desk"), true);
    open();
    read(pool.reading);
  } catch (error) {
    complain(error.message);
    find("begin").disabled = false;
  }
}

async function read(reading) {
  for (let id = pool.rows.length; id < pool.files.length && reading === pool.reading; id += 1) {
    const row = await one(id, reading);
    if (!row) return; // stopped, or read again for another posting
    pool.rows.push(row);
  }
}

async function one(id, reading) {
  const file = pool.files[id];
  let lost = refused(file.name) ? { kind: "format", message: refused(file.name).slice(0, 300) } : null;
  if (!lost) {
    try {
      const answer = await call("pool-read", { id, reading }, { resume: file });
      if (!answer.error) return answer.row;
      lost = { kind: answer.error.kind, message: answer.error.message.slice(0, 300) };
    } catch (error) { // the file is gone, or the engine was ended over it
      lost = { kind: "time", message: error.message.slice(0, 300) };
    }
  }
  return (await call("pool-lost", { id, reading, ...lost })).row;
}

function complain(message) {
  fill(find("pool-error"), message);
  show(find("pool-error"), Boolean(message));
}

find("pool-files").addEventListener("change", (event) => choose(event.target.files));
find("pool-form").addEventListener("submit", (event) => { event.preventDefault(); begin(); });
const drop = find("pool-drop");
drop.addEventListener("dragover", (event) => event.preventDefault());
drop.addEventListener("drop", (event) => { event.preventDefault(); choose(event.dataTransfer.files); });
addEventListener("beforeunload", (event) => { if (Object.keys(pool.decisions).length) event.preventDefault(); });
