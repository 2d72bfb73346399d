import { randomBytes } from 'node:crypto';
import type { SafeStorage } from '../../../main/accounts/safe-storage.ts';
import type { IssuedToken, Provider } from '../../../main/login/provider.ts';
import { providers } from '../../../main/login/registry.ts';
import { dayMs } from '../../../main/login/token-expiry.ts';
import type { RequestOf } from '../../../preload/contract.ts';
import { openAccounts } from './open-accounts.ts';

/** Far enough that nothing is due while the benchmark runs: no reminder, no change of status. */
const daysLeft = 12;

function issue(): IssuedToken {
  const issuedAt = Date.now();
  return {
    value: randomBytes(160).toString('base64url'),
    header: { name: 'Authorization', prefix: 'Bearer ' },
    issuedAt,
    expiresAt: issuedAt + (daysLeft + 0.5) * dayMs,
    expirySource: 'jwt',
    estimated: false,
    realm: null,
  };
}

function formOf({ id, fields }: Provider, number: number): RequestOf<'addAccount'> {
  const values: Record<string, string> = {};
  for (const { key, kind, initial } of fields)
    if (kind !== 'password') values[key] = initial === '' ? `user${number}@example.com` : initial;
  return {
    providerId: id,
    label: `Account ${number}`,
    environment: number % 2 === 0 ? { name: 'Production', color: 'red' } : null,
    values,
    password: `password of ${number}`,
    rememberPassword: true,
    renewAutomatically: number % 4 === 0,
    remind: true,
    copyFormat: 'header',
  };
}

/** Fills an empty profile as a user would who adds so many accounts; only the servers are left out. */
export async function seedAccounts(
  folder: string,
  count: number,
  safeStorage: SafeStorage,
): Promise<void> {
  const offline = providers.map((provider) => ({ ...provider, logIn: async () => issue() }));
  const { accounts, close } = await openAccounts({ folder, safeStorage, providers: offline });
  const forms = Array.from({ length: count }, (_, number) => {
    const provider = offline[number % offline.length];
    if (provider === undefined) throw new Error('There is no login API.');
    return formOf(provider, number);
  });
  const added = await Promise.all(forms.map((form) => accounts.add(form)));
  const failed = added.find((result) => !result.ok);
  if (failed !== undefined) throw new Error(`No account: ${JSON.stringify(failed)}`);
  await close();
}
