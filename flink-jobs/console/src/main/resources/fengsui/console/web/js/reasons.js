/** What speaks against it, what was not heard, the rule in words, and the record as it stands on the topic. */

import { incidentPath } from "./api.js";
import { el, replace } from "./dom.js";
import { evidenceTable } from "./evidence.js";
import { moment } from "./time.js";
import { label, language, say } from "./words.js";

const KINDS = ["sensor", "video", "hotline"];

export function drawAgainst(node, record, { rules, unheard }, now) {
    const heading = el("h2", {}, say("against.title"), el("small", {}, say("against.count", record.contradictingCount)));
    const against =
        record.contradicting.length > 0
            ? evidenceTable(record.contradicting, rules, say("against.title"))
            : el("p", { class: "faint" }, say("against.none"));
    replace(node, heading, against, el("h2", {}, say("missing.title")), el("ul", { class: "missing" }, missing(record, unheard, now)));
}

function missing(record, { known, rules, devices }, now) {
    const lines = [
        ...rules.map((one) => [el("strong", {}, say("missing.blind", one.id, moment(one.since, now))), ` · ${one.message}`]),
        ...devices.map((one) => [el("strong", {}, say(`missing.${one.is}`, one.source, moment(one.since, now))), one.property ? ` · ${one.property}` : ""]),
    ];
    const health = lines.length > 0 ? lines : [[say(known ? "missing.well" : "missing.reading")]];
    return [...health, [kinds(record)]].map((line) => el("li", {}, ...line));
}

/** The kinds of source that have said nothing for or against it. */
function kinds(record) {
    const heard = new Set([...record.evidence, ...record.contributions, ...record.contradicting].map((one) => one.kind));
    const unheard = KINDS.filter((kind) => !heard.has(kind));
    return unheard.length > 0 ? say("missing.some", unheard.map((kind) => label("kind", kind)).join(", ")) : say("missing.none");
}

export function drawRules(node, record, { rules, rulesReady }) {
    const measures = Object.entries(record.measures).map(([name, value]) => `${name} = ${value}`);
    replace(
        node,
        el("h2", {}, say("rule.title"), el("small", {}, say("rule.count", rules.length))),
        measures.length > 0 ? el("p", {}, say("rule.measures", measures.join(", "))) : null,
        ...rules.map((rule, index) => ruleWords(rule, record.rules[index], rulesReady)),
    );
}

/** named: the rule as the record has it */
function ruleWords(rule, named, ready) {
    return el(
        "article",
        { class: "words", "data-rule": rule.id },
        el("h3", {}, rule.id, el("small", {}, `${say("rule.version", rule.version)} · ${named.owner} · ${named.digest}`)),
        rule.words
            ? el("ul", {}, sentences(rule.words).map((line) => el("li", {}, line)))
            : el("p", { class: "faint" }, say(ready ? "rule.unknown" : "rule.reading")),
        rule.words && !rule.same ? el("p", { class: "other" }, say("rule.other", rule.words.version)) : null,
    );
}

function sentences(words) {
    return words[language()].split("\n");
}

export function drawRecord(node, detail) {
    const { record } = detail.revisions.at(-1);
    const cap = `${incidentPath(detail.id, "/cap")}?revision=${record.revision}`;
    replace(
        node,
        el("h2", {}, say("record.title")),
        el("p", {}, el("a", { href: cap, download: true, id: "cap" }, say("record.cap", record.revision))),
        el("details", {}, el("summary", {}, say("record.raw")), el("pre", { tabindex: "0" }, JSON.stringify(record, null, 2))),
    );
}
