import { useId, type ComponentProps, type ReactNode } from 'react';
import { Select } from '../forms/select.tsx';

type SelectProps<T extends string | number> = ComponentProps<typeof Select<T>>;

interface SelectSettingProps<T extends string | number> extends Pick<
  SelectProps<T>,
  'choices' | 'value' | 'onChange'
> {
  readonly label: string;
  readonly help?: ReactNode;
}

/** A setting that is one of several, and what to know of it. */
export function SelectSetting<T extends string | number>(props: SelectSettingProps<T>) {
  const { label, help, ...select } = props;
  const id = useId();
  const helpId = `${id}-help`;
  return (
    <>
      <div className="setting">
        <label htmlFor={id}>{label}</label>
        <Select {...select} id={id} aria-describedby={help === undefined ? undefined : helpId} />
      </div>
      {help !== undefined && (
        <p className="help" id={helpId}>
          {help}
        </p>
      )}
    </>
  );
}
