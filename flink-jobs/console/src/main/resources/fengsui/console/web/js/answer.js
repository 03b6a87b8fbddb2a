/** Answering an incident. What was sent is pending until it is seen on the topic; who comes second sees the first's answer. */

import { incidentPath, post } from "./api.js";
import { el, replace } from "./dom.js";
import { fieldsFor, KINDS, valuesOf } from "./answerfields.js";
import { kindOf } from "./course.js";
import { signInAddress } from "./signin.js";
import { label, onLanguage, say } from "./words.js";

export class AnswerForm {
    #node;
    #shell;
    #id;
    #sent;
    #kind = "accepted";
    #revision = 1;
    #seen = null;
    #newest = null;
    #touched = false;
    #drawn = false;
    #notice = el("p", { class: "notice", role: "alert" });

    /** sent: called when an answer was taken */
    constructor(node, shell, id, sent) {
        this.#node = node;
        this.#shell = shell;
        this.#id = id;
        this.#sent = sent;
        onLanguage(() => this.#drawn && this.#draw());
    }

    show(detail, card) {
        this.#revision = card.revision;
        this.#newest = (detail.answers ?? []).filter((answer) => kindOf(answer) !== "comment").at(-1) ?? null;
        if (this.#touched && this.#isOther()) {
            this.#tellOther(this.#newest);
        } else if (!this.#touched) {
            this.#seen = this.#newest?.answerId ?? null;
        }
        if (!this.#drawn) {
            this.#draw();
        }
    }

    focus() {
        (this.#node.querySelector("input:checked") ?? this.#node.querySelector("a, button"))?.focus();
    }

    #isOther() {
        return this.#newest !== null && this.#newest.answerId !== this.#seen;
    }

    #draw() {
        this.#drawn = true;
        const { me } = this.#shell;
        replace(this.#node, el("h2", {}, say("answer.title")), ...(me.mayAnswer ? [this.#form(), this.#notice] : [whyNot(me)]));
    }

    #form() {
        const fields = el("div", { class: "fields" }, ...fieldsFor(this.#kind));
        const choose = (kind) => {
            this.#kind = kind;
            replace(fields, ...fieldsFor(kind));
        };
        return el(
            "form",
            { onsubmit: (event) => this.#submit(event), oninput: () => (this.#touched = true) },
            el("fieldset", { class: "kinds" }, el("legend", { class: "spoken" }, say("answer.kind")), KINDS.map((kind) => this.#choice(kind, choose))),
            fields,
            el("button", { type: "submit", class: "strong" }, say("answer.send")),
        );
    }

    #choice(kind, choose) {
        const box = el("input", { type: "radio", name: "kind", value: kind, checked: kind === this.#kind, onchange: () => choose(kind) });
        return el("label", {}, box, " ", say(`kind.${kind}`));
    }

    async #submit(event) {
        event.preventDefault();
        const form = event.target;
        const button = form.querySelector("button[type=submit]");
        button.disabled = true;
        this.#tell("", say("answer.sending"));
        try {
            const body = { kind: this.#kind, revision: this.#revision, after: this.#seen, ...valuesOf(form, this.#kind) };
            await post(incidentPath(this.#id, "/answers"), body);
            this.#touched = false;
            form.reset();
            this.#kind = "accepted";
            this.#draw();
            this.#tell("fine", say("answer.sent"));
            this.#sent();
        } catch (refused) {
            this.#refused(refused);
        } finally {
            button.disabled = false;
        }
    }

    #refused(refused) {
        if (refused.status === 409 && refused.body.other) {
            this.#newest = refused.body.other;
            this.#tellOther(refused.body.other);
            this.#sent();
        } else if (refused.status === 401) {
            location.assign(signInAddress());
        } else if (refused.status === 0) {
            this.#tell("bad", say("answer.unreached"));
        } else {
            this.#tell("bad", `${say("answer.refused")} ${refused.message}`);
        }
    }

    /** Whoever was writing meanwhile has to say that he saw it, else he would overwrite it unseen. */
    #tellOther(other) {
        const words = [label("answered", kindOf(other)), other.by, other.caseNumber].filter(Boolean).join(" · ");
        const go = () => {
            this.#seen = other.answerId;
            this.#tell("", "");
        };
        this.#tell("bad", `${say("answer.other")} ${words} `, el("button", { type: "button", onclick: go }, say("answer.goon")));
    }

    #tell(level, ...content) {
        this.#notice.dataset.level = level;
        replace(this.#notice, ...content);
    }
}

function whyNot(me) {
    const why = me.accounts ? say("answer.role") : say("answer.noaccounts");
    return el("p", { class: "faint", id: "why" }, why);
}
