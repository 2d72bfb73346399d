import { useState } from 'react';
import { usualWorkingHours, type WorkingHours } from '../../preload/settings.ts';
import { CheckInput } from '../forms/inputs.tsx';
import {
  endsBeforeItBegins,
  fromLabel,
  toLabel,
  workingDaysLegend,
  workingHoursHelp,
  workingHoursLabel,
} from '../words/settings-text.ts';
import { dayNames, minuteOf, timeOf, toggledDay } from './week.ts';
import { Toggle } from './toggle.tsx';

interface WorkingHoursSettingProps {
  /** Null: no warning before the user leaves. */
  readonly hours: WorkingHours | null;
  readonly onChange: (hours: WorkingHours | null) => void;
}

export function WorkingHoursSetting({ hours, onChange }: WorkingHoursSettingProps) {
  return (
    <div className="settings-group">
      <CheckInput
        label={workingHoursLabel}
        help={workingHoursHelp}
        checked={hours !== null}
        onChange={(wanted) => onChange(wanted ? usualWorkingHours : null)}
      />
      {hours !== null && <Week hours={hours} onChange={onChange} />}
    </div>
  );
}

interface WeekProps {
  readonly hours: WorkingHours;
  readonly onChange: (hours: WorkingHours) => void;
}

function Week({ hours, onChange }: WeekProps) {
  // While it is typed, a time can be one that main would refuse.
  const [start, setStart] = useState(timeOf(hours.startMinute));
  const [end, setEnd] = useState(timeOf(hours.endMinute));
  const startMinute = minuteOf(start);
  const endMinute = minuteOf(end);
  const isDay = startMinute !== null && endMinute !== null && startMinute < endMinute;

  function keepTimes(from: string, to: string): void {
    setStart(from);
    setEnd(to);
    const first = minuteOf(from);
    const last = minuteOf(to);
    if (first === null || last === null || first >= last) return;
    onChange({ ...hours, startMinute: first, endMinute: last });
  }

  return (
    <>
      <fieldset className="toggles">
        <legend>{workingDaysLegend}</legend>
        {dayNames().map(({ day, short, long }) => (
          <Toggle
            key={day}
            label={short}
            name={long}
            checked={hours.days.includes(day)}
            onChange={() => onChange({ ...hours, days: toggledDay(hours.days, day) })}
          />
        ))}
      </fieldset>
      <div className="settings-times">
        <TimeInput label={fromLabel} value={start} onChange={(from) => keepTimes(from, end)} />
        <TimeInput label={toLabel} value={end} onChange={(to) => keepTimes(start, to)} />
      </div>
      {!isDay && (
        <p className="help" role="alert">
          {endsBeforeItBegins}
        </p>
      )}
    </>
  );
}

interface TimeInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TimeInput({ label, value, onChange }: TimeInputProps) {
  return (
    <label className="settings-time">
      {label}
      <input
        type="time"
        required
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
