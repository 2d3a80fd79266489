// Finds words in the word list while one types, and lets the device say them. The page is whole without it.
const filter = document.querySelector(".filter");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

if (filter) {
  const { many, one, none } = filter.dataset;
  const field = filter.querySelector("input");
  const status = filter.querySelector("[role=status]");
  const letters = [...document.querySelectorAll(".letter")].map((letter) => ({
    letter,
    entries: [...letter.querySelectorAll("dl > div")].map((entry) => ({
      entry,
      name: plain(entry.firstElementChild.textContent),
      text: plain(entry.textContent),
    })),
  }));
  let announced;
  const find = () => {
    const wanted = plain(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { letter, entries } of letters) {
      let here = 0;
      for (const { entry, name, text } of entries) {
        // One letter is looked for in the words alone: in the texts it would be everywhere.
        const fits = wanted.every((part) => (part.length < 2 ? name : text).includes(part));
        entry.hidden = !fits;
        here += fits;
      }
      letter.hidden = !here;
      count += here;
    }
    document.querySelector(".letters").hidden = wanted.length > 0;
    clearTimeout(announced);
    announced = setTimeout(() => {
      status.textContent = !wanted.length ? "" : count === 0 ? none : count === 1 ? one : many.replace("{count}", count);
    }, 300);
  };
  field.addEventListener("input", find);
  filter.hidden = false;
  if (field.value) find();
}

const { lang } = document.documentElement;

/** A voice on this device for the language of the page; one on a server would be told what is said. */
const voice = () => speechSynthesis.getVoices().find((one) => one.localService && one.lang.slice(0, 2) === lang.slice(0, 2));

if ("speechSynthesis" in window) {
  for (const button of document.querySelectorAll("button[data-say]")) {
    const offer = () => (button.hidden = !voice());
    offer();
    speechSynthesis.addEventListener?.("voiceschanged", offer);
    button.addEventListener("click", () => {
      const said = new SpeechSynthesisUtterance(button.dataset.say);
      said.voice = voice() ?? null;
      said.lang = said.voice?.lang ?? lang;
      said.rate = 0.8;
      speechSynthesis.cancel();
      speechSynthesis.speak(said);
    });
  }
}
