/** The revisions and answers of an incident, the newest first: what changed, and why. */

import { el, replace } from "./dom.js";
import { badge, gradeWords } from "./grades.js";
import { clock, full, moment } from "./time.js";
import { inWords, label, say } from "./words.js";

export function drawCourse(node, detail, now) {
    const steps = [...revisions(detail, now), ...answers(detail, now)].sort((a, b) => b.at - a.at || b.order - a.order);
    const count = say("course.count", detail.revisions.length);
    replace(node, el("h2", {}, say("course.title"), el("small", {}, count)), el("ol", { class: "steps" }, steps.map((step) => step.node)));
}

function revisions(detail, now) {
    return detail.revisions.map((revision, index) => ({
        at: Date.parse(revision.record.sent),
        order: index,
        node: revisionLine(revision, detail.revisions[index - 1]?.record, now),
    }));
}

function revisionLine({ partition, offset, written, record }, before, now) {
    return el(
        "li",
        { "data-revision": record.revision },
        el("time", { title: full(record.sent) }, moment(record.sent, now)),
        badge(record.grade),
        el(
            "div",
            {},
            el("p", { class: "changed" }, inWords(record.description)),
            el("p", { class: "why" }, ...joined(reasons(record, before))),
            el("p", { class: "position" }, say("course.position", record.revision, `${partition}:${offset}`, clock(written))),
        ),
    );
}

/** What is different from the record before, and so may be why. */
function reasons(record, before) {
    if (!before) {
        return [gradeWords(record.grade), ...record.rules.map((rule) => say("course.rule", rule.id)), say("course.evidence", record.evidenceCount)];
    }
    const known = new Set(before.rules.map((rule) => rule.id));
    return [
        moved(gradeWords(before.grade), gradeWords(record.grade)),
        ...["certainty", "severity", "urgency"].map((name) => moved(label(name, before[name]), label(name, record[name]))),
        before.score === record.score ? null : say("course.score", before.score, record.score),
        ...record.rules.filter((rule) => !known.has(rule.id)).map((rule) => say("course.rule", rule.id)),
        record.evidenceCount > before.evidenceCount ? say("course.evidence", record.evidenceCount - before.evidenceCount) : null,
        record.contradictingCount > before.contradictingCount
            ? say("against", record.contradictingCount - before.contradictingCount)
            : null,
        record.endReason ? say("ended.because", label("end", record.endReason)) : null,
    ].filter(Boolean);
}

function moved(before, now) {
    return before === now ? null : `${before} → ${now}`;
}

function joined(parts) {
    return parts.flatMap((part, index) => (index === 0 ? [part] : [" · ", part]));
}

function answers(detail, now) {
    return (detail.answers ?? []).map((answer, index) => {
        const at = timeOf(answer);
        return { at, order: 1000 + index, node: answerLine(answer, at, now) };
    });
}

function answerLine(answer, at, now) {
    const kind = label("answered", kindOf(answer));
    const parts = [answer.by, answer.caseNumber, answer.reason && label("reason", answer.reason), answer.disposition && label("disposition", answer.disposition)];
    return el(
        "li",
        { class: "answer", "data-answer": answer.answerId, "data-pending": answer.pending },
        el("time", { title: full(at) }, moment(at, now)),
        el("span", { class: "hand", "aria-hidden": "true" }, "✎"),
        el(
            "div",
            {},
            el("p", { class: "changed" }, [kind, ...parts.filter(Boolean)].join(" · ")),
            answer.comment ? el("p", {}, answer.comment) : null,
            el("p", { class: "position" }, answer.pending ? say("course.pending") : say("course.seen")),
        ),
    );
}

export function kindOf(answer) {
    return answer.kind ?? answer.type ?? answer.state;
}

export function timeOf(answer) {
    const time = answer.at ?? answer.time;
    return typeof time === "string" ? Date.parse(time) : time;
}
