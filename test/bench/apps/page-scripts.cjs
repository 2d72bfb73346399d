// @ts-check
// What the probe runs in a page, as text: a page has neither Node nor a way in.
'use strict';

/**
 * Answers with epoch ms: of the page's first content on the screen, and of the end of the frame in
 * which the list was first there; 0 when it was there before this script.
 */
exports.painted = `new Promise((resolve) => {
  const list = 'ul[aria-label="Accounts"] > li';
  const isThere = () => document.querySelector(list) !== null;
  const listPainted = new Promise((done) => {
    if (isThere()) return done(0);
    new MutationObserver((_changes, observer) => {
      if (!isThere()) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    }).observe(document, { childList: true, subtree: true });
  });
  new PerformanceObserver((entries) => {
    for (const { name, startTime } of entries.getEntries())
      if (name === 'first-contentful-paint')
        void listPainted.then((listAt) =>
          resolve({ contentAt: performance.timeOrigin + startTime, listAt }));
  }).observe({ type: 'paint', buffered: true });
})`;

/** Scrolls to the end in steps, one a frame, then jumps; answers with the longest task in ms. */
exports.scrolled = `new Promise((resolve) => {
  let longest = 0;
  const note = (entries) => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((entries) => note(entries.getEntries()));
  observer.observe({ type: 'longtask' });
  const pane = document.querySelector('main') ?? document.scrollingElement;
  const jumps = [0.5, 0.1, 0.9, 0, 1];
  let frames = 0;
  const step = () => {
    frames += 1;
    if (frames <= 120) pane.scrollTop += 300;
    else pane.scrollTop = (jumps[frames - 121] ?? 0) * pane.scrollHeight;
    if (frames < 120 + jumps.length) requestAnimationFrame(step);
    else setTimeout(() => {
      note(observer.takeRecords());
      resolve({ longestTaskMs: longest, frames });
    }, 300);
  };
  requestAnimationFrame(step);
})`;
