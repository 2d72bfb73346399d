const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * Coarse on purpose: a second-by-second countdown draws the eye and wakes the machine. Every part
 * is rounded down, so that a token never seems to live longer than it does.
 */
export function timeLeft(expiresAt: number, now: number, estimated: boolean): string {
  const about = estimated ? 'about ' : '';
  return expiresAt > now
    ? `${about}${span(expiresAt - now)} left`
    : `expired ${about}${ago(now - expiresAt)}`;
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
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}

function span(ms: number): string {
  if (ms < minuteMs) return 'under 1 min';
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} min`;
  if (ms < dayMs) return parts(Math.floor(ms / hourMs), 'h', Math.floor((ms % hourMs) / minuteMs));
  const days = Math.floor(ms / dayMs);
  if (days > 1) return `${days} days`;
  const hours = Math.floor((ms % dayMs) / hourMs);
  return hours === 0 ? '1 day' : `1 day ${hours} h`;
}

function parts(hours: number, unit: 'h', minutes: number): string {
  return minutes === 0 ? `${hours} ${unit}` : `${hours} ${unit} ${minutes} min`;
}

function ago(ms: number): string {
  if (ms < minuteMs) return 'just now';
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} min ago`;
  if (ms < dayMs) return `${Math.floor(ms / hourMs)} h ago`;
  const days = Math.floor(ms / dayMs);
  return days === 1 ? '1 day ago' : `${days} days ago`;
}
