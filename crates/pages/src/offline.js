// Saves the site on the device when the reader taps the button, and removes it again. Nothing is saved before.
const box = document.querySelector(".offline");
const words = box.dataset;
const status = box.querySelector("[role=status]");
const button = (what) => box.querySelector(`[data-do=${what}]`);
const say = (text, values = {}) => (status.textContent = text.replace(/\{(\w+)\}/g, (place, key) => values[key] ?? place));
const day = (date) => new Date(date).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });

/** Asks the worker, and waits for the end of its work; `progress` hears of each part. */
async function ask(worker, what, progress = () => {}) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => (data.ended ? resolve(data) : progress(data));
    worker.postMessage(what, [port2]);
  });
}

async function active(registration) {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  while (worker.state !== "activated") {
    if (worker.state === "redundant") throw new Error("the worker does not start");
    await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
  }
  return worker;
}

function show(date) {
  button("save").hidden = Boolean(date);
  button("renew").hidden = !date;
  button("forget").hidden = !date;
}

/** Bars all buttons while one of them works; a bar that keeps the focus where it is. */
function busy(isBusy) {
  for (const each of box.querySelectorAll("button")) each.setAttribute("aria-disabled", isBusy);
}

async function save() {
  const isNew = button("renew").hidden;
  const registration = await navigator.serviceWorker.register(words.worker, { scope: words.home });
  const { failed, date } = await ask(await active(registration), "save", ({ done, all }) => {
    if (done % 20 === 0 || done === all) say(words.saving, { done, all });
  });
  if (failed) {
    // What was fetched so far is gone with the worker: nobody could remove it here.
    if (isNew) await remove(registration);
    throw new Error("not saved");
  }
  show(date);
  say(isNew ? words.saved : words.renewed, { date: day(date) });
  if (isNew) button("renew").focus();
}

async function remove(registration) {
  await ask(await active(registration), "forget");
  await registration.unregister();
}

async function forget() {
  const registration = await navigator.serviceWorker.getRegistration(words.home);
  if (registration) await remove(registration);
  show();
  say(words.forgotten);
  button("save").focus();
}

async function begin() {
  const registration = await navigator.serviceWorker.getRegistration(words.home);
  const date = registration && (await ask(await active(registration), "state")).date;
  show(date);
  if (date) say(words.saved, { date: day(date) });
  box.querySelector(".acts").hidden = false;
}

box.addEventListener("click", async ({ target }) => {
  const what = { save, renew: save, forget }[target.dataset?.do];
  if (!what || target.getAttribute("aria-disabled") === "true") return;
  busy(true);
  await what().catch(() => say(words.failed));
  busy(false);
});

if ("serviceWorker" in navigator && "caches" in window) begin().catch(() => say(words.notPossible));
else say(words.notPossible);
