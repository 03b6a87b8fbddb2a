/** What stands behind the score, as bars each of which begins where the one before ended: they add up to it. */

import { el, replace, svg } from "./dom.js";
import { label, say } from "./words.js";

const MOST = 100;

export function drawScore(node, record) {
    const parts = record.contributions;
    const sum = parts.reduce((total, part) => total + part.points, 0);
    const heading = el("h2", {}, say("score.title", record.score), el("small", {}, label("trendWords", record.trend)));
    if (parts.length === 0) {
        replace(node, heading, el("p", { class: "faint" }, say("score.none")));
        return;
    }
    const steps = stepsOf(parts);
    const lines = steps.map(({ part, from, to }) => line(source(part), part.said, bar(from, to, reach(steps)), signed(part.points)));
    const total = line(say("score.sum"), sum === record.score ? "" : say("score.capped", sum), bar(0, record.score, reach(steps)), record.score);
    total.classList.add("total");
    replace(node, heading, el("table", { class: "bars" }, el("tbody", {}, lines, total)));
}

function stepsOf(parts) {
    let height = 0;
    return parts.map((part) => {
        const from = height;
        height += part.points;
        return { part, from, to: height };
    });
}

function reach(steps) {
    const ends = steps.flatMap(({ from, to }) => [from, to]);
    return { low: Math.min(0, ...ends), high: Math.max(MOST, ...ends) };
}

function bar(from, to, { low, high }) {
    const scale = (points) => ((points - low) / (high - low)) * 100;
    const begin = Math.min(scale(from), scale(to));
    const width = Math.max(0.4, Math.abs(scale(to) - scale(from)));
    return svg(
        "svg",
        { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
        svg("rect", { class: "track", x: scale(0), y: 0, width: 100 - scale(0), height: 10 }),
        svg("rect", { class: to < from ? "less" : "more", x: begin, y: 1, width, height: 8 }),
    );
}

function line(name, said, bars, points) {
    return el(
        "tr",
        {},
        el("th", { scope: "row" }, ...[name].flat()),
        el("td", { class: "said" }, said),
        el("td", { class: "bar" }, bars),
        el("td", { class: "points" }, String(points)),
    );
}

function source(part) {
    return [el("span", { class: "kind" }, label("kind", part.kind)), " ", part.sourceId];
}

function signed(points) {
    return points > 0 ? `+${points}` : String(points).replace("-", "−");
}
