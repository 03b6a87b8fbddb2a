/** Which incidents one wants to see. It stands in the page's address, so that any view can be linked to. */

import { ended } from "./card.js";
import { GRADES } from "./grades.js";

const HOURS = [1, 6, 24];
const HOUR_MILLIS = 3600 * 1000;
const NAMES = ["hazard", "area", "to"];

/** {grades: a set, hazard, area, to: codes or "", hours, inside: whether those told inside others are shown} */
export function readFilter(address = location.search) {
    const asked = new URLSearchParams(address);
    const grades = (asked.get("grade") ?? "").split(",").filter((grade) => GRADES.includes(grade));
    const hours = Number(asked.get("hours"));
    return {
        grades: new Set(grades.length > 0 ? grades : GRADES),
        hazard: asked.get("hazard") ?? "",
        area: asked.get("area") ?? "",
        to: asked.get("to") ?? "",
        hours: HOURS.includes(hours) ? hours : 24,
        inside: asked.get("inside") === "1",
    };
}

export function writeFilter(filter) {
    const asked = new URLSearchParams();
    if (filter.grades.size < GRADES.length) {
        asked.set("grade", GRADES.filter((grade) => filter.grades.has(grade)).join(","));
    }
    NAMES.filter((name) => filter[name]).forEach((name) => asked.set(name, filter[name]));
    if (filter.hours !== 24) {
        asked.set("hours", filter.hours);
    }
    if (filter.inside) {
        asked.set("inside", "1");
    }
    const text = asked.toString();
    history.replaceState(null, "", text ? `?${text}` : location.pathname);
}

/** What is open is always within the hours: nobody should miss it for having happened long ago. */
export function passes(card, filter, now) {
    return (
        filter.grades.has(card.grade) &&
        (!filter.hazard || card.hazard === filter.hazard) &&
        (!filter.area || card.areas.has(filter.area)) &&
        (!filter.to || card.departments.has(filter.to)) &&
        (filter.inside || !card.heldBy) &&
        (!ended(card) || now - card.end <= filter.hours * HOUR_MILLIS)
    );
}
