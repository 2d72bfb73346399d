import type { AccountView } from '../../preload/contract.ts';
import { environmentKey, usualEnvironments, type Environment } from '../../preload/environments.ts';

/** The environments to choose from: the usual ones, then those that were given a colour or an account. */
export function knownEnvironments(
  accounts: readonly Pick<AccountView, 'environment'>[],
  chosen: readonly Environment[],
): readonly Environment[] {
  const known = new Map(usualEnvironments.map((one) => [environmentKey(one), one]));
  for (const one of chosen) {
    const key = environmentKey(one);
    known.set(key, { name: known.get(key)?.name ?? one.name, color: one.color });
  }
  for (const { environment } of accounts) {
    if (environment === null) continue;
    const key = environmentKey(environment);
    if (!known.has(key)) known.set(key, environment);
  }
  return [...known.values()];
}

export function sameEnvironment(a: Environment, b: Environment | null): boolean {
  return b !== null && environmentKey(a) === environmentKey(b);
}

/** As the user typed it, in the colour that an environment of this name has already. */
export function namedEnvironment(
  name: string,
  before: Environment,
  known: readonly Environment[],
): Environment {
  const same = known.find((one) => environmentKey(one) === environmentKey({ name }));
  return { name, color: same?.color ?? before.color };
}
