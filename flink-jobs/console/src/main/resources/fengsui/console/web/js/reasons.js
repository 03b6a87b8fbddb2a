/** What speaks against it, what was not heard, the rule in words, and the record as it stands on the topic. */

import { incidentPath } from "./api.js";
import { el, replace } from "./dom.js";
import { evidenceTable } from "./evidence.js";
import { inWords, label, language, say } from "./words.js";

const KINDS = ["sensor", "video", "hotline"];

export function drawAgainst(node, record, rule) {
    const heading = el("h2", {}, say("against.title"), el("small", {}, say("against.count", record.contradictingCount)));
    const against =
        record.contradicting.length > 0
            ? evidenceTable(record.contradicting, rule, say("against.title"))
            : el("p", { class: "faint" }, say("against.none"));
    const unheard = missing(record);
    const silent = unheard.length > 0 ? say("missing.some", unheard.map((kind) => label("kind", kind)).join(", ")) : say("missing.none");
    replace(node, heading, against, el("h2", {}, say("missing.title")), el("p", {}, silent));
}

/** Those that the record names; it need not, and then the kinds of source that have said nothing for or against it. */
function missing(record) {
    if (record.missingInputs) {
        return record.missingInputs;
    }
    const heard = new Set([...record.evidence, ...record.contributions, ...record.contradicting].map((one) => one.kind));
    return KINDS.filter((kind) => !heard.has(kind));
}

export function drawRule(node, record, rule) {
    const rules = record.rules.map((one) => {
        return el("li", {}, el("strong", {}, one.id), ` ${say("rule.version", one.version)} · ${one.owner} · ${one.digest}`);
    });
    const measures = Object.entries(record.measures).map(([name, value]) => `${name} = ${value}`);
    replace(
        node,
        el("h2", {}, say("rule.title")),
        el("ul", {}, rules),
        measures.length > 0 ? el("p", {}, say("rule.measures", measures.join(", "))) : null,
        rule ? words(rule) : el("p", { class: "faint" }, say("rule.unknown")),
    );
}

function words(rule) {
    const lines = sentences(rule.words);
    return el(
        "div",
        { class: "words" },
        el("h3", {}, `${rule.id} · ${say("rule.version", rule.version)}`),
        el("ul", {}, lines.map((line) => el("li", {}, line))),
    );
}

/** One sentence or several, of either form: {en, zh} of texts or of lists. */
function sentences(bilingual) {
    const chosen = bilingual?.[language()] ?? inWords(bilingual);
    return Array.isArray(chosen) ? chosen : String(chosen).split("\n").filter(Boolean);
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
