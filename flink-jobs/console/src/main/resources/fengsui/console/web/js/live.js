/** Keeps the store as the alert topic stands: all of it once, then each change; after a break exactly what came since. */

import { get } from "./api.js";
import { eachSecond } from "./ticker.js";

/** The server beats every second. */
const SILENT_MILLIS = 5000;
const RETRY_MILLIS = 1000;
const HOURS = 24;
const FORGET_MILLIS = HOURS * 3600 * 1000;

export class Live {
    #store;
    #isKnown;
    #stream = null;
    #positions = null;
    #heard = Date.now();
    #trying = false;
    #paused = false;
    #listeners = new Set();

    /**
     * lostSince: real time, null while connected; signedOut: whether that is why; now: the clock of events; the rest as the
     * server's beat has it.
     */
    status = { begun: false, lostSince: null, signedOut: false, now: Date.now(), behindMillis: null, jobBeat: null, kafka: "ok", since: null };

    /** isKnown: whether the server still tells us anything; a stream that is refused does not say why */
    constructor(store, isKnown) {
        this.#store = store;
        this.#isKnown = isKnown;
    }

    onStatus(listener) {
        this.#listeners.add(listener);
    }

    start() {
        eachSecond(() => this.#look());
        this.#connect();
    }

    /** Listens no more; what comes meanwhile is read at resume(). */
    pause() {
        this.#paused = true;
        this.#stream?.close();
        this.#stream = null;
    }

    resume() {
        if (this.#paused) {
            this.#paused = false;
            this.#heard = Date.now();
            this.#connect();
        }
    }

    async #connect() {
        if (this.#trying || this.#paused) {
            return;
        }
        this.#trying = true;
        this.#stream?.close();
        this.#stream = null;
        try {
            if (this.status.lostSince !== null) {
                await this.#mustBeKnown();
            }
            if (this.#positions === null) {
                await this.#readAll();
            }
            this.#listen();
        } catch {
            setTimeout(() => this.#connect(), RETRY_MILLIS);
        } finally {
            this.#trying = false;
        }
    }

    async #mustBeKnown() {
        this.status.signedOut = !(await this.#isKnown());
        if (this.status.signedOut) {
            this.#tell();
            throw new Error("signed out");
        }
    }

    async #readAll() {
        const all = await get(`/api/incidents?hours=${HOURS}`);
        this.#positions = all.positions;
        this.status.begun = true;
        this.#told({ now: all.now });
        this.#store.replaceAll(all.incidents);
    }

    #listen() {
        const stream = new EventSource(`/api/stream?from=${encodeURIComponent(this.#positions ?? "")}`);
        this.#stream = stream;
        stream.addEventListener("incident", (event) => this.#take(event));
        stream.addEventListener("beat", (event) => {
            this.#follow(event);
            this.#told(JSON.parse(event.data));
        });
        stream.addEventListener("reset", () => {
            this.#positions = null;
            this.#connect();
        });
        stream.onerror = () => this.#broken(stream);
    }

    #take(event) {
        this.#store.put(JSON.parse(event.data));
        this.#follow(event);
    }

    #follow(event) {
        this.#positions = event.lastEventId || this.#positions;
    }

    /** Tries again by itself rather than by the browser: with the positions of now, not with those of the address. */
    #broken(stream) {
        if (stream !== this.#stream) {
            return;
        }
        stream.close();
        this.#stream = null;
        setTimeout(() => this.#connect(), RETRY_MILLIS);
        this.#lost();
    }

    #told(beat) {
        this.#heard = Date.now();
        // Before the job was heard its clock is not known.
        Object.assign(this.status, beat, { lostSince: null, now: beat.now || this.status.now });
        if (beat.now) {
            this.#store.pass(beat.now);
        }
        this.#tell();
    }

    #look() {
        if (!this.#paused && Date.now() - this.#heard > SILENT_MILLIS) {
            this.#lost();
            if (this.#stream) {
                this.#broken(this.#stream);
            }
        }
        this.#store.forget((card) => card.state === "ended" && this.status.now - card.end > FORGET_MILLIS);
        this.#tell();
    }

    #lost() {
        this.status.lostSince ??= this.#heard;
        this.#tell();
    }

    #tell() {
        this.#listeners.forEach((listener) => listener(this.status));
    }
}
