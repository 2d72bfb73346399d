import { clearAfterLabel, clearAfterText } from '../words/settings-text.ts';
import { SelectSetting } from './select-setting.tsx';

const choicesMs: readonly number[] = [0, 10_000, 30_000, 45_000, 60_000, 120_000, 300_000];

interface ClipboardSettingProps {
  /** 0 is off. */
  readonly clearAfterMs: number;
  readonly onChange: (clearAfterMs: number) => void;
}

export function ClipboardSetting({ clearAfterMs, onChange }: ClipboardSettingProps) {
  // The preferences file may hold a time that the list does not offer.
  const offered = choicesMs.includes(clearAfterMs)
    ? choicesMs
    : [...choicesMs, clearAfterMs].toSorted((a, b) => a - b);
  return (
    <SelectSetting
      label={clearAfterLabel}
      choices={offered.map((ms) => ({ value: ms, label: clearAfterText(ms) }))}
      value={clearAfterMs}
      onChange={onChange}
    />
  );
}
