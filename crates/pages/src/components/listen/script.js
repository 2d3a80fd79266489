// Reads the main text aloud with a voice of the device, one sentence after the other, and marks the sentence in the text.
// The page is whole without it. Voices that live on a server are left alone: they would be told what is read.
const main = document.querySelector("main");
const button = document.querySelector("button.listen");
const player = document.querySelector(".player");
const { lang } = document.documentElement;

/** What is read: the smallest blocks of text, in their order. */
const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, figcaption, legend";
/** What is not: what is for the eye, what is pressed, and what is folded away. */
const SILENT = "[hidden], [aria-hidden=true], nav, form, .player, .notes, .after, .up, .hidden, button:not(.term), details:not([open]) > :not(summary), svg";

/** A voice on this device for the language of the page, the one the device prefers first. */
function voice() {
  const fits = speechSynthesis.getVoices().filter((one) => one.localService && one.lang.replace("_", "-").split("-")[0] === lang.split("-")[0]);
  return fits.find((one) => one.default) ?? fits[0];
}

/** The text of a block with its pieces, those of blocks inside it left out. */
function pieces(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) => {
    const parent = node.parentElement;
    return parent.closest(BLOCKS) === block && !parent.closest(SILENT) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
  });
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

/** Where sentences begin and end in a text. */
function* cuts(text) {
  if ("Segmenter" in Intl) {
    for (const { index, segment } of new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)) yield [index, index + segment.trimEnd().length];
  } else {
    for (const found of text.matchAll(/\S.*?(?:[.!?…]+(?=\s|$)|$)/gs)) yield [found.index, found.index + found[0].length];
  }
}

/** Every sentence of the page with its place in the text. */
function sentences() {
  const all = [];
  for (const block of main.querySelectorAll(BLOCKS)) {
    const nodes = pieces(block);
    const text = nodes.map((node) => node.data).join("");
    const at = (place, isEnd) => {
      for (const node of nodes) {
        if (place < node.length || (isEnd && place === node.length)) return [node, place];
        place -= node.length;
      }
      return [nodes.at(-1), nodes.at(-1).length];
    };
    for (const [from, to] of cuts(text)) {
      const words = text.slice(from, to).replace(/\u2060/g, "").replace(/\s+/g, " ").trim();
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      const range = new Range();
      range.setStart(...at(from, false));
      range.setEnd(...at(to, true));
      all.push({ words, range, block });
    }
  }
  return all;
}

function mark(sentence) {
  document.querySelector(".spoken")?.classList.remove("spoken");
  if ("highlights" in CSS) {
    if (sentence) CSS.highlights.set("spoken", new Highlight(sentence.range));
    else CSS.highlights.delete("spoken");
  } else {
    sentence?.block.classList.add("spoken");
  }
  if (!sentence) return;
  const { top, bottom } = sentence.range.getBoundingClientRect();
  if (top < 8 || bottom > innerHeight - player.offsetHeight - 8) {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollBy({ top: top - innerHeight / 4, behavior: isCalm ? "instant" : "smooth" });
  }
}

function listen() {
  const [pause, stop] = player.querySelectorAll("button");
  const speed = player.querySelector("select");
  const status = player.previousElementSibling;
  let text = [];
  let place = 0;
  // Counts up with each word of ours to the voice, so that what ends late is not taken for the end of the sentence.
  let turn = 0;

  const say = () => {
    const mine = ++turn;
    speechSynthesis.cancel();
    if (place >= text.length) return end(status.dataset.ended);
    const said = new SpeechSynthesisUtterance(text[place].words);
    said.voice = voice() ?? null;
    said.lang = said.voice?.lang ?? lang;
    said.rate = Number(speed.value);
    said.onend = said.onerror = () => {
      if (mine !== turn) return;
      place += 1;
      say();
    };
    mark(text[place]);
    speechSynthesis.speak(said);
  };
  const hush = () => {
    turn += 1;
    speechSynthesis.cancel();
  };
  const isPaused = () => pause.textContent === pause.dataset.go;
  const show = (paused) => {
    pause.textContent = paused ? pause.dataset.go : pause.dataset.pause;
    status.textContent = paused ? status.dataset.paused : status.dataset.reading;
  };
  const end = (words) => {
    hush();
    mark();
    status.textContent = words;
    player.hidden = true;
    document.documentElement.classList.remove("aloud");
    button.focus({ preventScroll: true });
  };

  button.addEventListener("click", () => {
    text = sentences();
    place = 0;
    player.hidden = false;
    document.documentElement.classList.add("aloud");
    show(false);
    pause.focus({ preventScroll: true });
    say();
  });
  pause.addEventListener("click", () => {
    const goesOn = isPaused();
    show(!goesOn);
    if (goesOn) say();
    else hush();
  });
  stop.addEventListener("click", () => end(""));
  speed.addEventListener("change", () => isPaused() || say());
  addEventListener("keydown", (event) => event.key === "Escape" && !player.hidden && end(""));
  addEventListener("pagehide", hush);
}

if (button && "speechSynthesis" in window) {
  listen();
  const offer = () => {
    if (voice()) button.hidden = false;
  };
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);
}
