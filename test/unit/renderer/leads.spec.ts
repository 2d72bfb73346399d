import { expect, test } from 'playwright/test';
import {
  longLeadChoices,
  offeredLeads,
  shortLeadChoices,
  toggledLead,
} from '../../../renderer/settings/leads.ts';
import { leadText } from '../../../renderer/words/time-left.ts';
import { defaultReminderSettings } from '../../../main/expiry/reminders.ts';

for (const [ms, text] of [
  [7 * 86_400_000, '7 days'],
  [86_400_000, '1 day'],
  [36 * 3_600_000, '36 h'],
  [7_200_000, '2 h'],
  [5_400_000, '90 min'],
  [40_000, '40 s'],
] as const) {
  test(`${ms} ms before an expiry reads ${text}`, () => {
    expect(leadText(ms)).toBe(text);
  });
}

test('a lead is taken out and put back in its place', () => {
  const without = toggledLead([604_800_000, 86_400_000, 7_200_000], 86_400_000);
  expect(without).toEqual([604_800_000, 7_200_000]);
  expect(toggledLead(without, 86_400_000)).toEqual([604_800_000, 86_400_000, 7_200_000]);
});

test('a lead that only the preferences file knows can be taken out too', () => {
  expect(offeredLeads([7_200_000, 900_000], [40_000, 900_000])).toEqual([
    7_200_000, 900_000, 40_000,
  ]);
});

test('what holds at first is among the choices', () => {
  const { shortLeadsMs, longLeadsMs } = defaultReminderSettings;
  expect(shortLeadChoices).toEqual(expect.arrayContaining([...shortLeadsMs]));
  expect(longLeadChoices).toEqual(expect.arrayContaining([...longLeadsMs]));
});
