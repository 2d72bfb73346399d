import { useId } from 'react';
import { themes, type AutostartState, type Theme } from '../../preload/settings.ts';
import { CheckInput } from '../forms/inputs.tsx';

interface GeneralSettingProps {
  readonly theme: Theme;
  readonly autostart: AutostartState;
  readonly onTheme: (theme: Theme) => void;
  readonly onAutostart: (on: boolean) => void;
}

const themeNames: Readonly<Record<Theme, string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
};

export function GeneralSetting({ theme, autostart, onTheme, onAutostart }: GeneralSettingProps) {
  const id = useId();
  return (
    <>
      <div className="setting">
        <label htmlFor={id}>Theme</label>
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
        label="Start at login"
        help={
          autostart === 'unsupported'
            ? 'Only an installed Token Tray can be started by the system.'
            : 'Starts in the tray, without this window.'
        }
        checked={autostart === 'on'}
        disabled={autostart === 'unsupported'}
        onChange={onAutostart}
      />
    </>
  );
}
