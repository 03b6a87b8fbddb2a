/** What each measuring device read, over all the evidence, against its threshold and what is usual for it. */

import { el, replace, svg } from "./dom.js";
import { boundsFor } from "./said.js";
import { seriesOf } from "./series.js";
import { clock } from "./time.js";
import { say } from "./words.js";

const WIDTH = 360;
const HEIGHT = 110;
const LEFT = 44;
const RIGHT = 8;
const TOP = 6;
const BOTTOM = 18;
const BAR = 7;
const DEVICES = 6;

export function drawPlot(node, { revisions, rules }) {
    const series = seriesOf(revisions).filter((one) => one.points.length > 1 || one.points.some((point) => point.usual));
    if (series.length === 0) {
        replace(node);
        return;
    }
    const note = series.some((one) => one.points.some((point) => point.usual)) ? null : el("p", { class: "faint" }, say("plot.unknown"));
    const more = series.length > DEVICES ? el("p", { class: "faint" }, say("plot.more", series.length - DEVICES)) : null;
    const figures = series.slice(0, DEVICES).map((one) => figure(one, rules));
    replace(node, el("h2", {}, say("plot.title"), el("small", {}, say("plot.note"))), el("div", { class: "plots" }, figures), more, note);
}

function figure(one, rules) {
    const bounds = boundsFor(one.piece, rules);
    const last = one.points.at(-1);
    const usual = one.points.findLast((point) => point.usual)?.usual;
    const words = [
        say("plot.says", one.source, one.subject, one.points.length, last.value, one.unit),
        usual ? say("plot.usual", usual.low, usual.high) : "",
    ];
    const caption = [one.source, `${one.subject} ${one.unit}`, words[1]].filter(Boolean).join(" · ");
    return el("figure", {}, el("figcaption", {}, caption), chart(one.points, bounds, words.filter(Boolean).join(", ")));
}

function chart(points, bounds, words) {
    const { x, y, low, high } = scales(points, bounds);
    const read = points.filter((point) => !point.late);
    return svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words },
        ...points.filter((point) => point.usual).map((point) => bar(x(point.at), y(point.usual.low), y(point.usual.high))),
        svg("line", { class: "axis", x1: LEFT, x2: WIDTH - RIGHT, y1: y(low), y2: y(low) }),
        ...bounds.map(({ bound }) => svg("line", { class: "bound", x1: LEFT, x2: WIDTH - RIGHT, y1: y(bound), y2: y(bound) })),
        ...bounds.map(({ bound, sign }) => text(LEFT - 4, y(bound) + 4, "end", `${sign.startsWith(">") ? "≥" : "≤"} ${bound}`)),
        text(LEFT - 4, y(high) + 4, "end", rounded(high)),
        text(LEFT, HEIGHT - 4, "start", clock(points[0].at)),
        text(WIDTH - RIGHT, HEIGHT - 4, "end", clock(points.at(-1).at)),
        svg("polyline", { class: "curve", points: read.map((point) => `${x(point.at).toFixed(1)},${y(point.value).toFixed(1)}`).join(" ") }),
        ...points.map((point) => svg("circle", { class: point.late ? "dot late" : "dot", cx: x(point.at), cy: y(point.value), r: 2.4 })),
    );
}

function scales(points, bounds) {
    const values = points.flatMap(({ value, usual }) => (usual ? [value, usual.low, usual.high] : [value])).concat(bounds.map(({ bound }) => bound));
    const low = Math.min(0, ...values);
    const high = Math.max(...values, low + 1e-9);
    const [first, last] = [points[0].at, points.at(-1).at];
    return {
        low,
        high,
        x: (at) => LEFT + BAR / 2 + ((at - first) / Math.max(1, last - first)) * (WIDTH - LEFT - RIGHT - BAR),
        y: (value) => TOP + 4 + (1 - (value - low) / (high - low)) * (HEIGHT - BOTTOM - TOP - 4),
    };
}

function bar(x, low, high) {
    return svg("rect", { class: "usual", x: x - BAR / 2, y: high, width: BAR, height: Math.max(1, low - high) });
}

function text(x, y, anchor, words) {
    return svg("text", { x, y, "text-anchor": anchor }, words);
}

function rounded(value) {
    return String(Math.round(value * 100) / 100);
}
