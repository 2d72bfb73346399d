import { test, expect } from 'playwright/test';
import type { Result } from '../../../preload/contract.ts';
import { createLive } from '../../../renderer/state/live.ts';

/** Something in main that answers when it is told to, and sends in between. */
function setUp() {
  const answers: ((result: Result<number>) => void)[] = [];
  let send = (_value: number): void => {};
  let part = (_value: number): void => {};
  const load = (onPart: (value: number) => void): Promise<Result<number>> => {
    part = onPart;
    return new Promise((resolve) => answers.push(resolve));
  };
  const live = createLive(load, (listener) => (send = listener));
  return {
    live,
    answers,
    send: (value: number) => send(value),
    part: (value: number) => part(value),
  };
}

test('it asks at once, and is answered', async () => {
  const { live, answers } = setUp();
  expect(live.now()).toEqual({ state: 'loading' });
  answers[0]?.({ ok: true, value: 1 });
  await live.answered;
  expect(live.now()).toEqual({ state: 'ready', value: 1 });
});

test('a message that comes before the answer is newer than the answer', async () => {
  const { live, answers, send } = setUp();
  send(2);
  answers[0]?.({ ok: true, value: 1 });
  await live.answered;
  expect(live.now()).toEqual({ state: 'ready', value: 2 });
});

test('who watches hears of each change until the watch ends', async () => {
  const { live, answers, send } = setUp();
  const seen: unknown[] = [];
  const end = live.watch(() => seen.push(live.now()));
  answers[0]?.({ ok: true, value: 1 });
  await live.answered;
  live.replace(2);
  end();
  send(3);
  expect(seen).toEqual([
    { state: 'ready', value: 1 },
    { state: 'ready', value: 2 },
  ]);
});

test('after a failure it is asked again', async () => {
  const { live, answers } = setUp();
  answers[0]?.({ ok: false, failure: { kind: 'internal' } });
  await live.answered;
  expect(live.now()).toEqual({ state: 'failed', failure: { kind: 'internal' } });
  live.retry();
  expect(live.now()).toEqual({ state: 'loading' });
  answers[1]?.({ ok: true, value: 1 });
  await expect.poll(live.now).toEqual({ state: 'ready', value: 1 });
});

test('a first part is shown until the whole is here', async () => {
  const { live, answers, part } = setUp();
  part(1);
  await live.answered;
  expect(live.now()).toEqual({ state: 'ready', value: 1 });
  answers[0]?.({ ok: true, value: 2 });
  await expect.poll(live.now).toEqual({ state: 'ready', value: 2 });
});

test('a part takes the place of no message, nor does the whole after it', async () => {
  const { live, answers, part, send } = setUp();
  send(3);
  part(1);
  expect(live.now()).toEqual({ state: 'ready', value: 3 });
  answers[0]?.({ ok: true, value: 2 });
  await live.answered;
  expect(live.now()).toEqual({ state: 'ready', value: 3 });
});
