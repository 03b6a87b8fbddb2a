/** What rules can see, place by place: where one is blind, and where anything was found of late. */

import { drawCells } from "./cells.js";
import { el } from "./dom.js";
import { sum } from "./sums.js";
import { table } from "./table.js";
import { moment } from "./time.js";
import { inWords, label, say } from "./words.js";

/** came: of the server; grids: all of them, as GeoJSON */
export function coverage(came, grids, redraw) {
    return [
        el(
            "ul",
            { class: "sums" },
            came.grids > 0 ? sum(came.grids, say("coverage.grids")) : null,
            sum(came.blind, say("coverage.blind"), came.blind > 0),
            came.blindGrids > 0 ? sum(came.blindGrids, say("coverage.blindGrids"), true) : null,
            sum(came.heard, say("coverage.heard")),
        ),
        map(came, grids),
        el("section", {}, el("h2", {}, say("coverage.rules")), blindRules(came.blindRules)),
        el("section", {}, el("h2", {}, say("coverage.title")), el("p", { class: "faint" }, say("coverage.about")), places(came, redraw)),
    ];
}

function map(came, grids) {
    const drawing = drawCells(grids, came.cells);
    return drawing === null ? null : el("figure", {}, drawing, el("figcaption", { class: "faint" }, say("coverage.map")));
}

function blindRules(rules) {
    return rules.length === 0
        ? el("p", {}, say("coverage.rules.none"))
        : el("ul", { class: "plain" }, rules.map((one) => el("li", {}, el("strong", {}, one.rule), " ", say("coverage.areas", one.areas))));
}

function places({ places: list, head }, redraw) {
    const columns = [
        {
            title: say("coverage.place"),
            cell: (place) => [
                el("span", { class: "name" }, inWords(place.name)),
                el("span", { class: "faint" }, `${label("level", place.level)} ${place.code}`),
            ],
            value: (place) => `${place.level} ${place.code}`,
        },
        {
            title: say("coverage.unseen"),
            cell: (place) => (place.blind.length === 0 ? el("span", { class: "faint" }, "–") : place.blind.map((one) => blind(one, head))),
            value: (place) => place.blind.length,
        },
        { title: say("rules.hits.day"), class: "number", cell: (place) => String(place.hits.day), value: (place) => place.hits.day },
        { title: say("rules.hits.recent"), class: "number", cell: (place) => String(place.hits.recent), value: (place) => place.hits.recent },
        {
            title: say("rules.last"),
            class: "when",
            cell: (place) => (place.hits.last > 0 ? moment(place.hits.last, head.clock) : "–"),
            value: (place) => place.hits.last || null,
        },
    ];
    return table("places", say("coverage.title"), columns, list, { most: 300, redraw });
}

function blind({ rule, since, missing }, head) {
    return el("span", { class: "blind", title: missing }, `${rule} · ${say("since", moment(since, head.clock))}`);
}
