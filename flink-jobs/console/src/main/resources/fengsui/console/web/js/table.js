/** Tables that can be sorted by any column, and remember by which while the page is open. */

import { el } from "./dom.js";
import { say } from "./words.js";

const chosen = new Map();

/**
 * A table.
 *
 * name: by which its order is remembered
 * caption: for those who hear the page
 * columns: {title, cell(row), value(row)?, class?}: title is a text, cell gives nodes or a text, value what to sort by
 * options: {most, redraw}: how many rows are shown, and what to call when another order was chosen
 */
export function table(name, caption, columns, rows, { most = 500, redraw = null } = {}) {
    const order = chosen.get(name);
    const sorted = order ? [...rows].sort(by(columns[order.column], order.down)) : rows;
    const left = sorted.length - most;
    return el(
        "div",
        {},
        el(
            "table",
            { "data-table": name },
            el("caption", { class: "spoken" }, caption),
            el("thead", {}, el("tr", {}, columns.map((column, index) => heading(name, column, index, order, redraw)))),
            el("tbody", {}, sorted.slice(0, most).map((row) => line(columns, row))),
        ),
        left > 0 ? el("p", { class: "faint" }, say("table.left", left)) : null,
    );
}

function heading(name, column, index, order, redraw) {
    const here = order?.column === index;
    const sort = here ? (order.down ? "descending" : "ascending") : null;
    if (!column.value || !redraw) {
        return el("th", { scope: "col", class: column.class }, column.title);
    }
    const turn = () => {
        chosen.set(name, { column: index, down: here ? !order.down : true });
        redraw();
        document.querySelector(`[data-table="${name}"] th:nth-child(${index + 1}) button`)?.focus();
    };
    const mark = here ? (order.down ? " ▼" : " ▲") : "";
    return el(
        "th",
        { scope: "col", class: column.class, "aria-sort": sort },
        el("button", { type: "button", class: "sort", onclick: turn }, column.title + mark),
    );
}

function line(columns, row) {
    return el(
        "tr",
        {},
        columns.map((column, index) => {
            const cell = column.cell(row);
            const props = { class: column.class };
            return index === 0 ? el("th", { scope: "row", ...props }, cell) : el("td", props, cell);
        }),
    );
}

function by(column, down) {
    const turn = down ? -1 : 1;
    return (a, b) => compare(column.value(a), column.value(b), turn);
}

/** What has no value stands last, whatever the order. */
function compare(a, b, turn) {
    const none = (a === null || a === undefined) - (b === null || b === undefined);
    if (none !== 0 || a === null || a === undefined) {
        return none;
    }
    return turn * (typeof a === "number" ? a - b : String(a).localeCompare(String(b)));
}
