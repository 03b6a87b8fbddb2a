/** The gravest open grade and how many of it, where one looks when another window is in front. */

import { GRADES, numeral, shapePath } from "./grades.js";
import { say } from "./words.js";

const COLOURS = { red: "#d32f2f", orange: "#f57c00", yellow: "#fbc02d", blue: "#1976d2" };
const CALM = "#607d8b";

/** counts: open ones by grade */
export function showCounts(counts, page) {
    const told = GRADES.filter((grade) => counts[grade] > 0).map((grade) => `${numeral(grade)}:${counts[grade]}`);
    document.title = `${told.length > 0 ? told.join(" ") : "0"} · ${page} · ${say("product")}`;
    const gravest = GRADES.find((grade) => counts[grade] > 0);
    icon().setAttribute("href", `data:image/svg+xml,${encodeURIComponent(drawn(gravest, counts[gravest] ?? 0))}`);
}

function icon() {
    const known = document.querySelector("link[rel=icon]");
    return known ?? document.head.appendChild(Object.assign(document.createElement("link"), { rel: "icon" }));
}

function drawn(grade, count) {
    const dark = grade === "yellow" || grade === "orange";
    const text = count === 0 ? "" : count > 99 ? "99+" : String(count);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
        <path fill="${COLOURS[grade] ?? CALM}" d="${shapePath(grade)}"/>
        <text x="16" y="22" text-anchor="middle" font-family="sans-serif" font-weight="bold"
         font-size="${text.length > 2 ? 12 : 17}" fill="${dark ? "#000" : "#fff"}">${text}</text></svg>`;
}
