// What the notification service of the virtual desktop was told: all of it, from a record of the
// session bus that starts before any app does.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { waitFor } from './wait-for.ts';

const execute = promisify(execFile);

export interface ShownNotification {
  readonly id: number;
  readonly app: string;
  readonly summary: string;
  readonly body: string;
  /** Keys and labels in turn, as the service got them. */
  readonly actions: readonly string[];
  /** The id that it took the place of, or 0. */
  readonly replaces: number;
  /** Epoch ms. */
  readonly shownAt: number;
  readonly closed: boolean;
}

const message = z.object({
  type: z.string(),
  member: z.optional(z.string()),
  cookie: z.number(),
  reply_cookie: z.optional(z.number()),
  'timestamp-realtime': z.number(),
  sender: z.optional(z.string()),
  destination: z.optional(z.string()),
  payload: z.object({ data: z.array(z.unknown()) }),
});
const notify = z.tuple(
  [z.string(), z.number(), z.string(), z.string(), z.string(), z.array(z.string())],
  z.unknown(),
);
const idFirst = z.tuple([z.number()], z.unknown());

function readRecord(): readonly z.infer<typeof message>[] {
  const record = readFileSync(join(process.env['HOME'] ?? '', 'notifications.jsonl'), 'utf8');
  // The first line is a greeting, the last one may still be under way.
  const lines = record.split('\n').slice(1, -1);
  return lines.map((line) => message.parse(JSON.parse(line)));
}

/** All notifications since the desktop started, oldest first. */
export function shownNotifications(): readonly ShownNotification[] {
  const messages = readRecord();
  const closed = new Set(
    messages
      .filter(({ member }) => member === 'NotificationClosed')
      .map(({ payload }) => idFirst.parse(payload.data)[0]),
  );
  return messages
    .filter(({ type, member }) => type === 'method_call' && member === 'Notify')
    .flatMap((request) => {
      const answer = messages.find(
        ({ type, reply_cookie, destination }) =>
          type === 'method_return' &&
          reply_cookie === request.cookie &&
          destination === request.sender,
      );
      if (!answer) return [];
      const [id] = idFirst.parse(answer.payload.data);
      const [app, replaces, , summary, body, actions] = notify.parse(request.payload.data);
      const shownAt = request['timestamp-realtime'] / 1000;
      return [{ id, app, summary, body, actions, replaces, shownAt, closed: closed.has(id) }];
    });
}

/** The first notification shown since `since` (epoch ms) whose summary and body match. */
export function waitForNotification(
  text: RegExp,
  since: number,
  limitMs?: number,
): Promise<ShownNotification> {
  const ask = () =>
    shownNotifications().find(
      ({ summary, body, shownAt }) => shownAt >= since && text.test(`${summary}\n${body}`),
    );
  return waitFor(`notification ${String(text)}`, ask, limitMs);
}

/** Does what a click on the notification on top does. */
export async function clickNotification(): Promise<void> {
  await execute('dunstctl', ['action', '0']);
}

export async function closeNotifications(): Promise<void> {
  await execute('dunstctl', ['close-all']);
}
