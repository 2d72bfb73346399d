import {
  environmentColors,
  environmentKey,
  type Environment,
  type EnvironmentColor,
} from '../../preload/environments.ts';
import { EnvironmentChip } from '../accounts/environment-chip.tsx';
import { namedChoices, Select } from '../forms/select.tsx';
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
          <Select
            aria-label={environmentColorLabel(environment.name)}
            choices={namedChoices(environmentColors, environmentColorNames)}
            value={environment.color}
            onChange={(color) => choose(environment, color)}
          />
        </div>
      ))}
    </>
  );
}
