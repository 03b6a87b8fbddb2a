/** The wall: the list and the map of what stands, as the filter wants it. */

import { byUrgency, ended } from "./card.js";
import { FilterBar } from "./filterbar.js";
import { passes, readFilter, writeFilter } from "./filters.js";
import { GRADES, gradeWords } from "./grades.js";
import { onKey } from "./keys.js";
import { List } from "./list.js";
import { CityMap } from "./map.js";
import { readPlaces } from "./places.js";
import { standAsWall } from "./rest.js";
import { openShell } from "./shell.js";
import { eachSecond } from "./ticker.js";
import { onLanguage, say } from "./words.js";

const shell = await openShell(() => say("nav.wall"));
const { store, live } = shell;
const filter = readFilter();
const hidden = document.querySelector("#hidden");
const told = document.querySelector("#told");

const map = openMap();
const list = new List(document.querySelector("#list"), document.querySelector("#waiting"), (id) => map?.highlight(id));
const bar = new FilterBar(document.querySelector("#filters"), filter, shell.settings.hazards ?? [], refilter);

/** The list has to stand even where the map cannot: null where it could not be made. */
function openMap() {
    try {
        return new CityMap(document.querySelector("#map"), {
            tell: (words) => (told.textContent = words),
            point: (id) => list.highlight(id),
            open: (id) => location.assign(`/incident.html?id=${encodeURIComponent(id)}`),
        });
    } catch (failure) {
        console.error(failure);
        return null;
    }
}

let drawing = false;

/** Of a hundred changes in a moment the screen is drawn once. */
function draw() {
    if (!drawing) {
        drawing = true;
        setTimeout(drawNow, 0);
    }
}

function drawNow() {
    drawing = false;
    const cards = wanted();
    showHidden(cards);
    list.show(cards, live.status.now);
    map?.show(cards);
    document.body.dataset.drawn = live.status.begun ? String(cards.length) : "";
}

function wanted() {
    const now = live.status.now;
    return store.cards().filter((card) => passes(card, filter, now));
}

/** A filter that somebody forgot must not keep a fire from the next one. */
function showHidden(cards) {
    const shown = new Set(cards.map((card) => card.id));
    const missed = store.cards().filter((card) => !ended(card) && !card.heldBy && !shown.has(card.id));
    hidden.hidden = missed.length === 0;
    const worst = missed.sort(byUrgency)[0];
    hidden.textContent = worst ? say("filter.hidden", missed.length, gradeWords(worst.grade)) : "";
}

hidden.addEventListener("click", () => bar.clear());

/** Whoever changes the filter wants to see what it shows now, wherever the pointer is. */
function refilter() {
    writeFilter(filter);
    drawNow();
    list.settle(live.status.now);
}

store.onChange(({ all, card }) => {
    bar.offer(all ? store.cards() : [card]);
    draw();
});
eachSecond(draw);
onLanguage(draw);

onKey("ArrowDown", "key.down", () => list.walk(1));
onKey("ArrowUp", "key.up", () => list.walk(-1));
onKey("j", "key.down", () => list.walk(1));
onKey("k", "key.up", () => list.walk(-1));
onKey("n", "key.fresh", () => {
    list.settle(live.status.now);
    list.focusFirst();
});
onKey("f", "key.filter", () => document.querySelector("#filter-hazard").focus());
onKey("m", "key.map", () => document.querySelector("#map").focus());
GRADES.forEach((grade, index) => onKey(String(index + 1), "key.grade", () => document.querySelector(`#filter-${grade}`).click()));

standAsWall();
shell.begin();
map?.load();
readPlaces().then(() => bar.rename());
