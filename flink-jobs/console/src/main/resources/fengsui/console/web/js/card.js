/** An incident as the server sends it, told in the few things that the wall shows. */

import { rank } from "./grades.js";
import { placeName } from "./places.js";
import { millis } from "./time.js";
import { inWords } from "./words.js";

export function cardOf(item) {
    const record = item.record;
    return {
        id: item.id,
        position: item.position,
        record,
        revision: record.revision,
        grade: record.grade,
        rank: rank(record.grade),
        said: item.state,
        state: item.state,
        then: item.then ?? [],
        answer: item.answer ?? null,
        hazard: record.hazard,
        status: record.status,
        since: millis(record.onset) ?? item.first,
        end: endOf(record) ?? item.changed,
        ackBy: millis(record.ackBy),
        areas: areaCodes(record),
        departments: departments(record),
        heldBy: record.heldBy ?? null,
    };
}

export function headline(card) {
    return inWords(card.record.headline) || inWords(card.record.event);
}

/** By name, how many more areas it covers included. */
export function place(card) {
    const more = (card.record.areas ?? []).length - 1;
    return placeName(card.record.area?.code ?? "") + (more > 0 ? ` +${more}` : "");
}

export function ended(card) {
    return card.state === "ended";
}

/** Somebody has yet to say that he deals with it. */
export function unanswered(card) {
    return card.state === "new" || card.state === "overdue";
}

/** Open before ended, then the gravest, then the newest. */
export function byUrgency(a, b) {
    return ended(a) - ended(b) || (ended(a) ? 0 : a.rank - b.rank) || newest(a, b);
}

function newest(a, b) {
    return ended(a) ? b.end - a.end || compare(a.id, b.id) : b.since - a.since || compare(a.id, b.id);
}

function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** Its own area, those above it, and all others that it covers. */
function areaCodes(record) {
    const area = record.area ?? {};
    const above = [area.grid, area.community, area.street, area.district, area.city];
    const others = (record.areas ?? []).map((other) => other.code);
    return new Set([area.code, ...above, ...others].filter(Boolean));
}

/** Where nobody ends it, it does so by itself. */
function endOf(record) {
    return millis(record.msgType === "Cancel" ? record.sent : record.expires);
}

/** Why it ended. */
export function endReason(card) {
    return card.record.endReason ?? "expired";
}

/** Roles, each with its name where the record tells it. */
function departments(record) {
    const roles = new Map((record.recipients ?? []).map((role) => [role, null]));
    (record.addressed ?? []).forEach((post) => roles.set(post.role, post.name));
    return roles;
}
