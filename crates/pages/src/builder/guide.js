// Runs the guide builder on the reader's own device: the same questions, words and files from the same code as on a server, and
// nothing is sent. Where that cannot be done, the form is posted as it is without scripts.
const box = document.querySelector(".device");
const main = document.querySelector("main");
const KEPT = "mbc-voice-answers";
const WAIT_MS = 300;
const IDLE_MS = 1000;
const PREVIEW_MS = 120;
const TYPES = { pdf: "application/pdf", txt: "text/plain;charset=utf-8", ics: "text/calendar;charset=utf-8" };
const NAMES = { ics: "my-visit.ics" };

if (box && "Worker" in window && "WebAssembly" in window) {
  const address = location.origin + location.pathname;
  const [wait, failed] = ["wait", "failed"].map((name) => speaker(box.querySelector(`.${name}`)));
  // Where no server could make the guide instead, the way to the one that is ready.
  const alone = box.querySelector(".alone");
  const asked = new Map();
  let worker;
  let broken = false;
  let count = 0;
  let waiting = 0;
  let line = Promise.resolve();
  let previewed;
  let told = "";

  // The steps gone through, as the browser's Back and Forward know them. Answers stand in the page alone.
  const trail = ["hormone-receptor"];
  let at = 0;
  let stepsBackAlone = false;

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part, place) => String(part).padStart(place ? 2 : 4, "0")).join("-");
  };

  function begin() {
    worker = new Worker(box.dataset.worker);
    worker.onerror = () => fail();
    worker.onmessage = ({ data }) => {
      const { resolve, reject } = asked.get(data.id) ?? {};
      asked.delete(data.id);
      if (data.failed) reject?.(new Error(data.failed));
      else resolve?.(data);
    };
  }

  /** What the module makes of these answers. */
  function ask(want, from) {
    const id = ++count;
    const { module, book } = box.dataset;
    const request = want && { want, from, today: today(), address };
    if (!worker) begin();
    return new Promise((resolve, reject) => {
      asked.set(id, { resolve, reject });
      worker.postMessage({ id, files: { module, book }, request });
    });
  }

  const screenOf = ({ bytes }) => JSON.parse(new TextDecoder().decode(bytes));

  /** Runs one thing after the other, says that it takes a while when it does, and gives up for good when one fails. */
  function inTurn(run) {
    waiting += 1;
    line = line.then(async () => {
      const late = setTimeout(wait.say, WAIT_MS);
      if (!broken) await run().catch(fail);
      clearTimeout(late);
      wait.hush();
      waiting -= 1;
    });
  }

  function fail() {
    if (broken) return;
    broken = true;
    worker?.terminate();
    for (const { reject } of asked.values()) reject(new Error("broken"));
    const privacy = main.querySelector(".told:has(a)");
    if (told && privacy) privacy.firstChild.data = told;
    main.querySelector("#code")?.parentElement.remove();
    for (const button of main.querySelectorAll("[data-do]:not([data-do=forget], [data-do=print])")) button.hidden = true;
    if (alone) {
      (form() ?? main.lastElementChild).before(box.querySelector(".failed"), alone);
      alone.hidden = false;
    }
    failed.say();
  }

  /** Shows a page and takes the focus to what it begins with. The same page with something changed does not scroll. */
  function show(screen, { isSame = false, focus = true } = {}) {
    main.innerHTML = screen.main;
    document.title = screen.window_title;
    const share = main.querySelector("[data-do=share]");
    if (share) share.hidden = !navigator.canShare?.({ files: [new File([""], "a.pdf", { type: TYPES.pdf })] });
    if (!focus) return;
    const heading = main.querySelector("h1");
    const target = main.querySelector("[autofocus]") ?? heading;
    if (target === heading) heading.tabIndex = -1;
    if (!isSame) scrollTo(0, 0);
    target.focus({ preventScroll: target === heading && !isSame });
  }

  /** Shows a page and tells the browser's history, which learns the step and no answer. */
  function turn(screen, isBack = false) {
    const isSame = screen.step === trail[at];
    const before = trail[at - 1];
    show(screen, { isSame });
    if (isSame) return;
    if (isBack && before === screen.step) {
      stepsBackAlone = true;
      at -= 1;
      history.back();
      return;
    }
    trail.length = ++at;
    trail[at] = screen.step;
    history.pushState({ at, step: screen.step }, "");
  }

  const fieldsOf = (form, button) => {
    const fields = [...new FormData(form)];
    return button?.name ? [...fields, [button.name, button.value]] : fields;
  };

  const form = () => document.getElementById("answers");

  async function save(name, form, button) {
    const kind = name.split(".").pop();
    const want = { pdf: button.value, txt: "text", ics: "calendar" }[kind];
    const made = await ask(want, { form: fieldsOf(form, button) });
    if (made.sign === "s") return turn(screenOf(made));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([made.bytes], { type: TYPES[kind] }));
    link.download = NAMES[kind] ?? name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  document.addEventListener("submit", (event) => {
    const { target, submitter } = event;
    if (broken && alone) {
      event.preventDefault();
      alone.querySelector("a").focus();
      return;
    }
    // A button outside of the page's main part leads elsewhere.
    if (broken || target.method !== "post" || (submitter && !main.contains(submitter))) return;
    event.preventDefault();
    if (waiting) return;
    const file = submitter?.getAttribute("formaction");
    inTurn(async () => {
      if (file) return save(file.split("/").pop(), target, submitter);
      turn(screenOf(await ask("screen", { form: fieldsOf(target, submitter) })), submitter?.value === "back");
    });
  });

  addEventListener("popstate", ({ state }) => {
    if (stepsBackAlone || !state || broken) {
      stepsBackAlone = false;
      return;
    }
    inTurn(async () => {
      const fields = form() ? [...new FormData(form()), ["go", `see-${state.step}`]] : null;
      const screen = screenOf(await ask("screen", fields ? { form: fields } : "nothing"));
      at = state.at;
      trail[at] = screen.step;
      show(screen);
    });
  });

  main.addEventListener("input", ({ target }) => {
    const over = target.closest(".ticks")?.querySelector(".over");
    // A screen reader speaks what changes, not what comes into view.
    if (over) setTimeout(() => (over.textContent = over.textContent), 50);
    clearTimeout(previewed);
    previewed = setTimeout(async () => {
      const sheet = main.querySelector(".beside .small-sheet");
      if (broken || waiting || !sheet?.offsetParent || !form()) return;
      const made = await ask("preview", { form: fieldsOf(form()) }).catch(() => null);
      if (made && sheet.isConnected) sheet.outerHTML = new TextDecoder().decode(made.bytes);
    }, PREVIEW_MS);
  });

  const store = {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(KEPT));
      } catch {
        return null;
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(KEPT);
      } catch {
        // Nothing could be kept either.
      }
    },
  };

  const acts = {
    print: async () => print(),
    share: async () => {
      const { bytes } = await ask("letter", { form: fieldsOf(form()) });
      const file = new File([bytes], "my-treatment-guide.pdf", { type: TYPES.pdf });
      // Whoever closes the sheet again has not failed.
      await navigator.share({ files: [file] }).catch((error) => error.name === "AbortError" || Promise.reject(error));
    },
    copy: async () => {
      const text = ask("text", { form: fieldsOf(form()) }).then(({ bytes }) => new TextDecoder().decode(bytes));
      await navigator.clipboard.writeText(await text);
    },
    "copy-link": () => navigator.clipboard.writeText(main.querySelector("#link").value),
    keep: async ({ dataset }) => localStorage.setItem(KEPT, dataset.kept),
    forget: async () => store.forget(),
  };

  main.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    const button = event.target.closest("[data-do]");
    if (link?.hash && link.pathname === location.pathname) {
      event.preventDefault();
      document.getElementById(link.hash.slice(1))?.focus();
    } else if (link?.href === address && !broken) {
      event.preventDefault();
      store.forget();
      inTurn(async () => turn(screenOf(await ask("screen", "nothing"))));
    } else if (button) {
      const did = button.closest("section").querySelector(".did");
      const { done = "", failed = "" } = button.dataset;
      did.textContent = await acts[button.dataset.do](button).then(() => done, () => failed);
      if (button.closest(".kept") && button.dataset.do === "forget") button.closest(".kept").replaceChildren(did);
    }
  });

  // Another language takes the answers along, in the part of the address that is not sent.
  document.querySelector(".languages")?.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || broken || !form() || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const fields = fieldsOf(form(), { name: "go", value: trail[at] === "guide" ? "next" : "stay" });
    location.assign(`${link.pathname}#form:${new URLSearchParams(fields)}`);
  });

  main.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.readOnly) event.preventDefault();
  });

  /** Answers that came in the part of the address after `#`. They leave it before anything else happens. */
  function arrived() {
    const [, name, rest] = location.hash.match(/^#(guide|fields|form):(.*)$/s) ?? [];
    if (!name) return null;
    history.replaceState({ at, step: trail[at] }, "", location.pathname);
    return name === "guide" ? { link: decoded(rest) } : { [name === "form" ? "translated" : name]: [...new URLSearchParams(rest)] };
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  // Gets ready while the reader reads. The first guide takes longest, because the browser compiles the module as it runs: so one is
  // made of no answers and thrown away. Who asks for little data gets the module with the first answer.
  function prepare() {
    if (broken || navigator.connection?.saveData) return;
    ask().then(() => ask("letter", { answers: "{}" }), fail).catch(() => {});
  }

  function take(from) {
    if (from) inTurn(async () => turn(screenOf(await ask("screen", from))));
  }

  addEventListener("hashchange", () => take(arrived()));

  history.replaceState({ at, step: trail[0] }, "");
  const came = arrived();
  document.body.append(box);
  box.hidden = false;
  const privacy = main.querySelector(".told");
  if (privacy) {
    told = privacy.firstChild.data;
    privacy.firstChild.data = `${box.querySelector("p").textContent} `;
  }
  box.querySelector("p").remove();
  const kept = store.read();
  if (came) take(came);
  else if (kept) ask("screen", { kept }).then((made) => waiting || at || show(screenOf(made), { focus: false }), () => {});
  if ("requestIdleCallback" in window) requestIdleCallback(prepare, { timeout: IDLE_MS });
  else setTimeout(prepare, IDLE_MS);
}

/** A place whose words are spoken when they appear. */
function speaker(place) {
  const words = place.textContent;
  place.textContent = "";
  return {
    say: () => (place.textContent = words),
    hush: () => (place.textContent = ""),
  };
}
