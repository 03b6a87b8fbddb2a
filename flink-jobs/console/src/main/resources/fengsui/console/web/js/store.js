/** All incidents that the server holds, the last record of each, by offset: what comes again or too late does nothing. */

import { cardOf } from "./card.js";

export class Store {
    #cards = new Map();
    #listeners = new Set();
    #clock = 0;

    /** Calls `listener({ card, before })` for one, and `listener({ all: true })` when everything was read anew. */
    onChange(listener) {
        this.#listeners.add(listener);
    }

    cards() {
        return [...this.#cards.values()];
    }

    get(id) {
        return this.#cards.get(id);
    }

    replaceAll(items) {
        this.#cards = new Map(items.map((item) => this.#cardOf(item)).map((card) => [card.id, card]));
        this.#tell({ all: true });
    }

    put(item) {
        const card = this.#cardOf(item);
        const before = this.#cards.get(card.id);
        if (before && !follows(card, before)) {
            return;
        }
        this.#cards.set(card.id, card);
        this.#tell({ card, before: before ?? null });
    }

    /** Nobody sends a record when a deadline passes: the server told before what comes of it then. now: by its clock */
    pass(now) {
        this.#clock = now;
        for (const before of this.cards()) {
            const card = passed(before, now);
            if (card !== before) {
                this.#cards.set(card.id, card);
                this.#tell({ card, before });
            }
        }
    }

    /** The server forgets what ended long ago; so does a page that stays open for weeks. */
    forget(isOld) {
        const old = this.cards().filter(isOld);
        old.forEach((card) => this.#cards.delete(card.id));
        if (old.length > 0) {
            this.#tell({ all: true });
        }
    }

    #cardOf(item) {
        return passed(cardOf(item), this.#clock);
    }

    #tell(change) {
        this.#listeners.forEach((listener) => listener(change));
    }
}

/** As it stands by `now`: of the steps that have come the last counts, else what the server said. */
function passed(card, now) {
    const state = card.then.filter((step) => step.from <= now).at(-1)?.state ?? card.said;
    return state === card.state ? card : { ...card, state };
}

/** Of one partition the greater offset stands; else, as after a topic was laid out anew, the greater revision. */
function follows(card, before) {
    const [partition, offset] = numbers(card.position);
    const [partitionBefore, offsetBefore] = numbers(before.position);
    const later = partition === partitionBefore ? offset - offsetBefore : card.revision - before.revision;
    return later > 0 || (later === 0 && differs(card, before));
}

/** Time passes and answers are given between two records. */
function differs(card, before) {
    return card.said !== before.said || JSON.stringify(card.answer) !== JSON.stringify(before.answer);
}

function numbers(position) {
    return String(position).split(":").map(Number);
}
