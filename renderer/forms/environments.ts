import type { AccountView, Environment } from '../../preload/contract.ts';

const usual: readonly Environment[] = [
  { name: 'Production', color: 'red' },
  { name: 'Staging', color: 'amber' },
  { name: 'Development', color: 'green' },
];

/** The environments to choose from: the usual ones, then those that other accounts have. */
export function knownEnvironments(accounts: readonly AccountView[]): readonly Environment[] {
  const known = [...usual];
  for (const { environment } of accounts) {
    if (environment !== null && !known.some((one) => sameEnvironment(one, environment)))
      known.push(environment);
  }
  return known;
}

export function sameEnvironment(a: Environment | null, b: Environment | null): boolean {
  return a?.name === b?.name && a?.color === b?.color;
}
