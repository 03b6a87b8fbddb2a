/** Tones made on the spot: the graver, the higher, the longer and the more of them. */

/** Pairs of a frequency in hertz and a length in seconds. */
const TUNES = {
    red: [[880, 0.18], [660, 0.18], [880, 0.18], [660, 0.18], [880, 0.3]],
    orange: [[740, 0.2], [740, 0.2], [740, 0.2]],
    yellow: [[587, 0.25], [587, 0.25]],
    blue: [[440, 0.3]],
};
const GAP = 0.06;

let context = null;

/** Whether the browser lets this page be heard: not before somebody has pressed or clicked something. */
export function audible() {
    return context !== null && context.state === "running";
}

/** Asks the browser; it may refuse until somebody acts. */
export function wake() {
    context ??= new AudioContext();
    return context.state === "running" ? Promise.resolve() : context.resume();
}

/** volume: 0 to 1 */
export function play(grade, volume) {
    if (!audible()) {
        return false;
    }
    let at = context.currentTime + 0.02;
    for (const [frequency, length] of TUNES[grade] ?? TUNES.blue) {
        tone(frequency, at, length, volume);
        at += length + GAP;
    }
    return true;
}

/** Rises and falls softly: a hard edge clicks. */
function tone(frequency, at, length, volume) {
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.linearRampToValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(volume, at + 0.02);
    gain.gain.setValueAtTime(volume, at + length - 0.03);
    gain.gain.linearRampToValueAtTime(0, at + length);
    const source = new OscillatorNode(context, { frequency, type: "triangle" });
    source.connect(gain).connect(context.destination);
    source.start(at);
    source.stop(at + length);
}
