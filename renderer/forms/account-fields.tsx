import { useEffect, useRef, type RefObject } from 'react';
import type { Environment } from '../../preload/environments.ts';
import {
  copyFormatLabels,
  copyFormats,
  type Failure,
  type Field,
  type ProviderView,
} from '../../preload/views.ts';
import { FailureNote } from '../frame/failure-note.tsx';
import {
  advancedTitle,
  copyAsHelp,
  copyAsLabel,
  labelLabel,
  rememberPasswordLabel,
  remindHelp,
  remindLabel,
  renewAutomaticallyHelp,
  renewAutomaticallyLabel,
} from '../words/account-form-text.ts';
import { failureField } from '../words/failure-text.ts';
import { EnvironmentInput } from './environment-input.tsx';
import type { FormState } from './form-state.ts';
import { CheckInput, ChoiceInput, TextInput } from './inputs.tsx';
import { namedChoices } from './select.tsx';

interface AccountFieldsProps {
  readonly provider: ProviderView;
  readonly form: FormState;
  readonly onChange: (form: FormState) => void;
  readonly passwordInput: RefObject<HTMLInputElement | null>;
  readonly passwordRequired: boolean;
  readonly passwordHelp?: string;
  readonly environments: readonly Environment[];
  /** What ticking "Remember password" means on this machine. */
  readonly rememberHelp: string;
  readonly failure: Failure | null;
}

/** The inputs of an account, built from what its login API asks for. */
export function AccountFields(props: AccountFieldsProps) {
  const { provider, form, onChange, environments, rememberHelp, failure } = props;
  const root = useRef<HTMLDivElement>(null);
  const at = failure === null ? null : failureField(failure);
  const keys = new Set(['label', 'environment', ...provider.fields.map(({ key }) => key)]);
  const isPlaced = at !== null && keys.has(at);
  const failureAt = (key: string) => (at === key ? failure : null);
  const advanced = provider.fields.filter((field) => field.advanced === true);

  useEffect(() => {
    root.current?.querySelector('input')?.focus();
  }, []);
  useEffect(() => {
    if (failure === null) return;
    root.current?.querySelector<HTMLInputElement>('[aria-invalid=true]')?.focus();
    root.current?.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
  }, [failure]);

  const input = (field: Field) => {
    if (field.kind === 'password')
      return (
        <TextInput
          key={field.key}
          ref={props.passwordInput}
          label={field.label}
          kind="password"
          help={props.passwordHelp ?? field.help}
          required={props.passwordRequired}
          maxLength={1024}
          failure={failureAt(field.key)}
        />
      );
    return (
      <OpenInput
        key={field.key}
        field={field}
        value={form.values[field.key] ?? ''}
        onChange={(value) => onChange({ ...form, values: { ...form.values, [field.key]: value } })}
        failure={failureAt(field.key)}
      />
    );
  };

  return (
    <div className="fields" ref={root}>
      {provider.fields.filter((field) => field.advanced !== true).map(input)}
      <CheckInput
        label={rememberPasswordLabel}
        help={rememberHelp}
        checked={form.rememberPassword}
        onChange={(rememberPassword) => {
          const renewAutomatically = rememberPassword && form.renewAutomatically;
          onChange({ ...form, rememberPassword, renewAutomatically });
        }}
      />
      <CheckInput
        label={renewAutomaticallyLabel}
        help={renewAutomaticallyHelp(form.rememberPassword)}
        checked={form.renewAutomatically}
        disabled={!form.rememberPassword}
        onChange={(renewAutomatically) => onChange({ ...form, renewAutomatically })}
      />
      <div className="field-pair">
        <TextInput
          label={labelLabel}
          kind="text"
          value={form.label}
          onChange={(label) => onChange({ ...form, label })}
          required
          maxLength={64}
          failure={failureAt('label')}
        />
        <EnvironmentInput
          value={form.environment}
          known={environments}
          onChange={(environment) => onChange({ ...form, environment })}
          failure={failureAt('environment')}
        />
      </div>
      <ChoiceInput
        label={copyAsLabel}
        help={copyAsHelp(form.copyFormat)}
        value={form.copyFormat}
        choices={namedChoices(copyFormats, copyFormatLabels)}
        onChange={(copyFormat) => onChange({ ...form, copyFormat })}
        failure={failureAt('copyFormat')}
      />
      <CheckInput
        label={remindLabel}
        help={remindHelp}
        checked={form.remind}
        onChange={(remind) => onChange({ ...form, remind })}
      />
      {advanced.length > 0 && (
        <details open={advanced.some(({ key }) => key === at)}>
          <summary>{advancedTitle}</summary>
          <div className="fields">{advanced.map(input)}</div>
        </details>
      )}
      <FailureNote failure={isPlaced ? null : failure} />
    </div>
  );
}

interface OpenInputProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly failure: Failure | null;
}

/** An input whose value is no secret. */
function OpenInput({ field, value, onChange, failure }: OpenInputProps) {
  const { label, kind, help, choices = [], advanced } = field;
  if (kind === 'choice')
    return <ChoiceInput {...{ label, help, choices, value, onChange, failure }} />;
  return (
    <TextInput
      {...{ label, kind, help, value, onChange, failure }}
      // The browser cannot point at an input inside closed details: main says what is wrong there.
      required={advanced !== true}
      maxLength={2048}
    />
  );
}
