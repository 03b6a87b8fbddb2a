/** What this browser remembers of its user's wishes. Where storage is switched off, nothing. */

const PREFIX = "fengsui.";

export function remembered(name, otherwise = null) {
    try {
        const text = localStorage.getItem(PREFIX + name);
        return text === null ? otherwise : text;
    } catch {
        return otherwise;
    }
}

export function remember(name, value) {
    try {
        if (value === null) {
            localStorage.removeItem(PREFIX + name);
        } else {
            localStorage.setItem(PREFIX + name, String(value));
        }
    } catch {
        // It holds until the page is left.
    }
}
