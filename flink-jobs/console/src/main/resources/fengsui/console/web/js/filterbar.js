/** The controls of the filter. */

import { el, replace } from "./dom.js";
import { badge, GRADES, gradeWords } from "./grades.js";
import { placeName } from "./places.js";
import { inWords, language, onLanguage, say } from "./words.js";

export class FilterBar {
    #node;
    #filter;
    #changed;
    #hazards;
    #areas = new Set();
    #roles = new Map();

    /** hazards: all that the server knows, {code, en, zh}; changed: called after each change of `filter` */
    constructor(node, filter, hazards, changed) {
        this.#node = node;
        this.#filter = filter;
        this.#hazards = new Map(hazards.map((hazard) => [hazard.code, hazard]));
        this.#changed = changed;
        onLanguage(() => this.#draw());
        this.#draw();
    }

    /** Offers what the incidents have. Nothing that is offered goes away again, for somebody may be about to choose it. */
    offer(cards) {
        const before = this.#size();
        for (const card of cards) {
            card.areas.forEach((code) => this.#areas.add(code));
            card.departments.forEach((name, role) => this.#roles.set(role, name ?? this.#roles.get(role) ?? null));
            if (!this.#hazards.has(card.hazard)) {
                this.#hazards.set(card.hazard, { code: card.hazard, ...card.record.event });
            }
        }
        if (this.#size() !== before && !this.#node.contains(document.activeElement)) {
            this.#draw();
        }
    }

    /** Areas have got their names. */
    rename() {
        if (!this.#node.contains(document.activeElement)) {
            this.#draw();
        }
    }

    /** Shows everything again. */
    clear() {
        GRADES.forEach((grade) => this.#filter.grades.add(grade));
        Object.assign(this.#filter, { hazard: "", area: "", to: "" });
        this.#draw();
        this.#changed();
    }

    #size() {
        return this.#areas.size + this.#roles.size + this.#hazards.size;
    }

    #draw() {
        const focused = document.activeElement?.id;
        replace(
            this.#node,
            el("div", { class: "grades", role: "group", "aria-label": say("filter.grade") }, GRADES.map((grade) => this.#grade(grade))),
            this.#select("hazard", [...this.#hazards.values()].map((hazard) => [hazard.code, inWords(hazard) || hazard.code])),
            this.#select("area", [...this.#areas].map((code) => [code, placeName(code)])),
            this.#select("to", [...this.#roles].map(([role, name]) => [role, inWords(name) || role])),
            this.#hours(),
            this.#inside(),
        );
        if (focused) {
            document.getElementById(focused)?.focus();
        }
    }

    #grade(grade) {
        const grades = this.#filter.grades;
        const press = () => {
            grades.has(grade) ? grades.delete(grade) : grades.add(grade);
            if (grades.size === 0) {
                GRADES.forEach((each) => grades.add(each));
            }
            this.#draw();
            this.#changed();
        };
        return el(
            "button",
            { type: "button", id: `filter-${grade}`, "aria-pressed": String(grades.has(grade)), onclick: press },
            badge(grade),
            el("span", { class: "spoken" }, gradeWords(grade)),
        );
    }

    #select(name, options) {
        const chosen = this.#filter[name];
        const known = options.some(([code]) => code === chosen) || !chosen ? options : [...options, [chosen, chosen]];
        known.sort((a, b) => a[1].localeCompare(b[1], language()));
        const all = el("option", { value: "" }, say(`filter.${name}.all`));
        const some = known.map(([code, words]) => el("option", { value: code, selected: code === chosen }, words));
        const node = el("select", { id: `filter-${name}`, "aria-label": say(`filter.${name}`) }, all, some);
        node.addEventListener("change", () => this.#set(name, node.value));
        return node;
    }

    #hours() {
        const options = [1, 6, 24].map((hours) => {
            return el("option", { value: hours, selected: hours === this.#filter.hours }, say("filter.hours.last", hours));
        });
        const node = el("select", { id: "filter-hours", "aria-label": say("filter.hours") }, options);
        node.addEventListener("change", () => this.#set("hours", Number(node.value)));
        return node;
    }

    #inside() {
        const box = el("input", { type: "checkbox", id: "filter-inside", checked: this.#filter.inside });
        box.addEventListener("change", () => this.#set("inside", box.checked));
        return el("label", { class: "inside" }, box, " ", say("filter.inside"));
    }

    #set(name, value) {
        this.#filter[name] = value;
        this.#changed();
    }
}
