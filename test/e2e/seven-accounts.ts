import type { Account } from '../../main/accounts/account.ts';
import type { Environment } from '../../preload/contract.ts';
import { day, id, sampleAccount, sampleToken } from '../unit/accounts/samples.ts';

const production: Environment = { name: 'Production', color: 'red' };
const staging: Environment = { name: 'Staging', color: 'amber' };
const development: Environment = { name: 'Development', color: 'green' };

/** By API, environment and days left: no two of these give the same order. */
const accounts: readonly (readonly [string, string, Environment | null, number])[] = [
  ['Billing', 'withleaf', production, 2],
  ['Farms', 'leaf-eco', null, 20],
  ['Fields', 'leaf-eco', staging, 12],
  ['Maps', 'analogue', development, 28],
  ['Soil', 'withleaf', staging, 25],
  ['Trials', 'analogue', development, 6],
  ['Weather', 'leaf-eco', production, 16],
];

/** Of three APIs in three environments and none. Their secrets open nowhere. */
export function sevenAccounts(part: Partial<Account> = {}): readonly Account[] {
  const now = Date.now();
  return accounts.map(([label, providerId, environment, daysLeft], index) =>
    sampleAccount({
      id: id(index + 1),
      label,
      providerId,
      environment,
      token: sampleToken({ issuedAt: now - day, expiresAt: now + (daysLeft + 0.5) * day }),
      ...part,
    }),
  );
}
