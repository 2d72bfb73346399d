// @ts-check

/** @satisfies {import('../cases.mjs').Section} */
export const time = {
  T1: {
    what: 'tokens of 25, 30, 60 and 400 days',
    wanted: 'no timer beyond 60 s, 0 early reminders in 400 simulated days',
  },
  T2: {
    what: 'asleep for 1 minute to 30 days across a deadline; resume missing, late or doubled',
    wanted: 'one notification, also by the tick alone',
  },
  T3: {
    what: 'the clock set by an hour, a day, -10 and +100 years',
    wanted: 'one attempt an account at most, no second notification, right within 60 s',
  },
  T4: {
    what: 'daylight saving both ways, another time zone while running',
    wanted: 'the same decisions in 5 time zones',
  },
  T5: {
    what: 'JWTs with a missing, negative, huge, textual, doubled … expiry',
    wanted: 'never throws; an unknown expiry is shown as an estimate',
  },
  T6: {
    what: "a server's clock 10 minutes off",
    wanted: 'the offset is used, renewal still before the real expiry',
  },
  T7: {
    what: 'many restarts, and many accounts that expire in one minute',
    wanted: 'one notification for each account and threshold; more than 5 at once are one',
  },
  T8: {
    what: 'notifications that fail',
    wanted: 'the tray shows the same state, 0 uncaught errors',
  },
  T9: {
    what: 'renewal that is refused, limited, or meets a broken server',
    wanted: 'refused: 1 attempt; limited: as the server says; broken: 1, 2, 4 … minutes',
  },
  T10: {
    what: 'quitting while a renewal is under way',
    wanted: 'the request ends, the file is whole, gone within 3 s',
  },
};
