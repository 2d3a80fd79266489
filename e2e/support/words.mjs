// The words on the pages, read from content/, so that an editor can change a word and the tests still find the button.
// Reads as much of TOML as those files use: tables, and keys with a text in double quotes.

import { readFileSync } from "node:fs";

import { top } from "./server.mjs";

function read(path) {
  const words = {};
  let table = words;
  for (const line of readFileSync(`${top}content/${path}`, "utf8").split("\n")) {
    const header = line.match(/^\[([\w.-]+)\]/);
    const pair = line.match(/^([\w-]+) *= *("(?:[^"\\]|\\.)*")/);
    if (header) table = header[1].split(".").reduce((inner, key) => (inner[key] ??= {}), words);
    else if (line.startsWith("[[")) table = {};
    else if (pair) table[pair[1]] = JSON.parse(pair[2]);
  }
  return strict(words, path);
}

/** A word that is not there is a fault of the test or of the content, never `undefined` in a search. */
function strict(words, path) {
  for (const [key, value] of Object.entries(words)) if (typeof value === "object") words[key] = strict(value, `${path} [${key}]`);
  return new Proxy(words, {
    get(target, key) {
      if (typeof key === "string" && !(key in target)) throw new Error(`content/${path} has no "${key}"`);
      return target[key];
    },
  });
}

/** The words of one language: fixed words of the site and of the guide, the two receptor questions, markers and goals by id. */
export function wordsOf(language) {
  const [messages, subtypes, markers, goals] = ["messages", "subtypes", "markers", "goals"].map((folder) => read(`${folder}/${language}.toml`));
  return { site: messages.site, guide: messages.guide, subtypes, markers, goals };
}

export const { site, guide, subtypes, markers, goals } = wordsOf("en");

/** Puts values in the places of a text, as the program does. */
export function fill(text, values) {
  return text.replace(/\{([\w-]+)\}/g, (place, key) => values[key] ?? place);
}

/** The text as it stands, for a regular expression. */
export function literal(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The text as the beginning of an accessible name. */
export function beginsWith(text) {
  return new RegExp(`^${literal(text)}`);
}
