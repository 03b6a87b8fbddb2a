/** What a piece of evidence said, `smoke 5.3 %obs/m`, taken apart again; and the bounds that it was held against. */

const FORM = /^(\S+) (-?\d+(?:\.\d+)?)(?: (.+))?$/;

/** {subject, value, unit}, or null for what holds no number, such as a call. */
export function readingOf({ kind, said }) {
    const found = kind === "hotline" ? null : FORM.exec(said);
    return found ? { subject: found[1], value: Number(found[2]), unit: found[3] ?? "" } : null;
}

const USUAL = /^(.+), expected (-?[\d.]+(?:E-?\d+)?)(?:–| to )(-?[\d.]+(?:E-?\d+)?)$/;

/** Of what the score says of a reading that it went by because it is unusual: {said, low, high}, or null. */
export function usualOf({ said }) {
    const found = USUAL.exec(said);
    return found ? { said: found[1], low: Number(found[2]), high: Number(found[3]) } : null;
}

/** Evidence tells how sure a camera was in hundredths: nearer to a bound than half of one nobody knows on which side it lay. */
const HALF = { video: 0.005 };

/**
 * Bounds of the rules that concern it, each once, with the rules that have it.
 *
 * rule.thresholds: [{kind, subjects, sign, bound, unit, parameter}]; none where the server does not know the rule as it was
 */
export function boundsFor(evidence, rules) {
    const reading = readingOf(evidence);
    if (reading === null) {
        return [];
    }
    const found = new Map();
    for (const rule of rules) {
        for (const bound of rule.thresholds.filter((each) => concerns(each, evidence, reading))) {
            const key = `${bound.sign} ${bound.bound}`;
            const known = found.get(key) ?? { ...bound, unit: bound.unit ?? reading.unit, rules: [], met: met(evidence, reading.value, bound) };
            found.set(key, { ...known, rules: [...new Set([...known.rules, rule.id])] });
        }
    }
    return [...found.values()];
}

function concerns({ kind, subjects }, evidence, reading) {
    return kind === evidence.kind && (subjects.length === 0 || subjects.includes(reading.subject));
}

/** null where that is not known. */
function met({ kind }, value, bound) {
    return Math.abs(value - bound.bound) < (HALF[kind] ?? 0) ? null : meets(value, bound);
}

function meets(value, { sign, bound }) {
    switch (sign) {
        case ">=":
            return value >= bound;
        case ">":
            return value > bound;
        case "<=":
            return value <= bound;
        default:
            return value < bound;
    }
}
