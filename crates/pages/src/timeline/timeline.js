// What the timeline does besides with a script: says aloud what a choice has changed, gives the keyboard the chosen answers, opens
// the box an address names, and carries the answers to the guide without sending them. The page is whole without it.
const form = document.querySelector(".mine");
const chips = document.querySelector(".chips");
const counts = document.querySelector(".counts");
const status = document.querySelector(".shown > [role=status]");
const rows = [...document.querySelectorAll(".rows > li")];

/** The sentence with the numbers that the style sheet shows. */
const sentence = () => {
  const fits = rows.map((row) => getComputedStyle(row).getPropertyValue("--n").trim());
  return [...counts.children]
    .map((part) => {
      const number = part.querySelector("b");
      if (!number) return part.textContent;
      const count = fits.filter((fit) => fit === part.className).length;
      return `${number.previousSibling?.textContent ?? ""}${count}${number.nextSibling?.textContent ?? ""}`;
    })
    .join(" ");
};

let announced;
const changed = () => {
  clearTimeout(announced);
  announced = setTimeout(() => {
    const shown = getComputedStyle(counts).display === "none" ? counts.previousElementSibling.textContent : sentence();
    status.textContent = shown;
  }, 400);
};
form.addEventListener("change", changed);
form.addEventListener("reset", () => setTimeout(changed));

// A label takes no focus; a button does.
for (const label of chips.querySelectorAll("label")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.textContent = label.textContent;
  button.addEventListener("click", () => {
    document.getElementById(label.htmlFor).click();
    const visible = [...chips.querySelectorAll("button")].filter((other) => other.offsetParent);
    (visible[0] ?? form.querySelector("input:checked")).focus();
  });
  label.replaceWith(button);
}

const openTarget = () => {
  const box = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector("details");
  if (box) box.open = true;
};
addEventListener("hashchange", openTarget);
openTarget();
for (const row of rows) {
  // The address of an open box can be sent to somebody: it names a kind of treatment, never an answer.
  row.querySelector("summary").addEventListener("click", () => history.replaceState(null, "", `#${row.id}`));
}

// The part after # stays in the browser.
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const known = [...new FormData(form)].filter(([name, value]) => name !== "from" && value !== "not-sure");
  location.assign(`${form.action}#fields:${new URLSearchParams(known)}`);
});

let closed = [];
addEventListener("beforeprint", () => {
  closed = rows.map((row) => row.querySelector("details")).filter((box) => !box.open);
  for (const box of closed) box.open = true;
});
addEventListener("afterprint", () => {
  for (const box of closed) box.open = false;
});
