/** All that is known of one incident. */

import { AnswerForm } from "./answer.js";
import { get, incidentPath } from "./api.js";
import { cardOf, headline } from "./card.js";
import { drawScore } from "./contributions.js";
import { drawCourse } from "./course.js";
import { el, replace } from "./dom.js";
import { drawEvidence } from "./evidence.js";
import { drawHead } from "./head.js";
import { onKey } from "./keys.js";
import { readPlaces } from "./places.js";
import { drawPlot } from "./plot.js";
import { drawAgainst, drawRecord, drawRules } from "./reasons.js";
import { restWhileHidden } from "./rest.js";
import { openShell } from "./shell.js";
import { eachSecond } from "./ticker.js";
import { onLanguage, say } from "./words.js";

/** Until the server has read its rules, and what the job says of itself. */
const AGAIN_MILLIS = 3000;

const id = new URLSearchParams(location.search).get("id") ?? "";
const at = (name) => document.getElementById(name);

let detail = null;
const shell = await openShell(() => (detail ? headline(card()) : say("nav.incident")));
const form = new AnswerForm(at("answer"), shell, id, load);

/** As the wall has it; the record alone does not tell that it is overdue. */
function card() {
    const last = detail.revisions.at(-1);
    const known = shell.store.get(id);
    const state = last.record.msgType === "Cancel" ? "ended" : "new";
    return known ?? cardOf({ id, position: `${last.partition}:${last.offset}`, record: last.record, state, answer: null });
}

async function load() {
    try {
        detail = await get(incidentPath(id));
        draw();
        (detail.rulesReady && detail.unheard.known) || setTimeout(load, AGAIN_MILLIS);
    } catch (refused) {
        if (detail === null) {
            replace(at("head"), el("h1", {}, say("incident.none")), el("p", {}, refused.message || id));
        }
    }
}

function draw() {
    const record = detail.revisions.at(-1).record;
    drawHead(at("head"), card(), shell.live.status.now);
    drawScore(at("score"), record);
    drawEvidence(at("evidence"), record, detail);
    drawPlot(at("plot"), detail);
    drawAgainst(at("against"), record, detail, shell.live.status.now);
    drawRules(at("rule"), record, detail);
    drawRecord(at("record"), detail);
    drawCourse(at("course"), detail, shell.live.status.now);
    form.show(detail, card());
    document.body.dataset.revision = record.revision;
}

shell.store.onChange(({ all, card: changed }) => (all || changed.id === id) && load());
onLanguage(() => detail && draw());
eachSecond(() => detail && drawHead(at("head"), card(), shell.live.status.now));
onKey("Escape", "key.back", () => location.assign("/"));
onKey("a", "key.answer", () => form.focus());

restWhileHidden(shell.live);
shell.begin();
readPlaces().then(() => detail && draw());
