import type { IconNode } from 'lucide';
import { iconPath } from './icon-path.ts';

interface IconProps {
  readonly shape: IconNode;
  /** Its width and height in px. */
  readonly size?: 12 | 14 | 16 | 18 | 28;
}

const paths = new Map<IconNode, string>();

/** For the eye only: the words beside it say the same. */
export function Icon({ shape, size = 16 }: IconProps) {
  const path = paths.get(shape) ?? iconPath(shape);
  paths.set(shape, path);
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
