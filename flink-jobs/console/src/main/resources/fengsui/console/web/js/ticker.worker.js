// A page in the background has its timers slowed down to one a minute; a worker's go on.
setInterval(() => postMessage("tick"), 1000);
