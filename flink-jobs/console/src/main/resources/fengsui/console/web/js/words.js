/** All texts of the pages, in the language that was chosen. */

import en from "./words.en.js";
import zh from "./words.zh.js";
import { remember, remembered } from "./prefs.js";

const dictionaries = { en: { ...en }, zh: { ...zh } };
const listeners = new Set();
let chosen = atFirst();

function atFirst() {
    const asked = new URLSearchParams(location.search).get("lang") || remembered("lang") || navigator.language;
    return asked.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function language() {
    return chosen;
}

/** Texts of a page that has its own. */
export function addWords(more) {
    Object.assign(dictionaries.en, more.en);
    Object.assign(dictionaries.zh, more.zh);
}

/** The text of `key`, with `{0}`, `{1}` … filled in. */
export function say(key, ...values) {
    const text = dictionaries[chosen][key];
    return text === undefined ? key : text.replace(/\{(\d)\}/g, (_, index) => String(values[index]));
}

/** What a code of a record means; one that is unknown to this version stands for itself. */
export function label(group, code) {
    return dictionaries[chosen][`${group}.${code}`] ?? String(code);
}

/** Of a text in both languages, as records have it. */
export function inWords(bilingual) {
    return bilingual ? bilingual[chosen] || bilingual.zh || bilingual.en || "" : "";
}

export function setLanguage(next) {
    chosen = next;
    remember("lang", next);
    translate();
    listeners.forEach((listener) => listener());
}

/** Calls `listener` whenever another language was chosen. */
export function onLanguage(listener) {
    listeners.add(listener);
}

/** Fills in the texts of elements that name theirs: `data-say`, and `data-say-label` for those who only hear the page. */
export function translate(root = document) {
    document.documentElement.lang = chosen === "zh" ? "zh-CN" : "en";
    root.querySelectorAll("[data-say]").forEach((node) => (node.textContent = say(node.dataset.say)));
    root.querySelectorAll("[data-say-label]").forEach((node) => {
        node.setAttribute("aria-label", say(node.dataset.sayLabel));
    });
}
