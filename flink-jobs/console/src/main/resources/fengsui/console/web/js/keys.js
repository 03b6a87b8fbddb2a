/** Single keys that do what a click does. They can be switched off for those whose tools press keys by themselves. */

import { remember, remembered } from "./prefs.js";

const shortcuts = new Map();

/** key: as KeyboardEvent.key has it; words: the key of its text in the help */
export function onKey(key, words, action) {
    shortcuts.set(key, { key, words, action });
}

export function allKeys() {
    return [...shortcuts.values()];
}

export function keysOn() {
    return remembered("keys", "on") === "on";
}

export function switchKeys(on) {
    remember("keys", on ? "on" : "off");
}

addEventListener("keydown", (event) => {
    const shortcut = shortcuts.get(event.key);
    if (!shortcut || event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || isModal()) {
        return;
    }
    if (event.key.length === 1 && !keysOn()) {
        return;
    }
    event.preventDefault();
    shortcut.action(event);
});

function typing(target) {
    return target instanceof Element && target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");
}

function isModal() {
    return document.querySelector("dialog[open]") !== null;
}
