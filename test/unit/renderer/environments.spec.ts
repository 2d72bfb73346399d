import { expect, test } from 'playwright/test';
import {
  knownEnvironments,
  namedEnvironment,
  sameEnvironment,
} from '../../../renderer/forms/environments.ts';

test('each environment is offered once, in the colour that it has', () => {
  const known = knownEnvironments(
    [
      { environment: { name: 'QA west', color: 'gray' } },
      { environment: null },
      { environment: { name: 'production', color: 'violet' } },
    ],
    [{ name: 'production', color: 'violet' }],
  );
  expect(known).toEqual([
    { name: 'Production', color: 'violet' },
    { name: 'Staging', color: 'amber' },
    { name: 'QA', color: 'blue' },
    { name: 'Development', color: 'green' },
    { name: 'QA west', color: 'gray' },
  ]);
});

test('a typed name takes the colour that it has elsewhere', () => {
  const known = knownEnvironments([], []);
  const before = { name: 'produc', color: 'violet' } as const;
  expect(namedEnvironment('production', before, known).color).toBe('red');
  expect(namedEnvironment('produce', before, known).color).toBe('violet');
  const qa = { name: 'QA', color: 'blue' } as const;
  expect(sameEnvironment(qa, { name: 'qa', color: 'red' })).toBe(true);
  expect(sameEnvironment(qa, { name: 'QA west', color: 'blue' })).toBe(false);
  expect(sameEnvironment(qa, null)).toBe(false);
});
