import ICAL from 'ical.js';

export interface CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly sequence: number;
  /** Epoch ms. */
  readonly startsAt: number;
  /** Epoch ms. */
  readonly stampedAt: number;
  /** Ms before the start, in the order of the file. */
  readonly alarmsMs: readonly number[];
}

/** What a calendar makes of a file, in the order of the file. Throws when it is none of RFC 5545. */
export function eventsIn(bytes: Uint8Array): CalendarEvent[] {
  const calendar = ICAL.Component.fromString(new TextDecoder().decode(bytes));
  if (calendar.name !== 'vcalendar') throw new Error('It is no calendar.');
  if (calendar.getFirstPropertyValue('version') !== '2.0') throw new Error('It has no version.');
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, sequence, startDate } = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents('valarm');
    return {
      uid,
      summary,
      description,
      sequence,
      startsAt: utc(startDate),
      stampedAt: utc(component.getFirstPropertyValue('dtstamp')),
      alarmsMs: alarms.map(leadOf),
    };
  });
}

function utc(time: unknown): number {
  if (!(time instanceof ICAL.Time) || time.zone !== ICAL.Timezone.utcTimezone) {
    throw new Error('A time is not in UTC.');
  }
  return time.toJSDate().getTime();
}

function leadOf(alarm: InstanceType<typeof ICAL.Component>): number {
  const trigger = alarm.getFirstPropertyValue('trigger');
  if (!(trigger instanceof ICAL.Duration)) throw new Error('An alarm has no lead.');
  if (alarm.getFirstPropertyValue('action') !== 'DISPLAY') throw new Error('It shows nothing.');
  return 0 - trigger.toSeconds() * 1_000;
}

/** The lines as they stand in the file: a folded one is several. Throws when the last has no end. */
export function linesOf(bytes: Uint8Array): Buffer[] {
  const lines: Buffer[] = [];
  let rest = Buffer.from(bytes);
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n');
    if (end < 0) throw new Error('The last line does not end.');
    lines.push(rest.subarray(0, end));
    rest = rest.subarray(end + 2);
  }
  return lines;
}
