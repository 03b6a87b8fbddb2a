/** How feeds and devices are, and what rules can see where. */

import { get } from "./api.js";
import { coverage } from "./coverage.js";
import { el, replace } from "./dom.js";
import { openPage } from "./page.js";
import { readPlaces } from "./places.js";
import { sum } from "./sums.js";
import { table } from "./table.js";
import { moment, span } from "./time.js";
import { label, say } from "./words.js";

let page = null;

function draw(body, came) {
    const field = document.activeElement?.id;
    replace(
        body,
        el("div", { class: "columns" }, el("div", {}, summary(came), feeds(came), devices(came)), el("div", { id: "coverage" })),
    );
    showCoverage(came.head.drill);
    if (field) {
        document.getElementById(field)?.focus();
    }
}

/** It comes by itself: of a great city it is much. */
async function showCoverage(drill) {
    const node = document.querySelector("#coverage");
    try {
        const [came, grids] = await Promise.all([get(`/api/coverage?drill=${drill}`), readPlaces()]);
        replace(node, coverage(came, grids, redraw));
    } catch (refused) {
        replace(node, el("p", { class: "trouble warn" }, refused.message));
    }
}

function summary({ devices: all, silent, stuck, feeds: list }) {
    const stopped = list.filter((feed) => feed.is === "silent").length;
    return el(
        "ul",
        { class: "sums" },
        sum(list.length, say("health.feeds")),
        sum(stopped, say("health.feeds.silent"), stopped > 0),
        sum(all, say("health.devices")),
        sum(silent, say("health.devices.silent"), silent > 0),
        sum(stuck, say("health.devices.stuck"), stuck > 0),
    );
}

function feeds({ feeds: list, head }) {
    const columns = [
        {
            title: say("health.feed"),
            cell: (feed) => [
                el("span", { class: "name" }, feed.name),
                feed.known ? null : el("span", { class: "faint" }, say("health.feed.unknown")),
            ],
            value: (feed) => feed.name,
        },
        { title: say("health.topic"), cell: (feed) => feed.topic || say("health.topic.any"), value: (feed) => feed.topic },
        {
            title: say("health.state"),
            cell: (feed) => el("span", { class: "is", "data-is": feed.is }, feedWords(feed, head)),
            value: (feed) => feed.is,
        },
        number("health.silent.column", (feed) => feed.silentDevices),
        number("health.stuck.column", (feed) => feed.stuckDevices),
    ];
    return el("section", {}, el("h2", {}, say("health.feeds.title")), table("feeds", say("health.feeds.title"), columns, list, { redraw }));
}

function feedWords(feed, head) {
    if (feed.is === "silent") {
        return say("health.silent", moment(feed.since, head.clock), span(head.clock - feed.since));
    }
    return feed.is === "back" ? say("health.back", moment(feed.since, head.clock)) : say("health.well");
}

function devices({ troubled, silent, stuck, head }) {
    const columns = [
        {
            title: say("health.device"),
            cell: (device) => [el("span", { class: "name" }, device.source), el("span", { class: "faint" }, device.feed)],
            value: (device) => `${device.feed}/${device.source}`,
        },
        {
            title: say("health.state"),
            cell: (device) => [
                el("span", { class: "is", "data-is": device.is }, label("device", device.is)),
                device.property === null ? null : ` ${device.property}`,
            ],
            value: (device) => device.is,
        },
        {
            title: say("health.since"),
            class: "when",
            cell: (device) => `${moment(device.since, head.clock)} (${span(head.clock - device.since)})`,
            value: (device) => device.since,
        },
        {
            title: say("health.usual"),
            class: "number",
            cell: (device) => (device.expectedEvery === null ? "–" : span(device.expectedEvery)),
            value: (device) => device.expectedEvery,
        },
    ];
    const left = silent + stuck - troubled.length;
    return el(
        "section",
        {},
        el("h2", {}, say("health.devices.title"), el("small", {}, String(silent + stuck))),
        troubled.length > 0
            ? table("devices", say("health.devices.title"), columns, troubled, { most: 200, redraw })
            : el("p", {}, say("health.devices.none")),
        left > 0 ? el("p", { class: "faint" }, say("health.devices.left", left)) : null,
    );
}

function number(title, value) {
    return { title: say(title), class: "number", cell: (row) => String(value(row)), value };
}

function redraw() {
    page.redraw();
}

page = await openPage({ name: "nav.health", path: () => "/api/feeds", draw });
