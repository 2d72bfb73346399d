import { amountText } from '../../preload/amount-text.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * Coarse on purpose: a second-by-second countdown draws the eye and wakes the machine. Every part
 * is rounded down, so that a token never seems to live longer than it does.
 */
export function timeLeft(
  expiresAt: number,
  now: number,
  estimated: boolean,
  locale?: string,
): string {
  const about = estimated ? 'about ' : '';
  return expiresAt > now
    ? `${about}${span(expiresAt - now, locale)} left`
    : `expired ${about}${ago(now - expiresAt, locale)}`;
}

/** Ms from `now` until `timeLeft` may read differently; of an endless life an hour. */
export function msUntilTextChanges(expiresAt: number, now: number): number {
  const leftMs = expiresAt - now;
  if (!Number.isFinite(leftMs)) return hourMs;
  if (leftMs > 0 && leftMs < minuteMs) return leftMs;
  const unitMs = Math.abs(leftMs) >= 2 * dayMs ? hourMs : minuteMs;
  // Rounding down, "25 days left" holds to the full day, "25 days ago" from it on.
  return leftMs > 0 ? (leftMs % unitMs) + 1 : unitMs + (leftMs % unitMs);
}

/** A length of time that a user chose, such as "45 s" or "2 min". */
export function durationText(ms: number, locale?: string): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 60) return amountText(seconds, 'second', locale);
  const minutes = amountText(Math.floor(seconds / 60), 'minute', locale);
  const rest = seconds % 60;
  return rest === 0 ? minutes : `${minutes} ${amountText(rest, 'second', locale)}`;
}

/** In the largest unit that leaves no rest, such as "7 days" or "90 min". */
export function leadText(leadMs: number, locale?: string): string {
  if (leadMs % dayMs === 0) return amountText(leadMs / dayMs, 'day', locale);
  if (leadMs % hourMs === 0) return amountText(leadMs / hourMs, 'hour', locale);
  return leadMs % minuteMs === 0
    ? amountText(leadMs / minuteMs, 'minute', locale)
    : amountText(Math.round(leadMs / 1_000), 'second', locale);
}

function span(ms: number, locale?: string): string {
  if (ms < minuteMs) return `under ${amountText(1, 'minute', locale)}`;
  if (ms < hourMs) return amountText(Math.floor(ms / minuteMs), 'minute', locale);
  const days = Math.floor(ms / dayMs);
  const hours = Math.floor((ms % dayMs) / hourMs);
  const minutes = Math.floor((ms % hourMs) / minuteMs);
  if (days > 1) return amountText(days, 'day', locale);
  const [whole, rest] =
    days === 1
      ? [amountText(1, 'day', locale), hours === 0 ? null : amountText(hours, 'hour', locale)]
      : [
          amountText(hours, 'hour', locale),
          minutes === 0 ? null : amountText(minutes, 'minute', locale),
        ];
  return rest === null ? whole : `${whole} ${rest}`;
}

function ago(ms: number, locale?: string): string {
  if (ms < minuteMs) return 'just now';
  if (ms < hourMs) return `${amountText(Math.floor(ms / minuteMs), 'minute', locale)} ago`;
  if (ms < dayMs) return `${amountText(Math.floor(ms / hourMs), 'hour', locale)} ago`;
  return `${amountText(Math.floor(ms / dayMs), 'day', locale)} ago`;
}
