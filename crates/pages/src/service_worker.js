// Answers from the device where a reader asked to save the site: one whole version or nothing, and the network in all other cases.
// Saves, renews and forgets when the page for that asks; knows no answer of a reader, for those are in no address.

const home = new URL(registration.scope).pathname;
const LIST = `${home}offline.json`;
const NO_CONNECTION = `${home}no-connection.html`;
const STATE = `mbc-voice ${home} state`;
const KEY = `${home}offline/state`;
const LOOK_EVERY = 60 * 60 * 1000;
const AT_ONCE = 6;

const nameOf = (version) => `mbc-voice ${home} version ${version}`;
let known;

/** What is saved: version, day, words for the foot of a page, files with their fingerprints. Undefined where nothing is. */
const state = () => (known ??= caches.match(KEY, { cacheName: STATE }).then((found) => found?.json()));

async function setState(next) {
  const cache = await caches.open(STATE);
  await cache.put(KEY, new Response(JSON.stringify(next)));
  known = Promise.resolve(next);
}

/** FNV-1a over 64 bits, as the site makes it; a 64-bit number in two halves, because BigInt is slow. */
function fingerprint(bytes) {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of bytes) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + low * 256 + Math.floor(product / 2 ** 32)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}

/** A file from the network, if it is the one the list means: never half of one version and half of the next. */
async function fetched(path, expected) {
  const answer = await fetch(path, { cache: "no-cache" });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || fingerprint(new Uint8Array(bytes)) !== expected) throw new Error(`${path} is not as listed`);
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  return new Response(bytes, { headers });
}

/** Fills the cache of a version. What is the same as in the version before is taken from there. */
async function fill(list, before, report) {
  const target = await caches.open(nameOf(list.version));
  const source = before && (await caches.open(nameOf(before.version)));
  const had = new Map(before?.files);
  const left = [...list.files];
  let done = 0;
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [path, print] = next;
      const isThere = await target.match(path);
      if (!isThere) await target.put(path, (had.get(path) === print && (await source.match(path))) || (await fetched(path, print)));
      done += 1;
      report({ done, all: list.files.length });
    }
  };
  // After a fault nothing more is begun, and nothing is on its way any more when it is told: what is here can be cleared at once.
  const stop = (fault) => {
    left.length = 0;
    throw fault;
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().catch(stop)));
  const fault = ends.find(({ status }) => status === "rejected");
  if (fault) throw fault.reason;
}

let saving;

/** Saves the newest version: fills a new cache, and only then lets it answer. Two calls at once are one. */
function save(report = () => {}) {
  saving ??= saveOnce(report).finally(() => (saving = undefined));
  return saving;
}

async function saveOnce(report) {
  const answer = await fetch(LIST, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${LIST} does not come`);
  const list = await answer.json();
  const before = await state();
  if (before?.version !== list.version) await fill(list, before, report);
  await setState({ ...list, date: Date.now() });
  // Pages that are open may still ask for a file of the version before; older ones go.
  const keep = [STATE, nameOf(list.version), before && nameOf(before.version)];
  for (const name of await ours()) if (!keep.includes(name)) await caches.delete(name);
}

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(`mbc-voice ${home} `));

async function forget() {
  known = Promise.resolve(undefined);
  for (const name of await ours()) await caches.delete(name);
}

/** The saved page with the day of the saved version at its foot. */
async function dated(saved, { date, line }) {
  const html = await saved.text();
  const day = new Date(date).toLocaleDateString(home.split("/")[1], { dateStyle: "long" });
  const words = line.replace("{date}", day).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return new Response(html.replace('</nav><p class="fine">', `</nav><p class="fine"><a href="${home}offline/">${words}</a></p><p class="fine">`), { headers: saved.headers });
}

async function answer(request, path) {
  const saved = await state();
  if (!saved) return fetch(request);
  if (request.method === "GET") {
    const current = await caches.match(path, { cacheName: nameOf(saved.version) });
    if (current) return request.mode === "navigate" && /html/.test(current.headers.get("content-type")) ? dated(current, saved) : current;
    for (const name of await ours()) {
      const older = path.startsWith("/assets/") && (await caches.match(path, { cacheName: name }));
      if (older) return older;
    }
  }
  try {
    return await fetch(request);
  } catch (error) {
    const instead = request.mode === "navigate" && (await caches.match(NO_CONNECTION, { cacheName: nameOf(saved.version) }));
    if (instead) return dated(instead, saved);
    throw error;
  }
}

/** Looks for a newer version now and then; without a connection it tries again with the next page. */
async function renewNowAndThen() {
  const saved = await state();
  if (saved && Date.now() - saved.date > LOOK_EVERY) await save().catch(() => {});
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || pathname === LIST) return;
  event.respondWith(answer(request, pathname));
  if (request.mode === "navigate" && request.method === "GET") event.waitUntil(renewNowAndThen());
});

addEventListener("message", (event) => {
  const [port] = event.ports;
  const work = { save: () => save((progress) => port.postMessage(progress)), forget, state: () => {} }[event.data];
  if (!port || !work) return;
  const told = async () => {
    try {
      await work();
      const saved = await state();
      port.postMessage({ ended: true, date: saved?.date });
    } catch {
      port.postMessage({ ended: true, failed: true, date: (await state())?.date });
    }
  };
  event.waitUntil(told());
});
