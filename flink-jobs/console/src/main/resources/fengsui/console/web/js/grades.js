/** The four grades: colour, shape and numeral, so that none of them is needed alone. */

import { svg } from "./dom.js";
import { label } from "./words.js";

/** Gravest first. */
export const GRADES = ["red", "orange", "yellow", "blue"];

const NUMERALS = { red: "I", orange: "II", yellow: "III", blue: "IV" };

/** In a square of 32. The text of the triangle stands lower. */
const SHAPES = {
    red: { d: "M10 1h12l9 9v12l-9 9H10l-9-9V10z", y: 21 },
    orange: { d: "M16 1.5 31.5 30H.5z", y: 26 },
    yellow: { d: "M16 .5 31.5 16 16 31.5.5 16z", y: 21 },
    blue: { d: "M16 1a15 15 0 1 1 0 30 15 15 0 1 1 0-30z", y: 21 },
};

/** 0 is the gravest; one that is unknown comes last. */
export function rank(grade) {
    const index = GRADES.indexOf(grade);
    return index < 0 ? GRADES.length : index;
}

/** `Ⅰ red`, in words. */
export function gradeWords(grade) {
    return label("grade", grade);
}

export function numeral(grade) {
    return NUMERALS[grade] ?? "?";
}

/** The path of a grade's shape in a square of 32. */
export function shapePath(grade) {
    return (SHAPES[grade] ?? SHAPES.blue).d;
}

/** The shape with its numeral. It says nothing to those who hear the page: a text stands beside it. */
export function badge(grade) {
    const shape = SHAPES[grade] ?? SHAPES.blue;
    return svg(
        "svg",
        { class: `badge grade-${grade}`, viewBox: "0 0 32 32", "aria-hidden": "true" },
        svg("path", { d: shape.d }),
        svg("text", { x: 16, y: shape.y, "text-anchor": "middle" }, numeral(grade)),
    );
}
