// Runs the program: Python in WebAssembly. All bytes are handed in; nothing is fetched, and nothing could be.

let answer = null;

const asked = (work) => self.addEventListener("message", work);

async function start({ pyodide, module, parts }) {
  const own = { "pyodide.asm.wasm": [parts.wasm, "application/wasm"], "python_stdlib.zip": [parts.stdlib, "application/zip"] };
  self.fetch = async (address) => {
    const name = String(address.url || address).split("/").pop();
    if (!own[name]) throw new TypeError(`nothing is fetched here: ${name}`);
    return new Response(own[name][0], { headers: { "content-type": own[name][1] } });
  };
  self.importScripts = undefined; // else the runtime tries it out, which the policy refuses and the console tells
  const { loadPyodide } = await import(pyodide);
  const { default: createPyodideModule } = await import(module);
  const base = "https://engine.invalid/";
  const lock = { info: JSON.parse(await parts.lock.text()), packages: {} };
  const python = await loadPyodide({ indexURL: base, createPyodideModule, lockFileContents: lock, packageBaseUrl: base, env: { HOME: "/home/page" } });
  self.postMessage({ step: parts.index ? "Unpacking the program ..." : "Unpacking the program and building its index, once ..." });
  python.FS.writeFile("/program.tar.xz", new Uint8Array(await parts.program.arrayBuffer()));
  if (parts.index) python.FS.writeFile("/skills.index", new Uint8Array(await parts.index.arrayBuffer()));
  python.runPython(await parts.engine.text());
  keep(python.globals.get("built"));
  answer = python.globals.get("answer");
  self.postMessage({ step: "Reading its word lists ..." });
  python.globals.get("warm")();
}

// What was built is handed to the page, for the next engine.
function keep(built) {
  const bytes = built.toJs();
  built.destroy();
  if (bytes.length) self.postMessage({ index: bytes.buffer }, [bytes.buffer]);
}

asked(async ({ data }) => {
  if (data.start) {
    try {
      await start(data.start);
      self.postMessage({ started: true });
    } catch (error) {
      self.postMessage({ failed: String(error).trim().split("\n").pop().slice(0, 300) });
    }
    return;
  }
  try {
    self.postMessage({ id: data.id, answer: answer(data.operation, data.payload, data.files) });
  } catch (error) {
    const reason = String(error).trim().split("\n").pop().slice(0, 300);
    const message = `The program failed over this (${reason}); save the file again from its program and try that one.`;
    self.postMessage({ id: data.id, answer: JSON.stringify({ error: { kind: "broken", message } }) });
  }
});
