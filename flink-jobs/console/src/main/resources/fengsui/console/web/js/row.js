/** One line of the list. All lines are equally high, so that a change of one moves no other. */

import { ended, endReason, headline, place, unanswered } from "./card.js";
import { el, replace } from "./dom.js";
import { badge, gradeWords } from "./grades.js";
import { clock, moment, span } from "./time.js";
import { inWords, label, language, say } from "./words.js";

export class Row {
    node = el("li", {});
    link = el("a", { tabindex: "-1" });
    #card;
    #drawn = "";

    constructor(card) {
        this.node.append(this.link);
        this.link.href = `/incident.html?id=${encodeURIComponent(card.id)}`;
        this.node.dataset.incident = card.id;
        this.#card = card;
    }

    get card() {
        return this.#card;
    }

    /** Draws it anew where what it says has changed. */
    show(card, now) {
        this.#card = card;
        const told = [card.position, card.state, JSON.stringify(card.answer), age(card, now), due(card, now), place(card), language()];
        if (told.join("|") !== this.#drawn) {
            this.#drawn = told.join("|");
            this.#draw(card, now);
        }
    }

    #draw(card, now) {
        this.node.dataset.grade = card.grade;
        this.node.dataset.state = card.state;
        this.node.dataset.revision = card.revision;
        replace(
            this.link,
            el("span", { class: "mark" }, badge(card.grade), el("span", { class: "grade" }, gradeWords(card.grade))),
            line(el("span", { class: "headline" }, headline(card)), el("span", { class: "age" }, age(card, now))),
            line(el("span", { class: "details" }, ...details(card, now)), state(card, now)),
        );
    }
}

function line(...parts) {
    return el("span", { class: "line" }, ...parts);
}

function state(card, now) {
    const text = [say(`state.${card.state}`), due(card, now)].filter(Boolean).join(" · ");
    return el("span", { class: "state", "data-state": card.state, "data-pending": card.answer?.pending }, text, by(card));
}

/** Who deals with it. */
function by(card) {
    if (ended(card) || !card.answer) {
        return null;
    }
    const what = card.answer.pending ? say("answer.pending") : label("answered", card.answer.state);
    return el("span", { class: "by" }, ` · ${what} · ${card.answer.by}`);
}

/** By when, or for how long overdue. */
function due(card, now) {
    if (!unanswered(card) || card.ackBy === null) {
        return "";
    }
    const left = card.ackBy - now;
    return left > 0 ? say("due.by", clock(card.ackBy).slice(0, 5)) : say("due.since", span(-left));
}

function details(card, now) {
    const record = card.record;
    const parts = [place(card), inWords(record.event), trend(record)];
    if (ended(card)) {
        parts.unshift(say("ended.because", label("end", endReason(card))));
    } else {
        parts.push(say("since", moment(card.since, now)));
    }
    if (record.holdsCount) {
        parts.push(say("holds", record.holdsCount));
    }
    if (record.contradictingCount) {
        parts.push(say("against", record.contradictingCount));
    }
    return parts.filter(Boolean).flatMap((part, index) => (index === 0 ? [part] : [" · ", part]));
}

function trend(record) {
    return `${say("score", record.score)}${label("trend", record.trend)}`;
}

/** Of an open one since it began, of an ended one since it ended. */
function age(card, now) {
    return ended(card) ? say("ended.ago", span(now - card.end)) : span(now - card.since);
}
