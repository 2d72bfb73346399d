import { isProduction } from '../../preload/environments.ts';
import type { AccountView } from '../../preload/contract.ts';

/** So many names are read, not skipped. */
const mostNamed = 5;

/** Which of many accounts a question names: production first. One that is left over is named as well. */
export function namedFirst(accounts: readonly AccountView[]): {
  readonly named: readonly AccountView[];
  readonly others: number;
} {
  const inProduction = accounts.filter(({ environment }) => isProduction(environment));
  const elsewhere = accounts.filter(({ environment }) => !isProduction(environment));
  const ordered = [...inProduction, ...elsewhere];
  const named = ordered.slice(0, ordered.length === mostNamed + 1 ? mostNamed + 1 : mostNamed);
  return { named, others: ordered.length - named.length };
}
