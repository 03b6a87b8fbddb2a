/** What share of the answers found a rule right, as a bar with its author's floor, and why it was found wrong. */

import { el, svg } from "./dom.js";
import { label, say } from "./words.js";

const WIDTH = 60;
const HEIGHT = 10;

export function precision(rule) {
    const { answered, right, precision: share } = rule.recent;
    if (share === null) {
        return el("span", { class: "faint" }, rule.floor ? say("precision.floor.only", percent(rule.floor.precision)) : "–");
    }
    const missed = rule.floor?.missed ?? false;
    const text = say("precision.of", percent(share), right, answered);
    return el(
        "span",
        { class: missed ? "precision missed" : "precision" },
        bar(share, rule.floor?.precision ?? null),
        ` ${text}`,
        missed ? el("strong", {}, ` ${say("precision.missed", percent(rule.floor.precision))}`) : null,
    );
}

function bar(share, floor) {
    return svg(
        "svg",
        { class: "share", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, "aria-hidden": "true" },
        svg("rect", { class: "all", width: WIDTH, height: HEIGHT }),
        svg("rect", { class: "part", width: WIDTH * share, height: HEIGHT }),
        floor === null ? null : svg("line", { class: "floor", x1: WIDTH * floor, x2: WIDTH * floor, y1: 0, y2: HEIGHT }),
    );
}

/** Rejected for which reasons, closed as what was no danger, told inside others. */
export function countsWords({ rejected, closed, suppressed }) {
    const parts = [
        ...Object.entries(rejected).map(([reason, count]) => `${label("why", reason)} ${count}`),
        ...Object.entries(closed)
            .filter(([what]) => what === "falseAlarm" || what === "noAction")
            .map(([what, count]) => `${say("wrong.closed", label("why", what))} ${count}`),
        ...(suppressed > 0 ? [say("wrong.suppressed", suppressed)] : []),
    ];
    return parts.length > 0 ? parts.join(" · ") : "–";
}

function percent(share) {
    return `${Math.round(share * 100)} %`;
}
