import { test, expect } from 'playwright/test';
import { createMailbox } from '../../../renderer/state/mailbox.ts';

test('what came before there was a reader waits for the first one, the last message only', () => {
  const box = createMailbox<number>();
  const read: number[] = [];
  box.put(1);
  box.put(2);
  box.read((message) => read.push(message));
  box.put(3);
  expect(read).toEqual([2, 3]);
});

test('a reader that ended gets nothing, and its successor nothing twice', () => {
  const box = createMailbox<number>();
  const first: number[] = [];
  const second: number[] = [];
  const end = box.read((message) => first.push(message));
  box.put(1);
  end();
  box.put(2);
  box.read((message) => second.push(message));
  end();
  box.put(3);
  expect(first).toEqual([1]);
  expect(second).toEqual([2, 3]);
});
