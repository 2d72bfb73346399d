import type { AccountStatus } from '../../preload/contract.ts';

interface LifeBarProps {
  /** 0 to 1; null draws a dotted line: nobody knows the end. */
  readonly left: number | null;
  readonly status: AccountStatus;
}

/** For the eye only: the words beside it say the same. */
export function LifeBar({ left, status }: LifeBarProps) {
  if (left === null) return <span className="life life-unknown" aria-hidden="true" />;
  // Not a meter: each brings three elements of its own, and a list has many.
  return (
    <span
      className={`life life-${status}`}
      style={{ backgroundSize: `${left * 100}% 100%` }}
      aria-hidden="true"
    />
  );
}
