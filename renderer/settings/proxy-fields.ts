import type { Failure, ProxySetting } from '../../preload/contract.ts';

/** The setting that a choice is without another word; null for one that needs an address. */
export function usableAtOnce(choice: string): ProxySetting | null {
  return choice === 'system' || choice === 'none' ? { use: choice } : null;
}

/** Where a refusal of the proxy's form is told. */
export function proxyField(failure: Failure): 'address' | 'username' | 'form' {
  if (failure.kind === 'proxy' || failure.kind === 'bad-address') return 'address';
  if (failure.kind !== 'invalid-input') return 'form';
  if (failure.field === 'proxy.address') return 'address';
  return failure.field === 'proxy.username' ? 'username' : 'form';
}
