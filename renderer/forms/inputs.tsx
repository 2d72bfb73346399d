import { useId, useLayoutEffect, type RefObject } from 'react';
import type { Failure } from '../../preload/contract.ts';
import { FailureNote } from '../frame/failure-note.tsx';
import { Select, type Choice } from './select.tsx';

interface LabelledProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly failure: Failure | null;
}

interface TextInputProps extends LabelledProps {
  readonly kind: 'text' | 'email' | 'url' | 'password';
  /** Left out for a password: its text stays in the input, and out of React. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly required: boolean;
  readonly maxLength: number;
  readonly ref?: RefObject<HTMLInputElement | null> | undefined;
}

/** Email and address inputs are text inputs: Chromium rewrites non-ASCII names in its own types. */
export function TextInput(props: TextInputProps) {
  const { label, help, failure, kind, value, onChange, required, maxLength, ref } = props;
  const id = useId();
  useLayoutEffect(() => {
    const input = ref?.current;
    if (kind !== 'password' || !input) return undefined;
    // An input that left the page still holds its text until it is collected.
    return () => void (input.value = '');
  }, [kind, ref]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={ref}
        id={id}
        type={kind === 'password' ? 'password' : 'text'}
        inputMode={kind === 'password' ? 'text' : kind}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...(kind === 'password'
          ? {}
          : { value, onChange: (event) => onChange?.(event.currentTarget.value) })}
        required={required}
        maxLength={maxLength}
        aria-invalid={failure !== null}
        aria-describedby={describedBy(id, help, failure)}
      />
      <FieldNotes id={id} help={help} failure={failure} />
    </div>
  );
}

interface ChoiceInputProps<T extends string> extends LabelledProps {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

export function ChoiceInput<T extends string>(props: ChoiceInputProps<T>) {
  const { label, help, failure, ...select } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        {...select}
        id={id}
        aria-invalid={failure !== null}
        aria-describedby={describedBy(id, help, failure)}
      />
      <FieldNotes id={id} help={help} failure={failure} />
    </div>
  );
}

interface CheckInputProps {
  readonly label: string;
  readonly help: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckInput(props: CheckInputProps) {
  const { label, help, checked, disabled = false, onChange } = props;
  const id = useId();
  return (
    <div className="field field-check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
        aria-describedby={`${id}-help`}
      />
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} help={help} failure={null} />
    </div>
  );
}

interface FieldNotesProps {
  readonly id: string;
  readonly help: string | undefined;
  readonly failure: Failure | null;
}

function FieldNotes({ id, help, failure }: FieldNotesProps) {
  if (failure !== null) return <FailureNote failure={failure} id={`${id}-failure`} />;
  if (help === undefined) return null;
  return (
    <p className="help" id={`${id}-help`}>
      {help}
    </p>
  );
}

function describedBy(
  id: string,
  help: string | undefined,
  failure: Failure | null,
): string | undefined {
  if (failure !== null) return `${id}-failure`;
  return help === undefined ? undefined : `${id}-help`;
}
