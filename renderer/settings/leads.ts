const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** For tokens that live up to 48 hours, longest first. */
export const shortLeadChoices: readonly number[] = [
  12 * hourMs,
  6 * hourMs,
  2 * hourMs,
  hourMs,
  30 * minuteMs,
  15 * minuteMs,
  5 * minuteMs,
];

/** For tokens that live longer, longest first. */
export const longLeadChoices: readonly number[] = [
  14 * dayMs,
  7 * dayMs,
  3 * dayMs,
  dayMs,
  12 * hourMs,
  2 * hourMs,
];

/** The choices, and what the preferences file holds beside them. Longest first. */
export function offeredLeads(
  choicesMs: readonly number[],
  leadsMs: readonly number[],
): readonly number[] {
  return [...new Set([...choicesMs, ...leadsMs])].toSorted((a, b) => b - a);
}

/** Longest first. */
export function toggledLead(leadsMs: readonly number[], leadMs: number): readonly number[] {
  const others = leadsMs.filter((other) => other !== leadMs);
  const changed = others.length === leadsMs.length ? [...others, leadMs] : others;
  return changed.toSorted((a, b) => b - a);
}
