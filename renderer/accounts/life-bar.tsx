import type { AccountStatus } from '../../preload/contract.ts';

interface LifeBarProps {
  /** 0 to 1; null draws a dotted line: nobody knows the end. */
  readonly left: number | null;
  readonly status: AccountStatus;
}

/** For the eye only: the words beside it say the same. */
export function LifeBar({ left, status }: LifeBarProps) {
  if (left === null) return <span className="life life-unknown" aria-hidden="true" />;
  return (
    <meter className={`life life-${status}`} value={left} min={0} max={1} aria-hidden="true" />
  );
}
