/** The grids of the city, tinted by their risk scores. There are no tiles: nothing of a city's map is asked for elsewhere. */

import { get } from "./api.js";
import { codeOf, placeName, readPlaces } from "./places.js";
import { say } from "./words.js";

const SCORES_MILLIS = 10_000;

export class Grids {
    #layer;
    #places = new Map();
    #scores = {};
    #tell;

    /** tell: called with the words for the grid under the pointer */
    constructor(map, tell) {
        this.#tell = tell;
        this.#layer = L.geoJSON(null, {
            interactive: true,
            style: (feature) => this.#style(feature),
            onEachFeature: (feature, shape) => {
                shape.on("mouseover", () => this.#tell(this.#words(feature)));
                shape.on("mouseout", () => this.#tell(""));
            },
        }).addTo(map);
    }

    /** Returns the bounds of all grids, null where there are none. */
    async load() {
        const grids = await readPlaces();
        this.#layer.addData({ ...grids, features: grids.features.filter((feature) => feature.geometry) });
        this.#layer.eachLayer((shape) => this.#places.set(codeOf(shape.feature), shape.getBounds().getCenter()));
        this.#tint();
        setInterval(() => this.#tint(), SCORES_MILLIS);
        const bounds = this.#layer.getBounds();
        return bounds.isValid() ? bounds : null;
    }

    /** The middle of an area that is a grid. */
    centre(code) {
        return this.#places.get(code);
    }

    async #tint() {
        try {
            this.#scores = await get("/api/scores");
        } catch {
            return; // The strip tells that the connection is lost.
        }
        this.#layer.eachLayer((shape) => shape.setStyle(this.#style(shape.feature)));
    }

    #score(feature) {
        return Number(this.#scores[codeOf(feature)] ?? 0);
    }

    #style(feature) {
        return { className: "grid-cell", weight: 1, fillOpacity: Math.min(1, this.#score(feature) / 100) * 0.75 };
    }

    #words(feature) {
        const code = codeOf(feature);
        const name = placeName(code);
        return say("grid.says", name === code ? code : `${name} (${code})`, this.#score(feature));
    }
}
