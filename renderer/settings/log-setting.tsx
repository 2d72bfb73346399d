import { logLevels, type LogLevel } from '../../preload/settings.ts';
import { namedChoices } from '../forms/select.tsx';
import { logHelp, logLevelLabel, logLevelNames } from '../words/log-text.ts';
import { SelectSetting } from './select-setting.tsx';

interface LogSettingProps {
  readonly level: LogLevel;
  /** Its path. */
  readonly file: string;
  readonly onChange: (level: LogLevel) => void;
}

export function LogSetting({ level, file, onChange }: LogSettingProps) {
  return (
    <SelectSetting
      label={logLevelLabel}
      help={
        <>
          {logHelp(level)} <span className="path">{file}</span>
        </>
      }
      choices={namedChoices(logLevels, logLevelNames)}
      value={level}
      onChange={onChange}
    />
  );
}
