/** What it is, what to do, where, and who is told. */

import { endReason, headline, unanswered } from "./card.js";
import { el, replace } from "./dom.js";
import { badge, gradeWords } from "./grades.js";
import { placeName, placesAbove } from "./places.js";
import { full, moment, span } from "./time.js";
import { inWords, label, language, say } from "./words.js";

const drawn = new WeakMap();

/** Drawn anew only where it says something else: a text that is being marked with the pointer stays marked. */
export function drawHead(node, card, now) {
    const key = [card.position, card.state, JSON.stringify(card.answer), due(card, now), language(), placeName(card.record.area?.code)].join("|");
    if (drawn.get(node) !== key) {
        drawn.set(node, key);
        replace(node, ...parts(card, now));
    }
}

/** A link to the page of another incident. */
export function incidentLink(id, text = id) {
    return el("a", { href: `/incident.html?id=${encodeURIComponent(id)}` }, text);
}

function parts(card, now) {
    const record = card.record;
    return [
        el("h1", {}, badge(card.grade), el("span", {}, headline(card))),
        el("p", { class: "labels" }, ...labels(card, now)),
        el("div", { class: "todo" }, el("h2", {}, say("head.todo")), el("p", {}, inWords(record.instruction))),
        el(
            "dl",
            { class: "facts" },
            fact("head.changed", inWords(record.description)),
            fact("head.where", where(record)),
            fact("head.who", posts(record)),
            fact("head.times", times(record, now)),
            fact("head.modes", record.modes?.join(", ")),
            fact("head.holds", record.holds ? held(record) : null),
            fact("head.heldBy", record.heldBy ? [incidentLink(record.heldBy), ` (${label("held", record.heldWhy)})`] : null),
            fact("head.supersedes", record.supersedes ? list(record.supersedes.map((id) => [incidentLink(id)])) : null),
            fact("head.supersededBy", record.supersededBy ? incidentLink(record.supersededBy) : null),
        ),
    ];
}

function labels(card, now) {
    const record = card.record;
    const words = [
        gradeWords(card.grade),
        inWords(record.event),
        label("urgency", record.urgency),
        label("severity", record.severity),
        label("certainty", record.certainty),
    ];
    return [
        el("span", { class: "state", "data-state": card.state, "data-pending": card.answer?.pending }, state(card, now)),
        ...words.map((word) => el("span", { class: "label" }, word)),
        record.late ? el("span", { class: "label" }, say("head.late")) : null,
        record.escalated ? el("span", { class: "label" }, say("head.escalated")) : null,
    ];
}

function state(card, now) {
    const answer = card.answer;
    const parts = [say(`state.${card.state}`), due(card, now)];
    if (answer) {
        parts.push(answer.pending ? say("answer.pending") : label("answered", answer.state), answer.by, answer.caseNumber);
    } else if (card.state === "ended") {
        parts.push(label("end", endReason(card)));
    }
    return parts.filter(Boolean).join(" · ");
}

function due(card, now) {
    if (!unanswered(card) || card.ackBy === null) {
        return "";
    }
    return card.ackBy > now ? say("due.by", moment(card.ackBy, now)) : say("due.since", span(now - card.ackBy));
}

function where(record) {
    const area = record.area ?? {};
    const point = Number.isFinite(area.lon) ? ` · ${area.lat}, ${area.lon}` : "";
    const more = (record.areas ?? []).slice(1).map((other) => placeName(other.code));
    return [
        el("a", { href: `/?area=${encodeURIComponent(area.code)}` }, placeName(area.code)),
        [...placesAbove(area).map((name) => `, ${name}`), point].join(""),
        more.length > 0 ? ` · ${say("head.also", more.join(", "))}` : null,
    ];
}

function posts(record) {
    const told = record.addressed ?? [];
    const roles = new Set(told.map((post) => post.role));
    const others = (record.recipients ?? []).filter((role) => !roles.has(role));
    return list([
        ...told.map((post) => [el("strong", {}, inWords(post.name) || post.role), ` · ${placeName(post.area.code)} · ${label("why", post.why)}`]),
        ...others.map((role) => [role, ` · ${say("head.named")}`]),
    ]);
}

function times(record, now) {
    const parts = [
        say("head.onset", moment(record.onset, now)),
        say("head.first", moment(record.firstEventTime, now)),
        say("head.sent", moment(record.sent, now)),
        say("head.expires", moment(record.expires, now)),
    ];
    return el("span", { title: full(record.sent) }, parts.join(" · "));
}

function held(record) {
    const items = record.holds.map((one) => [
        incidentLink(one.incidentId, `${gradeWords(one.grade)} ${inWords(one.event)}`),
        ` · ${placeName(one.area.code)} · ${label("held", one.why)}`,
    ]);
    const more = record.holdsCount - record.holds.length;
    return list(more > 0 ? [...items, [say("head.more", more)]] : items);
}

function list(items) {
    return el("ul", {}, items.map((item) => el("li", {}, ...item)));
}

function fact(words, content) {
    const some = content !== null && content !== undefined && content !== "";
    return some ? el("div", {}, el("dt", {}, say(words)), el("dd", {}, ...[content].flat())) : null;
}
