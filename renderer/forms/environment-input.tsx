import { useState } from 'react';
import { environmentColors, type Environment } from '../../preload/environments.ts';
import type { Failure } from '../../preload/views.ts';
import { EnvironmentChip } from '../accounts/environment-chip.tsx';
import {
  customColorHelp,
  customColorLabel,
  customEnvironmentChoice,
  customNameLabel,
  environmentColorNames,
  environmentLabel,
  noEnvironmentChoice,
} from '../words/environment-text.ts';
import { namedEnvironment, sameEnvironment } from './environments.ts';
import { ChoiceInput, TextInput } from './inputs.tsx';
import { namedChoices } from './select.tsx';

interface EnvironmentInputProps {
  readonly value: Environment | null;
  readonly known: readonly Environment[];
  readonly failure: Failure | null;
  readonly onChange: (environment: Environment | null) => void;
}

const none = 'none';
const custom = 'custom';
const firstCustom: Environment = { name: '', color: 'violet' };

export function EnvironmentInput({ value, known, failure, onChange }: EnvironmentInputProps) {
  const [isCustom, setCustom] = useState(
    value !== null && !known.some((one) => sameEnvironment(one, value)),
  );
  const chosen = known.findIndex((one) => sameEnvironment(one, value));

  function choose(choice: string): void {
    setCustom(choice === custom);
    onChange(choice === custom ? firstCustom : (known[Number.parseInt(choice, 10)] ?? null));
  }

  return (
    <>
      <ChoiceInput
        label={environmentLabel}
        value={isCustom ? custom : chosen === -1 ? none : String(chosen)}
        choices={[
          { value: none, label: noEnvironmentChoice },
          ...known.map(({ name }, index) => ({ value: String(index), label: name })),
          { value: custom, label: customEnvironmentChoice },
        ]}
        onChange={choose}
        failure={failure}
      />
      {isCustom && value !== null && (
        <div className="field-group">
          <TextInput
            label={customNameLabel}
            kind="text"
            value={value.name}
            onChange={(name) => onChange(namedEnvironment(name, value, known))}
            required
            maxLength={24}
            failure={null}
          />
          <ChoiceInput
            label={customColorLabel}
            help={customColorHelp}
            value={value.color}
            choices={namedChoices(environmentColors, environmentColorNames)}
            onChange={(color) => onChange({ ...value, color })}
            failure={null}
          />
          {value.name !== '' && <EnvironmentChip environment={value} />}
        </div>
      )}
    </>
  );
}
