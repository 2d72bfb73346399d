import { themes, type AutostartState, type Theme } from '../../preload/settings.ts';
import { CheckInput } from '../forms/inputs.tsx';
import { namedChoices } from '../forms/select.tsx';
import { autostartHelp, autostartLabel, themeLabel, themeNames } from '../words/settings-text.ts';
import { SelectSetting } from './select-setting.tsx';

interface GeneralSettingProps {
  readonly theme: Theme;
  readonly autostart: AutostartState;
  readonly onTheme: (theme: Theme) => void;
  readonly onAutostart: (on: boolean) => void;
}

export function GeneralSetting({ theme, autostart, onTheme, onAutostart }: GeneralSettingProps) {
  return (
    <>
      <SelectSetting
        label={themeLabel}
        choices={namedChoices(themes, themeNames)}
        value={theme}
        onChange={onTheme}
      />
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
