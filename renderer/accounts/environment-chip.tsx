import type { Environment } from '../../preload/contract.ts';

interface EnvironmentChipProps {
  /** Null: it is in none. */
  readonly environment: Environment | null;
}

/** The colour helps the eye; the word carries the meaning. */
export function EnvironmentChip({ environment }: EnvironmentChipProps) {
  return environment === null ? null : (
    <span className={`chip chip-${environment.color}`}>{environment.name}</span>
  );
}
