/** What each kind of answer asks for. */

import { el } from "./dom.js";
import { label, say } from "./words.js";

export const KINDS = ["accepted", "onScene", "closed", "rejected", "comment", "silence"];

const REASONS = ["falseAlarm", "badPlace", "wrongType", "tooLate", "duplicate"];
const DISPOSITIONS = ["resolved", "falseAlarm", "handedOver", "noAction"];
const MINUTES = [15, 30, 60, 240, 480];

const FIELDS = {
    accepted: [caseNumber, comment],
    onScene: [comment],
    closed: [disposition, comment],
    rejected: [reason, comment],
    comment: [remark],
    silence: [minutes, why],
};

export function fieldsFor(kind) {
    return FIELDS[kind].flatMap((field) => field());
}

/** What stands in the fields; what is empty is left out. */
export function valuesOf(form, kind) {
    const values = Object.fromEntries([...new FormData(form)].filter(([name, value]) => name !== "kind" && value !== ""));
    return kind === "silence" ? { ...values, minutes: Number(values.minutes) } : values;
}

function caseNumber() {
    return field("caseNumber", el("input", { maxlength: 64, autocomplete: "off" }));
}

function comment() {
    return field("comment", el("textarea", { rows: 2, maxlength: 4096 }));
}

function remark() {
    return field("comment", el("textarea", { rows: 3, maxlength: 4096, required: true }));
}

function why() {
    return field("reason", el("input", { maxlength: 500, required: true, autocomplete: "off" }), "field.why");
}

function reason() {
    return field("reason", choice(REASONS, (code) => label("reason", code)));
}

function disposition() {
    return field("disposition", choice(DISPOSITIONS, (code) => label("disposition", code)));
}

function minutes() {
    return field("minutes", choice(MINUTES, (count) => (count < 60 ? say("span.minutes", count) : say("span.hours", count / 60, 0))));
}

function choice(values, words) {
    return el("select", { required: true }, values.map((value) => el("option", { value }, words(value))));
}

function field(name, input, words = `field.${name}`) {
    input.name = name;
    input.id = `answer-${name}`;
    return [el("label", { for: input.id }, say(words)), input];
}
