import { expect, test } from 'playwright/test';
import { headerCopy } from '../../main/header-copy.ts';
import { createTrayActions } from '../../main/tray-actions.ts';
import type { Account } from '../../main/accounts/account.ts';
import type { UserQuestion } from '../../main/desktop/ask-user.ts';
import { sampleAccount } from './accounts/samples.ts';

const production = sampleAccount({ environment: { name: 'Production', color: 'green' } });
const staging = sampleAccount({ environment: { name: 'Staging', color: 'red' } });

const unexpected = (): never => {
  throw new Error('Only a copy was asked for.');
};

function setUp(account: Account, confirms = true) {
  const copied: string[] = [];
  const copyHeader = headerCopy({
    accounts: {
      get: () => account,
      header: async () => ({ ok: true, value: 'Authorization: Bearer abc' }),
    },
    clipboard: {
      copy: async ({ accountId, which, format, text }) => {
        copied.push(text);
        return { ok: true, value: { accountId, which, format, clearsAt: null } };
      },
    },
    confirmsProduction: () => confirms,
    log: () => {},
  });
  const questions: UserQuestion[] = [];
  const answers: ((agreed: boolean) => void)[] = [];
  const told: unknown[] = [];
  const act = createTrayActions({
    accounts: {
      get: () => account,
      renew: unexpected,
      renewDue: unexpected,
    },
    clipboard: { holds: () => null, clear: unexpected },
    copyHeader,
    ask: async (question) => {
      questions.push(question);
      return await new Promise((resolve) => answers.push(resolve));
    },
    openWindow: () => {},
    focusAccount: (focus) => told.push(focus),
    notify: () => {},
    quit: () => {},
  });
  const click = () =>
    act({ kind: 'copy', accountId: account.id, which: 'current', format: 'header' });
  return { copied, copyHeader, questions, answers, told, click };
}

const request = { id: production.id, which: 'current', format: 'header' } as const;

test('a token of production is copied once it is confirmed, where that is wanted', async () => {
  const { copied, copyHeader } = setUp(production);
  expect(await copyHeader({ ...request, confirmed: false })).toEqual({
    ok: false,
    failure: { kind: 'confirmation-needed' },
  });
  expect(copied).toEqual([]);
  expect(await copyHeader({ ...request, confirmed: true })).toMatchObject({ ok: true });
  expect(copied).toHaveLength(1);
});

test('where it is not wanted, or of another environment, it is copied at once', async () => {
  for (const { copied, copyHeader } of [setUp(production, false), setUp(staging)]) {
    expect(await copyHeader({ ...request, confirmed: false })).toMatchObject({ ok: true });
    expect(copied).toHaveLength(1);
  }
});

test('a click in the tray asks, once, and copies when the user agrees', async () => {
  const { copied, questions, answers, click } = setUp(production);
  const first = click();
  await expect.poll(() => questions.length).toBe(1);
  await click();
  expect(questions).toHaveLength(1);
  expect(questions[0]?.message).toContain(production.label);
  expect(questions[0]?.detail).toContain('Production');
  answers[0]?.(true);
  await first;
  expect(copied).toHaveLength(1);
});

test('a user who does not agree gets no copy and no error, and is asked again', async () => {
  const { copied, questions, answers, told, click } = setUp(production);
  const first = click();
  await expect.poll(() => questions.length).toBe(1);
  answers[0]?.(false);
  await first;
  expect([copied, told]).toEqual([[], []]);
  void click();
  await expect.poll(() => questions.length).toBe(2);
});
