import { expect, test } from 'playwright/test';
import { EventEmitter } from 'node:events';
import {
  createNotifier,
  type LiveNotification,
  type Message,
} from '../../../main/desktop/notifier.ts';

class FakeNotification extends EventEmitter implements LiveNotification {
  readonly title: string;
  state: 'made' | 'shown' | 'closed' = 'made';

  constructor(title: string) {
    super();
    this.title = title;
  }

  show(): void {
    this.state = 'shown';
  }

  close(): void {
    this.state = 'closed';
    this.emit('close');
  }
}

function setUp({ supported = true } = {}) {
  const made: FakeNotification[] = [];
  const clicked: Message[] = [];
  let failures = 0;
  const notifier = createNotifier({
    create: ({ title = '' }) => {
      const notification = new FakeNotification(title);
      made.push(notification);
      return notification;
    },
    isSupported: () => supported,
    icon: 'icon.png',
    onClick: (shownMessage) => clicked.push(shownMessage),
    onFailed: () => (failures += 1),
  });
  return { notifier, made, clicked, failures: () => failures };
}

function message(title: string, ...accountIds: string[]): Message {
  return { title, body: '', accountIds };
}

function shown(made: readonly FakeNotification[]): readonly string[] {
  return made.filter(({ state }) => state === 'shown').map(({ title }) => title);
}

test('a click tells which message it was and takes it from the screen', () => {
  const { notifier, made, clicked } = setUp();
  notifier.show(message('one', 'a'));
  made[0]?.emit('click');
  expect(clicked).toEqual([message('one', 'a')]);
  expect(shown(made)).toEqual([]);
});

test('an account has one live notification: a newer one takes its place', () => {
  const { notifier, made } = setUp();
  notifier.show(message('first', 'a'));
  notifier.show(message('other', 'b'));
  notifier.show(message('second', 'a'));
  expect(shown(made)).toEqual(['other', 'second']);
});

test('a renewed account withdraws its own notification, a digest stays for the others', () => {
  const { notifier, made } = setUp();
  notifier.show(message('digest', 'a', 'b'));
  notifier.show(message('single', 'c'));
  notifier.withdraw('a');
  notifier.withdraw('c');
  expect(shown(made)).toEqual(['digest']);
});

test('a desktop without notifications is noticed, and so is a failed one', () => {
  const without = setUp({ supported: false });
  without.notifier.show(message('lost', 'a'));
  expect(without.failures()).toBe(1);
  expect(without.made).toEqual([]);

  const failing = setUp();
  failing.notifier.show(message('refused', 'a'));
  failing.made[0]?.emit('failed', {}, 'reason');
  expect(failing.failures()).toBe(1);
});

test('stopping takes every notification back', () => {
  const { notifier, made } = setUp();
  notifier.show(message('one', 'a'));
  notifier.show(message('two', 'b'));
  notifier.stop();
  expect(shown(made)).toEqual([]);
});
