/** What opens above a page: the help, and the sound with its mute. */

import { el, replace } from "./dom.js";
import { allKeys, keysOn, switchKeys } from "./keys.js";
import { mute, muted, unmute } from "./mute.js";
import { minute } from "./time.js";
import { say } from "./words.js";

const MINUTES = [5, 15, 30, 60];
const REASONS = ["known", "phone", "handover", "test"];

export function openHelp() {
    const keys = allKeys().map(({ key, words }) => [el("dt", {}, el("kbd", {}, named(key))), el("dd", {}, say(words))]);
    const toggle = el("input", { type: "checkbox", checked: keysOn(), onchange: () => switchKeys(toggle.checked) });
    open(
        say("help.title"),
        el("dl", { class: "keys" }, keys.flat()),
        el("label", {}, toggle, " ", say("help.keys")),
    );
}

/** alarm: whose volume it is, and who hears of a mute */
export function openSound(alarm) {
    const volume = el("input", {
        type: "range", min: "0.05", max: "1", step: "0.05", value: alarm.volume(), id: "volume",
        onchange: () => {
            alarm.setVolume(volume.value);
            alarm.try();
        },
    });
    const dialog = open(
        say("sound.title"),
        el("label", { for: "volume" }, say("sound.volume")),
        volume,
        muted() ? muteNow(alarm, () => dialog.close()) : muteForm(alarm, () => dialog.close()),
    );
}

function muteNow(alarm, done) {
    const mute = muted();
    const end = () => {
        unmute();
        alarm.tell();
        done();
    };
    return el(
        "p",
        {},
        say("strip.muted", minute(mute.until), mute.reason),
        " ",
        el("button", { type: "button", onclick: end }, say("sound.unmute")),
    );
}

function muteForm(alarm, done) {
    const reason = el("select", { id: "mute-reason", required: true }, choices(REASONS, (code) => say(`mute.${code}`)));
    const length = el("select", { id: "mute-minutes" }, choices(MINUTES, (count) => say("span.minutes", count)));
    const begin = (event) => {
        event.preventDefault();
        mute(say(`mute.${reason.value}`), Number(length.value));
        alarm.tell();
        done();
    };
    return el(
        "form",
        { class: "mute", onsubmit: begin },
        el("h3", {}, say("sound.mute")),
        el("label", { for: "mute-reason" }, say("sound.reason")),
        reason,
        el("label", { for: "mute-minutes" }, say("sound.length")),
        length,
        el("button", { type: "submit", class: "strong" }, say("sound.mute")),
    );
}

function choices(values, words) {
    return values.map((value) => el("option", { value }, words(value)));
}

function open(title, ...content) {
    const dialog = el("dialog", { "aria-label": title });
    const close = el("button", { type: "button", class: "close", onclick: () => dialog.close() }, say("close"));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(replace(dialog, el("h2", {}, title), ...content, close));
    dialog.showModal();
    return dialog;
}

function named(key) {
    const names = { ArrowDown: "↓", ArrowUp: "↑", Escape: "Esc" };
    return names[key] ?? key;
}
