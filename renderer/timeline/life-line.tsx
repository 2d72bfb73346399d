import type { Life, Mark } from './lives.ts';

/** Px from the top of the drawing. */
const middle = 35;
const thickness = 6;
const labelBaseline = 21;

interface LifeLineProps {
  readonly life: Life;
  readonly marks: readonly Mark[];
  readonly text: string;
  readonly width: number;
}

/** A token's life: a bar to its end, dotted where nobody knows it, with what happens on the way. */
export function LifeLine({ life, marks, text, width }: LifeLineProps) {
  const { status, end, x, nowX, endX } = life;
  const label = labelPlace(life, width);
  return (
    <g className={`timeline-life life-${status}`}>
      {end === 'unknown' ? (
        <line className="timeline-dots" x1={nowX} x2={width} y1={middle} y2={middle} />
      ) : (
        <>
          <rect
            className="timeline-past"
            x={x}
            y={middle - thickness / 2}
            width={Math.max(0, Math.min(nowX, endX) - x)}
            height={thickness}
          />
          <rect
            className="timeline-bar"
            x={nowX}
            y={middle - thickness / 2}
            width={Math.max(0, endX - nowX)}
            height={thickness}
          />
          <LifeEndMark end={end} x={endX} />
        </>
      )}
      {marks.map((mark) => (
        <TimelineMark key={`${mark.kind} ${mark.at}`} kind={mark.kind} x={mark.x} y={middle} />
      ))}
      <text x={label.x} y={labelBaseline} textAnchor={label.anchor}>
        {text}
      </text>
    </g>
  );
}

/** Beside the end, on the side that has the room, and never on the line of now. */
function labelPlace({ end, nowX, endX }: Life, width: number) {
  if (end === 'unknown' || end === 'over') return { x: nowX + 5, anchor: 'start' as const };
  return endX > width / 2
    ? { x: endX, anchor: 'end' as const }
    : { x: Math.max(endX, nowX + 5), anchor: 'start' as const };
}

/** Each end has a shape of its own, for colours alone say nothing to some. */
function LifeEndMark({ end, x }: { readonly end: Life['end']; readonly x: number }) {
  switch (end) {
    case 'within':
      return <path className="timeline-end" d={`M${x} ${middle - 8}v16`} />;
    case 'beyond':
      return <path className="timeline-end" d={`M${x - 6} ${middle - 8}l5 8l-5 8`} />;
    case 'over': {
      const centre = Math.max(x, 6);
      return <path className="timeline-end" d={`M${centre - 4} ${middle - 4}l8 8m0 -8l-8 8`} />;
    }
    case 'unknown':
      return null;
  }
}

interface TimelineMarkProps {
  readonly kind: Mark['kind'];
  readonly x: number;
  readonly y: number;
}

/** A reminder is a ring, a renewal a diamond. */
export function TimelineMark({ kind, x, y }: TimelineMarkProps) {
  return kind === 'reminder' ? (
    <circle className="timeline-reminder" cx={x} cy={y} r={3.5} />
  ) : (
    <path className="timeline-renewal" d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} />
  );
}
