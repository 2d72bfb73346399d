// @ts-check

/** @satisfies {import('../cases.mjs').Section} */
export const keyring = {
  K1: {
    what: 'the profile copied to another user or computer',
    wanted:
      'every account still listed, its secret named unreadable; 0 of 20 planted secrets on disk',
  },
  K2: {
    what: 'no keyring, or only the key that every Linux shares',
    wanted: 'nothing secret on disk, the window says so, logging in works for this session',
  },
  K3: {
    what: 'a locked keyring: never answers, answers after 45 s, is cancelled',
    wanted: 'window within 2 s, given up after 30 s, one question at a time, trying again works',
  },
  K4: {
    what: 'another keyring than at the last start',
    wanted: 'named, with the way back; the account file byte for byte; no account lost',
  },
  K5: { what: 'and back again', wanted: 'every secret opens, 0 records lost' },
  K6: {
    what: 'the key deleted or replaced',
    wanted: 'recognised, the account asks to log in again, its record is kept until then',
  },
  K7: {
    what: 'the name that the system keeps the key under',
    wanted: 'a test fails when the name changes',
    elsewhere: 'the macOS keychain item itself',
  },
  K8: {
    what: 'macOS: access to the keychain denied; another signature',
    wanted: 'an error, no loop of questions',
    elsewhere: 'macOS',
  },
  K9: {
    what: 'Windows: kill -9 within 5 s of the first seal ever',
    wanted: '100 kills: secrets open, or are named unreadable',
    elsewhere: 'Windows',
  },
  K10: {
    what: 'Windows: password reset by an administrator, a profile that roams',
    wanted: 'named unreadable, logging in again works',
    elsewhere: 'Windows',
  },
  K11: {
    what: "both shapes of Electron's safeStorage, one after the other and back; a rotated key",
    wanted: '0 secrets lost; the old record is kept until the new one was read back',
    elsewhere: 'Electron 42 and later: its calls are faked, checked against its types',
  },
  K12: {
    what: 'a wrong key that decrypts to something',
    wanted: '10,000 random keys: 0 accepted',
  },
};
