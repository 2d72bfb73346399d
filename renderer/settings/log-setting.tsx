import { useId } from 'react';
import { logLevels, type LogLevel } from '../../preload/settings.ts';
import { logHelp, logLevelLabel, logLevelNames } from '../words/log-text.ts';

interface LogSettingProps {
  readonly level: LogLevel;
  /** Its path. */
  readonly file: string;
  readonly onChange: (level: LogLevel) => void;
}

export function LogSetting({ level, file, onChange }: LogSettingProps) {
  const id = useId();
  return (
    <>
      <div className="setting">
        <label htmlFor={id}>{logLevelLabel}</label>
        <select
          id={id}
          value={level}
          aria-describedby={`${id}-help`}
          onChange={(event) =>
            onChange(logLevels.find((one) => one === event.currentTarget.value) ?? 'all')
          }
        >
          {logLevels.map((one) => (
            <option key={one} value={one}>
              {logLevelNames[one]}
            </option>
          ))}
        </select>
      </div>
      <p className="help" id={`${id}-help`}>
        {logHelp(level)} <span className="path">{file}</span>
      </p>
    </>
  );
}
