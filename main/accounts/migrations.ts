import * as z from 'zod/mini';

/** Takes a payload from its schema version to the next one. Throws when the payload is not what it expects. */
export type Migration = (payload: unknown) => unknown;

const looseRecord = z.record(z.string(), z.unknown());
const looseAccounts = z.object({ accounts: z.array(looseRecord) });
const tokenAccounts = z.object({
  accounts: z.array(
    z.looseObject({ token: z.nullable(looseRecord), previousToken: z.nullable(looseRecord) }),
  ),
});

/** The token itself is sealed: it gets a fingerprint when it is next opened. */
function withoutFingerprint(token: Readonly<Record<string, unknown>> | null) {
  return token && { ...token, fingerprint: null };
}

/** By the version they start from. Raise `schemaVersion` with every entry, and give it a test. */
const migrations: Readonly<Record<number, Migration>> = {
  1: (payload) => {
    const { accounts } = looseAccounts.parse(payload);
    const added = { previousToken: null, remind: true, renewal: null };
    return { accounts: accounts.map((account) => ({ ...account, ...added })) };
  },
  2: (payload) => {
    const { accounts } = tokenAccounts.parse(payload);
    return {
      accounts: accounts.map((account) => ({
        ...account,
        copyFormat: 'header',
        pinned: false,
        lastFailedAt: null,
        token: withoutFingerprint(account.token),
        previousToken: withoutFingerprint(account.previousToken),
      })),
    };
  },
};

export const schemaVersion = 3;

/** @throws when a step is missing or refuses the payload. */
export function migrate(
  payload: unknown,
  from: number,
  to: number = schemaVersion,
  steps: Readonly<Record<number, Migration>> = migrations,
): unknown {
  let current = payload;
  for (let version = from; version < to; version++) {
    const step = steps[version];
    if (!step) throw new Error(`No migration from schema version ${version}`);
    current = step(current);
  }
  return current;
}
