/** Asking the server. What it refuses comes as a Refused, in its own words. */

let csrf = null;

/** With the token that answers have to carry. */
export function useToken(token) {
    csrf = token;
}

/**
 * What the server did not do.
 *
 * status: HTTP, 0 where it could not be reached; body: what it said: {place, found, expected, mend} or {other}
 */
export class Refused extends Error {
    constructor(status, body) {
        super([body.found, body.expected, body.mend].filter(Boolean).join(" · "));
        this.status = status;
        this.body = body;
    }
}

export function get(path) {
    return ask(path, { headers: { Accept: "application/json" } });
}

export function post(path, body) {
    const headers = { Accept: "application/json", "Content-Type": "application/json" };
    if (csrf) {
        headers["X-CSRF"] = csrf;
    }
    return ask(path, { method: "POST", headers, body: JSON.stringify(body) });
}

/** Of an incident; `rest` begins with a slash. Ids hold slashes of their own. */
export function incidentPath(id, rest = "") {
    return `/api/incidents/${encodeURIComponent(id)}${rest}`;
}

async function ask(path, options) {
    const response = await reached(path, options);
    const text = await response.text();
    const body = text ? parsed(text) : {};
    if (!response.ok) {
        throw new Refused(response.status, body);
    }
    return body;
}

async function reached(path, options) {
    try {
        return await fetch(path, { ...options, credentials: "same-origin", cache: "no-store" });
    } catch {
        throw new Refused(0, {});
    }
}

function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        return { found: text.slice(0, 200) };
    }
}
