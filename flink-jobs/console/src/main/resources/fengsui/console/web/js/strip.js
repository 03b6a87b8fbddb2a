/** The line under the header. It is always there, so that nothing moves when it has something bad to tell. */

import { el, replace } from "./dom.js";
import { muted } from "./mute.js";
import { signInAddress } from "./signin.js";
import { clock, minute, span } from "./time.js";
import { say } from "./words.js";

const BEHIND_MILLIS = 10_000;

export class Strip {
    #node;
    #spoken;
    #kinds = "";
    #shown = "";

    /** node: what is seen; spoken: a live region for those who hear the page */
    constructor(node, spoken) {
        this.#node = node;
        this.#spoken = spoken;
    }

    /** sound: of Alarm.state(); unreal: how many incidents are an exercise or a test, of how many */
    show(status, sound, unreal) {
        const troubles = [...connection(status), ...lateness(status), ...quiet(sound)];
        this.#draw(troubles.length > 0 ? troubles : [fine(status)], exercise(unreal));
        this.#speak(troubles);
    }

    /** Not each second: whoever is about to press a link there would lose it. */
    #draw(parts, unreal) {
        const says = JSON.stringify([unreal, parts]);
        if (says !== this.#shown) {
            this.#shown = says;
            this.#node.dataset.level = ["bad", "warn"].find((level) => parts.some((part) => part.level === level)) ?? "fine";
            replace(this.#node, unreal && el("span", { class: "exercise", "data-kind": "exercise" }, unreal), ...parts.map(shown));
        }
    }

    /** Once for each trouble that comes or goes, not with every second that it lasts. */
    #speak(troubles) {
        const kinds = troubles.map((trouble) => trouble.kind).join(" ");
        if (kinds !== this.#kinds) {
            this.#kinds = kinds;
            this.#spoken.textContent = troubles.length > 0 ? troubles.map((trouble) => trouble.text).join(". ") : say("strip.again");
        }
    }
}

function connection({ begun, lostSince, signedOut, kafka, since }) {
    if (lostSince !== null && signedOut) {
        return [bad("out", say("strip.out", clock(lostSince)), { href: signInAddress(), words: say("login") })];
    }
    if (lostSince !== null) {
        return [bad("lost", say(begun ? "strip.lost" : "strip.never", clock(lostSince)))];
    }
    return kafka === "lost" ? [bad("kafka", say("strip.kafka", clock(since ?? Date.now())))] : [];
}

/** silentMillis comes from the server: its clock and ours need not agree. */
function lateness({ begun, lostSince, jobBeat, silentMillis, behindMillis, degraded, kafka }) {
    if (!begun || lostSince !== null || kafka === "lost") {
        return [];
    }
    if (silentMillis !== null && silentMillis !== undefined) {
        return [bad("silent", say(jobBeat ? "strip.silent" : "strip.unheard", span(silentMillis)))];
    }
    const behind = behindMillis ?? 0;
    return [
        behind > BEHIND_MILLIS ? bad("behind", say("strip.behind", seconds(behind))) : null,
        degraded ? warn("degraded", say("strip.degraded")) : null,
    ].filter(Boolean);
}

function quiet(sound) {
    const mute = muted();
    if (mute) {
        return [warn("muted", say("strip.muted", minute(mute.until), mute.reason))];
    }
    return sound === "off" ? [warn("soundless", say("strip.soundless"))] : [];
}

function exercise({ unreal, all }) {
    if (unreal === 0) {
        return null;
    }
    return unreal === all ? say("strip.exercise.all") : say("strip.exercise.some", unreal);
}

function fine(status) {
    return { level: "fine", kind: "fine", text: fineWords(status) };
}

/** The job need not say how far behind it is; then nobody here claims to know. */
function fineWords({ begun, behindMillis, replays }) {
    if (!begun) {
        return say("strip.begin");
    }
    if (replays) {
        return say("strip.replay");
    }
    return behindMillis === null || behindMillis === undefined ? say("strip.connected") : say("strip.fine", seconds(behindMillis));
}

function seconds(length) {
    return Math.max(0, Math.round(length / 1000));
}

function bad(kind, text, link = null) {
    return { level: "bad", kind, text, link };
}

function warn(kind, text) {
    return { level: "warn", kind, text };
}

function shown({ level, kind, text, link }) {
    return el("span", { class: `trouble ${level}`, "data-kind": kind }, text, link && [" ", el("a", { href: link.href }, link.words)]);
}
