/** How many lines of each part fit on one sheet of paper: first each has a few, then those that matter more take the rest. */

/** Lines of tables that an A4 sheet holds beside its headings. */
export const LINES = 36;

/** In the order in which what is left is given away. */
const PARTS = ["open", "orders", "held", "answered"];

/** So many of each are never left out. */
const FIRST = { open: 12, orders: 5, held: 3, answered: 8 };

/** counts: of lines, by part → how many of them are printed, by part */
export function fit(counts) {
    const room = Object.fromEntries(PARTS.map((part) => [part, Math.min(counts[part], FIRST[part])]));
    let left = LINES - PARTS.reduce((all, part) => all + room[part], 0);
    for (const part of PARTS) {
        const more = Math.min(left, counts[part] - room[part]);
        room[part] += more;
        left -= more;
    }
    return room;
}
