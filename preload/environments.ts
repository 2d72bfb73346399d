/** Where a token is valid. The name is always told; the colour is the same wherever the name is. */
export const environmentColors = ['gray', 'green', 'blue', 'violet', 'amber', 'red'] as const;
export type EnvironmentColor = (typeof environmentColors)[number];

export interface Environment {
  readonly name: string;
  readonly color: EnvironmentColor;
}

/** Those to choose from before there is any other, with the colours that they begin with. */
export const usualEnvironments: readonly Environment[] = [
  { name: 'Production', color: 'red' },
  { name: 'Staging', color: 'amber' },
  { name: 'QA', color: 'blue' },
  { name: 'Development', color: 'green' },
];

/** "Production" and "production" are one environment to whoever reads them. */
export function environmentKey({ name }: Pick<Environment, 'name'>): string {
  return name.trim().toLowerCase();
}

/** Where a mistake costs the most. Told by its name: the colour is the user's to choose. */
export function isProduction(environment: Pick<Environment, 'name'> | null): boolean {
  return environment !== null && /^(prod|production|live)\b/.test(environmentKey(environment));
}
