/** The city's areas: their names, and the shapes of its grids. Read once; without them a code stands for itself. */

import { get } from "./api.js";
import { inWords } from "./words.js";

const names = new Map();
let reading = null;

/** All features as GeoJSON. */
export function readPlaces() {
    reading ??= get("/api/grids").then(keep, () => ({ type: "FeatureCollection", features: [] }));
    return reading;
}

export function codeOf(feature) {
    return String(feature.properties?.code ?? feature.properties?.grid ?? feature.id ?? "");
}

/** The areas that an area of a record lies in, nearest first, by name. */
export function placesAbove(area) {
    const codes = [area.community, area.street, area.district, area.city].filter((code) => code && code !== area.code);
    return [...new Set(codes)].map(placeName);
}

/** Its name where it has one that is known here. */
export function placeName(code) {
    const name = names.get(code);
    return (typeof name === "string" ? name : inWords(name)) || code;
}

function keep(collection) {
    const features = collection.features ?? [];
    features.forEach((feature) => feature.properties?.name && names.set(codeOf(feature), feature.properties.name));
    Object.entries(collection.names ?? {}).forEach(([code, name]) => names.set(code, name));
    return { ...collection, features };
}
