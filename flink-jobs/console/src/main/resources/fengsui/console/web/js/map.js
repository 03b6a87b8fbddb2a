/** Incidents on the map, each as the shape of its grade. The list has them all: the map need not be walked with keys. */

import { ended, headline } from "./card.js";
import { badge, gradeWords } from "./grades.js";
import { Grids } from "./grids.js";
import { el } from "./dom.js";
import { say } from "./words.js";

/** In rem, as the style has it. */
const SIZE = 2.2;
/** More than that are drawn smaller. */
const CROWD = 150;
/** Incidents at one place stand beside each other. */
const APART = 1.4;

export class CityMap {
    #map;
    #grids;
    #markers = new Map();
    #hooks;
    #moved = false;

    /** hooks: tell(words), point(id or null), open(id) */
    constructor(node, hooks) {
        this.#hooks = hooks;
        this.#map = L.map(node, { attributionControl: false, zoomControl: false, zoomSnap: 0.25, fadeAnimation: false });
        this.#map.setView([0, 0], 2);
        L.control.zoom({ zoomInTitle: say("map.in"), zoomOutTitle: say("map.out") }).addTo(this.#map);
        this.#grids = new Grids(this.#map, hooks.tell);
        new ResizeObserver(() => this.#map.invalidateSize({ animate: false })).observe(node);
    }

    /** The grids, once they are there; until then, and without any, the map shows where the incidents are. */
    async load() {
        try {
            const bounds = await this.#grids.load();
            if (bounds) {
                this.#moved = true;
                this.#map.fitBounds(bounds, { padding: [12, 12], animate: false });
            }
        } catch {
            // Without grids the incidents still stand where they are.
        }
    }

    show(cards) {
        this.#map.getContainer().classList.toggle("crowded", cards.length > CROWD);
        const wanted = new Set(cards.map((card) => card.id));
        this.#markers.forEach((known, id) => wanted.has(id) || this.#remove(id));
        const taken = new Map();
        cards.forEach((card) => this.#put(card, taken));
        this.#firstLook();
    }

    highlight(id) {
        this.#markers.forEach((known, each) => known.marker.getElement()?.classList.toggle("pointed", each === id));
    }

    #firstLook() {
        if (!this.#moved && this.#markers.size > 0) {
            this.#moved = true;
            const places = [...this.#markers.values()].map((known) => known.marker.getLatLng());
            this.#map.fitBounds(L.latLngBounds(places).pad(0.2), { maxZoom: 14, animate: false });
        }
    }

    #remove(id) {
        this.#markers.get(id).marker.remove();
        this.#markers.delete(id);
    }

    #put(card, taken) {
        const place = this.#place(card);
        if (!place) {
            return;
        }
        const spot = `${place.lat.toFixed(4)} ${place.lng.toFixed(4)}`;
        const beside = taken.get(spot) ?? 0;
        taken.set(spot, beside + 1);
        const look = `${card.grade} ${card.state} ${spot} ${beside} ${document.documentElement.lang}`;
        const known = this.#markers.get(card.id);
        if (known?.look === look) {
            return;
        }
        known?.marker.remove();
        this.#markers.set(card.id, { look, marker: this.#marker(card, place, beside).addTo(this.#map) });
    }

    #marker(card, place, beside) {
        const html = el("span", { class: "pin", "data-state": card.state }, badge(card.grade));
        const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
        const size = SIZE * rem;
        const icon = L.divIcon({
            className: "marker",
            html,
            iconSize: [size, size],
            iconAnchor: [size / 2 - beside * APART * rem, size / 2],
        });
        const marker = L.marker(place, {
            icon,
            keyboard: false,
            zIndexOffset: (ended(card) ? 0 : 2000) - card.rank * 400,
            title: `${gradeWords(card.grade)} · ${headline(card)}`,
        });
        marker.on("mouseover", () => this.#hooks.point(card.id));
        marker.on("mouseout", () => this.#hooks.point(null));
        marker.on("click", () => this.#hooks.open(card.id));
        return marker;
    }

    #place(card) {
        const { lon, lat, grid, code } = card.record.area ?? {};
        if (Number.isFinite(lon) && Number.isFinite(lat)) {
            return L.latLng(lat, lon);
        }
        return this.#grids.centre(grid ?? code);
    }
}
