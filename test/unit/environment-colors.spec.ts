import { expect, test } from 'playwright/test';
import { createEnvironmentColors } from '../../main/environment-colors.ts';
import { isProduction, type Environment } from '../../preload/contract.ts';

function setUp(first: readonly Environment[] = []) {
  let chosen = first;
  const colors = createEnvironmentColors(() => chosen);
  return { ...colors, choose: (next: readonly Environment[]) => (chosen = next) };
}

test('an environment has one colour, whatever each account was saved with', () => {
  const { colorOf } = setUp();
  expect(colorOf({ name: 'production', color: 'green' })).toBe('red');
  expect(colorOf({ name: 'QA west', color: 'violet' })).toBe('violet');
  expect(colorOf({ name: 'qa West', color: 'gray' })).toBe('violet');
});

test('the choice of the user comes first, and holds at once', () => {
  const { colorOf, choose } = setUp();
  const production: Environment = { name: 'Production', color: 'red' };
  choose([{ name: 'Production', color: 'violet' }]);
  expect(colorOf(production)).toBe('violet');
  choose([]);
  expect(colorOf(production)).toBe('red');
});

test('a colour chosen in a form is kept, once, in place of the one before', () => {
  const { withChoice, choose } = setUp();
  expect(withChoice({ name: 'Staging', color: 'amber' })).toBeNull();
  const west: Environment = { name: 'QA west', color: 'violet' };
  expect(withChoice(west)).toEqual([west]);
  choose([west]);
  expect(withChoice(west)).toBeNull();
  expect(withChoice({ name: 'qa west', color: 'blue' })).toEqual([
    { name: 'qa west', color: 'blue' },
  ]);
});

test('the oldest choice makes room for the hundred-and-first', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({
    name: `e${index}`,
    color: 'gray' as const,
  }));
  const next = setUp(many).withChoice({ name: 'new', color: 'blue' });
  expect(next).toHaveLength(100);
  expect(next?.[0]?.name).toBe('e1');
});

test('production is known by its name', () => {
  for (const name of ['Production', 'prod', 'PROD EU', 'live', 'production-2']) {
    expect(isProduction({ name }), name).toBe(true);
  }
  for (const name of ['Products', 'Staging', 'delivery', 'pre-prod']) {
    expect(isProduction({ name }), name).toBe(false);
  }
});
