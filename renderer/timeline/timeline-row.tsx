import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { AccountView, ReminderView } from '../../preload/contract.ts';
import { EnvironmentChip } from '../accounts/environment-chip.tsx';
import { statusAt } from '../accounts/status.ts';
import { hideTip, showTip } from '../state/shown-tip.ts';
import { accountName } from '../words/account-text.ts';
import { lifeCells, lifeText, tipHelp } from '../words/timeline-text.ts';
import type { TimelineFrame } from './frame.ts';
import { LifeLine } from './life-line.tsx';
import { lifeOf, marksOf } from './lives.ts';

/** Px. */
export interface RowSize {
  readonly height: number;
  /** Where the bar's part of the row begins: below the name, where that stands above it. */
  readonly chartTop: number;
}

interface TimelineRowProps {
  readonly account: AccountView;
  readonly reminders: readonly ReminderView[];
  readonly frame: TimelineFrame;
  /** The days behind the bar: the same for each row. */
  readonly days: ReactNode;
  readonly size: RowSize;
  /** Of the table's rows, its header included; from 1 on. */
  readonly rowIndex: number;
  readonly onGo: () => void;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** A row of the table, whose cells are read, and a bar, which is seen. All of it is one button. */
export function TimelineRow(props: TimelineRowProps) {
  const { account, reminders, frame, days, size, rowIndex, onGo, onFocus, onKey } = props;
  const tipId = useId();
  const tip = useRef<HTMLDivElement>(null);
  const anchorName = `--${tipId}`;
  const status = statusAt(account, frame.now);
  const life = lifeOf(account, frame);
  const text = lifeText(account, status, frame.now);
  const marks = marksOf(account, reminders, frame);
  const cells = lifeCells(account, status, reminders, frame.now);
  const show = () => showTip(tip.current);
  const hide = () => hideTip(tip.current);
  const hideOrMove = (event: KeyboardEvent) => {
    if (event.key === 'Escape') hide();
    else onKey(event);
  };
  return (
    <tr
      aria-rowindex={rowIndex}
      style={{ height: size.height }}
      onMouseEnter={show}
      onMouseLeave={hide}
    >
      <th scope="row">
        <button
          type="button"
          id={`timeline-${account.id}`}
          className="timeline-account"
          onClick={onGo}
          onFocus={() => {
            onFocus();
            show();
          }}
          onBlur={hide}
          onKeyDown={hideOrMove}
        >
          <span className="timeline-label">{account.label}</span>
          <EnvironmentChip environment={account.environment} />
        </button>
      </th>
      <td className="timeline-chart">
        <svg width={frame.width} height={size.height} aria-hidden="true">
          {days}
          <g transform={`translate(0 ${size.chartTop})`}>
            {life === null ? (
              <text x={frame.nowX + 5} y={30}>
                {text}
              </text>
            ) : (
              <LifeLine {...{ life, marks, text }} width={frame.width} />
            )}
          </g>
        </svg>
        <span
          className="timeline-anchor"
          style={{ anchorName, insetInlineStart: life?.endX ?? frame.nowX }}
        />
        <span className="unseen">{cells.expires}</span>
        <div
          ref={tip}
          className="tip late"
          role="tooltip"
          aria-hidden="true"
          popover="manual"
          style={{ positionAnchor: anchorName }}
        >
          <strong>{accountName(account)}</strong>
          <span>{cells.expires}</span>
          <span>{cells.reminders}</span>
          <span>{cells.renewal}</span>
          <span className="muted">{tipHelp}</span>
        </div>
      </td>
      <td>
        <span className="unseen">{cells.reminders}</span>
      </td>
      <td>
        <span className="unseen">{cells.renewal}</span>
      </td>
    </tr>
  );
}
