/** The evidence in its order: each value against its threshold, and where on Kafka it stands. */

import { el, replace } from "./dom.js";
import { boundsFor } from "./said.js";
import { clock, full } from "./time.js";
import { label, say } from "./words.js";

export function drawEvidence(node, record, { rules, rulesReady }) {
    const shown = [...record.evidence].sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
    const count = say("evidence.count", shown.length, record.evidenceCount);
    const reading = rulesReady ? "" : ` · ${say("rule.reading")}`;
    replace(node, el("h2", {}, say("evidence.title"), el("small", {}, count + reading)), evidenceTable(shown, rules, say("evidence.title")));
}

export function evidenceTable(evidence, rules, name) {
    const heads = ["time", "source", "said", "bound", "role", "position"].map((key) => el("th", { scope: "col" }, say(`evidence.${key}`)));
    return el(
        "div",
        { class: "scroll", tabindex: "0", role: "region", "aria-label": name },
        el("table", {}, el("thead", {}, el("tr", {}, heads)), el("tbody", {}, evidence.map((piece) => line(piece, rules)))),
    );
}

function line(piece, rules) {
    const position = piece.topic ? `${piece.topic} ${piece.partition}:${piece.offset}` : say("evidence.nowhere");
    return el(
        "tr",
        { "data-event": piece.eventId },
        el("td", { title: full(piece.time) }, clock(piece.time)),
        el("td", {}, el("span", { class: "kind" }, label("kind", piece.kind)), " ", piece.sourceId),
        el("td", { class: "said" }, piece.said),
        el("td", {}, boundsFor(piece, rules).map((each) => bound(each, rules.length > 1))),
        el("td", {}, piece.role),
        el("td", { class: "position" }, position),
    );
}

/** named: whether several rules spoke, so that it has to be said whose it is */
function bound({ sign, bound: value, unit, met, rules }, named) {
    const signs = { ">=": "≥", "<=": "≤" };
    const mark = met === null ? "" : met ? "✓" : "✗";
    const text = `${mark} ${signs[sign] ?? sign} ${value} ${unit}`;
    return el(
        "span",
        { class: met ? "met" : "unmet" },
        el("span", { class: "spoken" }, met === null ? "" : say(met ? "evidence.met" : "evidence.unmet")),
        text.trim(),
        named ? el("small", {}, ` ${rules.join(", ")}`) : null,
    );
}
