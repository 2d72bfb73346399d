// @ts-check

/** @satisfies {import('../cases.mjs').Section} */
export const renderer = {
  H1: { what: 'every command from every kind of sender', wanted: 'only the page itself is heard' },
  H2: { what: 'navigation, new windows, dropped files, webview, meta refresh', wanted: 'denied' },
  H3: {
    what: 'every command with 200 kinds of junk',
    wanted: 'refused, no state changed, no stack in the answer',
  },
  H4: {
    what: '10,000 calls a second for 10 s',
    wanted: 'limited; the tray answers within 500 ms',
  },
  H5: { what: 'what the page can see', wanted: 'exactly the listed names' },
  H6: {
    what: 'inline script, eval, images, fetch, sockets, workers, frames, forms',
    wanted: 'blocked, each counted',
  },
  H7: { what: 'all that crosses to the page in a whole run', wanted: '0 of 20 planted secrets' },
  H8: { what: 'every permission', wanted: 'denied' },
  H9: { what: 'app:// paths that climb, other hosts, other methods', wanted: '404 or 405' },
  H10: {
    what: 'the fuses of the packaged program',
    wanted: 'as listed; the switches they close do nothing',
    elsewhere: 'integrity of app.asar: macOS and Windows',
  },
};

/** @satisfies {import('../cases.mjs').Section} */
export const starting = {
  D1: { what: 'odd and huge arguments', wanted: 'nothing but the window in front' },
  D2: { what: '200 second starts in 10 s', wanted: 'the first stays alive' },
  D3: { what: 'schemes and files to open', wanted: 'ignored', elsewhere: 'macOS events' },
  D4: {
    what: 'switches that open the packaged program to others',
    wanted: 'it ends before a window or the vault',
  },
};

/** @satisfies {import('../cases.mjs').Section} */
export const clipboard = {
  C1: {
    what: 'a copy',
    wanted: 'the exact text',
    elsewhere: 'marks for history tools: Electron 44 and later',
  },
  C2: { what: 'clearing', wanted: 'only what is still ours' },
  C3: {
    what: 'quitting, locking the screen, sleeping with a copy',
    wanted: 'cleared',
  },
  C4: { what: 'two copies in a row; asleep in between', wanted: 'one timer, the last one wins' },
  C5: { what: 'a clipboard that fails', wanted: 'told, never "Copied"' },
  C6: {
    what: 'what is marked with the mouse on Linux, which Chromium writes along',
    wanted: 'as it was after every copy and clearing',
  },
};

/** @satisfies {import('../cases.mjs').Section} */
export const leaks = {
  L1: {
    what: '20 planted secrets through every failing case',
    wanted: '0 found in logs, output, notifications, files',
  },
  L2: { what: 'failures that cross to the page', wanted: 'kinds only, no text from outside' },
  L3: { what: 'memory after signing out', wanted: 'reported, not a condition' },
  L4: {
    what: 'addresses, arguments, environment, storage of the page',
    wanted: '0 of 20 planted secrets',
  },
};
