import type { Environment } from './views.ts';

const productionNames: ReadonlySet<string> = new Set(['production', 'prod', 'live']);

/** Where a mistake costs the most. Told by its name: the colour is the user's to choose. */
export function isProduction(environment: Pick<Environment, 'name'> | null): boolean {
  return environment !== null && productionNames.has(environment.name.trim().toLowerCase());
}
