/** Logging in, and back to where one came from. */

import { get, post, useToken } from "./api.js";
import { language, say, setLanguage, translate } from "./words.js";

const form = document.querySelector("#login");
const notice = document.querySelector("#notice");

translate();
document.querySelector("#language").addEventListener("click", () => setLanguage(language() === "zh" ? "en" : "zh"));
form.addEventListener("submit", logIn);
greet();

/** There may be nothing to log in to. */
async function greet() {
    try {
        const me = await get("/api/me");
        useToken(me.csrf);
        if (!me.accounts) {
            notice.textContent = say("answer.noaccounts");
        }
    } catch {
        notice.textContent = say("answer.unreached");
    }
}

async function logIn(event) {
    event.preventDefault();
    notice.textContent = "";
    try {
        await post("/api/login", { name: form.elements.name.value, password: form.elements.password.value });
        location.replace(back());
    } catch (refused) {
        form.elements.password.value = "";
        form.elements.password.focus();
        notice.textContent = words(refused);
    }
}

function words({ status, message }) {
    const known = { 0: "answer.unreached", 401: "login.wrong", 429: "login.often" };
    return known[status] ? say(known[status]) : message;
}

/** Only to a page of our own: an address that begins with two slashes is somebody else's. */
function back() {
    const asked = new URLSearchParams(location.search).get("back") ?? "/";
    const target = new URL(asked, location.origin);
    return asked.startsWith("/") && target.origin === location.origin ? target.pathname + target.search : "/";
}
