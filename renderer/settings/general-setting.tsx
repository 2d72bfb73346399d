import { useId } from 'react';
import { themes, type AutostartState, type Theme } from '../../preload/settings.ts';
import { CheckInput } from '../forms/inputs.tsx';
import { autostartHelp, autostartLabel, themeLabel, themeNames } from '../words/settings-text.ts';

interface GeneralSettingProps {
  readonly theme: Theme;
  readonly autostart: AutostartState;
  readonly onTheme: (theme: Theme) => void;
  readonly onAutostart: (on: boolean) => void;
}

export function GeneralSetting({ theme, autostart, onTheme, onAutostart }: GeneralSettingProps) {
  const id = useId();
  return (
    <>
      <div className="setting">
        <label htmlFor={id}>{themeLabel}</label>
        <select
          id={id}
          value={theme}
          onChange={(event) =>
            onTheme(themes.find((one) => one === event.currentTarget.value) ?? 'system')
          }
        >
          {themes.map((one) => (
            <option key={one} value={one}>
              {themeNames[one]}
            </option>
          ))}
        </select>
      </div>
      <CheckInput
        label={autostartLabel}
        help={autostartHelp(autostart !== 'unsupported')}
        checked={autostart === 'on'}
        disabled={autostart === 'unsupported'}
        onChange={onAutostart}
      />
    </>
  );
}
