import type { Environment } from '../../preload/contract.ts';

/** The colour helps the eye; the word carries the meaning. */
export function EnvironmentChip({ environment }: { readonly environment: Environment }) {
  return <span className={`chip chip-${environment.color}`}>{environment.name}</span>;
}
