import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { createTrayDrawing } from '../../../main/desktop/tray-drawing.ts';
import { rowsChangeAt, trayMenu, type TrayModel } from '../../../main/desktop/tray-menu.ts';
import { tallyOf } from '../../../main/accounts/account-tally.ts';
import type { AccountView, ClipboardView } from '../../../preload/contract.ts';
import { accountView, aTokenView, noon } from '../../fakes/account-view.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

function modelOf(...accounts: readonly AccountView[]): TrayModel {
  return { accounts, tally: tallyOf(accounts), held: null, now: noon };
}
const model = modelOf(accountView());

test('the first drawing brings all that differs from the icon at start', () => {
  const draw = createTrayDrawing('fine');
  const { state, tooltip, items } = draw(model);
  expect({ state, tooltip }).toEqual({ state: null, tooltip: 'Token Tray – 1 token' });
  expect(items).toEqual(trayMenu(model));
});

test('what is the same as before is not brought again', () => {
  const draw = createTrayDrawing('fine');
  const later = { ...model, now: noon + 1 };
  draw(later);
  const nothing = { state: null, tooltip: null, items: null };
  expect(draw(later)).toEqual(nothing);
  expect(draw({ ...modelOf(accountView()), now: later.now })).toEqual(nothing);
  expect(draw({ ...later, now: noon + hourMs })).toEqual(nothing);
});

test('an expired token changes icon, tooltip and menu', () => {
  const draw = createTrayDrawing('fine');
  draw(model);
  const { state, tooltip, items } = draw(modelOf(accountView({ status: 'expired' })));
  expect({ state, tooltip }).toEqual({ state: 'expired', tooltip: 'Token Tray – 1 expired' });
  expect(items?.length).toBeGreaterThan(0);
});

test('a copied header adds its item, and only the menu changes', () => {
  const draw = createTrayDrawing('fine');
  draw(model);
  const held: ClipboardView = {
    accountId: accountView().id,
    which: 'current',
    format: 'header',
    clearsAt: null,
  };
  const { state, tooltip, items } = draw({ ...model, held });
  expect([state, tooltip]).toEqual([null, null]);
  expect(JSON.stringify(items)).toContain('Clear clipboard (withleaf)');
});

test('a label that ages is drawn when it does, and when the clock is set back', () => {
  const draw = createTrayDrawing('fine');
  draw(model);
  expect(draw({ ...model, now: noon + 1 }).items?.[0]).toMatchObject({
    label: 'withleaf – 29 days left',
  });
  expect(draw(model).items?.[0]).toMatchObject({ label: 'withleaf – 30 days left' });
});

test('until rows change, no label does', () => {
  const leftMs = fc.oneof(
    fc.integer({ min: -hourMs, max: 3 * hourMs }),
    fc.integer({ min: -dayMs, max: 100 * dayMs }),
    fc.constantFrom(0, 15 * minuteMs, hourMs, 2 * dayMs, 30 * dayMs),
    fc.constant(null),
  );
  fc.assert(
    fc.property(
      fc.array(leftMs, { minLength: 1, maxLength: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lefts, part) => {
        const accounts = lefts.map((left) =>
          accountView({ token: { ...aTokenView, expiresAt: left === null ? null : noon + left } }),
        );
        const until = rowsChangeAt(accounts, noon);
        expect(until).toBeGreaterThan(noon);
        const last = Math.min(until - 1, noon + 400 * dayMs);
        const at = noon + Math.floor((last - noon) * part);
        const listed = modelOf(...accounts);
        const shown = trayMenu(listed);
        expect(trayMenu({ ...listed, now: at })).toEqual(shown);
        expect(trayMenu({ ...listed, now: last })).toEqual(shown);
        if (until < Infinity) expect(trayMenu({ ...listed, now: until })).not.toEqual(shown);
      },
    ),
  );
});
