/** What all pages have in common: who asks, the live store, the alarm, the header and the strip under it. */

import { Alarm } from "./alarm.js";
import { get, useToken } from "./api.js";
import { openHelp, openSound } from "./dialogs.js";
import { Header, toggleTheme } from "./header.js";
import { onKey } from "./keys.js";
import { Live } from "./live.js";
import { isKnown, signInAddress } from "./signin.js";
import { Store } from "./store.js";
import { Strip } from "./strip.js";
import { useZone } from "./time.js";
import { language, onLanguage, setLanguage, translate } from "./words.js";

const RETRY_MILLIS = 1000;

/**
 * Begins a page. It waits until the server can be reached.
 *
 * page: gives the page's name, for the window's title
 *
 * Returns {me, settings, store, live, alarm}; the caller adds its listeners, then calls begin().
 */
export async function openShell(page) {
    translate();
    const [me, settings] = await patiently(() => Promise.all([get("/api/me"), get("/api/settings")]));
    if (me.accounts && !me.user) {
        location.replace(signInAddress());
        return new Promise(() => {});
    }
    useToken(me.csrf);
    useZone(settings.zone);
    const store = new Store();
    const live = new Live(store, () => isKnown(me));
    const alarm = new Alarm(store);
    const shell = { me, settings, store, live, alarm, begin };
    const header = new Header(document.querySelector("header"), shell, page);
    const strip = new Strip(document.querySelector("#strip"), document.querySelector("#spoken"));
    const tell = () => strip.show(live.status, alarm.state(), unreal(store));

    function begin() {
        live.onStatus(() => {
            tell();
            header.showStatus();
        });
        store.onChange(() => header.showCards());
        alarm.onChange(() => {
            tell();
            header.showStatus();
        });
        onLanguage(tell);
        tell();
        keys(alarm);
        alarm.start();
        live.start();
    }
    return shell;
}

function keys(alarm) {
    onKey("?", "key.help", openHelp);
    onKey("s", "key.sound", () => openSound(alarm));
    onKey("l", "key.language", () => setLanguage(language() === "zh" ? "en" : "zh"));
    onKey("t", "key.theme", toggleTheme);
    onKey("w", "key.wall", () => location.assign("/"));
}

function unreal(store) {
    const cards = store.cards();
    return { unreal: cards.filter((card) => card.status !== "Actual").length, all: cards.length };
}

async function patiently(ask) {
    for (;;) {
        try {
            return await ask();
        } catch (refused) {
            document.querySelector("#strip").textContent = refused.message || "…";
            await new Promise((done) => setTimeout(done, RETRY_MILLIS));
        }
    }
}
