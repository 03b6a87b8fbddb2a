/** Elements from data. Texts go in as text, never as markup: most of them were written by others. */

const SVG = "http://www.w3.org/2000/svg";
const SCHEMES = ["http:", "https:"];

export function el(tag, props = {}, ...children) {
    return fill(document.createElement(tag), props, children);
}

export function svg(tag, props = {}, ...children) {
    return fill(document.createElementNS(SVG, tag), props, children);
}

/** Puts `children` in place of all that `node` holds. */
export function replace(node, ...children) {
    node.replaceChildren(...solid(children));
    return node;
}

/** `url` where a browser may follow it, else a link to nowhere. */
export function safeUrl(url) {
    try {
        return SCHEMES.includes(new URL(url, location.href).protocol) ? url : "#";
    } catch {
        return "#";
    }
}

function fill(node, props, children) {
    for (const [name, value] of Object.entries(props)) {
        set(node, name, value);
    }
    node.append(...solid(children));
    return node;
}

function solid(children) {
    return children.flat().filter((child) => child !== null && child !== undefined && child !== false);
}

function set(node, name, value) {
    if (value === null || value === undefined || value === false) {
        return;
    }
    if (name.startsWith("on")) {
        node.addEventListener(name.slice(2), value);
    } else if (name === "href") {
        node.setAttribute(name, safeUrl(value));
    } else {
        node.setAttribute(name, value === true ? "" : String(value));
    }
}
