// Playwright notes every `expect` as a step, which is slow in a loop like this.
import { deepEqual, equal } from 'node:assert/strict';
import * as fc from 'fast-check';
import { test } from 'playwright/test';
import { createAgenda } from '../../../main/expiry/agenda.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const step = fc.record({
  id: fc.constantFrom(...ids),
  at: fc.option(fc.integer({ min: 0, max: 20 })),
});

test('names the earliest entry, whatever was added, moved and deleted before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const agenda = createAgenda();
      const model = new Map<string, number>();
      for (const { id, at } of steps) {
        if (at === null) {
          agenda.delete(id);
          model.delete(id);
        } else {
          agenda.set(id, at);
          model.set(id, at);
        }
        const first = agenda.first();
        equal(first?.at ?? Infinity, Math.min(...model.values()));
        if (first !== null) equal(model.get(first.id), first.at);
      }
      const drained: number[] = [];
      for (let first = agenda.first(); first !== null; first = agenda.first()) {
        drained.push(first.at);
        agenda.delete(first.id);
      }
      deepEqual(
        drained,
        [...model.values()].toSorted((one, other) => one - other),
      );
    }),
    { numRuns: 300 },
  );
});
