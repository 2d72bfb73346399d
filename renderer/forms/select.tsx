import type { ComponentProps } from 'react';

/** What can be chosen, and how it reads. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

/** The same words wherever these values are offered. */
export function namedChoices<T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
): readonly Choice<T>[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

interface SelectProps<T> extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** The platform's list of choices. */
export function Select<T extends string | number>(props: SelectProps<T>) {
  const { choices, value, onChange, ...rest } = props;
  return (
    <select
      {...rest}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = choices[currentTarget.selectedIndex];
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
