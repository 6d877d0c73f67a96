// How a question of the page travels and its answer comes back. This is the one file that differs from place to place:
// here the questions go to the server that the page came from, elsewhere to a worker inside the browser. Whatever
// stands here exports the same four names:
//
//   ready(tell)                       -> Promise; tell(words, done, total) may be called while something loads
//   call(operation, payload, files)   -> Promise of the answer, a plain object; {error: {kind, message}} is an answer too
//   sizeLimit                         -> bytes of a file from which on it is not even sent
//   promise                           -> a sentence: what becomes of what is dropped on the page
//
// payload is a plain object, files maps a field ("resume", "posting", "old", "new") to a File or Blob with a name. An
// operation is "posting", "simulate" or "compare" (page/questions.py). call rejects with an Error whose message can be
// shown where no answer came at all.

export const sizeLimit = 20_000_000;
export const promise = "Runs on this computer. What you drop stays in memory and goes nowhere.";

const KEY = "ats-sim-token";
const GONE =
  "The program behind this page has ended or was started anew. Start ats-sim serve and open the address that it prints; " +
  "what you typed stays here until you leave.";

function token() {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given) keep(given);
  return sessionStorage.getItem(KEY) || "";
}

function keep(given) {
  sessionStorage.setItem(KEY, given);
  history.replaceState(null, "", location.pathname + location.search);
}

// The address that the program opened by itself holds a ticket, which stands for the key once.
async function enter() {
  const ticket = new URLSearchParams(location.hash.slice(1)).get("ticket");
  if (!ticket) return;
  history.replaceState(null, "", location.pathname + location.search);
  try {
    const answer = await fetch("/api/enter", { method: "POST", headers: { "x-ats-sim-ticket": ticket } });
    if (answer.ok) keep((await answer.json()).token);
  } catch {
    // ready says what to do
  }
}

token();
const entered = enter();

export async function ready() {
  await entered;
  if (!token()) throw new Error("Open the address that the terminal printed: it holds the key to this page.");
}

export async function call(operation, payload, files = {}) {
  await entered;
  let answer;
  try {
    answer = await fetch(`/api/${operation}`, {
      method: "POST",
      headers: { "x-ats-sim-token": token(), "content-type": "application/octet-stream" },
      body: sealed(payload, files),
    });
  } catch {
    throw new Error(GONE);
  }
  if (answer.status === 403) throw new Error(GONE);
  try {
    return await answer.json();
  } catch {
    throw new Error(`The program behind this page answered with an error (${answer.status}); try again, then report it.`);
  }
}

// Four bytes of length, the JSON, the bytes of the files one behind the other.
function sealed(payload, files) {
  const given = Object.entries(files);
  const listed = given.map(([field, file]) => ({ field, name: file.name || "resume", size: file.size }));
  const head = new TextEncoder().encode(JSON.stringify({ payload, files: listed }));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, head.length);
  return new Blob([length.buffer, head, ...given.map(([, file]) => file)]);
}
