/** What each measuring device read, over all the evidence, against its threshold. */

import { el, replace, svg } from "./dom.js";
import { boundsFor, readingOf } from "./said.js";
import { clock } from "./time.js";
import { say } from "./words.js";

const WIDTH = 360;
const HEIGHT = 110;
const LEFT = 44;
const BOTTOM = 18;
const DEVICES = 6;

export function drawPlot(node, { revisions, rules }) {
    const series = seriesOf(revisions).filter((one) => one.points.length > 1);
    if (series.length === 0) {
        replace(node);
        return;
    }
    const more = series.length > DEVICES ? el("p", { class: "faint" }, say("plot.more", series.length - DEVICES)) : null;
    const figures = series.slice(0, DEVICES).map((one) => figure(one, rules));
    replace(node, el("h2", {}, say("plot.title"), el("small", {}, say("plot.note"))), el("div", { class: "plots" }, figures), more);
}

/** By device and subject, those with most readings first. Each event counts once, however many revisions tell it. */
function seriesOf(revisions) {
    const all = new Map();
    for (const piece of revisions.flatMap(({ record }) => [...record.evidence, ...record.contradicting])) {
        const reading = readingOf(piece);
        if (piece.kind === "sensor" && reading) {
            const key = `${piece.sourceId} ${reading.subject}`;
            const one = all.get(key) ?? { source: piece.sourceId, subject: reading.subject, unit: reading.unit, piece, seen: new Map() };
            one.seen.set(piece.eventId, { at: Date.parse(piece.time), value: reading.value });
            all.set(key, one);
        }
    }
    const series = [...all.values()].map((one) => ({ ...one, points: [...one.seen.values()].sort((a, b) => a.at - b.at) }));
    return series.sort((a, b) => b.points.length - a.points.length);
}

function figure(one, rules) {
    const bounds = boundsFor(one.piece, rules);
    const last = one.points.at(-1);
    const words = say("plot.says", one.source, one.subject, one.points.length, last.value, one.unit);
    return el("figure", {}, el("figcaption", {}, `${one.source} · ${one.subject} ${one.unit}`), chart(one.points, bounds, words));
}

function chart(points, bounds, words) {
    const values = [...points.map((point) => point.value), ...bounds.map((bound) => bound.bound)];
    const low = Math.min(0, ...values);
    const high = Math.max(...values) * 1.08 || 1;
    const [first, last] = [points[0].at, points.at(-1).at];
    const x = (at) => LEFT + ((at - first) / Math.max(1, last - first)) * (WIDTH - LEFT - 8);
    const y = (value) => 6 + (1 - (value - low) / (high - low)) * (HEIGHT - BOTTOM - 6);
    const line = points.map((point) => `${x(point.at).toFixed(1)},${y(point.value).toFixed(1)}`).join(" ");
    return svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words },
        svg("line", { class: "axis", x1: LEFT, x2: WIDTH - 8, y1: y(low), y2: y(low) }),
        ...bounds.map(({ bound }) => svg("line", { class: "bound", x1: LEFT, x2: WIDTH - 8, y1: y(bound), y2: y(bound) })),
        ...bounds.map(({ bound, sign }) => text(LEFT - 4, y(bound) + 4, "end", `${sign.startsWith(">") ? "≥" : "≤"} ${bound}`)),
        text(LEFT - 4, y(high / 1.08) + 4, "end", rounded(high / 1.08)),
        text(LEFT, HEIGHT - 4, "start", clock(first)),
        text(WIDTH - 8, HEIGHT - 4, "end", clock(last)),
        svg("polyline", { class: "curve", points: line }),
        ...points.map((point) => svg("circle", { class: "dot", cx: x(point.at), cy: y(point.value), r: 2.2 })),
    );
}

function text(x, y, anchor, words) {
    return svg("text", { x, y, "text-anchor": anchor }, words);
}

function rounded(value) {
    return String(Math.round(value * 100) / 100);
}
