/** The top of every page: where one is, how much is open, the city's time, and what one may set. */

import { post } from "./api.js";
import { ended } from "./card.js";
import { openHelp, openSound } from "./dialogs.js";
import { el, replace } from "./dom.js";
import { showCounts } from "./favicon.js";
import { badge, GRADES, gradeWords } from "./grades.js";
import { remember } from "./prefs.js";
import { signInAddress } from "./signin.js";
import { full, zoneName } from "./time.js";
import { label, language, onLanguage, say, setLanguage } from "./words.js";

/** Pages that every page links to. */
export const PAGES = [
    ["/", "nav.wall"],
    ["/rules.html", "nav.rules"],
    ["/health.html", "nav.health"],
    ["/ledger.html", "nav.ledger"],
    ["/handover.html", "nav.handover"],
];

export class Header {
    #shell;
    #page;
    #counts = el("div", { class: "counts" });
    #counted = "";
    #clock = el("time", { class: "clock" });
    #sound = button(() => openSound(this.#shell.alarm));

    /** page: gives the page's name for the title */
    constructor(node, shell, page) {
        this.#shell = shell;
        this.#page = page;
        const draw = () => this.#draw(node);
        onLanguage(draw);
        draw();
    }

    #draw(node) {
        replace(
            node,
            el("a", { class: "brand", href: "/" }, el("span", { lang: "zh-CN" }, "烽燧"), el("span", { lang: "en" }, "Fengsui")),
            el("nav", { "aria-label": say("nav.label") }, PAGES.map(([href, words]) => tab(href, words))),
            this.#counts,
            this.#clock,
            this.#sound,
            button(toggleTheme, say("theme"), "theme"),
            button(() => setLanguage(language() === "zh" ? "en" : "zh"), say("language.other"), "language"),
            button(openHelp, "?", "help", say("help.title")),
            this.#who(),
        );
        this.showCards();
        this.showStatus();
    }

    showCards() {
        const open = this.#shell.store.cards().filter((card) => !ended(card) && !card.heldBy);
        const counts = Object.fromEntries(GRADES.map((grade) => [grade, 0]));
        open.forEach((card) => (counts[card.grade] = (counts[card.grade] ?? 0) + 1));
        // A favicon is not cheap, and most records change none of this.
        const says = JSON.stringify([counts, this.#page(), language()]);
        if (says !== this.#counted) {
            this.#counted = says;
            replace(this.#counts, ...GRADES.map((grade) => count(grade, counts[grade])));
            showCounts(counts, this.#page());
        }
    }

    showStatus() {
        this.#clock.textContent = full(this.#shell.live.status.now);
        this.#clock.title = zoneName();
        const state = this.#shell.alarm.state();
        this.#sound.textContent = say(`sound.${state}`);
        this.#sound.dataset.state = state;
    }

    #who() {
        const { user, accounts } = this.#shell.me;
        if (user) {
            const leave = () => post("/api/logout", {}).finally(() => location.reload());
            return el("span", { class: "who" }, `${user.name} · ${label("role", user.role)} `, button(leave, say("logout")));
        }
        return accounts
            ? el("a", { class: "who", href: signInAddress() }, say("login"))
            : el("span", { class: "who" }, say("readonly"));
    }
}

export function toggleTheme() {
    const root = document.documentElement;
    root.dataset.theme = root.dataset.theme === "light" ? "dark" : "light";
    remember("theme", root.dataset.theme);
}

function count(grade, number) {
    return el(
        "span",
        { class: number > 0 ? "count" : "count none", "data-grade": grade, title: gradeWords(grade) },
        badge(grade),
        el("span", { class: "spoken" }, `${gradeWords(grade)}: `),
        String(number),
    );
}

function tab(href, words) {
    const here = location.pathname === href || (href === "/" && location.pathname === "/index.html");
    return el("a", { href, "aria-current": here ? "page" : null }, say(words));
}

function button(action, text = "", name = null, hearing = null) {
    return el("button", { type: "button", onclick: () => action(), "data-button": name, "aria-label": hearing }, text);
}
