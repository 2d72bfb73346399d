import { expect, test } from 'playwright/test';
import { tallyOf } from '../../main/accounts/account-tally.ts';
import { createDrawing } from '../../main/drawing.ts';
import type { AccountView } from '../../preload/contract.ts';
import { accountView } from '../fakes/account-view.ts';
import { FakeClock } from '../fakes/clock.ts';

test('the tray is asked at every drawing, the window is told of other accounts only', () => {
  const clock = new FakeClock();
  let views: readonly AccountView[] = [accountView()];
  const rendered: number[] = [];
  const told: (readonly AccountView[])[] = [];
  const drawing = createDrawing({
    clock,
    accounts: { views: () => views, tally: () => tallyOf(views) },
    clipboard: { holds: () => null },
    tray: { render: ({ accounts }) => rendered.push(accounts.length) },
    onViews: (changed) => told.push(changed),
  });

  drawing.run();
  expect([rendered, told]).toEqual([[1], []]);

  views = [accountView(), accountView()];
  clock.advance(1_000);
  drawing.run();
  drawing.run();
  clock.advance(1_000);
  expect(rendered).toEqual([1, 2, 2]);
  expect(told).toEqual([views]);
});
