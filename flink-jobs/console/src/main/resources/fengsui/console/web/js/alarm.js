/** What has to be heard: each new or graver incident once, a red one again and again until somebody answers. */

import { unanswered } from "./card.js";
import { rank } from "./grades.js";
import { muted } from "./mute.js";
import { remember, remembered } from "./prefs.js";
import { audible, play, wake } from "./sound.js";
import { eachSecond } from "./ticker.js";

const REPEAT_MILLIS = 4000;
/** So long a tune lasts: two at once are none. */
const TUNE_MILLIS = 1500;
const LOUD = 0.6;

export class Alarm {
    #store;
    #listeners = new Set();
    #due = null;
    #rang = 0;

    constructor(store) {
        this.#store = store;
    }

    start() {
        this.#store.onChange((change) => this.#consider(change));
        eachSecond(() => this.#ring());
        ["pointerdown", "keydown"].forEach((kind) => addEventListener(kind, () => this.enable(), { passive: true }));
        this.enable();
    }

    onChange(listener) {
        this.#listeners.add(listener);
    }

    /** off: the browser does not let us; muted: somebody wished so; on: else. */
    state() {
        return !audible() ? "off" : muted() ? "muted" : "on";
    }

    async enable() {
        if (audible()) {
            return;
        }
        try {
            await wake();
        } catch {
            // The strip says that there is no sound.
        }
        this.tell();
    }

    volume() {
        return Number(remembered("volume", LOUD));
    }

    setVolume(volume) {
        remember("volume", volume);
    }

    /** To hear how loud it is. */
    try() {
        play("yellow", this.volume());
    }

    tell() {
        this.#listeners.forEach((listener) => listener());
    }

    #consider({ all, card, before }) {
        if (!all && this.#isNews(card, before)) {
            this.#due = this.#due === null || rank(card.grade) < rank(this.#due) ? card.grade : this.#due;
            this.#ring();
        }
        this.tell();
    }

    #isNews(card, before) {
        const graver = !before || card.rank < before.rank || (card.state === "overdue" && before.state !== "overdue");
        return graver && this.#counts(card);
    }

    /** Not what is told inside another incident, or only tests the line. */
    #counts(card) {
        return unanswered(card) && !card.heldBy && card.status !== "Test";
    }

    #ring() {
        const now = Date.now();
        const red = this.#store.cards().some((card) => card.grade === "red" && this.#counts(card));
        const repeat = red && now - this.#rang >= REPEAT_MILLIS ? "red" : null;
        const grade = this.#due ?? repeat;
        document.body.dataset.alarm = red ? "red" : "none";
        if (grade === null || now - this.#rang < TUNE_MILLIS) {
            return;
        }
        this.#due = null;
        this.#rang = now;
        if (!muted(now) && play(grade, this.volume())) {
            document.body.dataset.sounded = grade;
        }
    }
}
