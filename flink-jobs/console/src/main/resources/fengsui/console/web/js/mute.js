/** Silence that somebody asked for: it has a reason and an end, and outlasts a change of page. */

import { remember, remembered } from "./prefs.js";

const NAME = "mute";

/** {reason, until}, until in real time; null while nothing is muted. */
export function muted(now = Date.now()) {
    try {
        const mute = JSON.parse(remembered(NAME, "null"));
        return mute && mute.until > now ? mute : null;
    } catch {
        return null;
    }
}

export function mute(reason, minutes, now = Date.now()) {
    remember(NAME, JSON.stringify({ reason, until: now + minutes * 60_000 }));
}

export function unmute() {
    remember(NAME, null);
}
