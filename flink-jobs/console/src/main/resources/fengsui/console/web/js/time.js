/** Moments and spans, as the city's clocks show them. */

import { say } from "./words.js";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let zone = "Z";
/** Of a fixed offset; a zone that has a name has what knows its offsets instead, which is not cheap to make. */
let minutes = 0;
let format = null;

/** Of the city: an offset such as +08:00, or a name such as Asia/Shanghai. */
export function useZone(name) {
    zone = name || "Z";
    const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
    minutes = fixed ? Number(`${fixed[1]}1`) * (Number(fixed[2]) * 60 + Number(fixed[3])) : 0;
    format = fixed || zone === "Z" ? null : formatOf(zone);
}

function formatOf(timeZone) {
    return new Intl.DateTimeFormat("en-US", {
        timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric",
        hour: "numeric", minute: "numeric", second: "numeric",
    });
}

export function zoneName() {
    return zone === "Z" ? "UTC" : /^[+-]/.test(zone) ? `UTC${zone}` : zone;
}

/** ISO 8601, epoch milliseconds or nothing → epoch milliseconds or null. */
export function millis(time) {
    const value = typeof time === "string" ? Date.parse(time) : time;
    return Number.isFinite(value) ? value : null;
}

/** HH:mm:ss */
export function clock(time) {
    return shifted(time).slice(11, 19);
}

/** HH:mm */
export function minute(time) {
    return shifted(time).slice(11, 16);
}

/** yyyy-MM-dd HH:mm:ss */
export function full(time) {
    return shifted(time).slice(0, 19).replace("T", " ");
}

/** HH:mm of the day of `now`, else with the date. */
export function moment(time, now) {
    const there = shifted(time);
    return there.slice(0, 10) === shifted(now).slice(0, 10) ? there.slice(11, 16) : there.slice(5, 16).replace("T", " ");
}

/** How long, in the two greatest units. */
export function span(length) {
    const time = Math.max(0, length);
    if (time < MINUTE) {
        return say("span.seconds", Math.floor(time / SECOND));
    }
    if (time < HOUR) {
        return say("span.minutes", Math.floor(time / MINUTE));
    }
    if (time < DAY) {
        return say("span.hours", Math.floor(time / HOUR), Math.floor((time % HOUR) / MINUTE));
    }
    return say("span.days", Math.floor(time / DAY), Math.floor((time % DAY) / HOUR));
}

function shifted(time) {
    const value = millis(time);
    return value === null ? "----------T--:--:--" : new Date(value + offset(value)).toISOString();
}

function offset(time) {
    return format === null ? minutes * MINUTE : named(time);
}

function named(time) {
    const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
    return local - Math.floor(time / SECOND) * SECOND;
}
