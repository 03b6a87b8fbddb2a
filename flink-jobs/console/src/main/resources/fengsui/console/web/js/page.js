/** What the pages for analysts have in common: they ask every few seconds, and say how fresh and how whole it is. */

import { get } from "./api.js";
import { el, replace } from "./dom.js";
import { onKey } from "./keys.js";
import { openShell } from "./shell.js";
import { full, span } from "./time.js";
import { addWords, onLanguage, say } from "./words.js";
import en from "./words.analyst.en.js";
import zh from "./words.analyst.zh.js";

const EVERY_MILLIS = 10_000;
/** While what was written before is still being read. */
const SOON_MILLIS = 1_000;
const SILENT_MILLIS = 15_000;

/**
 * Opens a page and keeps it fresh. While a pointer or the focus is in it, what is new waits behind a button: nothing
 * jumps under a pointer.
 *
 * name: the key of the page's name
 * path: gives what to ask for
 * draw: fills the page with what came
 * controls: elements that stand beside the page's name
 */
export async function openPage({ name, path, draw, controls = () => [] }) {
    addWords({ en, zh });
    const shell = await openShell(() => say(name));
    const page = new Page(path, draw, controls);
    onKey("r", "key.refresh", () => page.ask(true));
    shell.begin();
    onLanguage(() => page.redraw());
    await page.ask(true);
    setInterval(() => page.ask(false), EVERY_MILLIS);
    return page;
}

class Page {
    #path;
    #draw;
    #controls;
    #body = document.querySelector("#page");
    #fresh = document.querySelector("#fresh");
    #drill = new URLSearchParams(location.search).get("drill");
    #shown = null;
    #newer = null;
    #refused = null;
    #soon = 0;

    constructor(path, draw, controls) {
        this.#path = path;
        this.#draw = draw;
        this.#controls = controls;
    }

    /** at once: also where somebody is reading */
    async ask(atOnce) {
        try {
            const came = await get(this.#address());
            this.#refused = null;
            this.#take(came, atOnce);
            clearTimeout(this.#soon);
            this.#soon = came.head.complete ? 0 : setTimeout(() => this.ask(false), SOON_MILLIS);
        } catch (refused) {
            this.#refused = refused;
            this.#top();
        }
    }

    #address() {
        const path = this.#path();
        return this.#drill === null ? path : `${path}${path.includes("?") ? "&" : "?"}drill=${this.#drill === "true"}`;
    }

    #take(came, atOnce) {
        if (this.#shown === null || atOnce || !this.#isRead()) {
            this.#shown = came;
            this.#newer = null;
            this.redraw();
        } else {
            this.#newer = came;
            this.#top();
        }
    }

    #isRead() {
        return this.#body.matches(":hover, :focus-within");
    }

    redraw() {
        this.#top();
        if (this.#shown !== null) {
            this.#draw(this.#body, this.#shown);
            document.body.dataset.drawn = "true";
        }
    }

    #top() {
        replace(this.#fresh, this.#controls(), this.#newer ? this.#button() : null, this.#sort(), this.#lines());
    }

    #button() {
        const show = () => {
            this.#take(this.#newer, true);
            this.#body.focus();
        };
        return el("button", { type: "button", class: "strong", onclick: show }, say("page.newer"));
    }

    /** From what is meant to exercises, and back, where there are both. */
    #sort() {
        const head = this.#shown?.head;
        if (!head?.both) {
            return null;
        }
        const turn = () => {
            this.#drill = String(!head.drill);
            return this.ask(true);
        };
        return el("button", { type: "button", onclick: turn }, say(head.drill ? "page.actual" : "page.drill"));
    }

    #lines() {
        if (this.#refused) {
            return el("span", { class: "trouble warn" }, say("page.refused", this.#refused.message));
        }
        return this.#shown === null ? say("page.reading") : freshness(this.#shown.head);
    }
}

function freshness(head) {
    const beat = head.beat === null ? null : Date.now() - head.beat;
    return [
        head.trouble ? warning(say("page.trouble", head.trouble)) : null,
        head.complete || head.trouble ? null : warning(say("page.incomplete")),
        head.drill ? el("span", { class: "exercise" }, say("page.unreal")) : null,
        el("span", {}, head.clock > 0 ? say("page.clock", full(head.clock)) : say("page.unheard")),
        beat === null ? null : el("span", {}, say(beat > SILENT_MILLIS ? "page.silent" : "page.beat", span(beat))),
        head.job === "degraded" ? warning(say("page.degraded")) : null,
        head.unreadable > 0 ? warning(say("page.unreadable", head.unreadable)) : null,
    ];
}

function warning(text) {
    return el("span", { class: "trouble warn" }, text);
}
