// Makes pages and files of the guide beside the page, so that it never stalls. Fetches two files of this site, then only computes.
let made;

async function load({ module, book }) {
  const fetched = async (path) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  };
  const bytes = fetched(book).then((answer) => answer.arrayBuffer());
  // A host that does not know the type of a module is no reason to fail.
  const compiled = await WebAssembly.compileStreaming(fetched(module)).catch(async () => WebAssembly.compile(await (await fetched(module)).arrayBuffer()));
  const { exports } = await WebAssembly.instantiate(compiled);
  if (!exports.open(...written(exports, new Uint8Array(await bytes)))) throw new Error("the module cannot read its book");
  return exports;
}

function written(exports, bytes) {
  const at = exports.allocate(bytes.length);
  new Uint8Array(exports.memory.buffer).set(bytes, at);
  return [at, bytes.length];
}

/** The sign of what was made, and its bytes. */
function make(exports, request) {
  const answer = BigInt.asUintN(64, exports.make(...written(exports, new TextEncoder().encode(JSON.stringify(request)))));
  const [at, length] = [Number(answer >> 32n), Number(answer & 0xffffffffn)];
  if (!length) throw new Error("the module cannot answer this");
  const bytes = new Uint8Array(exports.memory.buffer).slice(at, at + length);
  exports.free(at, length);
  return { sign: String.fromCharCode(bytes[0]), bytes: bytes.subarray(1) };
}

onmessage = async ({ data: { id, files, request } }) => {
  try {
    made ??= load(files);
    const exports = await made;
    postMessage({ id, ...(request && make(exports, request)) });
  } catch (error) {
    postMessage({ id, failed: String(error) });
  }
};
