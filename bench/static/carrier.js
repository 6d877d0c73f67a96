// The carrier of the page without a server: the questions go to a worker inside this browser, which runs the program.
// What it exports is said in page/assets/carrier.js. First all bytes of the engine come, each file held against its
// hash; then the page shuts the door behind itself: from there on the browser refuses any request of page and worker.

import { XzReadableStream } from "./xz.js";

const POLICY = "%LOCK%";
const CACHE = "ats-sim-%VERSION%";
const INDEX = "%INDEX%"; // the hash of the index of skills, which the engine builds when it starts first
const UNREAD = JSON.parse(`%UNREAD%`);
const PATIENCE = 120_000; // ours: milliseconds after which a file is given up
const AWAIT_STORE = 5_000;

export const sizeLimit = 20_000_000;
export const promise = "Runs inside this page. What you drop stays in its memory; after loading it can ask no server.";

const scripts = window.trustedTypes
  ? window.trustedTypes.createPolicy("carrier", { createScriptURL: (url) => url })
  : { createScriptURL: (url) => url };

let tell = () => {};
let gate = Promise.resolve(); // what the desk's page waits for besides
let hooks = {}; // what it does beside each question
const parts = {}; // what has come of the engine
let complete = false;
let worker = null;
let started = null; // the promise of an engine that answers
let turn = 0;
const waiting = new Map();

let loaded = null;
load();

export async function ready(told) {
  tell = told || tell;
  await gate;
  await loaded;
}

// The page of a pool is not ready before its files are chosen: until then it waits for a promise. It may hand files along
// (attach), hears each answer (answered) and what kept the engine from loading (failed), and says with what another
// engine is to begin (renew).
export function hold(promise, given) {
  gate = promise;
  hooks = given;
  tell = given.told;
  loaded.catch(({ message }) => given.failed(message));
}

export async function call(operation, payload, files = {}) {
  const given = Object.entries({ ...files, ...hooks.attach?.(operation, payload) });
  const unread = given.map(([, file]) => refused(file.name || "")).find(Boolean);
  if (unread) return { error: { kind: "format", message: unread } };
  await loaded.catch(load); // after a broken connection the next question goes on with what is missing
  await (started ||= begin());
  const listed = await Promise.all(given.map(async ([field, file]) => [field, file.name || "resume", await file.arrayBuffer()]));
  const told = await ask({ operation, payload: JSON.stringify(payload), files: listed });
  hooks.answered?.(operation, payload, told);
  return told;
}

export function refused(name) {
  const suffix = (/\.[^.]+$/.exec(name.toLowerCase()) || [""])[0];
  const kind = UNREAD[suffix];
  if (!kind) return "";
  return `${name}: this page cannot read ${kind} files. Open it, save it as PDF (File, Save as or Print, then PDF), and drop the PDF.`;
}

function ask(question) {
  return new Promise((resolve, reject) => {
    const id = ++turn;
    const late = setTimeout(() => end("This took too long and was given up; save the file again from its program and try that one."), PATIENCE);
    waiting.set(id, { resolve, reject, late });
    worker.postMessage({ id, ...question }, question.files.map(([, , bytes]) => bytes));
  });
}

// Whoever still waits is told why, and the next question starts the engine anew.
function end(why) {
  worker?.terminate();
  worker = null;
  started = null;
  for (const { reject, late } of waiting.values()) {
    clearTimeout(late);
    reject(new Error(why));
  }
  waiting.clear();
}

function answered({ id, answer }) {
  const asked = waiting.get(id);
  if (!asked) return;
  waiting.delete(id);
  clearTimeout(asked.late);
  asked.resolve(JSON.parse(answer));
}

function load() {
  loaded = loading();
  loaded.catch(() => {}); // ready and call say it
  return loaded;
}

async function loading() {
  if (!window.WebAssembly || !window.crypto?.subtle)
    throw new Error("This browser is too old for this page, or the page did not come by https: open it in a current browser.");
  if (!complete) {
    const kept = keepForLater();
    await fetched();
    await kept;
    shut();
    complete = true;
  }
  await (started ||= begin());
}

async function begin() {
  await start();
  tell("", 0, 0);
  const payload = hooks.renew?.();
  if (payload) await ask({ operation: "pool-begin", payload: JSON.stringify(payload), files: [] });
}

// With a service worker the page opens without a network the next time; without one all else works.
async function keepForLater() {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register(scripts.createScriptURL("offline.js"));
    await Promise.race([navigator.serviceWorker.ready, new Promise((done) => setTimeout(done, AWAIT_STORE))]);
  } catch {
    // a private window, or a browser that forbids it
  }
}

async function fetched() {
  const listed = await (await got("files.json")).json();
  const total = listed.engine.reduce((sum, one) => sum + one.bytes, 0);
  let done = 0;
  for (const one of listed.engine) {
    if (parts[one.part]) {
      done += one.bytes;
      continue;
    }
    const bytes = await whole(one, (more) => {
      done += more;
      tell(`Loading the engine, once: ${mega(done)} of ${mega(total)} MB. Choose and paste meanwhile.`, done, total);
    });
    parts[one.part] = await opened(one, bytes);
  }
  parts.index ||= await indexKept();
}

const mega = (bytes) => (bytes / 1e6).toFixed(1);

async function got(path) {
  try {
    const answer = await fetch(path);
    if (answer.ok) return answer;
  } catch {
    // no network
  }
  throw new Error(`The engine cannot be loaded (${path}): look at the connection, then press the button again.`);
}

async function whole(one, told) {
  const answer = await got(one.path);
  const reader = answer.body.getReader();
  const pieces = [];
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      pieces.push(part.value);
      told(part.value.length);
    }
  } catch {
    throw new Error(`The connection broke while the engine was loading: press the button to go on.`);
  }
  const bytes = await new Blob(pieces).arrayBuffer();
  if ((await hashed(bytes)) !== one.sha256) throw new Error(`${one.path} is not what was built: load the page again, without the browser's cache.`);
  await keep(one.path, bytes);
  return bytes;
}

async function hashed(bytes) {
  return Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function keep(path, bytes) {
  try {
    await (await caches.open(CACHE)).put(path, new Response(bytes));
  } catch {
    // no room, or a private window: it works, but not offline
  }
}

async function indexKept() {
  try {
    const kept = await (await caches.open(CACHE)).match(INDEX);
    const bytes = await kept?.arrayBuffer();
    return bytes && (await hashed(bytes)) === INDEX ? new Blob([bytes]) : null;
  } catch {
    return null;
  }
}

async function opened(one, bytes) {
  const plain = one.xz ? new Response(new XzReadableStream(new Blob([bytes]).stream())).arrayBuffer() : bytes;
  return new Blob([await plain], { type: one.type });
}

// Policies add up: what this one forbids stays forbidden until the page is left, also to the worker that starts after it.
function shut() {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = POLICY;
  document.head.append(meta);
}

function start() {
  tell("Starting the engine ... (some seconds)", 0, 0);
  const urls = Object.fromEntries(["pyodide", "module", "worker"].map((name) => [name, URL.createObjectURL(parts[name])]));
  worker = new Worker(scripts.createScriptURL(urls.worker), { type: "module" });
  const answers = new Promise((resolve, reject) => {
    worker.onerror = (event) => {
      const why = `The engine stopped (${event.message || "no reason was told"}); load the page again.`;
      reject(new Error(why));
      end(why);
    };
    worker.onmessage = ({ data }) => {
      if (data.step) tell(data.step, 0, 0);
      else if (data.started) resolve();
      else if (data.index) {
        parts.index = new Blob([data.index]);
        keep(INDEX, data.index);
      }
      else if (data.failed) {
        reject(new Error(`The engine does not start here (${data.failed}); try another browser.`));
        end(data.failed);
      } else answered(data);
    };
  });
  worker.postMessage({ start: { pyodide: urls.pyodide, module: urls.module, parts } });
  return answers;
}
