/**
 * The list. While a pointer is over it, or somebody walks through it with the keys, no line changes its place: what is
 * new waits in a line above, in a place that is always kept for it.
 */

import { byUrgency, ended, headline } from "./card.js";
import { el, replace } from "./dom.js";
import { badge, gradeWords } from "./grades.js";
import { Row } from "./row.js";
import { onLanguage, say } from "./words.js";

/** Whoever has not stirred for so long is not about to click. */
const IDLE_MILLIS = 60_000;
/** A click so soon after lines have moved was meant for the line that was there. */
const SETTLING_MILLIS = 600;
/** More than anybody reads; a filter finds the others. */
const MOST = 1000;

export class List {
    #list;
    #waiting;
    #rows = new Map();
    #wanted = [];
    #over = false;
    #stirred = 0;
    #moved = 0;
    #shown = new Set();

    /** list: the ul; waiting: the line above it; point: called with the id under the pointer, or null */
    constructor(list, waiting, point) {
        this.#list = list;
        this.#waiting = waiting;
        this.#follow(point);
        onLanguage(() => this.#tellWaiting());
    }

    /** cards: those that pass the filter, in any order */
    show(cards, now) {
        this.#wanted = [...cards].sort(byUrgency);
        const known = new Map(this.#wanted.map((card) => [card.id, card]));
        for (const [id, row] of this.#rows) {
            row.show(known.get(id) ?? row.card, now);
            row.node.classList.toggle("gone", !known.has(id));
        }
        if (!this.#held()) {
            this.settle(now);
        }
        this.#tellWaiting();
    }

    /** Puts every line where it belongs. */
    settle(now) {
        const focused = this.#list.contains(document.activeElement) ? document.activeElement : null;
        // Where no line was, none can have been meant.
        const first = this.#list.children.length === 0;
        const order = this.#wanted.slice(0, MOST).map((card) => this.#row(card, now).node);
        this.#drop(new Set(order));
        order.forEach((node, index) => {
            if (this.#list.children[index] !== node) {
                this.#list.insertBefore(node, this.#list.children[index] ?? null);
                this.#moved = first ? 0 : Date.now();
            }
        });
        this.#shown = new Set(this.#rows.keys());
        this.#rove(focused);
        this.#tellWaiting();
    }

    focusFirst() {
        (this.#list.querySelector("a[tabindex='0']") ?? this.#list.querySelector("a"))?.focus();
    }

    /** Moves the focus by so many lines. */
    walk(step) {
        const links = [...this.#list.querySelectorAll("a")];
        const here = links.indexOf(document.activeElement);
        const next = links[here < 0 ? 0 : Math.min(links.length - 1, Math.max(0, here + step))];
        next?.focus();
    }

    highlight(id) {
        this.#list.querySelector(".pointed")?.classList.remove("pointed");
        this.#rows.get(id)?.node.classList.add("pointed");
    }

    #row(card, now) {
        let row = this.#rows.get(card.id);
        if (!row) {
            row = new Row(card);
            row.show(card, now);
            this.#rows.set(card.id, row);
        }
        return row;
    }

    #drop(wanted) {
        for (const [id, row] of this.#rows) {
            if (!wanted.has(row.node)) {
                row.node.remove();
                this.#rows.delete(id);
            }
        }
    }

    #held() {
        const busy = this.#over || this.#list.contains(document.activeElement);
        return busy && this.#rows.size > 0 && Date.now() - this.#stirred < IDLE_MILLIS;
    }

    /** One line can be reached with Tab; the arrow keys reach the others. */
    #rove(focused) {
        const links = [...this.#list.querySelectorAll("a")];
        const reachable = links.includes(focused) ? focused : links[0];
        links.forEach((link) => (link.tabIndex = link === reachable ? 0 : -1));
        if (focused && document.activeElement !== focused) {
            focused.focus({ preventScroll: true });
        }
    }

    #tellWaiting() {
        const fresh = this.#wanted.filter((card) => !this.#shown.has(card.id));
        if (fresh.length === 0 || this.#wanted.length > MOST) {
            replace(this.#waiting, el("span", {}, this.#summary()));
            return;
        }
        const first = fresh[0];
        replace(
            this.#waiting,
            el(
                "button",
                { type: "button", class: "fresh", "data-grade": first.grade, onclick: () => this.settle(Date.now()) },
                badge(first.grade),
                `${say("list.waiting", fresh.length)} ${gradeWords(first.grade)}: ${headline(first)}`,
            ),
        );
    }

    #summary() {
        const open = this.#wanted.filter((card) => !ended(card)).length;
        const more = this.#wanted.length > MOST ? ` · ${say("list.more", MOST)}` : "";
        return say("list.summary", open, this.#wanted.length - open) + more;
    }

    #follow(point) {
        const stir = () => (this.#stirred = Date.now());
        this.#list.addEventListener("pointermove", stir);
        this.#list.addEventListener("pointerenter", () => {
            this.#over = true;
            stir();
        });
        this.#list.addEventListener("pointerleave", () => {
            this.#over = false;
            point(null);
        });
        this.#list.addEventListener("pointerover", (event) => point(event.target.closest("li")?.dataset.incident ?? null));
        this.#list.addEventListener("focusin", (event) => {
            stir();
            this.#rove(event.target);
            point(event.target.closest("li")?.dataset.incident ?? null);
        });
        this.#list.addEventListener("keydown", stir);
        this.#list.addEventListener("click", (event) => {
            const typed = event.detail === 0;
            if (!typed && Date.now() - this.#moved < SETTLING_MILLIS && !event.ctrlKey) {
                event.preventDefault();
            }
        });
    }
}
