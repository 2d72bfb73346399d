import { useId } from 'react';
import { clearAfterLabel, clearAfterText } from '../words/settings-text.ts';

const choicesMs: readonly number[] = [0, 10_000, 30_000, 45_000, 60_000, 120_000, 300_000];

interface ClipboardSettingProps {
  /** 0 is off. */
  readonly clearAfterMs: number;
  readonly onChange: (clearAfterMs: number) => void;
}

export function ClipboardSetting({ clearAfterMs, onChange }: ClipboardSettingProps) {
  const id = useId();
  // The preferences file may hold a time that the list does not offer.
  const offered = choicesMs.includes(clearAfterMs)
    ? choicesMs
    : [...choicesMs, clearAfterMs].toSorted((a, b) => a - b);
  return (
    <div className="setting">
      <label htmlFor={id}>{clearAfterLabel}</label>
      <select
        id={id}
        value={clearAfterMs}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {offered.map((ms) => (
          <option key={ms} value={ms}>
            {clearAfterText(ms)}
          </option>
        ))}
      </select>
    </div>
  );
}
