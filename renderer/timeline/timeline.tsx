import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { AccountView, AppView } from '../../preload/contract.ts';
import { usualWorkingHours } from '../../preload/settings.ts';
import { FailureNote } from '../frame/failure-note.tsx';
import { useFocus } from '../state/use-focus.ts';
import { useNow } from '../state/use-now.ts';
import { columnTitles, timelineCaption, timelineTitle } from '../words/timeline-text.ts';
import { ExportCalendar } from './export-calendar.tsx';
import { daysAhead, timelineFrame } from './frame.ts';
import { Legend } from './legend.tsx';
import { byExpiry } from './lives.ts';
import { rowsAndGaps } from './rows-in-view.ts';
import { TimelineAxis, TimelineDays } from './timeline-days.tsx';
import { TimelineRow } from './timeline-row.tsx';
import { useNarrow } from './use-narrow.ts';
import { useReminders } from './use-reminders.ts';
import { useRowsInView } from './use-rows-in-view.ts';
import { useWidth } from './use-width.ts';

interface TimelineProps {
  readonly app: AppView;
  readonly accounts: readonly AccountView[];
  readonly announce: (text: string) => void;
  readonly onGo: (account: AccountView) => void;
}

/** With the names beside the bars, and above them. */
const sizes = { wide: { height: 52, chartTop: 0 }, narrow: { height: 76, chartTop: 26 } };

const allDays = [0, 1, 2, 3, 4, 5, 6];

/** What is coming: a table for who listens, and its rows drawn as bars for who sees. */
export function Timeline({ app, accounts, announce, onGo }: TimelineProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [width, chart] = useWidth();
  const size = useNarrow() ? sizes.narrow : sizes.wide;
  const [focused, setFocused] = useState<string | null>(null);
  const focus = useFocus();
  const now = useNow(() => 60_000);
  const { reminders: settings } = app.settings;
  const reminders = useReminders();
  const rows = useMemo(() => accounts.toSorted(byExpiry), [accounts]);
  const range = useRowsInView(body, size.height, rows.length);

  const workingDays = (settings.workingHours ?? usualWorkingHours).days;
  const frame = useMemo(() => {
    const daysOff = allDays.filter((day) => !workingDays.includes(day));
    return timelineFrame(now, width, daysOff);
  }, [now, width, workingDays]);
  const days = useMemo(() => <TimelineDays frame={frame} height={size.height} />, [frame, size]);

  function move(event: KeyboardEvent): void {
    const at = rows.findIndex(({ id }) => id === focused);
    const target = rowAt(event.key, at, rows.length);
    const account = target === null ? undefined : rows[target];
    if (at < 0 || account === undefined) return;
    event.preventDefault();
    setFocused(account.id);
    focus(`timeline-${account.id}`);
  }

  const focusedRow = rows.findIndex(({ id }) => id === focused);
  return (
    <section className="timeline-view" aria-label={timelineTitle}>
      <div className="timeline-tools">
        <Legend />
        <ExportCalendar announce={announce} />
      </div>
      <FailureNote failure={reminders.failure} />
      <table className="timeline" aria-rowcount={rows.length + 1}>
        <caption className="unseen">{timelineCaption(daysAhead, frame.until - 1)}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{columnTitles.account}</th>
            <th scope="col" className="timeline-chart" ref={chart}>
              <span className="unseen">{columnTitles.expires}</span>
              <TimelineAxis frame={frame} />
            </th>
            <th scope="col">
              <span className="unseen">{columnTitles.reminders}</span>
            </th>
            <th scope="col">
              <span className="unseen">{columnTitles.renewal}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rowsAndGaps(range, rows.length, focusedRow).map((part) => {
            if ('gap' in part) {
              const height = part.gap * size.height;
              return <tr key={`gap ${part.before}`} className="timeline-gap" style={{ height }} />;
            }
            const account = rows[part.row];
            return account === undefined ? null : (
              <TimelineRow
                key={account.id}
                {...{ account, frame, days, size }}
                reminders={reminders.byAccount.get(account.id) ?? []}
                rowIndex={part.row + 2}
                onGo={() => onGo(account)}
                onFocus={() => setFocused(account.id)}
                onKey={move}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The row that a key leads to; null when the key leads nowhere. */
function rowAt(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
