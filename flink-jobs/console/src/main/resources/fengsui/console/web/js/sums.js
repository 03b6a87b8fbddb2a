/** One number of a page's summary. */

import { el } from "./dom.js";

export function sum(count, words, bad = false) {
    return el("li", { class: bad ? "bad" : null }, el("strong", {}, String(count)), " ", words);
}
