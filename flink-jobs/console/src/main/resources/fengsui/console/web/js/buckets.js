/** The buckets in which offsets lie, and a bar of them. */

import { svg } from "./dom.js";

/** What is well first, then what comes, then what must not be. */
export const BUCKETS = ["decoded", "filtered", "rejected", "underway", "waiting", "before", "deleted", "lost"];

const WIDTH = 600;
const HEIGHT = 14;

/** So little is seen all the same. */
const LEAST = 3;

export function bar(topic) {
    const there = BUCKETS.filter((bucket) => topic[bucket] > 0);
    const room = WIDTH - there.length * LEAST;
    const all = Math.max(1, there.reduce((sum, bucket) => sum + topic[bucket], 0));
    let x = 0;
    const parts = there.map((bucket) => {
        const width = LEAST + (room * topic[bucket]) / all;
        const rect = svg("rect", { class: bucket, x, width, height: HEIGHT });
        x += width;
        return rect;
    });
    return svg("svg", { class: "buckets", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" }, parts);
}
