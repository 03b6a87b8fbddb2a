/** What one stage made, held against what the next took. Until all is settled, what does not add up is on its way. */

import { label, say } from "./words.js";

export function sentences({ stages, lines, rejected }, topics) {
    const sum = (name) => lines.reduce((all, line) => all + line[name], 0);
    const of = (name) => stages[name] ?? 0;
    const refused = Object.values(rejected).reduce((all, count) => all + count, 0);
    const read = topics.reduce((all, topic) => all + topic.decoded + topic.filtered + topic.rejected + topic.underway + topic.lost, 0);
    return [
        sentence("read", read, [part("decoded", sum("decoded")), part("filtered", sum("filtered")), part("rejected", refused)]),
        sentence("events", sum("events"), [
            part("duplicate", sum("duplicate")),
            part("judging", of("waiting")),
            part("watched", of("routed.watched")),
            part("unwatched", of("routed.unwatched")),
        ]),
        sentence("copies", of("routed.copies"), ["used", "corrected", "too-late", "shed", "unwatched"].map((name) => part(name, of(`copies.${name}`)))),
        "answers.given" in stages
            ? sentence("answers", of("answers.given"), [part("taken", of("answers.taken")), part("repeated", of("answers.repeated"))])
            : null,
    ].filter((one) => one !== null);
}

function sentence(name, made, parts) {
    const accounted = parts.reduce((all, one) => all + one.count, 0);
    return { words: say(`stage.${name}`), made, accounted, parts };
}

function part(name, count) {
    return { words: label("part", name), count };
}
