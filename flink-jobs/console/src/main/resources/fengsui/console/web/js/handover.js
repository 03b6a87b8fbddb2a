/** What one shift leaves to the next, on one sheet of paper. */

import { el, replace } from "./dom.js";
import { badge, gradeWords } from "./grades.js";
import { openPage } from "./page.js";
import { fit } from "./sheet.js";
import { sum } from "./sums.js";
import { full, minute, moment, zoneName } from "./time.js";
import { inWords, label, say } from "./words.js";

const LENGTHS = [4, 6, 8, 12, 24];

let hours = Number(new URLSearchParams(location.search).get("hours") ?? 8);
let page = null;

function draw(body, came) {
    const room = fit({ open: came.open.length, orders: came.orders.length, held: came.held.length, answered: came.answered.length });
    replace(
        body,
        el(
            "article",
            { class: "sheet" },
            title(came),
            sums(came.counts),
            system(came),
            part("open", came.counts.open, openTable(came), came.open.length, room.open),
            part("orders", came.orders.length, ordersTable(came), came.orders.length, room.orders),
            part("held", came.counts.held, heldTable(came), came.held.length, room.held),
            part("answered", came.counts.answered, answeredTable(came), came.answered.length, room.answered),
            foot(),
        ),
    );
}

function title({ from, to, head }) {
    return el(
        "header",
        { class: "title" },
        el("h2", {}, say("handover.title")),
        el("p", {}, `${full(from).slice(0, 16)} – ${full(to).slice(0, 16)} (${zoneName()})`),
        head.drill ? el("p", { class: "unreal" }, say("page.unreal")) : null,
    );
}

function sums(counts) {
    const told = ["begun", "ended", "answered", "open", "unanswered", "overdue"];
    return el(
        "ul",
        { class: "sums" },
        told.map((name) => sum(counts[name], label("count", name), name === "overdue" && counts[name] > 0)),
    );
}

/** In one line, for it must not take the room of incidents. */
function system({ counts, quarantined, published, head }) {
    const parts = [
        counts.silentFeeds > 0 ? say("handover.feeds", counts.silentFeeds) : null,
        counts.silentDevices + counts.stuckDevices > 0 ? say("handover.devices", counts.silentDevices, counts.stuckDevices) : null,
        counts.blind > 0 ? say("handover.blind", counts.blind) : null,
        quarantined.length > 0 ? say("handover.quarantined", quarantined.slice(0, 5).join(", ")) : null,
        ...published.slice(-3).map((set) => say("handover.published", set.number, minute(set.effectiveAt), set.author)),
        head.job === "degraded" ? say("page.degraded") : null,
    ].filter((words) => words !== null);
    return el("p", { class: "system" }, say("handover.system"), " ", parts.length > 0 ? parts.join(" · ") : say("handover.well"));
}

/** name: of the texts; all: how many there are; rows: how many came; room: how many of them fit on the sheet */
function part(name, all, table, rows, room) {
    const left = all - Math.min(rows, room);
    return el(
        "section",
        { "data-part": name },
        el("h3", {}, say(`handover.${name}`), el("small", {}, String(all))),
        rows === 0 ? el("p", { class: "faint" }, say(`handover.${name}.none`)) : table(room),
        left > 0 && rows > 0 ? el("p", { class: "left" }, say("handover.left", left)) : null,
    );
}

/** Those behind the room of the sheet are seen on a screen and not printed. */
function rows(list, room, cells) {
    return list.map((one, index) => el("tr", { class: index >= room ? "beyond" : null }, cells(one)));
}

/** headings: names of columns, which are those of their texts */
function grid(headings, body) {
    return el("table", {}, el("thead", {}, el("tr", {}, headings.map((name) => el("th", { scope: "col", class: `of-${name}` }, say(`handover.${name}`))))), el("tbody", {}, body));
}

function openTable({ open, to }) {
    return (room) =>
        grid(
            ["grade", "what", "where", "since", "state"],
            rows(open, room, (one) => [
                grade(one.grade),
                what(one),
                el("td", { title: one.areaCode }, inWords(one.place)),
                el("td", { class: "when" }, moment(one.first, to)),
                el("td", {}, openState(one, to)),
            ]),
        );
}

function openState(one, to) {
    if (one.answer !== null) {
        return answer(one.answer, to);
    }
    if (one.overdue) {
        return el("strong", { class: "overdue" }, say(one.escalated ? "handover.escalated" : "handover.overdue"));
    }
    return one.due === null ? say("handover.unanswered") : say("due.by", minute(one.due));
}

function ordersTable({ orders, to }) {
    return (room) =>
        grid(
            ["order", "where", "until", "by", "reason"],
            rows(orders, room, (one) => [
                el("th", { scope: "row" }, orderWords(one)),
                el("td", {}, inWords(one.area), " ", el("span", { class: "faint" }, one.areaCode)),
                el("td", { class: one.ending ? "when ending" : "when" }, one.from > to ? `${moment(one.from, to)} – ` : "", moment(one.until, to), one.ending ? ` ${say("handover.ending")}` : ""),
                el("td", {}, one.author),
                el("td", {}, one.reason),
            ]),
        );
}

function orderWords({ mode, hazard, red }) {
    if (mode !== null) {
        return say("handover.mode", mode);
    }
    const what = hazard === null ? say("handover.silence.all") : inWords(hazard);
    return say("handover.silence", what) + (red ? say("handover.red") : "");
}

function heldTable({ held, to }) {
    return (room) =>
        grid(
            ["grade", "what", "where", "since"],
            rows(held, room, (one) => [
                grade(one.grade),
                el("td", {}, inWords(one.event)),
                el("td", {}, inWords(one.area), " ", el("span", { class: "faint" }, one.areaCode)),
                el("td", { class: "when" }, moment(one.since, to)),
            ]),
        );
}

function answeredTable({ answered, to }) {
    return (room) =>
        grid(
            ["grade", "what", "where", "since", "answer"],
            rows(answered, room, (one) => [
                grade(one.grade),
                what(one),
                el("td", { title: one.areaCode }, inWords(one.place)),
                el("td", { class: "when" }, moment(one.first, to)),
                el("td", {}, answer(one.answer, to), one.ended && one.answer.state !== "closed" && one.answer.state !== "rejected" ? ` · ${say("state.ended")}` : ""),
            ]),
        );
}

function grade(colour) {
    return el("th", { scope: "row", class: "grade" }, badge(colour), el("span", { class: "spoken" }, gradeWords(colour)));
}

function what(one) {
    return el("td", { class: "what" }, el("a", { href: `/incident.html?id=${encodeURIComponent(one.id)}` }, inWords(one.event)), one.inside === null ? null : ` ${say("handover.inside")}`);
}

function answer({ state, at, by, caseNumber, why }, to) {
    const parts = [label("answered", state) + (why === null ? "" : `: ${label("why", why)}`), caseNumber, by, moment(at, to)];
    return parts.filter((part) => part !== null).join(" · ");
}

function foot() {
    return el("footer", { class: "signed" }, el("span", {}, say("handover.from")), el("span", {}, say("handover.to")), el("span", {}, say("handover.at")));
}

function controls() {
    return [
        el(
            "label",
            {},
            say("handover.hours"),
            " ",
            el("select", { id: "hours", onchange: choose }, lengths().map((length) => el("option", { value: length, selected: length === hours }, say("handover.hours.of", length)))),
        ),
        el("button", { type: "button", class: "strong", onclick: () => print() }, say("handover.print")),
    ];
}

function lengths() {
    return LENGTHS.includes(hours) ? LENGTHS : [...LENGTHS, hours].sort((a, b) => a - b);
}

function choose(event) {
    hours = Number(event.target.value);
    const address = new URL(location.href);
    address.searchParams.set("hours", hours);
    history.replaceState(null, "", address);
    page.ask(true);
}

page = await openPage({ name: "nav.handover", path: () => `/api/handover?hours=${hours}`, draw, controls });
