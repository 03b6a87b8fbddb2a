/** Where every record went: each offset in one bucket, and what was made of it stage by stage. */

import { bar, BUCKETS } from "./buckets.js";
import { el, replace } from "./dom.js";
import { openPage } from "./page.js";
import { sentences } from "./stages.js";
import { table } from "./table.js";
import { label, say } from "./words.js";

let page = null;

function draw(body, came) {
    const topics = byTopic(came.lines);
    replace(
        body,
        verdict(came, topics),
        el("section", {}, el("h2", {}, say("ledger.topics"), el("small", {}, say("ledger.topics.about"))), legend(), topics.map(drawTopic)),
        el("section", {}, el("h2", {}, say("ledger.stages")), el("p", { class: "faint" }, say("ledger.stages.about")), stages(came, topics)),
        el("section", {}, el("h2", {}, say("ledger.rejected")), reasons(came.rejected)),
        el("section", {}, el("h2", {}, say("ledger.partitions")), partitions(came.lines)),
    );
}

function verdict({ sound, kafka, lines }, topics) {
    const coming = topics.reduce((all, topic) => all + topic.underway + topic.waiting, 0);
    const words = lines.length === 0 ? "ledger.nothing" : sound ? (coming > 0 ? "ledger.sound.coming" : "ledger.sound") : "ledger.unsound";
    return [
        el("p", { class: sound ? "verdict" : "verdict bad" }, sound && lines.length > 0 ? "✓ " : sound ? "" : "✗ ", say(words, count(coming))),
        kafka === null ? null : el("p", { class: "trouble warn" }, say("ledger.kafka", kafka)),
    ];
}

function byTopic(lines) {
    const topics = new Map();
    for (const line of lines) {
        const sum = topics.get(line.topic) ?? { topic: line.topic, all: 0, ...Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])) };
        BUCKETS.forEach((bucket) => (sum[bucket] += line[bucket]));
        sum.all += line.end - line.from;
        topics.set(line.topic, sum);
    }
    return [...topics.values()];
}

function legend() {
    return el(
        "ul",
        { class: "legend" },
        BUCKETS.map((bucket) => el("li", {}, el("span", { class: `swatch ${bucket}` }), label("bucket", bucket))),
    );
}

function drawTopic(topic) {
    const parts = BUCKETS.filter((bucket) => topic[bucket] !== 0).map((bucket) => `${label("bucket", bucket)} ${count(topic[bucket])}`);
    return el(
        "div",
        { class: "bucketed" },
        el("strong", {}, topic.topic),
        bar(topic),
        el("span", {}, `${count(topic.all)} = ${parts.join(" + ") || "0"}`),
    );
}

function stages(came, topics) {
    return el("ul", { class: "plain" }, sentences(came, topics).map((sentence) => stage(sentence, came.settled)));
}

function stage({ words, made, accounted, parts }, settled) {
    const sum = parts.map(({ words: part, count: value }) => `${part} ${count(value)}`).join(" + ");
    if (made === accounted) {
        return el("li", {}, "✓ ", el("strong", {}, words), ` ${count(made)} = ${sum}`);
    }
    const coming = !settled && made > accounted;
    return coming
        ? el("li", {}, "… ", el("strong", {}, words), ` ${count(made)} = ${sum} + ${say("ledger.underway")} ${count(made - accounted)}`)
        : el("li", { class: settled ? "unbalanced" : null }, settled ? "✗ " : "… ", el("strong", {}, words), ` ${count(made)} ≠ ${sum}`);
}

function reasons(rejected) {
    const entries = Object.entries(rejected).sort((a, b) => b[1] - a[1]);
    return entries.length === 0
        ? el("p", {}, say("ledger.rejected.none"))
        : el("ul", { class: "plain" }, entries.map(([reason, number]) => el("li", {}, el("strong", {}, count(number)), ` ${label("reject", reason)}`)));
}

function partitions(lines) {
    const columns = [
        { title: say("ledger.partition"), cell: (line) => `${line.topic}-${line.partition}`, value: (line) => `${line.topic} ${line.partition}` },
        { title: say("ledger.offsets"), class: "number", cell: (line) => (line.end > line.from ? `${line.from} … ${line.end - 1}` : "–"), value: (line) => line.end },
        ...BUCKETS.map((bucket) => ({
            title: label("bucket", bucket),
            class: "number",
            cell: (line) => count(line[bucket]),
            value: (line) => line[bucket],
        })),
        { title: say("ledger.events"), class: "number", cell: (line) => count(line.events), value: (line) => line.events },
        { title: say("ledger.duplicate"), class: "number", cell: (line) => count(line.duplicate), value: (line) => line.duplicate },
    ];
    return table("partitions", say("ledger.partitions"), columns, lines, { redraw: () => page.redraw() });
}

/** With spaces between thousands, the same in both languages. */
function count(number) {
    return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f");
}

page = await openPage({ name: "nav.ledger", path: () => "/api/ledger", draw });
