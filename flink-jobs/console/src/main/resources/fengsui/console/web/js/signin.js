/** Where somebody signs in, and whether he has. */

import { get, useToken } from "./api.js";

/** Leads back to where one is. */
export function signInAddress() {
    return `/login.html?back=${encodeURIComponent(location.pathname + location.search)}`;
}

/**
 * Whether the server still knows who looks at this page. It forgets everybody when it ends, and each after a long shift; who
 * has signed in meanwhile, in another window, is known here too.
 *
 * me: whom it knew when the page was loaded
 */
export async function isKnown(me) {
    const now = await get("/api/me");
    if (now.user && now.user.name !== me.user?.name) {
        location.reload();
    }
    useToken(now.csrf);
    return !now.accounts || now.user !== null;
}
