/** Once a second, in the background too. */

const listeners = new Set();
const worker = new Worker("/js/ticker.worker.js");
worker.onmessage = () => listeners.forEach((listener) => listener());

export function eachSecond(listener) {
    listeners.add(listener);
}
