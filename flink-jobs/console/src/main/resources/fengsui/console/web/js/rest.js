/**
 * A browser keeps no more than six connections to one server, and each page that listens has one of them. A page that is
 * hidden behind others gives its own up for as long as a wall listens, and sounds, in the same browser.
 */

const WALL = "fengsui.wall";

/** This page listens, hidden or not. */
export function standAsWall() {
    navigator.locks?.request(WALL, { mode: "shared" }, () => new Promise(() => {}));
}

/** live: pauses while its page is hidden */
export function restWhileHidden(live) {
    document.addEventListener("visibilitychange", async () => {
        if (!document.hidden) {
            live.resume();
        } else if (await aWallListens()) {
            live.pause();
            // Granted once the last wall is closed: then somebody else has to listen.
            navigator.locks.request(WALL, () => live.resume());
        }
    });
}

async function aWallListens() {
    const locks = await navigator.locks?.query();
    return locks?.held.some((lock) => lock.name === WALL) ?? false;
}
