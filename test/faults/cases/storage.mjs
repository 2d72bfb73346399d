// @ts-check

/** @satisfies {import('../cases.mjs').Section} */
export const storage = {
  R1: {
    what: 'kill -9 at a random moment, 0 to 25 ms after an acknowledged write of the account file',
    wanted: '1,000 kills on one folder: 0 unreadable files, 0 acknowledged writes lost',
  },
  R2: {
    what: 'what killed writes leave behind',
    wanted: 'own temporary files older than 60 s are gone after a start, none is ever read as data',
  },
  R3: {
    what: 'writes cut short at every block (a limit on the size of files)',
    wanted: 'every limit: told, the old file byte for byte, no temporary file',
  },
  R4: {
    what: 'a full disk, a quota, a failing disk, no more file handles',
    wanted:
      'as R3, on a real full disk too; the window says "not saved", the token stays in memory, the next save works',
  },
  R5: {
    what: 'the file cut at every byte, one bit flipped in every byte, with and without its copy',
    wanted: '100 % detected; restored or set aside; 0 silent empty lists, 0 overwritten files',
  },
  R6: {
    what: 'files of hostile content, records that were swapped, a file of 200 MB',
    wanted: 'recognised each, no prototype changed, too large a file refused before it is read',
  },
  R7: {
    what: 'read-only, missing, foreign or linked folders and files',
    wanted: 'a clear error within 200 ms, nothing replaced',
  },
  R8: { what: 'permissions under umask 000 and 077', wanted: 'files 0600, folder 0700' },
  R9: {
    what: 'two instances; the lock that kill -9 leaves; a lock of a computer of another name',
    wanted: 'the second writes nothing; the next start works or says why, never a silent end',
  },
  R10: {
    what: '10,000 accounts in the file',
    wanted: 'loaded in under 500 ms, saved in under 150 ms',
  },
  R11: {
    what: 'a file that a newer version wrote, and files of every older one',
    wanted: 'newer: refused and untouched; older: migrated, a test for each version',
  },
  R12: {
    what: 'Windows: the file is held by another program for 0.5 to 5 s',
    wanted: 'tried again for 10 s at most, never written in place',
    elsewhere: 'Windows itself; here the platform is injected',
  },
};
