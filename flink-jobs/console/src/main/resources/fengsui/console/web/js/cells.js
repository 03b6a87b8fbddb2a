/** The grids of the city as a drawing: crossed out where a rule is blind, tinted where rules have hit. */

import { svg } from "./dom.js";
import { codeOf, placeName } from "./places.js";
import { say } from "./words.js";

const WIDTH = 640;
const MOST_HEIGHT = 420;
const MARGIN = 6;
const TINTS = 4;

/** collection: GeoJSON of all grids; cells: {code, blind, hits}. Null where there is no grid to draw. */
export function drawCells(collection, cells) {
    const shapes = collection.features.map((feature) => ({ code: codeOf(feature), rings: rings(feature.geometry) })).filter(({ rings: some }) => some.length > 0);
    if (shapes.length === 0) {
        return null;
    }
    const { point, height } = projection(shapes.flatMap((shape) => shape.rings.flat()));
    const known = new Map(cells.map((cell) => [cell.code, cell]));
    const most = Math.max(1, ...cells.map((cell) => cell.hits));
    return svg(
        "svg",
        { class: "cells", viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": say("coverage.map") },
        crosses(),
        shapes.map(({ code, rings: own }) => cell(code, path(own, point), known.get(code), most)),
    );
}

function cell(code, d, known, most) {
    const hits = known?.hits ?? 0;
    const blind = known?.blind ?? 0;
    return svg(
        "g",
        {},
        svg("path", { d, class: `cell tint-${hits > 0 ? Math.ceil((TINTS * hits) / most) : 0}` }),
        blind > 0 ? svg("path", { d, class: "crossed", fill: "url(#crosses)" }) : null,
        svg("title", {}, say("coverage.cell", placeName(code), blind, hits)),
    );
}

function crosses() {
    return svg(
        "defs",
        {},
        svg("pattern", { id: "crosses", width: 8, height: 8, patternUnits: "userSpaceOnUse" }, svg("path", { class: "cross", d: "M0 0l8 8M8 0l-8 8" })),
    );
}

/** Of a polygon or several; of anything else nothing. */
function rings(geometry) {
    if (geometry?.type === "Polygon") {
        return geometry.coordinates;
    }
    return geometry?.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

/** A city is small enough for a plane: degrees of longitude are shortened as in its middle. */
function projection(points) {
    const [west, east] = range(points.map(([lon]) => lon));
    const [south, north] = range(points.map(([, lat]) => lat));
    const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
    const scale = Math.min((WIDTH - 2 * MARGIN) / ((east - west) * squeeze || 1), (MOST_HEIGHT - 2 * MARGIN) / (north - south || 1));
    const left = (WIDTH - (east - west) * squeeze * scale) / 2;
    return {
        point: ([lon, lat]) => `${(left + (lon - west) * squeeze * scale).toFixed(1)} ${(MARGIN + (north - lat) * scale).toFixed(1)}`,
        height: Math.round((north - south) * scale + 2 * MARGIN),
    };
}

/** Of so many numbers that they do not fit into one call. */
function range(numbers) {
    return numbers.reduce(([least, most], number) => [Math.min(least, number), Math.max(most, number)], [Infinity, -Infinity]);
}

function path(own, point) {
    return own.map((ring) => `M${ring.map(point).join("L")}Z`).join("");
}
