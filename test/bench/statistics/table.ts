import { verdictOf, type Figure } from './figure.ts';

/** What the reader of a table is told beside the figure itself. */
export interface Described extends Figure {
  readonly what: string;
  /** What a ratio of 1 would be. */
  readonly against: string;
}

const heads = ['name', 'what', 'against', 'that', 'the app', 'ratio', 'goal', 'noise', 'verdict'];

/** A table in Markdown, its columns as wide as Prettier would make them. */
export function tableOf(figures: readonly Described[]): string {
  const rows = [heads, ...figures.map(cellsOf)];
  const widths = heads.map((_, column) =>
    Math.max(3, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = heads, ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function cellsOf(figure: Described): string[] {
  const { name, what, against, unit, floor, measured, value, spread, goal, noise } = figure;
  const quartiles = spread === null ? '' : ` [${short(spread.lower)}–${short(spread.upper)}]`;
  return [
    name,
    what,
    against,
    `${short(floor)} ${unit}`,
    `${short(measured)} ${unit}`,
    short(value) + quartiles,
    short(goal),
    noise === null ? 'exact' : `${short(noise.low)}–${short(noise.high)}`,
    verdictOf(figure),
  ];
}

/** Two digits behind the point below ten, so that 1.08 and 1.1 differ; else three digits in all. */
export function short(value: number): string {
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return value.toFixed(0);
  if (size >= 10) return value.toFixed(1);
  return size >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}
