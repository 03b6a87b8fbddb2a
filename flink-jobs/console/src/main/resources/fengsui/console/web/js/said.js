/** What a piece of evidence said, `smoke 5.3 %obs/m`, taken apart again; and the bounds that it was held against. */

const FORM = /^(\S+) (-?\d+(?:\.\d+)?)(?: (.+))?$/;

/** {subject, value, unit}, or null for what holds no number, such as a call. */
export function readingOf({ kind, said }) {
    const found = kind === "hotline" ? null : FORM.exec(said);
    return found ? { subject: found[1], value: Number(found[2]), unit: found[3] ?? "" } : null;
}

/**
 * Bounds of the rule that concern it.
 *
 * rule.thresholds: [{kind, subjects, sign, bound, unit, parameter}], where the server knows the rule
 */
export function boundsFor(evidence, rule) {
    const reading = readingOf(evidence);
    if (reading === null) {
        return [];
    }
    return (rule?.thresholds ?? [])
        .filter((bound) => bound.kind === evidence.kind && (bound.subjects.length === 0 || bound.subjects.includes(reading.subject)))
        .map((bound) => ({ ...bound, met: meets(reading.value, bound) }));
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
