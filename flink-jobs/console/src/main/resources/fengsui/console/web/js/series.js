/** What the records of an incident tell of each measuring device: its readings, and what was expected of it. */

import { readingOf, usualOf } from "./said.js";

/**
 * By device and subject, those with most readings first: {source, subject, unit, piece, points}. Each event counts once,
 * however many revisions tell it. A point is {at, value, usual: {low, high} or null, late: whether it may have been earlier}.
 */
export function seriesOf(revisions) {
    const all = new Map();
    for (const piece of revisions.flatMap(({ record }) => [...record.evidence, ...record.contradicting])) {
        const reading = piece.kind === "sensor" ? readingOf(piece) : null;
        if (reading) {
            const points = serie(all, piece, reading).points;
            points.set(piece.eventId, { at: Date.parse(piece.time), value: reading.value, said: piece.said, usual: null, late: false });
        }
    }
    revisions.forEach(({ record }) => record.contributions.forEach((part) => addUsual(all, part, Date.parse(record.sent))));
    return [...all.values()]
        .map((one) => ({ ...one, points: [...one.points.values()].sort((a, b) => a.at - b.at) }))
        .sort((a, b) => b.points.length - a.points.length);
}

/** A score does not say when a reading was made: it is that of the evidence that says the same, else no later than `sent`. */
function addUsual(all, part, sent) {
    const usual = usualOf(part);
    const reading = usual && readingOf({ kind: part.kind, said: usual.said });
    if (!reading) {
        return;
    }
    const { points } = serie(all, part, reading);
    const same = [...points.values()].filter((point) => point.said === usual.said && point.at <= sent).at(-1);
    if (same) {
        same.usual = usual;
    } else {
        points.set(usual.said, { at: sent, value: reading.value, said: usual.said, usual, late: true });
    }
}

function serie(all, piece, { subject, unit }) {
    const key = `${piece.sourceId} ${subject}`;
    if (!all.has(key)) {
        all.set(key, { source: piece.sourceId, subject, unit, piece: { ...piece, said: usualOf(piece)?.said ?? piece.said }, points: new Map() });
    }
    return all.get(key);
}
