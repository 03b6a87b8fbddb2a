/** The rules: what they hit, what came of it, what those on trial would have done, and what was taken out. */

import { el, replace } from "./dom.js";
import { openPage } from "./page.js";
import { countsWords, precision } from "./precision.js";
import { table } from "./table.js";
import { moment } from "./time.js";
import { inWords, label, say } from "./words.js";

const wanted = { text: "", is: "" };
let shown = null;

function draw(body, came) {
    shown = came;
    const field = document.activeElement?.id;
    replace(body, ruleSet(came), troubles(came), bar(came), list(came), trials(came));
    if (field) {
        document.getElementById(field)?.focus();
    }
}

function ruleSet({ set, head }) {
    if (set === null) {
        return el("p", { class: "faint" }, say("rules.none"));
    }
    const note = set.note ? ` · “${set.note}”` : "";
    return el("p", {}, say("rules.set", set.number, set.author, moment(set.effectiveAt, head.clock)), el("code", {}, set.digest), note);
}

/** Rules that the job took out, left out or cannot run, and what else it complains of. */
function troubles({ rules, troubles: others, head }) {
    const wrong = rules.filter((rule) => ["quarantined", "failed", "degraded"].includes(rule.state.is));
    if (wrong.length + others.length === 0) {
        return null;
    }
    return section(
        "rules.troubles",
        wrong.length + others.length,
        wrong.some((rule) => rule.state.is === "quarantined") ? el("p", { class: "faint" }, say("rules.quarantine")) : null,
        wrong.length > 0 ? table("troubles", say("rules.troubles"), [ruleColumn(), state(), since(head), message()], wrong) : null,
        others.length > 0 ? el("ul", { class: "plain others" }, others.map((one) => el("li", {}, el("strong", {}, one.subject), " ", said(one.message)))) : null,
    );
}

function bar({ rules }) {
    const kinds = [...new Set(rules.map((rule) => kind(rule)))].sort();
    return el(
        "div",
        { class: "bar", role: "search" },
        el("label", {}, say("rules.find"), " ", el("input", { id: "find", type: "search", value: wanted.text, oninput: find })),
        el(
            "label",
            {},
            say("rules.state"),
            " ",
            el(
                "select",
                { id: "state", onchange: choose },
                el("option", { value: "" }, say("rules.state.all", rules.length)),
                kinds.map((is) => el("option", { value: is, selected: is === wanted.is }, `${label("is", is)} (${rules.filter((rule) => kind(rule) === is).length})`)),
            ),
        ),
    );
}

function find(event) {
    wanted.text = event.target.value;
    relist();
}

function choose(event) {
    wanted.is = event.target.value;
    relist();
}

/** The list alone: whoever types in the field stays in it. */
function relist() {
    document.querySelector("#rules").replaceWith(list(shown));
}

function list({ rules, head }) {
    const text = wanted.text.trim().toLowerCase();
    const rows = rules.filter((rule) => (!wanted.is || kind(rule) === wanted.is) && (!text || words(rule).includes(text)));
    const columns = [
        ruleColumn(),
        state(),
        number("rules.hits.day", (rule) => rule.hits.day),
        number("rules.hits.week", (rule) => rule.hits.week),
        number("rules.hits.recent", (rule) => rule.hits.recent),
        {
            title: say("rules.last"),
            class: "when",
            cell: (rule) => (rule.hits.last > 0 ? moment(rule.hits.last, head.clock) : "–"),
            value: (rule) => rule.hits.last || null,
        },
        number("rules.issued", (rule) => rule.recent.issued),
        number("rules.answered", (rule) => rule.recent.answered),
        { title: say("rules.precision"), class: "right", cell: precision, value: (rule) => rule.recent.precision },
        { title: say("rules.wrong"), cell: (rule) => countsWords(rule.recent), class: "wrong" },
    ];
    return el(
        "section",
        { id: "rules" },
        el("h2", {}, say("rules.all"), el("small", {}, say("rules.all.periods"))),
        table("rules", say("rules.all"), columns, rows, { redraw: relist }),
    );
}

function trials({ rules, head }) {
    const tried = rules.filter((rule) => rule.trial !== null);
    const rest = rules.filter((rule) => rule.trial === null && rule.file?.status === "trial");
    const columns = [
        ruleColumn(),
        number("trial.hits", (rule) => rule.trial.hits),
        number("trial.areas", (rule) => rule.trial.areas),
        number("trial.incidents", (rule) => rule.trial.incidents),
        number("trial.known", (rule) => rule.trial.known),
        number("trial.new", (rule) => rule.trial.incidents - rule.trial.known),
        {
            title: say("trial.when"),
            class: "when",
            cell: (rule) => `${moment(rule.trial.first, head.clock)} – ${moment(rule.trial.last, head.clock)}${rule.trial.cut ? ` ${say("trial.cut")}` : ""}`,
        },
    ];
    return section(
        "trial.title",
        tried.length,
        el("p", { class: "faint" }, say("trial.about")),
        tried.length > 0 ? table("trials", say("trial.title"), columns, tried) : el("p", {}, say("trial.none")),
        rest.length > 0 ? el("p", {}, say("trial.quiet", rest.map((rule) => rule.id).join(", "))) : null,
    );
}

function ruleColumn() {
    return {
        title: say("rules.rule"),
        class: "rule",
        cell: (rule) => [
            el("span", { class: "name" }, rule.file ? inWords(rule.file.title) : rule.id),
            el("span", { class: "faint" }, rule.file ? `${rule.id} · ${say("rules.version", rule.file.version)} · ${inWords(rule.file.hazardName)}` : say("rules.gone")),
        ],
        value: (rule) => rule.id,
    };
}

function state() {
    return {
        title: say("rules.state"),
        cell: (rule) => el("span", { class: "is", "data-is": kind(rule), title: rule.file?.since ? say("since", rule.file.since) : null }, label("is", kind(rule))),
        value: kind,
    };
}

/** What is wrong with it, else what its author wants of it. */
function kind(rule) {
    return ["runs", "rests"].includes(rule.state.is) ? rule.file.status : rule.state.is;
}

function since(head) {
    return { title: say("rules.since"), class: "when", cell: (rule) => (rule.state.since ? moment(rule.state.since, head.clock) : "–") };
}

function message() {
    return { title: say("rules.message"), cell: (rule) => said(rule.state.message ?? "") };
}

/** The job speaks English. */
function said(text) {
    return el("span", { lang: "en" }, text);
}

function number(title, value) {
    return { title: say(title), class: "number", cell: (rule) => String(value(rule)), value };
}

function words(rule) {
    const file = rule.file;
    return [rule.id, file?.title.zh, file?.title.en, file?.hazard, file?.hazardName.zh, file?.hazardName.en, file?.owner].join(" ").toLowerCase();
}

function section(title, count, ...children) {
    return el("section", {}, el("h2", {}, say(title), count > 0 ? el("small", {}, String(count)) : null), children);
}

await openPage({ name: "nav.rules", path: () => "/api/rules", draw });
