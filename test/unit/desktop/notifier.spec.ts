import { expect, test } from 'playwright/test';
import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import type { NotificationService } from '../../../main/desktop/notification-health.ts';
import { createNotifier, type LiveNotification } from '../../../main/desktop/notifier.ts';
import type { Notice, NoticeAction } from '../../../main/expiry/reminder-text.ts';
import { settle } from '../../fakes/clock.ts';
import { shows } from '../../faults/reached.ts';

class FakeNotification extends EventEmitter implements LiveNotification {
  readonly options: NotificationConstructorOptions;
  state: 'made' | 'shown' | 'closed' = 'made';

  constructor(options: NotificationConstructorOptions) {
    super();
    this.options = options;
  }

  show(): void {
    this.state = 'shown';
    this.emit('show');
  }

  close(): void {
    this.state = 'closed';
    this.emit('close');
  }
}

interface Desktop {
  readonly supported?: boolean;
  readonly platform?: NodeJS.Platform;
  readonly service?: NotificationService;
}

function setUp({ supported = true, platform = 'linux', service = null }: Desktop = {}) {
  const made: FakeNotification[] = [];
  const happened: unknown[] = [];
  const notifier = createNotifier({
    create: (options) => {
      const notification = new FakeNotification(options);
      made.push(notification);
      return notification;
    },
    isSupported: () => supported,
    platform,
    findService: () => Promise.resolve(service),
    icon: 'icon.png',
    onClick: ({ title }) => happened.push(['click', title]),
    onAction: (accountId, action) => happened.push([action, accountId]),
    onShown: () => happened.push('shown'),
    onFailed: () => happened.push('failed'),
  });
  const show = async (...notices: readonly Notice[]): Promise<void> => {
    for (const one of notices) notifier.show(one);
    await settle();
  };
  return { notifier, made, happened, show };
}

function notice(
  title: string,
  accountIds: readonly string[],
  actions: readonly NoticeAction[] = [],
): Notice {
  return { title, body: '', accountIds, actions };
}

function shown(made: readonly FakeNotification[]): readonly unknown[] {
  return made.filter(({ state }) => state === 'shown').map(({ options }) => options.title);
}

test('a click tells which notice it was and takes it from the screen', async () => {
  const { made, happened, show } = setUp();
  await show(notice('one', ['a']));
  made[0]?.emit('click');
  expect(happened).toEqual(['shown', ['click', 'one']]);
  expect(shown(made)).toEqual([]);
});

test('an account has one live notification: a newer one takes its place', async () => {
  const { made, show } = setUp();
  await show(notice('first', ['a']), notice('other', ['b']));
  await show(notice('second', ['a']));
  expect(shown(made)).toEqual(['other', 'second']);
});

test('of two in a row about one account only the second is shown', async () => {
  const { made, show } = setUp();
  await show(notice('first', ['a']), notice('second', ['a']));
  expect(made.map(({ options }) => options.title)).toEqual(['second']);
});

test('a digest stays until the last of its accounts is renewed', async () => {
  const { notifier, made, show } = setUp();
  await show(notice('digest', ['a', 'b']), notice('single', ['c']));
  notifier.withdraw('a');
  notifier.withdraw('c');
  expect(shown(made)).toEqual(['digest']);
  notifier.withdraw('b');
  expect(shown(made)).toEqual([]);
});

test('what is about no account is not withdrawn with one', async () => {
  const { notifier, made, show } = setUp();
  await show(notice('test', []));
  notifier.withdraw('a');
  expect(shown(made)).toEqual(['test']);
});

test('a token that is renewed before the desktop answered is not spoken of', async () => {
  const { notifier, made, show } = setUp();
  const showing = show(notice('late', ['a']));
  notifier.withdraw('a');
  await showing;
  expect(made).toEqual([]);
});

for (const platform of ['darwin', 'win32'] as const) {
  test(`${platform}: buttons renew and copy`, async () => {
    const { made, happened, show } = setUp({ platform });
    await show(notice('one', ['a'], ['renew', 'copy']), notice('digest', ['b', 'c']));
    expect(made.map(({ options }) => options.actions)).toEqual([
      [
        { type: 'button', text: 'Renew' },
        { type: 'button', text: 'Copy' },
      ],
      [],
    ]);
    made[0]?.emit('action', {}, 1);
    expect(happened.at(-1)).toEqual(['copy', 'a']);
    expect(shown(made)).toEqual(['digest']);
  });
}

test('Linux: no buttons, as Electron has none there', async () => {
  const { made, show } = setUp();
  await show(notice('one', ['a'], ['renew', 'copy']));
  expect(made[0]?.options.actions).toEqual([]);
});

for (const [service, body] of [
  [{ markup: true }, 'R&amp;D &lt;b&gt;'],
  [{ markup: false }, 'R&D <b>'],
  ['none', 'R&D <b>'],
  [null, 'R&D <b>'],
] as const) {
  test(`a name is no markup to a service of ${JSON.stringify(service)}`, shows('X14'), async () => {
    const { made, show } = setUp({ service });
    await show({ title: 'R&D <b>', body: 'R&D <b>', accountIds: [], actions: [] });
    expect(made[0]?.options).toMatchObject({ title: 'R&D <b>', body });
  });
}

test(
  'a desktop without notifications is noticed, and so is a failed one',
  shows('T8'),
  async () => {
    const without = setUp({ supported: false });
    await without.show(notice('lost', ['a']));
    expect(without.happened).toEqual(['failed']);
    expect(without.made).toEqual([]);

    const failing = setUp();
    await failing.show(notice('refused', ['a']));
    failing.made[0]?.emit('failed', {}, 'reason');
    expect(failing.happened).toEqual(['shown', 'failed']);
  },
);

test('stopping takes every notification back, the waiting ones too', async () => {
  const { notifier, made, show } = setUp();
  await show(notice('one', ['a']), notice('two', ['b']));
  const showing = show(notice('three', ['c']));
  notifier.stop();
  await showing;
  expect(shown(made)).toEqual([]);
});
