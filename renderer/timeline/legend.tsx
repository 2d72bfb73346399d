import type { ReactNode } from 'react';
import { legendNames } from '../words/timeline-text.ts';
import { TimelineMark } from './life-line.tsx';

/** For the eye only: the table says the same in words. */
export function Legend() {
  return (
    <ul className="timeline-legend muted" aria-hidden="true">
      <Entry name={legendNames.reminder}>
        <line className="timeline-bar-sample" x1={0} x2={20} y1={8} y2={8} />
        <TimelineMark kind="reminder" x={10} y={8} />
      </Entry>
      <Entry name={legendNames.renewal}>
        <line className="timeline-bar-sample" x1={0} x2={20} y1={8} y2={8} />
        <TimelineMark kind="renewal" x={10} y={8} />
      </Entry>
      <Entry name={legendNames.noEnd}>
        <line className="timeline-dots" x1={2} x2={20} y1={8} y2={8} />
      </Entry>
      <Entry name={legendNames.dayOff}>
        <rect className="timeline-off" x={2} y={0} width={16} height={16} />
      </Entry>
    </ul>
  );
}

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width={20} height={16}>
        {children}
      </svg>
      {name}
    </li>
  );
}
