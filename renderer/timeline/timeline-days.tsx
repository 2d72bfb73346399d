import { tickText, todayName } from '../words/timeline-text.ts';
import type { TimelineFrame } from './frame.ts';

/** Today, days off and weeks, behind what is drawn on them. */
export function TimelineDays({ frame, height }: { frame: TimelineFrame; height: number }) {
  const { daysOff, today, weeks, nowX } = frame;
  return (
    <>
      {daysOff.map(({ x, width }) => (
        <rect key={x} className="timeline-off" x={x} width={width} height={height} />
      ))}
      <rect className="timeline-today" x={today.x} width={today.width} height={height} />
      {weeks.map(({ at, x }) => (
        <line key={at} className="timeline-week" x1={x} x2={x} y2={height} />
      ))}
      <line className="timeline-now" x1={nowX} x2={nowX} y2={height} />
    </>
  );
}

const axisHeight = 32;

/** The names of the dates, above the rows. */
export function TimelineAxis({ frame }: { readonly frame: TimelineFrame }) {
  const { width, ticks, nowX } = frame;
  const baseline = axisHeight - 11;
  return (
    <svg className="timeline-axis" width={width} height={axisHeight} aria-hidden="true">
      <TimelineDays frame={frame} height={axisHeight} />
      <text className="timeline-today-name" x={nowX + 4} y={baseline}>
        {todayName}
      </text>
      {ticks.map(({ at, x }) => (
        <text key={at} x={x + 4} y={baseline}>
          {tickText(at)}
        </text>
      ))}
    </svg>
  );
}
