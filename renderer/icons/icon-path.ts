import type { IconNode } from 'lucide';

type Attributes = IconNode[number][1];

/**
 * The same lines as one path: a list shows four icons a row, and each further element is made, styled
 * and laid out for every row.
 */
export function iconPath(shapes: IconNode): string {
  return shapes.map(([tag, attributes]) => shapePath(tag, attributes)).join('');
}

/** By https://www.w3.org/TR/SVG2/shapes.html */
function shapePath(tag: string, attributes: Attributes): string {
  const of = (name: string) => Number(attributes[name] ?? 0);
  switch (tag) {
    case 'path':
      return startedAtZero(String(attributes['d']));
    case 'circle':
      return circle(of('cx'), of('cy'), of('r'));
    case 'rect':
      return rectangle({
        x: of('x'),
        y: of('y'),
        width: of('width'),
        height: of('height'),
        r: of('rx'),
      });
    case 'line':
      return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`;
    default:
      throw new Error(`No icon has had a "${tag}" so far.`);
  }
}

/** A path's own first step counts from zero; behind another path it would count from where that ended. */
function startedAtZero(path: string): string {
  return path.startsWith('m') ? `M0 0${path}` : path;
}

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of its corners. */
  readonly r: number;
}

function rectangle({ x, y, width, height, r }: Rectangle): string {
  const [across, down] = [width - 2 * r, height - 2 * r];
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return [
    `M${x + r} ${y}h${across}`,
    `${corner(r, r)}v${down}`,
    `${corner(-r, r)}h${-across}`,
    `${corner(-r, -r)}v${-down}`,
    `${corner(r, -r)}z`,
  ].join('');
}
