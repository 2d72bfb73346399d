/** What of an account is drawn on the timeline, and where. */
import type { AccountStatus, AccountView, ReminderView } from '../../preload/contract.ts';
import { statusAt } from '../accounts/status.ts';
import { placeOf, type TimelineFrame } from './frame.ts';

/** How a life ends: within the timeline, after it, nobody knows when, or it has ended. */
export type LifeEnd = 'within' | 'beyond' | 'unknown' | 'over';

export interface Life {
  readonly status: AccountStatus;
  readonly end: LifeEnd;
  /** Where it begins on the timeline, px. */
  readonly x: number;
  /** Where now is, be it alive or not. */
  readonly nowX: number;
  readonly endX: number;
}

export interface Mark {
  readonly kind: 'reminder' | 'renewal';
  /** Epoch ms. */
  readonly at: number;
  readonly x: number;
}

/** Too short to be seen, a life is drawn this wide. */
const shortestLife = 3;

/** Null without a token. */
export function lifeOf(account: AccountView, frame: TimelineFrame): Life | null {
  const { token } = account;
  if (token === null) return null;
  const { now, nowX, from, until, width } = frame;
  const status = statusAt(account, now);
  const { expiresAt } = token;
  const x = placeOf(Math.min(token.issuedAt, now), frame);
  if (expiresAt === null) return { status, end: 'unknown', x, nowX, endX: width };
  const end = expiresAt <= now ? 'over' : expiresAt > until ? 'beyond' : 'within';
  const endX = expiresAt <= from ? 0 : Math.max(placeOf(expiresAt, frame), x + shortestLife);
  return { status, end, x, nowX, endX };
}

/** Everything that happens to a token before its end: reminders in order, a renewal on top of them. */
export function marksOf(
  { renewal }: Pick<AccountView, 'renewal'>,
  reminders: readonly ReminderView[],
  frame: TimelineFrame,
): readonly Mark[] {
  const marks = reminders
    .filter(({ kind, at }) => kind !== 'expired' && at > frame.now)
    .map(({ at }) => ({ kind: 'reminder' as const, at }));
  const renewsAt = renewal?.nextAt ?? null;
  const all = [
    ...marks,
    // What is overdue is tried again from now on.
    ...(renewsAt === null ? [] : [{ kind: 'renewal' as const, at: Math.max(renewsAt, frame.now) }]),
  ];
  return all
    .filter(({ at }) => at <= frame.until)
    .map((mark) => ({ ...mark, x: placeOf(mark.at, frame) }));
}

/** What expires first comes first, then what has no known end, then what has no token. */
export function byExpiry(one: AccountView, other: AccountView): number {
  const [first, second] = [sortKey(one), sortKey(other)];
  return first === second ? 0 : first - second;
}

function sortKey({ token }: AccountView): number {
  if (token === null) return Number.POSITIVE_INFINITY;
  return token.expiresAt ?? Number.MAX_VALUE;
}
