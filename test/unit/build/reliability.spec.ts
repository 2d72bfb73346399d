import { expect, test } from 'playwright/test';
import { betweenMarks, findingsIn, tablesOf } from '../../../build/setup/reliability.mjs';
import { faultCases, sections } from '../../faults/cases.mjs';
import { reached, shows } from '../../faults/reached.ts';

const suites = [
  {
    title: 'faults/kill.spec.ts',
    specs: [],
    suites: [
      {
        title: 'writes',
        specs: [
          {
            title: 'killed',
            file: 'faults/kill.spec.ts',
            tags: ['R1', 'slow'],
            tests: [
              {
                status: 'expected',
                annotations: [
                  {
                    type: 'reached',
                    description: '{"id":"R1","figures":{"kills":1000,"writes lost":0}}',
                  },
                ],
              },
              {
                status: 'expected',
                annotations: [
                  { type: 'reached', description: '{"id":"R1","figures":{"kills":60}}' },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    title: 'faults/full.spec.ts',
    specs: [
      {
        title: 'a full disk',
        file: 'faults/full.spec.ts',
        tags: ['R4'],
        tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'not root' }] }],
      },
      {
        title: 'no handles',
        file: 'unit/handles.spec.ts',
        tags: ['R4'],
        tests: [{ status: 'unexpected', annotations: [] }],
      },
    ],
  },
];

test('the rows of the tables say what the reports say', () => {
  const cases = {
    R1: { what: 'kill', wanted: '0 lost' },
    R4: { what: 'full | empty', wanted: 'told' },
    R9: { what: 'twice', wanted: 'one', elsewhere: 'Windows' },
    R10: { what: 'many', wanted: 'fast' },
  };
  expect(
    tablesOf([['Storage', cases]], findingsIn(suites))
      .split('\n')
      .slice(4),
  ).toEqual([
    '| R1 | kill | 0 lost | 2 tests; 60 to 1,000 kills, 0 writes lost | `faults/kill.spec.ts` |',
    '| R4 | full \\| empty | told | **failed**; not run: not root |  |',
    '| R9 | twice | one | not here: see below |  |',
    '| R10 | many | fast | **no test yet** |  |',
    '',
    '### What no test on Linux can show',
    '',
    '- R9: Windows',
  ]);
});

test('only what stands between the marks is replaced', () => {
  const page = 'a\n<!-- written by npm run test:faults -->\nold\n<!-- until here -->\nz\n';
  const written = betweenMarks(page, 'new');
  expect(written).toBe(
    'a\n<!-- written by npm run test:faults -->\n\nnew\n\n<!-- until here -->\nz\n',
  );
  expect(betweenMarks(written, 'new')).toBe(written);
  expect(() => betweenMarks('no marks', 'new')).toThrow('The page has no marks.');
});

test('every case is in one section', () => {
  const listed = sections.flatMap(([, cases]) => Object.keys(cases));
  expect(listed).toEqual(Object.keys(faultCases));
});

test('a test reports only on cases that it says it shows', () => {
  expect(shows('R4', 'K1')).toEqual({ tag: ['@R4', '@K1'] });
  expect(() => reached('R4', { tests: 1 })).toThrow('This test does not say that it shows R4.');
});
