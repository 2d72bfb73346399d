import type { Failure } from '../../preload/contract.ts';

export function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
