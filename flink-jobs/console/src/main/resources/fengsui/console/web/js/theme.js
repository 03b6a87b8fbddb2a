// Runs before anything is painted, so that a dark room is not lit up by a white page.
(function () {
    let chosen = null;
    try {
        chosen = localStorage.getItem("fengsui.theme");
    } catch {
        // Storage is switched off: the system's wish stands.
    }
    const light = window.matchMedia("(prefers-color-scheme: light)").matches;
    document.documentElement.dataset.theme = chosen || (light ? "light" : "dark");
})();
