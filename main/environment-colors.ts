import {
  environmentKey,
  mostEnvironments,
  usualEnvironments,
  type Environment,
  type EnvironmentColor,
} from '../preload/contract.ts';

export interface EnvironmentColors {
  /** One colour for a name, whichever account it comes from. */
  colorOf(environment: Environment): EnvironmentColor;
  /** The choices as they are to be kept, when this one is new; else null. */
  withChoice(environment: Environment): readonly Environment[] | null;
}

const usual = byName(usualEnvironments);

/** @param chosen what the user chose; the same array as before while nothing changes. */
export function createEnvironmentColors(chosen: () => readonly Environment[]): EnvironmentColors {
  let known = chosen();
  let colors = byName(known);
  /** Of names that nobody chose a colour for: the account that was seen first has the say. */
  const adopted = new Map<string, EnvironmentColor>();

  function colorOf(environment: Environment): EnvironmentColor {
    if (known !== chosen()) {
      known = chosen();
      colors = byName(known);
    }
    const key = environmentKey(environment);
    const color = colors.get(key) ?? usual.get(key) ?? adopted.get(key);
    if (color !== undefined) return color;
    adopted.set(key, environment.color);
    return environment.color;
  }

  return {
    colorOf,
    withChoice: (environment) => {
      const key = environmentKey(environment);
      const same = colorOf(environment) === environment.color;
      // A usual one needs no entry; one of the user's own is to outlive its first account.
      if (same && (colors.has(key) || usual.has(key))) return null;
      const others = known.filter((one) => environmentKey(one) !== key);
      return [...others, environment].slice(-mostEnvironments);
    },
  };
}

function byName(environments: readonly Environment[]): Map<string, EnvironmentColor> {
  return new Map(environments.map((one) => [environmentKey(one), one.color]));
}
