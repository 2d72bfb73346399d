import {
  environmentColors,
  environmentKey,
  type Environment,
  type EnvironmentColor,
} from '../../preload/environments.ts';
import { EnvironmentChip } from '../accounts/environment-chip.tsx';
import {
  environmentColorLabel,
  environmentColorNames,
  environmentsHelp,
} from '../words/environment-text.ts';

interface EnvironmentSettingProps {
  readonly known: readonly Environment[];
  /** Of these, what the user chose. */
  readonly chosen: readonly Environment[];
  readonly onChange: (chosen: readonly Environment[]) => void;
}

export function EnvironmentSetting({ known, chosen, onChange }: EnvironmentSettingProps) {
  function choose({ name }: Environment, color: EnvironmentColor): void {
    const others = chosen.filter((one) => environmentKey(one) !== environmentKey({ name }));
    onChange([...others, { name, color }]);
  }

  return (
    <>
      <p className="help">{environmentsHelp}</p>
      {known.map((environment) => (
        <div className="setting" key={environmentKey(environment)}>
          <EnvironmentChip environment={environment} />
          <select
            aria-label={environmentColorLabel(environment.name)}
            value={environment.color}
            onChange={(event) => {
              const wanted = event.currentTarget.value;
              choose(environment, environmentColors.find((one) => one === wanted) ?? 'gray');
            }}
          >
            {environmentColors.map((color) => (
              <option key={color} value={color}>
                {environmentColorNames[color]}
              </option>
            ))}
          </select>
        </div>
      ))}
    </>
  );
}
